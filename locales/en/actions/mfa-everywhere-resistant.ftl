action-mfa-everywhere-resistant-name = Extend the second step to every app, with keys
action-mfa-everywhere-resistant-step = List the cloud apps that offer a second step, switch it on in each, and order keys or passkeys for administrators and finance.
action-mfa-everywhere-resistant-done = Every app on the list, the backup console and supplier accounts ask for it, and old sign-in methods are blocked.
