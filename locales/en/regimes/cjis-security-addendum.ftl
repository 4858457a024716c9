regime-cjis-security-addendum-name = CJIS Security Addendum
regime-cjis-security-addendum-short = CJIS addendum
regime-cjis-security-addendum-who = Private suppliers of police, courts and other criminal justice agencies that can reach criminal justice information.
regime-cjis-security-addendum-summary = Sign the addendum, have everyone with access fingerprinted and trained, and keep to the same policy as the agency.
regime-cjis-security-addendum-msp = Remote administration counts as access: each technician who could reach the data is screened before the first session.
regime-cjis-security-addendum-not = Working for a police department without reaching such information, for instance cleaning or printing, does not call for it.
