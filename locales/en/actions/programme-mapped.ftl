action-programme-mapped-name = Map the policies to the rules that apply
action-programme-mapped-step = Take each rule that applies to you and note which policy answers which part of it (WISP, SSP or ISMS).
action-programme-mapped-done = No part of a rule is left without an answer, exceptions are logged, and the owner has approved it this year.
