//! The scores: security, regulatory, overall; by function and by regime; grade, caps, contributions.
//!
//! ```text
//! security   = 100 · Σ w·level / Σ w                      over the applicable controls
//! regulatory = 100 · Σ s·min(1, level/needed) / Σ s       over the united duties that bind
//! overall    = 0.6 · security + 0.4 · min(security, regulatory)
//! ```
//! Every score is an interval that holds every completion of the answers. Sums are whole numbers
//! (thirds of a level, sixths of a met duty) until the last division, so they are the same everywhere.

use super::derive::Known;
use super::obligations::{active_duties, strength_in};
use crate::assessment::{ControlAnswer, Level};
use crate::content::{CapRule, ControlId, Effective, Function, Grades, Regime, RegimeId, RegimeKind, Status, Strength};
use crate::evaluation::{Contribution, Interval, Obligation, Readiness, Verdict};
use crate::fact::Answer;

/// The scores for these control answers (indexed by `ControlId`; `None` = unanswered).
#[must_use]
pub fn readiness(known: &Known, controls: &[Option<ControlAnswer>], obligations: &[Obligation]) -> Readiness {
    let content = known.content;
    let states = states(known, controls);
    let demands = Demands::new(known, obligations);
    let security = security(known, &states, |_| true).unwrap_or(Interval { low: 0.0, high: 0.0, last: Some(0.0) });
    let regulatory = demands.interval(&states, &content.grades);
    let last = overall(&content.grades, security.low, regulatory.and_then(|scores| scores.last));
    let overall = Interval {
        low: overall_bound(&content.grades, security.low, regulatory.map(|scores| scores.low)),
        high: match regulatory {
            Some(scores) if demands.is_certain() => overall_bound(&content.grades, security.high, Some(scores.high)),
            _ => security.high,
        },
        last: Some(last),
    };
    let caps = caps(known, controls, obligations, &states);
    let by_points = grade_of(&content.grades, last);
    let capped = caps.iter().fold(by_points, |grade, cap| {
        content
            .grades
            .caps
            .get(*cap)
            .map_or(grade, |cap| worse(&content.grades, grade, cap_grade(known, &cap.rule, cap.grade)))
    });
    let all_answered = controls.iter().all(Option::is_some);
    let width = shown(overall.high) - shown(overall.low);
    Readiness {
        overall,
        grade: (all_answered || width < content.grades.show_below_width).then_some(capped),
        grade_by_points: by_points,
        caps,
        security,
        regulatory,
        functions: Function::ALL
            .map(|function| self::security(known, &states, |control| content.control(control).function == function)),
        regimes: by_regime(known, obligations, &states),
        contributions: contributions(known, &states, &demands, security.low, regulatory.and_then(|scores| scores.last)),
    }
}

/// The final overall score for given final levels, with the united duties prepared once: what a
/// what-if needs.
pub struct Overall {
    weights: Vec<u32>,
    demanded: Vec<Option<Strength>>,
    states: Vec<State>,
    grades_share: (f64, f64),
    strengths: [u32; 3],
    needed: [Level; 3],
}

impl Overall {
    /// Prepares for the answers at hand.
    #[must_use]
    pub fn new(known: &Known, controls: &[Option<ControlAnswer>], obligations: &[Obligation]) -> Overall {
        let grades = &known.content.grades;
        let demands = Demands::new(known, obligations);
        Overall {
            weights: known.content.controls.iter().map(|control| control.weight).collect(),
            demanded: demands.certain,
            states: states(known, controls),
            grades_share: (f64::from(grades.security_per_mille) / 1000.0, f64::from(grades.lower_per_mille) / 1000.0),
            strengths: grades.strength_weights,
            needed: demands.needed,
        }
    }

    /// The final overall score when `levels` (by control) stand in place of the answers.
    #[must_use]
    pub fn with(&self, levels: &[(ControlId, Level)]) -> f64 {
        let (mut points, mut weight, mut met, mut demanded) = (0, 0, 0, 0);
        for (at, state) in self.states.iter().enumerate() {
            let raised = levels.iter().find(|(control, _)| control.index() == at).map(|(_, level)| *level);
            let level = raised.unwrap_or(state.low);
            if state.weighs {
                let own = self.weights.get(at).copied().unwrap_or(0);
                weight += own;
                points += own * level.thirds();
            }
            if let Some(strength) = self.demanded.get(at).copied().flatten().filter(|strength| state.owes(*strength)) {
                let s = self.strengths[strength as usize];
                demanded += s;
                met += s * sixths(level, self.needed[strength as usize]);
            }
        }
        let security = if weight == 0 { 0.0 } else { 100.0 * f64::from(points) / f64::from(3 * weight) };
        if demanded == 0 {
            return security;
        }
        let regulatory = 100.0 * f64::from(met) / f64::from(6 * demanded);
        let lower = if regulatory < security { regulatory } else { security };
        self.grades_share.0 * security + self.grades_share.1 * lower
    }
}

/// A score as shown: one decimal, half up.
#[must_use]
pub fn shown(score: f64) -> f64 {
    libm::floor(score * 10.0 + 0.5 + 1e-9) / 10.0
}

/// The grade of points alone.
#[must_use]
pub fn grade_of(grades: &Grades, score: f64) -> char {
    let score = shown(score);
    let reached = grades.grades.iter().find(|(_, from)| score >= *from);
    reached.or(grades.grades.last()).map_or('F', |(grade, _)| *grade)
}

/// The grade at which a cap holds the score on this profile.
#[must_use]
pub fn cap_grade(known: &Known, rule: &CapRule, grade: char) -> char {
    match rule {
        CapRule::NoIncidentPlan(_, after) if had_incident(known) => *after,
        _ => grade,
    }
}

/// What a control counts for.
#[derive(Clone, Copy, Debug)]
struct State {
    low: Level,
    high: Level,
    /// Whether it is in the security sum (not applicable takes it out).
    weighs: bool,
    /// Not applicable, and a required duty on it stays all the same: then as none.
    required_stays: bool,
}

impl State {
    /// Whether a duty of this strength on the control counts.
    fn owes(self, strength: Strength) -> bool {
        self.weighs || (self.required_stays && strength == Strength::Required)
    }
}

fn states(known: &Known, controls: &[Option<ControlAnswer>]) -> Vec<State> {
    known
        .content
        .control_range()
        .map(|control| {
            let (low, high, weighs) = match controls.get(control.index()).copied().flatten() {
                Some(ControlAnswer::Level(level)) => (level, level, true),
                Some(ControlAnswer::NotApplicable) => (Level::None, Level::None, false),
                Some(ControlAnswer::Unknown) | None => (Level::None, Level::Full, true),
            };
            State { low, high, weighs, required_stays: !weighs && known.content.control(control).required_stays }
        })
        .collect()
}

/// `min(1, level / needed)` in sixths: exact for every pair of levels.
fn sixths(level: Level, needed: Level) -> u32 {
    (6 * level.thirds()).checked_div(needed.thirds()).map_or(6, |part| part.min(6))
}

fn security(known: &Known, states: &[State], counts: impl Fn(ControlId) -> bool) -> Option<Interval> {
    let (mut weight, mut low, mut high) = (0, 0, 0);
    for (control, state) in known.content.control_range().zip(states) {
        if state.weighs && counts(control) {
            let own = known.content.control(control).weight;
            weight += own;
            low += own * state.low.thirds();
            high += own * state.high.thirds();
        }
    }
    let score = |points: u32| 100.0 * f64::from(points) / f64::from(3 * weight);
    (weight > 0).then(|| Interval { low: score(low), high: score(high), last: Some(score(low)) })
}

fn overall(grades: &Grades, security: f64, regulatory: Option<f64>) -> f64 {
    match regulatory {
        Some(regulatory) => overall_bound(grades, security, Some(regulatory)),
        None => security,
    }
}

fn overall_bound(grades: &Grades, security: f64, regulatory: Option<f64>) -> f64 {
    let Some(regulatory) = regulatory else {
        return security;
    };
    let lower = if regulatory < security { regulatory } else { security };
    (f64::from(grades.security_per_mille) * security + f64::from(grades.lower_per_mille) * lower) / 1000.0
}

/// What is demanded of each control: for certain, and what else it may turn out to be.
struct Demands {
    certain: Vec<Option<Strength>>,
    possible: Vec<[bool; 3]>,
    needed: [Level; 3],
}

impl Demands {
    fn new(known: &Known, obligations: &[Obligation]) -> Demands {
        let content = known.content;
        let mut demands = Demands {
            certain: vec![None; content.controls.len()],
            possible: vec![[false; 3]; content.controls.len()],
            needed: needed_levels(known),
        };
        for obligation in obligations {
            let regime = content.regime(obligation.regime);
            if obligation.binds() && is_binding_kind(regime) {
                for duty in &obligation.duties {
                    demands.demand(duty.control, duty.strength);
                }
                if obligation.verdict == Verdict::Applies {
                    demands.allow(regime, obligation.possible, known);
                }
            } else if may_still_bind(known, obligation) {
                demands.allow(regime, obligation.possible, known);
            }
        }
        for (certain, possible) in demands.certain.iter().zip(&mut demands.possible) {
            for strength in [Strength::RiskBased, Strength::Addressable, Strength::Required] {
                // Why: only a greater strength than the certain one is a different turn of events.
                if certain.is_some_and(|certain| strength <= certain) {
                    possible[strength as usize] = false;
                }
            }
        }
        demands
    }

    fn demand(&mut self, control: ControlId, strength: Strength) {
        if let Some(certain) = self.certain.get_mut(control.index()) {
            *certain = (*certain).max(Some(strength));
        }
    }

    /// Notes every strength that a possible variant gives a control.
    fn allow(&mut self, regime: &Regime, variants: u32, known: &Known) {
        for variant in possible_variants(regime, variants) {
            for duty in active_duties(regime, variant, known.date) {
                // Why: within one variant the strictest entry counts.
                let strongest = strength_in(regime, variant, duty.control, known.date);
                if let (Some(strength), Some(slot)) = (strongest, self.possible.get_mut(duty.control.index())) {
                    slot[strength as usize] = true;
                }
            }
        }
    }

    fn is_certain(&self) -> bool {
        self.certain.iter().any(Option::is_some)
    }

    /// The strengths a control may end up with; `None` = no duty.
    fn options(&self, at: usize, state: State) -> Vec<Option<Strength>> {
        let certain = self.certain.get(at).copied().flatten();
        let mut options = vec![certain.filter(|strength| state.owes(*strength))];
        for strength in [Strength::RiskBased, Strength::Addressable, Strength::Required] {
            let may = self.possible.get(at).is_some_and(|possible| possible[strength as usize]);
            if may && state.owes(strength) {
                options.push(Some(strength));
            }
        }
        options
    }

    /// Least and greatest Σ s·x / Σ s over a free choice of one strength a control.
    fn interval(&self, states: &[State], grades: &Grades) -> Option<Interval> {
        let options: Vec<Vec<Option<Strength>>> =
            states.iter().enumerate().map(|(at, state)| self.options(at, *state)).collect();
        let certain = options.iter().any(|options| options.first().is_some_and(Option::is_some));
        let anything = options.iter().flatten().any(Option::is_some);
        if !anything {
            return None;
        }
        let bound = |level: fn(&State) -> Level, greatest: bool| {
            self.extreme(states, &options, grades, level, greatest, certain)
        };
        let low = bound(|state| state.low, false);
        let high = bound(|state| state.high, true);
        let last = certain.then(|| {
            let firsts = options.iter().zip(states).filter_map(|(options, state)| {
                options.first().copied().flatten().map(|strength| (strength, state.low))
            });
            self.ratio(firsts, grades)
        });
        Some(Interval { low, high, last })
    }

    fn ratio(&self, chosen: impl Iterator<Item = (Strength, Level)>, grades: &Grades) -> f64 {
        let (mut met, mut demanded) = (0, 0);
        for (strength, level) in chosen {
            let s = grades.strength_weights[strength as usize];
            demanded += s;
            met += s * sixths(level, self.needed[strength as usize]);
        }
        if demanded == 0 { 0.0 } else { 100.0 * f64::from(met) / f64::from(6 * demanded) }
    }

    /// Dinkelbach's method for a ratio of sums: exact in a few steps, since each step improves on a
    /// finite number of choices.
    fn extreme(
        &self,
        states: &[State],
        options: &[Vec<Option<Strength>>],
        grades: &Grades,
        level: fn(&State) -> Level,
        greatest: bool,
        certain: bool,
    ) -> f64 {
        let sign = if greatest { -1.0 } else { 1.0 };
        let score = |strength: Strength, state: &State| {
            100.0 * f64::from(sixths(level(state), self.needed[strength as usize])) / 6.0
        };
        if !certain {
            // Why: over non-empty choices a weighted mean is never beyond its own least or greatest part.
            let all = options.iter().zip(states).flat_map(|(options, state)| {
                options.iter().flatten().map(move |strength| sign * score(*strength, state))
            });
            return sign * all.fold(f64::INFINITY, |best, one| if one < best { one } else { best });
        }
        let mut chosen: Vec<Option<Strength>> =
            options.iter().map(|options| options.first().copied().flatten()).collect();
        let picked = |chosen: &[Option<Strength>]| {
            let pairs = chosen.iter().zip(states).filter_map(|(one, state)| one.map(|one| (one, level(state))));
            self.ratio(pairs, grades)
        };
        let mut best = picked(&chosen);
        for _ in 0..64 {
            for ((slot, options), state) in chosen.iter_mut().zip(options).zip(states) {
                let cost = |option: &Option<Strength>| {
                    option.map_or(0.0, |strength| {
                        let s = f64::from(grades.strength_weights[strength as usize]);
                        sign * s * (score(strength, state) - best)
                    })
                };
                if let Some(least) = options.iter().min_by(|left, right| cost(left).total_cmp(&cost(right))) {
                    *slot = *least;
                }
            }
            let next = picked(&chosen);
            if sign * next >= sign * best - 1e-12 {
                break;
            }
            best = next;
        }
        best
    }
}

/// Whether a binding verdict of this regime counts in the scores: laws, and contracts that bind like one.
fn is_binding_kind(regime: &Regime) -> bool {
    regime.status == Status::InForce && matches!(regime.kind, RegimeKind::Law | RegimeKind::Contract)
}

/// Whether an undecided regime would bind today if it applied.
#[must_use]
pub fn may_still_bind(known: &Known, obligation: &Obligation) -> bool {
    let regime = known.content.regime(obligation.regime);
    let could_have_started = match &regime.effective {
        Effective::Always => true,
        Effective::From(day) => day.is_some_and(|day| day <= known.date),
        Effective::ByPlace { facts, not_before, .. } => {
            let open = facts.iter().any(|fact| known.get(*fact).is_none());
            let could_come = open && not_before.is_none_or(|floor| floor <= known.date);
            could_come || obligation.effective_from.is_some_and(|day| day <= known.date)
        }
    };
    matches!(obligation.verdict, Verdict::Ask | Verdict::Likely) && is_binding_kind(regime) && could_have_started
}

/// One bit each for the variants in `mask`; all ones for a regime without variants.
pub fn possible_variants(regime: &Regime, mask: u32) -> impl Iterator<Item = u32> + use<> {
    let count = regime.variants.len() as u32;
    let none = (count == 0).then_some(u32::MAX);
    none.into_iter().chain((0..count).map(|at| 1 << at).filter(move |bit| mask & bit != 0))
}

/// The level that meets a duty of each strength.
fn needed_levels(known: &Known) -> [Level; 3] {
    let mut needed = [Level::Mostly, Level::Mostly, Level::Full];
    for duty in known.content.regimes.iter().flat_map(|regime| &regime.duties) {
        needed[duty.strength as usize] = duty.needed;
    }
    needed
}

fn by_regime(known: &Known, obligations: &[Obligation], states: &[State]) -> Vec<(RegimeId, Interval)> {
    let listed = |obligation: &&Obligation| matches!(obligation.verdict, Verdict::Applies | Verdict::Contractual);
    obligations.iter().filter(listed).filter_map(|obligation| regime_score(known, obligation, states)).collect()
}

/// Lowest and highest over the variants whose own test is not false.
fn regime_score(known: &Known, obligation: &Obligation, states: &[State]) -> Option<(RegimeId, Interval)> {
    let regime = known.content.regime(obligation.regime);
    let weights = &known.content.grades.strength_weights;
    let mut bounds: Option<(f64, f64)> = None;
    for variant in possible_variants(regime, obligation.possible) {
        let (mut demanded, mut low, mut high) = (0, 0, 0);
        for (control, state) in known.content.control_range().zip(states) {
            let duties = active_duties(regime, variant, known.date).filter(|duty| duty.control == control);
            let Some(duty) = duties.max_by_key(|duty| duty.strength) else { continue };
            if state.owes(duty.strength) {
                let s = weights[duty.strength as usize];
                demanded += s;
                low += s * sixths(state.low, duty.needed);
                high += s * sixths(state.high, duty.needed);
            }
        }
        if demanded > 0 {
            let score = |met: u32| 100.0 * f64::from(met) / f64::from(6 * demanded);
            let (least, most) = bounds.unwrap_or((f64::INFINITY, f64::NEG_INFINITY));
            bounds = Some((
                if score(low) < least { score(low) } else { least },
                if score(high) > most { score(high) } else { most },
            ));
        }
    }
    bounds.map(|(low, high)| (obligation.regime, Interval { low, high, last: Some(low) }))
}

fn caps(known: &Known, controls: &[Option<ControlAnswer>], obligations: &[Obligation], states: &[State]) -> Vec<usize> {
    let mut holding: Vec<usize> = Vec::new();
    let level = |control: ControlId| {
        let state = states.get(control.index())?;
        state.weighs.then_some(state.low)
    };
    for (at, cap) in known.content.grades.caps.iter().enumerate() {
        let holds = match &cap.rule {
            CapRule::Level(control, levels) => level(*control).is_some_and(|level| levels.contains(&level)),
            CapRule::NobodyWatching(control, records) => {
                level(*control) == Some(Level::None)
                    && (requires(obligations, *control) || holds_sensitive_data(known, *records))
            }
            CapRule::NoIncidentPlan(control, _) => level(*control) == Some(Level::None),
            CapRule::LegalGap => has_legal_gap(known, obligations, controls, states),
            CapRule::PileUp(caps, least) => caps.iter().filter(|one| holding.contains(one)).count() >= *least,
        };
        if holds {
            holding.push(at);
        }
    }
    holding
}

fn requires(obligations: &[Obligation], control: ControlId) -> bool {
    let binding = obligations.iter().filter(|obligation| obligation.binds());
    binding
        .flat_map(|obligation| &obligation.duties)
        .any(|duty| duty.control == control && duty.strength == Strength::Required)
}

fn holds_sensitive_data(known: &Known, records: f64) -> bool {
    let grades = &known.content.grades;
    let held = matches!(known.get(grades.data), Some(Answer::Set(set)) if set.0 & grades.sensitive_data.0 != 0);
    let enough =
        matches!(known.get(grades.records), Some(Answer::Number(range)) if range.min.is_some_and(|min| min >= records));
    held && enough
}

fn has_legal_gap(
    known: &Known,
    obligations: &[Obligation],
    controls: &[Option<ControlAnswer>],
    states: &[State],
) -> bool {
    let laws = obligations
        .iter()
        .filter(|obligation| obligation.binds() && known.content.regime(obligation.regime).kind == RegimeKind::Law);
    laws.flat_map(|obligation| &obligation.duties).any(|duty| {
        let state = states.get(duty.control.index());
        let answered = controls.get(duty.control.index()).copied().flatten();
        let counts = answered != Some(ControlAnswer::NotApplicable) || state.is_some_and(|state| state.required_stays);
        duty.strength == Strength::Required && counts && state.is_some_and(|state| state.low == Level::None)
    })
}

fn had_incident(known: &Known) -> bool {
    let (fact, values) = known.content.grades.incident;
    matches!(known.get(fact), Some(Answer::Choice(choice)) if values.contains(*choice))
}

fn worse(grades: &Grades, one: char, other: char) -> char {
    let rank = |grade: char| grades.grades.iter().position(|(known, _)| *known == grade);
    if rank(one) >= rank(other) { one } else { other }
}

fn contributions(
    known: &Known,
    states: &[State],
    demands: &Demands,
    security: f64,
    regulatory: Option<f64>,
) -> Vec<Contribution> {
    let grades = &known.content.grades;
    let weight: u32 = known
        .content
        .controls
        .iter()
        .zip(states)
        .filter(|(_, state)| state.weighs)
        .map(|(control, _)| control.weight)
        .sum();
    let certain =
        |at: usize, state: &State| demands.certain.get(at).copied().flatten().filter(|strength| state.owes(*strength));
    let demanded: u32 = states
        .iter()
        .enumerate()
        .filter_map(|(at, state)| certain(at, state))
        .map(|strength| grades.strength_weights[strength as usize])
        .sum();
    let law_is_lower = regulatory.is_some_and(|regulatory| regulatory < security);
    let (security_share, lower_share) = match regulatory {
        Some(_) => (f64::from(grades.security_per_mille) / 1000.0, f64::from(grades.lower_per_mille) / 1000.0),
        None => (1.0, 0.0),
    };
    known
        .content
        .control_range()
        .zip(states)
        .enumerate()
        .map(|(at, (control, state))| {
            let full = if state.weighs && weight > 0 {
                100.0 * f64::from(known.content.control(control).weight) / f64::from(weight)
            } else {
                0.0
            };
            let of_security = (full * state.low.value(), full);
            let of_lower = if !law_is_lower {
                of_security
            } else {
                certain(at, state).map_or((0.0, 0.0), |strength| {
                    let s = f64::from(grades.strength_weights[strength as usize]);
                    let full = 100.0 * s / f64::from(demanded);
                    let part = f64::from(sixths(state.low, demands.needed[strength as usize])) / 6.0;
                    (full * part, full)
                })
            };
            Contribution {
                control,
                points: security_share * of_security.0 + lower_share * of_lower.0,
                of: security_share * of_security.1 + lower_share * of_lower.1,
            }
        })
        .collect()
}
