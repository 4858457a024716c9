action-payment-callback-rule-name = Call before paying to a new account
action-payment-callback-rule-step = Tell finance in writing: no new or changed bank details without a call to a number you already had, and two people above a limit.
action-payment-callback-rule-done = The last change of bank details has a note of the call.
