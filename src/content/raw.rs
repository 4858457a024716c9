//! The content files as they are written: one struct a file kind, strings for ids.
//!
//! Shared by the build script (which reads the files and checks them) and by `resolve` (which reads
//! the one bundle that the build script made of them). `content/README.md` says what each key means.

#![allow(missing_docs, reason = "each key is documented once, in content/README.md")]

pub mod fit;
pub mod loss;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// All of `content/` in one text: what is loaded beside the Wasm.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The content's version.
    pub version: String,
    /// `facts.json`.
    pub facts: Vec<Fact>,
    /// `definitions/*.json`.
    pub definitions: Vec<Definition>,
    /// `sources/*.json`.
    pub sources: Vec<Source>,
    /// `currency.json`.
    pub currency: Currency,
    /// `places.json`.
    pub places: Places,
    /// `grades.json`.
    pub grades: Grades,
    /// `loss.json`.
    pub loss: loss::RawLoss,
    /// `fit.json`.
    pub fit: fit::RawFit,
    /// `contradictions.json`.
    pub contradictions: Vec<Contradiction>,
    /// `regimes/*.json`, in order.
    pub regimes: Vec<Regime>,
    /// `controls/*.json`, in order.
    pub controls: Vec<Control>,
    /// `actions/*.json`, in order.
    pub actions: Vec<Action>,
}

/// `version.json`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Such as `2026.11.0`.
    pub version: String,
}

/// `order.json`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Regime ids.
    pub regimes: Vec<String>,
    /// Control ids.
    pub controls: Vec<String>,
    /// Action ids.
    pub actions: Vec<String>,
}

/// One entry of `facts.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: String,
    pub kind: FactKind,
    pub topic: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<(Option<f64>, Option<f64>)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_at_least: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_when: Option<Condition>,
    #[serde(default = "middling", skip_serializing_if = "is_middling")]
    pub importance: u8,
}

fn middling() -> u8 {
    5
}

fn is_middling(importance: &u8) -> bool {
    *importance == 5
}

/// How a fact is answered.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    Jurisdiction,
    Jurisdictions,
    Choice,
    Set,
    Number,
    Percent,
    Money,
    Bool,
    Map,
}

/// Why a fact is asked though no rule uses it.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Provider,
}

/// A condition with a name.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    pub id: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Value>,
    pub when: Condition,
}

/// A condition.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Yes(FactRef),
    Is(Among),
    Has(Among),
    Some(FactRef),
    Only(Among),
    Number(NumberTest),
    Span(SpanTest),
    #[serde(untagged)]
    Use(UseTest),
}

/// A fact, cited.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct FactRef {
    pub fact: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A fact and the values meant.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct Among {
    pub fact: String,
    pub of: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A figure against a named value.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct NumberTest {
    pub fact: String,
    #[serde(default, rename = "in", skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A figure between two facts against a named value.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct SpanTest {
    pub low: String,
    pub high: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A named condition, with its places put in.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct UseTest {
    #[serde(rename = "use")]
    pub name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub place: Vec<String>,
}

/// A named threshold.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct Value {
    pub unit: String,
    pub history: Vec<ValueOn>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<BasisName>,
}

/// A threshold from a day on.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct ValueOn {
    pub from: String,
    pub value: f64,
    pub source: String,
}

/// What a number rests on.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum BasisName {
    Law,
    Study,
    Judgement,
}

/// One citation.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub grade: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `currency.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    pub date: String,
    pub verified: bool,
    pub source: String,
    pub widen_per_cent: u32,
    pub usd_per_unit_micro: BTreeMap<String, u64>,
}

/// `places.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Places {
    pub groups: BTreeMap<String, Vec<String>>,
    pub places: Vec<PlaceEntry>,
}

/// One place that is offered.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlaceEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// One entry of `contradictions.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    pub id: String,
    pub kind: ContradictionKind,
    pub all: Vec<ContradictionTest>,
    pub change: [ContradictionPlace; 2],
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ContradictionKind {
    Impossible,
    Unlikely,
    Check,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ContradictionTest {
    Facts(Condition),
    Less(LessTest),
    AtMost(FigureTest),
    AtLeast(FigureTest),
    Level(LevelTest),
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct LessTest {
    pub fact: String,
    pub than: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct FigureTest {
    pub fact: String,
    pub figure: f64,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct LevelTest {
    pub control: String,
    pub of: Vec<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ContradictionPlace {
    Fact(String),
    Control(String),
}

/// `regimes/<id>.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    pub id: String,
    pub area: String,
    pub kind: RegimeKind,
    pub status: Status,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effective>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Value>,
    pub test: Vec<DatedTest>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presumptions: Vec<Presumption>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub penalties: Vec<Penalty>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covered_by: Vec<Cover>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub msp: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessed: Option<Flag>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Flag>,
    pub sources: Vec<String>,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum RegimeKind {
    Law,
    Contract,
    Standard,
    Incentive,
    Baseline,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    InForce,
    Proposed,
    Contractual,
    Incentive,
    Voluntary,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Confirmed {
    ByTerms,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Effective {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_place: Option<ByPlace>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct ByPlace {
    pub facts: Vec<String>,
    pub dates: BTreeMap<String, Option<String>>,
    pub otherwise: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct DatedTest {
    pub from: String,
    pub when: Condition,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Presumption {
    pub fact: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exempts: Vec<Exempt>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Exempt {
    pub control: String,
    pub section: String,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    Required,
    Addressable,
    RiskBased,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    pub control: String,
    pub strength: Strength,
    pub section: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variants: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub stays: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<BasisName>,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub to: String,
    pub clock: Vec<ClockOn>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    pub from_event: String,
    pub section: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    #[serde(default, rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variants: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub stays: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct ClockOn {
    pub from: String,
    pub hours: Option<u32>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub amounts: BTreeMap<String, Amount>,
    pub source: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    pub amount: f64,
    pub currency: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    pub regime: String,
    #[serde(default, rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// `true`, or only in some variants, or only with enough open duties.
#[derive(Deserialize, Serialize, Debug, Clone)]
#[serde(from = "FlagShape", into = "FlagShape")]
pub struct Flag {
    pub variants: Option<Vec<String>>,
    pub unmet: u32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(untagged)]
enum FlagShape {
    Always(bool),
    Some(FlagFields),
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
struct FlagFields {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    variants: Option<Vec<String>>,
    #[serde(default)]
    unmet: u32,
}

impl From<FlagShape> for Flag {
    fn from(shape: FlagShape) -> Flag {
        match shape {
            FlagShape::Always(true) => Flag { variants: None, unmet: 0 },
            FlagShape::Always(false) => Flag { variants: Some(Vec::new()), unmet: 0 },
            FlagShape::Some(fields) => Flag { variants: fields.variants, unmet: fields.unmet },
        }
    }
}

impl From<Flag> for FlagShape {
    fn from(flag: Flag) -> FlagShape {
        FlagShape::Some(FlagFields { variants: flag.variants, unmet: flag.unmet })
    }
}

/// `controls/<id>.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Control {
    pub id: String,
    pub function: String,
    pub group: String,
    pub weight: u32,
    pub parts: BTreeMap<String, u32>,
    pub basis: BasisName,
    pub sources: Vec<String>,
    pub not_applicable: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub required_stays: bool,
    pub effective: Effect,
    pub frameworks: BTreeMap<String, Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<String>,
    pub insurer_gate: bool,
    pub deliverable: bool,
    pub provider_split: String,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    Linear,
    Square,
}

/// `actions/<id>.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: String,
    pub raises: Vec<Raise>,
    pub hours: (u32, u32),
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurring: Option<Recurring>,
    pub owner: String,
    pub horizon: String,
    pub needs: Vec<String>,
    pub cost: Cost,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_more: Option<Cost>,
    pub satisfies: Vec<String>,
    pub basis: BasisName,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Raise {
    pub control: String,
    pub from: String,
    pub to: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Recurring {
    pub hours: (u32, u32),
    pub per: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<BasisName>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// `grades.json`.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Grades {
    pub grades: Vec<Grade>,
    pub show_below_width: f64,
    pub overall: Overall,
    pub facts: GradeFacts,
    pub plan: PlanRules,
    pub strengths: BTreeMap<String, StrengthRule>,
    pub caps: Vec<Cap>,
    pub sensitive_data: Vec<String>,
    pub conflicts: Vec<Conflict>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct GradeFacts {
    pub data: String,
    pub records: String,
    pub employees: String,
    pub incident: Among,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanRules {
    pub basis: BasisName,
    pub hard_cap: char,
    pub loss_per_cent_per_point: u32,
    pub size_per_mille: Vec<(u32, u32)>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    pub grade: char,
    pub from: f64,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Overall {
    pub security_per_mille: u32,
    pub lower_per_mille: u32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct StrengthRule {
    pub weight: u32,
    pub needed: String,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    pub id: String,
    pub grade: char,
    pub when: CapRule,
    pub basis: BasisName,
    pub sources: Vec<String>,
    pub lifted_by: Vec<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CapRule {
    Level(LevelRule),
    NobodyWatching(WatchRule),
    NoIncidentPlan(PlanRule),
    LegalGap(Nothing),
    PileUp(PileRule),
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct LevelRule {
    pub control: String,
    pub at: Vec<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct WatchRule {
    pub control: String,
    pub records_at_least: f64,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanRule {
    pub control: String,
    pub after_incident: char,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct PileRule {
    pub caps: Vec<String>,
    pub at_least: usize,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    pub id: String,
    pub entries: Vec<ConflictEntry>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct ConflictEntry {
    pub figure: f64,
    pub unit: String,
    pub source: String,
    pub section: String,
    pub grade: String,
}
