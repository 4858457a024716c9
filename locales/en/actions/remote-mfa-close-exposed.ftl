action-remote-mfa-close-exposed-name = Close open remote access
action-remote-mfa-close-exposed-step = Scan from outside for remote desktop and admin pages, close what it finds, and put a second step on the one approved way in.
action-remote-mfa-close-exposed-done = A new scan finds nothing open, and nobody gets in without the second step.
