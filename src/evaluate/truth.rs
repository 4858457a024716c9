//! Three-valued logic that remembers why.

use crate::content::SourceId;
use crate::fact::{FactId, FactSet};

/// The facts that a result rests on, each with the paragraph that names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace(pub Vec<(FactId, Option<SourceId>)>);

impl Trace {
    /// The facts alone.
    #[must_use]
    pub fn facts(&self) -> FactSet {
        self.0.iter().map(|(fact, _)| *fact).collect()
    }

    /// Both, each fact once, the first citation kept.
    #[must_use]
    pub fn union(mut self, other: &Trace) -> Trace {
        for (fact, source) in &other.0 {
            match self.0.iter_mut().find(|(known, _)| known == fact) {
                Some((_, cited)) => *cited = cited.or(*source),
                None => self.0.push((*fact, *source)),
            }
        }
        self
    }
}

/// True or false with the facts that made it so; unknown with those that could decide it.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// True in every completion of the answers.
    True(Trace),
    /// False in every completion of the answers.
    False(Trace),
    /// Undecided.
    Unknown {
        /// What was decided on the way; a presumption rests on it.
        because: Trace,
        /// The facts of the simplified residual: each can still matter, no other can.
        missing: FactSet,
    },
}

impl Truth {
    /// Negation.
    #[must_use]
    pub fn negated(self) -> Truth {
        match self {
            Truth::True(trace) => Truth::False(trace),
            Truth::False(trace) => Truth::True(trace),
            unknown => unknown,
        }
    }

    /// Whether it is true for certain.
    #[must_use]
    pub fn is_true(&self) -> bool {
        matches!(self, Truth::True(_))
    }

    /// Whether it is false for certain.
    #[must_use]
    pub fn is_false(&self) -> bool {
        matches!(self, Truth::False(_))
    }

    /// The facts it rests on.
    #[must_use]
    pub fn trace(&self) -> &Trace {
        match self {
            Truth::True(trace) | Truth::False(trace) => trace,
            Truth::Unknown { because, .. } => because,
        }
    }

    /// The facts that could decide it; none once it is decided.
    #[must_use]
    pub fn missing(&self) -> FactSet {
        match self {
            Truth::Unknown { missing, .. } => *missing,
            _ => FactSet::EMPTY,
        }
    }
}

/// Kleene's `all`: false if any part is, else unknown if any part is.
#[must_use]
pub fn all(parts: impl IntoIterator<Item = Truth>) -> Truth {
    // Why: `all` and `any` are each other's mirror image, so one table serves both.
    any(parts.into_iter().map(Truth::negated)).negated()
}

/// Kleene's `any`: true if any part is, else unknown if any part is.
#[must_use]
pub fn any(parts: impl IntoIterator<Item = Truth>) -> Truth {
    let mut shortest: Option<Trace> = None;
    let mut decided = Trace::default();
    let mut missing = FactSet::EMPTY;
    for part in parts {
        match part {
            // Why: one true part is reason enough; the one that rests on the fewest facts is told.
            Truth::True(trace) => {
                if shortest.as_ref().is_none_or(|best| trace.0.len() < best.0.len()) {
                    shortest = Some(trace);
                }
            }
            Truth::False(trace) => decided = decided.union(&trace),
            Truth::Unknown { because, missing: open } => {
                decided = decided.union(&because);
                missing = missing.union(open);
            }
        }
    }
    match shortest {
        Some(trace) => Truth::True(trace),
        None if missing.is_empty() => Truth::False(decided),
        None => Truth::Unknown { because: decided, missing },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yes(fact: u8) -> Truth {
        Truth::True(Trace(vec![(FactId(fact), None)]))
    }

    fn no(fact: u8) -> Truth {
        yes(fact).negated()
    }

    fn open(fact: u8) -> Truth {
        Truth::Unknown { because: Trace::default(), missing: FactSet::one(FactId(fact)) }
    }

    #[test]
    fn one_true_part_decides_an_any_whatever_is_open() {
        let truth = any([open(1), yes(2), open(3)]);
        assert!(truth.is_true());
        assert_eq!(truth.trace().facts(), FactSet::one(FactId(2)));
    }

    #[test]
    fn one_false_part_decides_an_all_whatever_is_open() {
        assert!(all([open(1), no(2), yes(3)]).is_false());
        assert!(all([yes(1), open(2)]).missing().contains(FactId(2)));
        assert!(!all([yes(1), open(2)]).missing().contains(FactId(1)));
    }

    #[test]
    fn nothing_at_all_is_true_of_all_and_false_of_any() {
        assert!(all([]).is_true());
        assert!(any([]).is_false());
    }
}
