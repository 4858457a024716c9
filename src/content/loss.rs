//! The exposure model's parameters: `content/loss.json`, resolved.
//!
//! # Layout of the file
//!
//! Everything is a whole number: money in US dollars, factors and exponents per mille. Beside each
//! group of figures stand its `basis` (`study`, `judgement`) and its `sources`.
//!
//! | Key | What it holds |
//! |---|---|
//! | `scenarios` | the five causes of loss, in order: every row below has a column for each. `sector` names the column of the sector table; `remote`, `outage`, `attraction` say which factors act |
//! | `parameters` | one row per parameter of the formulas of `evaluate/exposure.rs` |
//! | `scale` | the organisation at which frequency and median are quoted, and the cost of records |
//! | `limits` | where employees, revenue and records are clamped |
//! | `facts` | the facts that are read as numbers |
//! | `unknown` | what stands for a missing answer, as low, typical, high: employees; revenue from employees and the reverse; records from employees; the level of a safeguard in thirds |
//! | `sector` | by sector: frequency factors, revenue and records per employee |
//! | `region`, `history`, `remote`, `outage` | factor by the value of one fact; `unknown` = low, typical, high |
//! | `cards` | the factor where a set contains one of `values` |
//! | `data` | by type of data: factors of record cost and of breach frequency; the largest of the set counts, at least `least` |
//! | `controls` | what a safeguard at full leaves of frequency and severity, by scenario, before the floor (1000 = no effect) |
//! | `exceedance` | yearly losses whose chance of being exceeded is computed |
//! | `show` | what must be known before money is shown, and from which width on it is too early |
//! | `weighed` | sources that were compared with the results and set no parameter |

#[cfg(not(target_arch = "wasm32"))]
mod resolve;

use super::Basis;
use crate::fact::ValueSet;

/// How many causes of loss there are.
pub const SCENARIOS: usize = 5;

/// Low, typical, high.
pub type PerSide = [f64; 3];

/// The resolved model.
#[derive(Debug)]
pub struct LossModel {
    /// The scenarios with their parameters, in order.
    pub scenarios: [Scenario; SCENARIOS],
    /// What each parameter rests on, by its key in the file, in the file's order.
    pub grounds: Vec<(String, Ground)>,
    /// The organisation at which the model is quoted.
    pub scale: Scale,
    /// Least and most employees.
    pub employees_limits: (f64, f64),
    /// Least and most revenue, in USD.
    pub revenue_limits: (f64, f64),
    /// Least records.
    pub records_least: f64,
    /// The facts that are read as numbers.
    pub facts: Numbers,
    /// What stands for a missing answer.
    pub unknown: Unknowns,
    /// The sector table.
    pub sector: Sectors,
    /// Frequency factor by country.
    pub region: Region,
    /// Frequency factor by past incidents.
    pub history: Factor,
    /// Frequency factor by remote work.
    pub remote: Factor,
    /// Severity factor by the outage that can be borne.
    pub outage: Factor,
    /// Breach frequency factor by ways of taking cards.
    pub cards: Cards,
    /// Factors by types of data.
    pub data: DataTypes,
    /// What each safeguard does, by its place in the content's list.
    pub controls: Vec<ControlEffect>,
    /// Yearly losses whose chance of being exceeded is computed, in USD.
    pub exceedance: Vec<f64>,
    /// Facts that must all be known before money is shown.
    pub needs: Vec<String>,
    /// Facts of which one must be known before money is shown.
    pub one_of: Vec<String>,
    /// Too early for a figure where the high mean is more than so many times the low one.
    pub too_wide_times: f64,
    /// Sources that were compared with the results and set no parameter.
    pub weighed: Vec<String>,
}

/// What a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Study or judgement.
    pub basis: Basis,
    /// Ids of citations.
    pub sources: Vec<String>,
}

/// A cause of loss and its parameters.
#[derive(Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Whether its sector factor is that of payment fraud.
    pub payment_sector: bool,
    /// Whether remote work acts on its frequency.
    pub remote: bool,
    /// Whether the outage that can be borne acts on its severity.
    pub outage: bool,
    /// Whether data types and card handling act on its frequency.
    pub attraction: bool,
    /// L0: incidents a year at the reference size, without safeguards.
    pub frequency: f64,
    /// a: exponent of employees.
    pub size_exponent: f64,
    /// sigma: standard deviation of the logarithm of a loss.
    pub sigma: f64,
    /// B: median at the reference revenue, in USD.
    pub median: f64,
    /// b: exponent of revenue.
    pub revenue_exponent: f64,
    /// r: share of the cost of records.
    pub record_share: f64,
    /// c0: fixed part of the cap, in USD.
    pub cap: f64,
    /// cV: part of the cap by revenue.
    pub cap_of_revenue: f64,
    /// cN: part of the cap by record, in USD.
    pub cap_per_record: f64,
    /// The least that safeguards leave of the frequency.
    pub frequency_floor: f64,
    /// The least that safeguards leave of the severity.
    pub severity_floor: f64,
}

/// The organisation at which the model is quoted.
#[derive(Debug)]
pub struct Scale {
    /// Employees.
    pub employees: f64,
    /// Revenue, in USD.
    pub revenue: f64,
    /// Cost of the first record, in USD.
    pub record_cost: f64,
    /// Exponent of records in their cost.
    pub record_exponent: f64,
    /// What they rest on.
    pub ground: Ground,
}

/// Facts that are read as numbers, by id.
#[derive(Debug)]
pub struct Numbers {
    /// Employees.
    pub employees: String,
    /// Revenue.
    pub revenue: String,
    /// Records.
    pub records: String,
    /// Records by place.
    pub residents: String,
}

/// What stands for a missing answer.
#[derive(Debug)]
pub struct Unknowns {
    /// The high end of a band that has none, in multiples of its low end.
    pub open_band_times: f64,
    /// Employees, while revenue is unknown too.
    pub employees: PerSide,
    /// Multiples of the sector's revenue per employee.
    pub spread: PerSide,
    /// Multiples of the sector's records per employee.
    pub records: PerSide,
    /// Level of a safeguard, 0 to 1.
    pub control_level: PerSide,
    /// What they rest on.
    pub ground: Ground,
}

/// The sector table.
#[derive(Debug)]
pub struct Sectors {
    /// The fact.
    pub fact: String,
    /// By value.
    pub by_value: Vec<SectorRow>,
    /// Ratios while the sector is unknown; its frequency factors are not used.
    pub unknown: SectorRow,
    /// Frequency factor while unknown: general, payment fraud.
    pub unknown_frequency: (PerSide, PerSide),
    /// What they rest on.
    pub ground: Ground,
}

/// A sector.
#[derive(Clone, Copy, Debug)]
pub struct SectorRow {
    /// Frequency factor of every scenario but payment fraud.
    pub general: f64,
    /// Frequency factor of payment fraud.
    pub payment: f64,
    /// Yearly revenue per employee, in USD.
    pub revenue_per_employee: f64,
    /// Records per employee.
    pub records_per_employee: f64,
}

/// Frequency factor by country.
#[derive(Debug)]
pub struct Region {
    /// The fact.
    pub fact: String,
    /// Country or group of the content, factor; the first that holds the place counts.
    pub places: Vec<(String, f64, Ground)>,
    /// Anywhere else.
    pub otherwise: f64,
    /// While unknown.
    pub unknown: PerSide,
    /// What `otherwise` and `unknown` rest on.
    pub ground: Ground,
}

/// A factor by the value of a choice.
#[derive(Debug)]
pub struct Factor {
    /// The fact.
    pub fact: String,
    /// By value.
    pub by_value: Vec<f64>,
    /// While unknown.
    pub unknown: PerSide,
    /// What they rest on.
    pub ground: Ground,
}

/// A factor that holds where a set contains one of some values.
#[derive(Debug)]
pub struct Cards {
    /// The fact.
    pub fact: String,
    /// The values that count.
    pub values: ValueSet,
    /// The factor where one is there.
    pub factor: f64,
    /// While unknown.
    pub unknown: PerSide,
    /// What they rest on.
    pub ground: Ground,
}

/// Factors by types of data; the largest of the set counts.
#[derive(Debug)]
pub struct DataTypes {
    /// The fact.
    pub fact: String,
    /// By value: factor of record cost, factor of breach frequency.
    pub by_value: Vec<(f64, f64)>,
    /// Of the empty set.
    pub least: (f64, f64),
    /// While unknown: factor of record cost.
    pub unknown_record_cost: PerSide,
    /// While unknown: factor of breach frequency.
    pub unknown_attraction: PerSide,
    /// What they rest on.
    pub ground: Ground,
}

/// What a safeguard does.
#[derive(Debug)]
pub struct ControlEffect {
    /// By scenario.
    pub effects: [Effect; SCENARIOS],
    /// What they rest on.
    pub ground: Ground,
}

/// What a safeguard does to one scenario.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// m: what full leaves of the frequency, before the floor.
    pub frequency: f64,
    /// q: what full leaves of the severity, before the floor.
    pub severity: f64,
    /// −ln m.
    pub frequency_strength: f64,
    /// −ln q.
    pub severity_strength: f64,
}

impl Effect {
    /// What is left of the frequency and of the severity, each above 0 and at most 1.
    #[must_use]
    pub fn new(frequency: f64, severity: f64) -> Effect {
        let (frequency_strength, severity_strength) = (-libm::log(frequency), -libm::log(severity));
        Effect { frequency, severity, frequency_strength, severity_strength }
    }
}

impl LossModel {
    /// What the parameter with this key of the file rests on.
    #[must_use]
    pub fn ground(&self, parameter: &str) -> Option<&Ground> {
        self.grounds.iter().find(|(key, _)| key == parameter).map(|(_, ground)| ground)
    }
}

#[cfg(test)]
pub(crate) use resolve::tests;
