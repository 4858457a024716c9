action-email-filter-antiphishing-name = Filter mail for links, files and impostors
action-email-filter-antiphishing-step = Turn on checks of links, attachments and impersonation, the mark for outside senders, and alerts on forwarding rules.
action-email-filter-antiphishing-done = A test message from outside carries the mark, and a new forwarding rule raises an alert.
