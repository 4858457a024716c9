//! What an incident could cost: frequency × severity over five scenarios, and a whole year's loss.
//!
//! Each scenario *k* is a Poisson stream of incidents with its own severity; all are independent. A loss
//! is everything the organisation pays or loses, before insurance, in USD. With E employees, V revenue,
//! N records, and the parameters of `content/loss.json`:
//!
//! ```text
//! lambda_k = L0_k · (E/50)^a_k · sector_k · region · history · remote_k · data_k · F_k
//! median_k = ( B_k · (V/10,000,000)^b_k · outage_k  +  r_k · 100 · sens · N^0.65 ) · Q_k
//! X_k      = min( median_k · exp(sigma_k · Z), c0_k + cV_k · V + cN_k · N )        Z standard normal
//!
//! F_k = floor + (1 − floor) · Π m^e        Q_k = floor + (1 − floor) · Π q^e       over the safeguards
//! ```
//!
//! A safeguard at level e leaves m^e of the frequency and q^e of the severity; the floor is reached
//! smoothly, so each further one buys less but never nothing, and no order matters. Anchors: L0 on
//! `loss-f3` at 50 employees, sigma on `loss-l6`, B on `loss-l2` to `loss-l4`, safeguards on `loss-c1`
//! (shrunk); most other factors are judgement.
//!
//! Everything is computed for three sides: all inputs low, typical, high. Sigma and the exponents never
//! depend on an answer, so a better safeguard lowers, and a larger input raises, the whole distribution.
//!
//! The arithmetic is exact to 0.1 %. The forecast is not: a factor of 3 either way is a fair statement.

mod fft;
mod grid;
mod inputs;
mod severity;

use std::iter;

use crate::assessment::ControlAnswer;
use crate::content::loss::{LossModel, SCENARIOS, Scenario};
use crate::evaluate::derive::Known;
use crate::evaluation::{Exposure, Loss};
use grid::YearlyTotal;
pub use inputs::{Inputs, inputs};
use severity::Stream;

/// The exposure today and with the plan done. The slices hold the answers by `ControlId`; `None` or an
/// end before the last safeguard = unanswered.
#[must_use]
pub fn exposure(known: &Known<'_>, now: &[Option<ControlAnswer>], planned: &[Option<ControlAnswer>]) -> Exposure {
    let means = Means::new(known);
    let mut done: Vec<([Stream; SCENARIOS], Loss)> = Vec::new();
    let mut loss = |side: usize, controls: &[Option<ControlAnswer>]| {
        let streams = means.streams(side, controls);
        // Why: with every question answered the three sides are one, and a distribution costs most of an evaluation.
        if let Some((_, same)) = done.iter().find(|(other, _)| *other == streams) {
            return same.clone();
        }
        let result = distribution(&streams, &means.model.exceedance);
        done.push((streams, result.clone()));
        result
    };
    Exposure {
        enough: enough(known),
        now: [0, 1, 2].map(|side| loss(side, now)),
        planned: [0, 1, 2].map(|side| loss(side, planned)),
    }
}

/// The parameters and factors of each scenario on one side (0 low, 1 typical, 2 high), for display.
#[must_use]
pub fn explain(known: &Known<'_>, controls: &[Option<ControlAnswer>], side: usize) -> Vec<ScenarioDetail> {
    let means = Means::new(known);
    let protections = means.protections(side, controls);
    (means.side(side).iter().zip(&protections))
        .map(|(bare, protection)| {
            let stream = bare.behind(*protection);
            ScenarioDetail {
                lambda: stream.lambda,
                median: stream.median,
                sigma: stream.sigma,
                cap: stream.cap,
                mean: stream.mean(),
                frequency_factor: protection.frequency,
                severity_factor: protection.severity,
                bare: *bare,
            }
        })
        .collect()
}

/// One scenario on one side, as far as it can be told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioDetail {
    /// Incidents a year.
    pub lambda: f64,
    /// Median of one incident before the cap, in USD.
    pub median: f64,
    /// Standard deviation of its logarithm.
    pub sigma: f64,
    /// The most one incident costs, in USD.
    pub cap: f64,
    /// Mean of one incident, in USD.
    pub mean: f64,
    /// F: what the safeguards leave of the frequency.
    pub frequency_factor: f64,
    /// Q: what the safeguards leave of the severity.
    pub severity_factor: f64,
    /// The scenario before safeguards, with its factors.
    pub bare: Bare,
}

/// A scenario as if there were no safeguards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bare {
    /// L0: incidents a year at the reference size.
    pub base_frequency: f64,
    /// (E/50)^a.
    pub size: f64,
    /// Sector's factor.
    pub sector: f64,
    /// Region's factor.
    pub region: f64,
    /// Factor of past incidents.
    pub history: f64,
    /// Factor of remote work; 1 where it does not act.
    pub remote: f64,
    /// Factor of data types and card handling; 1 where they do not act.
    pub data: f64,
    /// Incidents a year: the product of the above.
    pub lambda: f64,
    /// B: median at the reference revenue, in USD.
    pub base_median: f64,
    /// (V/10,000,000)^b.
    pub revenue: f64,
    /// Factor of the outage that can be borne; 1 where it does not act.
    pub outage: f64,
    /// What the records add to the median, in USD.
    pub record_cost: f64,
    /// Median of one incident, in USD: base · revenue · outage + record cost.
    pub median: f64,
    /// Standard deviation of its logarithm.
    pub sigma: f64,
    /// The most one incident costs, in USD.
    pub cap: f64,
}

/// What safeguards leave of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Protection {
    frequency: f64,
    severity: f64,
}

/// Expected yearly losses in closed form, for trying safeguards out: about a microsecond each.
pub struct Means<'a> {
    model: &'a LossModel,
    /// Whether the level of a safeguard acts by its square.
    squared: Vec<bool>,
    sides: [[Bare; SCENARIOS]; 3],
}

impl<'a> Means<'a> {
    /// Works out what does not depend on safeguards.
    #[must_use]
    pub fn new(known: &Known<'a>) -> Means<'a> {
        let content = known.content;
        let bare =
            |inputs: Inputs| content.loss.scenarios.each_ref().map(|scenario| bare(scenario, &content.loss, &inputs));
        Means {
            model: &content.loss,
            squared: content.controls.iter().map(|control| control.squared).collect(),
            sides: inputs(known).map(bare),
        }
    }

    /// The expected yearly loss, in USD, on one side (0 low, 1 typical, 2 high): Σ lambda_k · mean_k.
    #[must_use]
    pub fn expected_loss(&self, side: usize, controls: &[Option<ControlAnswer>]) -> f64 {
        self.streams(side, controls).iter().map(Stream::expected_loss).sum()
    }

    fn streams(&self, side: usize, controls: &[Option<ControlAnswer>]) -> [Stream; SCENARIOS] {
        let mut protections = self.protections(side, controls).into_iter();
        let untouched = Protection { frequency: 1.0, severity: 1.0 };
        self.side(side).each_ref().map(|bare| bare.behind(protections.next().unwrap_or(untouched)))
    }

    fn side(&self, side: usize) -> &[Bare; SCENARIOS] {
        pick(side, &self.sides)
    }

    /// F and Q of every scenario.
    fn protections(&self, side: usize, controls: &[Option<ControlAnswer>]) -> [Protection; SCENARIOS] {
        let unknown = *pick(side, &self.model.unknown.control_level);
        let answers = controls.iter().copied().chain(iter::repeat(None));
        let mut strengths = [(0.0, 0.0); SCENARIOS];
        for ((control, squared), answer) in self.model.controls.iter().zip(&self.squared).zip(answers) {
            let level = match answer {
                Some(ControlAnswer::Level(level)) => level.value(),
                // Nothing to attack there.
                Some(ControlAnswer::NotApplicable) => 1.0,
                Some(ControlAnswer::Unknown) | None => unknown,
            };
            // Why: multi-factor sign-in with gaps does little (loss-c1).
            let effective = if *squared { level * level } else { level };
            for (strength, effect) in strengths.iter_mut().zip(&control.effects) {
                strength.0 += effective * effect.frequency_strength;
                strength.1 += effective * effect.severity_strength;
            }
        }
        let mut strengths = strengths.into_iter();
        self.model.scenarios.each_ref().map(|scenario| {
            let (frequency, severity) = strengths.next().unwrap_or_default();
            Protection {
                frequency: above_floor(scenario.frequency_floor, frequency),
                severity: above_floor(scenario.severity_floor, severity),
            }
        })
    }
}

impl Bare {
    fn behind(&self, protection: Protection) -> Stream {
        Stream::new(self.lambda * protection.frequency, self.median * protection.severity, self.sigma, self.cap)
    }
}

/// floor + (1 − floor) · e^−strength.
fn above_floor(floor: f64, strength: f64) -> f64 {
    floor + (1.0 - floor) * libm::exp(-strength)
}

fn bare(scenario: &Scenario, model: &LossModel, inputs: &Inputs) -> Bare {
    let scale = &model.scale;
    let if_acts = |acts: bool, factor: f64| if acts { factor } else { 1.0 };
    let size = libm::pow(inputs.employees / scale.employees, scenario.size_exponent);
    let sector = if scenario.payment_sector { inputs.sector_payment } else { inputs.sector_general };
    let remote = if_acts(scenario.remote, inputs.remote);
    let data = if_acts(scenario.attraction, inputs.attraction * inputs.cards);
    let revenue = libm::pow(inputs.revenue / scale.revenue, scenario.revenue_exponent);
    let outage = if_acts(scenario.outage, inputs.outage);
    let records = scale.record_cost * inputs.record_cost * libm::pow(inputs.records, scale.record_exponent);
    let record_cost = scenario.record_share * records;
    Bare {
        base_frequency: scenario.frequency,
        size,
        sector,
        region: inputs.region,
        history: inputs.history,
        remote,
        data,
        lambda: scenario.frequency * size * sector * inputs.region * inputs.history * remote * data,
        base_median: scenario.median,
        revenue,
        outage,
        record_cost,
        median: scenario.median * revenue * outage + record_cost,
        sigma: scenario.sigma,
        cap: scenario.cap + scenario.cap_of_revenue * inputs.revenue + scenario.cap_per_record * inputs.records,
    }
}

fn distribution(streams: &[Stream; SCENARIOS], thresholds: &[f64]) -> Loss {
    let total = YearlyTotal::new(streams);
    let loss: Vec<f64> = streams.iter().map(Stream::expected_loss).collect();
    Loss {
        chance: total.chance(),
        expected_loss: loss.iter().sum(),
        frequency: streams.iter().map(|stream| stream.lambda).collect(),
        loss,
        p50: total.quantile(0.5),
        p90: total.quantile(0.9),
        p95: total.quantile(0.95),
        p99: total.quantile(0.99),
        incident_p50: total.incident_quantile(0.5),
        incident_p95: total.incident_quantile(0.95),
        exceedance: thresholds.iter().map(|amount| (*amount, total.exceedance(*amount))).collect(),
    }
}

/// Whether enough is known to show money.
fn enough(known: &Known<'_>) -> bool {
    let model = &known.content.loss;
    let is_known = |fact: &String| known.by_id(fact).is_some();
    model.needs.iter().all(is_known) && model.one_of.iter().any(is_known)
}

fn pick<T>(side: usize, [low, typical, high]: &[T; 3]) -> &T {
    match side {
        0 => low,
        1 => typical,
        _ => high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Level;
    use crate::content::loss::tests::{control_names, model};

    /// A plain organisation: every factor 1.
    fn plain() -> Inputs {
        Inputs {
            employees: 50.0,
            revenue: 1e7,
            records: 2500.0,
            sector_general: 1.0,
            sector_payment: 1.0,
            region: 1.0,
            history: 1.0,
            remote: 1.0,
            outage: 1.0,
            record_cost: 1.0,
            attraction: 1.0,
            cards: 1.0,
        }
    }

    fn means<'a>(model: &'a LossModel, inputs: Inputs) -> Means<'a> {
        let sides = [model.scenarios.each_ref().map(|scenario| bare(scenario, model, &inputs)); 3];
        Means { model, squared: control_names().iter().map(|control| control == "mfa").collect(), sides }
    }

    fn all(level: Level) -> Vec<Option<ControlAnswer>> {
        control_names().iter().map(|_| Some(ControlAnswer::Level(level))).collect()
    }

    #[test]
    fn all_safeguards_at_one_level_leave_what_was_published() {
        let model = model();
        let means = means(&model, plain());
        for (level, expected) in [
            (Level::None, [(1.0, 1.0), (1.0, 1.0), (1.0, 1.0), (1.0, 1.0), (1.0, 1.0)]),
            (Level::Partial, [(0.436, 0.596), (0.597, 0.889), (0.513, 0.683), (0.619, 0.779), (0.861, 0.754)]),
            (Level::Mostly, [(0.225, 0.396), (0.360, 0.798), (0.295, 0.500), (0.430, 0.634), (0.748, 0.595)]),
            (Level::Full, [(0.152, 0.297), (0.238, 0.724), (0.204, 0.395), (0.337, 0.537), (0.659, 0.491)]),
        ] {
            for (found, (frequency, severity)) in means.protections(1, &all(level)).iter().zip(expected) {
                assert!((found.frequency - frequency).abs() <= 0.000_501, "{level:?} {found:?}");
                assert!((found.severity - severity).abs() <= 0.000_501, "{level:?} {found:?}");
            }
        }
    }

    #[test]
    fn an_open_answer_is_full_partial_or_none_and_what_does_not_apply_is_full() {
        let model = model();
        let means = means(&model, plain());
        for (side, level) in [(0, Level::Full), (1, Level::Partial), (2, Level::None)] {
            let same = means.expected_loss(side, &all(level));
            assert_eq!(means.expected_loss(side, &[]), same);
            assert_eq!(means.expected_loss(side, &[Some(ControlAnswer::Unknown); 26]), same);
        }
        let not_applicable = [Some(ControlAnswer::NotApplicable); 26];
        assert_eq!(means.expected_loss(2, &not_applicable), means.expected_loss(2, &all(Level::Full)));
    }

    #[test]
    fn fifty_people_with_everything_begun_meet_the_published_frequency() {
        // loss-f3: 1.48 % of insured firms, 73 % fewer than the market: 5.5 % of the market.
        let model = model();
        let means = means(&model, plain());
        let total = means.streams(1, &all(Level::Partial)).iter().map(|stream| stream.lambda).sum::<f64>();
        assert!((0.05..0.065).contains(&(1.0 - libm::exp(-total))));
    }

    #[test]
    fn every_larger_input_raises_the_mean_and_no_safeguard_does() {
        let model = model();
        let mean = |inputs: Inputs| means(&model, inputs).expected_loss(1, &[]);
        let base = mean(plain());
        for larger in [
            Inputs { employees: 51.0, ..plain() },
            Inputs { revenue: 1.01e7, ..plain() },
            Inputs { records: 2600.0, ..plain() },
            Inputs { sector_general: 1.01, ..plain() },
            Inputs { sector_payment: 1.01, ..plain() },
            Inputs { region: 1.01, ..plain() },
            Inputs { history: 1.01, ..plain() },
            Inputs { remote: 1.01, ..plain() },
            Inputs { outage: 1.01, ..plain() },
            Inputs { record_cost: 1.01, ..plain() },
            Inputs { attraction: 1.01, ..plain() },
            Inputs { cards: 1.01, ..plain() },
        ] {
            assert!(mean(larger) > base, "{larger:?}");
        }
        let means = means(&model, plain());
        for position in 0..26 {
            let mut controls = all(Level::Partial);
            let before = means.expected_loss(1, &controls);
            controls[position] = Some(ControlAnswer::Level(Level::Mostly));
            assert!(means.expected_loss(1, &controls) < before, "{position}");
        }
    }
}
