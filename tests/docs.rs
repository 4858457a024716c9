//! The generated pages of `docs/` are those that the content and the case tables give, and the published cases hold.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../examples/docs.rs"]
mod docs;

use client_risk::bundle;
use client_risk::content::Status;
use serde_json::Value;

#[test]
fn the_page_of_regimes_is_up_to_date() {
    is_up_to_date("regimes.md", &docs::regimes());
}

#[test]
fn the_page_of_cases_is_up_to_date() {
    is_up_to_date("cases.md", &docs::cases());
}

#[test]
fn the_published_cases_hold() {
    let cases: Vec<Value> = serde_json::from_str(docs::TABLES[0].2).unwrap();
    let mut rows: Vec<u64> = cases.iter().filter_map(|case| case["row"].as_u64()).collect();
    rows.dedup();
    assert!(rows.iter().copied().eq(1..=39), "rows {rows:?}");
    let mut failures = Vec::new();
    for case in &cases {
        for (regime, expected) in case["expect"]["obligations"].as_object().unwrap() {
            let (computed, holds) = docs::computed(case, regime, expected);
            if !holds {
                failures.push(format!("{} {regime}: expected {expected}, computed {computed}", case["id"]));
            }
        }
    }
    println!("{} published cases", cases.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_regime_in_force_has_a_source_and_a_day_of_verification() {
    let content = bundle::content();
    let bare = content.regimes.iter().filter(|regime| {
        regime.status == Status::InForce && (regime.sources.is_empty() || regime.verified_on.is_none())
    });
    assert_eq!(bare.map(|regime| regime.id.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

fn is_up_to_date(name: &str, generated: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    if written != generated {
        let differs = written.lines().zip(generated.lines()).find(|(written, generated)| written != generated);
        panic!("docs/{name} is out of date: run `cargo run --example docs`\n{differs:#?}");
    }
}
