//! How the provider's packages fit: which is the smallest that meets, and what each leaves open.

use super::{ControlSet, End, Ground};
use crate::assessment::Level;
use crate::content::ControlId;
use crate::evaluation::{PackageResult, Verdict};
use crate::provider::{Package, Provider};

/// Every choice of packages in the order in which they are tried: each alone, then each with the
/// add-ons. Reasons that stand beside a package (helpdesk not needed, a credential that is missing) do
/// not change whether it meets.
pub(super) fn packages(ground: &Ground, provider: &Provider) -> Vec<PackageResult> {
    let goals = goals(ground);
    let best = |control: ControlId| provider.packages.iter().filter_map(|package| package.brings(control)).max();
    let mut results: Vec<PackageResult> = Vec::new();
    for choice in choices(provider) {
        let mut meets = true;
        let mut leaves_open = Vec::new();
        for goal in &goals {
            let brought = choice.iter().filter_map(|package| package.brings(goal.control)).max();
            let reached = brought.map_or(goal.level, |level| level.max(goal.level));
            if reached < goal.wanted {
                leaves_open.push(goal.control);
                meets &= best(goal.control).is_none_or(|best| reached >= best);
            }
        }
        let id = choice.iter().map(|package| package.id.as_str()).collect::<Vec<_>>().join("+");
        let smallest = meets && !results.iter().any(|result| result.meets);
        results.push(PackageResult { id, meets, leaves_open, smallest });
    }
    results
}

/// A control that a package is measured by.
struct Goal {
    control: ControlId,
    level: Level,
    wanted: Level,
}

/// The deliverable controls and those that a regime that applies requires; full where that regime is
/// assessed or examined, else mostly.
fn goals(ground: &Ground) -> Vec<Goal> {
    let mut required = ControlSet::default();
    let mut examined = ControlSet::default();
    for obligation in ground.obligations.iter().filter(|obligation| obligation.binds()) {
        let controls = ground.required_by(obligation);
        required = required.union(controls);
        if obligation.verdict == Verdict::Applies && ground.is_assessed(obligation) {
            examined = examined.union(controls);
        }
    }
    let goal = |control: ControlId| {
        let is_required = required.contains(control);
        if !is_required && !ground.content.control(control).deliverable {
            return None;
        }
        let level = ground.level(control, End::Points);
        let level = if is_required { ground.level_for_duty(control, End::Points) } else { level };
        let wanted = if examined.contains(control) { Level::Full } else { Level::Mostly };
        level.map(|level| Goal { control, level, wanted })
    };
    ground.content.control_range().filter_map(goal).collect()
}

/// Each package alone, then each with one add-on, then each with all of several.
fn choices(provider: &Provider) -> Vec<Vec<&Package>> {
    let (add_ons, bases): (Vec<&Package>, Vec<&Package>) = provider.packages.iter().partition(|package| package.add_on);
    let mut extras: Vec<Vec<&Package>> = vec![Vec::new()];
    extras.extend(add_ons.iter().map(|add_on| vec![*add_on]));
    if add_ons.len() > 1 {
        extras.push(add_ons);
    }
    extras.iter().flat_map(|extra| bases.iter().map(|base| base_with(base, extra)).collect::<Vec<_>>()).collect()
}

fn base_with<'a>(base: &'a Package, extra: &[&'a Package]) -> Vec<&'a Package> {
    let mut choice = vec![base];
    choice.extend(extra);
    choice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_tried_alone_first_and_then_with_each_add_on() {
        check(&["one", "two"], &["one", "two"]);
        check(&["one", "+led", "two"], &["one", "two", "one+led", "two+led"]);
        check(&["one", "+led", "+test"], &["one", "one+led", "one+test", "one+led+test"]);
        check(&["+led"], &[]);
        check(&[], &[]);
    }

    /// `+` before a name makes it an add-on.
    fn check(packages: &[&str], tried: &[&str]) {
        let packages = packages.iter().map(|name| Package {
            id: name.trim_start_matches('+').to_owned(),
            add_on: name.starts_with('+'),
            name: Default::default(),
            typical: Default::default(),
            services: Vec::new(),
            levels: Default::default(),
            price: None,
            hours: None,
        });
        let provider = Provider { packages: packages.collect(), ..Provider::default() };
        let choices = choices(&provider);
        let ids = choices.iter().map(|choice| choice.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join("+"));
        assert_eq!(ids.collect::<Vec<_>>(), tried);
    }
}
