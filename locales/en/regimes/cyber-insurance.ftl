regime-cyber-insurance-name = Cyber insurance: application and policy terms
regime-cyber-insurance-short = Cyber insurance
regime-cyber-insurance-who = Organisations that hold a cyber policy or are applying for one.
regime-cyber-insurance-summary = Most insurers ask before quoting for multi-factor sign-in on mail, remote access, administrators and the backup console, for EDR on every machine, and for tested backups out of an attacker’s reach.
regime-cyber-insurance-msp = Let the provider supply evidence such as enrolment and restore reports, but sign the form yourself: it should not answer for you.
regime-cyber-insurance-not = It is no law, and a form is not a formality: a wrong “everywhere” on multi-factor sign-in can cost you the cover.
regime-cyber-insurance-note-attestation = What you state in the application works like a warranty. Compare it with your answers here; nothing here fills in a form for you.
regime-cyber-insurance-note-notice = Policies have their own notice clause, often “as soon as you know”. Keep the insurer’s number where you can reach it when the systems are down.
