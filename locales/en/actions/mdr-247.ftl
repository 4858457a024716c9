action-mdr-247-name = Have people watch day and night
action-mdr-247-step = Sign a service whose people may isolate a computer at any hour, and write that right into the contract.
action-mdr-247-done = A harmless test alarm at night brought a call, and the time it took is written down.
