# Words inside drawings, the sentences that say how to read them, and their tables.

chart-range = { $low }–{ $high }
chart-with-plan = { $figure } with the plan
