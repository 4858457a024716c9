regime-iso27001-name = ISO/IEC 27001:2022, information security management
regime-iso27001-short = ISO 27001
regime-iso27001-who = Anyone whose customer or tender asks for a certificate.
regime-iso27001-summary = It asks for a managed system: scope, risk assessment, chosen safeguards, internal audits and an outside auditor who certifies it.
regime-iso27001-msp = A provider's certificate helps with your supplier checks, but it does not certify you.
regime-iso27001-not = No law requires it by itself, and a certificate covers only the scope written on it.
regime-iso27001-note-edition = Certificates to the 2013 edition ended on 31 October 2025 (not verified).
regime-iso27001-note-scope = No single safeguard is a duty here: you choose by risk and write down why.
