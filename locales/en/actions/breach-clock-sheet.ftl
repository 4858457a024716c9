action-breach-clock-sheet-name = Write down who must be told, shortest clock first
action-breach-clock-sheet-step = List the notice clock of each rule that applies to you, shortest first, and draft each notice.
action-breach-clock-sheet-done = The sheet has an addressee, a time, a draft and a person for each rule.
