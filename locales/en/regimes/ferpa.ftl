regime-ferpa-name = FERPA, Family Educational Rights and Privacy Act
regime-ferpa-short = FERPA
regime-ferpa-who = Schools and colleges that receive money from the US Department of Education, student aid included.
regime-ferpa-summary = Use reasonable methods so that staff see only the student records they need, and keep outside providers under the school’s direct control.
regime-ferpa-msp = A provider may see records as a “school official” only under a contract that keeps it under the school’s direct control and stops it from passing records on.
regime-ferpa-not = It has no breach notice and names no technology; state student privacy laws are often much stricter.
regime-ferpa-note-state-laws = States add their own rules, for example New York Education Law 2-d with encryption and a vendor addendum, or California’s SOPIPA. They are not modelled here (long in force, not re-read).
regime-ferpa-note-third-party = A provider that misuses records can be shut out from them for five years or more (34 CFR 99.67, not re-read).
