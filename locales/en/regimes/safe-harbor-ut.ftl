regime-safe-harbor-ut-name = Utah Cybersecurity Affirmative Defense Act (Utah Code 78B-4-701)
regime-safe-harbor-ut-short = Utah safe harbour
regime-safe-harbor-ut-who = Any person or organisation active in Utah, other than a public body.
regime-safe-harbor-ut-summary = A written security programme that follows a recognised framework, or is reasonable in its own right, gives you a defence against several kinds of claim after a breach.
regime-safe-harbor-ut-msp = It asks nothing of a provider; what the provider does should appear in your written programme.
regime-safe-harbor-ut-not = Nobody has to do this in Utah: it rewards a programme that is in place before the breach, and a folder written afterwards does not count.
regime-safe-harbor-ut-note-unverified = The Utah text is long in force and was not re-read for this page.
