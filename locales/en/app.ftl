# The frame of every page, the questions, and the page on which answers are checked.

app-brand = Client risk calculator
app-skip = Skip to the page’s heading
app-way = Steps
app-tabs = Parts of the results
app-undo = Undo
app-theme = Light or dark
app-answers = Your answers
app-results-now = See results now
app-continue = Continue
app-back = Back
app-cancel = Cancel
app-dismiss = Dismiss
app-keys = or press Enter; 1 to 9 choose an answer
app-download-aside = Download what was set aside
app-sample = You are looking at a sample. Your own answers are kept.
app-sample-leave = Back to your own answers
app-foot = Information, not legal advice. Your answers stay on this device.
app-content = Rule book { $version }

step-profile = Profile
step-safeguards = Safeguards
step-check = Check
step-results = Results

tab-overview = Overview
tab-obligations = Obligations
tab-readiness = Readiness
tab-exposure = Exposure
tab-plan = Plan
tab-fit = MSP fit

title-start = Client risk calculator
title-page = { $page } · Client risk calculator
title-report = Report

# Verdicts

verdict-applies = Applies
verdict-likely = Likely applies
verdict-ask = One answer decides
verdict-not-applicable = Does not apply
verdict-upcoming = Upcoming
verdict-proposed = Proposed
verdict-incentive = In your favour
verdict-contractual = By contract
verdict-voluntary = Voluntary
verdict-covered = Covered

# Start

start-title = Which security rules bind you, and are you ready?
start-lead = Answer what you know; skip what you don’t. In about five minutes you see the rules that apply to your organisation, how prepared you are, what an incident could cost, what to do first, and how much outside help it takes.
start-kept = { $n ->
    [one] One answer is kept on this device.
   *[other] { $n } answers are kept on this device.
}
start-resume = Continue where you left off
start-keys = Nothing is sent anywhere
start-samples = See a finished sample
start-samples-loading = The samples are on their way.
start-open = Open a file or link
start-open-file = Choose a file, or drop it anywhere on this page
start-open-text = Or paste a link, or the text of a file
start-open-read = Read it
start-opened-partly = The file was opened. Some of it is unknown to this version: kept, and not counted.
start-partly = { $n ->
    [0] No answer could be read
    [one] One answer could be read
   *[other] { $n } answers could be read
}, { $faults ->
    [one] one entry could not
   *[other] { $faults } entries could not
}
start-partly-take = { $n ->
    [one] Open it with that one
   *[other] Open it with those { $n }
}
start-megabytes = { $n } MB
start-range-title = Every answer narrows the range
start-range-none = Before the first answer
start-range-some = After 9 answers
start-range-most = After 31 answers
start-range-no-grade = no grade yet
start-range-grade = a grade, and why
start-range-note = An illustration. Readiness runs from 0 to 100; you get a grade once the range is narrower than { $least } points, and never before.
start-promise-device = Stays on this device
start-promise-device-line = Your answers are sent nowhere, and it works without a network.
start-promise-stop = Stop at any point
start-promise-stop-line = You keep whatever your answers already support.
start-promise-trust = Nothing to take on trust
start-promise-trust-line = Each verdict and figure opens its source, date and grade.
start-promise-honest = “I don’t know” counts
start-promise-honest-line = It widens a range and never becomes a guess.

# Questions

question-why = Why we ask
question-find = Where to find this
question-note-add = Add a note
question-note = Your note
question-note-label = Only for you and whoever opens your file
question-unknown = I don’t know
question-unknown-control = I don’t know; it counts as missing, and we show what it could be worth
question-yes = Yes
question-no = No
question-number = Number
question-exact = Or the exact number
question-exact-money = Or the exact amount
question-currency = Currency
question-place-choose = Choose a place
question-place-add = Add
question-place-add-label = Add a place
question-place-remove = Remove { $place }
question-remove = Remove
question-places-other = Other countries
question-nowhere = Nowhere
question-nobody = Nobody, anywhere
question-map-rest = Places that you leave out count as nobody. A range such as 100-999 will do.
question-weight = Weighs { $weight } of { $of }. Basis: { $basis }. Sources: { $sources }
question-cap = { $level ->
    [none] With nothing in place
    [partial] Only begun
   *[other] At this level
} it is a gap ({ $name }) that holds the grade at { $grade } or below.
place-whole = { $place } (state or province not known)

band-between = { $min } to { $max }
band-from = { $min } or more
band-to = up to { $max }

basis-law = law
basis-study = study
basis-judgement = our judgement

answer-unknown = Don’t know
answer-none = Not answered

unread-title = { $n ->
    [one] One field cannot be read
   *[other] { $n } fields cannot be read
}

profile-above = Profile · page { $page } · { $left ->
    [0] nothing left to ask
    [one] one question left that can change something
   *[other] { $left } questions left that can change something
}
safeguards-above = { $function } · page { $page } of { $pages }

# Live panel

panel-label = Where you stand
panel-title = Readiness so far
panel-to = to
panel-range = { $low } to { $high }
panel-sentence = Readiness lies between { $low } and { $high } of 100.
panel-grade = Grade { $grade }: { $means }.
panel-no-grade = No grade yet: the range is { $width } points wide, and must be under { $least }.
panel-last-title = What the last answer did
panel-top-fell = { $n ->
    [one] It took one point off the top; the bottom did not move.
   *[other] It took { $n } points off the top; the bottom did not move.
}
panel-top-rose = { $n ->
    [one] The top rose by one point; the bottom did not move.
   *[other] The top rose by { $n } points; the bottom did not move.
}
panel-bottom-rose = { $n ->
    [one] It lifted the bottom by one point; the top did not move.
   *[other] It lifted the bottom by { $n } points; the top did not move.
}
panel-bottom-fell = { $n ->
    [one] The bottom fell by one point; the top did not move.
   *[other] The bottom fell by { $n } points; the top did not move.
}
panel-both = The range went from { $low }–{ $high } to { $newlow }–{ $newhigh }.
panel-decided = { $n ->
    [one] It decided one rule
   *[other] It decided { $n } rules
}, { $out ->
    [0] and ruled out none.
   *[other] and ruled out { $out }.
}
panel-opened = { $n ->
    [one] One rule now hangs on another answer.
   *[other] { $n } rules now hang on other answers.
}
panel-unmoved = It moved neither the range nor a rule.
panel-rules-title = Rules
panel-applies = { $n ->
    [one] One applies
   *[other] { $n } apply
}
panel-likely = { $n ->
    [one] One likely applies
   *[other] { $n } likely apply
}
panel-ask = { $n ->
    [one] One hangs on an answer
   *[other] { $n } hang on answers
}
panel-contractual = { $n } by contract
panel-upcoming = { $n } upcoming
panel-not-applicable = { $n } ruled out
panel-cost-title = What an incident could cost
panel-cost-early = Too early: it takes your line of work, and your staff or your revenue.
panel-cost = Averaged over many years, between { $low } and { $high } a year.
panel-next-title = Most useful next
panel-next = { $name }.
panel-next-rules = { $n ->
    [one] { $name }: it can settle one rule.
   *[other] { $name }: it can settle { $n } rules.
}
panel-next-here = It is on this page.
panel-next-go = Answer it now

# Check your answers

check-title = Read it once, then see your results
check-lead = Nothing here is final: each answer can be changed, now and later.
check-count = { $n ->
    [one] One answer
   *[other] { $n } answers
}, { $open ->
    [0] nothing open
   *[other] { $open } open
}
clash-impossible = Two answers don’t fit together
clash-unlikely = Two answers hardly fit together
clash-check = Two answers to compare with your papers
check-open = { $n ->
    [one] One question not answered
   *[other] { $n } questions not answered
}
check-change = Change
check-change-named = Change: { $name }
check-answer = Answer
check-answer-named = Answer: { $name }
check-safeguards = Safeguards: { $function }
check-about = About these answers
check-name = Name of the organisation (optional)
check-name-hint = It stands on your report and never leaves this device
check-day = Day whose law is applied
check-day-hint = Another day gives that day’s law
check-keep = Keep them
check-keep-line = They are kept on this device as you go. A file takes them elsewhere.
check-save = Save as a file
check-forget = Forget everything
check-forget-title = Forget everything?
check-forget-line = All answers and notes are removed from this device. A file that you saved stays.
check-forget-yes = Forget everything
check-results = See the results
check-after = You can change any answer afterwards
