action-server-and-backup-encryption-name = Encrypt servers, databases and backups
action-server-and-backup-encryption-step = List the servers, storage boxes, databases and backup sets that are not encrypted, and start with the one that holds most personal data.
action-server-and-backup-encryption-done = A report covers all of them; where CUI is held, it names FIPS-validated modules.
