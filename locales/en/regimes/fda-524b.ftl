regime-fda-524b-name = FDA section 524B, cybersecurity of medical devices
regime-fda-524b-short = FDA cyber devices
regime-fda-524b-who = Makers of medical devices that contain software, can connect and could be attacked.
regime-fda-524b-summary = Show the FDA a plan for finding and fixing flaws, secure development and a software bill of materials before the device is sold.
regime-fda-524b-msp = It asks nothing of an IT provider by itself; build and signing systems that one runs become part of what you must explain.
regime-fda-524b-not = It binds the maker, not the clinic that uses the device; and it does not judge your office IT, so no control here counts towards it.
regime-fda-524b-note-guidance = The final guidance is of 3 February 2026 and asks for the bill of materials in machine-readable form (trade press, mid-2026).
