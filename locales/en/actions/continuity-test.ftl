action-continuity-test-name = Work half a day without the main system
action-continuity-test-step = Pick a quiet half day and work without the main system, or without the provider.
action-continuity-test-done = Notes of the day name what failed, who fixes it and by when.
