//! What holds for every organisation, not only for the cases: one property a law.
//!
//! Profiles are drawn from the content: its facts, values and bands, and figures on both sides of its thresholds.
//! The draw is the same in every run; `LAWS_CASES=1000` draws more.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::cell::Cell;

use client_risk::assessment::{Assessment, ControlAnswer, Level, file, link};
use client_risk::bundle;
use client_risk::content::{ActionId, Condition, Content, Test as Leaf};
use client_risk::date::Date;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::exposure::Means;
use client_risk::evaluate::{evaluate, fit, obligations, readiness};
use client_risk::evaluation::{Fit, Interval, Obligation, Readiness, Verdict};
use client_risk::fact::{Answer, CurrencyId, FactId, FactSet, Kind, Place, Range, ValueSet};
use client_risk::provider::Provider;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::{Map, Value, json};

/// Scores are quotients of whole numbers; the last digits of a sum of quotients are not exact.
const ROUNDING: f64 = 1e-9;

#[test]
fn completing_a_profile_keeps_every_decided_verdict() {
    check(64, &(assessments(), completions()), |(before, completion)| {
        let after = completed(&before, &completion);
        for (one, other) in verdicts(&before).iter().zip(&verdicts(&after)) {
            let id = &content().regime(one.regime).id;
            if is_open(one) {
                continue;
            }
            prop_assert!(one.verdict == other.verdict, "{id}: {:?} became {:?}", one.verdict, other.verdict);
            prop_assert!(
                one.variant.is_none() || one.variant == other.variant,
                "{id}: {:?} {:?}",
                one.variant,
                other.variant
            );
            prop_assert!(other.possible & !one.possible == 0, "{id}: a variant that was ruled out is possible again");
        }
        Ok(())
    });
}

#[test]
fn completing_a_profile_stays_inside_every_interval() {
    check(64, &(assessments(), completions()), |(before, completion)| {
        let after = completed(&before, &completion);
        let (before, after) = (Part::new(&before), Part::new(&after));
        inside("overall", &before.readiness.overall, &after.readiness.overall)?;
        inside("security", &before.readiness.security, &after.readiness.security)?;
        match (&before.readiness.regulatory, &after.readiness.regulatory) {
            (Some(wide), Some(narrow)) => inside("regulatory", wide, narrow)?,
            (None, Some(_)) => return fail("nothing could bind, and something does"),
            _ => {}
        }
        let (wide, narrow) = (before.fit(), after.fit());
        prop_assert!(wide.need_range.0 <= narrow.need_range.0, "need {:?} {:?}", wide.need_range, narrow.need_range);
        prop_assert!(narrow.need_range.1 <= wide.need_range.1, "need {:?} {:?}", wide.need_range, narrow.need_range);
        prop_assert!(wide.range.0 <= narrow.range.0, "points {:?} {:?}", wide.range, narrow.range);
        prop_assert!(narrow.range.1 <= wide.range.1, "points {:?} {:?}", wide.range, narrow.range);
        for (wide, narrow) in wide.drivers.iter().zip(&narrow.drivers) {
            let id = &content().fit.drivers[wide.driver].id;
            let holds = wide.range.0 <= narrow.range.0 && narrow.range.1 <= wide.range.1;
            prop_assert!(holds, "driver {id}: {:?} {:?}", wide.range, narrow.range);
        }
        Ok(())
    });
}

#[test]
fn the_final_scores_lie_inside_their_intervals() {
    check(64, &assessments(), |assessment| {
        let part = Part::new(&assessment);
        for interval in [Some(part.readiness.overall), Some(part.readiness.security)].into_iter().flatten() {
            let last = interval.last.unwrap();
            prop_assert!(interval.low - ROUNDING <= last && last <= interval.high + ROUNDING, "{interval:?}");
            prop_assert!((0.0..=100.0 + ROUNDING).contains(&interval.high), "{interval:?}");
        }
        let fit = part.fit();
        prop_assert!(fit.range.0 <= fit.points && fit.points <= fit.range.1, "{} {:?}", fit.points, fit.range);
        Ok(())
    });
}

#[test]
fn answering_what_is_not_missing_moves_no_open_verdict() {
    check(64, &(assessments(), completions()), |(before, completion)| {
        let open = verdicts(&before);
        let full = completed(&before, &completion);
        for fact in content().fact_range() {
            if before.facts.get(&fact) == full.facts.get(&fact) {
                continue;
            }
            let mut after = before.clone();
            after.facts.insert(fact, full.facts[&fact].clone());
            if !agree(&after) {
                continue;
            }
            for (one, other) in open.iter().zip(&verdicts(&after)) {
                let undecided = is_open(one) || is_variant_open(one);
                if undecided && !one.missing.contains(fact) {
                    let same = one.verdict == other.verdict && one.missing == other.missing;
                    // Why: while the verdict itself is open, `missing` does not speak of the variants yet.
                    let variant = is_open(one) || (one.variant, one.possible) == (other.variant, other.possible);
                    prop_assert!(
                        same && variant,
                        "{}: {} is not among {:?}, and its answer {:?} moves {:?} {:?} to {:?} {:?}",
                        content().regime(one.regime).id,
                        content().fact(fact).id,
                        ids(one.missing),
                        full.facts[&fact],
                        one.verdict,
                        one.variant,
                        other.verdict,
                        other.variant,
                    );
                }
            }
        }
        Ok(())
    });
}

#[test]
fn erasing_what_is_not_a_reason_keeps_the_verdict() {
    check(64, &assessments(), |before| {
        let decided = verdicts(&before);
        for fact in before.facts.keys() {
            let mut after = before.clone();
            after.facts.remove(fact);
            for (one, other) in decided.iter().zip(&verdicts(&after)) {
                if !is_open(one) && !one.because.iter().any(|because| because.fact == *fact) {
                    let because: FactSet = one.because.iter().map(|because| because.fact).collect();
                    prop_assert!(
                        one.verdict == other.verdict,
                        "{}: {:?} because of {:?} became {:?} without {}",
                        content().regime(one.regime).id,
                        one.verdict,
                        ids(because),
                        other.verdict,
                        content().fact(*fact).id,
                    );
                }
            }
        }
        Ok(())
    });
}

#[test]
fn raising_a_level_lowers_no_score_and_raises_no_loss() {
    check(64, &(assessments(), select(controls()), 1..=3_usize), |(mut low, control, by)| {
        let Some(ControlAnswer::Level(level)) = low.controls.get(&control).copied() else {
            low.controls.insert(control, ControlAnswer::Level(Level::None));
            return raised(&low, control, Level::ALL[by]);
        };
        raised(&low, control, Level::ALL[(level as usize + by).min(3)])
    });
}

fn raised(low: &Assessment, control: client_risk::content::ControlId, to: Level) -> Result<(), TestCaseError> {
    let mut high = low.clone();
    high.controls.insert(control, ControlAnswer::Level(to));
    let (one, other) = (Part::new(low), Part::new(&high));
    let id = &content().control(control).id;
    let pairs = [
        ("overall", Some(one.readiness.overall), Some(other.readiness.overall)),
        ("security", Some(one.readiness.security), Some(other.readiness.security)),
        ("regulatory", one.readiness.regulatory, other.readiness.regulatory),
    ];
    for (name, one, other) in pairs {
        let (Some(one), Some(other)) = (one, other) else {
            prop_assert!(one.is_none() == other.is_none(), "{id}: {name}");
            continue;
        };
        let holds = one.low <= other.low + ROUNDING && one.high <= other.high + ROUNDING;
        prop_assert!(holds && one.last <= other.last.map(|last| last + ROUNDING), "{id}: {name} {one:?} {other:?}");
    }
    // 'A' < 'B': a better grade is a smaller letter.
    prop_assert!(other.readiness.grade_by_points <= one.readiness.grade_by_points, "{id}: grade");
    if let (Some(one), Some(other)) = (one.readiness.grade, other.readiness.grade) {
        prop_assert!(other <= one, "{id}: grade {one} became {other}");
    }
    let means = Means::new(&one.known);
    for side in 0..3 {
        let (before, after) = (means.expected_loss(side, &one.controls), means.expected_loss(side, &other.controls));
        prop_assert!(after <= before * (1.0 + ROUNDING), "{id}: side {side}: loss {before} became {after}");
    }
    Ok(())
}

#[test]
fn contributions_add_up_to_the_score() {
    check(64, &assessments(), |assessment| {
        let part = Part::new(&assessment);
        let points: f64 = part.readiness.contributions.iter().map(|part| part.points).sum();
        let last = part.readiness.overall.last.unwrap();
        prop_assert!((points - last).abs() < 1e-9, "{points} for {last}");
        for part in &part.readiness.contributions {
            prop_assert!((-ROUNDING..=part.of + ROUNDING).contains(&part.points), "{part:?}");
        }
        Ok(())
    });
}

#[test]
fn a_file_reads_back_as_it_was_written() {
    check(256, &assessments(), |assessment| {
        for text in [file::write(&assessment, content()), file::write_value(&assessment, content()).to_string()] {
            let opened = file::read(&text, content()).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert!(opened.faults.is_empty(), "{:?}", opened.faults);
            prop_assert_eq!(&opened.assessment, &assessment);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_answers_in_a_file_is_irrelevant() {
    check(64, &(assessments(), any::<u64>()), |(assessment, seed)| {
        let value = file::write_value(&assessment, content());
        let text = shuffled(&value, &mut seed.clone());
        let opened = file::read(&text, content()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(opened.assessment, assessment);
        Ok(())
    });
}

#[test]
fn a_file_of_a_newer_version_loses_nothing_when_it_is_saved_again() {
    check(64, &(assessments(), "[a-z_]{1,12}", any::<u64>()), |(assessment, key, seed)| {
        let mut value = file::write_value(&assessment, content());
        let foreign = |seed: u64| json!({ "seed": seed, "list": [1, null, { "deep": [seed] }] });
        value[format!("newer_{key}")] = foreign(seed);
        value["facts"][format!("newer_{key}")] = foreign(seed ^ 1);
        value["facts"]["employees"] = json!("as many as it takes");
        value["controls"][format!("newer_{key}")] = json!("full");
        let mut done = value["done"].as_array().cloned().unwrap_or_default();
        done.push(json!(format!("newer_{key}")));
        value["done"] = Value::Array(done);
        let opened = file::read_value(&value, content()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(opened.faults.len(), 5);
        let text = file::write(&opened.assessment, content());
        prop_assert_eq!(&serde_json::from_str::<Value>(&text).unwrap(), &value);
        prop_assert_eq!(file::read(&text, content()), Ok(opened));
        Ok(())
    });
}

#[test]
fn a_link_opens_as_it_was_made() {
    check(256, &assessments(), |assessment| {
        let link = link::encode(&assessment, content(), true);
        prop_assert_eq!(link::decode(&link, content()), Ok(assessment.clone()));
        let link = link::encode(&assessment, content(), false);
        prop_assert!(link.len() <= 2000, "{} characters", link.len());
        let nameless = Assessment { name: None, notes: Default::default(), ..assessment };
        prop_assert_eq!(link::decode(&link, content()), Ok(nameless));
        Ok(())
    });
}

#[test]
fn every_figure_is_finite_and_every_regime_is_listed() {
    check(6, &assessments(), |assessment| {
        let evaluation = evaluate(content(), &Provider::default(), &assessment);
        let value = evaluation.to_value(content());
        prop_assert_eq!(value["obligations"].as_array().unwrap().len(), content().regimes.len());
        // Why: serde_json writes what is not finite as null, and no figure of these parts may be null.
        for place in [
            "/exposure",
            "/plan",
            "/fit/drivers",
            "/readiness/overall/high",
            "/readiness/contributions",
            "/next_questions",
        ] {
            let part = value.pointer(place).unwrap();
            prop_assert!(!has_null(part), "{place}: {part}");
        }
        Ok(())
    });
}

// What is drawn

fn content() -> &'static Content {
    bundle::content()
}

fn controls() -> Vec<client_risk::content::ControlId> {
    content().control_range().collect()
}

/// Runs a law on drawn profiles; the profile that breaks it is made small first.
fn check<S: Strategy>(cases: u32, strategy: &S, law: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let cases = std::env::var("LAWS_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config { cases, max_shrink_iters: 400, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let seen = Cell::new(0);
    let result = runner.run(strategy, |case| {
        seen.set(seen.get() + 1);
        law(case)
    });
    assert!(seen.get() > 0);
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// The parts of an evaluation that the laws speak of; the loss distributions would cost most and add nothing.
struct Part<'a> {
    assessment: &'a Assessment,
    known: Known<'a>,
    controls: Vec<Option<ControlAnswer>>,
    obligations: Vec<Obligation>,
    readiness: Readiness,
}

impl<'a> Part<'a> {
    fn new(assessment: &'a Assessment) -> Part<'a> {
        let known = Known::new(content(), assessment);
        let controls: Vec<_> =
            content().control_range().map(|control| assessment.controls.get(&control).copied()).collect();
        let obligations = obligations::obligations(&known, &controls);
        let readiness = readiness::readiness(&known, &controls, &obligations);
        Part { assessment, known, controls, obligations, readiness }
    }

    fn fit(&self) -> Fit {
        fit::fit(&self.known, &Provider::default(), self.assessment, &self.controls, &self.obligations)
    }
}

fn verdicts(assessment: &Assessment) -> Vec<Obligation> {
    obligations::obligations(&Known::new(content(), assessment), &[])
}

fn is_open(obligation: &Obligation) -> bool {
    matches!(obligation.verdict, Verdict::Ask | Verdict::Likely)
}

fn is_variant_open(obligation: &Obligation) -> bool {
    let variants = &content().regime(obligation.regime).variants;
    !variants.is_empty() && obligation.variant.is_none() && obligation.verdict != Verdict::NotApplicable
}

fn inside(name: &str, wide: &Interval, narrow: &Interval) -> Result<(), TestCaseError> {
    let holds = wide.low <= narrow.low + ROUNDING && narrow.high <= wide.high + ROUNDING;
    prop_assert!(holds, "{name}: {narrow:?} is not inside {wide:?}");
    Ok(())
}

fn fail<T>(message: &str) -> Result<T, TestCaseError> {
    Err(TestCaseError::fail(message.to_owned()))
}

fn ids(facts: FactSet) -> Vec<&'static str> {
    facts.iter().map(|fact| content().fact(fact).id.as_str()).collect()
}

fn assessments() -> impl Strategy<Value = Assessment> {
    let facts: Vec<BoxedStrategy<Option<Answer>>> = content()
        .fact_range()
        .map(|fact| {
            prop_oneof![3 => Just(None), 1 => Just(Some(Answer::Unknown)), 6 => answers(fact, true).prop_map(Some)]
                .boxed()
        })
        .collect();
    let levels: Vec<_> = content()
        .control_range()
        .map(|control| {
            let level = select(&Level::ALL[..]).prop_map(|level| Some(ControlAnswer::Level(level)));
            let not = content().control(control).may_not_apply.then_some(ControlAnswer::NotApplicable);
            prop_oneof![2 => Just(None), 1 => Just(Some(ControlAnswer::Unknown)), 7 => level, 1 => Just(not)].boxed()
        })
        .collect();
    let actions = || proptest::collection::btree_set(0..content().actions.len() as u8, 0..4);
    let name = proptest::option::weighted(0.2, "\\PC{0,12}");
    (dates(), facts, levels, actions(), actions(), name, proptest::bool::weighted(0.2)).prop_map(
        |(date, facts, levels, done, rejected, name, noted)| {
            let mut assessment = Assessment::new(date);
            for (fact, answer) in content().fact_range().zip(facts) {
                assessment.facts.extend(answer.map(|answer| (fact, answer)));
            }
            for (control, level) in content().control_range().zip(levels) {
                assessment.controls.extend(level.map(|level| (control, level)));
            }
            assessment.done = done.into_iter().map(ActionId).collect();
            assessment.rejected = rejected.into_iter().map(ActionId).collect();
            if noted {
                assessment.notes.insert(content().controls[2].id.clone(), "“half” of them\n\u{1f512}".to_owned());
                assessment.struck.insert(content().fit.drivers[1].id.clone());
            }
            assessment.name = name;
            for (fact, floor) in floors() {
                if !agrees(&assessment, fact, floor) {
                    assessment.facts.remove(&fact);
                }
            }
            assessment
        },
    )
}

fn dates() -> impl Strategy<Value = Date> {
    let (first, last) = file::days();
    let days = (last.days() - first.days()) as u32;
    prop_oneof![
        3 => Just(Date::parse("2026-11-24").unwrap()),
        1 => (0..=days).prop_map(move |days| first.plus_days(days as i32)),
    ]
}

/// An answer to every fact, exact, and for each question whether and where it is taken.
type Completion = (Vec<Answer>, Vec<Option<ControlAnswer>>, Vec<(bool, f64)>);

fn completions() -> impl Strategy<Value = Completion> {
    let facts: Vec<_> = content().fact_range().map(|fact| answers(fact, false)).collect();
    let levels: Vec<_> = content()
        .control_range()
        .map(|control| {
            let not = content().control(control).may_not_apply.then_some(ControlAnswer::NotApplicable);
            let level = select(&Level::ALL[..]).prop_map(|level| Some(ControlAnswer::Level(level)));
            prop_oneof![1 => Just(None), 3 => level, 1 => Just(not)].boxed()
        })
        .collect();
    let takes = proptest::collection::vec((any::<bool>(), 0.0..=1.0), content().facts.len());
    (facts, levels, takes)
}

/// What was open is answered, what was a band is narrowed to a point; what was exact stays.
fn completed(before: &Assessment, (facts, levels, takes): &Completion) -> Assessment {
    let mut after = before.clone();
    for ((fact, full), (take, share)) in content().fact_range().zip(facts).zip(takes) {
        let answer = match before.facts.get(&fact) {
            _ if !take => continue,
            None | Some(Answer::Unknown) => full.clone(),
            Some(Answer::Number(range)) => Answer::Number(point(fact, *range, *share)),
            Some(Answer::Money(range, currency)) => Answer::Money(point(fact, *range, *share), *currency),
            Some(Answer::Map(counts)) => {
                Answer::Map(counts.iter().map(|(place, range)| (*place, point(fact, *range, *share))).collect())
            }
            Some(exact) => exact.clone(),
        };
        after.facts.insert(fact, answer);
    }
    for (fact, floor) in floors() {
        if !agrees(&after, fact, floor) {
            for fact in [fact, floor] {
                match before.facts.get(&fact) {
                    Some(answer) => after.facts.insert(fact, answer.clone()),
                    None => after.facts.remove(&fact),
                };
            }
        }
    }
    for (control, level) in content().control_range().zip(levels) {
        if let (None | Some(ControlAnswer::Unknown), Some(level)) = (before.controls.get(&control), level) {
            after.controls.insert(control, *level);
        }
    }
    after
}

fn point(fact: FactId, range: Range, share: f64) -> Range {
    let (min, max) = (range.min.unwrap_or(0.0), range.max.unwrap_or(content().fact(fact).max));
    let within = min + (max - min) * share * share * share;
    Range::exact(if within.floor() >= min { within.floor() } else { min })
}

/// Pairs of a fact and one that it is never below (people, employees).
fn floors() -> impl Iterator<Item = (FactId, FactId)> {
    content().fact_range().filter_map(|fact| Some((fact, content().fact(fact).default_at_least?)))
}

fn agree(assessment: &Assessment) -> bool {
    floors().all(|(fact, floor)| agrees(assessment, fact, floor))
}

/// Whether no completion of the two answers can contradict itself.
fn agrees(assessment: &Assessment, fact: FactId, floor: FactId) -> bool {
    match (assessment.facts.get(&fact), assessment.facts.get(&floor)) {
        (Some(Answer::Number(range)), Some(Answer::Number(floor))) => above(*range, *floor),
        (Some(Answer::Money(range, one)), Some(Answer::Money(floor, other))) => one == other && above(*range, *floor),
        (None | Some(Answer::Unknown), _) | (_, None | Some(Answer::Unknown)) => true,
        _ => false,
    }
}

fn above(range: Range, floor: Range) -> bool {
    matches!((range.min, floor.max), (Some(min), Some(max)) if min >= max)
}

fn answers(fact: FactId, bands: bool) -> BoxedStrategy<Answer> {
    let one = content().fact(fact);
    let values = one.values.len() as u8;
    match one.kind {
        Kind::Bool => any::<bool>().prop_map(Answer::Bool).boxed(),
        Kind::Choice => (0..values).prop_map(Answer::Choice).boxed(),
        Kind::Set => proptest::collection::btree_set(0..values, 0..4)
            .prop_map(|set| Answer::Set(set.into_iter().fold(ValueSet::default(), |set, at| set.with(at, true))))
            .boxed(),
        Kind::Jurisdiction => select(places()).prop_map(Answer::Place).boxed(),
        Kind::Jurisdictions => proptest::collection::btree_set(select(places()), 0..4)
            .prop_map(|places| Answer::Places(places.into_iter().collect()))
            .boxed(),
        Kind::Number | Kind::Percent => ranges(fact, bands).prop_map(Answer::Number).boxed(),
        Kind::Money => (ranges(fact, bands), 0..5_u8)
            .prop_map(|(range, currency)| Answer::Money(range, CurrencyId(currency)))
            .boxed(),
        Kind::Map => proptest::collection::btree_map(select(places()), ranges(fact, bands), 0..5)
            .prop_map(|counts| Answer::Map(counts.into_iter().collect()))
            .boxed(),
    }
}

fn places() -> Vec<Place> {
    let codes = ["US", "IS", "NO", "JP", "ZA", "AU-NSW", "CA-QC", "CA-ON"];
    let mut places: Vec<Place> = content().places.iter().map(|(place, _)| *place).collect();
    places.extend(codes.into_iter().filter_map(Place::parse));
    places
}

/// Exact figures, bands, and bands with an open end.
fn ranges(fact: FactId, bands: bool) -> BoxedStrategy<Range> {
    let exact = figures(fact).prop_map(Range::exact);
    if !bands {
        return exact.boxed();
    }
    let ends = (figures(fact), figures(fact));
    let band = ends.prop_map(|(one, other)| Range { min: Some(one.min(other)), max: Some(one.max(other)) });
    let least = figures(fact).prop_map(|min| Range { min: Some(min), max: None });
    let most = figures(fact).prop_map(|max| Range { min: None, max: Some(max) });
    prop_oneof![4 => exact, 3 => band, 1 => least, 1 => most].boxed()
}

/// Around the thresholds of the rules and the ends of the bands, or anywhere.
fn figures(fact: FactId) -> BoxedStrategy<f64> {
    let one = content().fact(fact);
    let mut near = vec![0.0, 1.0, 2.5, 10.125];
    near.extend(one.bands.iter().flat_map(|band| [band.min, band.max]).flatten());
    for regime in &content().regimes {
        let tests = regime.test.0.iter().map(|(_, test)| test);
        for condition in tests.chain(regime.variants.iter().filter_map(|variant| variant.when.as_ref())) {
            thresholds(condition, fact, &mut near);
        }
    }
    // In yen the most that is believed is less than the bare figure, so drawn money stays well below.
    let most = if one.kind == Kind::Money { one.max / 2.0 } else { one.max };
    near.retain(|figure| (0.0..=most).contains(figure));
    near.sort_by(f64::total_cmp);
    near.dedup();
    let digits = (0..18_u32).rev().find(|zeros| 10_u64.pow(*zeros) as f64 <= most).unwrap_or(0);
    let anywhere =
        (1..10_u64, 0..=digits).prop_map(move |(digit, zeros)| ((digit * 10_u64.pow(zeros)) as f64).min(most));
    prop_oneof![3 => select(near), 1 => anywhere].boxed()
}

fn thresholds(condition: &Condition, wanted: FactId, near: &mut Vec<f64>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| thresholds(part, wanted, near)),
        Condition::Not(part) => thresholds(part, wanted, near),
        Condition::Leaf(leaf) => {
            let threshold = match &leaf.test {
                Leaf::Number(fact, _, threshold) | Leaf::Sum(fact, _, _, threshold) if *fact == wanted => threshold,
                Leaf::Span(low, high, _, threshold) if *low == wanted || *high == wanted => threshold,
                _ => return,
            };
            for (_, figure) in &threshold.history.0 {
                near.extend([figure - 1.0, *figure, figure + 1.0]);
            }
        }
    }
}

/// The same JSON with the keys of every object, and the entries of every list, in another order.
fn shuffled(value: &Value, seed: &mut u64) -> String {
    let mut next = || {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *seed >> 33
    };
    match value {
        Value::Object(entries) => {
            let mut keyed: Vec<(u64, (&String, &Value))> = entries.iter().map(|entry| (next(), entry)).collect();
            keyed.sort_by_key(|(key, _)| *key);
            let entries = keyed
                .iter()
                .map(|(_, (key, value))| format!("{}:{}", Value::from(key.as_str()), shuffled(value, seed)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        Value::Array(list) => {
            let mut keyed: Vec<(u64, &Value)> = list.iter().map(|entry| (next(), entry)).collect();
            keyed.sort_by_key(|(key, _)| *key);
            format!("[{}]", keyed.iter().map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.iter().any(has_null),
        Value::Object(entries) => Map::values(entries).any(has_null),
        _ => false,
    }
}
