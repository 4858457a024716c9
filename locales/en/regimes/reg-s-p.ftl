regime-reg-s-p-name = SEC Regulation S-P, safeguards and disposal
regime-reg-s-p-short = SEC Regulation S-P
regime-reg-s-p-who = Advisers registered with the SEC, broker-dealers, investment funds, transfer agents and funding portals.
regime-reg-s-p-summary = Written safeguards for customer information and safe disposal; since 3 June 2026 also a response programme, notice to people within 30 days and oversight of providers.
regime-reg-s-p-msp = You oversee the provider so that it protects the data and tells you within 72 hours of learning of unauthorised access.
regime-reg-s-p-not = An adviser registered only with a state is not under it: the FTC Safeguards Rule takes its place, never both.
regime-reg-s-p-notice-sensitive-information = to the people whose sensitive information was, or is likely to have been, accessed or used without permission
regime-reg-s-p-note-larger-firms = Larger firms, such as advisers with US$1.5 billion or more under management, had to follow the new parts since 3 December 2025. The questions do not ask for that figure, so the later date is shown for all.
