action-vendor-list-and-contracts-name = List suppliers and sign what is missing
action-vendor-list-and-contracts-step = List suppliers with data or access, and sign the missing agreements, highest risk first.
action-vendor-list-and-contracts-done = Each supplier with personal data has the agreement that your rules require.
