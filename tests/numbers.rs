//! What holds of the numbers over the complete content: loss, plan, budget, grade path, sensitivities, contradictions.
//!
//! The draw is the same in every run.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::cell::Cell;

use client_risk::assessment::{Assessment, ControlAnswer, Level, file};
use client_risk::bundle;
use client_risk::content::{ActionId, Content, ControlId, RegimeKind};
use client_risk::evaluate::budget::{ActionSet, Budget, with_done};
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::exposure::{Means, exposure};
use client_risk::evaluate::fairness::fairness;
use client_risk::evaluate::grade_path::{GradePath, grade_path};
use client_risk::evaluate::sensitivity::{Tried, sensitivities};
use client_risk::evaluate::{contradictions, evaluate, fit, obligations, plan, readiness};
use client_risk::evaluation::{Ask, Loss, Obligation, PlanItem, Readiness};
use client_risk::provider::Provider;
use serde_json::{Map, Value, json};

type Controls = Vec<Option<ControlAnswer>>;

#[test]
fn the_expected_loss_is_the_sum_of_its_scenarios_and_quantiles_agree_with_exceedance() {
    let dice = Dice::new(1);
    for _ in 0..40 {
        let case = dice.assessment();
        let known = Known::new(content(), &case);
        let result = exposure(&known, &controls(&case), &dice.controls());
        for loss in result.now.iter().chain(&result.planned) {
            assert_eq!(loss.loss.iter().sum::<f64>(), loss.expected_loss);
            assert!((1.0 - loss.chance - libm::exp(-loss.frequency.iter().sum::<f64>())).abs() < 1e-12);
            agrees(loss);
        }
    }
}

/// A quantile q lies between the amounts that are exceeded with more and with less than 1 − q. 1e-3: the error of the grid.
fn agrees(loss: &Loss) {
    for (q, quantile) in [(0.5, loss.p50), (0.9, loss.p90), (0.95, loss.p95), (0.99, loss.p99)] {
        for (amount, chance) in &loss.exceedance {
            if quantile > *amount {
                assert!(
                    *chance >= (1.0 - q) * (1.0 - 1e-3),
                    "{q}: {quantile} is above {amount}, exceeded with {chance}"
                );
            } else {
                assert!(
                    *chance <= (1.0 - q) * (1.0 + 1e-3),
                    "{q}: {quantile} is below {amount}, exceeded with {chance}"
                );
            }
        }
        assert!(quantile > 0.0 || 1.0 - loss.chance >= q, "{q}: zero, with a chance of {}", loss.chance);
    }
    for pair in loss.exceedance.windows(2) {
        // 1e-9: what the tilt makes of rounding noise (`facts/loss.md`, 3.3).
        assert!(pair[1].1 <= pair[0].1 + 1e-9, "{pair:?}");
    }
}

#[test]
fn with_every_safeguard_in_place_the_floor_is_left() {
    let dice = Dice::new(2);
    for _ in 0..40 {
        let case = dice.assessment();
        let known = Known::new(content(), &case);
        let means = Means::new(&known);
        let all = |level: Level| vec![Some(ControlAnswer::Level(level)); content().controls.len()];
        for side in 0..3 {
            let (full, none) =
                (means.expected_loss(side, &all(Level::Full)), means.expected_loss(side, &all(Level::None)));
            // The floors of `facts/loss.md` leave between 5 % (severity and frequency together) and 35 %.
            assert!(full > 0.02 * none && full < 0.5 * none, "{full} of {none}");
        }
    }
}

#[test]
fn doing_the_plan_step_by_step_ends_where_doing_it_at_once_ends() {
    let dice = Dice::new(3);
    for _ in 0..40 {
        let case = dice.assessment();
        let part = Part::new(&case);
        let at_once = plan::planned_controls(&part.known, &part.controls, &part.plan);
        let mut step_by_step = part.controls.clone();
        for item in part.plan.iter().filter(|item| !item.rejected) {
            step_by_step = with_done(content(), &step_by_step, ActionSet::one(item.action));
        }
        assert_eq!(step_by_step, at_once);
        let all: ActionSet = part.plan.iter().filter(|item| !item.rejected).map(|item| item.action).collect();
        assert_eq!(with_done(content(), &part.controls, all), at_once);
    }
}

#[test]
fn not_applicable_is_never_worse_than_none() {
    let dice = Dice::new(4);
    let may_not_apply: Vec<ControlId> =
        content().control_range().filter(|control| content().control(*control).may_not_apply).collect();
    assert_eq!(may_not_apply.len(), 5);
    for round in 0..60 {
        let mut case = dice.assessment();
        let control = may_not_apply[round % may_not_apply.len()];
        case.controls.insert(control, ControlAnswer::Level(Level::None));
        let mut other = case.clone();
        other.controls.insert(control, ControlAnswer::NotApplicable);
        let (none, apart) = (Part::new(&case), Part::new(&other));
        let id = &content().control(control).id;
        let overall = |part: &Part| part.readiness.overall.last.unwrap();
        assert!(overall(&apart) >= overall(&none) - 1e-9, "{id}: {} {}", overall(&apart), overall(&none));
        assert!(grade_rank(&apart.readiness) <= grade_rank(&none.readiness), "{id}");
        assert!(apart.fit().points <= none.fit().points, "{id}");
        let mean = |part: &Part| Means::new(&part.known).expected_loss(1, &part.controls);
        assert!(mean(&apart) <= mean(&none), "{id}");
    }
}

#[test]
fn the_need_never_falls_when_a_law_is_added() {
    // The same answers and obligations, but for one law that did not apply and now does: need is a sum of drivers that
    // can only rise with what binds. (Flipping a fact would move drivers of its own.)
    let dice = Dice::new(5);
    let mut added = 0;
    for _ in 0..40 {
        let case = dice.assessment();
        let part = Part::new(&case);
        let before = part.fit();
        let binding = dice.assessment();
        let others = Part::new(&binding).obligations;
        for (at, other) in others.iter().enumerate().filter(|(_, one)| one.binds()) {
            if part.obligations[at].binds() || content().regime(other.regime).kind != RegimeKind::Law {
                continue;
            }
            let mut obligations = part.obligations.clone();
            obligations[at] = as_if_answered_here(other, &part);
            let after = fit::fit(&part.known, &Provider::default(), &case, &part.controls, &obligations);
            let id = &content().regime(other.regime).id;
            assert!(after.points >= before.points, "{id}: {} became {}", before.points, after.points);
            assert!(after.level >= before.level, "{id}: {:?} became {:?}", before.level, after.level);
            added += 1;
        }
    }
    assert!(added > 20, "{added}");
}

/// An obligation of another organisation, with this one's levels.
fn as_if_answered_here(other: &Obligation, part: &Part) -> Obligation {
    let mut obligation = other.clone();
    for duty in &mut obligation.duties {
        let (low, high) = match part.controls[duty.control.index()] {
            Some(ControlAnswer::Level(level)) => (level, level),
            Some(ControlAnswer::NotApplicable) => (Level::None, Level::None),
            _ => (Level::None, Level::Full),
        };
        (duty.low, duty.high, duty.met) = (low, high, low >= duty.needed);
    }
    obligation
}

#[test]
fn absurd_figures_leave_everything_finite_and_in_order() {
    let mut before = 0.0;
    for records in [0_u64, 1, 1_000, 1_000_000, 5_000_000_000, 10_000_000_000] {
        let case = read(
            &json!({
                "home": "US-OH", "sector": "healthcare", "employees": 0, "people": 0, "records": records,
                "revenue": { "amount": 0, "currency": "USD" }, "it_staff": 500_000, "security_staff": 500_000,
                "data_held": ["health"], "residents": { "US-OH": 2_000_000_000 },
            }),
            &json!({}),
        );
        let evaluation = evaluate(content(), &Provider::default(), &case);
        finite(&evaluation.to_value(content()), "");
        for losses in [&evaluation.exposure.now, &evaluation.exposure.planned] {
            assert!(
                losses[0].expected_loss <= losses[1].expected_loss
                    && losses[1].expected_loss <= losses[2].expected_loss
            );
        }
        let loss = evaluation.exposure.now[1].expected_loss;
        assert!(loss >= before, "{records}: {loss} is less than {before}");
        before = loss;
        let told: Vec<&str> =
            evaluation.contradictions.iter().map(|one| content().contradictions[one.rule].id.as_str()).collect();
        assert!(
            told.contains(&"security-staff-above-employees") && told.contains(&"it-staff-above-employees"),
            "{told:?}"
        );
        let part = Part::new(&case);
        let frontier = Budget::new(&part.known, &part.controls, &part.obligations, &part.plan).frontier();
        assert!(frontier.is_exact && frontier.steps.iter().all(|step| step.expected_loss.is_finite()));
        let moved = sensitivities(&part.known, &case, &part.controls);
        assert!(moved.movers.iter().all(|mover| mover.width(moved.mean).is_finite()));
    }
}

fn finite(value: &Value, at: &str) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| finite(value, &format!("{at}/{key}"))),
        Value::Array(items) => items.iter().for_each(|item| finite(item, at)),
        // What is not finite becomes null: these may be so for want of an answer, all others may not.
        Value::Null => {
            let ends = ["variant", "ask_first", "covered_by", "effective_from", "verified_on", "upcoming", "from"];
            let more = ["within_hours", "when", "grade", "regulatory", "final", "need"];
            let functions = at.contains("/functions/");
            assert!(ends.iter().chain(&more).any(|end| at.ends_with(end)) || functions, "{at} is null");
        }
        _ => {}
    }
}

#[test]
fn the_best_plan_for_a_budget_is_what_trying_every_set_finds() {
    let dice = Dice::new(6);
    let mut tried = 0;
    while tried < 200 {
        let mut case = dice.assessment();
        let all = Part::new(&case).plan;
        if all.len() < 18 {
            continue;
        }
        // Eighteen at random, more often those near each other in the list, which hang together.
        let from = dice.below(all.len() as u64 - 17) as usize;
        let mut kept: Vec<ActionId> = all.iter().map(|item| item.action).collect();
        if dice.below(2) == 0 {
            kept.sort_unstable();
        }
        let kept = &kept[from..from + 18];
        case.rejected = all.iter().map(|item| item.action).filter(|action| !kept.contains(action)).collect();
        let part = Part::new(&case);
        let best = brute_force(&part);
        let budget = Budget::new(&part.known, &part.controls, &part.obligations, &part.plan);
        let frontier = budget.frontier();
        assert!(frontier.is_exact);
        let mut steps = frontier.steps.iter().peekable();
        let mut value = 0.0;
        for (half_hours, wanted) in best.iter().enumerate() {
            while let Some(step) = steps.next_if(|step| step.hours * 2.0 <= half_hours as f64) {
                value = step.value;
            }
            assert!((value - wanted).abs() < 1e-4, "{half_hours} half hours: {value}, not {wanted}");
        }
        for _ in 0..3 {
            let hours = dice.below(best.len() as u64) as f64 / 2.0;
            let plan = budget.best(hours);
            assert!((plan.value - best[(hours * 2.0) as usize]).abs() < 1e-4 && plan.hours <= hours && plan.gap == 0.0);
            assert_eq!(needs_left_out(&part, plan.actions), 0);
            assert_eq!((plan.readiness, plan.expected_loss), done_for_real(&part, plan.actions));
        }
        tried += 1;
    }
}

/// The best value for each number of half hours, over all 2^18 sets.
fn brute_force(part: &Part) -> Vec<f64> {
    let mean = Means::new(&part.known).expected_loss(1, &part.controls);
    // Needs before what needs them: the plan has them so.
    let items: Vec<&PlanItem> = part.plan.iter().filter(|item| !item.rejected).collect();
    let place = |action: &ActionId| items.iter().position(|item| item.action == *action);
    let needs: Vec<usize> = items
        .iter()
        .map(|item| content().action(item.action).needs.iter().filter_map(place).fold(0, |set, at| set | 1 << at))
        .collect();
    let hours: Vec<u32> = items.iter().map(|item| item.effort_hours.0 + item.effort_hours.1).collect();
    let worth: Vec<f64> =
        items.iter().map(|item| item.readiness_gain + 100.0 * item.expected_loss_cut / mean / 3.0).collect();
    let sets = 1_usize << items.len();
    let mut best = vec![0.0_f64; hours.iter().sum::<u32>() as usize + 1];
    // `None` = something that it needs is left out.
    let mut sums: Vec<Option<(u32, f64)>> = vec![None; sets];
    sums[0] = Some((0, 0.0));
    for set in 1..sets {
        let last = set.ilog2() as usize;
        let rest = set & !(1 << last);
        if needs[last] & !rest == 0
            && let Some((of_rest, value)) = sums[rest]
        {
            let (all, value) = (of_rest + hours[last], value + worth[last]);
            sums[set] = Some((all, value));
            if value > best[all as usize] {
                best[all as usize] = value;
            }
        }
    }
    for at in 1..best.len() {
        best[at] = best[at].max(best[at - 1]);
    }
    best
}

#[test]
fn the_frontier_ends_with_the_whole_plan_and_its_curve_only_rises() {
    let dice = Dice::new(7);
    for _ in 0..12 {
        let case = dice.assessment();
        let part = Part::new(&case);
        let budget = Budget::new(&part.known, &part.controls, &part.obligations, &part.plan);
        let frontier = budget.frontier();
        assert!(frontier.is_exact);
        let (first, last) = (frontier.steps.first().unwrap(), frontier.steps.last().unwrap());
        assert!(first.actions.is_empty() && first.hours == 0.0);
        assert!((first.readiness - part.readiness.overall.last.unwrap()).abs() < 1e-9);
        let planned = plan::planned_controls(&part.known, &part.controls, &part.plan);
        let end = readiness::readiness(&part.known, &planned, &part.obligations).overall.last.unwrap();
        assert!((last.readiness - end).abs() < 1e-9, "{} {end}", last.readiness);
        assert!((last.expected_loss - Means::new(&part.known).expected_loss(1, &planned)).abs() < 1e-9 * end.max(1.0));
        assert!(frontier.steps.windows(2).all(|pair| pair[0].hours < pair[1].hours && pair[0].value < pair[1].value));
        let ahead: Vec<_> = frontier.steps.iter().filter(|step| step.is_ahead).collect();
        assert!(ahead.len() > 1 || part.plan.is_empty());
        for step in frontier.steps.iter().step_by(97) {
            assert_eq!(needs_left_out(&part, step.actions), 0);
            assert_eq!((step.readiness, step.expected_loss), done_for_real(&part, step.actions));
            assert_eq!(budget.best(step.hours).value, step.value);
        }
    }
}

fn needs_left_out(part: &Part, set: ActionSet) -> usize {
    let on_plan = |action: &&ActionId| part.plan.iter().any(|item| item.action == **action && !item.rejected);
    let needs = set.iter().flat_map(|action| &content().action(action).needs);
    needs.filter(on_plan).filter(|need| !set.contains(**need)).count()
}

/// Readiness by the whole model (to a millionth) and the mean, with a set done.
fn done_for_real(part: &Part, set: ActionSet) -> (f64, f64) {
    let after = with_done(content(), &part.controls, set);
    let scores = readiness::readiness(&part.known, &after, &part.obligations);
    let quick = Budget::new(&part.known, &part.controls, &part.obligations, &part.plan).outcome(set);
    assert!((quick.0 - scores.overall.last.unwrap()).abs() < 1e-9);
    (quick.0, Means::new(&part.known).expected_loss(1, &after))
}

#[test]
fn the_cheapest_way_to_the_next_grade_reaches_it_and_nothing_cheaper_does() {
    let dice = Dice::new(8);
    let (mut proven, mut all, mut none) = (0, 0, 0);
    for round in 0..60 {
        let mut case = dice.assessment();
        if round % 2 == 0 {
            // Small enough for trying every set.
            let plan = Part::new(&case).plan;
            case.rejected = plan.iter().map(|item| item.action).skip(14).collect();
        }
        let part = Part::new(&case);
        let path = part.grade_path();
        assert!(path.steps.len() <= 3);
        let Some(next) = path.next else { continue };
        for step in &path.steps {
            assert!(step.with_needs.contains(step.action) && step.points >= -1e-9 && step.hours > 0.0);
        }
        if let Some(set) = &path.cheapest {
            let after = readiness::readiness(
                &part.known,
                &with_done(content(), &part.controls, set.actions),
                &part.obligations,
            );
            assert!(grade_rank(&after) <= rank_of(next), "{:?} does not reach {next}", set);
            assert_eq!(needs_left_out(&part, set.actions), 0);
            assert!(set.bound <= set.hours);
            all += 1;
            proven += usize::from(set.is_proven());
        } else {
            none += 1;
        }
        if round % 2 == 0 {
            let best = cheapest_by_trying(&part, next);
            match (&path.cheapest, best) {
                (Some(set), Some(best)) => {
                    assert!(set.bound <= best && best <= set.hours, "{set:?}, by trying {best}");
                    assert!(!set.is_proven() || set.hours == best, "{set:?}, by trying {best}");
                }
                (None, None) => {}
                (found, best) => panic!("{found:?}, by trying {best:?}"),
            }
        }
    }
    println!("{proven} of {all} sets are proven to be the cheapest; {none} grades are out of the plan's reach");
    assert!(proven * 10 >= all * 8, "{proven} of {all}");
}

#[test]
fn a_grade_that_the_plan_cannot_reach_has_no_way_to_it_and_the_best_has_no_next() {
    let mut case = Dice::new(11).assessment();
    case.rejected = content().action_range().collect();
    let part = Part::new(&case);
    let path = part.grade_path();
    assert!(path.next.is_some() && path.steps.is_empty() && path.cheapest.is_none(), "{path:?}");
    let full = vec![Some(ControlAnswer::Level(Level::Full)); content().controls.len()];
    let path = grade_path(&part.known, &full, &part.obligations, &[]);
    assert_eq!((path.now, path.next), ('A', None));
}

fn cheapest_by_trying(part: &Part, next: char) -> Option<f64> {
    let items: Vec<&PlanItem> = part.plan.iter().filter(|item| !item.rejected).collect();
    let mut best: Option<u32> = None;
    for set in 0..1_usize << items.len() {
        let chosen = || items.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, item)| item);
        let hours: u32 = chosen().map(|item| item.effort_hours.0 + item.effort_hours.1).sum();
        if best.is_some_and(|best| hours >= best) {
            continue;
        }
        let actions: ActionSet = chosen().map(|item| item.action).collect();
        if needs_left_out(part, actions) > 0 {
            continue;
        }
        let after = with_done(content(), &part.controls, actions);
        if grade_rank(&readiness::readiness(&part.known, &after, &part.obligations)) <= rank_of(next) {
            best = Some(hours);
        }
    }
    best.map(|hours| f64::from(hours) / 2.0)
}

#[test]
fn sensitivities_are_what_the_changed_answers_give() {
    let dice = Dice::new(9);
    for _ in 0..12 {
        let case = dice.assessment();
        let known = Known::new(content(), &case);
        let now = controls(&case);
        let found = sensitivities(&known, &case, &now);
        assert_eq!(found.mean, Means::new(&known).expected_loss(1, &now));
        assert!(found.movers.windows(2).all(|pair| pair[0].width(found.mean) >= pair[1].width(found.mean)));
        assert!(found.by_p95().len() <= 12);
        for mover in found.movers.iter().take(14) {
            let (mut changed, mut levels) = (case.clone(), now.clone());
            let Some(change) = mover.most.as_ref().or(mover.least.as_ref()) else { panic!("moves nothing") };
            match (mover.subject, &change.to) {
                (Ask::Fact(fact), Tried::Fact(answer)) => drop(changed.facts.insert(fact, answer.clone())),
                (Ask::Control(control), Tried::Level(level)) => {
                    levels[control.index()] = Some(ControlAnswer::Level(*level));
                }
                other => panic!("{other:?}"),
            }
            let result = exposure(&Known::new(content(), &changed), &levels, &levels);
            assert_eq!(result.now[1].expected_loss, change.mean);
            if let (Some((_, most)), Some(_)) = (mover.p95, &mover.most) {
                assert_eq!(most, result.now[1].p95);
            }
            if let Some(step) = &mover.step {
                assert!(step.mean <= found.mean);
            }
        }
    }
}

#[test]
fn equal_weights_add_up_and_say_where_ours_differ() {
    let dice = Dice::new(10);
    for _ in 0..20 {
        let case = dice.assessment();
        let part = Part::new(&case);
        let found = fairness(&part.known, &part.controls, &part.readiness);
        assert!((found.security - part.readiness.security.last.unwrap()).abs() < 1e-9);
        assert!((found.overall - part.readiness.overall.last.unwrap()).abs() < 1e-9);
        assert_eq!(found.grade, part.readiness.grade_by_points);
        assert_eq!(found.controls.iter().map(|share| share.per_mille).sum::<u32>(), 1000);
        assert_eq!(found.controls.iter().map(|share| share.equal_per_mille).sum::<u32>(), 1000);
        let mean: f64 = found
            .controls
            .iter()
            .map(|share| match part.controls[share.control.index()] {
                Some(ControlAnswer::Level(level)) => level.value(),
                _ => 0.0,
            })
            .sum::<f64>()
            / found.controls.len() as f64;
        assert!((found.equal_security - 100.0 * mean).abs() < 1e-9);
    }
}

#[test]
fn each_contradiction_can_happen_and_only_answers_contradict() {
    let empty = read(&json!({}), &json!({}));
    assert_eq!(told(&empty), Vec::<&str>::new());
    for (id, facts, controls) in [
        ("people-below-employees", json!({ "people": 9, "employees": { "min": 10, "max": 19 } }), json!({})),
        (
            "peak-below-revenue",
            json!({ "revenue_peak_3y": money(1e6, "EUR"), "revenue": money(2e6, "USD") }),
            json!({}),
        ),
        ("it-staff-above-employees", json!({ "employees": 3, "it_staff": 4 }), json!({})),
        ("security-staff-above-employees", json!({ "employees": 3, "security_staff": 4 }), json!({})),
        ("residents-above-records", json!({ "records": 99, "residents": { "US-OH": 60, "US-TX": 40 } }), json!({})),
        (
            "private-information-above-records",
            json!({ "records": 9, "private_information_residents": { "US-OH": 10 } }),
            json!({}),
        ),
        (
            "sensitive-above-residents",
            json!({ "residents": { "US-OH": 9 }, "sensitive_residents": { "US-OH": 10 } }),
            json!({}),
        ),
        ("consumers-above-records", json!({ "records": 9, "consumers": 10 }), json!({})),
        (
            "card-numbers-not-among-the-data",
            json!({ "card_handling": ["stores_card_numbers"], "data_held": [] }),
            json!({}),
        ),
        ("care-without-health-data", json!({ "health_roles": ["provider"], "data_held": ["children"] }), json!({})),
        ("sales-share-without-sales", json!({ "sells_personal_data": false, "sale_revenue_share": 5 }), json!({})),
        ("listed-without-shareholders", json!({ "entity_type": "nonprofit", "listed": "us_accelerated" }), json!({})),
        ("patched-by-nobody", json!({ "it_staff": 0, "provider_today": "none" }), json!({ "patching": "full" })),
        ("watched-by-nobody", json!({ "it_staff": 0, "provider_today": "none" }), json!({ "monitoring": "mostly" })),
        (
            "protected-by-nobody",
            json!({ "it_staff": 0, "provider_today": "none" }),
            json!({ "endpoint-protection": "full" }),
        ),
        (
            "cover-without-people",
            json!({ "cover_hours": "around_the_clock", "security_staff": 0, "it_staff": 1, "provider_today": "none" }),
            json!({}),
        ),
        (
            "watched-at-night-by-nobody",
            json!({ "cover_hours": "business_hours", "provider_today": "break_fix" }),
            json!({ "monitoring": "full" }),
        ),
        (
            "alarms-at-night-for-nobody",
            json!({ "cover_hours": "extended", "provider_today": "none" }),
            json!({ "endpoint-protection": "full" }),
        ),
        (
            "remote-work-without-a-way-in",
            json!({ "remote_work": "some" }),
            json!({ "remote-access": "not_applicable" }),
        ),
        ("too-large-to-leave-out-tests", json!({ "employees": 20 }), json!({ "penetration-test": "not_applicable" })),
        (
            "too-large-to-leave-out-changes",
            json!({ "employees": 11 }),
            json!({ "change-management": "not_applicable" }),
        ),
        ("insurer-asks-mfa", json!({ "cyber_insurance": "held" }), json!({ "mfa": "partial" })),
        ("insurer-asks-endpoint", json!({ "cyber_insurance": "applying" }), json!({ "endpoint-protection": "none" })),
        ("insurer-asks-backup", json!({ "cyber_insurance": "held" }), json!({ "backups": "partial" })),
    ] {
        assert!(told(&read(&facts, &controls)).contains(&id), "{id}: {:?}", told(&read(&facts, &controls)));
        // Without any one of the answers nothing contradicts any more.
        for (part, map) in [("facts", &facts), ("controls", &controls)] {
            for key in map.as_object().unwrap().keys() {
                let mut fewer = [facts.clone(), controls.clone()];
                fewer[usize::from(part == "controls")][key.as_str()] = json!("unknown");
                assert!(!told(&read(&fewer[0], &fewer[1])).contains(&id), "{id} without {key}");
            }
        }
    }
    let fits = json!({ "people": 10, "employees": { "min": 10, "max": 19 }, "cyber_insurance": "held", "it_staff": 0,
        "provider_today": "managed", "records": 100, "residents": { "US-OH": 100 }, "remote_work": "none" });
    let levels =
        json!({ "mfa": "mostly", "patching": "full", "remote-access": "not_applicable", "backups": "unknown" });
    assert_eq!(told(&read(&fits, &levels)), Vec::<&str>::new());
}

fn money(amount: f64, currency: &str) -> Value {
    json!({ "amount": amount, "currency": currency })
}

fn told(case: &Assessment) -> Vec<&'static str> {
    let found = contradictions::contradictions(&Known::new(content(), case), &controls(case));
    found.iter().map(|one| content().contradictions[one.rule].id.as_str()).collect()
}

/// Everything that the tests ask of an assessment.
struct Part<'a> {
    case: &'a Assessment,
    known: Known<'a>,
    controls: Controls,
    obligations: Vec<Obligation>,
    readiness: Readiness,
    plan: Vec<PlanItem>,
}

impl<'a> Part<'a> {
    fn new(case: &'a Assessment) -> Part<'a> {
        let known = Known::new(content(), case);
        let controls = controls(case);
        let obligations = obligations::obligations(&known, &controls);
        let readiness = readiness::readiness(&known, &controls, &obligations);
        let plan = plan::plan(&known, case, &controls, &obligations, &readiness.caps, &Means::new(&known));
        Part { case, known, controls, obligations, readiness, plan }
    }

    fn fit(&self) -> client_risk::evaluation::Fit {
        fit::fit(&self.known, &Provider::default(), self.case, &self.controls, &self.obligations)
    }

    fn grade_path(&self) -> GradePath {
        grade_path(&self.known, &self.controls, &self.obligations, &self.plan)
    }
}

/// 0 = the best; caps included, whether or not the grade is shown yet.
fn grade_rank(scores: &Readiness) -> usize {
    let caps = &content().grades.caps;
    // The drawn profiles have no incident behind them, which would move a cap.
    let worst = scores.caps.iter().map(|cap| rank_of(caps[*cap].grade));
    worst.max().unwrap_or(0).max(rank_of(scores.grade_by_points))
}

fn rank_of(grade: char) -> usize {
    content().grades.grades.iter().position(|(known, _)| *known == grade).unwrap()
}

/// A small generator of our own, so that the draw is the same everywhere.
struct Dice(Cell<u64>);

impl Dice {
    fn new(seed: u64) -> Dice {
        Dice(Cell::new(seed))
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    fn below(&self, most: u64) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15));
        let mut mixed = self.0.get();
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % most
    }

    fn pick<'v>(&self, values: &[&'v str]) -> &'v str {
        values[self.below(values.len() as u64) as usize]
    }

    fn controls(&self) -> Controls {
        let lean = self.below(3);
        let one = |_| match self.below(12) {
            0 => None,
            1 => Some(ControlAnswer::Unknown),
            draw => Some(ControlAnswer::Level(Level::ALL[((draw + lean) % 4) as usize])),
        };
        content().control_range().map(one).collect()
    }

    /// An organisation with some answers left open, and no incident behind it.
    fn assessment(&self) -> Assessment {
        let mut facts = Map::new();
        let mut put = |key: &str, value: Value| {
            if self.below(6) > 0 {
                facts.insert(key.to_owned(), value);
            }
        };
        let size = [3, 12, 45, 120, 400, 3000][self.below(6) as usize];
        put("home", json!(self.pick(&["US-OH", "US-NY", "US-CA", "US-TX", "DE", "GB", "CA", "AU"])));
        put("entity_type", json!(self.pick(&["for_profit", "for_profit", "nonprofit"])));
        put(
            "sector",
            json!(self.pick(&["legal", "healthcare", "manufacturing", "software", "finance", "education", "other"])),
        );
        put("employees", if self.below(3) == 0 { json!({ "min": size, "max": size * 3 }) } else { json!(size) });
        put("revenue", json!({ "amount": size * 150_000, "currency": self.pick(&["USD", "EUR", "GBP"]) }));
        put("records", json!(self.below(4) * size * 200));
        put(
            "health_roles",
            json!(match self.below(3) {
                0 => vec!["provider"],
                _ => vec![],
            }),
        );
        put("electronic_claims", json!(self.below(2) == 0));
        put(
            "financial_activities",
            json!(match self.below(3) {
                0 => vec!["lending"],
                1 => vec!["tax_preparation"],
                _ => vec![],
            }),
        );
        put(
            "regulated_as",
            json!(match self.below(4) {
                0 => vec!["ny_dfs_licensee"],
                1 => vec!["sec_adviser"],
                _ => vec![],
            }),
        );
        put("consumers", json!(self.below(3) * 6000));
        put(
            "us_government_work",
            json!(match self.below(3) {
                0 => vec!["fci", "cui", "dod"],
                _ => vec![],
            }),
        );
        put(
            "data_held",
            json!(match self.below(3) {
                0 => vec!["health", "government_ids"],
                1 => vec!["employee_records"],
                _ => vec!["credentials", "payment_cards"],
            }),
        );
        put("private_information_residents", json!({ "US-NY": self.below(900), "US-MA": self.below(900) }));
        put(
            "card_handling",
            json!(match self.below(3) {
                0 => vec!["ip_terminal"],
                1 => vec!["hosted_page"],
                _ => vec![],
            }),
        );
        put("cyber_insurance", json!(self.pick(&["none", "applying", "held"])));
        put("it_staff", json!(self.below(3)));
        put("security_staff", json!(self.below(2)));
        put("cover_hours", json!(self.pick(&["business_hours", "extended", "around_the_clock"])));
        put("provider_today", json!(self.pick(&["none", "break_fix", "managed", "managed_security"])));
        put("outage_tolerance", json!(self.pick(&["under_1_hour", "under_4_hours", "one_day", "several_days"])));
        put("remote_work", json!(self.pick(&["none", "some", "most"])));
        put("incident_history", json!(self.pick(&["none", "near_miss"])));
        let mut case = read(&Value::Object(facts), &json!({}));
        for (control, answer) in content().control_range().zip(self.controls()) {
            if let Some(answer) = answer {
                case.controls.insert(control, answer);
            }
        }
        case
    }
}

fn controls(case: &Assessment) -> Controls {
    content().control_range().map(|control| case.controls.get(&control).copied()).collect()
}

fn read(facts: &Value, controls: &Value) -> Assessment {
    let document = json!({ "format": file::FORMAT, "date": "2026-11-24", "facts": facts, "controls": controls });
    let opened = file::read_value(&document, content()).unwrap();
    assert!(opened.faults.is_empty(), "{document}: {}", opened.faults[0]);
    opened.assessment
}

fn content() -> &'static Content {
    bundle::content()
}
