regime-ma-201-cmr-17-name = Massachusetts Standards for the Protection of Personal Information (201 CMR 17.00)
regime-ma-201-cmr-17-short = Massachusetts 201 CMR 17
regime-ma-201-cmr-17-who = Anyone, anywhere, who holds a Massachusetts resident's name together with a Social Security, licence or account number; only the state's own public bodies are left out.
regime-ma-201-cmr-17-summary = Write one security programme and name who runs it. The rule lists what must be in it: encrypted laptops and transmissions, current patches, malware protection, a firewall, training and checked vendors.
regime-ma-201-cmr-17-msp = Choose a provider that can keep these measures and make it promise them in the contract.
regime-ma-201-cmr-17-not = Being outside Massachusetts, or holding one person's data only, does not take you out; and it asks for no second sign-in factor, backup or penetration test by name.
regime-ma-201-cmr-17-note-which-data = What counts is a name with a Social Security number, a licence or state ID number, or an account or card number. If you counted people for medical, biometric or log-in data alone, this rule may not reach you.
regime-ma-201-cmr-17-note-proportion = The programme may fit your size, your means and the data you hold; it must still exist in writing.
