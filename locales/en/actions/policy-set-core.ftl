action-policy-set-core-name = Adopt six short policies
action-policy-set-core-step = Choose six short policies, adapt them to what you really do, and have them approved.
action-policy-set-core-done = Approval is dated within 12 months, and everyone has signed.
