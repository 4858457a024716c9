regime-us-privacy-tx-name = Texas Data Privacy and Security Act
regime-us-privacy-tx-short = Texas privacy law
regime-us-privacy-tx-who = Any business active in Texas that is not small under the federal SBA size standard for its industry.
regime-us-privacy-tx-summary = Limit what you collect, protect it with reasonable measures, assess risky processing, contract with processors and ask before using sensitive data.
regime-us-privacy-tx-msp = A provider handles the data under a contract that sets purpose, confidentiality and deletion, and supports assessments.
regime-us-privacy-tx-not = There is no number of Texans and no revenue figure to look up. An SBA-small business is outside, and still must not sell sensitive data without consent.
regime-us-privacy-tx-penalty-violation = Usual amounts are { $low } to { $high } for each violation; the attorney general enforces. Not re-read for Texas.
regime-us-privacy-tx-note-sensitive-sale = Even an SBA-small business needs consent before it sells sensitive data of Texans (not re-read).
