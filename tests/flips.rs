//! Flip sets against brute force: every change of up to three facts over representative answers, tried one by one.
//!
//! Representative are: each figure one below, at and one above each threshold; each value and place in and out; and
//! without all that a comparison names. Among answers that no comparison tells apart, one is tried. Each profile is
//! compared on a few regimes in turn, so that the default run visits all of them; `FLIPS_CASES=1000` draws as many
//! profiles (with `--profile native` some minutes), `FLIPS_REGIMES=100` compares each on all.

#![allow(clippy::unwrap_used, reason = "a test may stop at what it would report")]

#[path = "draw/profile.rs"]
mod draw;

use std::collections::BTreeSet;

use client_risk::assessment::Assessment;
use client_risk::content::{Condition, Effective, Regime, RegimeId, Test};
use client_risk::date::Date;
use client_risk::evaluate::condition::truth;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::flips::{self, Flips, To};
use client_risk::evaluate::{obligations, truth::Truth};
use client_risk::evaluation::{Obligation, Verdict};
use client_risk::fact::{Answer, CurrencyId, FactId, FactSet, Kind, Place, Range, ValueSet};
use draw::{Draw, content, day, facts_of_verdict, ids, leaves, place_in, places, threshold};

#[test]
fn the_smallest_changes_are_those_that_brute_force_finds() {
    let profiles = setting("FLIPS_CASES", 40);
    let regimes = setting("FLIPS_REGIMES", 5);
    let count = content().regimes.len();
    let (mut compared, mut sets) = (0, 0);
    for seed in 0..profiles {
        let mut draw = Draw::new(seed as u64);
        let date = day("2024-01-01").plus_days(draw.below(2557) as i32);
        let answered = *draw.of(&[60, 80, 95, 100]);
        let assessment = draw.profile(date, answered);
        let known = Known::new(content(), &assessment);
        for turn in 0..regimes.min(count) {
            let id = RegimeId(((seed * regimes + turn) % count) as u8);
            let before = obligations::obligation(id, &known, &[]);
            if is_open(before.verdict) {
                continue;
            }
            let found = flips::flip(&known, &[], &before);
            holds(&assessment, &known, &found, before.verdict);
            let ours: BTreeSet<u64> = found.reversals.iter().map(|one| one.facts().0).collect();
            let brute = brute_force(&known, &before);
            assert!(
                ours == brute,
                "profile {seed}, {} {:?} on {date}\nonly found: {:?}\nonly by brute force: {:?}\n{}",
                content().regime(id).id,
                before.verdict,
                named(&ours, &brute),
                named(&brute, &ours),
                client_risk::assessment::file::write(&assessment, content()),
            );
            compared += 1;
            sets += ours.len();
        }
    }
    println!("{profiles} profiles, {compared} verdicts, {sets} minimal sets");
    assert!(sets > 0);
}

#[test]
fn each_answer_to_an_open_question_leads_where_it_says() {
    for seed in 0..60 {
        let mut draw = Draw::new(1000 + seed);
        let assessment = draw.profile(day("2026-11-24"), 50);
        let known = Known::new(content(), &assessment);
        for before in &obligations::obligations(&known, &[]) {
            let found = flips::flip(&known, &[], before);
            let asked: FactSet = found.answers.iter().map(|one| one.fact).collect();
            assert_eq!(asked, before.missing);
            assert_eq!(found.answers.first().map(|one| one.fact), before.ask_first.filter(|_| !asked.is_empty()));
            for answers in &found.answers {
                for outcome in &answers.outcomes {
                    let mut after = assessment.clone();
                    after.facts.insert(answers.fact, outcome.answer.clone());
                    let after = obligations::obligation(before.regime, &Known::new(content(), &after), &[]);
                    assert_eq!(
                        (after.verdict, after.variant, after.duties.len()),
                        (outcome.verdict, outcome.variant, outcome.duties)
                    );
                }
            }
        }
    }
}

#[test]
fn a_firm_below_the_connecticut_figure_is_told_how_far_it_is_from_it() {
    let fact = |id: &str| content().fact_id(id).unwrap();
    let place = |code: &str| Place::parse(code).unwrap();
    let mut assessment = Assessment::new(day("2026-11-24"));
    for one in content().fact_range() {
        let nothing = match content().fact(one).kind {
            Kind::Bool => Answer::Bool(false),
            Kind::Choice => Answer::Choice(0),
            Kind::Set => Answer::Set(ValueSet::default()),
            Kind::Jurisdiction => Answer::Place(place("US-CT")),
            Kind::Jurisdictions => Answer::Places(Vec::new()),
            Kind::Number | Kind::Percent => Answer::Number(Range::exact(0.0)),
            Kind::Money => Answer::Money(Range::exact(0.0), CurrencyId(0)),
            Kind::Map => Answer::Map(Vec::new()),
        };
        assessment.facts.insert(one, nothing);
    }
    assessment.facts.insert(fact("residents"), Answer::Map(vec![(place("US-CT"), Range::exact(31_000.0))]));
    let known = Known::new(content(), &assessment);
    let before = obligations::obligation(content().regime_id("us-privacy-ct").unwrap(), &known, &[]);
    assert_eq!(before.verdict, Verdict::NotApplicable);
    let found = flips::flip(&known, &[], &before);
    let step = &found.reversals[0].steps[0];
    assert_eq!((step.fact, found.reversals[0].verdict), (fact("residents"), Verdict::Applies));
    let To::Sum(places, figure) = &step.to else { panic!("{:?}", step.to) };
    assert!(places.contains(place("US-CT")));
    assert_eq!((figure.least, figure.have, figure.distance), (Some(35_000.0), Range::exact(31_000.0), Some(4000.0)));
}

#[test]
fn the_open_variant_of_the_safeguards_rule_says_what_each_side_of_the_figure_asks() {
    let fact = |id: &str| content().fact_id(id).unwrap();
    let values = &content().fact(fact("financial_activities")).values;
    let activity = values.iter().position(|value| value == "tax_preparation").unwrap_or(0);
    let mut assessment = Assessment::new(day("2026-11-24"));
    assessment.facts.insert(fact("financial_activities"), Answer::Set(ValueSet::default().with(activity as u8, true)));
    assessment.facts.insert(fact("regulated_as"), Answer::Set(ValueSet::default()));
    let known = Known::new(content(), &assessment);
    let before = obligations::obligation(content().regime_id("glba-safeguards").unwrap(), &known, &[]);
    let found = flips::flip(&known, &[], &before);
    assert_eq!(ids(found.answers.iter().map(|one| one.fact).collect()), ["consumers"]);
    let [small, full] = found.answers[0].outcomes.as_slice() else { panic!("{:?}", found.answers) };
    let ends = |to: &To| match to {
        To::Figure(figure) => (figure.least, figure.most),
        other => panic!("{other:?}"),
    };
    assert_eq!((ends(&small.to), ends(&full.to)), ((None, Some(4999.0)), (Some(5000.0), None)));
    assert!(full.duties > small.duties, "{} {}", full.duties, small.duties);
}

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn is_open(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Ask | Verdict::Likely)
}

fn is_reversed(before: Verdict, after: Verdict) -> bool {
    !is_open(after) && (before == Verdict::NotApplicable) != (after == Verdict::NotApplicable)
}

/// Every reversal does what it says when all is evaluated anew.
fn holds(assessment: &Assessment, known: &Known, found: &Flips, before: Verdict) {
    for reversal in &found.reversals {
        assert!((1..=3).contains(&reversal.steps.len()));
        let mut after = assessment.clone();
        for step in &reversal.steps {
            assert_ne!(known.get(step.fact), Some(&step.answer), "{reversal:?}");
            after.facts.insert(step.fact, step.answer.clone());
        }
        let then = &obligations::obligations(&Known::new(content(), &after), &[])[found.regime.index()];
        assert!(then.verdict == reversal.verdict && is_reversed(before, then.verdict), "{reversal:?}");
    }
}

fn named(these: &BTreeSet<u64>, those: &BTreeSet<u64>) -> Vec<Vec<&'static str>> {
    these.difference(those).map(|set| ids(FactSet(*set))).collect()
}

/// The minimal sets of up to three facts whose change reverses the verdict.
fn brute_force(known: &Known, before: &Obligation) -> BTreeSet<u64> {
    let regime = content().regime(before.regime);
    let facts: Vec<FactId> = facts_of_verdict(regime, known.date).iter().collect();
    let candidates: Vec<Vec<Answer>> = facts.iter().map(|fact| candidates(*fact, regime, known)).collect();
    let mut found: BTreeSet<u64> = BTreeSet::new();
    for size in 1..=3 {
        let mut picked: Vec<usize> = (0..size).collect();
        while picked.last().is_some_and(|last| *last < facts.len()) {
            let set: FactSet = picked.iter().map(|at| facts[*at]).collect();
            if !found.iter().any(|smaller| smaller & set.0 == *smaller) {
                let chosen: Vec<(FactId, &[Answer])> =
                    picked.iter().map(|at| (facts[*at], candidates[*at].as_slice())).collect();
                if reverses(&chosen, &mut known.clone(), before) {
                    found.insert(set.0);
                }
            }
            let Some(place) = (0..size).rev().find(|place| picked[*place] + size - place < facts.len()) else { break };
            picked[place] += 1;
            for next in place + 1..size {
                picked[next] = picked[next - 1] + 1;
            }
        }
    }
    found
}

fn reverses<'b>(chosen: &[(FactId, &'b [Answer])], trial: &mut Known<'b>, before: &Obligation) -> bool {
    let Some(((fact, answers), others)) = chosen.split_first() else {
        return is_reversed(before.verdict, obligations::verdict(before.regime, trial));
    };
    answers.iter().any(|answer| {
        let mut trial = trial.clone();
        trial.set(*fact, Some(answer));
        reverses(others, &mut trial, before)
    })
}

/// Other answers to a fact, one of each kind that the regime's comparisons tell apart.
fn candidates(fact: FactId, regime: &Regime, known: &Known) -> Vec<Answer> {
    let date = known.date;
    let mut tests: Vec<&Condition> = regime.test.on(date).into_iter().collect();
    let mut starts: Vec<&Effective> = vec![&regime.effective];
    for cover in &regime.covered_by {
        tests.extend(&cover.condition);
        tests.extend(content().regime(cover.regime).test.on(date));
        starts.push(&content().regime(cover.regime).effective);
    }
    let leaves: Vec<&Condition> = tests.into_iter().flat_map(leaves).collect();
    let mut all = possible(fact, &leaves, known);
    if matches!(content().fact(fact).kind, Kind::Number | Kind::Percent | Kind::Money | Kind::Map) {
        return all;
    }
    let mut seen = Vec::new();
    all.retain(|answer| {
        let one = signature(fact, answer, &leaves, &starts, date);
        let new = !seen.contains(&one);
        if new {
            seen.push(one);
        }
        new
    });
    all
}

type Signature = (Vec<Option<bool>>, Vec<Option<Date>>);

/// What the comparisons, and the days of a regime that starts by place, see of an answer.
fn signature(fact: FactId, answer: &Answer, leaves: &[&Condition], starts: &[&Effective], date: Date) -> Signature {
    let mut assessment = Assessment::new(date);
    assessment.facts.insert(fact, answer.clone());
    let alone = Known::new(content(), &assessment);
    let truths = leaves.iter().map(|leaf| match truth(leaf, &alone) {
        Truth::True(_) => Some(true),
        Truth::False(_) => Some(false),
        Truth::Unknown { .. } => None,
    });
    let here: &[Place] = match answer {
        Answer::Place(place) => std::slice::from_ref(place),
        Answer::Places(places) => places,
        _ => &[],
    };
    let mut days = Vec::new();
    for start in starts {
        if let Effective::ByPlace { dates, .. } = start {
            days.extend(dates.iter().filter(|(place, _)| here.contains(place)).map(|(_, day)| *day));
        }
    }
    days.sort();
    days.dedup();
    (truths.collect(), days)
}

fn possible(fact: FactId, leaves: &[&Condition], known: &Known) -> Vec<Answer> {
    let present = known.get(fact);
    let values = content().fact(fact).values.len() as u8;
    let cuts = || leaves.iter().filter_map(|leaf| threshold(leaf)).filter(|(_, facts)| facts.contains(fact));
    let around = |figure: f64| [figure - 1.0, figure, figure + 1.0].into_iter().filter(|figure| *figure >= 0.0);
    match content().fact(fact).kind {
        Kind::Bool => [false, true].map(Answer::Bool).to_vec(),
        Kind::Choice => (0..values).map(Answer::Choice).collect(),
        Kind::Jurisdiction => places().iter().copied().map(Answer::Place).collect(),
        Kind::Number | Kind::Percent => cuts()
            .flat_map(|(threshold, _)| around(threshold.on(known.date)))
            .map(|one| Answer::Number(Range::exact(one)))
            .collect(),
        Kind::Money => cuts()
            .flat_map(|(threshold, _)| {
                let currency = threshold.currency.unwrap_or(CurrencyId(0));
                around(threshold.on(known.date)).map(move |one| Answer::Money(Range::exact(one), currency))
            })
            .collect(),
        Kind::Set => {
            let now = match present {
                Some(Answer::Set(set)) => *set,
                _ => ValueSet::default(),
            };
            let mut masks: Vec<u64> = leaves
                .iter()
                .filter_map(|leaf| match leaf {
                    Condition::Leaf(leaf) => match &leaf.test {
                        Test::HasValue(one, values) | Test::Only(one, values) if *one == fact => Some(values.0),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            masks.push(0);
            masks.push(u64::MAX);
            let mut sets: BTreeSet<u64> = BTreeSet::new();
            for out in &masks {
                for also in &masks {
                    let rest = now.0 & !out & !also;
                    sets.insert(rest);
                    for value in 0..values {
                        sets.insert(rest ^ (1 << value));
                        sets.extend((0..values).map(|other| rest ^ (1 << value) ^ (1 << other)));
                    }
                }
            }
            sets.into_iter().map(|set| Answer::Set(ValueSet(set))).collect()
        }
        Kind::Jurisdictions => {
            let now: Vec<Place> = match present {
                Some(Answer::Places(places)) => places.clone(),
                _ => Vec::new(),
            };
            let mut rests: BTreeSet<Vec<Place>> = BTreeSet::from([now.clone(), Vec::new()]);
            for leaf in leaves {
                if let Condition::Leaf(leaf) = leaf
                    && let Test::HasPlace(one, filter) = &leaf.test
                    && *one == fact
                {
                    rests.insert(now.iter().copied().filter(|place| !filter.contains(*place)).collect());
                }
            }
            for place in &now {
                rests.insert(now.iter().copied().filter(|one| one != place).collect());
            }
            let mut sets = rests.clone();
            for rest in &rests {
                for place in places() {
                    let mut more = rest.clone();
                    more.push(*place);
                    more.sort();
                    more.dedup();
                    sets.insert(more);
                }
            }
            sets.into_iter().map(Answer::Places).collect()
        }
        Kind::Map => {
            let now: Vec<(Place, Range)> = match present {
                Some(Answer::Map(entries)) => entries.clone(),
                _ => Vec::new(),
            };
            let mut maps = vec![Answer::Map(Vec::new())];
            for leaf in leaves {
                if let Condition::Leaf(leaf) = leaf
                    && let Test::Sum(one, filter, _, threshold) = &leaf.test
                    && *one == fact
                {
                    let place = place_in(filter).unwrap();
                    for figure in around(threshold.on(known.date)) {
                        let mut map: Vec<(Place, Range)> =
                            now.iter().filter(|(place, _)| !filter.contains(*place)).cloned().collect();
                        map.push((place, Range::exact(figure)));
                        map.sort_by_key(|(place, _)| *place);
                        maps.push(Answer::Map(map));
                    }
                }
            }
            maps
        }
    }
}
