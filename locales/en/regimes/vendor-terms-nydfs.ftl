regime-vendor-terms-nydfs-name = Vendor terms of firms under NYDFS Part 500
regime-vendor-terms-nydfs-short = NYDFS vendor terms
regime-vendor-terms-nydfs-who = Suppliers of firms that hold a New York banking, insurance or financial services licence.
regime-vendor-terms-nydfs-summary = Expect questions and contract terms on multi-factor sign-in, encryption, prompt incident notice and warranties about your security.
regime-vendor-terms-nydfs-msp = An IT provider is the vendor most looked at: it shows its own safeguards and reports incidents fast, because the customer has 72 hours that include incidents at a vendor.
regime-vendor-terms-nydfs-not = Having New York customers does not put you under Part 500; only your customer’s licence brings these terms to you.
regime-vendor-terms-nydfs-note-letter = The regulator’s letter of 21 October 2025 spells out which terms it expects in such contracts (law firm and trade pages, autumn 2025).
