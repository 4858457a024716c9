regime-hipaa-security-rule-2025-proposal-name = Proposed rewrite of the HIPAA Security Rule (2025)
regime-hipaa-security-rule-2025-proposal-short = HIPAA proposal 2025
regime-hipaa-security-rule-2025-proposal-who = The same organisations as HIPAA today, if it becomes law.
regime-hipaa-security-rule-2025-proposal-summary = It would end “addressable”: multi-factor sign-in, encryption, a yearly inventory and network map, scans every six months, a yearly penetration test and audit, and critical systems back within 72 hours would be required.
regime-hipaa-security-rule-2025-proposal-msp = It would have an IT provider confirm its technical safeguards in writing every year, and say within 24 hours that it has activated its contingency plan (the 24 hours not re-read).
regime-hipaa-security-rule-2025-proposal-not = It is not law: nothing final had been published by 18 June 2026, so nothing in it is required, whatever a vendor says about a “2026 HIPAA rule”.
regime-hipaa-security-rule-2025-proposal-note-timing = Published as 90 FR 898 on 6 January 2025; the target of May 2026 passed without a final rule. If it is published, the time to follow would be 240 days. Later news was not seen.
