action-risk-treatment-plan-name = Turn the risks into dated tasks
action-risk-treatment-plan-step = Give each finding an owner and a date, and have the owners of the business sign.
action-risk-treatment-plan-done = No finding lacks a date, and the assessment was repeated after the last big change.
