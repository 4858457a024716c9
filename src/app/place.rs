//! Where in the app one is, and how that is written in the address's fragment.

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first page.
    Start,
    /// A page of questions about the organisation, from 0.
    Profile(usize),
    /// A page of questions about safeguards, by its group.
    Safeguards(String),
    /// All answers before the results.
    Check,
    /// The results.
    Results(Tab),
    /// One obligation, by regime id.
    Obligation(String),
    /// Everything on paper.
    Report,
}

/// A part of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The five answers.
    Overview,
    /// Every verdict.
    Obligations,
    /// Scores and their parts.
    Readiness,
    /// What an incident could cost.
    Exposure,
    /// What to do first.
    Plan,
    /// Which help.
    Fit,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Tab; 6] = [Tab::Overview, Tab::Obligations, Tab::Readiness, Tab::Exposure, Tab::Plan, Tab::Fit];

    /// Its name in the address, and the tail of its message id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Tab::Overview => "overview",
            Tab::Obligations => "obligations",
            Tab::Readiness => "readiness",
            Tab::Exposure => "exposure",
            Tab::Plan => "plan",
            Tab::Fit => "fit",
        }
    }
}

impl Place {
    /// The first part of the results.
    #[must_use]
    pub fn results() -> Place {
        Place::Results(Tab::Overview)
    }

    /// The value of `data-screen`.
    #[must_use]
    pub fn screen(&self) -> &'static str {
        match self {
            Place::Start => "start",
            Place::Profile(_) => "profile",
            Place::Safeguards(_) => "safeguards",
            Place::Check => "check",
            Place::Results(_) | Place::Obligation(_) => "results",
            Place::Report => "report",
        }
    }

    /// The fragment, without `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        match self {
            Place::Start => "/".to_owned(),
            Place::Profile(at) => format!("/profile/{}", at + 1),
            Place::Safeguards(group) => format!("/safeguards/{group}"),
            Place::Check => "/check".to_owned(),
            Place::Results(Tab::Overview) => "/results".to_owned(),
            Place::Results(tab) => format!("/results/{}", tab.id()),
            Place::Obligation(regime) => format!("/results/obligations/{regime}"),
            Place::Report => "/report".to_owned(),
        }
    }

    /// Reads a fragment; `None` for anything that is no place.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Place> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let parts: Vec<&str> = fragment.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Some(Place::Start),
            ["profile", page] => {
                page.parse().ok().and_then(|page: usize| page.checked_sub(1)).filter(|at| *at < 64).map(Place::Profile)
            }
            ["safeguards", group] => Some(Place::Safeguards((*group).to_owned())),
            ["check"] => Some(Place::Check),
            ["results"] => Some(Place::results()),
            ["results", "obligations", regime] => Some(Place::Obligation((*regime).to_owned())),
            ["results", tab] => Tab::ALL.into_iter().find(|one| one.id() == *tab).map(Place::Results),
            ["report"] => Some(Place::Report),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_reads_back_from_its_fragment() {
        let places = [
            Place::Start,
            Place::Profile(3),
            Place::Safeguards("signing-in".into()),
            Place::Check,
            Place::results(),
            Place::Results(Tab::Fit),
            Place::Obligation("hipaa".into()),
            Place::Report,
        ];
        for place in places {
            assert_eq!(Place::parse(&place.fragment()), Some(place));
        }
        for foreign in ["#a=1.abc", "#/nowhere", "#/profile/0", "#/profile/9999", "#/results/x"] {
            assert_eq!(Place::parse(foreign), None, "{foreign}");
        }
    }
}
