action-firewall-deny-default-name = Close the firewall to all nobody asked for
action-firewall-deny-default-step = Go through the inbound rules, close each one without an owner, and put guests, cards and machines on networks of their own.
action-firewall-deny-default-done = Each open rule has an owner, and a phone on guest Wi-Fi reaches nothing inside.
