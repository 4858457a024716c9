regime-cmmc-flow-down-name = CMMC terms from defence customers (32 CFR 170.23)
regime-cmmc-flow-down-short = CMMC flow-down
regime-cmmc-flow-down-who = Suppliers of defence contractors that get contract information or controlled unclassified information from them, and the IT providers whose tools hold a contractor’s security data.
regime-cmmc-flow-down-summary = The customer passes the level on: level 1 where you hold contract information only, level 2 where you hold controlled information.
regime-cmmc-flow-down-msp = A provider that only holds a customer’s logs, settings or passwords is assessed within the customer’s assessment and supplies a responsibility matrix.
regime-cmmc-flow-down-not = Having a defence contractor as a customer is not enough, unless you run its IT: the level follows the information that reaches you, and off-the-shelf items are left out.
regime-cmmc-flow-down-note-security-data = If you run IT for a defence customer, your tools may hold security data about it. You then take part in its assessment without a certificate of your own; the questions here do not decide how far.
