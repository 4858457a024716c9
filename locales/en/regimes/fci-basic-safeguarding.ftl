regime-fci-basic-safeguarding-name = Basic safeguarding of federal contract information (FAR 52.204-21, now also 52.240-93)
regime-fci-basic-safeguarding-short = FAR basic safeguarding
regime-fci-basic-safeguarding-who = Businesses that hold non-public information from a US federal contract or subcontract, for any agency and at any tier.
regime-fci-basic-safeguarding-summary = Fifteen basic requirements: who may sign in, visitors and locks, a boundary firewall, prompt fixes, protection against malware, and wiping what you throw away.
regime-fci-basic-safeguarding-msp = The requirements follow the information: a provider whose systems hold it is bound through your contract with it.
regime-fci-basic-safeguarding-not = It does not ask for multi-factor sign-in, encryption, backups, logging, training or an incident plan; and a supplier of off-the-shelf items only is outside it.
regime-fci-basic-safeguarding-note-clause-number = Since 1 February 2026 newer contracts carry the same fifteen as 52.240-93. Look for both numbers in your contracts.
