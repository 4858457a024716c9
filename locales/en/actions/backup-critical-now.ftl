action-backup-critical-now-name = Copy your five vital systems daily
action-backup-critical-now-step = Name the five systems you cannot work without and set an automatic daily copy of each.
action-backup-critical-now-done = The console shows a successful copy of all five from last night.
