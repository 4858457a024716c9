//! The exposure model against its twelve reference cases (`tests/cases/loss.json`), whose figures a
//! second implementation and Monte Carlo runs of 50 to 200 million years confirm.
//!
//! A figure passes within 0.5 %; a probability also within 1e-6, a quantile within 5 USD; a quantile of
//! zero must be exactly zero.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use client_risk::assessment::{Assessment, ControlAnswer, Level, file};
use client_risk::content::Content;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::exposure::{Means, explain, exposure, inputs};
use client_risk::evaluation::{Exposure, Loss};
use serde_json::{Value, json};

const SIDES: [&str; 3] = ["low", "typical", "high"];

#[test]
fn every_reference_case_gives_its_figures() {
    let content = client_risk::bundle::content();
    let mut check = Check::default();
    for case in cases() {
        let id = case["id"].as_str().unwrap().to_string();
        let (now, after) = both(content, &case);
        let known = Known::new(content, &now);
        let (now_controls, after_controls) = (answers(content, &now), answers(content, &after));
        let result = exposure(&known, &now_controls, &after_controls);
        for (when, losses) in [("now", &result.now), ("after", &result.planned)] {
            for (side, loss) in SIDES.iter().zip(losses) {
                check.loss(content, &format!("{id}/{when}/{side}"), loss, &case["expected"][when][side]);
            }
        }
        check.typical(content, &id, &known, &now_controls, &case);
    }
    check.done();
}

#[test]
fn raising_a_safeguard_raises_no_chance_and_no_loss() {
    let content = client_risk::bundle::content();
    let mut seed = 7_u32;
    let mut random = |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % below
    };
    for case in cases() {
        let (now, _) = both(content, &case);
        let known = Known::new(content, &now);
        for _ in 0..4 {
            let mut before: Vec<_> = (content.control_range())
                .map(|_| match random(5) {
                    4 => None,
                    level => Some(ControlAnswer::Level(Level::ALL[level as usize])),
                })
                .collect();
            let raised = random(before.len() as u32) as usize;
            let level = random(3) as usize;
            before[raised] = Some(ControlAnswer::Level(Level::ALL[level]));
            let mut after = before.clone();
            after[raised] = Some(ControlAnswer::Level(Level::ALL[level + 1]));
            let result = exposure(&known, &before, &after);
            ordered(&result);
            for (worse, better) in result.now.iter().zip(&result.planned) {
                assert!(better.expected_loss < worse.expected_loss, "{} {raised} {level}", case["id"]);
                for (name, better, worse) in pairs(better, worse) {
                    assert!(
                        better <= worse * (1.0 + 1e-6) + 1e-9,
                        "{} {raised} {level} {name}: {better} > {worse}",
                        case["id"]
                    );
                }
            }
        }
    }
}

#[test]
fn the_mean_used_for_ranking_is_the_mean_that_is_shown() {
    let content = client_risk::bundle::content();
    for case in cases() {
        let (now, after) = both(content, &case);
        let known = Known::new(content, &now);
        let (now, after) = (answers(content, &now), answers(content, &after));
        let (means, result) = (Means::new(&known), exposure(&known, &now, &after));
        for side in 0..3 {
            assert_eq!(means.expected_loss(side, &now), result.now[side].expected_loss);
            assert_eq!(means.expected_loss(side, &after), result.planned[side].expected_loss);
            assert_eq!(result.now[side].loss.iter().sum::<f64>(), result.now[side].expected_loss);
        }
    }
}

#[test]
fn narrowing_an_answer_stays_between_low_and_high() {
    let content = client_risk::bundle::content();
    let mut outer = (0.0, f64::INFINITY);
    for facts in [
        json!({ "sector": "legal" }),
        json!({ "sector": "legal", "employees": { "min": 10, "max": 49 } }),
        json!({ "sector": "legal", "employees": 12 }),
        json!({ "sector": "legal", "employees": 12, "home": "FR" }),
        json!({ "sector": "legal", "employees": 12, "home": "FR", "data_held": [] }),
        json!({ "sector": "legal", "employees": 12, "home": "FR", "data_held": [], "card_handling": [] }),
    ] {
        let assessment = read(content, &facts, &json!({}));
        let means = Means::new(&Known::new(content, &assessment));
        let (low, high) = (means.expected_loss(0, &[]), means.expected_loss(2, &[]));
        assert!(outer.0 <= low && low <= high && high <= outer.1, "{facts}: {low} to {high}, not within {outer:?}");
        outer = (low, high);
    }
}

#[test]
fn money_is_shown_once_sector_and_size_are_known() {
    let content = client_risk::bundle::content();
    let enough = |facts: Value| {
        let assessment = read(content, &facts, &json!({}));
        exposure(&Known::new(content, &assessment), &[], &[]).enough
    };
    assert!(!enough(json!({})));
    assert!(!enough(json!({ "sector": "legal" })));
    assert!(!enough(json!({ "sector": "legal", "employees": "unknown" })));
    assert!(!enough(json!({ "employees": 12, "revenue": { "amount": 900000, "currency": "USD" } })));
    assert!(enough(json!({ "sector": "legal", "employees": 12 })));
    assert!(enough(json!({ "sector": "legal", "revenue": { "min": 250000, "max": 999999, "currency": "EUR" } })));
}

#[test]
fn a_region_is_the_country_or_its_membership_and_never_a_state_of_the_same_letters() {
    let content = client_risk::bundle::content();
    for (home, factor) in [
        ("US-DE", 1.0),
        ("DE", 0.85),
        ("CA-QC", 0.75),
        ("US-CA", 1.0),
        ("GB", 0.7),
        ("AU", 0.85),
        ("NO", 1.0),
        ("JP", 1.0),
    ] {
        let assessment = read(content, &json!({ "home": home }), &json!({}));
        assert_eq!(inputs(&Known::new(content, &assessment))[1].region, factor, "{home}");
    }
}

fn cases() -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("cases/loss.json")).unwrap();
    all["cases"].as_array().unwrap().clone()
}

/// The case's assessment today and after its plan.
fn both(content: &Content, case: &Value) -> (Assessment, Assessment) {
    let input = &case["input"];
    let with = |controls: &str| read(content, &input["profile"], &input[controls]);
    (with("controls"), with("after_controls"))
}

fn read(content: &Content, facts: &Value, controls: &Value) -> Assessment {
    let text = json!({
        "format": "client-risk-assessment/1", "date": "2026-11-24", "facts": facts, "controls": controls,
    });
    match file::read(&text.to_string(), content) {
        Ok(opened) => opened.assessment,
        Err(_) => panic!("cannot be read: {text}"),
    }
}

fn answers(content: &Content, assessment: &Assessment) -> Vec<Option<ControlAnswer>> {
    content.control_range().map(|control| assessment.controls.get(&control).copied()).collect()
}

fn ordered(result: &Exposure) {
    for [low, typical, high] in [&result.now, &result.planned] {
        for (name, less, more) in pairs(low, typical).into_iter().chain(pairs(typical, high)) {
            assert!(less <= more * (1.0 + 1e-6) + 1e-9, "{name}: {less} > {more}");
        }
    }
}

fn pairs(one: &Loss, other: &Loss) -> Vec<(&'static str, f64, f64)> {
    vec![
        ("chance", one.chance, other.chance),
        ("expected loss", one.expected_loss, other.expected_loss),
        ("p50", one.p50, other.p50),
        ("p90", one.p90, other.p90),
        ("p95", one.p95, other.p95),
        ("p99", one.p99, other.p99),
    ]
}

/// Collects what fails, so that one slip shows all its traces.
#[derive(Default)]
struct Check {
    failures: Vec<String>,
    figures: usize,
    /// The largest relative error among figures that are not tiny, and where it is.
    worst: (f64, String),
}

impl Check {
    fn loss(&mut self, content: &Content, place: &str, loss: &Loss, expected: &Value) {
        self.probability(&format!("{place}/chance"), loss.chance, &expected["chance"]);
        self.figure(&format!("{place}/lambda_total"), loss.frequency.iter().sum(), &expected["lambda_total"], 0.0);
        self.figure(&format!("{place}/eal"), loss.expected_loss, &expected["eal"], 0.0);
        for ((scenario, frequency), mean) in content.loss.scenarios.iter().zip(&loss.frequency).zip(&loss.loss) {
            let id = &scenario.id;
            self.figure(&format!("{place}/lambda/{id}"), *frequency, &expected["lambda_by_scenario"][id], 0.0);
            self.figure(&format!("{place}/eal/{id}"), *mean, &expected["eal_by_scenario"][id], 0.0);
        }
        for (name, value) in [
            ("p50", loss.p50),
            ("p90", loss.p90),
            ("p95", loss.p95),
            ("p99", loss.p99),
            ("incident_p50", loss.incident_p50),
            ("incident_p95", loss.incident_p95),
        ] {
            let wanted = &expected[name];
            if wanted.as_f64() == Some(0.0) && value != 0.0 {
                self.failures.push(format!("{place}/{name}: {value} is not exactly zero"));
            }
            self.figure(&format!("{place}/{name}"), value, wanted, 5.0);
        }
        let points = expected["exceedance"].as_array().unwrap();
        assert_eq!(points.len(), loss.exceedance.len(), "{place}");
        for ((amount, chance), point) in loss.exceedance.iter().zip(points) {
            assert_eq!(point[0].as_f64(), Some(*amount), "{place}");
            self.probability(&format!("{place}/above {amount}"), *chance, &point[1]);
        }
    }

    fn typical(
        &mut self,
        content: &Content,
        id: &str,
        known: &Known<'_>,
        controls: &[Option<ControlAnswer>],
        case: &Value,
    ) {
        let [_, typical, _] = inputs(known);
        let resolved = &case["resolved_typical"];
        for (name, value) in [("E", typical.employees), ("V", typical.revenue), ("N", typical.records)] {
            self.figure(&format!("{id}/{name}"), value, &resolved[name], 0.0);
        }
        for (scenario, detail) in content.loss.scenarios.iter().zip(explain(known, controls, 1)) {
            let expected = &case["scenario_typical"][&scenario.id];
            for (name, value) in [
                ("lambda", detail.lambda),
                ("median", detail.median),
                ("sigma", detail.sigma),
                ("cap", detail.cap),
                ("mean", detail.mean),
                ("frequency_factor", detail.frequency_factor),
                ("severity_factor", detail.severity_factor),
            ] {
                self.figure(&format!("{id}/{}/{name}", scenario.id), value, &expected[name], 0.0);
            }
        }
    }

    fn probability(&mut self, place: &str, value: f64, expected: &Value) {
        self.figure(place, value, expected, 1e-6);
    }

    fn figure(&mut self, place: &str, value: f64, expected: &Value, slack: f64) {
        self.figures += 1;
        let Some(wanted) = expected.as_f64() else {
            self.failures.push(format!("{place}: the case has no figure"));
            return;
        };
        let off = (value - wanted).abs();
        let relative = if off == 0.0 { 0.0 } else { off / wanted.abs() };
        if relative > 0.005 && off > slack {
            self.failures.push(format!("{place}: {value}, not {wanted}"));
        }
        if off > slack && relative > self.worst.0 {
            self.worst = (relative, place.to_string());
        }
    }

    fn done(self) {
        println!("{} figures, the worst off by {:.2e} of itself: {}", self.figures, self.worst.0, self.worst.1);
        assert!(self.failures.is_empty(), "{} of {}:\n{}", self.failures.len(), self.figures, self.failures.join("\n"));
    }
}
