//! Worked scores: readiness to within 0.06 points, grades, caps, and the first five actions in order.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::fmt::Write as _;

use client_risk::assessment::file;
use client_risk::bundle;
use client_risk::evaluate::evaluate;
use client_risk::provider::Provider;
use serde_json::{Value, json};

/// The cases are written with three decimals and hold for any order of summation.
const TOLERANCE: f64 = 0.06;

#[test]
fn the_worked_scores_and_first_actions_hold() {
    let content = bundle::content();
    let cases: Value = serde_json::from_str(include_str!("cases/scores.json")).unwrap();
    let cases = cases.as_array().unwrap();
    assert!(!cases.is_empty());
    let mut failed = 0;
    let mut report = String::new();
    for case in cases {
        let document = json!({
            "format": file::FORMAT, "date": case["date"], "facts": case["facts"], "controls": case["controls"],
        });
        let opened = file::read_value(&document, content).unwrap();
        let evaluation = evaluate(content, &Provider::default(), &opened.assessment).to_value(content);
        let mut failures: Vec<String> = opened.faults.iter().map(ToString::to_string).collect();
        let wanted = &case["expect"]["readiness"];
        same(&evaluation["readiness"], wanted, "readiness", &mut failures);
        let plan = evaluation["plan"].as_array().unwrap().iter().take(5);
        let plan: Value = plan.map(|item| item["action"].clone()).collect();
        let first = &case["expect"]["plan"]["first_five"];
        if !first.is_null() && plan != *first {
            failures.push(format!("plan/first_five: expected {first}, found {plan}"));
        }
        if !failures.is_empty() {
            failed += 1;
            writeln!(report, "\n{} ({})", case["title"], case["id"]).unwrap();
            failures.iter().for_each(|failure| writeln!(report, "  {failure}").unwrap());
        }
    }
    assert!(failed == 0, "{failed} of {} cases fail\n{report}", cases.len());
}

/// Figures within the tolerance, everything else exactly; only what is wanted is looked at.
fn same(found: &Value, wanted: &Value, place: &str, failures: &mut Vec<String>) {
    match wanted {
        Value::Object(entries) if found.is_object() => {
            for (key, wanted) in entries {
                same(&found[key.as_str()], wanted, &format!("{place}/{key}"), failures);
            }
        }
        Value::Number(wanted) => {
            let wanted = wanted.as_f64().unwrap();
            if found.as_f64().is_none_or(|found| (found - wanted).abs() > TOLERANCE) {
                failures.push(format!("{place}: expected {wanted}, found {found}"));
            }
        }
        _ if found == wanted => {}
        _ => failures.push(format!("{place}: expected {wanted}, found {found}")),
    }
}
