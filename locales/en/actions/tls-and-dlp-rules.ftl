action-tls-and-dlp-rules-name = Stop sensitive data in plain mail
action-tls-and-dlp-rules-step = Add a mail rule that holds messages with identity or card numbers, then retire old TLS versions.
action-tls-and-dlp-rules-done = A test message with a made-up card number is stopped, and an expiring certificate raises an alert.
