//! The fit rules, resolved: what drives the need for an MSP, which kinds there are, what to demand.
//!
//! The numbers and lists are content; how they are combined is `crate::evaluate::fit`.

#[cfg(not(target_arch = "wasm32"))]
mod resolve;

use super::{Basis, ControlId, Evidence, RegimeId, SourceId};
use crate::assessment::Level;
use crate::evaluation::Need;
use crate::fact::{FactId, ValueSet};
#[cfg(not(target_arch = "wasm32"))]
pub use resolve::Lookup;

/// Everything about MSP fit.
#[derive(Debug)]
pub struct FitRules {
    /// Least points for "should have" and for "must have".
    pub levels: (u32, u32),
    /// The drivers, the reducer last.
    pub drivers: Vec<Driver>,
    /// What makes a provider a must-have whatever the points.
    pub gates: Gates,
    /// The control that a mere breach-notice law asks for.
    pub notice_control: ControlId,
    /// The answer that says there is a provider already.
    pub has_provider: Hint,
    /// Engagement models, in the order that decides a tie.
    pub models: Vec<Model>,
    /// Managed services.
    pub services: Vec<Service>,
    /// What to demand of a provider, in table order.
    pub requirements: Vec<Requirement>,
    /// Certificates that a provider may hold.
    pub credentials: Vec<Credential>,
    /// What stays with the customer, whatever is bought.
    pub stays: Vec<Cited>,
    /// Warnings in a proposal.
    pub flags: Vec<Cited>,
    /// Prices seen in the market.
    pub prices: Vec<ObservedPrice>,
    /// What the figures can and cannot say; the id is the message's.
    pub statements: Vec<Cited>,
}

/// A need driver, or the reducer.
#[derive(Debug)]
pub struct Driver {
    /// Its id.
    pub id: String,
    /// The most points it gives.
    pub cap: i32,
    /// What it rests on.
    pub basis: Basis,
    /// Citations.
    pub sources: Vec<SourceId>,
    /// How it counts.
    pub rule: DriverRule,
}

/// How a driver counts.
#[derive(Debug)]
pub enum DriverRule {
    /// Points for each control with an unmet required duty.
    Duties {
        /// Points each.
        each: i32,
    },
    /// Sensitive data by number of records.
    Data {
        /// Which kinds of data are held.
        held: FactId,
        /// How many people's records.
        records: FactId,
        /// At least so many records: points; ascending.
        steps: Vec<(u32, i32)>,
        /// At least so many points where one of `floor_when` is held.
        floor: i32,
        /// Data that is sensitive whatever its number.
        floor_when: Vec<Hint>,
    },
    /// Nobody on watch around the clock.
    Watch {
        /// Answers that mean someone is.
        covered: Vec<Hint>,
        /// Points where nobody is.
        points: i32,
        /// Outages that short are pressing.
        urgent: Hint,
        /// Required duties on these are pressing, of a security regime.
        controls: Vec<ControlId>,
        /// Points more where it is pressing.
        more: i32,
    },
    /// Open gaps among the deliverable controls.
    Gaps {
        /// Points for a control at none.
        none: i32,
        /// Points for a control at partial.
        partial: i32,
    },
    /// In-house hands against size.
    Capacity(Capacity),
    /// Points by the answer to a choice.
    Choice {
        /// The fact.
        fact: FactId,
        /// Points by value; a value that is not named gives none.
        points: Vec<(u8, i32)>,
    },
    /// What insurers and customers ask.
    Demands {
        /// Insurance held or applied for.
        insurance: Hint,
        /// Points for it.
        points: i32,
        /// Points more, with insurance, where a control that insurers ask for first is below mostly.
        more_when_gate_open: i32,
        /// Further demands with their points.
        others: Vec<(Hint, i32)>,
    },
    /// The reducer: a strong team in house.
    Strong {
        /// Own security staff.
        security_staff: FactId,
        /// At least so many.
        at_least: u32,
        /// The answer that means a watch of one's own.
        covered: Hint,
        /// Points, negative.
        points: i32,
    },
}

impl DriverRule {
    /// The controls on which a required duty makes the night watch pressing; only of driver `watch`.
    #[must_use]
    pub fn pressing_controls(&self) -> Option<&[ControlId]> {
        match self {
            DriverRule::Watch { controls, .. } => Some(controls),
            _ => None,
        }
    }
}

/// Parameters of driver `capacity`, used by models and gates as well.
#[derive(Debug)]
pub struct Capacity {
    /// Own employees.
    pub employees: FactId,
    /// Own IT staff.
    pub it_staff: FactId,
    /// Own security staff.
    pub security_staff: FactId,
    /// The IT part counts from so many employees.
    pub from_employees: u32,
    /// One IT person for so many employees.
    pub employees_per_head: u32,
    /// Points for no IT staff.
    pub nobody: i32,
    /// Points for less than half of what the size asks.
    pub below_half: i32,
    /// Points for less than what the size asks.
    pub below: i32,
    /// Points for no security staff where a security regime applies.
    pub no_security: i32,
    /// Points for little security staff.
    pub little_security: i32,
    /// Little is below so many tenths of a person.
    pub little_security_below_tenths: u32,
    /// Little counts from so many employees even without a security regime.
    pub little_security_from_employees: u32,
}

/// Answers of a fact: some values of a choice or set, "yes", or a set that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// The fact.
    pub fact: FactId,
    /// The values; none = "yes", or any value of a set.
    pub values: ValueSet,
}

/// What makes a provider a must-have whatever the points.
#[derive(Debug)]
pub struct Gates {
    /// `capability`: security staff is below so many heads …
    pub security_staff_below: u32,
    /// … one of these controls is below mostly …
    pub capability_controls: Vec<ControlId>,
    /// … and the organisation does not provide such services itself.
    pub capability_unless: Hint,
    /// `pile-up`: so many caps at D.
    pub caps_at_least: u32,
    /// `outage`: so short an outage at most.
    pub outage: Hint,
}

/// An engagement model.
#[derive(Debug)]
pub struct Model {
    /// Its id.
    pub id: String,
    /// An add-on: second in rank from so many points, else last.
    pub add_on_from: Option<i32>,
    /// Reasons for.
    pub reasons_for: Vec<Reason>,
    /// Reasons against.
    pub reasons_against: Vec<Reason>,
    /// The reason against where no other holds.
    pub always_against: String,
}

/// A reason with its rank points.
#[derive(Debug)]
pub struct Reason {
    /// Its id.
    pub id: String,
    /// Rank points.
    pub points: i32,
    /// All must be true.
    pub when: Vec<ModelTest>,
    /// The points count once per so many unmet required controls, so many times at most.
    pub per_unmet: Option<(u32, u32)>,
}

/// What a reason hangs on. True only where certain.
#[derive(Debug)]
pub enum ModelTest {
    /// The level of `points`.
    Need(Need),
    /// A driver, by index, has at least so many points.
    Driver(usize, i32),
    /// The number is at least so many tenths.
    AtLeast(FactId, u32),
    /// The number is below so many tenths.
    Below(FactId, u32),
    /// The number is at most so many tenths.
    AtMost(FactId, u32),
    /// The answer is one of these.
    Is(Hint),
    /// Own IT staff is as large as the size asks.
    ItCovered(bool),
    /// A regime that is assessed or examined applies or is contractual.
    Assessed(bool),
    /// A security regime applies.
    SecurityRegime(bool),
    /// A cap at D holds.
    CriticalGap(bool),
    /// At least so many controls with an unmet required duty.
    Unmet(u32),
    /// One of these.
    Any(Vec<ModelTest>),
}

/// A managed service.
#[derive(Debug)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// What it raises, and to which level.
    pub raises: Vec<(ControlId, Level)>,
    /// What it costs.
    pub prices: Vec<Price>,
}

/// A price band as observed.
#[derive(Debug)]
pub struct Price {
    /// From.
    pub low: u32,
    /// To.
    pub high: u32,
    /// Currency code.
    pub currency: String,
    /// What it is counted by: the message is `per-<id>`.
    pub per: String,
    /// How it was read.
    pub evidence: Evidence,
    /// Citations.
    pub sources: Vec<SourceId>,
}

/// A price observation with its own label.
#[derive(Debug)]
pub struct ObservedPrice {
    /// Its id.
    pub id: String,
    /// The band.
    pub price: Price,
}

/// What customers expect of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tenet {
    /// Professionalism.
    Professionalism,
    /// Actionable results.
    ActionableResults,
    /// Trust.
    Trust,
}

impl Tenet {
    /// All, in the order shown.
    pub const ALL: [Tenet; 3] = [Tenet::Professionalism, Tenet::ActionableResults, Tenet::Trust];

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Tenet::Professionalism => "professionalism",
            Tenet::ActionableResults => "actionable-results",
            Tenet::Trust => "trust",
        }
    }
}

/// What to demand of a provider.
#[derive(Debug)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// What it is part of.
    pub tenet: Tenet,
    /// Shown from need "should have" up.
    pub always: bool,
    /// Shown where an urgent outage tolerance was answered.
    pub outage: bool,
    /// No trigger: stricter where an urgent outage tolerance was answered.
    pub strict: bool,
    /// Shown from need "should have" up where driver `watch` has so many points.
    pub watch: Option<i32>,
    /// Shown where a regime that applies has a required duty on this control.
    pub required_on: Option<ControlId>,
    /// Regimes that trigger it.
    pub regimes: Vec<Cite>,
    /// Regimes that trigger it and make it a duty.
    pub required: Vec<Cite>,
    /// Regimes that do not trigger it, named where they bind.
    pub cites: Vec<Cite>,
    /// Citations that hold for everyone.
    pub sources: Vec<SourceId>,
    /// Credentials, by index, that show it.
    pub shown_by: Vec<usize>,
    /// Credentials, by index, that show a part of it.
    pub partly_by: Vec<usize>,
}

/// A regime with the paragraph that asks for something.
#[derive(Debug)]
pub struct Cite {
    /// The regime.
    pub regime: RegimeId,
    /// Only in this variant, once decided.
    pub variant: Option<u8>,
    /// The paragraph.
    pub section: Option<String>,
    /// The citation, where it is not the regime's own.
    pub source: Option<SourceId>,
}

/// A certificate that a provider may hold.
#[derive(Debug)]
pub struct Credential {
    /// Its id.
    pub id: String,
    /// How its meaning was read.
    pub evidence: Evidence,
    /// Citations.
    pub sources: Vec<SourceId>,
    /// It states an intent and shows nothing.
    pub counts_as_absent: bool,
}

/// An id with its citations.
#[derive(Debug)]
pub struct Cited {
    /// Its id.
    pub id: String,
    /// Citations.
    pub sources: Vec<SourceId>,
}

impl FitRules {
    /// The driver with this id, by index.
    #[must_use]
    pub fn driver(&self, id: &str) -> Option<usize> {
        self.drivers.iter().position(|driver| driver.id == id)
    }

    /// The service line with this id, by index.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<usize> {
        self.services.iter().position(|service| service.id == id)
    }

    /// The requirement with this id, by index.
    #[must_use]
    pub fn requirement(&self, id: &str) -> Option<usize> {
        self.requirements.iter().position(|requirement| requirement.id == id)
    }

    /// The credential with this id, by index.
    #[must_use]
    pub fn credential(&self, id: &str) -> Option<usize> {
        self.credentials.iter().position(|credential| credential.id == id)
    }

    /// The parameters of driver `capacity`.
    #[must_use]
    pub fn capacity(&self) -> Option<&Capacity> {
        self.drivers.iter().find_map(|driver| match &driver.rule {
            DriverRule::Capacity(capacity) => Some(capacity),
            _ => None,
        })
    }

    /// The answers that mean someone is on watch around the clock, and those that make it urgent.
    #[must_use]
    pub fn watch(&self) -> Option<(&[Hint], Hint)> {
        self.drivers.iter().find_map(|driver| match &driver.rule {
            DriverRule::Watch { covered, urgent, .. } => Some((covered.as_slice(), *urgent)),
            _ => None,
        })
    }
}
