//! Answers that cannot both hold, or hardly fit: `content/contradictions.json`, resolved.

use super::{Condition, ControlId};
use crate::assessment::ControlAnswer;
use crate::fact::FactId;

/// Two answers that do not fit together. It is shown beside both, and never blocks.
#[derive(Debug)]
pub struct ContradictionRule {
    /// Its id; its words are `contradiction-<id>`.
    pub id: String,
    /// How firmly it is said.
    pub kind: ContradictionKind,
    /// All of these hold for certain.
    pub all: Vec<ContradictionTest>,
    /// The two places to change.
    pub change: [ContradictionPlace; 2],
}

/// How firmly a contradiction is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContradictionKind {
    /// Both cannot be so.
    Impossible,
    /// Both are hardly ever so.
    Unlikely,
    /// Both can be so, and somebody else is told one of them.
    Check,
}

impl ContradictionKind {
    /// `impossible`, `unlikely` or `check`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ContradictionKind::Impossible => "impossible",
            ContradictionKind::Unlikely => "unlikely",
            ContradictionKind::Check => "check",
        }
    }
}

/// A part of a contradiction.
#[derive(Debug)]
pub enum ContradictionTest {
    /// The condition is true.
    Facts(Condition),
    /// The first is certainly less than the second; a map counts as its sum.
    Less(FactId, FactId),
    /// The figure is certainly at most this.
    AtMost(FactId, f64),
    /// The figure is certainly at least this.
    AtLeast(FactId, f64),
    /// The safeguard was answered with one of these.
    Answered(ControlId, Vec<ControlAnswer>),
}

/// Where something can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContradictionPlace {
    /// A question about the organisation.
    Fact(FactId),
    /// A safeguard.
    Control(ControlId),
}
