action-retention-enforced-name = Let the systems delete on time
action-retention-enforced-step = Set retention in mail, files and your main applications, and ask suppliers to confirm deletion.
action-retention-enforced-done = A yearly record shows what was deleted, and where backups and copiers stand.
