regime-us-privacy-ut-name = Utah Consumer Privacy Act
regime-us-privacy-ut-short = Utah privacy law
regime-us-privacy-ut-who = Businesses active in Utah with at least 25 million dollars of revenue and also data on 100,000 residents, or on 25,000 and more than half of revenue from data sales.
regime-us-privacy-ut-summary = Keep reasonable security practices, give notice and a way out of data sales, and put processors under contract.
regime-us-privacy-ut-msp = A provider that processes the data does so under a contract with confidentiality and instructions.
regime-us-privacy-ut-not = Volume without revenue, or revenue without volume, is not enough in Utah: both must be met. The breach-notice law needs neither.
regime-us-privacy-ut-penalty-violation = { $low } to { $high } for each violation is usual in laws of this kind, by the attorney general; the Utah amount was not re-read.
regime-us-privacy-ut-note-assessments = Written assessments are taken over from the common pattern of these laws; whether the Utah act asks for them was not re-read.
