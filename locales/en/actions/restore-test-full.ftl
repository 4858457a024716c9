action-restore-test-full-name = Restore a whole server and time it
action-restore-test-full-step = Restore your most important server to a clean place and write down hours needed and data lost.
action-restore-test-full-done = A dated record shows hours and data lost beside what you had agreed.
