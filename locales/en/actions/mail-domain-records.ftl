action-mail-domain-records-name = Publish SPF, DKIM and a first DMARC record
action-mail-domain-records-step = Publish SPF and DKIM for your mail domain, and DMARC in report mode.
action-mail-domain-records-done = A public lookup finds all three, and the first report has come in.
