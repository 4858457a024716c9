//! Conditions over facts. They cannot fail: kinds were checked when the content was built, which is
//! what makes Kleene's tables sound here (an unknown part never hides an error).

use super::{Dated, SourceId};
use crate::date::Date;
use crate::fact::{CurrencyId, FactId, PlaceFilter, ValueSet};

/// A test over facts.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Every part is true.
    All(Vec<Condition>),
    /// Some part is true.
    Any(Vec<Condition>),
    /// The part is false.
    Not(Box<Condition>),
    /// One comparison.
    Leaf(Leaf),
}

/// One comparison with its citation.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// What is compared.
    pub test: Test,
    /// Where it is written, if the paragraph is known.
    pub source: Option<SourceId>,
}

/// A comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The yes/no fact is yes.
    Yes(FactId),
    /// The choice is one of these.
    IsValue(FactId, ValueSet),
    /// The place is one of these.
    IsPlace(FactId, PlaceFilter),
    /// The set holds at least one of these.
    HasValue(FactId, ValueSet),
    /// The set of places holds at least one of these.
    HasPlace(FactId, PlaceFilter),
    /// The set is not empty.
    Some(FactId),
    /// The set is not empty and holds nothing else.
    Only(FactId, ValueSet),
    /// A number, percent or money against a figure.
    Number(FactId, Comparison, Threshold),
    /// A map's sum over places against a figure.
    Sum(FactId, PlaceFilter, Comparison, Threshold),
    /// A number known only to lie between two facts.
    Span(FactId, FactId, Comparison, Threshold),
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// ≥
    AtLeast,
    /// >
    Above,
    /// <
    Below,
    /// ≤
    AtMost,
}

/// A figure that a rule compares with: dated, and in a currency if money.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// The figure by date.
    pub history: Dated<f64>,
    /// Its currency, for money.
    pub currency: Option<CurrencyId>,
    /// Where the figure is written.
    pub source: SourceId,
}

impl Threshold {
    /// The figure on `day`.
    #[must_use]
    pub fn on(&self, day: Date) -> f64 {
        self.history.on(day).copied().unwrap_or(f64::INFINITY)
    }
}
