regime-bank-service-provider-name = Incident notice by bank service providers
regime-bank-service-provider-short = Bank provider notice
regime-bank-service-provider-who = Businesses whose services banks rely on, such as IT, payments or hosting.
regime-bank-service-provider-summary = Tell every affected bank as soon as possible when an incident has disrupted your service to it, or is likely to, for four hours or more.
regime-bank-service-provider-msp = An IT provider with bank customers owes this notice itself; have a contact at each bank and a way to reach it when your own mail is down.
regime-bank-service-provider-not = It does not make you a bank or a regulated firm; security terms come from the contract with each bank.
regime-bank-service-provider-notice-four-hours = as soon as possible, when services are or are likely to be down or degraded for four hours or more
