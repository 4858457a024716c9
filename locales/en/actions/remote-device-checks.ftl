action-remote-device-checks-name = Check devices before they connect
action-remote-device-checks-step = Move to access per app that checks the device first, and block remote tools you did not approve.
action-remote-device-checks-done = An unknown computer is refused, and the last supplier session is in the log with start and end.
