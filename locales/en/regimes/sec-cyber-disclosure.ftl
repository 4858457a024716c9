regime-sec-cyber-disclosure-name = SEC cybersecurity disclosure (Form 8-K Item 1.05, Regulation S-K Item 106)
regime-sec-cyber-disclosure-short = SEC cyber disclosure
regime-sec-cyber-disclosure-who = Companies listed in the United States, smaller reporting companies included.
regime-sec-cyber-disclosure-summary = Disclose a material incident within four business days of deciding that it is material, decide without delay, and describe each year how cyber risk is managed and overseen.
regime-sec-cyber-disclosure-msp = It asks nothing of an IT provider by itself, but incidents at a provider count: agree on notice fast enough for the company to judge them.
regime-sec-cyber-disclosure-not = The clock does not start with the attack: it starts when the company decides that the incident is material; and no control is prescribed, only what is said about them.
regime-sec-cyber-disclosure-notice-material = four business days after the incident is found to be material
regime-sec-cyber-disclosure-note-foreign = Listed abroad, or as a foreign private issuer, you report on other forms (20-F and 6-K); this is not modelled here.
