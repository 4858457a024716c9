regime-safe-harbor-ia-name = Iowa cybersecurity safe harbour (HF 553)
regime-safe-harbor-ia-short = Iowa safe harbour
regime-safe-harbor-ia-who = Businesses and nonprofits active in Iowa; municipalities are left out.
regime-safe-harbor-ia-summary = A programme that follows a recognised framework, together with a yearly look at the largest loss you could probably suffer, gives you a defence against damage claims.
regime-safe-harbor-ia-msp = It asks nothing of a provider by itself; the yearly loss figure is your work, with its help.
regime-safe-harbor-ia-not = It is no duty, and the framework alone is not enough in Iowa: without the loss valuation the defence is missing a piece.
regime-safe-harbor-ia-note-valuation = The programme is measured against the cost of the largest probable loss, worked out at least once a year.
