# The results: five answers, and the parts behind them.
# Words between asterisks are shown in bold.

# Figures and small words

results-count = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
results-count-first = { $n ->
    [0] No
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { $n }
}
results-span = { $low } to { $high }
results-gain = +{ $points }
results-factor = × { $factor }
results-under = under { $amount }
results-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
results-hours-span = { $low }–{ $high } hours
results-chance = { $band ->
    [years] about 1 in { $n } years
    [share] about 1 in { $n } ({ $percent })
   *[percent] { $percent }
}
results-fact-answer = { $fact }: { $answer }
results-answer-there = Answer this question
results-answer-set = That is all of it

# What a figure rests on

results-basis-law = law
results-basis-study = study
results-basis-judgement = judgement
results-basis-law-means = This is what the text of a law or contract says.
results-basis-study-means = This rests on a published study or count, named here with its date.
results-basis-judgement-means = This is our judgement. Sources that informed it are named here, where there are any.
results-read = read { $day }
results-not-read = not re-read
results-grade = { $grade ->
    [P] Read in the publisher’s own text
    [S] Read in somebody else’s page
    [K] Background knowledge, not re-read
   *[other] Sources differ
}

# The quiet column

results-sure = How sure is this?
results-sure-answers = { $open ->
    [0] All { $known } answers are known. Nothing is left that could change a verdict.
    [one] { $known } of { $all } answers are known. One is open, and the ranges show what it can change.
   *[other] { $known } of { $all } answers are known. { $open } are open, and the ranges show what they can change.
}
results-check = See all answers
results-law = Law as of
results-law-day = { $day }.
results-law-next = Next change that touches you: { $day },
results-law-proposals = { $n ->
    [one] One proposal is pending; it is not law.
   *[other] { $n } proposals are pending; they are not law.
}
results-keep = Keep it
results-report = The report, to print
results-save = Save as a file
results-talk = Talk it through
results-talk-private = { $who } sees nothing of this unless you send it.
results-talk-page = Choose a time

# Overview

overview-title-empty = Answer a few questions, and this page fills itself.
overview-title = { $rules }, and { $rest }.
overview-title-rules = { $n ->
    [0] No rule binds you for certain today
    [one] { $count } rule binds you today
   *[other] { $count } rules bind you today
}
overview-title-gaps = { $n ->
    [0] no single gap holds your grade down
    [one] one gap keeps your grade at { $grade } or below
   *[other] { $count } gaps keep your grade at { $grade } or below
}
overview-title-open = { $n ->
    [0] every answer is known
    [one] one answer is still open
   *[other] { $count } answers are still open
}
overview-rules = Which rules bind you?
overview-rules-line = { $n ->
    [0] *No rule* applies for certain today.
    [one] *{ $count }* applies.
   *[other] *{ $count }* apply.
} { $open ->
    [0] { "" }
    [one] One more hangs on an answer.
   *[other] On answers still open hang { $more } more.
}
overview-rules-all = All { $n } rules, with reasons
overview-decides = { $more ->
    [0] Can decide: { $rules }.
    [one] Can decide: { $rules }, and one more.
   *[other] Can decide: { $rules }, and { $more } more.
}
overview-ready = How ready are you?
overview-ready-all = Every point, explained
overview-cost = What could an incident cost?
overview-first = What should you do first?
overview-gain = *{ $points }* points
overview-first-all = { $n ->
    [one] The whole plan: one action
   *[other] The whole plan: { $n } actions
}
overview-first-none = Nothing on the list would raise what you answered so far.
overview-help = Do you need a provider?
overview-help-model = Best fit: *{ $model }*.
overview-help-all = See what drives it, and challenge it

# Obligations

obl-title = { $n ->
    [0] No rule binds you for certain today.
    [one] { $count } rule binds you.
   *[other] { $count } rules bind you.
} { $not ->
    [0] { "" }
    [one] One does not, and here is why.
   *[other] { $others } do not, and here is why.
}
obl-lead = Each verdict follows from your answers and the law as of { $day }. Open a rule for its duties, clocks and sources.
obl-group-bind = Bind you now
obl-group-ask = One answer decides
obl-group-ahead = Ahead
obl-group-contract = By contract
obl-group-covered = Counted elsewhere, or in your favour
obl-group-voluntary = Yours to choose
obl-group-not = Do not bind you
obl-show-not = { $n ->
    [one] Show it, with the reason
   *[other] Show all { $n }, each with its reason
}
obl-because = { $facts }
obl-because-not = { $facts }
obl-because-ask = { $n ->
    [one] Hangs on one answer: { $missing }
   *[other] Hangs on: { $missing }
}
obl-because-likely = { $n ->
    [one] Presumed to apply; one answer would settle it: { $missing }
   *[other] Presumed to apply; these would settle it: { $missing }
}
obl-because-covered = Meeting { $by } satisfies it, but for what stays.
obl-source = Source: { $source }
obl-verified = Newest source read: { $day }.
obl-unverified = Not verified against a dated source.
obl-by-terms = In force by its own terms; nothing read after that day confirms it.
obl-from = From { $day }
obl-since = since { $day }
obl-duties = { $n ->
    [one] *1* duty, { $begun } begun
   *[other] *{ $n }* duties, { $begun } begun
}
obl-shortest = shortest clock: { $time }
obl-clock-none = no figure in the text
obl-clock-now = at once
obl-clock-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
obl-clock-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
obl-all = All obligations
obl-because-title = Because
obl-duties-title = Duties
obl-clocks-title = Clocks
obl-notes-title = To know beside it
obl-provider-title = What it asks of an IT provider
obl-change = Change the answer
obl-col-fact = Question
obl-col-answer = Your answer
obl-col-source = Source
obl-col-control = Safeguard
obl-col-strength = Strength
obl-col-section = Section
obl-col-you = You
obl-col-needed = Needed
obl-col-state = State
obl-col-to = Whom to tell
obl-col-within = By when
obl-duties-line = { $n ->
    [one] *One*
   *[other] *{ $n }*
}, of which { $begun } { $begun ->
    [one] is
   *[other] are
} begun and { $met } { $met ->
    [one] looks
   *[other] look
} covered. The emptiest come first.
obl-state-met = Looks covered
obl-state-open = Not answered
obl-state-none = Nothing yet
obl-state-begun = Begun
obl-ready = Readiness for this rule
obl-ready-figure = *{ $score }* of 100
obl-ready-label = { $rule }: { $score } of 100
obl-penalties = If it is broken
obl-penalties-not-counted = Legal maximums are not part of your cost figures.
obl-next = What changes next
obl-next-none = Nothing that is dated.
obl-next-proposed = It is a proposal. Nothing is dated, and nothing binds.
obl-next-day = { $day }: { $duties ->
    [0] no further duty
    [one] one further duty
   *[other] { $duties } further duties
}, { $notices ->
    [0] no further notice.
    [one] one further notice.
   *[other] { $notices } further notices.
}
obl-sources = Sources
obl-grades = P: read in the publisher’s own text · S: read in somebody else’s page · K: background knowledge, not re-read · ?: sources differ. Not legal advice.

# Whom to tell, and from when the clock runs

obl-to-asd = Australian Signals Directorate
obl-to-cai = Quebec’s privacy commission (CAI)
obl-to-csirt = National incident team (CSIRT)
obl-to-dfs = New York’s financial regulator (DFS)
obl-to-dod = Department of Defense
obl-to-ftc = Federal Trade Commission
obl-to-hhs = Federal health department (HHS)
obl-to-ico = Information Commissioner (ICO)
obl-to-irs = IRS Stakeholder Liaison
obl-to-ncua = Credit union regulator (NCUA)
obl-to-oaic = Australia’s Information Commissioner (OAIC)
obl-to-ocic = Ohio’s cyber integration centre
obl-to-opc = Canada’s Privacy Commissioner (OPC)
obl-to-sec = Securities and Exchange Commission
obl-to-acquirer = Your card bank
obl-to-attorney-general = Attorney general
obl-to-auditor-of-state = Auditor of State
obl-to-bank-regulator = Your bank regulator
obl-to-competent-authority = Competent authority
obl-to-controller = The controller you work for
obl-to-covered-entity = The covered entity you work for
obl-to-customer = The customer
obl-to-department-of-state = Department of State
obl-to-individuals = The people affected
obl-to-insurance-commissioner = Insurance commissioner
obl-to-media = Local media
obl-to-state-police = State police
obl-to-supervisory-authority = Supervisory authority
obl-event-awareness = from becoming aware
obl-event-classification = from classifying the incident
obl-event-determination = from determining it
obl-event-discovery = from discovery
obl-event-fix = from the fix
obl-event-materiality = from finding it material
obl-event-notification = from the first notice
obl-event-payment = from the payment

# Readiness

ready-sentence = *{ $overall }* of 100, grade *{ $grade }*. Security stands at { $security }, your rules at { $rules }.
ready-sentence-free = *{ $overall }* of 100, grade *{ $grade }*.
ready-sentence-open = Between *{ $low }* and *{ $high }* of 100. A grade appears once the range is narrower than { $width } points.
ready-how = The mark is where you stand; hatching is what open answers leave undecided; the ring is where the plan leads. Below the line are the grades.
ready-caps = What holds the grade
ready-caps-none = No single gap holds your grade down.
ready-caps-sentence = Held at { $grade } or below by { $caps }, whatever else is done.
ready-caps-open = Counting open answers as nothing, it would be held at { $grade } or below by { $caps }.
ready-caps-open-all = While answers are open, these count what is open as nothing in place.
ready-caps-unanswered = Gaps that hold a grade show up as the safeguards are answered.
ready-by-points = By points alone it would be { $grade }.
ready-grade-means = { $grade }: { $means }.
ready-cap-lift = Lifted by: { $actions }.
ready-rules = Rule by rule
ready-rules-how = For each rule, the share of its duties that looks covered, required ones counting most.
ready-rules-none = No rule with duties binds you for certain, so security alone counts.
ready-to = to { $score }
ready-map = One safeguard often settles duties under several rules
ready-map-how = Each mark is a duty. The darker it is, the more is missing. Read across for what one safeguard settles, down for what a rule needs.
ready-map-rule = { $open ->
    [0] { $rule }: no duty open
    [one] { $rule }: one duty open
   *[other] { $rule }: { $open } duties open
}
ready-duty = { $strength }: you { $level }, needed { $needed }
ready-na = not applicable
ready-open = open
ready-points = Every point
ready-points-how = { $security } of the score is security; { $lower } is the lower of security and your rules. The points below add up to the whole; those with most to gain come first.
ready-col-have = You have
ready-col-of = Of
ready-col-missing = Missing
ready-together = Together
ready-weight = weight { $weight } of { $all }
ready-weight-basis = The weight rests on: { $basis }.
ready-part-base = base
ready-part-likelihood = makes an incident less likely
ready-part-limits-loss = limits the loss
ready-part-insurer = insurers ask for it
ready-part-cpg-high = rated high in CISA’s goals
ready-part-ig1 = basic safeguards of CIS (IG1)
ready-unknown = A safeguard that is not answered, or answered “don’t know”, counts as nothing in the final score; the range shows what it could give.
ready-conflicts = Figures on which the sources differ
ready-parts = Two halves
ready-security = Security
ready-regulatory = Your rules
ready-functions = By function
ready-functions-how = NIST CSF 2.0. Tick: now. Ring: with the plan.
ready-marks = How to read the marks
ready-mark-none = Required, nothing in place
ready-mark-third = Required, a third in place
ready-mark-met = Required, looks covered
ready-mark-half = Addressable, half of what is needed
ready-mark-dot = Risk-based, open
ready-next = The most useful next answers
ready-next-none = Every question that could still matter is answered.

# Exposure

exposure-title-not-enough = Two answers are needed before any figure is shown.
exposure-not-enough = Without your line of work, and your people or your revenue, any sum would be made up.
exposure-needs = What is needed
exposure-title-early = It is too early for a figure.
exposure-early = With so many answers open, the yearly average could lie anywhere from { $low } to { $high }. A range that wide says nothing about you.
exposure-narrows = The answer that narrows it most:
exposure-like = Organisations like yours
exposure-expect = { $band ->
    [years] Expect a significant incident in *about 1 in { $n } years*.
    [share] The chance of a significant incident in a year is *about 1 in { $n }*, { $percent }.
   *[percent] The chance of a significant incident in a year is *{ $percent }*.
}
exposure-if = If one happens, it typically costs *{ $typical }*; in 1 of 20 cases, more than *{ $worst }*.
exposure-averaged = Averaged over many years: *{ $mean }* a year.
exposure-averaged-span = Averaged over many years: *{ $mean }* a year ({ $low } to { $high }, as your answers stand).
exposure-short-caveat = Before insurance. A model of averages; the truth for you can be three times higher or lower.
exposure-see = The curve, the caveats and every parameter
exposure-years = A hundred years like this one: *{ $n }* with an incident, { $without } without. { $removed ->
    [0] { "" }
    [one] With the plan, the one with a hole stays quiet.
   *[other] With the plan, the { $removed } with a hole stay quiet.
}
exposure-five = Over five years the chance of at least one is *{ $percent }*.
exposure-chance-span = As your answers stand: from { $low } to { $high }.
exposure-opens = What this rests on
exposure-one = If one happens
exposure-one-span = As your answers stand: typically { $low } to { $high }; in 1 of 20 cases, more than { $worst-low } to { $worst-high }.
exposure-year = A whole year, now and with the plan
exposure-quiet = { $years ->
    [half] In 1 of 2 years: *no significant incident*.
    [ten] In 9 of 10 years: *no significant incident*.
    [twenty] In 19 of 20 years: *no significant incident*.
   *[hundred] In 99 of 100 years: *no significant incident*.
}
exposure-in-years = { $years ->
    [half] In 1 of 2 years
    [ten] In 1 of 10 years
    [twenty] In 1 of 20 years
   *[hundred] In 1 of 100 years
}
exposure-more-than = more than { $amount }
exposure-no-incident = no significant incident
exposure-axis-y = Chance in a year
exposure-axis-x = A year’s losses are at least this much
exposure-pick = Read off at
exposure-read = How to read it: pick an amount on the line below, go up to a curve, and read the chance at the gridlines. Solid is now, hatched where answers leave it open; dashed is with the plan.
exposure-curve-label = A year over { $amount }: now { $now }; with the plan { $plan }.
exposure-table = Show as a table
exposure-col-amount = More than
exposure-col-now = Now
exposure-col-plan = With the plan
exposure-col-years = How often
exposure-col-what = What happens
exposure-col-bar = Bars
exposure-split = Where the { $mean } comes from
exposure-split-read = Averaged over many years, a year. Filled: now. Outlined: with the plan.
exposure-about = { $chance }
exposure-falls = With the plan, the expected yearly loss falls by about { $amount } ({ $percent }).
exposure-little = Little change here; do the plan for its duties and its score.
exposure-scenario-ransomware = Ransomware and long outages
exposure-scenario-payment-fraud = Payment fraud by mail
exposure-scenario-data-breach = Records taken by outsiders
exposure-scenario-insider-error = Staff mistakes, lost devices
exposure-scenario-supplier = Failure at a supplier
exposure-covers-ransomware = Extortion, destructive malware and long outages, with or without theft of data.
exposure-covers-payment-fraud = A mailbox taken over, and money sent to the wrong account.
exposure-covers-data-breach = Records taken or exposed by outsiders, without extortion.
exposure-covers-insider-error = Mistakes by staff, lost devices, misuse.
exposure-covers-supplier = An outage or breach at a provider of software or services.
exposure-params = What every figure rests on
exposure-params-how = Five causes, each with how often and how much. Every parameter carries its study and date, or the word judgement. The figures are computed exactly, not sampled: the same answers give the same digits.
exposure-unknown-how = Typical values assume that a safeguard without an answer is begun; the readiness score counts it as nothing.
exposure-per-thousand = { $n } in 1,000 years
exposure-in-records = in the line above
exposure-computed = computed from the lines above
exposure-col-param = Factor
exposure-col-value = Value
exposure-col-basis = Rests on
exposure-param-base-frequency = How often, at 50 people without safeguards
exposure-param-size = Your size
exposure-param-sector = Your line of work
exposure-param-region = Your country
exposure-param-history = Incidents so far
exposure-param-remote = Work from elsewhere
exposure-param-data = Kinds of data, and cards
exposure-param-frequency-controls = What your safeguards leave of how often
exposure-param-frequency = So often
exposure-param-base-median = Typical cost at 10 million revenue
exposure-param-revenue = Your revenue
exposure-param-outage = The outage you can bear
exposure-param-records = The records you hold add
exposure-param-record-share = Share of record cost in this cause
exposure-param-severity-controls = What your safeguards leave of the cost
exposure-param-median = Typical cost of one
exposure-param-sigma = Spread (standard deviation of the logarithm)
exposure-param-cap = The most one can cost here
exposure-param-mean = Average cost of one
exposure-param-product = Averaged over many years, a year
exposure-effects = What each safeguard does here
exposure-effects-how = What a safeguard that is fully in place leaves of how often and how much, before the floor below which no safeguard goes.
exposure-col-frequency = How often
exposure-col-severity = How much
exposure-usd = All sums are US dollars.
exposure-converted = All sums are US dollars. Yours were converted with the table of { $day }{ $state ->
    [checked] { "" }
   *[unchecked] , which was not checked against a published one
}, and widened by { $widen } per cent either way.
exposure-before = Before you use these figures
exposure-caveat-averages = This is a model of averages. For one organisation the truth can be three times higher or lower.
exposure-caveat-insurance = All figures are before insurance.
exposure-caveat-fines = Fines and lawsuits enter in rough form only; no legal maximum is included.
exposure-caveat-not-counted = Not counted: customers who leave later, the owners’ own time, and harm to the people whose data it is.
exposure-caveat-data = Claims and public data over-represent insured, American and larger organisations.
exposure-caveat-judgement = Many factors are our judgement, and marked so.
exposure-caveat-controls = Effects of safeguards are correlations; only what is really in place counts.

# Plan

plan-title = { $n ->
    [0] Nothing is pressing this month. Switch any action off to see what it was worth.
    [one] Start with one action this month. Switch any off to see what it was worth.
   *[other] Start with { $count } actions this month. Switch any off to see what it was worth.
}
plan-title-unanswered = The plan follows from your safeguards.
plan-unanswered = None is answered yet, and without them the plan would be the same for everybody.
plan-answer = Answer the safeguards
plan-title-none = No action on the list would raise what you answered so far.
plan-horizon-30_days = Within 30 days
plan-horizon-90_days = Within 90 days
plan-horizon-12_months = Within 12 months
plan-duty = A duty under
plan-more = Details, cost, and marking it done
plan-seen-done = Done when:
plan-mark-done = Mark as done
plan-not-done = Not done after all
plan-done = Done
plan-done-answer = The scores follow your answers. If this is in place, answer anew:
plan-points = points
plan-cut = −{ $amount } a year
plan-cut-small = { $amount } a year
plan-little = little change in loss; do it for the { $for ->
    [duty] duty
   *[score] score
}
plan-lifts = { $n ->
    [one] lifts a cap
   *[other] lifts { $n } caps
}
plan-owner-you = You
plan-owner-msp = Provider
plan-owner-both = You and your provider
plan-raises = { $control } to “{ $level }”
plan-cost = Typically { $low } to { $high } { $per }
plan-cost-per-user-month = per person and month
plan-cost-per-device-month = per device and month
plan-cost-per-endpoint-month = per protected computer and month
plan-cost-per-site-month = per site and month
plan-cost-per-month = a month
plan-cost-per-year = a year
plan-cost-per-key-once = per key, once
plan-cost-once = once
plan-cost-time = of your time
plan-how = Each gain is for that action alone; together they overlap. Ranked by gaps that hold the grade, then by duty, then by what an hour buys. Loss is averaged over many years.
plan-readiness = Readiness
plan-readiness-label = Readiness { $now } now, { $plan } with the plan
plan-grades = Grade { $now } now, { $plan } with the plan.
plan-chance = A significant incident in
plan-loss = Expected yearly loss
plan-effort = Effort
plan-effort-line = *{ $all }*: yours { $you }, the provider’s { $msp }, shared { $both }. { $off ->
    [0] { "" }
    [one] One action is off.
   *[other] { $off } actions are off.
}
plan-to = to
plan-undo = Undo
plan-save = Save as table
plan-spoken = Readiness { $now }, with the plan { $plan }.
plan-csv-horizon = When
plan-csv-action = Action
plan-csv-step = First step
plan-csv-owner = Who
plan-csv-hours-low = Hours from
plan-csv-hours-high = Hours to
plan-csv-points = Readiness points
plan-csv-loss = Expected yearly loss cut, USD
plan-csv-duties = Duty under
plan-csv-on = On the plan

# MSP fit

fit-page-sentence = A managed service provider is a *{ $level }* for you: { $points } of 100{ $gated ->
    [yes] , and a reason that outweighs points
   *[no] { "" }
}.
fit-page-sentence-open = A managed service provider is somewhere from *{ $low }* to *{ $high }* for you; open answers decide.
fit-page-bar = { $low } to { $high } points of 100; should have from { $should }, must have from { $must }.
fit-page-drivers = What drives it
fit-page-col-driver = Driver
fit-page-col-points = Points
fit-page-points = *{ $points }* of { $cap }
fit-page-strike = Strike out
fit-page-restore = Put back
fit-page-struck = Struck out: { $because }
fit-page-strike-how = Strike out what you disagree with, and see what remains.
fit-page-models = Which kind
fit-page-col-model = Model
fit-page-for = For
fit-page-against = Against
fit-page-rank = { $n ->
    [1] best fit
    [2] second
   *[other] rank { $n }
}
fit-page-demand = What to demand
fit-page-demand-how = { $n } of { $all } terms fit your case. Ask for the proof, not the promise.
fit-page-demand-none = No term is called for by your answers so far.
fit-page-advised = Advised
fit-page-required = Required by { $rules }
fit-page-ask-for = Ask for:
fit-page-where-from = Where it comes from
fit-page-shown-by = What can show it
fit-page-shown = { $shown ->
    [yes] { $who } shows it
    [partly] { $who } shows it in part
   *[no] { $who } does not show it
}
fit-page-the-provider = The provider
fit-page-packages = What { $who } offers against that
fit-page-col-package = Package
fit-page-col-meets = Reaches what you need
fit-page-col-open = Leaves open
fit-page-meets = Yes
fit-page-meets-not = Not all of it
fit-page-nothing-open = Nothing
fit-page-smallest = the smallest that does
fit-page-services = Services that close your gaps
fit-page-services-none = No service on the list would close a gap you answered.
fit-page-closes = Closes: { $gaps }.
fit-page-prices = Typical price
fit-page-price = { $low } to { $high } { $per }
fit-page-market = Prices seen in the market
fit-page-shared = Who does what
fit-page-shared-how = Even with everything bought, a part of each safeguard stays with you.
fit-page-shared-show = { $n ->
    [one] Show the safeguard
   *[other] Show all { $n } safeguards
}
fit-page-split-provider = mostly the provider
fit-page-split-shared = shared
fit-page-split-customer = mostly you
fit-page-col-provider = A provider usually
fit-page-col-customer = Stays with you
fit-page-col-tenet = Under
fit-page-honest = What these figures can and cannot say
fit-page-stays = Stays with you, whatever you buy
fit-page-flags = Walk away if

# Report

report-back = Back to the results
report-print = Print
report-print-how = Letter or A4; choose “save as PDF” in the dialogue to keep it as a file.
report-name = Client risk report
report-date = Law and answers as of { $day }
report-summary = Summary
report-rules = Which rules
report-readiness = How ready
report-exposure = What it could cost
report-plan = What to do
report-fit = Which help
report-answers = Your answers
report-sources = Sources
report-col-verdict = Verdict
report-col-rule = Rule
report-col-points = Points
report-points = { $points } of { $of }
report-not = { $n ->
    [one] One rule does not apply: { $rules }.
   *[other] { $n } rules do not apply: { $rules }.
}
report-duties = Duties still open
report-duties-how = One line a safeguard, with every rule in force that asks for it and its section.
report-col-asked = Asked by
report-asked = { $rule }, { $section } ({ $strength })
report-clocks = Whom to tell: { $clocks }.
report-end = Readiness, not a statement of compliance, and not legal advice. Rule book { $version }.
