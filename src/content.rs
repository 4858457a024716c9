//! The rule book, resolved: ids are indices, dates are dates, conditions are trees over facts.
//!
//! Valid by construction: `build.rs` has checked the files, `resolve` turns their bundle into this, natively; the
//! browser gets the result, packed (`pack`). Nothing here reads a file; the caller hands over a text or bytes.

pub mod condition;
pub mod contradiction;
pub mod dated;
pub mod fit;
pub mod loss;
pub mod pack;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod raw;
#[cfg(not(target_arch = "wasm32"))]
mod resolve;
#[cfg(not(target_arch = "wasm32"))]
pub mod words;

use std::collections::BTreeMap;
use std::fmt;

use crate::assessment::Level;
use crate::date::Date;
use crate::fact::{FactId, FactSet, Kind, Place, Range, ValueSet};
pub use condition::{Comparison, Condition, Leaf, Test, Threshold};
pub use dated::Dated;

macro_rules! index_id {
    ($(#[$doc:meta])* $name:ident($int:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $int);

        impl $name {
            /// The position in the content's list.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index_id!(
    /// A regime, by its place in `content/order.json`.
    RegimeId(u8)
);
index_id!(
    /// A safeguard, by its place in `content/order.json`.
    ControlId(u8)
);
index_id!(
    /// An action, by its place in `content/order.json`.
    ActionId(u8)
);
index_id!(
    /// A citation.
    SourceId(u16)
);

/// A bundle that is no rule book.
#[derive(Debug, Clone, PartialEq)]
pub struct BundleError(pub String);

impl fmt::Display for BundleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for BundleError {}

/// The whole rule book.
#[derive(Debug)]
pub struct Content {
    /// The content's own version, such as `2026.11.0`.
    pub version: String,
    /// SHA-256 of the bundle, in hexadecimal.
    pub sha256: String,
    /// What can be asked about the organisation.
    pub facts: Vec<Fact>,
    /// Citations.
    pub sources: Vec<Source>,
    /// The dated conversion table.
    pub currency: CurrencyTable,
    /// Laws, standards and contracts, in the order in which they are listed.
    pub regimes: Vec<Regime>,
    /// The safeguards, in catalogue order.
    pub controls: Vec<Control>,
    /// Things to do, in table order.
    pub actions: Vec<Action>,
    /// Grades, caps and strengths.
    pub grades: Grades,
    /// The exposure model's parameters.
    pub loss: loss::LossModel,
    /// Need, models, services, requirements.
    pub fit: fit::FitRules,
    /// Answers that do not fit together.
    pub contradictions: Vec<contradiction::ContradictionRule>,
    /// The facts that the loss model and the fit rules use.
    pub model_facts: FactSet,
    /// Places offered when one is asked for, in display order.
    pub places: Vec<(Place, Vec<String>)>,
    /// Named groups of places (`EU`, `EEA`).
    pub groups: BTreeMap<String, Vec<Place>>,
    pub(crate) fact_ids: BTreeMap<String, FactId>,
    pub(crate) regime_ids: BTreeMap<String, RegimeId>,
    pub(crate) control_ids: BTreeMap<String, ControlId>,
    pub(crate) action_ids: BTreeMap<String, ActionId>,
    pub(crate) source_ids: BTreeMap<String, SourceId>,
}

/// One question about the organisation.
#[derive(Debug)]
pub struct Fact {
    /// The catalogue's id.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// The page it is asked on.
    pub topic: String,
    /// The values of a choice or set.
    pub values: Vec<String>,
    /// Bands offered where few know the figure.
    pub bands: Vec<Range>,
    /// The most that is believed.
    pub max: f64,
    /// At least this other fact, while not known itself.
    pub default_at_least: Option<FactId>,
    /// Asked only for a quotation; no rule uses it.
    pub for_provider: bool,
    /// Never asked while this is false.
    pub ask_when: Option<Condition>,
    /// How early it is worth asking, 1 to 9.
    pub importance: u8,
}

/// A citation.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// The citation as printed.
    pub title: String,
    /// How it was read.
    pub grade: Evidence,
    /// The date of the page or text that was read.
    pub read: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// How well a statement is evidenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Read in the publisher's own text.
    Primary,
    /// Read in somebody else's page.
    Secondary,
    /// Background knowledge, not re-read.
    Known,
    /// Sources conflict.
    Conflict,
}

impl Evidence {
    /// The letter shown.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Evidence::Primary => "P",
            Evidence::Secondary => "S",
            Evidence::Known => "K",
            Evidence::Conflict => "?",
        }
    }
}

/// What a number rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The text of a law or contract.
    Law,
    /// A study with source and year.
    Study,
    /// Our judgement.
    Judgement,
}

impl Basis {
    /// `law`, `study` or `judgement`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Basis::Law => "law",
            Basis::Study => "study",
            Basis::Judgement => "judgement",
        }
    }
}

/// Rounded, dated exchange rates.
#[derive(Debug)]
pub struct CurrencyTable {
    /// The day of the table.
    pub date: Date,
    /// Whether the rates were checked against a published table.
    pub verified: bool,
    /// Where it is from.
    pub source: SourceId,
    /// By how many per cent a converted figure is widened, either way.
    pub widen_per_cent: u32,
    /// Code and US dollars per unit, in millionths.
    pub rates: Vec<(String, u64)>,
}

/// One law, standard or contract.
#[derive(Debug)]
pub struct Regime {
    /// The catalogue's id.
    pub id: String,
    /// Group for display: `us-federal`, `us-state`, `eu` …
    pub area: String,
    /// What it is.
    pub kind: RegimeKind,
    /// What a true condition means.
    pub status: Status,
    /// When it starts.
    pub effective: Effective,
    /// The start could not be confirmed by anything read after it.
    pub by_terms: bool,
    /// Date of the newest source that was read for it.
    pub verified_on: Option<Date>,
    /// Its condition, by date. Empty = always true.
    pub test: Dated<Condition>,
    /// Where one missing fact is presumed.
    pub presumptions: Vec<Presumption>,
    /// Kinds of being bound; the first whose test is true.
    pub variants: Vec<Variant>,
    /// What it demands.
    pub duties: Vec<DutyRule>,
    /// Whom it makes one tell, and by when.
    pub notices: Vec<NoticeRule>,
    /// What a breach of it can cost.
    pub penalties: Vec<Penalty>,
    /// Which regimes satisfy it.
    pub covered_by: Vec<Cover>,
    /// What must be said beside the verdict.
    pub notes: Vec<Note>,
    /// Whether it is assessed or examined, in the sense of the fit rules.
    pub assessed: Flag,
    /// Whether it demands round-the-clock or specialist capability.
    pub gate: Flag,
    /// Citations, the main one first.
    pub sources: Vec<SourceId>,
    /// Thresholds by name, for display and generated tests.
    pub values: Vec<(String, Threshold)>,
}

/// What a regime is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegimeKind {
    /// Binds by law.
    Law,
    /// Binds by contract like a law (PCI DSS).
    Contract,
    /// A standard others ask for.
    Standard,
    /// Rewards a programme.
    Incentive,
    /// Anyone may use it.
    Baseline,
}

/// What a true condition means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Binds from its date.
    InForce,
    /// Not law.
    Proposed,
    /// Somebody's contract asks for it.
    Contractual,
    /// A safe harbour.
    Incentive,
    /// Always shown, never required.
    Voluntary,
}

/// When a regime starts.
#[derive(Debug)]
pub enum Effective {
    /// Older than anyone can ask about.
    Always,
    /// On this day; `None` = enacted, no day yet.
    From(Option<Date>),
    /// On the earliest day among the places that are in the table.
    ByPlace {
        /// The facts that hold places.
        facts: Vec<FactId>,
        /// Place → day; `None` = no national act seen.
        dates: Vec<(Place, Option<Date>)>,
        /// The day where no place is in the table.
        otherwise: Date,
        /// Never earlier than this.
        not_before: Option<Date>,
    },
}

/// One fact that is presumed while it alone is missing.
#[derive(Debug)]
pub struct Presumption {
    /// The fact.
    pub fact: FactId,
    /// Only when this is true.
    pub when: Option<Condition>,
}

/// A kind of being bound.
#[derive(Debug)]
pub struct Variant {
    /// Its id.
    pub id: String,
    /// Its test; `None` = otherwise.
    pub when: Option<Condition>,
}

/// How strongly a duty binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Required by general, risk-based wording.
    RiskBased,
    /// HIPAA's "addressable": do it, do an equivalent, or document why not.
    Addressable,
    /// Named as required.
    Required,
}

impl Strength {
    /// `required`, `addressable` or `risk-based`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Strength::Required => "required",
            Strength::Addressable => "addressable",
            Strength::RiskBased => "risk-based",
        }
    }
}

/// A regime's demand on one control.
#[derive(Debug)]
pub struct DutyRule {
    /// The control.
    pub control: ControlId,
    /// How strongly.
    pub strength: Strength,
    /// The section.
    pub section: String,
    /// The level that meets it.
    pub needed: Level,
    /// Bit `n` = binds in variant `n` (all ones where the regime has no variants).
    pub variants: u32,
    /// The day it starts, where later than its regime.
    pub from: Option<Date>,
    /// The day it ends.
    pub until: Option<Date>,
    /// Stays when the regime is covered by another.
    pub stays: bool,
    /// Citation.
    pub source: SourceId,
    /// What the strength rests on.
    pub basis: Basis,
}

/// Whom to tell, and by when.
#[derive(Debug)]
pub struct NoticeRule {
    /// The addressee, a fixed string of `formats.md`.
    pub to: String,
    /// Hours: 0 = at once, `None` = no figure in the text.
    pub clock: Dated<Option<u32>>,
    /// What starts the clock.
    pub from_event: String,
    /// The section.
    pub section: String,
    /// Message id of the incident's threshold.
    pub when: Option<String>,
    /// Listed only when true.
    pub condition: Option<Condition>,
    /// Bit `n` = in variant `n`.
    pub variants: u32,
    /// The day it starts, where later than its regime.
    pub from: Option<Date>,
    /// Stays when the regime is covered by another.
    pub stays: bool,
    /// Citation.
    pub source: SourceId,
}

/// What a breach of a regime can cost.
#[derive(Debug)]
pub struct Penalty {
    /// Its id; the message is `regime-<regime>-penalty-<id>`.
    pub id: String,
    /// The day it starts.
    pub from: Option<Date>,
    /// Figures its message takes: name, amount, currency code.
    pub amounts: Vec<(String, f64, String)>,
    /// Citation.
    pub source: SourceId,
}

/// A regime that satisfies another.
#[derive(Debug)]
pub struct Cover {
    /// The one that covers, when its verdict is `applies`.
    pub regime: RegimeId,
    /// Only when this is true.
    pub condition: Option<Condition>,
}

/// What must be said beside a verdict.
#[derive(Debug)]
pub struct Note {
    /// Its id; the message is `regime-<regime>-note-<id>`.
    pub id: String,
    /// Only when this is not false.
    pub when: Option<Condition>,
}

/// A property that a regime has always, in some variants, or only with enough open duties.
#[derive(Debug, Default)]
pub struct Flag {
    /// Bit `n` = in variant `n`; 0 = never.
    pub variants: u32,
    /// At least so many of its required controls below mostly.
    pub unmet: u32,
}

/// One safeguard.
#[derive(Debug)]
pub struct Control {
    /// The catalogue's id.
    pub id: String,
    /// Its NIST CSF 2.0 function.
    pub function: Function,
    /// The page it is asked on.
    pub group: String,
    /// Its weight; the share is weight / sum of the applicable ones.
    pub weight: u32,
    /// The parts the weight is the sum of, by name.
    pub parts: Vec<(String, u32)>,
    /// What the weight rests on.
    pub basis: Basis,
    /// Citations.
    pub sources: Vec<SourceId>,
    /// Whether "not applicable" is an answer.
    pub may_not_apply: bool,
    /// A required duty on it stays although it was answered "not applicable": it then counts as none.
    pub required_stays: bool,
    /// Whether the level acts on loss by its square.
    pub squared: bool,
    /// One of the eight gap controls of the fit rules.
    pub deliverable: bool,
    /// One of the controls that insurers ask for before they quote.
    pub insurer_gate: bool,
    /// `provider`, `shared` or `customer`.
    pub provider_split: String,
    /// Framework name → ids.
    pub frameworks: Vec<(String, Vec<String>)>,
    /// Conflicts between sources shown beside it, by index in `Grades::conflicts`.
    pub conflicts: Vec<usize>,
}

/// The six functions of NIST CSF 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// Govern.
    Govern,
    /// Identify.
    Identify,
    /// Protect.
    Protect,
    /// Detect.
    Detect,
    /// Respond.
    Respond,
    /// Recover.
    Recover,
}

impl Function {
    /// All, in the framework's order.
    pub const ALL: [Function; 6] = [
        Function::Govern,
        Function::Identify,
        Function::Protect,
        Function::Detect,
        Function::Respond,
        Function::Recover,
    ];

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Function::Govern => "govern",
            Function::Identify => "identify",
            Function::Protect => "protect",
            Function::Detect => "detect",
            Function::Respond => "respond",
            Function::Recover => "recover",
        }
    }
}

/// One thing to do.
#[derive(Debug)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// What it raises: control, from, to.
    pub raises: Vec<(ControlId, Level, Level)>,
    /// Hours in a 50-person firm.
    pub hours: (u32, u32),
    /// Hours that recur: low, high, and how often (`month`, `quarter`, `year`, `person_year`).
    pub recurring: Option<(u32, u32, String)>,
    /// Who usually does it.
    pub owner: Owner,
    /// When.
    pub horizon: Horizon,
    /// What comes first.
    pub needs: Vec<ActionId>,
    /// What it costs to buy.
    pub costs: Vec<Cost>,
    /// Sections it typically satisfies.
    pub satisfies: Vec<String>,
}

/// Who does an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The organisation.
    You,
    /// The provider.
    Msp,
    /// Both.
    Both,
}

impl Owner {
    /// `you`, `msp` or `both`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Owner::You => "you",
            Owner::Msp => "msp",
            Owner::Both => "both",
        }
    }
}

/// When an action is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// Within 30 days.
    Days30,
    /// Within 90 days.
    Days90,
    /// Within 12 months.
    Months12,
}

impl Horizon {
    /// All, soonest first.
    pub const ALL: [Horizon; 3] = [Horizon::Days30, Horizon::Days90, Horizon::Months12];

    /// `30_days`, `90_days` or `12_months`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Horizon::Days30 => "30_days",
            Horizon::Days90 => "90_days",
            Horizon::Months12 => "12_months",
        }
    }
}

/// A typical price.
#[derive(Debug)]
pub struct Cost {
    /// What it is counted by: `time`, `per_user_month` …
    pub kind: String,
    /// Low and high, where there are figures.
    pub range: Option<(f64, f64)>,
    /// Its currency's code.
    pub currency: String,
    /// How the price was read.
    pub evidence: Evidence,
    /// Citations.
    pub sources: Vec<SourceId>,
}

/// Grades, caps, strengths.
#[derive(Debug)]
pub struct Grades {
    /// Letter and the least score, best first.
    pub grades: Vec<(char, f64)>,
    /// A grade is shown when the range is narrower than this.
    pub show_below_width: f64,
    /// Share of security in the overall score, per mille.
    pub security_per_mille: u32,
    /// Share of the lower of security and regulatory, per mille.
    pub lower_per_mille: u32,
    /// Weight of a duty by strength (`Strength as usize`).
    pub strength_weights: [u32; 3],
    /// Critical gaps, in table order.
    pub caps: Vec<Cap>,
    /// Data types that count as sensitive, as values of `data_held`.
    pub sensitive_data: ValueSet,
    /// The fact that says which data is held.
    pub data: FactId,
    /// The fact that counts the people in all systems.
    pub records: FactId,
    /// The fact that counts own employees.
    pub employees: FactId,
    /// The answer that says there was an incident: fact and values.
    pub incident: (FactId, ValueSet),
    /// Effort by size: employees and factor, ascending; between two points linear in the logarithm, flat outside.
    pub size_scale: Vec<(f64, f64)>,
    /// So many per cent of the expected loss weigh as much as one point of readiness in the plan's order.
    pub loss_per_cent_per_point: f64,
    /// A gap that holds the grade at this comes first in the plan.
    pub hard_cap: char,
    /// Figures on which sources differ.
    pub conflicts: Vec<Conflict>,
}

/// A gap that holds the grade down whatever the points.
#[derive(Debug)]
pub struct Cap {
    /// Its id.
    pub id: String,
    /// The best grade while it holds.
    pub grade: char,
    /// When it holds.
    pub rule: CapRule,
    /// What it rests on.
    pub basis: Basis,
    /// Citations.
    pub sources: Vec<SourceId>,
    /// The actions that lift it.
    pub lifted_by: Vec<ActionId>,
}

/// When a cap holds.
#[derive(Debug)]
pub enum CapRule {
    /// The control's final level is one of these.
    Level(ControlId, Vec<Level>),
    /// Nobody watches although a law asks for it, or much sensitive data is held.
    NobodyWatching(ControlId, f64),
    /// No incident plan; after an incident the second grade.
    NoIncidentPlan(ControlId, char),
    /// A law that applies has a required duty on a control at none.
    LegalGap,
    /// So many of these caps at once.
    PileUp(Vec<usize>, usize),
}

/// Figures on which sources differ.
#[derive(Debug)]
pub struct Conflict {
    /// Its id.
    pub id: String,
    /// Figure, unit, section, citation.
    pub entries: Vec<(f64, String, String, SourceId)>,
}

impl Content {
    /// The fact with this catalogue id.
    #[must_use]
    pub fn fact_id(&self, id: &str) -> Option<FactId> {
        self.fact_ids.get(id).copied()
    }

    /// The regime with this catalogue id.
    #[must_use]
    pub fn regime_id(&self, id: &str) -> Option<RegimeId> {
        self.regime_ids.get(id).copied()
    }

    /// The control with this catalogue id.
    #[must_use]
    pub fn control_id(&self, id: &str) -> Option<ControlId> {
        self.control_ids.get(id).copied()
    }

    /// The action with this id.
    #[must_use]
    pub fn action_id(&self, id: &str) -> Option<ActionId> {
        self.action_ids.get(id).copied()
    }

    /// The citation with this id.
    #[must_use]
    pub fn source_id(&self, id: &str) -> Option<SourceId> {
        self.source_ids.get(id).copied()
    }

    /// The fact.
    #[must_use]
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[usize::from(id.0)]
    }

    /// The regime.
    #[must_use]
    pub fn regime(&self, id: RegimeId) -> &Regime {
        &self.regimes[id.index()]
    }

    /// The control.
    #[must_use]
    pub fn control(&self, id: ControlId) -> &Control {
        &self.controls[id.index()]
    }

    /// The action.
    #[must_use]
    pub fn action(&self, id: ActionId) -> &Action {
        &self.actions[id.index()]
    }

    /// The citation.
    #[must_use]
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.index()]
    }

    /// Every control, in order.
    pub fn control_range(&self) -> impl Iterator<Item = ControlId> + use<> {
        (0..self.controls.len() as u8).map(ControlId)
    }

    /// Every regime, in order.
    pub fn regime_range(&self) -> impl Iterator<Item = RegimeId> + use<> {
        (0..self.regimes.len() as u8).map(RegimeId)
    }

    /// Every fact, in order.
    pub fn fact_range(&self) -> impl Iterator<Item = FactId> + use<> {
        (0..self.facts.len() as u8).map(FactId)
    }

    /// Every action, in order.
    pub fn action_range(&self) -> impl Iterator<Item = ActionId> + use<> {
        (0..self.actions.len() as u8).map(ActionId)
    }
}
