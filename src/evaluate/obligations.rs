//! Which rules bind, why, and what they ask on this day.

use super::condition::{share_out, truth};
use super::derive::Known;
use super::truth::{Trace, Truth};
use crate::assessment::{ControlAnswer, Level};
use crate::content::{ControlId, DutyRule, Effective, NoticeRule, Regime, RegimeId, SourceId, Status, Strength};
use crate::date::Date;
use crate::evaluation::{Because, Duty, Notice, Obligation, Upcoming, Verdict};
use crate::fact::{Answer, FactId, FactSet, Place};
use crate::order;

/// The verdict on every regime, in the content's order. `controls` is indexed by `ControlId`;
/// `None` = unanswered.
#[must_use]
pub fn obligations(known: &Known, controls: &[Option<ControlAnswer>]) -> Vec<Obligation> {
    let alone: Vec<Draft> = known.content.regimes.iter().map(|regime| Draft::new(regime, known)).collect();
    let mut drafts: Vec<Draft> = Vec::with_capacity(alone.len());
    for (at, draft) in alone.iter().enumerate() {
        drafts.push(covered(RegimeId(at as u8), draft, &|other| alone.get(other.index()).cloned(), known));
    }
    drafts.into_iter().enumerate().map(|(at, draft)| draft.finish(RegimeId(at as u8), known, controls)).collect()
}

/// The verdict on one regime: its entry of [`obligations`], without the work for the others.
#[must_use]
pub fn obligation(regime: RegimeId, known: &Known, controls: &[Option<ControlAnswer>]) -> Obligation {
    draft(regime, known).finish(regime, known, controls)
}

/// The bare verdict on one regime.
#[must_use]
pub fn verdict(regime: RegimeId, known: &Known) -> Verdict {
    draft(regime, known).verdict
}

fn draft(id: RegimeId, known: &Known) -> Draft {
    let alone = |id: RegimeId| Draft::new(known.content.regime(id), known);
    covered(id, &alone(id), &|other| Some(alone(other)), known)
}

/// Whether a regime's day has come for this organisation, and whether answers could still bring it forward.
#[must_use]
pub fn start(effective: &Effective, known: &Known) -> (bool, bool) {
    let start = Start::new(effective, known);
    (start.has_come, !start.open.is_empty())
}

/// The duties of a regime that are active on `day` in any variant of `variants`.
pub fn active_duties(regime: &Regime, variants: u32, day: Date) -> impl Iterator<Item = &DutyRule> {
    regime.duties.iter().filter(move |duty| duty.variants & variants != 0 && is_active(duty, day))
}

/// The strength that a regime gives `control` in one variant on `day`; `None` = no duty.
#[must_use]
pub fn strength_in(regime: &Regime, variant: u32, control: ControlId, day: Date) -> Option<Strength> {
    active_duties(regime, variant, day).filter(|duty| duty.control == control).map(|duty| duty.strength).max()
}

fn is_active(duty: &DutyRule, day: Date) -> bool {
    duty.from.is_none_or(|from| from <= day) && duty.until.is_none_or(|until| day < until)
}

/// A verdict before its duties are listed.
#[derive(Clone)]
struct Draft {
    verdict: Verdict,
    trace: Trace,
    missing: FactSet,
    shares: [f64; 64],
    effective_from: Option<Date>,
    variant: Option<u8>,
    possible: u32,
    covered_by: Vec<RegimeId>,
}

impl Draft {
    fn new(regime: &Regime, known: &Known) -> Draft {
        let test = regime.test.on(known.date);
        let mut result = test.map_or(Truth::True(Trace::default()), |test| truth(test, known));
        let mut shares = [0.0; 64];
        if let (Truth::Unknown { .. }, Some(test)) = (&result, test) {
            share_out(test, known, 1.0, &mut shares);
        }
        let mut start = Start::new(&regime.effective, known);
        if result.is_true() && !start.open.is_empty() {
            result = Truth::Unknown { because: result.trace().clone(), missing: start.open };
            for fact in start.open.iter() {
                if let Some(share) = shares.get_mut(usize::from(fact.0)) {
                    *share += 1.0 / f64::from(start.open.len());
                }
            }
            start.trace = Trace::default();
        }
        let verdict = match &result {
            Truth::False(_) => Verdict::NotApplicable,
            Truth::Unknown { missing, .. } if presumed(regime, *missing, known) => Verdict::Likely,
            Truth::Unknown { .. } => Verdict::Ask,
            Truth::True(_) => when_true(regime.status, start.has_come),
        };
        let trace = if result.is_true() { result.trace().clone().union(&start.trace) } else { result.trace().clone() };
        let mut draft = Draft {
            verdict,
            trace,
            missing: result.missing(),
            shares,
            effective_from: start.day,
            variant: None,
            possible: u32::MAX,
            covered_by: Vec::new(),
        };
        if verdict != Verdict::NotApplicable {
            draft.choose_variant(regime, known);
        }
        draft
    }

    /// First match wins; a variant stays possible while its own test is not false and none before it
    /// is true.
    fn choose_variant(&mut self, regime: &Regime, known: &Known) {
        if regime.variants.is_empty() {
            return;
        }
        let mut possible = 0;
        let mut missing = FactSet::EMPTY;
        let mut shares = [0.0; 64];
        let mut trace = Trace::default();
        for (at, variant) in regime.variants.iter().enumerate() {
            let result = variant.when.as_ref().map_or(Truth::True(Trace::default()), |when| truth(when, known));
            trace = trace.union(result.trace());
            if result.is_false() {
                continue;
            }
            possible |= 1 << at;
            if result.is_true() {
                break;
            }
            missing = missing.union(result.missing());
            if let Some(when) = &variant.when {
                share_out(when, known, 1.0, &mut shares);
            }
        }
        self.possible = possible;
        if missing.is_empty() {
            self.variant = Some(possible.trailing_zeros() as u8);
            self.trace = std::mem::take(&mut self.trace).union(&trace);
        } else if self.missing.is_empty() {
            self.missing = missing;
            self.shares = shares;
        }
    }

    fn finish(self, id: RegimeId, known: &Known, controls: &[Option<ControlAnswer>]) -> Obligation {
        let regime = known.content.regime(id);
        let main = regime.sources.first().copied().unwrap_or(SourceId(0));
        let mut because: Vec<Because> =
            self.trace.0.iter().map(|(fact, source)| Because { fact: *fact, source: source.unwrap_or(main) }).collect();
        order::sort(&mut because);
        let lists = self.verdict != Verdict::NotApplicable;
        // Why: what is not in force yet is listed as it will stand on its first day.
        let day = self.effective_from.filter(|from| *from > known.date).unwrap_or(known.date);
        let stays = self.verdict == Verdict::Covered;
        let duties = if lists { common_duties(regime, self.possible, day, stays, controls) } else { Vec::new() };
        let has_clocks = lists && !matches!(self.verdict, Verdict::Upcoming | Verdict::Proposed);
        let notices = if has_clocks { notices(regime, self.possible, stays, known) } else { Vec::new() };
        Obligation {
            regime: id,
            verdict: self.verdict,
            variant: self.variant.filter(|_| lists),
            possible: self.possible,
            because,
            ask_first: first_to_ask(self.missing, &self.shares, known),
            missing: self.missing,
            covered_by: self.covered_by,
            effective_from: self.effective_from,
            upcoming: if lists { upcoming(regime, self.possible, day, stays, known) } else { Vec::new() },
            duties,
            notices,
        }
    }
}

fn when_true(status: Status, has_come: bool) -> Verdict {
    match (status, has_come) {
        (Status::Voluntary, _) => Verdict::Voluntary,
        (Status::Proposed, _) => Verdict::Proposed,
        (_, false) => Verdict::Upcoming,
        (Status::InForce, true) => Verdict::Applies,
        (Status::Contractual, true) => Verdict::Contractual,
        (Status::Incentive, true) => Verdict::Incentive,
    }
}

fn presumed(regime: &Regime, missing: FactSet, known: &Known) -> bool {
    regime.presumptions.iter().any(|presumption| {
        missing == FactSet::one(presumption.fact)
            && presumption.when.as_ref().is_none_or(|when| truth(when, known).is_true())
    })
}

fn first_to_ask(missing: FactSet, shares: &[f64; 64], known: &Known) -> Option<FactId> {
    missing.iter().max_by(|left, right| {
        let key = |fact: &FactId| shares.get(usize::from(fact.0)).copied().unwrap_or(0.0);
        let by_share = key(left).total_cmp(&key(right));
        let importance = |fact: &FactId| known.content.fact(*fact).importance;
        by_share.then(importance(left).cmp(&importance(right))).then(right.cmp(left))
    })
}

/// When a regime starts for this organisation.
struct Start {
    day: Option<Date>,
    has_come: bool,
    /// Facts that could still bring the day forward past today.
    open: FactSet,
    trace: Trace,
}

impl Start {
    fn new(effective: &Effective, known: &Known) -> Start {
        match effective {
            Effective::Always => Start { day: None, has_come: true, open: FactSet::EMPTY, trace: Trace::default() },
            Effective::From(day) => Start {
                day: *day,
                has_come: day.is_some_and(|day| day <= known.date),
                open: FactSet::EMPTY,
                trace: Trace::default(),
            },
            Effective::ByPlace { facts, dates, otherwise, not_before } => {
                Start::by_place(facts, dates, *otherwise, *not_before, known)
            }
        }
    }

    /// The earliest day among the places that have one. A further place can only bring it forward, so
    /// an open fact matters only while the day has not come.
    fn by_place(
        facts: &[FactId],
        dates: &[(Place, Option<Date>)],
        otherwise: Date,
        not_before: Option<Date>,
        known: &Known,
    ) -> Start {
        let mut open = FactSet::EMPTY;
        let mut trace = Trace::default();
        let mut in_table = false;
        let mut earliest: Option<Date> = None;
        for fact in facts {
            let places: &[Place] = match known.get(*fact) {
                Some(Answer::Place(place)) => std::slice::from_ref(place),
                Some(Answer::Places(places)) => places,
                _ => {
                    open = open.union(FactSet::one(*fact));
                    continue;
                }
            };
            trace.0.push((*fact, None));
            for (_, day) in dates.iter().filter(|(place, _)| places.contains(place)) {
                in_table = true;
                earliest = [earliest, *day].into_iter().flatten().min();
            }
        }
        let base = if in_table { earliest } else { Some(otherwise) };
        let day = base.map(|day| not_before.map_or(day, |floor| day.max(floor)));
        let has_come = day.is_some_and(|day| day <= known.date) && (in_table || open.is_empty());
        let could_come = not_before.is_none_or(|floor| floor <= known.date);
        let open = if has_come || !could_come { FactSet::EMPTY } else { open };
        Start { day, has_come, open, trace }
    }
}

/// The verdict once the regimes that could cover it are looked at. Only `applies` covers.
fn covered(id: RegimeId, draft: &Draft, alone: &dyn Fn(RegimeId) -> Option<Draft>, known: &Known) -> Draft {
    let regime = known.content.regime(id);
    let mut draft = draft.clone();
    if draft.verdict != Verdict::Applies || regime.covered_by.is_empty() {
        return draft;
    }
    let mut open = FactSet::EMPTY;
    let mut shares = [0.0; 64];
    let mut trace = draft.trace.clone();
    for cover in &regime.covered_by {
        let condition = cover.condition.as_ref();
        let allowed = condition.map_or(Truth::True(Trace::default()), |when| truth(when, known));
        let Some(other) = alone(cover.regime) else { continue };
        if allowed.is_false() {
            trace = trace.union(allowed.trace());
            continue;
        }
        let undecided = matches!(other.verdict, Verdict::Ask | Verdict::Likely);
        match (other.verdict, allowed.is_true()) {
            (Verdict::Applies, true) => {
                draft.covered_by.push(cover.regime);
                draft.trace = std::mem::take(&mut draft.trace).union(allowed.trace()).union(&other.trace);
            }
            (Verdict::Applies, false) => {
                open = open.union(allowed.missing());
                if let Some(when) = condition {
                    share_out(when, known, 1.0, &mut shares);
                }
            }
            _ if undecided => {
                open = open.union(other.missing).union(allowed.missing());
                for (share, of_other) in shares.iter_mut().zip(other.shares) {
                    *share += of_other;
                }
            }
            _ => trace = trace.union(&other.trace),
        }
    }
    if !draft.covered_by.is_empty() {
        draft.verdict = Verdict::Covered;
    } else if !open.is_empty() {
        draft.verdict = Verdict::Ask;
        draft.missing = open;
        draft.shares = shares;
    } else {
        draft.trace = trace;
    }
    draft
}

/// The duties common to every variant that is still possible, each at the weakest strength among them.
fn common_duties(
    regime: &Regime,
    possible: u32,
    day: Date,
    only_staying: bool,
    controls: &[Option<ControlAnswer>],
) -> Vec<Duty> {
    let count = regime.variants.len();
    let variants: Vec<u32> = if count == 0 {
        vec![u32::MAX]
    } else {
        (0..count as u32).map(|at| 1 << at).filter(|bit| possible & bit != 0).collect()
    };
    let counts = |duty: &DutyRule| is_active(duty, day) && (!only_staying || duty.stays);
    let mut seen: Vec<ControlId> = Vec::new();
    let mut duties = Vec::new();
    for first in regime.duties.iter().filter(|duty| counts(duty)) {
        if seen.contains(&first.control) {
            continue;
        }
        seen.push(first.control);
        let strongest_in = |variant: u32| {
            let rules = regime.duties.iter().enumerate();
            rules
                .filter(|(_, duty)| duty.control == first.control && duty.variants & variant != 0 && counts(duty))
                .max_by_key(|(at, duty)| (duty.strength, std::cmp::Reverse(*at)))
        };
        let per_variant: Option<Vec<(usize, &DutyRule)>> = variants.iter().map(|one| strongest_in(*one)).collect();
        let weakest = per_variant.and_then(|rules| rules.into_iter().min_by_key(|(_, duty)| duty.strength));
        if let Some((at, rule)) = weakest {
            let (low, high) = levels(controls.get(rule.control.index()).copied().flatten());
            duties.push(Duty {
                rule: at as u16,
                control: rule.control,
                strength: rule.strength,
                needed: rule.needed,
                low,
                high,
                met: low >= rule.needed,
                from: rule.from,
            });
        }
    }
    duties
}

fn levels(answer: Option<ControlAnswer>) -> (Level, Level) {
    match answer {
        Some(ControlAnswer::Level(level)) => (level, level),
        Some(ControlAnswer::NotApplicable) => (Level::None, Level::None),
        Some(ControlAnswer::Unknown) | None => (Level::None, Level::Full),
    }
}

fn notices(regime: &Regime, possible: u32, only_staying: bool, known: &Known) -> Vec<Notice> {
    let listed = |notice: &NoticeRule| {
        in_all(notice.variants, possible)
            && (!only_staying || notice.stays)
            && notice.from.is_none_or(|from| from <= known.date)
            && notice.condition.as_ref().is_none_or(|when| truth(when, known).is_true())
    };
    let rules = regime.notices.iter().enumerate().filter(|(_, notice)| listed(notice));
    rules
        .map(|(at, notice)| Notice { rule: at as u16, within_hours: notice.clock.on(known.date).copied().flatten() })
        .collect()
}

fn in_all(variants: u32, possible: u32) -> bool {
    variants & possible == possible
}

fn upcoming(regime: &Regime, possible: u32, day: Date, only_staying: bool, known: &Known) -> Vec<Upcoming> {
    let mut changes: Vec<Upcoming> = Vec::new();
    let at = |date: Date, changes: &mut Vec<Upcoming>| -> usize {
        changes.iter().position(|change| change.date == date).unwrap_or_else(|| {
            changes.push(Upcoming { date, duties: Vec::new(), notices: Vec::new() });
            changes.len() - 1
        })
    };
    for (index, duty) in regime.duties.iter().enumerate() {
        let binds = duty.variants & possible != 0 && (!only_staying || duty.stays);
        if let Some(from) = duty.from.filter(|from| binds && *from > day) {
            let change = at(from, &mut changes);
            changes[change].duties.push(index as u16);
        }
    }
    for (index, notice) in regime.notices.iter().enumerate() {
        let binds = notice.variants & possible != 0
            && (!only_staying || notice.stays)
            && notice.condition.as_ref().is_none_or(|when| !truth(when, known).is_false());
        if let Some(from) = notice.from.filter(|from| binds && *from > day) {
            let change = at(from, &mut changes);
            changes[change].notices.push(index as u16);
        }
    }
    order::sort_by_key(&mut changes, |change| change.date);
    changes
}
