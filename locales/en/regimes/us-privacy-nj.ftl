regime-us-privacy-nj-name = New Jersey data privacy act (P.L. 2023, c. 266)
regime-us-privacy-nj-short = New Jersey privacy law
regime-us-privacy-nj-who = Anyone active in New Jersey, nonprofits too, with data on 100,000 residents, or on 25,000 if selling data brings any revenue or discount.
regime-us-privacy-nj-summary = Secure the data, limit it to what you need, assess processing with heightened risk before it starts, and contract with processors.
regime-us-privacy-nj-msp = A provider acts on documented instructions under a contract and helps with security, breaches and assessments.
regime-us-privacy-nj-not = A charity is not exempt here, and neither is a HIPAA entity as a whole: only its patient data is. Below the numbers the breach-notice law still binds.
regime-us-privacy-nj-penalty-violation = Comparable laws set { $low } to { $high } for each violation; New Jersey's own range was not re-read.
regime-us-privacy-nj-note-hipaa-data = Your HIPAA data is outside; the rest of what you hold about New Jersey residents counts.
