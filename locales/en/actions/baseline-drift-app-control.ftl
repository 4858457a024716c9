action-baseline-drift-app-control-name = Watch for drift and block unknown software
action-baseline-drift-app-control-step = Compare monthly with a published baseline, and allow only listed programs where the risk is high.
action-baseline-drift-app-control-done = Drift appears in a monthly report, and an unlisted program does not start.
