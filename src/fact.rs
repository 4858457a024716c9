//! What can be known about an organisation: the kinds of facts, and the states of an answer.
//!
//! A fact is unanswered (absent from the profile), answered "don't know", a band, or exact. A rule sees
//! only whether the answer decides it; `crate::evaluate::question` alone tells the first two apart.

mod place;
mod set;

pub use place::{Group, Place, PlaceFilter};
pub use set::{FactId, FactSet};

/// How a fact is answered, and thereby how its JSON is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One place.
    Jurisdiction,
    /// A complete set of places.
    Jurisdictions,
    /// One of the fact's values.
    Choice,
    /// A complete set of the fact's values.
    Set,
    /// A count, or a band of counts.
    Number,
    /// 0 to 100, or a band.
    Percent,
    /// An amount or a band, with its currency.
    Money,
    /// Yes or no.
    Bool,
    /// A complete map from places to counts or bands; a place that is absent counts zero.
    Map,
}

/// A closed interval of numbers; an end that is `None` is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least it can be.
    pub min: Option<f64>,
    /// The most it can be.
    pub max: Option<f64>,
}

impl Range {
    /// Exactly `value`.
    #[must_use]
    pub fn exact(value: f64) -> Range {
        Range { min: Some(value), max: Some(value) }
    }

    /// The value, where both ends agree.
    #[must_use]
    pub fn as_exact(self) -> Option<f64> {
        (self.min == self.max).then_some(self.min).flatten()
    }
}

/// A currency of the dated table, by its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CurrencyId(pub u8);

/// A set of a fact's values: bit `n` is value `n` of the fact's list in the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueSet(pub u64);

impl ValueSet {
    /// Whether value `index` is in the set.
    #[must_use]
    pub fn contains(self, index: u8) -> bool {
        self.0 >> index & 1 == 1
    }

    /// The set with value `index` put in or taken out.
    #[must_use]
    pub fn with(self, index: u8, present: bool) -> ValueSet {
        if present { ValueSet(self.0 | 1 << index) } else { ValueSet(self.0 & !(1 << index)) }
    }

    /// The indices in ascending order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..64).filter(move |index| self.contains(*index))
    }
}

/// An answer that was given. (An unanswered fact has none.)
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// "I don't know": as good as unanswered to a rule, but not asked again.
    Unknown,
    /// One place.
    Place(Place),
    /// A complete set of places, ascending.
    Places(Vec<Place>),
    /// The index of a value.
    Choice(u8),
    /// A complete set of values.
    Set(ValueSet),
    /// A number or percent, exact or a band.
    Number(Range),
    /// Money, exact or a band.
    Money(Range, CurrencyId),
    /// Yes or no.
    Bool(bool),
    /// A complete map, ascending by place.
    Map(Vec<(Place, Range)>),
}
