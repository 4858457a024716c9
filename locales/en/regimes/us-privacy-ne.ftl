regime-us-privacy-ne-name = Nebraska Data Privacy Act
regime-us-privacy-ne-short = Nebraska privacy law
regime-us-privacy-ne-who = Any business active in Nebraska that is larger than the federal SBA size standard for its industry allows.
regime-us-privacy-ne-summary = Explain what you do with data, keep it reasonably secure, write assessments for risky uses and have contracts with processors.
regime-us-privacy-ne-msp = The contract with a provider says what it may do with the data and that it helps you answer people.
regime-us-privacy-ne-not = Forty Nebraskans are enough if the business is not SBA-small. A small one is outside, but selling sensitive data still needs consent.
regime-us-privacy-ne-penalty-violation = Most laws of this family name { $low } to { $high } for each violation, for the attorney general to seek; Nebraska's was not re-read.
regime-us-privacy-ne-note-sensitive-sale = A small business in Nebraska, too, needs consent before it sells sensitive data (not re-read).
