action-risk-assessment-first-name = Write a first risk assessment
action-risk-assessment-first-step = Agree what is in scope and how you rate, then talk to five people who own a process.
action-risk-assessment-first-done = The document states assets, threats, likelihood, impact and owners, and is under a year old.
