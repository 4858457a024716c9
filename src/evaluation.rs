//! Everything computed from an assessment. Ids are indices into the content; `json` writes the
//! format of `client-risk-evaluation/1`.

mod json;

use crate::assessment::Level;
use crate::content::{ActionId, ControlId, Horizon, Owner, RegimeId, SourceId, Strength};
use crate::date::Date;
use crate::fact::{FactId, FactSet};

/// The result of `evaluate`.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The day whose law was applied.
    pub date: Date,
    /// Answers that do not fit together, in the content's order.
    pub contradictions: Vec<Contradiction>,
    /// One per regime of the content, in its order.
    pub obligations: Vec<Obligation>,
    /// What to ask next, the most telling first.
    pub next_questions: Vec<NextQuestion>,
    /// The scores.
    pub readiness: Readiness,
    /// The scores with the plan done.
    pub planned: Readiness,
    /// The loss model's result.
    pub exposure: Exposure,
    /// Actions in rank order.
    pub plan: Vec<PlanItem>,
    /// Need for a provider, and of which kind.
    pub fit: Fit,
}

/// Two answers that do not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Index in the content's contradictions.
    pub rule: usize,
}

/// A regime's verdict for this profile on this day.
#[derive(Clone, Debug, PartialEq)]
pub struct Obligation {
    /// The regime.
    pub regime: RegimeId,
    /// The verdict.
    pub verdict: Verdict,
    /// The variant, once decided; `None` also where the regime has none.
    pub variant: Option<u8>,
    /// Bit `n` = variant `n` is still possible (all ones where the regime has none).
    pub possible: u32,
    /// The facts that made it so; erasing any other keeps the verdict.
    pub because: Vec<Because>,
    /// The facts that can still matter.
    pub missing: FactSet,
    /// The one whose answer alone can settle most.
    pub ask_first: Option<FactId>,
    /// The regimes that cover it.
    pub covered_by: Vec<RegimeId>,
    /// The day it starts, where it has one.
    pub effective_from: Option<Date>,
    /// Its duties on this day: those of the variant, or those common to the possible ones.
    pub duties: Vec<Duty>,
    /// Its notices on this day.
    pub notices: Vec<Notice>,
    /// Duties and notices that start later.
    pub upcoming: Vec<Upcoming>,
}

impl Obligation {
    /// Whether the regime binds for certain today: `applies`, or what stays of a `covered` one.
    #[must_use]
    pub fn binds(&self) -> bool {
        matches!(self.verdict, Verdict::Applies | Verdict::Covered)
    }
}

/// How a regime stands to the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// True and in force.
    Applies,
    /// One fact is missing and the presumption is yes.
    Likely,
    /// Undecided.
    Ask,
    /// False.
    NotApplicable,
    /// True, not yet in force.
    Upcoming,
    /// True of a rule that is not law.
    Proposed,
    /// A safe harbour.
    Incentive,
    /// A contract, insurer or customer asks for it.
    Contractual,
    /// A baseline anyone may use.
    Voluntary,
    /// Satisfied by complying with another.
    Covered,
}

impl Verdict {
    /// The id of `formats.md`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Applies => "applies",
            Verdict::Likely => "likely",
            Verdict::Ask => "ask",
            Verdict::NotApplicable => "not-applicable",
            Verdict::Upcoming => "upcoming",
            Verdict::Proposed => "proposed",
            Verdict::Incentive => "incentive",
            Verdict::Contractual => "contractual",
            Verdict::Voluntary => "voluntary",
            Verdict::Covered => "covered",
        }
    }
}

/// A fact that made a verdict so, with the paragraph that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Because {
    /// The fact.
    pub fact: FactId,
    /// The citation.
    pub source: SourceId,
}

/// A duty that binds today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duty {
    /// Index in the regime's `duties`.
    pub rule: u16,
    /// The control.
    pub control: ControlId,
    /// How strongly.
    pub strength: Strength,
    /// The level that meets it.
    pub needed: Level,
    /// The control's level, unknown as none.
    pub low: Level,
    /// The control's level, unknown as full.
    pub high: Level,
    /// Whether `low` reaches `needed`.
    pub met: bool,
    /// The day it started, where later than its regime.
    pub from: Option<Date>,
}

/// A notice that is owed today if an incident calls for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Index in the regime's `notices`.
    pub rule: u16,
    /// Hours; 0 = at once, `None` = no figure in the text.
    pub within_hours: Option<u32>,
}

/// What of a regime starts on a later day.
#[derive(Clone, Debug, PartialEq)]
pub struct Upcoming {
    /// The day.
    pub date: Date,
    /// Duties that start then, as indices in the regime's `duties`.
    pub duties: Vec<u16>,
    /// Notices that start then, as indices in the regime's `notices`.
    pub notices: Vec<u16>,
}

/// Something worth asking.
#[derive(Clone, Debug, PartialEq)]
pub struct NextQuestion {
    /// What to ask.
    pub ask: Ask,
    /// The regimes it can settle.
    pub settles: Vec<RegimeId>,
    /// How much an answer is expected to settle; comparable among questions of one evaluation.
    pub weight: f64,
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// About the organisation.
    Fact(FactId),
    /// About a safeguard.
    Control(ControlId),
}

/// A score from 0 to 100 that is not decided yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least it can become.
    pub low: f64,
    /// The most it can become.
    pub high: f64,
    /// With unknown as none and undecided regimes as not binding; `None` while nothing binds for certain.
    pub last: Option<f64>,
}

/// The scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// Overall.
    pub overall: Interval,
    /// Once the range is narrow enough, or every control is answered.
    pub grade: Option<char>,
    /// The grade that the points alone would give.
    pub grade_by_points: char,
    /// Caps that hold, as indices in `Grades::caps`.
    pub caps: Vec<usize>,
    /// Security alone.
    pub security: Interval,
    /// Regulatory; `None` while nothing binds and nothing can.
    pub regulatory: Option<Interval>,
    /// By function, in `Function::ALL` order; `None` where all its controls are not applicable.
    pub functions: [Option<Interval>; 6],
    /// By regime that applies or is contractual, and has a duty on an applicable control.
    pub regimes: Vec<(RegimeId, Interval)>,
    /// What each control gives of the final overall score, and what it could give.
    pub contributions: Vec<Contribution>,
}

/// A control's part in the overall score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The control.
    pub control: ControlId,
    /// Points it gives.
    pub points: f64,
    /// Points it would give at full.
    pub of: f64,
}

/// The loss model's result; all money in USD.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposure {
    /// Whether enough is known to show money.
    pub enough: bool,
    /// Today: low, typical, high.
    pub now: [Loss; 3],
    /// With every action of the plan done.
    pub planned: [Loss; 3],
}

/// One side (low, typical or high) of the exposure.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// Chance of at least one significant incident in a year.
    pub chance: f64,
    /// Expected yearly loss.
    pub expected_loss: f64,
    /// Incidents a year by scenario, in the model's order.
    pub frequency: Vec<f64>,
    /// Expected yearly loss by scenario; sums to `expected_loss`.
    pub loss: Vec<f64>,
    /// Quantiles of the yearly loss.
    pub p50: f64,
    /// 90th percentile.
    pub p90: f64,
    /// 95th percentile.
    pub p95: f64,
    /// 99th percentile.
    pub p99: f64,
    /// Median of one incident of any kind.
    pub incident_p50: f64,
    /// 95th percentile of one incident of any kind.
    pub incident_p95: f64,
    /// Amount, and the chance that a year's loss is more.
    pub exceedance: Vec<(f64, f64)>,
}

/// An action of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanItem {
    /// The action.
    pub action: ActionId,
    /// When.
    pub horizon: Horizon,
    /// Who.
    pub owner: Owner,
    /// Regimes that apply with an unmet required duty on a control it raises.
    pub mandated_by: Vec<RegimeId>,
    /// Change of the final overall score.
    pub readiness_gain: f64,
    /// Change of the typical expected yearly loss, in USD.
    pub expected_loss_cut: f64,
    /// Pairs of regime and duty whose needed level it reaches.
    pub duties_met: u32,
    /// Hours, scaled to the organisation's size.
    pub effort_hours: (u32, u32),
    /// 1 = lifts a cap at D, 2 = a required duty at none, 3 = the rest.
    pub tier: u8,
    /// Indices of caps it lifts or helps to lift.
    pub lifts: Vec<usize>,
    /// The person does not want it; it stays listed and counts for nothing.
    pub rejected: bool,
}

/// How much an MSP is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Nice to have.
    NiceToHave,
    /// Should have.
    ShouldHave,
    /// Must have.
    MustHave,
}

impl Need {
    /// `nice_to_have`, `should_have` or `must_have`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Need::NiceToHave => "nice_to_have",
            Need::ShouldHave => "should_have",
            Need::MustHave => "must_have",
        }
    }
}

/// Need for a provider, and of which kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The level, once both ends of the range agree.
    pub need: Option<Need>,
    /// Points for certain.
    pub points: u32,
    /// Least and most points.
    pub range: (u32, u32),
    /// The levels at the two ends, gates included.
    pub need_range: (Need, Need),
    /// The level of `points`, gates included.
    pub level: Need,
    /// Whether there is a provider already: then the need is a list to check it against.
    pub has_provider: bool,
    /// Gates that hold for certain, by id (`capability`, `pile-up`, `outage`).
    pub gates: Vec<&'static str>,
    /// All drivers and the reducer.
    pub drivers: Vec<DriverResult>,
    /// The five models in rank order.
    pub models: Vec<ModelResult>,
    /// Service lines that close gaps, most gaps first.
    pub services: Vec<ServiceResult>,
    /// Provider requirements that bind this organisation, in the content's order.
    pub requirements: Vec<RequirementResult>,
    /// The provider's packages, where it has configured any.
    pub packages: Vec<PackageResult>,
}

/// A need driver's points.
#[derive(Clone, Debug, PartialEq)]
pub struct DriverResult {
    /// Index in the content's drivers.
    pub driver: usize,
    /// Points for certain (negative for the reducer).
    pub points: i32,
    /// Least and most.
    pub range: (i32, i32),
    /// The most any organisation can get.
    pub cap: i32,
    /// Struck out by the person: counts for nothing in the sum.
    pub struck: bool,
}

/// An engagement model's rank.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelResult {
    /// Index in the content's models.
    pub model: usize,
    /// Rank points.
    pub score: i32,
    /// Reasons for, by id.
    pub reasons_for: Vec<String>,
    /// Reasons against, by id; at least one.
    pub reasons_against: Vec<String>,
}

/// A service line and the gaps it closes.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceResult {
    /// Index in the content's services.
    pub service: usize,
    /// Controls it raises that are below its level.
    pub closes: Vec<ControlId>,
}

/// A provider requirement that binds this organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct RequirementResult {
    /// Index in the content's requirements.
    pub requirement: usize,
    /// Regimes that make it a duty; empty = advised.
    pub required_by: Vec<RegimeId>,
    /// Regimes and sources that trigger it, by id.
    pub from: Vec<String>,
}

/// How a choice of packages fits.
#[derive(Clone, Debug, PartialEq)]
pub struct PackageResult {
    /// Package ids of the choice, joined by `+`.
    pub id: String,
    /// Whether every goal is reached as far as anything on offer reaches it.
    pub meets: bool,
    /// Controls that stay below their goal.
    pub leaves_open: Vec<ControlId>,
    /// The smallest choice that meets.
    pub smallest: bool,
}
