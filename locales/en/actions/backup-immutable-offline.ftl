action-backup-immutable-offline-name = Keep a backup no stolen login can delete
action-backup-immutable-offline-step = Put one copy under its own login with a second step, include mail and cloud files, and restore one folder.
action-backup-immutable-offline-done = An administrator of daily systems tries to delete the copy and cannot, and the restored folder opens.
