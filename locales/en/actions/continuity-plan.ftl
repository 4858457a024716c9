action-continuity-plan-name = Plan how work goes on without computers
action-continuity-plan-step = Rank your processes, note how long each can stop, and write a paper fallback for the first three.
action-continuity-plan-done = The three fallbacks lie in print where they are needed.
