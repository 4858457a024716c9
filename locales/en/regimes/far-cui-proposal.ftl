regime-far-cui-proposal-name = Proposed federal rule on controlled unclassified information (91 FR 37550)
regime-far-cui-proposal-short = FAR CUI proposal
regime-far-cui-proposal-who = Federal contractors of any agency that hold controlled unclassified information, if it becomes law.
regime-far-cui-proposal-summary = It would bring NIST SP 800-171 Revision 3 and a 72-hour incident report to civilian contracts, passed on to subcontractors.
regime-far-cui-proposal-msp = It would reach a provider through the subcontract terms, much as the defence clause does today.
regime-far-cui-proposal-not = It is not law: comments closed on 23 July 2026 and nothing later was seen, and the 8 hours that still circulate come from an older draft.
regime-far-cui-proposal-note-defence = The Department of Defense stays on Revision 2 of the NIST document; how the two would fit together is open.
