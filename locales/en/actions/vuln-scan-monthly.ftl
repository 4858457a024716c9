action-vuln-scan-monthly-name = Scan for holes, monthly from outside
action-vuln-scan-monthly-step = Run the first scan from outside, then add scans inside with sign-in, and write down what cannot be fixed yet.
action-vuln-scan-monthly-done = Two monthly reports in a row exist, and each exception has a reason and a date.
