action-change-log-and-approval-name = Log and approve changes to key systems
action-change-log-and-approval-step = Open a ticket for each change: who asked, who agreed, how to undo it.
action-change-log-and-approval-done = The last five changes have a ticket each.
