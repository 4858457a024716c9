regime-soc2-name = SOC 2 report on the AICPA Trust Services Criteria
regime-soc2-short = SOC 2
regime-soc2-who = Service organisations whose customers ask for a SOC 2 report.
regime-soc2-summary = An independent accountant reports on the controls you chose to describe; customers usually want Type II, which covers several months.
regime-soc2-msp = Check that your provider’s report covers the managed services, remote-management tool and backup that you use, not only its own office.
regime-soc2-not = It is a report, not a certificate and not a law, and it holds no fixed list of controls; for effects on a customer’s accounts the report is SOC 1.
