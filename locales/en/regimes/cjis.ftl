regime-cjis-name = FBI CJIS Security Policy 6.0
regime-cjis-short = CJIS Security Policy
regime-cjis-who = Criminal justice agencies, others that receive criminal justice information, and every supplier who can reach it or the systems that hold it.
regime-cjis-summary = A long list of controls modelled on NIST SP 800-53: multi-factor sign-in, approved encryption, logging, training, screened staff and incident reports.
regime-cjis-msp = A provider with administrator rights, backups or monitoring on such systems signs the Security Addendum, has its staff fingerprinted and agrees on who does what.
regime-cjis-not = An ordinary background check bought from a screening company is not criminal justice information.
regime-cjis-note-dates = The controls marked first priority can be audited now, all of them by 1 October 2027 (trade press, June 2026).
