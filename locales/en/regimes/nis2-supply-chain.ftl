regime-nis2-supply-chain-name = NIS2 supply-chain terms, Art. 21(2)(d) and Reg. (EU) 2024/2690 annex 5.1.4
regime-nis2-supply-chain-short = NIS2 supplier terms
regime-nis2-supply-chain-who = Suppliers of organisations that NIS2 covers, of any size, through the contract.
regime-nis2-supply-chain-summary = Customers will ask for security requirements, trained and checked staff, quick incident notice, audit rights, handling of vulnerabilities, rules for subcontractors, and return of data at the end.
regime-nis2-supply-chain-msp = If you buy IT services, pass the same terms on to your provider.
regime-nis2-supply-chain-not = A small supplier is bound by what its contract says, not by NIS2 itself.
regime-nis2-supply-chain-note-own-scope = Whether NIS2 binds you directly is shown under NIS2.
regime-nis2-supply-chain-note-terms = The list of annex 5.1.4 binds digital and managed service providers as customers; other customers often take it over.
