//! `content/loss.json` as it is written, and every id that it names.
//!
//! The build script includes this file too, so it knows nothing but serde and its parent. The layout is described in
//! `content/loss.rs`, which turns it into the model.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::BasisName;

/// How many scenarios the model has; the file's rows have as many columns.
pub const SCENARIOS: usize = 5;

/// A row of figures, one per scenario, in the order of `scenarios`.
pub type Row = [u32; SCENARIOS];

/// A figure for the low, typical and high side.
pub type Sides = [u32; 3];

/// The whole file.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawLoss {
    /// The scenarios, and which factors act on each.
    pub scenarios: [RawScenario; SCENARIOS],
    /// The parameters that differ by scenario.
    pub parameters: RawParameters,
    /// The organisation at which frequency and severity are quoted, and the cost of records.
    pub scale: RawScale,
    /// Where answers are clamped.
    pub limits: RawLimits,
    /// The facts that are read as numbers.
    pub facts: RawNumbers,
    /// What stands for an answer that is missing.
    pub unknown: RawUnknown,
    /// Factors by sector.
    pub sector: RawSector,
    /// Factors by the country of the main establishment.
    pub region: RawRegion,
    /// Factor by past incidents.
    pub history: RawFactor,
    /// Factor by remote work.
    pub remote: RawFactor,
    /// Factor by the outage that can be borne.
    pub outage: RawFactor,
    /// Factor by ways of taking cards.
    pub cards: RawCards,
    /// Factors by types of data.
    pub data: RawData,
    /// What each safeguard does.
    pub controls: Vec<RawControlEffect>,
    /// Yearly losses, in USD, whose chance of being exceeded is computed; ascending.
    pub exceedance: Vec<u64>,
    /// When money may be shown.
    pub show: RawShow,
    /// Sources that were compared with the results and set no parameter.
    pub weighed: Vec<String>,
}

/// A scenario.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// Its id.
    pub id: String,
    /// The column of the sector table.
    pub sector: RawSectorColumn,
    /// Whether remote work acts on its frequency.
    pub remote: bool,
    /// Whether the outage that can be borne acts on its severity.
    pub outage: bool,
    /// Whether data types and card handling act on its frequency.
    pub attraction: bool,
}

/// A column of the sector table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RawSectorColumn {
    /// All but payment fraud.
    General,
    /// Payment fraud.
    Payment,
}

/// Parameters by scenario.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawParameters {
    /// Incidents a year at the reference size, without safeguards.
    pub frequency_per_mille: RawRow,
    /// Exponent of employees in the frequency.
    pub size_exponent_per_mille: RawRow,
    /// Standard deviation of the logarithm of a loss.
    pub sigma_per_mille: RawRow,
    /// Median loss at the reference revenue, without safeguards, in USD.
    pub median: RawRow,
    /// Exponent of revenue in the median.
    pub revenue_exponent_per_mille: RawRow,
    /// Share of the cost of records in the median.
    pub record_share_per_mille: RawRow,
    /// Fixed part of the cap, in USD.
    pub cap: RawRow,
    /// Part of the cap that grows with revenue.
    pub cap_of_revenue_per_mille: RawRow,
    /// Part of the cap per record, in USD.
    pub cap_per_record: RawRow,
    /// The least that safeguards leave of the frequency.
    pub frequency_floor_per_mille: RawRow,
    /// The least that safeguards leave of the severity.
    pub severity_floor_per_mille: RawRow,
}

/// One parameter.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawRow {
    /// By scenario.
    pub values: Row,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// Reference size and the cost of records.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawScale {
    /// Employees at which the frequency is quoted.
    pub employees: u32,
    /// Revenue, in USD, at which the median is quoted.
    pub revenue: u64,
    /// Cost of the first record, in USD.
    pub record_cost: u32,
    /// Exponent of records in their cost.
    pub record_exponent_per_mille: u32,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// Where answers are clamped.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawLimits {
    /// Least and most employees.
    pub employees: [u32; 2],
    /// Least and most revenue, in USD.
    pub revenue: [u64; 2],
    /// Least records.
    pub records_least: u32,
}

/// The facts that are read as numbers.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawNumbers {
    /// Employees.
    pub employees: String,
    /// Yearly revenue or budget.
    pub revenue: String,
    /// People whose data is held.
    pub records: String,
    /// The same by place; stands in for `records`.
    pub residents: String,
}

/// What stands for an answer that is missing.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawUnknown {
    /// The high end of a band that has none, in multiples of its low end.
    pub open_band_times: u32,
    /// Employees, while revenue is unknown too.
    pub employees: Sides,
    /// Employees from revenue, or revenue from employees, per mille of the sector's ratio.
    pub spread_per_mille: Sides,
    /// Records, per mille of the sector's records per employee.
    pub records_per_mille: Sides,
    /// Level of a safeguard, in thirds of full.
    pub control_thirds: Sides,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// The sector table.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawSector {
    /// The fact.
    pub fact: String,
    /// The value whose ratios stand for an unknown sector.
    pub unknown_as: String,
    /// By value of the fact; every value has a row.
    pub values: BTreeMap<String, RawSectorRow>,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// A sector.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawSectorRow {
    /// Frequency factor of every scenario but payment fraud.
    pub general_per_mille: u32,
    /// Frequency factor of payment fraud.
    pub payment_per_mille: u32,
    /// Yearly revenue per employee, in USD.
    pub revenue_per_employee: u32,
    /// Records per employee.
    pub records_per_employee: u32,
}

/// Frequency factor by country.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawRegion {
    /// The fact that holds the place.
    pub fact: String,
    /// Countries (`US`), or groups of the content (`EU`); the first that holds the place counts.
    pub places: Vec<RawPlaceFactor>,
    /// Anywhere else.
    pub otherwise_per_mille: u32,
    /// While unknown, per mille.
    pub unknown: Sides,
    /// What `otherwise` and `unknown` rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// A country's or group's factor.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawPlaceFactor {
    /// The country or group.
    pub place: String,
    /// The factor.
    pub per_mille: u32,
    /// What it rests on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// A factor by the value of a choice.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawFactor {
    /// The fact.
    pub fact: String,
    /// Per mille, by value; every value has one.
    pub values: BTreeMap<String, u32>,
    /// While unknown, per mille.
    pub unknown: Sides,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// A factor that holds where a set contains one of some values.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawCards {
    /// The fact.
    pub fact: String,
    /// The values that count.
    pub values: Vec<String>,
    /// The factor where one is there; without any it is 1.
    pub per_mille: u32,
    /// While unknown, per mille.
    pub unknown: Sides,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// Factors by types of data; the largest of the set counts.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawData {
    /// The fact.
    pub fact: String,
    /// By value; every value has a row.
    pub values: BTreeMap<String, RawDataRow>,
    /// Of the empty set.
    pub least: RawDataRow,
    /// While unknown.
    pub unknown: RawDataUnknown,
    /// What they rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
}

/// A type of data.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawDataRow {
    /// Factor of the cost of records.
    pub record_cost_per_mille: u32,
    /// Factor of the frequency of breaches.
    pub attraction_per_mille: u32,
}

/// Data types while unknown, per mille.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawDataUnknown {
    /// Factor of the cost of records.
    pub record_cost: Sides,
    /// Factor of the frequency of breaches.
    pub attraction: Sides,
}

/// What a safeguard at full does, before the floor.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawControlEffect {
    /// The safeguard.
    pub control: String,
    /// What the figures rest on.
    pub basis: BasisName,
    /// Citations.
    pub sources: Vec<String>,
    /// What it leaves of the frequency, per mille, by scenario.
    pub frequency: Row,
    /// What it leaves of the severity, per mille, by scenario.
    pub severity: Row,
}

/// When money may be shown.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RawShow {
    /// Facts that must all be known.
    pub needs: Vec<String>,
    /// Facts of which one must be known.
    pub one_of: Vec<String>,
    /// Too early for a figure where the high mean is more than so many times the low one.
    pub too_wide_times: u32,
}

/// An id that the file names, for the content check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A fact.
    Fact(String),
    /// A fact and one of its values.
    FactValue(String, String),
    /// A safeguard.
    Control(String),
    /// A citation.
    Source(String),
}

impl RawLoss {
    /// Every id that the file names, each with the JSON pointer to it.
    #[must_use]
    pub fn mentions(&self) -> Vec<(String, Mention)> {
        let mut found = Mentions(Vec::new());
        self.mention_facts(&mut found);
        for (at, effect) in self.controls.iter().enumerate() {
            found.add(format!("/controls/{at}/control"), Mention::Control(effect.control.clone()));
        }
        self.mention_sources(&mut found);
        found.0
    }

    fn mention_facts(&self, found: &mut Mentions) {
        let numbers = &self.facts;
        for (key, fact) in [
            ("employees", &numbers.employees),
            ("revenue", &numbers.revenue),
            ("records", &numbers.records),
            ("residents", &numbers.residents),
        ] {
            found.fact(format!("/facts/{key}"), fact);
        }
        found.fact("/sector/fact".into(), &self.sector.fact);
        found.value("/sector/unknown_as".into(), &self.sector.fact, &self.sector.unknown_as);
        for value in self.sector.values.keys() {
            found.value(format!("/sector/values/{value}"), &self.sector.fact, value);
        }
        found.fact("/region/fact".into(), &self.region.fact);
        for (key, factor) in [("history", &self.history), ("remote", &self.remote), ("outage", &self.outage)] {
            found.fact(format!("/{key}/fact"), &factor.fact);
            for value in factor.values.keys() {
                found.value(format!("/{key}/values/{value}"), &factor.fact, value);
            }
        }
        found.fact("/cards/fact".into(), &self.cards.fact);
        for (at, value) in self.cards.values.iter().enumerate() {
            found.value(format!("/cards/values/{at}"), &self.cards.fact, value);
        }
        found.fact("/data/fact".into(), &self.data.fact);
        for value in self.data.values.keys() {
            found.value(format!("/data/values/{value}"), &self.data.fact, value);
        }
        for (key, facts) in [("needs", &self.show.needs), ("one_of", &self.show.one_of)] {
            for (at, fact) in facts.iter().enumerate() {
                found.fact(format!("/show/{key}/{at}"), fact);
            }
        }
    }

    fn mention_sources(&self, found: &mut Mentions) {
        for (key, row) in self.parameters.rows() {
            found.sources(&format!("/parameters/{key}"), &row.sources);
        }
        for (key, sources) in [
            ("scale", &self.scale.sources),
            ("unknown", &self.unknown.sources),
            ("sector", &self.sector.sources),
            ("region", &self.region.sources),
            ("history", &self.history.sources),
            ("remote", &self.remote.sources),
            ("outage", &self.outage.sources),
            ("cards", &self.cards.sources),
            ("data", &self.data.sources),
        ] {
            found.sources(&format!("/{key}"), sources);
        }
        for (at, place) in self.region.places.iter().enumerate() {
            found.sources(&format!("/region/places/{at}"), &place.sources);
        }
        for (at, effect) in self.controls.iter().enumerate() {
            found.sources(&format!("/controls/{at}"), &effect.sources);
        }
        for (at, source) in self.weighed.iter().enumerate() {
            found.add(format!("/weighed/{at}"), Mention::Source(source.clone()));
        }
    }
}

impl RawParameters {
    /// The rows with their keys, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, &RawRow); 11] {
        [
            ("frequency_per_mille", &self.frequency_per_mille),
            ("size_exponent_per_mille", &self.size_exponent_per_mille),
            ("sigma_per_mille", &self.sigma_per_mille),
            ("median", &self.median),
            ("revenue_exponent_per_mille", &self.revenue_exponent_per_mille),
            ("record_share_per_mille", &self.record_share_per_mille),
            ("cap", &self.cap),
            ("cap_of_revenue_per_mille", &self.cap_of_revenue_per_mille),
            ("cap_per_record", &self.cap_per_record),
            ("frequency_floor_per_mille", &self.frequency_floor_per_mille),
            ("severity_floor_per_mille", &self.severity_floor_per_mille),
        ]
    }
}

struct Mentions(Vec<(String, Mention)>);

impl Mentions {
    fn add(&mut self, pointer: String, mention: Mention) {
        self.0.push((pointer, mention));
    }

    fn fact(&mut self, pointer: String, fact: &str) {
        self.add(pointer, Mention::Fact(fact.into()));
    }

    fn value(&mut self, pointer: String, fact: &str, value: &str) {
        self.add(pointer, Mention::FactValue(fact.into(), value.into()));
    }

    fn sources(&mut self, pointer: &str, sources: &[String]) {
        for (at, source) in sources.iter().enumerate() {
            self.add(format!("{pointer}/sources/{at}"), Mention::Source(source.clone()));
        }
    }
}
