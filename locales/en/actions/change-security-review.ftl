action-change-security-review-name = Check changes for risk before they go live
action-change-security-review-step = Add a risk question and a separate test to each change, with a path for emergencies.
action-change-security-review-done = The log was reviewed this quarter, and emergency changes were looked at afterwards.
