//! Actions ranked by what they buy.
//!
//! Value is that of the step itself: with the action's live raises at their target, minus with them at
//! their start, so a chain of actions never counts twice. Order: horizon; inside one, tier (lifts a cap
//! at D, required duty at none, rest), then
//! `(readiness gain + ⅓ · cut in % of the expected loss) / √hours` falling, then table order; what an
//! action needs stands just before it.

use super::derive::Known;
use super::exposure::Means;
use super::readiness::Overall;
use crate::assessment::{Assessment, ControlAnswer, Level};
use crate::content::{Action, ActionId, CapRule, ControlId, Horizon, RegimeKind, Strength};
use crate::evaluation::{Obligation, PlanItem};
use crate::fact::Range;
use crate::order;

/// The typical side of the loss model.
const TYPICAL: usize = 1;

/// The plan for these answers. `caps` are those that hold now.
#[must_use]
pub fn plan(
    known: &Known,
    assessment: &Assessment,
    controls: &[Option<ControlAnswer>],
    obligations: &[Obligation],
    caps: &[usize],
    means: &Means<'_>,
) -> Vec<PlanItem> {
    let bench = Bench::new(known, controls, obligations, caps, means);
    let candidates: Vec<Candidate> = known
        .content
        .action_range()
        .filter(|action| !assessment.done.contains(action))
        .filter_map(|action| bench.candidate(action, assessment.rejected.contains(&action)))
        .collect();
    in_order(known, candidates)
}

/// The answers with every action of the plan done that is not rejected.
#[must_use]
pub fn planned_controls(
    known: &Known,
    controls: &[Option<ControlAnswer>],
    plan: &[PlanItem],
) -> Vec<Option<ControlAnswer>> {
    let mut after = controls.to_vec();
    for item in plan.iter().filter(|item| !item.rejected) {
        for (control, _, to) in &known.content.action(item.action).raises {
            let Some(slot) = after.get_mut(control.index()) else { continue };
            let now = final_level(*slot);
            if now.is_some_and(|level| level < *to) {
                *slot = Some(ControlAnswer::Level(*to));
            }
        }
    }
    after
}

/// The level that counts: unanswered and don't know as none; `None` = not applicable.
fn final_level(answer: Option<ControlAnswer>) -> Option<Level> {
    match answer {
        Some(ControlAnswer::Level(level)) => Some(level),
        Some(ControlAnswer::NotApplicable) => None,
        Some(ControlAnswer::Unknown) | None => Some(Level::None),
    }
}

struct Candidate {
    item: PlanItem,
    key: f64,
}

/// What every action is measured against.
struct Bench<'a> {
    known: &'a Known<'a>,
    controls: &'a [Option<ControlAnswer>],
    obligations: &'a [Obligation],
    caps: &'a [usize],
    means: &'a Means<'a>,
    overall: Overall,
    expected_loss: f64,
    scale: (f64, f64),
}

impl<'a> Bench<'a> {
    fn new(
        known: &'a Known<'a>,
        controls: &'a [Option<ControlAnswer>],
        obligations: &'a [Obligation],
        caps: &'a [usize],
        means: &'a Means<'a>,
    ) -> Bench<'a> {
        Bench {
            known,
            controls,
            obligations,
            caps,
            means,
            overall: Overall::new(known, controls, obligations),
            expected_loss: means.expected_loss(TYPICAL, controls),
            scale: size_scale(known),
        }
    }

    fn level(&self, control: ControlId) -> Option<Level> {
        final_level(self.controls.get(control.index()).copied().flatten())
    }

    fn candidate(&self, id: ActionId, rejected: bool) -> Option<Candidate> {
        let action = self.known.content.action(id);
        let live: Vec<(ControlId, Level, Level)> = action
            .raises
            .iter()
            .filter(|(control, _, to)| self.level(*control).is_some_and(|level| level < *to))
            .copied()
            .collect();
        if live.is_empty() {
            return None;
        }
        let step = |end: fn(&(ControlId, Level, Level)) -> Level| -> Vec<(ControlId, Level)> {
            let at = |raise: &(ControlId, Level, Level)| self.level(raise.0).unwrap_or(Level::None).max(end(raise));
            live.iter().map(|raise| (raise.0, at(raise))).collect()
        };
        let (before, after) = (step(|raise| raise.1), step(|raise| raise.2));
        let readiness_gain = self.overall.with(&after) - self.overall.with(&before);
        let expected_loss_cut = self.loss_with(&before) - self.loss_with(&after);
        let per_cent = if self.expected_loss > 0.0 { 100.0 * expected_loss_cut / self.expected_loss } else { 0.0 };
        let middle = f64::from(action.hours.0 + action.hours.1) / 2.0;
        let effort = if middle > 0.0 { middle } else { 1.0 };
        let key = (readiness_gain + per_cent / self.known.content.grades.loss_per_cent_per_point) / libm::sqrt(effort);
        Some(Candidate {
            key,
            item: PlanItem {
                action: id,
                horizon: action.horizon,
                owner: action.owner,
                mandated_by: self.mandated_by(&live),
                readiness_gain,
                expected_loss_cut,
                duties_met: self.duties_met(&before, &after),
                effort_hours: scaled(action, self.scale),
                tier: self.tier(&live),
                lifts: self.lifts(&live),
                rejected,
            },
        })
    }

    /// The typical expected loss with these controls at these levels at least; don't know = partial.
    fn loss_with(&self, levels: &[(ControlId, Level)]) -> f64 {
        let mut controls = self.controls.to_vec();
        for (control, level) in levels {
            let Some(slot) = controls.get_mut(control.index()) else { continue };
            let assumed = match *slot {
                Some(ControlAnswer::Level(level)) => level,
                _ => Level::Partial,
            };
            *slot = Some(ControlAnswer::Level(assumed.max(*level)));
        }
        self.means.expected_loss(TYPICAL, &controls)
    }

    fn mandated_by(&self, live: &[(ControlId, Level, Level)]) -> Vec<crate::content::RegimeId> {
        let unmet = |obligation: &&Obligation| {
            obligation.binds()
                && obligation.duties.iter().any(|duty| {
                    duty.strength == Strength::Required
                        && !duty.met
                        && live.iter().any(|(control, ..)| *control == duty.control)
                })
        };
        self.obligations.iter().filter(unmet).map(|obligation| obligation.regime).collect()
    }

    fn duties_met(&self, before: &[(ControlId, Level)], after: &[(ControlId, Level)]) -> u32 {
        let binding = self.obligations.iter().filter(|obligation| obligation.binds());
        let duties = binding.flat_map(|obligation| &obligation.duties);
        let reached = duties.filter(|duty| {
            let at = |levels: &[(ControlId, Level)]| {
                levels.iter().find(|(control, _)| *control == duty.control).map(|(_, level)| *level)
            };
            matches!((at(before), at(after)), (Some(was), Some(is)) if was < duty.needed && is >= duty.needed)
        });
        reached.count() as u32
    }

    fn tier(&self, live: &[(ControlId, Level, Level)]) -> u8 {
        let from_none: Vec<ControlId> = live
            .iter()
            .filter(|(control, from, _)| *from == Level::None && self.level(*control) == Some(Level::None))
            .map(|(control, ..)| *control)
            .collect();
        let grades = &self.known.content.grades;
        let lifts_d = self.caps.iter().filter_map(|at| grades.caps.get(*at)).any(|cap| {
            cap.grade == grades.hard_cap
                && matches!(&cap.rule, CapRule::Level(control, _) if from_none.contains(control))
        });
        if lifts_d {
            return 1;
        }
        let laws = self.obligations.iter().filter(|obligation| {
            obligation.binds() && self.known.content.regime(obligation.regime).kind != RegimeKind::Contract
        });
        let mut required = laws.flat_map(|obligation| &obligation.duties);
        let meets_law = required.any(|duty| duty.strength == Strength::Required && from_none.contains(&duty.control));
        if meets_law { 2 } else { 3 }
    }

    /// The caps that hold now and would not with the live raises done.
    fn lifts(&self, live: &[(ControlId, Level, Level)]) -> Vec<usize> {
        let grades = &self.known.content.grades;
        let raised = |control: ControlId| live.iter().find(|(one, ..)| *one == control).map(|(.., to)| *to);
        self.caps
            .iter()
            .copied()
            .filter(|at| match grades.caps.get(*at).map(|cap| &cap.rule) {
                Some(CapRule::Level(control, levels)) => raised(*control).is_some_and(|to| !levels.contains(&to)),
                Some(CapRule::NobodyWatching(control, _) | CapRule::NoIncidentPlan(control, _)) => {
                    raised(*control).is_some()
                }
                _ => false,
            })
            .collect()
    }
}

fn scaled(action: &Action, scale: (f64, f64)) -> (u32, u32) {
    let hours = |hours: u32, scale: f64| (libm::round(f64::from(hours) * scale) as u32).max(1);
    (hours(action.hours.0, scale.0), hours(action.hours.1, scale.1))
}

/// Effort grows with size: linear in ln(employees) between the content's points, flat outside; 1 while unknown.
fn size_scale(known: &Known) -> (f64, f64) {
    let grades = &known.content.grades;
    let (Some((_, least)), Some((_, most))) = (grades.size_scale.first(), grades.size_scale.last()) else {
        return (1.0, 1.0);
    };
    match known.number(grades.employees).range {
        Range { min: None, max: None } => (1.0, 1.0),
        Range { min, max } => {
            let at = |employees: f64| scale_at(&grades.size_scale, employees);
            (min.map_or(*least, at), max.map_or(*most, at))
        }
    }
}

fn scale_at(points: &[(f64, f64)], employees: f64) -> f64 {
    let next = points.iter().position(|(size, _)| employees <= *size);
    match next {
        Some(0) => points.first().map_or(1.0, |(_, scale)| *scale),
        None => points.last().map_or(1.0, |(_, scale)| *scale),
        Some(at) => match points.get(at - 1..=at) {
            Some([low, high]) => {
                let share = (libm::log(employees) - libm::log(low.0)) / (libm::log(high.0) - libm::log(low.0));
                low.1 + share * (high.1 - low.1)
            }
            _ => 1.0,
        },
    }
}

fn in_order(known: &Known, candidates: Vec<Candidate>) -> Vec<PlanItem> {
    let mut ranked: Vec<&Candidate> = candidates.iter().collect();
    // Why: keys equal to a millionth are a tie, which rounding makes transitive.
    let rounded = |key: f64| libm::round(key * 1e6);
    order::sort_by(&mut ranked, |left, right| {
        left.item
            .horizon
            .cmp(&right.item.horizon)
            .then(left.item.tier.cmp(&right.item.tier))
            .then(rounded(right.key).total_cmp(&rounded(left.key)))
            .then(left.item.action.cmp(&right.item.action))
    });
    let mut placed: Vec<ActionId> = Vec::with_capacity(candidates.len());
    for horizon in Horizon::ALL {
        for candidate in ranked.iter().filter(|candidate| candidate.item.horizon == horizon) {
            place(known, candidate.item.action, &candidates, &mut placed);
        }
    }
    placed
        .iter()
        .filter_map(|action| candidates.iter().find(|candidate| candidate.item.action == *action))
        .map(|candidate| candidate.item.clone())
        .collect()
}

/// Places what an action needs just before it, their own needs first. (Needs have no cycle: the content
/// check refuses one.)
fn place(known: &Known, action: ActionId, candidates: &[Candidate], placed: &mut Vec<ActionId>) {
    let is_candidate = candidates.iter().any(|candidate| candidate.item.action == action);
    if placed.contains(&action) || !is_candidate {
        return;
    }
    for need in &known.content.action(action).needs {
        place(known, *need, candidates, placed);
    }
    placed.push(action);
}
