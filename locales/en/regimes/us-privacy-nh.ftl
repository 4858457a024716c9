regime-us-privacy-nh-name = New Hampshire data privacy act (RSA 507-H)
regime-us-privacy-nh-short = New Hampshire privacy law
regime-us-privacy-nh-who = Businesses active in New Hampshire with data on 35,000 residents, or on 10,000 and more than a quarter of revenue from data sales.
regime-us-privacy-nh-summary = Hold data with reasonable security, assess risky processing and put every processor under contract.
regime-us-privacy-nh-msp = Processing by a provider rests on a contract; it assists with requests, security and assessments.
regime-us-privacy-nh-not = Exactly a quarter of revenue from data sales is not enough here, although it is in Oregon. Breach notice does not depend on any of this.
regime-us-privacy-nh-penalty-violation = In such laws { $low } to { $high } for each violation is usual; New Hampshire's own figure was not re-read.
