action-asset-list-first-name = Make a first list of devices, apps and data
action-asset-list-first-step = Open one sheet and write down devices, cloud apps, an owner for each, and where personal data sits.
action-asset-list-first-done = The sheet has a date, and every line has an owner.
