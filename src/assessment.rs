//! The answers: profile, control levels, the day they speak for, and what the person decided about the plan.

pub mod file;
pub mod link;

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{ActionId, ControlId};
use crate::date::Date;
use crate::fact::{Answer, FactId};

/// How far a safeguard is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing yet.
    None,
    /// Begun.
    Partial,
    /// In place for the most part.
    Mostly,
    /// In place and provable.
    Full,
}

impl Level {
    /// All levels, ascending.
    pub const ALL: [Level; 4] = [Level::None, Level::Partial, Level::Mostly, Level::Full];

    /// Thirds of full: 0 to 3. Scores are sums of whole thirds until the last division.
    #[must_use]
    pub fn thirds(self) -> u32 {
        self as u32
    }

    /// 0, ⅓, ⅔ or 1.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.thirds()) / 3.0
    }

    /// The catalogue's id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::None => "none",
            Level::Partial => "partial",
            Level::Mostly => "mostly",
            Level::Full => "full",
        }
    }

    /// The level with this id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// The answer about a safeguard. (An unanswered one has none.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlAnswer {
    /// How far it is in place.
    Level(Level),
    /// "I don't know".
    Unknown,
    /// There is nothing that it could protect; only where the content allows it.
    NotApplicable,
}

/// What is saved, shared and evaluated.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The day the answers speak for; that day's law is applied.
    pub date: Date,
    /// The organisation's name, if given. Never part of any result.
    pub name: Option<String>,
    /// Facts that were answered.
    pub facts: BTreeMap<FactId, Answer>,
    /// Safeguards that were answered.
    pub controls: BTreeMap<ControlId, ControlAnswer>,
    /// The person's own notes, by fact or control id.
    pub notes: BTreeMap<String, String>,
    /// Actions marked done.
    pub done: BTreeSet<ActionId>,
    /// Actions the person does not want on the plan.
    pub rejected: BTreeSet<ActionId>,
    /// Need drivers that the person struck out, by id.
    pub struck: BTreeSet<String>,
    /// What a newer version wrote and this one does not know: kept, so that saving loses nothing.
    /// Keyed by the section it stood in (`""` for the top level).
    pub foreign: BTreeMap<String, serde_json::Map<String, serde_json::Value>>,
}

impl Assessment {
    /// An assessment without answers.
    #[must_use]
    pub fn new(date: Date) -> Assessment {
        Assessment {
            date,
            name: None,
            facts: BTreeMap::new(),
            controls: BTreeMap::new(),
            notes: BTreeMap::new(),
            done: BTreeSet::new(),
            rejected: BTreeSet::new(),
            struck: BTreeSet::new(),
            foreign: BTreeMap::new(),
        }
    }
}
