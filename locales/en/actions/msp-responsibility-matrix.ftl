action-msp-responsibility-matrix-name = Get your IT provider’s who-does-what table
action-msp-responsibility-matrix-step = Ask your IT provider for its table of who does what, and mark each line that nobody does.
action-msp-responsibility-matrix-done = Every safeguard on the table has a name: theirs, yours or shared.
