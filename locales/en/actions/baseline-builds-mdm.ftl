action-baseline-builds-mdm-name = Enforce one standard set-up
action-baseline-builds-mdm-step = Enrol all devices and set one standard for computers and one for your cloud accounts.
action-baseline-builds-mdm-done = The device report shows every device, with macros off, firewall on and screen lock set.
