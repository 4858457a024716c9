regime-us-privacy-ky-name = Kentucky Consumer Data Protection Act
regime-us-privacy-ky-short = Kentucky privacy law
regime-us-privacy-ky-who = Businesses active in Kentucky with data on 100,000 Kentuckians, or on 25,000 while more than half of revenue comes from selling data.
regime-us-privacy-ky-summary = Answer people's requests, secure their data in proportion, contract with every processor and assess the uses that could harm people.
regime-us-privacy-ky-msp = Your provider signs a processor contract and supports you when people ask for their data.
regime-us-privacy-ky-not = A long customer list alone is not enough: only people acting for themselves count, and 99,999 of them are below the line. The breach-notice law stays.
regime-us-privacy-ky-penalty-violation = Figures of { $low } to { $high } for each violation are usual in such laws, through the attorney general; Kentucky's own was not re-read.
