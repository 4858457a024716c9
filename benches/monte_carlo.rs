//! The loss model beside a Monte Carlo of the same model in the same language: time and error of both.
//!
//! `cargo bench --bench monte_carlo`. The truth is the model's own distribution (confirmed by runs of 50 to 200 million years
//! in another language, see `tests/loss.rs`): the error of the grid against finer grids stands in `evaluate/exposure/grid.rs`. Each
//! Monte Carlo run draws 100,000 years, seeded; its error is the root mean square over the runs, relative.
#![expect(clippy::disallowed_types, reason = "a stopwatch is what a bench is for")]
#![expect(clippy::unwrap_used, reason = "a bench may stop at what a test would report")]

use std::hint::black_box;
use std::time::Instant;

use client_risk::assessment::{ControlAnswer, file};
use client_risk::bundle;
use client_risk::evaluate::budget::Budget;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::exposure::{Means, ScenarioDetail, explain, exposure};
use client_risk::evaluate::fairness::fairness;
use client_risk::evaluate::grade_path::grade_path;
use client_risk::evaluate::sensitivity::sensitivities;
use client_risk::evaluate::{contradictions, obligations, plan, readiness};

const YEARS: usize = 100_000;
const RUNS: u64 = 8;
const TYPICAL: usize = 1;

fn main() {
    let content = bundle::content();
    let samples: serde_json::Map<String, serde_json::Value> = serde_json::from_str(bundle::SAMPLES).unwrap();
    println!("The exposure (one distribution where all is answered, up to three else), and {YEARS} simulated years\n");
    println!(
        "{:<26} {:>9} {:>9} {:>7}   {:>9} {:>9} {:>9} {:>9}",
        "", "exact ms", "MC ms", "times", "MC mean", "MC P95", "MC P99", ">250k"
    );
    for (id, value) in &samples {
        let case = file::read_value(value, content).unwrap().assessment;
        let known = Known::new(content, &case);
        let controls: Vec<Option<ControlAnswer>> =
            content.control_range().map(|control| case.controls.get(&control).copied()).collect();
        let exact = median(50, || drop(black_box(exposure(&known, &controls, &controls))));
        let truth = exposure(&known, &controls, &controls).now[TYPICAL].clone();
        let over = truth.exceedance.iter().find(|(amount, _)| *amount == 250_000.0).unwrap().1;
        let scenarios = explain(&known, &controls, TYPICAL);
        let (mut errors, mut millis) = ([0.0; 4], Vec::new());
        for seed in 1..=RUNS {
            let start = Instant::now();
            let found = simulate(&scenarios, seed);
            millis.push(start.elapsed().as_secs_f64() * 1000.0);
            for (error, (found, truth)) in
                errors.iter_mut().zip(found.into_iter().zip([truth.expected_loss, truth.p95, truth.p99, over]))
            {
                // A quantile of zero is zero in both.
                let off = if truth > 0.0 { (found - truth) / truth } else { found };
                *error += off * off / RUNS as f64;
            }
        }
        millis.sort_by(f64::total_cmp);
        let monte_carlo = millis[millis.len() / 2];
        let per_cent = errors.map(|error| format!("{:.1} %", 100.0 * libm::sqrt(error)));
        let [mean, p95, p99, over] = per_cent;
        println!(
            "{id:<26} {exact:>9.3} {monte_carlo:>9.1} {:>7.0}   {mean:>9} {p95:>9} {p99:>9} {over:>9}",
            monte_carlo / exact
        );
    }
    println!("\nThe exact figures are off by at most 0.1 % (grid), the mean by rounding only.");
    parts(&samples);
}

/// What else is worked out on demand.
fn parts(samples: &serde_json::Map<String, serde_json::Value>) {
    let content = bundle::content();
    println!(
        "\n{:<26} {:>8} {:>7} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "median ms", "actions", "steps", "budget", "gap", "frontier", "grade", "moves", "fair+odd"
    );
    for (id, value) in samples {
        let case = file::read_value(value, content).unwrap().assessment;
        let known = Known::new(content, &case);
        let controls: Vec<Option<ControlAnswer>> =
            content.control_range().map(|control| case.controls.get(&control).copied()).collect();
        line(id, &known, &case, &controls);
        if id == "dental-group-45-tx" {
            let nothing = vec![Some(ControlAnswer::Level(client_risk::assessment::Level::None)); controls.len()];
            line("  the same, all at none", &known, &case, &nothing);
            line("  the same, none answered", &known, &case, &vec![None; controls.len()]);
        }
    }
}

fn line(id: &str, known: &Known, case: &client_risk::assessment::Assessment, controls: &[Option<ControlAnswer>]) {
    let obligations = obligations::obligations(known, controls);
    let scores = readiness::readiness(known, controls, &obligations);
    let plan = plan::plan(known, case, controls, &obligations, &scores.caps, &Means::new(known));
    let budget = Budget::new(known, controls, &obligations, &plan);
    let frontier = budget.frontier();
    let half = frontier.steps.last().map_or(0.0, |step| step.hours / 2.0);
    let found = budget.best(half);
    let path = grade_path(known, controls, &obligations, &plan);
    println!(
        "{id:<26} {:>8} {:>7} {:>9.2} {:>9.6} {:>9.2} {:>9.2} {:>9.2} {:>9.3}  {}{}",
        plan.len(),
        frontier.steps.len(),
        median(20, || {
            black_box(Budget::new(known, controls, &obligations, &plan).best(half));
        }),
        found.gap,
        median(20, || drop(black_box(budget.frontier()))),
        median(20, || drop(black_box(grade_path(known, controls, &obligations, &plan)))),
        median(20, || drop(black_box(sensitivities(known, case, controls)))),
        median(20, || {
            drop(black_box(fairness(known, controls, &scores)));
            drop(black_box(contradictions::contradictions(known, controls)));
        }),
        path.now,
        path.cheapest.map_or(String::new(), |set| format!(
            " to {} in {} h, {} actions, bound {} h",
            set.grade,
            set.hours,
            set.actions.len(),
            set.bound
        )),
    );
}

/// Mean, 95th and 99th percentile, and the chance of more than 250,000.
fn simulate(scenarios: &[ScenarioDetail], seed: u64) -> [f64; 4] {
    let mut dice = Dice(seed);
    let mut years: Vec<f64> = (0..YEARS)
        .map(|_| {
            let mut total = 0.0;
            for scenario in scenarios {
                for _ in 0..dice.poisson(scenario.lambda) {
                    let loss = scenario.median * libm::exp(scenario.sigma * dice.normal());
                    total += if loss < scenario.cap { loss } else { scenario.cap };
                }
            }
            total
        })
        .collect();
    years.sort_by(f64::total_cmp);
    let quantile = |q: f64| years[((q * YEARS as f64) as usize).min(YEARS - 1)];
    let mean = years.iter().sum::<f64>() / YEARS as f64;
    let over = years.iter().filter(|loss| **loss > 250_000.0).count() as f64 / YEARS as f64;
    [mean, quantile(0.95), quantile(0.99), over]
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Multiplying uniforms until e^−λ (Knuth): λ is small here.
    fn poisson(&mut self, lambda: f64) -> u32 {
        let (least, mut product, mut count) = (libm::exp(-lambda), self.uniform(), 0);
        while product > least {
            product *= self.uniform();
            count += 1;
        }
        count
    }

    /// Box and Muller 1958.
    fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        radius * libm::cos(2.0 * std::f64::consts::PI * self.uniform())
    }
}

fn median(rounds: usize, run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[rounds / 2]
}
