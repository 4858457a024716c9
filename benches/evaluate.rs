//! Prints how long `evaluate` takes natively, whole and by part. A table to read, never an assertion.
//!
//! `cargo bench --bench evaluate`; `make bench` adds the bytes of every shipped file and Chromium.
#![expect(clippy::disallowed_types, reason = "a stopwatch is what a bench is for")]
#![expect(clippy::unwrap_used, reason = "a bench may stop at what a test would report")]

use std::hint::black_box;
use std::time::Instant;

use client_risk::assessment::{Assessment, ControlAnswer, file};
use client_risk::bundle;
use client_risk::date::Date;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::{evaluate, exposure, obligations, readiness};
use client_risk::provider::Provider;

const ROUNDS: usize = 200;

fn main() {
    let content = bundle::content();
    let provider = Provider::default();
    println!(
        "{} regimes, {} safeguards, {} actions",
        content.regimes.len(),
        content.controls.len(),
        content.actions.len()
    );
    println!("\n{:<30} {:>12} {:>12}", "evaluate, whole", "median ms", "a second");
    let samples: serde_json::Map<String, serde_json::Value> = serde_json::from_str(bundle::SAMPLES).unwrap();
    let mut subjects: Vec<(String, Assessment)> =
        samples.iter().map(|(id, value)| (id.clone(), file::read_value(value, content).unwrap().assessment)).collect();
    subjects.push(("nothing answered".into(), Assessment::new(Date::new(2026, 11, 24).unwrap())));
    for (name, assessment) in &subjects {
        let millis = median(|| {
            black_box(evaluate(content, &provider, black_box(assessment)));
        });
        println!("{name:<30} {millis:>12.3} {:>12.0}", 1000.0 / millis);
    }

    let (_, assessment) = &subjects[0];
    let known = Known::new(content, assessment);
    let controls: Vec<Option<ControlAnswer>> =
        content.control_range().map(|control| assessment.controls.get(&control).copied()).collect();
    let verdicts = obligations::obligations(&known, &controls);
    println!("\n{:<30} {:>12}", "by part", "median ms");
    let parts: [(&str, &dyn Fn()); 4] = [
        ("obligations", &|| drop(black_box(obligations::obligations(&known, &controls)))),
        ("readiness", &|| drop(black_box(readiness::readiness(&known, &controls, &verdicts)))),
        ("exposure", &|| drop(black_box(exposure::exposure(&known, &controls, &controls)))),
        ("as JSON", &|| drop(black_box(evaluate(content, &provider, assessment).to_json(content)))),
    ];
    for (name, part) in parts {
        println!("{name:<30} {:>12.3}", median(part));
    }
}

fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
