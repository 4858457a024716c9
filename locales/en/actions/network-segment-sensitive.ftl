action-network-segment-sensitive-name = Give sensitive systems their own networks
action-network-segment-sensitive-step = Draw the network, then separate servers, backups, plant, cards and administration one at a time.
action-network-segment-sensitive-done = The diagram matches what is there, and every device uses the DNS filter.
