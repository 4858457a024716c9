//! Every figure, every day and every fact that the rule book names does something, and nothing else does.
//!
//! Organisations are drawn (`draw/profile.rs`); where a draw is not bound by a regime, the smallest change that binds
//! it (`flips`) is applied first, so that what hangs on the regime can be seen.

#![allow(clippy::unwrap_used, reason = "a test may stop at what it would report")]

#[path = "draw/profile.rs"]
mod draw;

use std::collections::BTreeSet;
use std::thread;

use client_risk::assessment::{Assessment, ControlAnswer, file};
use client_risk::bundle;
use client_risk::content::{Comparison, Condition, Effective, RegimeId, Status, Test};
use client_risk::date::Date;
use client_risk::evaluate::changes::{RegimeChange, change_days, changes, regime_days};
use client_risk::evaluate::condition::truth;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::flips;
use client_risk::evaluate::obligations::{obligation, obligations};
use client_risk::evaluation::{Obligation, Verdict};
use client_risk::fact::{Answer, CurrencyId, FactId, FactSet, Kind, Place, Range};
use draw::{Draw, conditions, content, day, facts, ids, leaves, place_in, threshold};

// Figures

#[test]
fn every_comparison_turns_at_its_figure_and_is_open_in_a_band_across_it() {
    let mut count = 0;
    for regime in &content().regimes {
        for leaf in conditions(regime).into_iter().flat_map(leaves) {
            let Some((figures, _)) = threshold(leaf) else { continue };
            for (from, figure) in &figures.history.0 {
                let told = |range: Range| {
                    let assessment = figured(leaf, range, *from);
                    let truth = truth(leaf, &Known::new(content(), &assessment));
                    if truth.is_true() { Some(true) } else { truth.is_false().then_some(false) }
                };
                let sides = match comparison(leaf) {
                    Comparison::AtLeast => [false, true, true],
                    Comparison::Above => [false, false, true],
                    Comparison::Below => [true, false, false],
                    Comparison::AtMost => [true, true, false],
                };
                let found = [figure - 1.0, *figure, figure + 1.0].map(|one| told(Range::exact(one)));
                let place = format!("{}: {leaf:?} on {from}", regime.id);
                assert_eq!(found, sides.map(Some), "{place}");
                let band = Range { min: Some(figure - 1.0), max: Some(figure + 1.0) };
                assert_eq!(told(band), None, "{place}");
                assert_eq!(told(Range { min: Some(figure + 1.0), max: None }), Some(sides[2]), "{place}");
                count += 1;
            }
        }
    }
    println!("{count} figures");
    assert!(count > 50);
}

#[test]
fn money_in_another_currency_is_open_near_a_figure_and_decided_far_from_it() {
    for regime in &content().regimes {
        for leaf in conditions(regime).into_iter().flat_map(leaves) {
            let Some((figures, _)) = threshold(leaf) else { continue };
            let Some(currency) = figures.currency else { continue };
            let rate = |id: CurrencyId| content().currency.rates[usize::from(id.0)].1 as f64;
            let other = CurrencyId(if currency.0 == 0 { 1 } else { 0 });
            let (from, figure) = figures.history.0[0];
            let told = |times: f64| {
                let mut assessment = figured(leaf, Range::exact(0.0), from);
                let amount = Range::exact((figure * times * rate(currency) / rate(other)).floor());
                assessment.facts.values_mut().for_each(|answer| *answer = Answer::Money(amount, other));
                let truth = truth(leaf, &Known::new(content(), &assessment));
                if truth.is_true() { Some(true) } else { truth.is_false().then_some(false) }
            };
            assert_eq!(told(1.0), None, "{}", regime.id);
            assert!(told(0.5).is_some() && told(2.0).is_some() && told(0.5) != told(2.0), "{}", regime.id);
        }
    }
}

// Facts

/// Each regime with what was not seen to matter in any drawn organisation.
#[test]
fn no_fact_and_no_figure_that_a_condition_names_is_dead() {
    let dead = in_threads(|id| {
        let regime = content().regime(id);
        let variants = regime.variants.iter().filter_map(|one| one.when.as_ref());
        let tests: Vec<&Condition> = regime.test.0.iter().map(|(_, test)| test).chain(variants).collect();
        let mut dead: FactSet = tests.iter().map(|test| facts(test)).fold(FactSet::EMPTY, FactSet::union);
        let mut figures: Vec<&Condition> = tests.iter().flat_map(|test| leaves(test)).collect();
        figures.retain(|leaf| threshold(leaf).is_some());
        let (days, aims) = (days_to_look_at(id), aims(id));
        for seed in 0..800 {
            if dead.is_empty() && figures.is_empty() {
                break;
            }
            let mut draw = Draw::new(seed * 131 + u64::from(id.0));
            let date = *draw.of(&days);
            let profile = bound(exact_profile(&mut draw, date, id), id, &mut draw);
            let found = state(&profile, id);
            for fact in dead.iter() {
                let matters = (0..4).any(|_| {
                    let answer = draw.aimed(fact, &aims, date);
                    state(&with(&profile, fact, answer), id) != found
                });
                if matters {
                    dead = dead.without(FactSet::one(fact));
                }
            }
            figures.retain(|leaf| {
                let (threshold, _) = threshold(leaf).unwrap();
                let figure = threshold.on(date);
                let states = [figure - 1.0, figure, figure + 1.0].map(|figure| {
                    let mut other = profile.clone();
                    let given = figured(leaf, Range::exact(figure), date);
                    for (fact, answer) in given.facts {
                        other.facts.insert(fact, beside(&profile, leaf, fact, answer));
                    }
                    state(&other, id)
                });
                states.iter().all(|one| *one == states[0])
            });
        }
        let figures = figures.iter().map(|leaf| format!("{leaf:?}"));
        ids(dead).into_iter().map(str::to_owned).chain(figures).map(|what| format!("{}: {what}", regime.id)).collect()
    });
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn every_missing_fact_can_matter_and_no_other() {
    let idle = in_threads(|id| {
        let mut idle: Vec<String> = Vec::new();
        let aims = aims(id);
        for seed in 0..6 {
            let mut draw = Draw::new(seed * 977 + u64::from(id.0));
            let mut before = exact_profile(&mut draw, day("2026-11-24"), id);
            before.facts.retain(|_, _| draw.chance(55));
            let open = verdict(&before, id);
            if !matches!(open.verdict, Verdict::Ask | Verdict::Likely) {
                continue;
            }
            let mut unseen = open.missing;
            for _ in 0..60 {
                let mut full = before.clone();
                for fact in open.missing.iter().filter(|fact| !before.facts.contains_key(fact)) {
                    full.facts.insert(fact, draw.aimed(fact, &aims, day("2026-11-24")));
                }
                let decided = verdict(&full, id);
                if matches!(decided.verdict, Verdict::Ask | Verdict::Likely) {
                    idle.push(format!(
                        "{}: all of {:?} answered, still open",
                        content().regime(id).id,
                        ids(open.missing)
                    ));
                    break;
                }
                let outside = content().fact_range().filter(|fact| !full.facts.contains_key(fact));
                for fact in outside.collect::<Vec<_>>() {
                    let after = verdict(&with(&full, fact, draw.answer(fact, false)), id);
                    assert_eq!(
                        after.verdict,
                        decided.verdict,
                        "{} {}",
                        content().regime(id).id,
                        content().fact(fact).id
                    );
                }
                // Minimal changes within the open facts: each of their facts matters while the others stay.
                for _ in 0..2 {
                    let decided = verdict(&full, id);
                    let mut within = flips::flip(&Known::new(content(), &full), &[], &decided).reversals;
                    within.retain(|reversal| reversal.facts().without(open.missing).is_empty());
                    within.iter().for_each(|reversal| unseen = unseen.without(reversal.facts()));
                    if !within.is_empty() {
                        let steps = draw.of(&within).steps.clone();
                        full.facts.extend(steps.into_iter().map(|step| (step.fact, step.answer)));
                    }
                }
                let decided = verdict(&full, id);
                if !content().regime(id).covered_by.is_empty() {
                    for fact in unseen.iter() {
                        if verdict(&with(&full, fact, draw.answer(fact, false)), id).verdict != decided.verdict {
                            unseen = unseen.without(FactSet::one(fact));
                        }
                    }
                }
                if unseen.is_empty() {
                    break;
                }
            }
            for fact in unseen.iter() {
                let text = file::write(&before, content());
                idle.push(format!(
                    "{}: {} is missing and cannot matter\n{text}",
                    content().regime(id).id,
                    content().fact(fact).id
                ));
            }
        }
        idle
    });
    assert!(idle.is_empty(), "{} of\n{}", idle.len(), idle.join("\n"));
}

#[test]
fn no_industry_label_decides_a_verdict() {
    let sector = content().fact_id("sector").unwrap();
    let labels = content().fact(sector).values.len() as u8;
    let drawn = (0..12).map(|seed| Draw::new(seed).profile(day("2026-11-24"), 85));
    for profile in samples().into_iter().map(|(_, sample)| sample).chain(drawn) {
        let found: Vec<Vec<Obligation>> = (0..labels)
            .map(|label| {
                let profile = with(&profile, sector, Answer::Choice(label));
                obligations(&Known::new(content(), &profile), &controls(&profile))
            })
            .collect();
        assert!(found.iter().all(|one| *one == found[0]));
    }
}

// Days

#[test]
fn a_regime_binds_from_its_day_and_not_the_day_before() {
    for id in content().regime_range() {
        let regime = content().regime(id);
        let Effective::From(Some(start)) = regime.effective else { continue };
        let mut draw = Draw::new(u64::from(id.0));
        let profile = (0..40).map(|_| bound(exact_profile(&mut draw, start, id), id, &mut Draw::new(1)));
        let profile = profile.into_iter().find(|profile| verdict(profile, id).verdict != Verdict::NotApplicable);
        let Some(profile) = profile else { panic!("{}: nobody is bound", regime.id) };
        let on = |date: Date| {
            let found = obligation(id, &Known::on(content(), &profile, date), &[]);
            if found.verdict == Verdict::Covered { Verdict::Applies } else { found.verdict }
        };
        let (before, after) = match regime.status {
            Status::InForce => (Verdict::Upcoming, Verdict::Applies),
            Status::Contractual => (Verdict::Upcoming, Verdict::Contractual),
            Status::Incentive => (Verdict::Upcoming, Verdict::Incentive),
            Status::Proposed => (Verdict::Proposed, Verdict::Proposed),
            Status::Voluntary => (Verdict::Voluntary, Verdict::Voluntary),
        };
        assert_eq!((on(start.plus_days(-1)), on(start)), (before, after), "{} on {start}", regime.id);
    }
}

#[test]
fn on_every_day_that_a_regime_names_something_changes_for_somebody() {
    let dead = in_threads(|id| {
        let regime = content().regime(id);
        let mut days = regime_days(content(), id);
        for seed in 0..1500 {
            if days.is_empty() {
                break;
            }
            let mut draw = Draw::new(seed * 17 + u64::from(id.0));
            let date = *draw.of(&days);
            let day_of_draw = if draw.chance(50) { date } else { date.plus_days(-1) };
            let mut profile = exact_profile(&mut draw, day_of_draw, id);
            if let Effective::ByPlace { facts, dates, .. } = &regime.effective {
                facts.iter().for_each(|fact| drop(profile.facts.insert(*fact, Answer::Places(Vec::new()))));
                profile.facts.insert(facts[0], Answer::Place(draw.of(dates).0));
            }
            let profile = bound(profile, id, &mut draw);
            days.retain(|day| {
                let passed = day.plus_days(-1);
                let on = |date: Date| obligation(id, &Known::on(content(), &profile, date), &[]);
                RegimeChange::between(&on(passed), &on(*day), regime, passed, *day).is_none()
            });
        }
        days.iter().map(|day| format!("{}: nothing changes on {day}", regime.id)).collect()
    });
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn the_samples_change_on_exactly_the_days_that_a_scan_of_every_day_finds() {
    let (first, last) = (day("2024-01-01"), day("2030-12-31"));
    let named = change_days(content());
    let mut scans = Vec::new();
    for (name, sample) in samples() {
        scans.push(thread::spawn(move || (name, scan(&sample, first, last), changes(content(), &sample, first, last))));
    }
    for found in scans {
        let (name, scanned, changes) = found.join().unwrap();
        let quick: Vec<(Date, Vec<RegimeId>)> = changes
            .iter()
            .map(|change| (change.day, change.regimes.iter().map(|one| one.after.regime).collect()))
            .collect();
        assert_eq!(quick, scanned, "{name}");
        assert!(!quick.is_empty() && quick.iter().all(|(day, _)| named.contains(day)), "{name}");
        println!("{name}: {} days", quick.len());
    }
}

/// Day by day: the regimes of which anything is listed otherwise than the day before.
fn scan(sample: &Assessment, first: Date, last: Date) -> Vec<(Date, Vec<RegimeId>)> {
    let controls = controls(sample);
    let listed = |date: Date| -> Vec<_> {
        let found = obligations(&Known::on(content(), sample, date), &controls);
        found.into_iter().map(|one| listing(&one, date)).collect()
    };
    let mut found = Vec::new();
    let mut before = listed(first);
    let mut date = first.plus_days(1);
    while date <= last {
        let after = listed(date);
        let changed = content().regime_range().filter(|id| before[id.index()] != after[id.index()]);
        let changed: Vec<RegimeId> = changed.collect();
        if !changed.is_empty() {
            found.push((date, changed));
        }
        before = after;
        date = date.plus_days(1);
    }
    found
}

type Listing = (Verdict, Option<u8>, u32, FactSet, Vec<RegimeId>, Vec<u16>, Vec<(u16, Option<u32>)>, usize);

fn listing(one: &Obligation, date: Date) -> Listing {
    let binds = matches!(one.verdict, Verdict::Applies | Verdict::Covered | Verdict::Contractual);
    let penalties = content().regime(one.regime).penalties.iter();
    (
        one.verdict,
        one.variant,
        one.possible,
        one.missing,
        one.covered_by.clone(),
        one.duties.iter().map(|duty| duty.rule).collect(),
        one.notices.iter().map(|notice| (notice.rule, notice.within_hours)).collect(),
        penalties.filter(|one| binds && one.from.is_none_or(|from| from <= date)).count(),
    )
}

// What the tests share

fn samples() -> Vec<(String, Assessment)> {
    let samples: serde_json::Map<String, serde_json::Value> = serde_json::from_str(bundle::SAMPLES).unwrap();
    samples.iter().map(|(id, value)| (id.clone(), file::read_value(value, content()).unwrap().assessment)).collect()
}

fn controls(assessment: &Assessment) -> Vec<Option<ControlAnswer>> {
    content().control_range().map(|control| assessment.controls.get(&control).copied()).collect()
}

fn verdict(assessment: &Assessment, id: RegimeId) -> Obligation {
    obligation(id, &Known::new(content(), assessment), &[])
}

fn state(assessment: &Assessment, id: RegimeId) -> (Verdict, Option<u8>, u32) {
    let found = verdict(assessment, id);
    (found.verdict, found.variant, found.possible)
}

fn with(assessment: &Assessment, fact: FactId, answer: Answer) -> Assessment {
    let mut changed = assessment.clone();
    changed.facts.insert(fact, answer);
    changed
}

/// Everything answered, without bands, aimed at what a regime looks at; who stands in for another fact does not
/// contradict it.
fn exact_profile(draw: &mut Draw, date: Date, id: RegimeId) -> Assessment {
    let mut profile = Assessment::new(date);
    let aims = aims(id);
    for fact in content().fact_range() {
        profile.facts.insert(fact, draw.aimed(fact, &aims, date));
    }
    for fact in content().fact_range() {
        let Some(floor) = content().fact(fact).default_at_least else { continue };
        match (&profile.facts[&fact], &profile.facts[&floor]) {
            (Answer::Number(one), Answer::Number(least)) if one.min < least.min => {
                let least = profile.facts[&floor].clone();
                profile.facts.insert(fact, least);
            }
            (Answer::Money(..), Answer::Money(..)) => {
                let least = profile.facts[&floor].clone();
                profile.facts.insert(fact, least);
            }
            _ => {}
        }
    }
    profile
}

/// Every comparison of a regime and of those that could cover it.
fn aims(id: RegimeId) -> Vec<&'static Condition> {
    let regime = content().regime(id);
    let covers = regime.covered_by.iter().map(|cover| content().regime(cover.regime));
    [regime].into_iter().chain(covers).flat_map(conditions).flat_map(leaves).collect()
}

/// The organisation, bound by the regime if three changed facts can bind it.
fn bound(mut profile: Assessment, id: RegimeId, draw: &mut Draw) -> Assessment {
    let found = verdict(&profile, id);
    if found.verdict != Verdict::NotApplicable {
        return profile;
    }
    let reversals = flips::flip(&Known::new(content(), &profile), &[], &found).reversals;
    if !reversals.is_empty() {
        let chosen = draw.of(&reversals).steps.clone();
        profile.facts.extend(chosen.into_iter().map(|step| (step.fact, step.answer)));
    }
    profile
}

/// Days before and on every change of the regime, and one long before and after all.
fn days_to_look_at(id: RegimeId) -> Vec<Date> {
    let mut days = vec![day("2024-01-01"), day("2026-11-24"), day("2030-12-31")];
    days.extend(regime_days(content(), id));
    days
}

fn comparison(leaf: &Condition) -> Comparison {
    match leaf {
        Condition::Leaf(leaf) => match &leaf.test {
            Test::Number(_, comparison, _) | Test::Sum(_, _, comparison, _) | Test::Span(_, _, comparison, _) => {
                *comparison
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// An assessment that answers only what a comparison with a figure looks at.
fn figured(leaf: &Condition, range: Range, date: Date) -> Assessment {
    let mut assessment = Assessment::new(date);
    let Condition::Leaf(leaf) = leaf else { panic!() };
    match &leaf.test {
        Test::Number(fact, _, threshold) => {
            let answer = match content().fact(*fact).kind {
                Kind::Money => Answer::Money(range, threshold.currency.unwrap_or(CurrencyId(0))),
                _ => Answer::Number(range),
            };
            assessment.facts.insert(*fact, answer);
        }
        Test::Sum(fact, places, _, _) => {
            assessment.facts.insert(*fact, Answer::Map(vec![(place_in(places).unwrap(), range)]));
        }
        Test::Span(low, high, _, _) => {
            assessment.facts.insert(*low, Answer::Number(range));
            assessment.facts.insert(*high, Answer::Number(range));
        }
        other => panic!("{other:?}"),
    }
    assessment
}

/// The answer put into a whole profile: a map keeps its other places.
fn beside(profile: &Assessment, leaf: &Condition, fact: FactId, answer: Answer) -> Answer {
    let Condition::Leaf(leaf) = leaf else { return answer };
    match (&leaf.test, &answer, profile.facts.get(&fact)) {
        (Test::Sum(_, filter, _, _), Answer::Map(new), Some(Answer::Map(old))) => {
            let mut all: Vec<(Place, Range)> =
                old.iter().filter(|(place, _)| !filter.contains(*place)).cloned().collect();
            all.extend(new.iter().cloned());
            all.sort_by_key(|(place, _)| *place);
            Answer::Map(all)
        }
        _ => answer,
    }
}

/// What a check says of every regime, on two threads.
fn in_threads(check: impl Fn(RegimeId) -> Vec<String> + Send + Sync + Copy + 'static) -> Vec<String> {
    let (even, odd): (Vec<RegimeId>, Vec<RegimeId>) = content().regime_range().partition(|id| id.0 % 2 == 0);
    let run = |ids: Vec<RegimeId>| thread::spawn(move || ids.into_iter().flat_map(check).collect::<Vec<String>>());
    let threads = [run(even), run(odd)];
    let found: BTreeSet<String> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    found.into_iter().collect()
}
