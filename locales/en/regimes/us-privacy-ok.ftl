regime-us-privacy-ok-name = Oklahoma consumer data privacy act (SB 546)
regime-us-privacy-ok-short = Oklahoma privacy law
regime-us-privacy-ok-who = From 1 January 2027, businesses active in Oklahoma with data on 100,000 Oklahomans, or on 25,000 and more than half of revenue from data sales.
regime-us-privacy-ok-summary = It brings rights for people, reasonable security, processor contracts and assessments of risky processing.
regime-us-privacy-ok-msp = Provider contracts should be ready for it before 2027.
regime-us-privacy-ok-not = It is enacted but not yet in force, and it leaves out nonprofits, HIPAA entities and financial institutions. Oklahoma's breach-notice law binds already.
regime-us-privacy-ok-penalty-violation = Penalties of { $low } to { $high } for each violation are usual in such laws; the Oklahoma amount was not read.
