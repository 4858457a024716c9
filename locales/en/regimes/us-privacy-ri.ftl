regime-us-privacy-ri-name = Rhode Island Data Transparency and Privacy Protection Act
regime-us-privacy-ri-short = Rhode Island privacy law
regime-us-privacy-ri-who = Businesses active in Rhode Island with data on 35,000 residents, or on 10,000 and more than a fifth of revenue from data sales.
regime-us-privacy-ri-summary = Give people their say over the data, keep it reasonably secure, assess risky processing and contract with processors.
regime-us-privacy-ri-msp = The provider's contract sets its instructions, its confidentiality and its help to you.
regime-us-privacy-ri-not = Nonprofits, HIPAA entities and financial institutions are out as a whole, yet Rhode Island's breach-notice law reaches them all.
regime-us-privacy-ri-penalty-violation = Usual figures are { $low } to { $high } for each violation, through the attorney general; the Rhode Island amount was not re-read.
