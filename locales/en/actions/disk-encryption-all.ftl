action-disk-encryption-all-name = Encrypt every laptop and phone
action-disk-encryption-all-step = Pull the encryption report, encrypt the laptops it lists as missing, and store the recovery keys centrally.
action-disk-encryption-all-done = The report shows all laptops and phones, and a recovery key for each laptop.
