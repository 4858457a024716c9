action-vciso-and-owner-report-name = Engage a security lead who reports to owners
action-vciso-and-owner-report-step = Engage a part-time security lead, or qualify your own, and name the senior person who oversees.
action-vciso-and-owner-report-done = The owners have the first written report, and a deputy is named.
