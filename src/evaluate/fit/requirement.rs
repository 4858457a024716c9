//! What to demand of a provider, and from which rule or advisory it comes.

use super::need::NeedResult;
use super::{ControlSet, Ground};
use crate::content::RegimeId;
use crate::content::fit::{Cite, Requirement};
use crate::evaluation::{Need, RequirementResult, Verdict};

/// The requirements that hold for this organisation, in the content's order.
pub(super) fn requirements(ground: &Ground, need: &NeedResult) -> Vec<RequirementResult> {
    let all = ground.rules.requirements.iter().enumerate();
    all.filter_map(|(at, requirement)| result(ground, need, at, requirement)).collect()
}

fn result(ground: &Ground, need: &NeedResult, at: usize, requirement: &Requirement) -> Option<RequirementResult> {
    let advised = need.level >= Need::ShouldHave;
    let watch = ground.rules.drivers.iter().position(|driver| driver.rule.pressing_controls().is_some());
    let at_night =
        requirement.watch.is_some_and(|least| advised && watch.is_some_and(|driver| need.driver(driver) >= least));
    let urgent = ground.urgent_outage().certain;
    let required_by = standing(ground, &requirement.required);
    let triggering = standing(ground, &requirement.regimes);
    let on_control = requiring(ground, requirement);
    let shown = requirement.always && advised
        || at_night
        || requirement.outage && urgent
        || !required_by.is_empty()
        || !triggering.is_empty()
        || !on_control.is_empty();
    if !shown {
        return None;
    }
    let cited = standing(ground, &requirement.cites);
    let mut from: Vec<String> = Vec::new();
    let regimes = required_by.iter().chain(&triggering).chain(&on_control).chain(&cited);
    for id in regimes.map(|regime| &ground.content.regime(*regime).id) {
        if !from.contains(id) {
            from.push(id.clone());
        }
    }
    if urgent && (requirement.outage || requirement.strict) {
        let fact = ground.rules.watch().map(|(_, hint)| ground.content.fact(hint.fact).id.clone());
        from.extend(fact);
    }
    from.extend(requirement.sources.iter().map(|source| ground.content.source(*source).id.clone()));
    Some(RequirementResult { requirement: at, required_by, from })
}

/// The regimes of a list that apply or are contractual, in the variant that is meant.
fn standing(ground: &Ground, cites: &[Cite]) -> Vec<RegimeId> {
    let mut regimes: Vec<RegimeId> = Vec::new();
    for cite in cites {
        let stands = ground.obligations.get(cite.regime.index()).is_some_and(|obligation| {
            matches!(obligation.verdict, Verdict::Applies | Verdict::Contractual)
                && (cite.variant.is_none() || obligation.variant == cite.variant)
        });
        if stands && !regimes.contains(&cite.regime) {
            regimes.push(cite.regime);
        }
    }
    regimes
}

/// The regimes that bind and have a required duty on the requirement's control.
fn requiring(ground: &Ground, requirement: &Requirement) -> Vec<RegimeId> {
    let Some(control) = requirement.required_on else { return Vec::new() };
    let wanted = ControlSet::one(control);
    let requires = |regime: &RegimeId| {
        ground.obligations.get(regime.index()).is_some_and(|obligation| {
            obligation.binds() && !ground.required_by(obligation).intersection(wanted).is_empty()
        })
    };
    ground.content.regime_range().filter(requires).collect()
}
