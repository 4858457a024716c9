action-awareness-programme-name = Start yearly training and test mails
action-awareness-programme-step = Enrol everybody, with the first 20-minute course and the first test mail within a month.
action-awareness-programme-done = At least 90 % of staff finished the course, and two test mails went out in a year.
