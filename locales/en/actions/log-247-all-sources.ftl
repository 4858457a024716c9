action-log-247-all-sources-name = Send all logs to the people who watch
action-log-247-all-sources-step = Connect identity, cloud, computers and firewall to the team that watches day and night, and keep 12 months.
action-log-247-all-sources-done = The team answers a yearly test alarm, and can read a log that is 11 months old.
