regime-safe-harbor-oh-name = Ohio Data Protection Act safe harbour (ORC 1354)
regime-safe-harbor-oh-short = Ohio safe harbour
regime-safe-harbor-oh-who = Any business or nonprofit in Ohio, colleges included; public bodies are not meant.
regime-safe-harbor-oh-summary = If you really run a written security programme that follows a recognised framework, you have a defence when people sue over a breach.
regime-safe-harbor-oh-msp = It asks nothing of a provider by itself; a provider that works to a named framework makes the proof easier.
regime-safe-harbor-oh-not = It is an advantage you may earn, not a duty, and it helps against damage claims only: regulators and contracts are not affected.
regime-safe-harbor-oh-note-accepted = Recognised are the NIST framework and publications, FedRAMP, CIS Controls and ISO 27000, or HIPAA, the federal financial rules or FISMA for those under them; PCI DSS together with one of these.
regime-safe-harbor-oh-note-current = When the framework changes, the programme must follow within a year (not re-read).
