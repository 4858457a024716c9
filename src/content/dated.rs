//! A value with its history: which one holds on a day.

use crate::date::Date;

/// Values ascending by the day they start; the first one also answers for earlier days.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated<T>(pub Vec<(Date, T)>);

impl<T> Dated<T> {
    /// The value on `day`; `None` only for an empty history.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&T> {
        let started = self.0.iter().rev().find(|(from, _)| *from <= day);
        started.or(self.0.first()).map(|(_, value)| value)
    }

    /// The days on which the value changes, the first start left out.
    pub fn changes(&self) -> impl Iterator<Item = Date> {
        self.0.iter().skip(1).map(|(from, _)| *from)
    }
}
