regime-us-privacy-ia-name = Iowa Consumer Data Protection Act
regime-us-privacy-ia-short = Iowa privacy law
regime-us-privacy-ia-who = Businesses active in Iowa that hold data on 100,000 Iowans, or on 25,000 and earn more than half of their revenue by selling data.
regime-us-privacy-ia-summary = Adopt reasonable administrative, technical and physical measures, tell people what you do with their data, and bind processors by contract.
regime-us-privacy-ia-msp = What a provider does with the data is fixed in a contract, together with confidentiality and help with requests.
regime-us-privacy-ia-not = It is a different law from Iowa's safe harbour, and neither is the breach-notice law, which binds at any size.
regime-us-privacy-ia-penalty-violation = State laws of this family usually name { $low } to { $high } for each violation, by the attorney general only; not re-read for Iowa.
regime-us-privacy-ia-note-assessments = Written assessments are taken over from the common pattern of these laws; whether the Iowa act asks for them was not re-read.
