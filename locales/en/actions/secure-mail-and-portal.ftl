action-secure-mail-and-portal-name = Choose one safe way to send files
action-secure-mail-and-portal-step = Pick secure mail or a portal, make it the default for sensitive files, and move Wi-Fi to WPA2 or WPA3.
action-secure-mail-and-portal-done = The front desk and the accounts team show you the same safe way when asked.
