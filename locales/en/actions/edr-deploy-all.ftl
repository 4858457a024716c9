action-edr-deploy-all-name = Put managed EDR on every computer
action-edr-deploy-all-step = Compare your device list with the list of agents and install on each gap, servers first.
action-edr-deploy-all-done = Both lists agree for computers and nearly all servers, and somebody reads the alerts in office hours.
