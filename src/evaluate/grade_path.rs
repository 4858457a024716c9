//! What lifts the grade fastest: the cheapest set of the plan's actions that reaches the next grade, and the three
//! single changes that bring it nearest.
//!
//! A set reaches a grade when the points do *and* no cap below that grade holds with the set done. With security s and
//! regulatory r,
//!
//! ```text
//! overall = 0.6·s + 0.4·min(s, r) = min( s, 0.6·s + 0.4·r )
//! ```
//! so it reaches t when both s ≥ t and 0.6·s + 0.4·r ≥ t, and s and r are sums over safeguards, each by its level. For
//! each of the two alone, and for some mixtures of them where that is not enough (Lagrange's method), the search of
//! [`super::budget`] finds the fewest hours with which it, and every cap, is satisfied. The greatest of these is a
//! *bound*: no set reaches the grade in fewer hours. The set offered is the cheapest met on the way that satisfies
//! everything by the whole readiness model. Where its hours are the bound, it is proven to be the cheapest (in the
//! middle of the hours, among the actions of the plan that were not rejected); else the difference is stated. Most
//! often one of the two conditions implies the other, and the bound is met.

use super::budget::{ActionSet, Search, bits, with_done};
use super::derive::Known;
use super::readiness::{cap_grade, readiness};
use crate::assessment::{ControlAnswer, Level};
use crate::content::{ActionId, CapRule, ControlId, RegimeKind, Strength};
use crate::evaluation::{Obligation, PlanItem, Readiness};
use crate::order;

/// How many single changes are named.
const STEPS: usize = 3;
/// Scores are followed in millionths of a point.
const MICRO: f64 = 1e6;
/// Millionths of a point that rounding may take from a sum.
const SLACK: i64 = 200;

/// The way to the next grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradePath {
    /// The grade as things stand, caps included.
    pub now: char,
    /// The next better one; `None` at the best.
    pub next: Option<char>,
    /// Up to three changes, the one that brings the grade nearest first.
    pub steps: Vec<GradeStep>,
    /// The cheapest set found that reaches the next grade; `None` where the plan cannot reach it.
    pub cheapest: Option<CheapestSet>,
}

/// A change with what must come before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradeStep {
    /// The change.
    pub action: ActionId,
    /// It and those of its prerequisites that are on the plan.
    pub with_needs: ActionSet,
    /// Hours of these, in the middle of the range.
    pub hours: f64,
    /// Overall points gained.
    pub points: f64,
    /// How many of the caps that keep the next grade away it lifts.
    pub caps_lifted: u32,
    /// The grade with just these done.
    pub grade: char,
}

/// A set that reaches the next grade.
#[derive(Clone, Debug, PartialEq)]
pub struct CheapestSet {
    /// What to do.
    pub actions: ActionSet,
    /// Hours, in the middle of the range.
    pub hours: f64,
    /// No set of the plan's actions reaches the grade in fewer hours than these.
    pub bound: f64,
    /// The overall score with the set done.
    pub overall: f64,
    /// The grade with the set done.
    pub grade: char,
}

impl CheapestSet {
    /// Whether no cheaper set exists.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.hours <= self.bound
    }
}

/// The way to the next grade for these answers and their plan.
#[must_use]
pub fn grade_path(
    known: &Known,
    controls: &[Option<ControlAnswer>],
    obligations: &[Obligation],
    plan: &[PlanItem],
) -> GradePath {
    let items: Vec<&PlanItem> = plan.iter().filter(|item| !item.rejected).collect();
    let path = Path { known, controls, obligations, search: Search::new(known.content, &items, true), items };
    let before = readiness(known, controls, obligations);
    let now = path.grade(&before);
    let grades = &known.content.grades.grades;
    let rank = grades.iter().position(|(grade, _)| *grade == now).unwrap_or(0);
    let Some((next, from)) = rank.checked_sub(1).and_then(|better| grades.get(better)).copied() else {
        return GradePath { now, next: None, steps: Vec::new(), cheapest: None };
    };
    GradePath { now, next: Some(next), steps: path.steps(&before, next), cheapest: path.cheapest(&before, next, from) }
}

/// Parts of security and of the blend in the score that a search follows.
const MIXES: [(i64, i64); 7] = [(1, 0), (0, 1), (1, 1), (3, 1), (1, 3), (7, 1), (1, 7)];

fn mixed(security: &Gains, of_security: i64, blend: &Gains, of_blend: i64) -> Gains {
    let one = |(security, blend): (&[i64; 4], &[i64; 4])| {
        let mut row = [0; 4];
        for ((slot, security), blend) in row.iter_mut().zip(security).zip(blend) {
            *slot = of_security * security + of_blend * blend;
        }
        row
    };
    security.iter().zip(blend).map(one).collect()
}

/// What each safeguard gives of a score, by its level, in millionths of a point above today's.
type Gains = Vec<[i64; 4]>;

struct Path<'a> {
    known: &'a Known<'a>,
    controls: &'a [Option<ControlAnswer>],
    obligations: &'a [Obligation],
    items: Vec<&'a PlanItem>,
    search: Search,
}

impl Path<'_> {
    fn steps(&self, before: &Readiness, next: char) -> Vec<GradeStep> {
        let overall = before.overall.last.unwrap_or(0.0);
        let in_the_way =
            |scores: &Readiness| scores.caps.iter().filter(|cap| self.is_worse(self.cap(**cap), next)).count();
        let caps = in_the_way(before);
        let mut steps: Vec<GradeStep> = self
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| {
                let set = self.search.closure(at);
                let with_needs = self.actions(set);
                let after = self.after(with_needs);
                GradeStep {
                    action: item.action,
                    with_needs,
                    hours: f64::from(self.search.half_hours(set)) / 2.0,
                    points: after.overall.last.unwrap_or(0.0) - overall,
                    caps_lifted: caps.saturating_sub(in_the_way(&after)) as u32,
                    grade: self.grade(&after),
                }
            })
            .collect();
        // Why: a cap that stays makes all points vain, so what lifts one comes first; points an hour otherwise.
        let key = |step: &GradeStep| step.points / step.hours.max(0.5);
        order::sort_by(&mut steps, |left, right| {
            let reaches = |step: &GradeStep| !self.is_worse(step.grade, next);
            let cheaper = left.hours.total_cmp(&right.hours);
            match (reaches(left), reaches(right)) {
                (true, true) => cheaper,
                (one, other) => other
                    .cmp(&one)
                    .then_with(|| (right.caps_lifted > 0).cmp(&(left.caps_lifted > 0)))
                    .then_with(|| key(right).total_cmp(&key(left))),
            }
            .then(left.action.cmp(&right.action))
        });
        steps.truncate(STEPS);
        steps
    }

    fn cheapest(&self, before: &Readiness, next: char, from: f64) -> Option<CheapestSet> {
        // Why: a score is shown with one decimal, half up, so this much is enough.
        let enough = from - 0.05;
        let (security, blend) = self.gains(before);
        let open = |score: f64| libm::floor((enough - score) * MICRO) as i64 - SLACK;
        let now_security = before.security.last.unwrap_or(0.0);
        let now_blend = self.blend(before);
        let floors = self.floors(before, next)?;
        let total = self.search.total();
        let mut most = (total / 8).max(1);
        loop {
            let mut bound = 0;
            let mut best: Option<(u32, CheapestSet)> = None;
            for (of_security, of_blend) in MIXES {
                // Why: mostly the two alone are enough, and each mixture costs another search.
                if best.as_ref().is_some_and(|(hours, _)| *hours <= bound) {
                    break;
                }
                let gains = mixed(&security, of_security, &blend, of_blend);
                let wanted = of_security * open(now_security) + of_blend * open(now_blend);
                let (reached, found) = self.by_one(&gains, wanted, &floors, most, next);
                bound = bound.max(reached.unwrap_or(most + 1));
                if let Some((hours, set)) = found
                    && best.as_ref().is_none_or(|(least, _)| hours < *least)
                {
                    best = Some((hours, set));
                }
            }
            if let Some((_, mut set)) = best {
                set.bound = f64::from(bound).min(set.hours * 2.0) / 2.0;
                return Some(set);
            }
            if most >= total {
                return None;
            }
            most = most.saturating_mul(2).min(total);
        }
    }

    /// The fewest half hours in which one score rises as wanted and every cap is lifted; and the cheapest set on the
    /// way up from there that reaches the grade in all.
    fn by_one(
        &self,
        gains: &Gains,
        wanted: i64,
        floors: &Floors,
        most: u32,
        next: char,
    ) -> (Option<u32>, Option<(u32, CheapestSet)>) {
        let last_raiser: Vec<Vec<ControlId>> = self.last_raisers();
        let gain = |item: usize, live: u128| {
            let raises = self.items.get(item).map_or(&[][..], |item| &self.known.content.action(item.action).raises);
            let of = |control: ControlId, level: Level| {
                gains.get(control.index()).map_or(0, |row| row.get(level as usize).copied().unwrap_or(0))
            };
            raises
                .iter()
                .filter_map(|(control, _, to)| {
                    let level = self.level(*control, live)?;
                    Some(of(*control, level.max(*to)) - of(*control, level))
                })
                .sum()
        };
        let judge = |step: usize, live: u128| {
            let mut tally = 0;
            for control in last_raiser.get(step)? {
                let level = self.level(*control, live).unwrap_or(Level::Full);
                if floors.forbids(*control, level) {
                    return None;
                }
                tally += u8::from(floors.pile.contains(control) && level > Level::None);
            }
            Some(tally)
        };
        let found = self.search.run(most, &gain, &judge, floors.pile_least);
        // Why: where choices were left out, nothing is proven.
        let mut reached = (!found.is_exact).then_some(0);
        for (hours, value, set) in found.steps() {
            if value < wanted {
                continue;
            }
            reached.get_or_insert(hours);
            let actions = self.actions(set);
            let after = self.after(actions);
            let grade = self.grade(&after);
            if !self.is_worse(grade, next) {
                let overall = after.overall.last.unwrap_or(0.0);
                let hours_of = f64::from(self.search.half_hours(set)) / 2.0;
                return (reached, Some((hours, CheapestSet { actions, hours: hours_of, bound: 0.0, overall, grade })));
            }
        }
        (reached, None)
    }

    /// For each step of the search, the safeguards that no later one raises.
    fn last_raisers(&self) -> Vec<Vec<ControlId>> {
        let mut seen: Vec<ControlId> = Vec::new();
        let mut last: Vec<Vec<ControlId>> = Vec::new();
        for item in self.search.order.iter().rev().filter_map(|at| self.items.get(*at)) {
            let raises = self.known.content.action(item.action).raises.iter().map(|(control, ..)| *control);
            let new: Vec<ControlId> = raises.filter(|control| !seen.contains(control)).collect();
            seen.extend(&new);
            last.push(new);
        }
        last.reverse();
        last
    }

    /// The level of a safeguard with the live items done; `None` = not applicable.
    fn level(&self, control: ControlId, live: u128) -> Option<Level> {
        let now = self.now(control)?;
        let raised = bits(live)
            .filter_map(|at| self.items.get(at))
            .flat_map(|item| &self.known.content.action(item.action).raises)
            .filter(|(one, ..)| *one == control)
            .map(|(.., to)| *to);
        Some(raised.fold(now, Level::max))
    }

    fn now(&self, control: ControlId) -> Option<Level> {
        match self.controls.get(control.index()).copied().flatten() {
            Some(ControlAnswer::Level(level)) => Some(level),
            Some(ControlAnswer::NotApplicable) => None,
            Some(ControlAnswer::Unknown) | None => Some(Level::None),
        }
    }

    /// The two scores are sums over safeguards, so one evaluation a safeguard and level gives all their parts.
    fn gains(&self, before: &Readiness) -> (Gains, Gains) {
        let (mut security, mut blend) = (Gains::new(), Gains::new());
        let now = (before.security.last.unwrap_or(0.0), self.blend(before));
        let mut controls = self.controls.to_vec();
        for control in self.known.content.control_range() {
            let (mut of_security, mut of_blend) = ([0; 4], [0; 4]);
            if let (Some(level), Some(own)) = (self.now(control), controls.get(control.index()).copied()) {
                for to in Level::ALL.into_iter().filter(|to| *to > level) {
                    if let Some(slot) = controls.get_mut(control.index()) {
                        *slot = Some(ControlAnswer::Level(to));
                    }
                    let after = readiness(self.known, &controls, self.obligations);
                    let micro = |score: f64, now: f64| libm::round((score - now) * MICRO) as i64;
                    if let (Some(one), Some(other)) = (of_security.get_mut(to as usize), of_blend.get_mut(to as usize))
                    {
                        *one = micro(after.security.last.unwrap_or(0.0), now.0);
                        *other = micro(self.blend(&after), now.1);
                    }
                }
                if let Some(slot) = controls.get_mut(control.index()) {
                    *slot = own;
                }
            }
            security.push(of_security);
            blend.push(of_blend);
        }
        (security, blend)
    }

    /// 0.6 · security + 0.4 · regulatory, or security where nothing binds.
    fn blend(&self, scores: &Readiness) -> f64 {
        let grades = &self.known.content.grades;
        let security = scores.security.last.unwrap_or(0.0);
        match scores.regulatory.and_then(|regulatory| regulatory.last) {
            Some(regulatory) => {
                (f64::from(grades.security_per_mille) * security + f64::from(grades.lower_per_mille) * regulatory)
                    / 1000.0
            }
            None => security,
        }
    }

    /// The levels with which no cap keeps `next` away; `None` where a safeguard that no action raises has another.
    fn floors(&self, before: &Readiness, next: char) -> Option<Floors> {
        let content = self.known.content;
        let mut floors =
            Floors { forbidden: vec![[false; 4]; content.controls.len()], pile: Vec::new(), pile_least: 0 };
        for (at, cap) in content.grades.caps.iter().enumerate().filter(|(at, _)| self.is_worse(self.cap(*at), next)) {
            let holds = before.caps.contains(&at);
            match &cap.rule {
                CapRule::Level(control, levels) => levels.iter().for_each(|level| floors.forbid(*control, *level)),
                CapRule::NobodyWatching(control, _) | CapRule::NoIncidentPlan(control, _) if holds => {
                    floors.forbid(*control, Level::None);
                }
                CapRule::LegalGap if holds => {
                    self.gaps_in_law().for_each(|control| floors.forbid(control, Level::None));
                }
                CapRule::PileUp(caps, least) if holds => {
                    let of = |cap: &usize| match content.grades.caps.get(*cap).map(|cap| &cap.rule) {
                        Some(CapRule::Level(control, _)) if before.caps.contains(cap) => Some(*control),
                        _ => None,
                    };
                    floors.pile = caps.iter().filter_map(of).collect();
                    floors.pile_least = (floors.pile.len() + 1).saturating_sub(*least) as u8;
                }
                _ => {}
            }
        }
        let is_raised = |control: ControlId| {
            self.items.iter().any(|item| content.action(item.action).raises.iter().any(|(one, ..)| *one == control))
        };
        let is_stuck = |control: ControlId| {
            self.now(control).is_some_and(|now| floors.forbids(control, now)) && !is_raised(control)
        };
        let stuck = content.control_range().any(is_stuck);
        (!stuck).then_some(floors)
    }

    /// Safeguards at none that a law which binds requires.
    fn gaps_in_law(&self) -> impl Iterator<Item = ControlId> {
        let laws = self.obligations.iter().filter(|obligation| {
            obligation.binds() && self.known.content.regime(obligation.regime).kind == RegimeKind::Law
        });
        laws.flat_map(|obligation| &obligation.duties)
            .filter(|duty| duty.strength == Strength::Required && self.now(duty.control) == Some(Level::None))
            .map(|duty| duty.control)
    }

    fn actions(&self, set: u128) -> ActionSet {
        bits(set).filter_map(|at| self.items.get(at)).map(|item| item.action).collect()
    }

    fn after(&self, actions: ActionSet) -> Readiness {
        readiness(self.known, &with_done(self.known.content, self.controls, actions), self.obligations)
    }

    /// The grade with its caps, whether or not it is shown yet.
    fn grade(&self, scores: &Readiness) -> char {
        let caps = scores.caps.iter().map(|cap| self.cap(*cap));
        caps.fold(scores.grade_by_points, |grade, cap| if self.is_worse(cap, grade) { cap } else { grade })
    }

    /// The grade at which a cap holds.
    fn cap(&self, at: usize) -> char {
        let caps = &self.known.content.grades.caps;
        caps.get(at).map_or('A', |cap| cap_grade(self.known, &cap.rule, cap.grade))
    }

    fn is_worse(&self, one: char, other: char) -> bool {
        let rank = |grade: char| self.known.content.grades.grades.iter().position(|(known, _)| *known == grade);
        rank(one) > rank(other)
    }
}

/// What no cap allows below the next grade.
struct Floors {
    /// By safeguard and level.
    forbidden: Vec<[bool; 4]>,
    /// Of these, at least `pile_least` must leave none.
    pile: Vec<ControlId>,
    pile_least: u8,
}

impl Floors {
    fn forbid(&mut self, control: ControlId, level: Level) {
        if let Some(slot) = self.forbidden.get_mut(control.index()).and_then(|row| row.get_mut(level as usize)) {
            *slot = true;
        }
    }

    fn forbids(&self, control: ControlId, level: Level) -> bool {
        self.forbidden.get(control.index()).and_then(|row| row.get(level as usize)).copied().unwrap_or(false)
    }
}
