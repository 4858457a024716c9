regime-us-privacy-va-name = Virginia Consumer Data Protection Act
regime-us-privacy-va-short = Virginia privacy law
regime-us-privacy-va-who = Businesses active in Virginia that hold data on 100,000 Virginians, or on 25,000 if more than half of their revenue comes from selling data.
regime-us-privacy-va-summary = Keep personal data reasonably secure, bind those who process it for you by contract, and assess risky uses such as targeted advertising in writing.
regime-us-privacy-va-msp = A provider that handles the data works under a processing contract and helps with requests and assessments.
regime-us-privacy-va-not = Employees and business contacts do not count towards the numbers, and being below them leaves Virginia's breach-notice law in place.
regime-us-privacy-va-penalty-violation = Laws of this kind usually allow { $low } to { $high } for each violation, and only the attorney general can act; Virginia's own figure was not re-read.
