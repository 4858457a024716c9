regime-bank-incident-notice-name = Computer-security incident notice by banks and credit unions
regime-bank-incident-notice-short = Bank incident notice
regime-bank-incident-notice-who = Banks and federally insured credit unions.
regime-bank-incident-notice-summary = Tell the regulator quickly about an incident that disrupts the business: a bank within 36 hours, a credit union within 72. It asks for no particular safeguard.
regime-bank-incident-notice-msp = A provider must tell the bank as soon as possible when its services are down for four hours or more, so that the bank can meet its own clock.
regime-bank-incident-notice-not = It is not the banks’ security programme: the interagency guidelines ask for that, and they are not modelled here.
regime-bank-incident-notice-notice-bank-incident = after the bank has determined that the incident materially disrupts its operations or services
regime-bank-incident-notice-notice-credit-union-incident = after the credit union reasonably believes that a reportable cyber incident has occurred
