action-admin-accounts-separate-name = Give administrators a second account
action-admin-accounts-separate-step = Export the list of administrator roles, remove those nobody can explain, and create a separate account for the rest.
action-admin-accounts-separate-done = No one reads mail or browses the web with administrator rights.
