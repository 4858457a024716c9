//! MSP fit: how much a provider is needed, of which kind, what to demand of it, and what its packages bring.
//!
//! ```text
//! answers, obligations ─► Ground ─► need (drivers, gates, level) ─► models ─► services, requirements, packages
//! ```
//!
//! Each figure is an interval with two ends and the points between them. At the low end and in the
//! points a fact that is not known gives nothing, at the high end its most. A control that is not known
//! counts as full at the low end, else as none. An undecided regime counts at the high end only.

mod model;
mod need;
mod package;
mod requirement;

use super::derive::Known;
use super::obligations::active_duties;
use super::readiness::may_still_bind;
use crate::assessment::{Assessment, ControlAnswer, Level};
use crate::content::fit::{FitRules, Hint};
use crate::content::{CapRule, Content, ControlId, Regime, RegimeKind, Strength};
use crate::evaluation::{Fit, Obligation, ServiceResult, Verdict};
use crate::fact::{Answer, FactId};
use crate::order;
use crate::provider::Provider;

/// Need, models, services, requirements and packages. `controls` is indexed by `ControlId`, `None` =
/// unanswered; `obligations` by `RegimeId`.
#[must_use]
pub fn fit(
    known: &Known,
    provider: &Provider,
    assessment: &Assessment,
    controls: &[Option<ControlAnswer>],
    obligations: &[Obligation],
) -> Fit {
    let ground = Ground::new(known, controls, obligations);
    let need = need::need(&ground, assessment);
    Fit {
        models: model::models(&ground, &need),
        services: services(&ground),
        requirements: requirement::requirements(&ground, &need),
        packages: package::packages(&ground, provider),
        need: need.decided(),
        points: need.points,
        range: need.range,
        need_range: need.level_range,
        level: need.level,
        has_provider: ground.hint(ground.rules.has_provider).certain,
        gates: need.gates,
        drivers: need.drivers,
    }
}

/// Service lines that raise a control that is below what they bring, most of them first.
fn services(ground: &Ground) -> Vec<ServiceResult> {
    let mut services: Vec<ServiceResult> = Vec::new();
    for (at, service) in ground.rules.services.iter().enumerate() {
        let open =
            |(control, to): &&(ControlId, Level)| ground.level(*control, End::Points).is_some_and(|level| level < *to);
        let closes: Vec<ControlId> = service.raises.iter().filter(open).map(|(control, _)| *control).collect();
        if !closes.is_empty() {
            services.push(ServiceResult { service: at, closes });
        }
    }
    order::sort_by_key(&mut services, |result| std::cmp::Reverse(result.closes.len()));
    services
}

/// Where in its interval a figure is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The least it can become.
    Low,
    /// As things stand: unknown facts give nothing, unknown controls are none.
    Points,
    /// The most it can become.
    High,
}

/// Whether something holds for certain, and whether it can.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Holds {
    certain: bool,
    possible: bool,
}

impl Holds {
    fn at(self, end: End) -> bool {
        match end {
            End::Low | End::Points => self.certain,
            End::High => self.possible,
        }
    }

    fn or(self, other: Holds) -> Holds {
        Holds { certain: self.certain || other.certain, possible: self.possible || other.possible }
    }

    fn not(self) -> Holds {
        Holds { certain: !self.possible, possible: !self.certain }
    }
}

/// A set of controls: bit `n` is `ControlId(n)`. (The content check refuses a 65th control.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ControlSet(u64);

impl ControlSet {
    fn one(control: ControlId) -> ControlSet {
        ControlSet(1_u64.checked_shl(u32::from(control.0)).unwrap_or(0))
    }

    fn of(controls: &[ControlId]) -> ControlSet {
        controls.iter().fold(ControlSet::default(), |set, control| set.union(ControlSet::one(*control)))
    }

    fn union(self, other: ControlSet) -> ControlSet {
        ControlSet(self.0 | other.0)
    }

    fn intersection(self, other: ControlSet) -> ControlSet {
        ControlSet(self.0 & other.0)
    }

    fn without(self, other: ControlSet) -> ControlSet {
        ControlSet(self.0 & !other.0)
    }

    fn contains(self, control: ControlId) -> bool {
        !self.intersection(ControlSet::one(control)).is_empty()
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What the parts of the fit rest on, worked out once.
struct Ground<'a> {
    content: &'a Content,
    rules: &'a FitRules,
    known: &'a Known<'a>,
    controls: &'a [Option<ControlAnswer>],
    obligations: &'a [Obligation],
    /// By regime: controls it requires in every variant that is still possible; empty unless it binds
    /// or is contractual.
    required_by: Vec<ControlSet>,
    /// Controls that a law that binds requires (contracts left out).
    required: ControlSet,
    /// Controls that a law can turn out to require.
    possibly_required: ControlSet,
    /// A law with a required duty beyond breach notice binds.
    security_regime: Holds,
    /// One with a required duty on a control for which the night matters.
    pressing_regime: Holds,
    /// A regime that demands round-the-clock or specialist work binds (contracts too).
    demanding_regime: Holds,
}

impl<'a> Ground<'a> {
    fn new(known: &'a Known<'a>, controls: &'a [Option<ControlAnswer>], obligations: &'a [Obligation]) -> Ground<'a> {
        let content = known.content;
        let rules = &content.fit;
        let mut ground = Ground {
            content,
            rules,
            known,
            controls,
            obligations,
            required_by: vec![ControlSet::default(); content.regimes.len()],
            required: ControlSet::default(),
            possibly_required: ControlSet::default(),
            security_regime: Holds::default(),
            pressing_regime: Holds::default(),
            demanding_regime: Holds::default(),
        };
        for obligation in obligations {
            ground.add(obligation);
        }
        ground
    }

    fn add(&mut self, obligation: &Obligation) {
        let regime = self.content.regime(obligation.regime);
        let binds = obligation.binds();
        if !binds && obligation.verdict != Verdict::Contractual && !may_still_bind(self.known, obligation) {
            return;
        }
        let variants = self.required_in_variants(regime, obligation);
        if variants.is_empty() {
            return;
        }
        let in_every = |test: &dyn Fn(ControlSet) -> bool| Holds {
            certain: binds && variants.iter().all(|(_, set)| test(*set)),
            possible: variants.iter().any(|(_, set)| test(*set)),
        };
        let common = variants.iter().map(|(_, set)| *set).reduce(ControlSet::intersection).unwrap_or_default();
        let is_contractual = obligation.verdict == Verdict::Contractual;
        if let Some(set) = self.required_by.get_mut(obligation.regime.index()).filter(|_| binds || is_contractual) {
            *set = common;
        }
        if is_contractual {
            return;
        }
        let demands = |bit: u32| regime.gate.variants & bit != 0;
        let applies = obligation.verdict == Verdict::Applies;
        self.demanding_regime = self.demanding_regime.or(Holds {
            certain: applies && variants.iter().all(|(bit, _)| demands(*bit)),
            possible: obligation.verdict != Verdict::Covered && variants.iter().any(|(bit, _)| demands(*bit)),
        });
        if regime.kind == RegimeKind::Contract {
            return;
        }
        if binds {
            self.required = self.required.union(common);
        }
        let any = variants.iter().fold(ControlSet::default(), |all, (_, set)| all.union(*set));
        self.possibly_required = self.possibly_required.union(any);
        let notice = ControlSet::one(self.rules.notice_control);
        let pressing = self.rules.drivers.iter().find_map(|driver| driver.rule.pressing_controls());
        let pressing = ControlSet::of(pressing.unwrap_or_default());
        let is_security = |set: ControlSet| !set.without(notice).is_empty();
        self.security_regime = self.security_regime.or(in_every(&is_security));
        self.pressing_regime =
            self.pressing_regime.or(in_every(&|set| is_security(set) && !set.intersection(pressing).is_empty()));
    }

    /// The controls that a regime requires today, for each variant that is still possible.
    fn required_in_variants(&self, regime: &Regime, obligation: &Obligation) -> Vec<(u32, ControlSet)> {
        let only_staying = obligation.verdict == Verdict::Covered;
        let bits: Vec<u32> = if regime.variants.is_empty() {
            vec![u32::MAX]
        } else {
            let bit = |at: usize| 1_u32.checked_shl(at as u32).unwrap_or(0);
            (0..regime.variants.len()).map(bit).filter(|bit| obligation.possible & bit != 0).collect()
        };
        let required = |bit: u32| {
            active_duties(regime, bit, self.known.date)
                .filter(|duty| duty.strength == Strength::Required && (!only_staying || duty.stays))
                .fold(ControlSet::default(), |set, duty| set.union(ControlSet::one(duty.control)))
        };
        bits.into_iter().map(|bit| (bit, required(bit))).collect()
    }

    /// The control's level; `None` = not applicable.
    fn level(&self, control: ControlId, end: End) -> Option<Level> {
        match self.controls.get(control.index()).copied().flatten() {
            Some(ControlAnswer::Level(level)) => Some(level),
            Some(ControlAnswer::NotApplicable) => None,
            Some(ControlAnswer::Unknown) | None if end == End::Low => Some(Level::Full),
            Some(ControlAnswer::Unknown) | None => Some(Level::None),
        }
    }

    /// The control's level as a required duty sees it: some duties stay whatever is answered.
    fn level_for_duty(&self, control: ControlId, end: End) -> Option<Level> {
        let stays = self.content.control(control).required_stays;
        self.level(control, end).or(stays.then_some(Level::None))
    }

    fn is_below_mostly(&self, control: ControlId, end: End) -> bool {
        self.level(control, end).is_some_and(|level| level < Level::Mostly)
    }

    /// How many controls of the set have a required duty that is not mostly met.
    fn unmet(&self, required: ControlSet, end: End) -> u32 {
        let open = |control: &ControlId| {
            required.contains(*control) && self.level_for_duty(*control, end).is_some_and(|level| level < Level::Mostly)
        };
        self.content.control_range().filter(open).count() as u32
    }

    /// How many critical gaps hold the grade at D.
    fn critical_gaps(&self, end: End) -> u32 {
        let caps = self.content.grades.caps.iter().filter(|cap| cap.grade == 'D');
        caps.filter(|cap| match &cap.rule {
            CapRule::Level(control, at) => self.level(*control, end).is_some_and(|level| at.contains(&level)),
            _ => false,
        })
        .count() as u32
    }

    /// Whether a regime that has the organisation assessed or examined applies or is contractual.
    fn is_assessed(&self, obligation: &Obligation) -> bool {
        let flag = &self.content.regime(obligation.regime).assessed;
        let stands = matches!(obligation.verdict, Verdict::Applies | Verdict::Contractual);
        if !stands || flag.variants == 0 || obligation.possible & !flag.variants != 0 {
            return false;
        }
        flag.unmet == 0 || self.unmet(self.required_by(obligation), End::Points) >= flag.unmet
    }

    fn required_by(&self, obligation: &Obligation) -> ControlSet {
        self.required_by.get(obligation.regime.index()).copied().unwrap_or_default()
    }

    /// Whether the answer is one of those meant.
    fn hint(&self, hint: Hint) -> Holds {
        let holds = match self.known.get(hint.fact) {
            Some(Answer::Bool(yes)) => *yes,
            Some(Answer::Choice(value)) => hint.values.contains(*value),
            Some(Answer::Set(set)) if hint.values.0 == 0 => set.0 != 0,
            Some(Answer::Set(set)) => set.0 & hint.values.0 != 0,
            _ => return Holds { certain: false, possible: true },
        };
        Holds { certain: holds, possible: holds }
    }

    fn any(&self, hints: &[Hint]) -> Holds {
        hints.iter().fold(Holds::default(), |all, hint| all.or(self.hint(*hint)))
    }

    /// Nobody is on watch around the clock.
    fn nobody_at_night(&self) -> Holds {
        self.rules.watch().map_or(Holds::default(), |(covered, _)| self.any(covered).not())
    }

    /// So short an outage is tolerated that it is pressing.
    fn urgent_outage(&self) -> Holds {
        self.rules.watch().map_or(Holds::default(), |(_, urgent)| self.hint(urgent))
    }

    /// The least and the most a number can be.
    fn number(&self, fact: FactId) -> (f64, f64) {
        let range = self.known.number(fact).range;
        (range.min.unwrap_or(0.0), range.max.unwrap_or(f64::INFINITY))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_possible_counts_at_the_high_end_alone() {
        let open = Holds { certain: false, possible: true };
        let yes = Holds { certain: true, possible: true };
        assert_eq!([End::Low, End::Points, End::High].map(|end| open.at(end)), [false, false, true]);
        assert_eq!(open.not(), open);
        assert_eq!(yes.not(), Holds::default());
        assert_eq!(open.or(yes), yes);
    }

    #[test]
    fn a_set_of_controls_holds_what_was_put_in() {
        let set = ControlSet::of(&[ControlId(0), ControlId(63)]);
        assert!(set.contains(ControlId(0)) && set.contains(ControlId(63)) && !set.contains(ControlId(5)));
        assert!(set.without(set).is_empty());
        assert!(ControlSet::one(ControlId(64)).is_empty());
    }
}
