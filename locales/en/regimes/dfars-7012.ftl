regime-dfars-7012-name = DFARS 252.204-7012, covered defence information and incident reporting
regime-dfars-7012-short = DFARS 7012
regime-dfars-7012-who = Contractors and subcontractors of the US Department of Defense that hold controlled unclassified information.
regime-dfars-7012-summary = Follow NIST SP 800-171 Revision 2, report cyber incidents within 72 hours, keep images of affected systems for 90 days and pass the clause on to subcontractors.
regime-dfars-7012-msp = A cloud that holds controlled information needs FedRAMP Moderate or its equal, encrypted or not; the provider must help you meet the 72 hours.
regime-dfars-7012-not = It is not CMMC: this clause already binds by itself, and Revision 3 of the NIST document is not what the Department uses.
regime-dfars-7012-notice-cyber-incident = when an incident affects a system that holds covered defence information
regime-dfars-7012-note-score = Your score goes into the Department’s register (SPRS). Since 1 February 2026 the clause for it is 252.240-7997 instead of 252.204-7020, and it knows no “basic” assessment any more (trade press, 2026).
