action-awareness-role-voice-name = Train by role, against voice scams too
action-awareness-role-voice-step = Teach finance, reception and administrators how callers and false help desks work, and move to a course each quarter.
action-awareness-role-voice-done = Records show a course each quarter and results by role.
