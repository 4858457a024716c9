action-mfa-enforce-all-name = Turn on a second sign-in step for everyone
action-mfa-enforce-all-step = Set the rule in your mail or identity system: administrators today, everyone within two weeks, remote access included.
action-mfa-enforce-all-done = The report lists nobody who can sign in to mail, remote access or administration with a password alone.
