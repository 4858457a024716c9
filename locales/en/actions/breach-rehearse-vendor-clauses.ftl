action-breach-rehearse-vendor-clauses-name = Rehearse a notice and bind your suppliers
action-breach-rehearse-vendor-clauses-step = Add notice within 24 hours to supplier contracts, and rehearse one notification from discovery to sending.
action-breach-rehearse-vendor-clauses-done = The rehearsal’s times are on paper, and a register of incidents is kept.
