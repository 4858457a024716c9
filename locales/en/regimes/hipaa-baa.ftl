regime-hipaa-baa-name = Business associate agreement under HIPAA
regime-hipaa-baa-short = HIPAA agreement (BAA)
regime-hipaa-baa-who = Businesses that create, receive, keep or pass on patient information for a provider, plan or clearinghouse.
regime-hipaa-baa-summary = The customer must have your signature before you get access. You promise to protect the data, report security incidents, and hold your own suppliers to the same terms.
regime-hipaa-baa-msp = An IT provider that could reach the data, even encrypted, signs one with you; so do its backup, remote-management and cloud suppliers.
regime-hipaa-baa-not = Having hospitals as customers does not call for it: cleaners, couriers and others who only might glimpse patient data handle none of it.
regime-hipaa-baa-note-clock = The law gives a business associate up to 60 days to report a breach; contracts usually say one to ten days. Read yours (long in force, not re-read).
