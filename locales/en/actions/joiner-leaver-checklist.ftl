action-joiner-leaver-checklist-name = Close leavers’ accounts the day they go
action-joiner-leaver-checklist-step = Agree that HR tells IT each leaving date, and close the three oldest leftover accounts today.
action-joiner-leaver-checklist-done = Every person who left in the last three months has no active account.
