regime-us-privacy-in-name = Indiana Consumer Data Protection Act
regime-us-privacy-in-short = Indiana privacy law
regime-us-privacy-in-who = Businesses active in Indiana that reach 100,000 residents of the state, or 25,000 and more than half of their revenue from data sales.
regime-us-privacy-in-summary = Protect personal data with reasonable measures, sign contracts with processors, and write an assessment before higher-risk processing.
regime-us-privacy-in-msp = Processing for a covered business needs a contract that sets instructions, confidentiality and help with requests.
regime-us-privacy-in-not = Nonprofits, HIPAA entities and financial institutions are outside as a whole; that does not touch Indiana's breach-notice law, which has no threshold.
regime-us-privacy-in-penalty-violation = Comparable state laws set { $low } to { $high } for each violation, enforced by the attorney general alone; the Indiana figure was not re-read.
