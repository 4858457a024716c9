action-dmarc-reject-name = Refuse mail that forges your domain
action-dmarc-reject-step = Read DMARC reports for four to eight weeks, fix the senders that are yours, then move to reject.
action-dmarc-reject-done = A lookup shows reject on each domain, and automatic forwarding to outside is blocked.
