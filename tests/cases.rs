//! The regression cases: facts and levels of an organisation, and what a compliance person expects of it.
//!
//! Only what a case lists is checked. All failures are reported at once, each with its case's title.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on may panic")]

use std::fmt::Write as _;

use client_risk::assessment::file;
use client_risk::bundle;
use client_risk::evaluate::evaluate;
use client_risk::provider::Provider;
use serde_json::{Value, json};

#[test]
fn the_cases_of_united_states_federal_law_hold() {
    hold(include_str!("cases/us-federal.json"));
}

#[test]
fn the_cases_of_state_law_hold() {
    hold(include_str!("cases/us-state.json"));
}

#[test]
fn the_cases_of_the_rest_of_the_world_hold() {
    hold(include_str!("cases/world.json"));
}

#[test]
fn the_cases_of_whom_to_tell_hold() {
    hold(include_str!("cases/notices.json"));
}

fn hold(cases: &str) {
    let cases: Value = serde_json::from_str(cases).unwrap();
    let cases = cases.as_array().unwrap();
    assert!(!cases.is_empty());
    let mut failed = 0;
    let mut report = String::new();
    for case in cases {
        let failures = failures(case);
        if !failures.is_empty() {
            failed += 1;
            writeln!(report, "\n{} ({})", text(&case["title"]), text(&case["id"])).unwrap();
            failures.iter().for_each(|failure| writeln!(report, "  {failure}").unwrap());
        }
    }
    assert!(failed == 0, "{failed} of {} cases fail\n{report}", cases.len());
}

/// What of a case does not hold.
fn failures(case: &Value) -> Vec<String> {
    let content = bundle::content();
    let document = json!({
        "format": file::FORMAT, "date": case["date"], "facts": case["facts"], "controls": case["controls"],
    });
    let opened = match file::read_value(&document, content) {
        Ok(opened) => opened,
        Err(error) => return vec![error.to_string()],
    };
    let mut failures: Vec<String> = opened.faults.iter().map(ToString::to_string).collect();
    let evaluation = evaluate(content, &Provider::default(), &opened.assessment).to_value(content);
    let found = |regime: &str| {
        let obligations = evaluation["obligations"].as_array().unwrap();
        obligations.iter().find(|one| one["regime"] == regime)
    };
    let expect = &case["expect"];
    for key in keys(expect) {
        let known = ["obligations", "duties_present", "duties_absent", "notices_present", "notices_absent"];
        if !known.contains(&key.as_str()) {
            failures.push(format!("the runner does not know the expectation \"{key}\""));
        }
    }
    let mut each = |section: &str, check: &dyn Fn(&Value, &Value) -> Vec<String>| {
        for (regime, wanted) in expect[section].as_object().into_iter().flatten() {
            match found(regime) {
                None => failures.push(format!("{regime}: not in the content")),
                Some(one) => failures.extend(check(one, wanted).into_iter().map(|what| format!("{regime}: {what}"))),
            }
        }
    };
    each("obligations", &verdict);
    each("duties_present", &|one, wanted| duties(one, wanted, true));
    each("duties_absent", &|one, wanted| duties(one, wanted, false));
    each("notices_present", &|one, wanted| notices(one, wanted, true));
    each("notices_absent", &|one, wanted| notices(one, wanted, false));
    failures
}

/// `verdict`, `verdict/variant`, or an object.
fn verdict(one: &Value, wanted: &Value) -> Vec<String> {
    let short;
    let wanted = match wanted.as_str() {
        None => wanted,
        Some(both) => {
            short = match both.split_once('/') {
                None => json!({ "verdict": both }),
                Some((verdict, variant)) => json!({ "verdict": verdict, "variant": variant }),
            };
            &short
        }
    };
    let missing = strings(&one["missing"]);
    let state = || {
        let because: Vec<&str> = one["because"].as_array().unwrap().iter().map(|one| text(&one["fact"])).collect();
        format!(
            "found {}{}, missing {missing:?}, because {because:?}, covered by {}",
            text(&one["verdict"]),
            one["variant"].as_str().map(|variant| format!("/{variant}")).unwrap_or_default(),
            one["covered_by"],
        )
    };
    let mut failures = Vec::new();
    for (key, wanted) in wanted.as_object().unwrap() {
        let holds = match key.as_str() {
            "verdict" | "variant" => one_or_list(wanted).contains(&&one[key.as_str()]),
            "missing_any" => strings(wanted).iter().any(|fact| missing.contains(fact)),
            "missing_all" => strings(wanted).iter().all(|fact| missing.contains(fact)),
            "missing_none" => !strings(wanted).iter().any(|fact| missing.contains(fact)),
            "covered_by" => {
                let found = one_or_list(&one["covered_by"]);
                one_or_list(wanted).iter().all(|regime| found.contains(regime))
            }
            "because_any" => {
                let because: Vec<&str> =
                    one["because"].as_array().unwrap().iter().map(|one| text(&one["fact"])).collect();
                strings(wanted).iter().any(|fact| because.contains(fact))
            }
            _ => false,
        };
        if !holds {
            failures.push(format!("expected {key} {wanted}; {}", state()));
        }
    }
    failures
}

fn duties(one: &Value, wanted: &Value, present: bool) -> Vec<String> {
    let found: Vec<&str> = one["duties"].as_array().unwrap().iter().map(|duty| text(&duty["control"])).collect();
    let wrong = strings(wanted).into_iter().filter(|control| found.contains(control) != present);
    let wrong: Vec<&str> = wrong.collect();
    match (wrong.as_slice(), present) {
        ([], _) => Vec::new(),
        (_, true) => vec![format!("no duty on {wrong:?} ({}, {})", one["verdict"], one["variant"])],
        (_, false) => vec![format!("a duty on {wrong:?} ({}, {})", one["verdict"], one["variant"])],
    }
}

fn notices(one: &Value, wanted: &Value, present: bool) -> Vec<String> {
    let found = one["notices"].as_array().unwrap();
    let same = |notice: &Value, wanted: &Value| {
        let hours = wanted.get("within_hours").is_none_or(|hours| *hours == notice["within_hours"]);
        hours && text(&notice["to"]).eq_ignore_ascii_case(text(&wanted["to"]))
    };
    let wrong = wanted.as_array().unwrap().iter();
    let wrong = wrong.filter(|wanted| found.iter().any(|notice| same(notice, wanted)) != present);
    let have = || {
        let notices = found.iter().map(|notice| format!("{} {}", text(&notice["to"]), notice["within_hours"]));
        notices.collect::<Vec<_>>().join(", ")
    };
    let what = if present { "no notice" } else { "a notice" };
    wrong.map(|wanted| format!("{what} {wanted} ({}); found {}", one["verdict"], have())).collect()
}

fn one_or_list(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |list| list.iter().collect())
}

fn strings(value: &Value) -> Vec<&str> {
    one_or_list(value).into_iter().filter_map(Value::as_str).collect()
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
