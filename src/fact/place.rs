//! Places by ISO code, and the groups that rules name.

use std::fmt;

/// An ISO country (`GB`) or subdivision (`US-OH`), at most six bytes, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place([u8; 6]);

impl Place {
    /// No place: stands in while a packed rule book that is being refused is read to its end.
    pub(crate) const NOWHERE: Place = Place([0; 6]);

    /// Reads a code such as `DE` or `US-OH`; `None` for anything else.
    #[must_use]
    pub fn parse(code: &str) -> Option<Place> {
        let bytes = code.as_bytes();
        let country = bytes.get(..2)?;
        let rest = bytes.get(2..)?;
        let subdivision = match rest {
            [] => true,
            [b'-', tail @ ..] => {
                (1..=3).contains(&tail.len())
                    && tail.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            }
            _ => false,
        };
        if !subdivision || !country.iter().all(u8::is_ascii_uppercase) {
            return None;
        }
        let mut place = [0; 6];
        place.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(Place(place))
    }

    /// The code as text.
    #[must_use]
    pub fn code(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(6);
        self.0.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The country's two letters.
    #[must_use]
    pub fn country(&self) -> &str {
        self.code().get(..2).unwrap_or_default()
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// What one entry of a rule's list of places stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// This code and no other.
    One(Place),
    /// A country and its subdivisions (`US`, `CA` in a rule).
    Country([u8; 2]),
    /// Countries by membership (`EU`, `EEA`).
    Members(Vec<Place>),
    /// Every place.
    Any,
}

impl Group {
    fn contains(&self, place: Place) -> bool {
        match self {
            Group::One(one) => *one == place,
            Group::Country(country) => place.country().as_bytes() == country,
            Group::Members(members) => members.contains(&place),
            Group::Any => true,
        }
    }
}

/// A rule's list of places, with those it leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceFilter {
    /// What counts.
    pub include: Vec<Group>,
    /// What does not, although a group above holds it.
    pub exclude: Vec<Group>,
}

impl PlaceFilter {
    /// Whether the rule means `place`.
    #[must_use]
    pub fn contains(&self, place: Place) -> bool {
        self.include.iter().any(|group| group.contains(place))
            && !self.exclude.iter().any(|group| group.contains(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_of_germany_is_not_delaware() {
        let us = Group::Country(*b"US");
        assert!(us.contains(Place::parse("US-DE").unwrap()));
        assert!(us.contains(Place::parse("US").unwrap()));
        assert!(!us.contains(Place::parse("DE").unwrap()));
        assert!(!Group::One(Place::parse("DE").unwrap()).contains(Place::parse("US-DE").unwrap()));
    }

    #[test]
    fn only_iso_shapes_are_places() {
        for code in ["us-oh", "USA", "US-", "US-OHIO", "U", "", "US_OH", "ÜS"] {
            assert!(Place::parse(code).is_none(), "{code}");
        }
        for code in ["US-OH", "GB", "AU-NSW", "CA-QC", "ES-1"] {
            assert_eq!(Place::parse(code).map(|place| place.code().to_string()).as_deref(), Some(code));
        }
    }
}
