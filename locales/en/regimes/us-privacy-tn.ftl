regime-us-privacy-tn-name = Tennessee Information Protection Act
regime-us-privacy-tn-short = Tennessee privacy law
regime-us-privacy-tn-who = Businesses active in Tennessee with more than 25 million dollars of revenue and also data on 175,000 residents, or on 25,000 and more than half of revenue from data sales.
regime-us-privacy-tn-summary = Run reasonable safeguards, assess risky processing, contract with processors; a programme that follows the NIST privacy framework is a defence.
regime-us-privacy-tn-msp = Provider contracts set instructions, confidentiality and help; a provider that knows the NIST privacy framework makes the defence easier.
regime-us-privacy-tn-not = Exactly 25 million dollars is not enough, and 100,000 residents, the usual line elsewhere, is not either. Breach notice is owed at any size.
regime-us-privacy-tn-penalty-violation = Laws of this kind allow { $low } to { $high } for each violation as a rule; Tennessee's own figure was not re-read.
