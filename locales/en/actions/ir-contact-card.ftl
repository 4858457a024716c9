action-ir-contact-card-name = Print one page for the bad day
action-ir-contact-card-step = Write on one page who decides, and the numbers of insurer, lawyer, provider, bank and regulator.
action-ir-contact-card-done = The page hangs where it can be read with every computer off.
