action-vendor-yearly-check-name = Check your top suppliers once a year
action-vendor-yearly-check-step = Ask the five most important suppliers for a SOC 2 report or its equal, and write down what you decide.
action-vendor-yearly-check-done = Five dated decisions exist, and access that nobody uses is gone.
