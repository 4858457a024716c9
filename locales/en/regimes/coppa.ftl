regime-coppa-name = COPPA, Children’s Online Privacy Protection Rule
regime-coppa-short = COPPA
regime-coppa-who = Businesses run for profit whose website, app or game is directed to children under 13, or that know they collect from them.
regime-coppa-summary = Get the parents’ consent, keep children’s data safe and only as long as needed; since 22 April 2026 with a written security programme, a named person and a yearly risk assessment.
regime-coppa-msp = Before a provider gets children’s data it assures in writing that it will keep it confidential and secure.
regime-coppa-not = A general site that some children happen to visit is not covered, and neither is a nonprofit; a school’s own duties come from FERPA and state law.
regime-coppa-penalty-each = About { $each } per violation (not re-read).
regime-coppa-note-dates = The amended rule took effect on 23 June 2025 and had to be followed from 22 April 2026; the newest pages read are from 2026, without an exact day.
