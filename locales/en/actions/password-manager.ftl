action-password-manager-name = Give everyone a password manager
action-password-manager-step = Buy a business vault, move shared passwords into it, and change every factory password you find.
action-password-manager-done = All staff use the vault, and a spot check of three people finds no reused password.
