regime-ca-1798-81-5-name = California reasonable security law (Civil Code 1798.81.5)
regime-ca-1798-81-5-short = California data security
regime-ca-1798-81-5-who = Any business or nonprofit, of any size and anywhere, that holds a Californian's name with an ID, account, medical or biometric entry, or log-in data.
regime-ca-1798-81-5-summary = Keep that data with security that fits it, and require the same by contract from everyone you pass it to.
regime-ca-1798-81-5-msp = A provider that receives this data must promise reasonable security in its contract.
regime-ca-1798-81-5-not = It is not the CCPA and has no revenue or volume test; but it looks at breach-law data only, not at every record. HIPAA covered entities, medical providers and financial institutions follow their own rules instead.
regime-ca-1798-81-5-note-medical = Medical providers are left out because the Confidentiality of Medical Information Act binds them instead; that exclusion was not re-read.
