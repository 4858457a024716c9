action-retention-and-wipe-name = Write a retention schedule and wipe old devices
action-retention-and-wipe-step = Write one page on what is kept how long, and have the old devices in the cupboard wiped with certificates.
action-retention-and-wipe-done = The page is approved, and each device wiped has its proof.
