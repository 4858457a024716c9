action-log-central-basics-name = Switch on the logs that matter
action-log-central-basics-step = Turn on logging for sign-in, mailboxes and firewall, and set it to be kept 180 days.
action-log-central-basics-done = You can show who signed in to one mailbox on a day last month.
