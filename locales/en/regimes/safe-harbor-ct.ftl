regime-safe-harbor-ct-name = Connecticut cybersecurity incentive (Public Act 21-119)
regime-safe-harbor-ct-short = Connecticut safe harbour
regime-safe-harbor-ct-who = Businesses and nonprofits active in Connecticut that hold personal information; public bodies are not meant.
regime-safe-harbor-ct-summary = With a written programme that follows a recognised framework, a court awards no punitive damages against you after a breach.
regime-safe-harbor-ct-msp = Nothing is asked of a provider; its evidence helps you to show that the programme was followed.
regime-safe-harbor-ct-not = It takes away punitive damages only, not the claim itself, and it does not help in a case of gross negligence.
regime-safe-harbor-ct-note-unverified = The Connecticut act was not re-read for this page.
