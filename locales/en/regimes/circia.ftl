regime-circia-name = CIRCIA, incident reports by critical infrastructure (proposed 6 CFR 226)
regime-circia-short = CIRCIA (proposed)
regime-circia-who = Organisations in one of 16 critical sectors that are larger than the SBA size standard for their industry, if the rule is made final as proposed.
regime-circia-summary = It would ask for a report to CISA within 72 hours of a substantial incident and within 24 hours of a ransom payment.
regime-circia-msp = It would ask nothing of an IT provider by itself beyond telling you in time; some providers would be covered in their own right.
regime-circia-not = It is not in force: “takes effect this year” has been said for several years, and no final rule had been seen by 5 June 2026.
regime-circia-note-sector-criteria = You are small by the SBA standard, but the proposal would also catch some small organisations by sector criteria, which are not asked here.
