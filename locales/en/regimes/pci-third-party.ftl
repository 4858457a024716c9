regime-pci-third-party-name = PCI DSS terms for service providers (12.8 and 12.9)
regime-pci-third-party-short = PCI provider terms
regime-pci-third-party-who = Providers that run firewalls, computers or servers in the card systems of their customers.
regime-pci-third-party-summary = Acknowledge your share of the responsibility in writing, and give customers your PCI status and a table of who does what when they ask.
regime-pci-third-party-msp = This is what the standard asks of an IT provider in card systems: prove its own PCI status for the services it sells, or be part of each customer’s assessment.
regime-pci-third-party-not = Merely having merchants as customers does not trigger it; managing systems that touch their card data does.
