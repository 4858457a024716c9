action-edge-patch-now-name = Update the firewall and VPN now
action-edge-patch-now-step = Look up model, firmware date and end of support of firewall and VPN, then update or replace, and take their admin pages off the internet.
action-edge-patch-now-done = Firmware is current and supported, and a look from outside finds no admin page.
