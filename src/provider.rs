//! The MSP whose site this is: `config.json`, checked, each fault with its fallback.
//!
//! A site owner writes this file by hand, so nothing in it can break the page: an unknown key is
//! reported with the nearest known one, a wrong value is reported and left at its default.
//!
//! ```json
//! { "brand": { "name": "Calder", "accent": "#2541b2" },
//!   "contact": { "email": "hello@calder.example" },
//!   "packages": [ { "id": "standard", "name": "Standard", "services": ["helpdesk"], "mostly": ["mfa"],
//!                   "price": { "low": 140, "high": 190, "currency": "USD", "per": "user_month" } } ],
//!   "credentials": [ { "id": "msp-verify", "level": 1 } ],
//!   "terms": { "incident-notice-24h": "yes" } }
//! ```

mod read;

use std::collections::BTreeMap;
use std::fmt;

use crate::assessment::Level;
use crate::content::fit::Requirement;
use crate::content::{Content, ControlId};
use crate::date::Date;

/// What the calculator knows about the provider. The default is nobody: no brand, no packages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provider {
    /// Name and looks.
    pub brand: Brand,
    /// How a customer reaches it.
    pub contact: Contact,
    /// Languages offered, by code; empty = all there are.
    pub languages: Vec<String>,
    /// The language a visitor starts in, unless the browser asks for another one offered.
    pub language: Option<String>,
    /// Which parts are shown.
    pub modules: Modules,
    /// Origins whose pages may embed the calculator and talk to it; empty = any page may embed it, and
    /// gets nothing but its height.
    pub origins: Vec<String>,
    /// What it sells, smallest first; add-ons may stand anywhere.
    pub packages: Vec<Package>,
    /// Certificates it holds.
    pub credentials: Vec<Held>,
    /// What it says about each requirement, by its index.
    pub terms: BTreeMap<usize, Term>,
    /// Who else does a part of the work.
    pub subcontractors: Vec<Subcontractor>,
}

/// Name and looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    /// Its name.
    pub name: Option<String>,
    /// Address of its logo, on the same site or `https`.
    pub logo: Option<String>,
    /// Its colour, `#rrggbb`.
    pub accent: Option<String>,
    /// Its colour on dark ground.
    pub accent_dark: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Its privacy notice.
    pub privacy: Option<String>,
}

/// How a customer reaches the provider.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// A person.
    pub name: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// A page, such as a calendar.
    pub url: Option<String>,
    /// The button's words.
    pub button: Words,
}

/// Which parts are shown. All are, unless switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// Loss figures.
    pub exposure: bool,
    /// The action plan.
    pub plan: bool,
    /// MSP fit.
    pub fit: bool,
    /// The printed report.
    pub report: bool,
    /// The book of saved clients.
    pub book: bool,
    /// Links, files and exports.
    pub share: bool,
    /// Describing oneself in a sentence.
    pub describe: bool,
}

impl Default for Modules {
    fn default() -> Modules {
        Modules { exposure: true, plan: true, fit: true, report: true, book: true, share: true, describe: true }
    }
}

/// Words in one or several languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub BTreeMap<String, String>);

impl Words {
    /// The words in `language`, else those for any language, else the first there are.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&str> {
        let own = self.0.get(language).or_else(|| self.0.get(""));
        own.or_else(|| self.0.values().next()).map(String::as_str)
    }
}

/// Something the provider sells.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// Whom it is for.
    pub typical: Words,
    /// It is bought beside another one.
    pub add_on: bool,
    /// Service lines, by index in the content's list.
    pub services: Vec<usize>,
    /// The level it can bring each control to.
    pub levels: BTreeMap<ControlId, Level>,
    /// What it costs.
    pub price: Option<PackagePrice>,
    /// When people are there.
    pub hours: Option<Hours>,
}

impl Package {
    /// The level it can bring a control to; `None` = it leaves the control alone.
    #[must_use]
    pub fn brings(&self, control: ControlId) -> Option<Level> {
        self.levels.get(&control).copied()
    }
}

/// A price band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagePrice {
    /// From.
    pub low: u32,
    /// To.
    pub high: u32,
    /// Currency code.
    pub currency: String,
    /// Counted by person, or once for the client; always a month.
    pub per_user: bool,
}

impl PackagePrice {
    /// The band for an organisation of so many people, a month.
    #[must_use]
    pub fn for_people(&self, people: u32) -> (u64, u64) {
        let times = if self.per_user { u64::from(people) } else { 1 };
        (u64::from(self.low) * times, u64::from(self.high) * times)
    }
}

/// When people are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Office hours.
    Business,
    /// Longer than office hours.
    Extended,
    /// Day and night.
    AroundTheClock,
}

/// A certificate the provider holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Index in the content's credentials.
    pub credential: usize,
    /// Still in progress: counts as absent.
    pub in_progress: bool,
    /// Its level, where it has levels.
    pub level: Option<u32>,
    /// The day it ends.
    pub until: Option<Date>,
    /// A sum insured and its currency.
    pub sum: Option<(u32, String)>,
    /// What is in its scope.
    pub note: Words,
}

impl Held {
    /// Whether it counts on `day`.
    #[must_use]
    pub fn counts(&self, content: &Content, day: Date) -> bool {
        let is_intent = content.fit.credentials.get(self.credential).is_none_or(|one| one.counts_as_absent);
        !is_intent && !self.in_progress && self.until.is_none_or(|until| day <= until)
    }
}

/// What the provider says about a requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Whether it shows it.
    pub shown: Shown,
    /// In its own words.
    pub note: Words,
}

/// Whether a provider shows what a requirement demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Not shown.
    No,
    /// In part.
    Partly,
    /// Shown.
    Yes,
}

impl Shown {
    /// `no`, `partly` or `yes`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Shown::No => "no",
            Shown::Partly => "partly",
            Shown::Yes => "yes",
        }
    }
}

/// Someone who does a part of the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subcontractor {
    /// The name.
    pub name: String,
    /// What it does.
    pub role: Words,
    /// From where.
    pub place: Option<String>,
}

impl Provider {
    /// Reads `config.json`. Whatever is wrong with it, a provider comes out, and every fault is named.
    #[must_use]
    pub fn read(text: &str, content: &Content) -> (Provider, Vec<ConfigFault>) {
        read::read(text, content)
    }

    /// Whether it shows what a requirement (by index) demands: by its own word, else by a credential that
    /// counts on `day`. What is not said is not shown.
    #[must_use]
    pub fn shows(&self, requirement: usize, content: &Content, day: Date) -> Shown {
        if let Some(term) = self.terms.get(&requirement) {
            return term.shown;
        }
        let Some(requirement) = content.fit.requirements.get(requirement) else { return Shown::No };
        self.credentials
            .iter()
            .filter(|held| held.counts(content, day))
            .map(|held| shown_by(requirement, held.credential))
            .max()
            .unwrap_or(Shown::No)
    }
}

fn shown_by(requirement: &Requirement, credential: usize) -> Shown {
    if requirement.shown_by.contains(&credential) {
        Shown::Yes
    } else if requirement.partly_by.contains(&credential) {
        Shown::Partly
    } else {
        Shown::No
    }
}

/// What is wrong with a place of the configuration, and thereby left at its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// JSON pointer.
    pub pointer: String,
    /// What is wrong there.
    pub problem: ConfigProblem,
}

/// A fault of the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigProblem {
    /// The text is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A key that means nothing; it is left out.
    UnknownKey {
        /// The key.
        key: String,
        /// The known key it is nearest to.
        nearest: String,
    },
    /// An id or word that is not one of those known here; it is left out.
    UnknownId {
        /// The id.
        id: String,
        /// The known one it is nearest to.
        nearest: String,
    },
    /// An id that was used before; the second entry is left out.
    Repeated {
        /// The id.
        id: String,
    },
    /// A value of another kind; the default stands.
    Expected(Expected),
    /// A list with more entries than are read.
    TooMany {
        /// How many are read.
        limit: usize,
    },
}

impl ConfigFault {
    /// The message's id and its variables.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let value =
            |expected: String| ("error-config-value", vec![("pointer", self.pointer.clone()), ("expected", expected)]);
        match &self.problem {
            ConfigProblem::UnknownKey { key, nearest } => {
                ("error-config-unknown-key", vec![("key", short(key)), ("near", nearest.clone())])
            }
            ConfigProblem::UnknownId { nearest, .. } => value(["“", nearest, "”"].concat()),
            ConfigProblem::NotJson { line, column } => {
                value(["JSON (", &line.to_string(), ":", &column.to_string(), ")"].concat())
            }
            ConfigProblem::Repeated { id } => value(["an id other than “", &short(id), "”"].concat()),
            ConfigProblem::Expected(expected) => value(expected.words().to_owned()),
            ConfigProblem::TooMany { limit } => value(["at most ", &limit.to_string(), " entries"].concat()),
        }
    }
}

impl fmt::Display for ConfigFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", if self.pointer.is_empty() { "/" } else { &self.pointer })?;
        match &self.problem {
            ConfigProblem::NotJson { line, column } => {
                write!(out, "expected JSON; reading stopped at line {line}, column {column}")
            }
            ConfigProblem::UnknownKey { key, nearest } => {
                write!(out, "warning: no key \"{}\"; did you mean \"{nearest}\"?", short(key))
            }
            ConfigProblem::UnknownId { id, nearest } => {
                write!(out, "\"{}\" is not known here; did you mean \"{nearest}\"?", short(id))
            }
            ConfigProblem::Repeated { id } => {
                write!(out, "\"{}\" stands twice; the second is left out", short(id))
            }
            ConfigProblem::Expected(expected) => write!(out, "expected {}", expected.words()),
            ConfigProblem::TooMany { limit } => {
                write!(out, "expected at most {limit} entries; the rest is left out")
            }
        }
    }
}

/// What somebody wrote, cut so that a message stays readable.
fn short(text: &str) -> String {
    let mut cut: String = text.chars().take(40).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// What is expected at a place of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`.
    Object,
    /// `[ … ]`.
    List,
    /// A text that is not empty.
    Text,
    /// Words, or words by language.
    Words,
    /// `true` or `false`.
    Flag,
    /// A whole number that is not negative.
    WholeNumber,
    /// `low` at most `high`.
    Ascending,
    /// `#rrggbb`.
    Colour,
    /// An address on this site, or one with `https`.
    Address,
    /// `https://` and a host, nothing after it.
    Origin,
    /// A mail address.
    Email,
    /// `YYYY-MM-DD`.
    Date,
    /// Three capital letters.
    Currency,
}

impl Expected {
    /// In words, as a message's variable.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Expected::Object => "an object",
            Expected::List => "a list",
            Expected::Text => "a text",
            Expected::Words => "a text, or texts by language",
            Expected::Flag => "true or false",
            Expected::WholeNumber => "a whole number",
            Expected::Ascending => "a low that is not above its high",
            Expected::Colour => "a colour such as #2541b2",
            Expected::Address => "a path on this site, or an https address",
            Expected::Origin => "an origin such as https://partner.example",
            Expected::Email => "a mail address",
            Expected::Date => "a day such as 2027-03-31",
            Expected::Currency => "a currency such as USD",
        }
    }
}
