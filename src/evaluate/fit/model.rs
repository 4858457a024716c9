//! Which kind of engagement fits: rank points, with reasons for and against.

use super::need::NeedResult;
use super::{End, Ground};
use crate::content::fit::{ModelTest, Reason};
use crate::evaluation::ModelResult;
use crate::order;

/// The models in rank order: operating models by points (ties in the content's order), an add-on
/// second once it has enough points, else last.
pub(super) fn models(ground: &Ground, need: &NeedResult) -> Vec<ModelResult> {
    let facts = Facts::new(ground, need);
    let mut ranked: Vec<ModelResult> = Vec::new();
    let mut add_ons: Vec<(bool, ModelResult)> = Vec::new();
    for (at, model) in ground.rules.models.iter().enumerate() {
        let mut result = ModelResult { model: at, score: 0, reasons_for: Vec::new(), reasons_against: Vec::new() };
        for reason in &model.reasons_for {
            facts.weigh(reason, &mut result.score, &mut result.reasons_for);
        }
        for reason in &model.reasons_against {
            facts.weigh(reason, &mut result.score, &mut result.reasons_against);
        }
        if result.reasons_against.is_empty() {
            result.reasons_against.push(model.always_against.clone());
        }
        match model.add_on_from {
            None => ranked.push(result),
            Some(from) => add_ons.push((result.score >= from, result)),
        }
    }
    order::sort_by_key(&mut ranked, |result| std::cmp::Reverse(result.score));
    for (enough, result) in add_ons {
        let place = if enough { ranked.len().min(1) } else { ranked.len() };
        ranked.insert(place, result);
    }
    ranked
}

/// What the tests ask, worked out once.
struct Facts<'a> {
    ground: &'a Ground<'a>,
    need: &'a NeedResult,
    it_covered: bool,
    assessed: bool,
}

impl<'a> Facts<'a> {
    fn new(ground: &'a Ground<'a>, need: &'a NeedResult) -> Facts<'a> {
        let it_covered = ground.rules.capacity().is_some_and(|capacity| {
            let (fewest, _) = ground.number(capacity.it_staff);
            let (_, largest) = ground.number(capacity.employees);
            fewest > 0.0 && fewest >= largest / f64::from(capacity.employees_per_head)
        });
        let assessed = ground.obligations.iter().any(|obligation| ground.is_assessed(obligation));
        Facts { ground, need, it_covered, assessed }
    }

    fn weigh(&self, reason: &Reason, score: &mut i32, reasons: &mut Vec<String>) {
        if !reason.when.iter().all(|test| self.holds(test)) {
            return;
        }
        let times = reason.per_unmet.map_or(1, |(each, at_most)| (self.need.unmet / each).min(at_most));
        *score += reason.points * i32::try_from(times).unwrap_or(0);
        reasons.push(reason.id.clone());
    }

    fn holds(&self, test: &ModelTest) -> bool {
        let tenths = |tenths: u32| f64::from(tenths) / 10.0;
        match test {
            ModelTest::Need(need) => self.need.level == *need,
            ModelTest::Driver(driver, least) => self.need.driver(*driver) >= *least,
            ModelTest::AtLeast(fact, least) => self.ground.number(*fact).0 >= tenths(*least),
            ModelTest::Below(fact, limit) => self.ground.number(*fact).1 < tenths(*limit),
            ModelTest::AtMost(fact, most) => self.ground.number(*fact).1 <= tenths(*most),
            ModelTest::Is(hint) => self.ground.hint(*hint).certain,
            ModelTest::ItCovered(wanted) => self.it_covered == *wanted,
            ModelTest::Assessed(wanted) => self.assessed == *wanted,
            ModelTest::SecurityRegime(true) => self.ground.security_regime.certain,
            ModelTest::SecurityRegime(false) => !self.ground.security_regime.possible,
            ModelTest::CriticalGap(wanted) => (self.ground.critical_gaps(End::Points) > 0) == *wanted,
            ModelTest::Unmet(least) => self.need.unmet >= *least,
            ModelTest::Any(tests) => tests.iter().any(|test| self.holds(test)),
        }
    }
}
