
## What each grade means

grade-A = Strong, with little left open
grade-B = Good, with a few gaps to close
grade-C = The usual safeguards, some of them unproven
grade-D = Some safeguards, with wide gaps between them
grade-F = Few safeguards so far

## Gaps that hold a grade

cap-no-mfa-name = no second sign-in step
cap-no-mfa-why = Most insurers ask for it before quoting, and Cyber Essentials fails whoever leaves it off where a cloud service offers it; it was missing or badly set in 59 % of Sophos’ cases (2026, read second-hand).
cap-weak-mfa-name = second sign-in step only in places
cap-weak-mfa-why = Most insurers ask before quoting for mail, remote access, administrators and backups alike, and in 2022 a policy was rescinded over a second step that covered only the firewall.
cap-no-backup-name = no backup
cap-no-backup-why = There would be nothing to restore from, and most insurers ask for backups before quoting.
cap-untested-backup-name = untested backups
cap-untested-backup-why = Most insurers ask before quoting for a copy that cannot be changed and for proof that it was restored.
cap-unpatched-name = updates left to chance
cap-unpatched-why = Exploited flaws were the first way in for 31 % of breaches (Verizon 2026, read second-hand), and Cyber Essentials is not passed with critical fixes older than 14 days.
cap-slow-patching-name = updates only in part
cap-slow-patching-why = Exploited flaws were the first way in for 31 % of breaches (Verizon 2026, read second-hand), and Cyber Essentials wants critical fixes within 14 days everywhere.
cap-no-endpoint-name = no device protection
cap-no-endpoint-why = Most insurers ask before quoting for EDR on every computer and server.
cap-unmanaged-endpoint-name = antivirus nobody manages
cap-unmanaged-endpoint-why = Most insurers ask before quoting for EDR on every computer and server; antivirus that nobody manages falls short of that.
cap-open-remote-access-name = open remote access
cap-open-remote-access-why = Remote access was the door in 87 % of At-Bay’s ransomware entries (2026, one insurer, read second-hand), and most insurers ask about it before quoting.
cap-shared-or-orphan-accounts-name = shared or leftover accounts
cap-shared-or-orphan-accounts-why = One password can then open everything, and both Cyber Essentials and SP 800-171 ask for accounts that belong to one person.
cap-open-mailbox-name = mail on default settings
cap-open-mailbox-why = Mailbox takeover and transfer fraud were 58 % of Coalition’s claims (2026, one insurer, read second-hand).
cap-nobody-watching-name = nobody watching
cap-nobody-watching-why = Your data or your rules call for watching, and 88 % of the ransomware Sophos handled was set off outside office hours (2026, a seller’s own release).
cap-nobody-in-charge-name = nobody in charge
cap-nobody-in-charge-why = Laws that demand a security programme want a named person, and without one the rest is seldom kept up; the limit is our judgement.
cap-no-incident-plan-name = no incident plan
cap-no-incident-plan-why = Most insurers ask for a plan, and CISA’s goals name it; after an incident in the last three years its absence weighs more.
cap-legal-gap-name = a legal duty not begun
cap-legal-gap-why = A law that applies requires a safeguard where nothing is in place, and an A beside that would mislead; the limit is our judgement.
cap-pile-up-name = three or more gaps at D
cap-pile-up-why = Three of the five gaps that hold a grade at D are open at once; the limit is our judgement.

## Figures on which the sources differ

conflict-password-length-name = How long a password must be
conflict-password-length-note = CISA’s goals ask for the longest; CIS asks for 14 characters, or 8 where there is a second sign-in step; the card standard asks for 12.
conflict-log-retention-name = How long logs are kept
conflict-log-retention-note = CIS, the joint advisory for provider customers and the card standard each name another span; the longest that applies to you decides.
conflict-patch-days-name = How fast critical fixes go in
conflict-patch-days-note = Cyber Essentials gives 14 days, the card standard and CIS a month; our level “Fully” follows the shorter one.
conflict-restore-test-name = How often a restore is tested
conflict-restore-test-note = CISA’s goals and New York’s rule say once a year; CIS says every quarter, for organisations above its basic group.

## Functions (NIST CSF 2.0)

function-govern = Govern
function-identify = Identify
function-protect = Protect
function-detect = Detect
function-respond = Respond
function-recover = Recover

## Pages of questions

group-owner-and-rules = Owner and rules
group-know-what-you-have = Knowing what you have
group-signing-in = Signing in
group-devices = Devices and network
group-mail-and-people = Mail and people
group-housekeeping = Housekeeping
group-watching = Watching
group-bad-day = The bad day
group-getting-back = Getting back to work

## Levels

level-none = Nothing yet
level-partial = Begun
level-mostly = Mostly
level-full = Fully

## How strongly a rule asks

strength-required = Required
strength-required-note = The rule names it and leaves no choice; it counts three times, and “Fully” meets it.
strength-addressable = Addressable
strength-addressable-note = The rule names it and allows another way with written reasons; it counts twice, and “Mostly” meets it.
strength-risk-based = Risk-based
strength-risk-based-note = The rule asks for what fits the risk, and this usually does; it counts once, and “Mostly” meets it.
