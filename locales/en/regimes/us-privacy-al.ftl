regime-us-privacy-al-name = Alabama privacy act (HB 351, Act 2026-552)
regime-us-privacy-al-short = Alabama privacy law
regime-us-privacy-al-who = From 1 May 2027, anyone active in Alabama with data on more than 25,000 residents, or with more than a quarter of revenue from data sales, unless small and not selling data.
regime-us-privacy-al-summary = It will ask for reasonable security, contracts with processors and respect for people's choices about their data.
regime-us-privacy-al-msp = A provider will work under a processing contract; there is time to prepare it.
regime-us-privacy-al-not = It is not yet in force, and most smaller firms stay outside: fewer than 500 employees, or 100 in a nonprofit, and no sale of data. The breach-notice law has no such exemption.
regime-us-privacy-al-penalty-violation = Usual are { $low } to { $high } for each violation; what Alabama sets was not read.
