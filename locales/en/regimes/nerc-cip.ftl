regime-nerc-cip-name = NERC CIP reliability standards
regime-nerc-cip-short = NERC CIP
regime-nerc-cip-who = Organisations registered with NERC as owners, operators or users of the bulk electric system.
regime-nerc-cip-summary = Sort grid systems by impact and apply the CIP standards to them, down to vendor remote access for low-impact sites.
regime-nerc-cip-msp = A provider with remote access to grid systems falls under the vendor access and supply chain standards of its customer.
regime-nerc-cip-not = Using electricity, or installing solar panels for customers, does not make anyone a registered entity; the standards are not modelled control by control here.
regime-nerc-cip-penalty-day = Up to about { $day } for each day of a violation (not re-read).
regime-nerc-cip-note-low-impact = CIP-003-9 brought vendor remote access for low-impact sites, by its own terms from 1 April 2026; no page dated after that was read.
