# What changes in law between two days for one organisation: the date slider, the report and `examples/diff`.

# One line a day, then one line a change below it

change-day = From { $day }
change-between = What changes for { $name } after { $from } and up to { $to }:
change-this-organisation = this organisation
change-nothing = Nothing changes.

# A regime takes another verdict

change-to-applies = { $regime } binds you.
change-to-likely = { $regime } likely binds you.
change-to-ask = { $regime } may bind you: { $facts } would decide it.
change-to-not-applicable = { $regime } does not bind you any more.
change-to-upcoming = { $regime } is to bind you later.
change-to-proposed = { $regime } is proposed and would bind you.
change-to-incentive = { $regime } rewards a written security programme.
change-to-contractual = { $regime } is asked of you by contract.
change-to-voluntary = { $regime } can be used by anyone.
change-to-covered = { $regime } is met by following { $others }.

# It keeps its verdict and asks for something else

change-variant = { $regime } binds you { $variant }.
change-variant-open = Which part of { $regime } binds you is open: { $facts } would decide it.
change-asks = For { $regime } other answers decide: { $facts }.
change-still = In { $regime }:
change-duties-start = { $count ->
    [one] a duty starts: { $controls }.
   *[other] { $count } duties start: { $controls }.
}
change-duties-end = { $count ->
    [one] a duty ends: { $controls }.
   *[other] { $count } duties end: { $controls }.
}
change-duties-alter = { $count ->
    [one] a duty changes: { $controls }.
   *[other] { $count } duties change: { $controls }.
}
change-notice-starts = after an incident tell { $to } { $within } ({ $section }).
change-notice-ends = telling { $to } is not asked for any more ({ $section }).
change-clock = tell { $to } { $after }, and no longer { $before } ({ $section }).
change-penalty = new penalty: { $penalty }

# A clock in words

change-at-once = at once
change-no-figure = without a deadline in figures
change-within = { $hours ->
    [one] within one hour
   *[other] within { $hours } hours
}
