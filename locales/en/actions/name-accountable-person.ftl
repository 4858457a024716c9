action-name-accountable-person-name = Name one accountable person
action-name-accountable-person-step = Write a short letter that gives one person the task, the time and the authority.
action-name-accountable-person-done = The letter is signed, and a date for the yearly report is set.
