# Words inside drawings, and the sentences that say how to read them.

chart-range = { $low }–{ $high }
chart-span = { $low } to { $high }
chart-with-plan = { $figure } with the plan
chart-one-in = 1 in { $n }
chart-rarer = rarer than 1 in 10,000
chart-marked-now = over { $amount }: { $chance }
chart-marked-plan = with the plan: { $chance }
chart-need-level = { $level ->
    [must] must have
   *[should] should have
}
chart-need-from = from { $points }
