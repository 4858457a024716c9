action-patch-managed-name = Put updates under management
action-patch-managed-step = Set managed updates for operating systems, apps and network gear, and ask for a first report of overdue critical fixes.
action-patch-managed-done = A monthly report shows no critical fix older than 30 days, and none older than 14 days on what faces the internet.
