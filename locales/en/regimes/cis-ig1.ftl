regime-cis-ig1-name = CIS Controls v8.1, Implementation Group 1
regime-cis-ig1-short = CIS IG1
regime-cis-ig1-who = Anyone; it is meant for small organisations with little in-house security knowledge.
regime-cis-ig1-summary = 56 safeguards that CIS puts first for every organisation.
regime-cis-ig1-msp = It asks nothing of an IT provider by itself, but it makes a useful checklist for what a basic service should cover.
regime-cis-ig1-not = It is voluntary; it is also one of the lists that some state laws reward, which is a benefit and not a duty.
