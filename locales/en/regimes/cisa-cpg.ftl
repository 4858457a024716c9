regime-cisa-cpg-name = CISA Cross-Sector Cybersecurity Performance Goals 2.0
regime-cisa-cpg-short = CISA CPG 2.0
regime-cisa-cpg-who = Anyone who wants a short public list of what matters most; it was written for critical infrastructure and small organisations.
regime-cisa-cpg-summary = 34 goals, each with its effect rated, from multi-factor sign-in to tested backups and the risk of managed providers.
regime-cisa-cpg-msp = Goal 1.E asks you to know which services and tools your provider uses, to close the gaps the contract leaves, and to agree on how and when it reports incidents.
regime-cisa-cpg-not = It is voluntary: nobody is in breach for leaving a goal open.
