action-password-breach-blocking-name = Refuse passwords that have leaked
action-password-breach-blocking-step = Switch on the block for leaked passwords and the alert on lock-outs in your directory.
action-password-breach-blocking-done = A known leaked password is refused when somebody tries it.
