//! The gate: the one way from foreign JSON (a file, what was kept on the device, a pipe) to an [`Assessment`], and back.
//!
//! What cannot be an assessment at all is refused ([`FileError`]). What can is read as far as it goes: each entry
//! that could not be read is a [`Fault`] with its place, and stays in [`Assessment::foreign`] as it was, so that
//! saving loses nothing. A fact's declared kind decides how its JSON is read, never the JSON's shape.
//!
//! The law: `read(write(a)) == a`, and without faults where `a.foreign` is empty.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{Assessment, ControlAnswer, Level};
use crate::content::{ActionId, Content, Fact};
use crate::date::Date;
use crate::fact::{Answer, CurrencyId, FactId, Kind, Place, Range, ValueSet};
use crate::near::nearest;
use crate::order;

/// What the first key of the file says.
pub const FORMAT: &str = "client-risk-assessment/1";

/// More bytes than any assessment has.
pub const MOST_BYTES: usize = 2_000_000;

/// Beyond so many faults no near misses are looked for: the file is not a slip of the finger.
const FAULTS_WITH_NEAR: usize = 200;

/// Longer words are no slip of an id; also the most of a foreign word that a message repeats.
const LONGEST_WORD: usize = 80;

/// An assessment as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What could be read; the rest is in its `foreign`.
    pub assessment: Assessment,
    /// What could not, ordered by place.
    pub faults: Vec<Fault>,
}

/// Why a text is not an assessment at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More than [`MOST_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON, from here on.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The key that stands twice in one object, if that is the reason.
        twice: Option<String>,
    },
    /// JSON of another kind.
    Format {
        /// What its `format` says; empty where it says nothing.
        found: String,
    },
    /// The day is missing or no text.
    NoDate,
    /// The day is none that the calendar has.
    Date {
        /// What stands there.
        found: String,
    },
    /// The rule book holds no law for that day.
    DateRange {
        /// The day.
        found: Date,
    },
}

/// An entry that could not be read, and is kept as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where (RFC 6901).
    pub pointer: String,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Something else belongs there.
    Expected {
        /// What.
        what: Expected,
        /// What was probably meant.
        near: Option<String>,
    },
    /// An id or key that this version does not know.
    UnknownId {
        /// Of what.
        of: Ids,
        /// The id.
        id: String,
        /// What was probably meant.
        near: Option<String>,
        /// The known id that looks most like it.
        nearest: String,
    },
    /// Not one of the answers to this question.
    UnknownValue {
        /// The fact or control.
        of: String,
        /// The value.
        value: String,
        /// What was probably meant.
        near: Option<String>,
        /// The value that looks most like it.
        nearest: String,
    },
    /// This safeguard always applies.
    NotApplicable {
        /// The control.
        control: String,
    },
}

/// Kinds of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// Facts.
    Fact,
    /// Safeguards.
    Control,
    /// Actions of the plan.
    Action,
    /// Need drivers.
    Driver,
    /// Facts or safeguards, below `notes`.
    Noted,
    /// Keys of the file.
    Key,
}

/// What belongs at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }` by id.
    Object,
    /// A text.
    Text,
    /// A list of ids.
    Ids,
    /// One place.
    Place,
    /// A list of places.
    Places,
    /// One value of the fact.
    Choice,
    /// A list of the fact's values.
    Set,
    /// A count or band.
    Number,
    /// A count or band, for a place.
    Count,
    /// A percentage or band.
    Percent,
    /// Money.
    Money,
    /// A currency of the table.
    Currency,
    /// Yes or no.
    Bool,
    /// Counts by place.
    Map,
    /// A level.
    Level,
    /// Nothing twice.
    Once,
    /// `min` not above `max`.
    BandOrder,
    /// Not negative, and at most this.
    AtMost(u64),
}

impl Expected {
    /// In plain English, as it follows "expected".
    #[must_use]
    pub fn words(&self) -> String {
        let words = match self {
            Expected::Object => "an object with ids as keys",
            Expected::Text => "a text",
            Expected::Ids => "a list of ids",
            Expected::Place => "a place such as \"US-OH\" or \"DE\"",
            Expected::Places => "a list of places such as [\"US-OH\", \"DE\"], or \"unknown\"",
            Expected::Choice => "one of the fact's values, or \"unknown\"",
            Expected::Set => "a list of the fact's values, or \"unknown\"",
            Expected::Number => "a number, a band or \"unknown\"",
            Expected::Count => "a number or a band",
            Expected::Percent => "a percentage, a band or \"unknown\"",
            Expected::Money => "an amount or a band with its currency, or \"unknown\"",
            Expected::Currency => "the code of a known currency, such as \"USD\"",
            Expected::Bool => "true, false or \"unknown\"",
            Expected::Map => "numbers or bands by place, or \"unknown\"",
            Expected::Level => "\"none\", \"partial\", \"mostly\", \"full\", \"unknown\" or \"not_applicable\"",
            Expected::Once => "each value once",
            Expected::BandOrder => "a band whose min is not above its max",
            Expected::AtMost(most) => return ["a number from 0 to ", &most.to_string()].concat(),
        };
        words.to_owned()
    }
}

impl FileError {
    /// The message's id and its variables.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            FileError::TooLarge { bytes } => {
                ("error-file-too-large", vec![("size", [&bytes.div_ceil(1_000_000).to_string(), " MB"].concat())])
            }
            FileError::NotJson { line, column, .. } => {
                ("error-file-not-json", vec![("place", [line.to_string(), column.to_string()].join(":"))])
            }
            FileError::Format { found } if found.is_empty() => ("error-file-format", vec![("found", "?".to_owned())]),
            FileError::Format { found } => ("error-file-format", vec![("found", short(found))]),
            FileError::NoDate => {
                let expected = ("expected", "a day such as \"2026-11-24\"".to_owned());
                ("error-field", vec![("pointer", "/date".to_owned()), expected])
            }
            FileError::Date { found } => ("error-date-format", vec![("value", short(found))]),
            FileError::DateRange { .. } => ("error-date-range", Vec::new()),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::TooLarge { bytes } => {
                write!(out, "/: expected at most {MOST_BYTES} bytes, found {bytes}")
            }
            FileError::NotJson { line, column, twice: None } => {
                write!(out, "/: expected JSON; reading stopped at line {line}, column {column}")
            }
            FileError::NotJson { line, column, twice: Some(key) } => {
                write!(out, "/: expected each key once; \"{key}\" stands twice, at line {line}, column {column}")
            }
            FileError::Format { found } if found.is_empty() => {
                write!(out, "/format: expected \"{FORMAT}\"")
            }
            FileError::Format { found } => {
                write!(out, "/format: expected \"{FORMAT}\", found \"{}\"", short(found))
            }
            FileError::NoDate => write!(out, "/date: expected a day such as \"2026-11-24\""),
            FileError::Date { found } => {
                write!(out, "/date: expected a day such as \"2026-11-24\", found \"{}\"", short(found))
            }
            FileError::DateRange { found } => {
                let (first, last) = days();
                write!(out, "/date: expected a day from {first} to {last}, found \"{found}\"")
            }
        }
    }
}

impl Fault {
    /// Whether only something that this version does not know was met: kept, not counted, no damage.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(self.kind, FaultKind::UnknownId { .. })
    }

    /// The message's id and its variables.
    #[must_use]
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let field = |expected: String| ("error-field", vec![("pointer", self.pointer.clone()), ("expected", expected)]);
        match &self.kind {
            FaultKind::Expected { what, .. } => field(what.words()),
            FaultKind::UnknownId { of: Ids::Fact, id, nearest, .. } => {
                ("error-unknown-fact", vec![("id", short(id)), ("near", nearest.clone())])
            }
            FaultKind::UnknownId { of: Ids::Control, id, nearest, .. } => {
                ("error-unknown-control", vec![("id", short(id)), ("near", nearest.clone())])
            }
            FaultKind::UnknownId { nearest, .. } => field(["“", nearest, "”"].concat()),
            FaultKind::UnknownValue { of, value, nearest, .. } => {
                ("error-unknown-value", vec![("value", short(value)), ("id", of.clone()), ("near", nearest.clone())])
            }
            FaultKind::NotApplicable { control } => ("error-not-applicable", vec![("control", control.clone())]),
        }
    }

    fn expected(pointer: &str, what: Expected) -> Fault {
        Fault { pointer: pointer.to_owned(), kind: FaultKind::Expected { what, near: None } }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (near, warning) = match &self.kind {
            FaultKind::Expected { near, .. } | FaultKind::UnknownValue { near, .. } => (near.as_deref(), ""),
            FaultKind::UnknownId { near, .. } => (near.as_deref(), "warning: "),
            FaultKind::NotApplicable { .. } => (None, ""),
        };
        write!(out, "{}: {warning}", self.pointer)?;
        match &self.kind {
            FaultKind::Expected { what, .. } => write!(out, "expected {}", what.words())?,
            FaultKind::UnknownId { of, id, .. } => write!(out, "no {} \"{}\"", of.words(), short(id))?,
            FaultKind::UnknownValue { of, value, .. } => {
                write!(out, "\"{}\" is no answer to {of}", short(value))?;
            }
            FaultKind::NotApplicable { control } => {
                write!(out, "{control} cannot be not applicable; expected a level or \"unknown\"")?;
            }
        }
        match near {
            Some(near) => write!(out, "; did you mean \"{near}\"?"),
            None => Ok(()),
        }
    }
}

impl Ids {
    fn words(self) -> &'static str {
        match self {
            Ids::Fact => "fact",
            Ids::Control => "control",
            Ids::Action => "action",
            Ids::Driver => "need driver",
            Ids::Noted => "fact or control",
            Ids::Key => "key",
        }
    }
}

/// The first and last day for which the rule book holds law.
#[must_use]
pub fn days() -> (Date, Date) {
    let day = |year, month, day| Date::new(year, month, day).unwrap_or(Date::FALLBACK);
    (day(2024, 1, 1), day(2030, 12, 31))
}

/// Reads a file's text.
pub fn read(text: &str, content: &Content) -> Result<Opened, FileError> {
    if text.len() > MOST_BYTES {
        return Err(FileError::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str::<Strict>(text) {
        Ok(Strict(value)) => read_value(&value, content),
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            Err(FileError::NotJson { line, column, twice: twice(&error.to_string()) })
        }
    }
}

/// Reads a file that was parsed already.
pub fn read_value(value: &Value, content: &Content) -> Result<Opened, FileError> {
    let found = value.get("format").and_then(Value::as_str).unwrap_or_default();
    let Some(file) = value.as_object().filter(|_| found == FORMAT) else {
        return Err(FileError::Format { found: found.to_owned() });
    };
    let date = file.get("date").and_then(Value::as_str).ok_or(FileError::NoDate)?;
    let day = Date::parse(date).ok_or_else(|| FileError::Date { found: date.to_owned() })?;
    let (first, last) = days();
    if day < first || day > last {
        return Err(FileError::DateRange { found: day });
    }
    let mut reader = Reader { content, assessment: Assessment::new(day), faults: Vec::new() };
    for (key, value) in file {
        match key.as_str() {
            "format" | "date" => {}
            "name" => reader.name(value),
            "facts" => reader.section("facts", value, Reader::fact),
            "controls" => reader.section("controls", value, Reader::control),
            "notes" => reader.section("notes", value, Reader::note),
            "done" => reader.ids("done", value, Reader::done),
            "rejected" => reader.ids("rejected", value, Reader::rejected),
            "struck" => reader.ids("struck", value, Reader::struck),
            other => {
                reader.unknown(["/", &escaped(other)].concat(), Ids::Key, other, KEYS);
                reader.keep("", other, value);
            }
        }
    }
    Ok(Opened { assessment: reader.assessment, faults: reader.faults })
}

const KEYS: [&str; 9] = ["format", "date", "name", "facts", "controls", "notes", "done", "rejected", "struck"];

struct Reader<'a> {
    content: &'a Content,
    assessment: Assessment,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn keep(&mut self, section: &str, key: &str, value: &Value) {
        self.assessment.foreign.entry(section.to_owned()).or_default().insert(key.to_owned(), value.clone());
    }

    fn unknown<'b>(&mut self, pointer: String, of: Ids, id: &str, known: impl IntoIterator<Item = &'b str>) {
        let (near, nearest) = self.nearest(id, known);
        self.faults.push(Fault { pointer, kind: FaultKind::UnknownId { of, id: id.to_owned(), near, nearest } });
    }

    fn nearest<'b>(&self, word: &str, known: impl IntoIterator<Item = &'b str>) -> (Option<String>, String) {
        if self.faults.len() >= FAULTS_WITH_NEAR { (None, String::new()) } else { near(word, known) }
    }

    fn name(&mut self, value: &Value) {
        match value {
            Value::String(name) => self.assessment.name = Some(name.clone()),
            other => {
                self.faults.push(Fault::expected("/name", Expected::Text));
                self.keep("", "name", other);
            }
        }
    }

    /// A section by ids: `one` says whether it took the entry.
    fn section(&mut self, name: &str, value: &Value, one: fn(&mut Self, &str, &str, &Value) -> bool) {
        let Value::Object(entries) = value else {
            self.faults.push(Fault::expected(&["/", name].concat(), Expected::Object));
            return self.keep("", name, value);
        };
        for (id, value) in entries {
            let pointer = ["/", name, "/", &escaped(id)].concat();
            if !one(self, &pointer, id, value) {
                self.keep(name, id, value);
            }
        }
    }

    /// A list of ids: `one` says whether it took the entry.
    fn ids(&mut self, name: &str, value: &Value, one: fn(&mut Self, &str, &str) -> bool) {
        let Value::Array(entries) = value else {
            self.faults.push(Fault::expected(&["/", name].concat(), Expected::Ids));
            return self.keep("", name, value);
        };
        for (at, entry) in entries.iter().enumerate() {
            let pointer = ["/", name, "/", &at.to_string()].concat();
            let taken = match entry {
                Value::String(id) => one(self, &pointer, id),
                _ => {
                    self.faults.push(Fault::expected(&pointer, Expected::Ids));
                    false
                }
            };
            if !taken {
                // Why: a list has no keys; a count of what was kept holds the order, however often it is saved.
                let kept = self.assessment.foreign.get(name).map_or(0, Map::len);
                let key = kept.to_string();
                self.keep(name, &["0".repeat(9_usize.saturating_sub(key.len())), key].concat(), entry);
            }
        }
    }

    fn fact(&mut self, pointer: &str, id: &str, value: &Value) -> bool {
        let content: &'a Content = self.content;
        let Some(fact) = content.fact_id(id) else {
            self.unknown(pointer.to_owned(), Ids::Fact, id, content.facts.iter().map(|fact| fact.id.as_str()));
            return false;
        };
        match answer(content, content.fact(fact), value, pointer) {
            Ok(answer) => {
                self.assessment.facts.insert(fact, answer);
                true
            }
            Err(fault) => {
                self.faults.push(fault);
                false
            }
        }
    }

    fn control(&mut self, pointer: &str, id: &str, value: &Value) -> bool {
        let content: &'a Content = self.content;
        let Some(control) = content.control_id(id) else {
            let known = content.controls.iter().map(|control| control.id.as_str());
            self.unknown(pointer.to_owned(), Ids::Control, id, known);
            return false;
        };
        let answer = match value.as_str() {
            None => Err(FaultKind::Expected { what: Expected::Level, near: None }),
            Some("unknown") => Ok(ControlAnswer::Unknown),
            Some("not_applicable") if content.control(control).may_not_apply => Ok(ControlAnswer::NotApplicable),
            Some("not_applicable") => Err(FaultKind::NotApplicable { control: id.to_owned() }),
            Some(level) => Level::parse(level).map(ControlAnswer::Level).ok_or_else(|| {
                let known = ["none", "partial", "mostly", "full", "unknown", "not_applicable"];
                let (near, nearest) = self.nearest(level, known);
                FaultKind::UnknownValue { of: id.to_owned(), value: level.to_owned(), near, nearest }
            }),
        };
        match answer {
            Ok(answer) => {
                self.assessment.controls.insert(control, answer);
                true
            }
            Err(kind) => {
                self.faults.push(Fault { pointer: pointer.to_owned(), kind });
                false
            }
        }
    }

    fn note(&mut self, pointer: &str, id: &str, value: &Value) -> bool {
        let content: &'a Content = self.content;
        let Value::String(note) = value else {
            self.faults.push(Fault::expected(pointer, Expected::Text));
            return false;
        };
        if content.fact_id(id).is_none() && content.control_id(id).is_none() {
            let facts = content.facts.iter().map(|fact| fact.id.as_str());
            let known = facts.chain(content.controls.iter().map(|control| control.id.as_str()));
            self.unknown(pointer.to_owned(), Ids::Noted, id, known);
            return false;
        }
        self.assessment.notes.insert(id.to_owned(), note.clone());
        true
    }

    fn action(&mut self, pointer: &str, id: &str) -> Option<ActionId> {
        let content: &'a Content = self.content;
        let action = content.action_id(id);
        if action.is_none() {
            let known = content.actions.iter().map(|action| action.id.as_str());
            self.unknown(pointer.to_owned(), Ids::Action, id, known);
        }
        action
    }

    fn done(&mut self, pointer: &str, id: &str) -> bool {
        let action = self.action(pointer, id);
        self.assessment.done.extend(action);
        action.is_some()
    }

    fn rejected(&mut self, pointer: &str, id: &str) -> bool {
        let action = self.action(pointer, id);
        self.assessment.rejected.extend(action);
        action.is_some()
    }

    fn struck(&mut self, pointer: &str, id: &str) -> bool {
        let content: &'a Content = self.content;
        let mut known = content.fit.drivers.iter().map(|driver| driver.id.as_str());
        let taken = known.any(|driver| driver == id);
        if taken {
            self.assessment.struck.insert(id.to_owned());
        } else {
            let known = content.fit.drivers.iter().map(|driver| driver.id.as_str());
            self.unknown(pointer.to_owned(), Ids::Driver, id, known);
        }
        taken
    }
}

/// Reads one fact's answer. The fact's kind decides, never the JSON's shape.
pub fn answer(content: &Content, fact: &Fact, value: &Value, pointer: &str) -> Result<Answer, Fault> {
    if value.as_str() == Some("unknown") {
        return Ok(Answer::Unknown);
    }
    let wrong = |what: Expected| Fault::expected(pointer, what);
    match fact.kind {
        Kind::Bool => value.as_bool().map(Answer::Bool).ok_or_else(|| wrong(Expected::Bool)),
        Kind::Choice => {
            let value = value.as_str().ok_or_else(|| wrong(Expected::Choice))?;
            known_value(fact, value, pointer).map(Answer::Choice)
        }
        Kind::Set => {
            let values = value.as_array().ok_or_else(|| wrong(Expected::Set))?;
            let mut set = ValueSet::default();
            for (at, value) in values.iter().enumerate() {
                let pointer = [pointer, "/", &at.to_string()].concat();
                let value = value.as_str().ok_or_else(|| Fault::expected(&pointer, Expected::Set))?;
                let index = known_value(fact, value, &pointer)?;
                if set.contains(index) {
                    return Err(Fault::expected(&pointer, Expected::Once));
                }
                set = set.with(index, true);
            }
            Ok(Answer::Set(set))
        }
        Kind::Jurisdiction => place(content, value.as_str(), pointer).map(Answer::Place),
        Kind::Jurisdictions => {
            let codes = value.as_array().ok_or_else(|| wrong(Expected::Places))?;
            let mut places = BTreeSet::new();
            for (at, code) in codes.iter().enumerate() {
                let pointer = [pointer, "/", &at.to_string()].concat();
                if !places.insert(place(content, code.as_str(), &pointer)?) {
                    return Err(Fault::expected(&pointer, Expected::Once));
                }
            }
            Ok(Answer::Places(places.into_iter().collect()))
        }
        Kind::Number => range(value, fact.max, Expected::Number, pointer).map(Answer::Number),
        Kind::Percent => range(value, fact.max.min(100.0), Expected::Percent, pointer).map(Answer::Number),
        Kind::Money => money(content, value, fact.max, pointer),
        Kind::Map => {
            let entries = value.as_object().ok_or_else(|| wrong(Expected::Map))?;
            let mut counts = BTreeMap::new();
            for (code, count) in entries {
                let pointer = [pointer, "/", &escaped(code)].concat();
                let place = place(content, Some(code), &pointer)?;
                counts.insert(place, range(count, fact.max, Expected::Count, &pointer)?);
            }
            Ok(Answer::Map(counts.into_iter().collect()))
        }
    }
}

fn known_value(fact: &Fact, value: &str, pointer: &str) -> Result<u8, Fault> {
    let index = fact.values.iter().position(|known| known == value).and_then(|index| u8::try_from(index).ok());
    index.ok_or_else(|| {
        let (near, nearest) = near(value, fact.values.iter().map(String::as_str));
        let kind = FaultKind::UnknownValue { of: fact.id.clone(), value: value.to_owned(), near, nearest };
        Fault { pointer: pointer.to_owned(), kind }
    })
}

/// A group that rules name (`EU`) has the shape of a place but is none.
fn place(content: &Content, code: Option<&str>, pointer: &str) -> Result<Place, Fault> {
    let is_place = |code: &str| Place::parse(code).filter(|_| !content.groups.contains_key(code));
    let code = code.filter(|code| code.len() <= LONGEST_WORD);
    code.and_then(is_place).ok_or_else(|| {
        let meant = code.map(|code| code.trim().to_ascii_uppercase().replace('_', "-"));
        let near = meant.filter(|meant| is_place(meant).is_some());
        Fault { pointer: pointer.to_owned(), kind: FaultKind::Expected { what: Expected::Place, near } }
    })
}

/// A number, or a band with at least one end.
fn range(value: &Value, most: f64, what: Expected, pointer: &str) -> Result<Range, Fault> {
    match value {
        Value::Number(_) => number(value, most, &what, pointer).map(Range::exact),
        Value::Object(band) => ends(band, &["min", "max"], most, &what, pointer),
        _ => Err(Fault::expected(pointer, what)),
    }
}

fn money(content: &Content, value: &Value, most: f64, pointer: &str) -> Result<Answer, Fault> {
    let Value::Object(entries) = value else {
        return Err(Fault::expected(pointer, Expected::Money));
    };
    let at_currency = [pointer, "/currency"].concat();
    let Some(code) = entries.get("currency").and_then(Value::as_str) else {
        return Err(Fault::expected(&at_currency, Expected::Currency));
    };
    let rates = &content.currency.rates;
    let Some(index) = rates.iter().position(|(known, _)| known == code) else {
        let meant = code.get(..3).map(|code| code.to_ascii_uppercase());
        let near = meant.filter(|meant| code.len() == 3 && rates.iter().any(|(known, _)| known == meant));
        let kind = FaultKind::Expected { what: Expected::Currency, near };
        return Err(Fault { pointer: at_currency, kind });
    };
    // The most that is believed is in dollars: a billion yen is not a billion dollars.
    let per_unit = rates.get(index).map_or(1.0, |(_, micro)| *micro as f64 / 1e6);
    let most = (most / per_unit).floor();
    let currency = CurrencyId(index as u8);
    let range = match entries.get("amount") {
        Some(amount) if entries.len() == 2 => {
            Range::exact(number(amount, most, &Expected::Money, &[pointer, "/amount"].concat())?)
        }
        Some(_) => return Err(Fault::expected(pointer, Expected::Money)),
        None => ends(entries, &["min", "max", "currency"], most, &Expected::Money, pointer)?,
    };
    Ok(Answer::Money(range, currency))
}

fn ends(band: &Map<String, Value>, keys: &[&str], most: f64, what: &Expected, pointer: &str) -> Result<Range, Fault> {
    let end = |key: &str| {
        let at = [pointer, "/", key].concat();
        band.get(key).map(|end| number(end, most, what, &at)).transpose()
    };
    let (min, max) = (end("min")?, end("max")?);
    if band.keys().any(|key| !keys.contains(&key.as_str())) || (min.is_none() && max.is_none()) {
        return Err(Fault::expected(pointer, what.clone()));
    }
    match (min, max) {
        (Some(min), Some(max)) if min > max => Err(Fault::expected(pointer, Expected::BandOrder)),
        _ => Ok(Range { min, max }),
    }
}

fn number(value: &Value, most: f64, what: &Expected, pointer: &str) -> Result<f64, Fault> {
    let number = value.as_f64().filter(|number| number.is_finite());
    let number = number.ok_or_else(|| Fault::expected(pointer, what.clone()))?;
    if (0.0..=most).contains(&number) {
        Ok(number + 0.0)
    } else {
        Err(Fault::expected(pointer, Expected::AtMost(most as u64)))
    }
}

/// The assessment as JSON; what was foreign stands where it stood.
#[must_use]
pub fn write_value(assessment: &Assessment, content: &Content) -> Value {
    let value = |section| match section {
        Section::Value(value) => value,
        Section::Entries(entries) => Value::Object(order::object(entries)),
    };
    Value::Object(order::object(sections(assessment, content).into_iter().map(|(key, section)| (key, value(section)))))
}

/// The assessment as a file: its keys in the order of `formats.md`, facts and safeguards in the catalogue's.
#[must_use]
pub fn write(assessment: &Assessment, content: &Content) -> String {
    let entry = |(key, section): (String, Section)| {
        let value = match section {
            Section::Value(value) => pretty(&value).replace('\n', "\n  "),
            Section::Entries(entries) if entries.is_empty() => "{}".to_owned(),
            Section::Entries(entries) => {
                let entry = |(key, value): &(String, Value)| ["    ", &quoted(key), ": ", &value.to_string()].concat();
                ["{\n", &entries.iter().map(entry).collect::<Vec<_>>().join(",\n"), "\n  }"].concat()
            }
        };
        ["  ", &quoted(&key), ": ", &value].concat()
    };
    let entries: Vec<String> = sections(assessment, content).into_iter().map(entry).collect();
    ["{\n", &entries.join(",\n"), "\n}\n"].concat()
}

enum Section {
    Value(Value),
    Entries(Vec<(String, Value)>),
}

fn sections(assessment: &Assessment, content: &Content) -> Vec<(String, Section)> {
    let text = |text: &str| Value::String(text.to_owned());
    let facts = assessment.facts.iter();
    let facts = facts.map(|(id, answer)| (content.fact(*id).id.clone(), write_answer(content, *id, answer)));
    let controls = assessment.controls.iter();
    let controls = controls.map(|(id, answer)| (content.control(*id).id.clone(), text(level_id(*answer))));
    let notes = assessment.notes.iter().map(|(id, note)| (id.clone(), text(note)));
    let actions = |actions: &BTreeSet<ActionId>| actions.iter().map(|id| text(&content.action(*id).id)).collect();
    let struck = assessment.struck.iter().map(|id| text(id)).collect();

    let mut sections = vec![
        ("format".to_owned(), Section::Value(text(FORMAT))),
        ("date".to_owned(), Section::Value(text(&assessment.date.to_string()))),
    ];
    if let Some(name) = &assessment.name {
        sections.push(("name".to_owned(), Section::Value(text(name))));
    }
    let top = assessment.foreign.get("");
    let damaged = |name: &str| top.is_some_and(|top| top.contains_key(name));
    let facts: Vec<_> = facts.collect();
    for (name, mut entries, always) in
        [("facts", facts, true), ("controls", controls.collect(), true), ("notes", notes.collect(), false)]
    {
        for (id, value) in assessment.foreign.get(name).into_iter().flatten() {
            // An answer given since takes the place of one that could not be read.
            if entries.iter().all(|(known, _)| known != id) {
                entries.push((id.clone(), value.clone()));
            }
        }
        if !entries.is_empty() || (always && !damaged(name)) {
            sections.push((name.to_owned(), Section::Entries(entries)));
        }
    }
    let lists: [(&str, Vec<Value>); 3] =
        [("done", actions(&assessment.done)), ("rejected", actions(&assessment.rejected)), ("struck", struck)];
    for (name, mut ids) in lists {
        ids.extend(assessment.foreign.get(name).into_iter().flat_map(Map::values).cloned());
        if !ids.is_empty() {
            sections.push((name.to_owned(), Section::Value(Value::Array(ids))));
        }
    }
    for (key, value) in top.into_iter().flatten() {
        if sections.iter().all(|(known, _)| known != key) {
            sections.push((key.clone(), Section::Value(value.clone())));
        }
    }
    sections
}

/// One fact's answer as JSON.
#[must_use]
pub fn write_answer(content: &Content, fact: FactId, answer: &Answer) -> Value {
    let values = &content.fact(fact).values;
    let value = |index: u8| Value::from(values.get(usize::from(index)).map(String::as_str).unwrap_or("unknown"));
    match answer {
        Answer::Unknown => Value::from("unknown"),
        Answer::Place(place) => Value::from(place.code()),
        Answer::Places(places) => places.iter().map(Place::code).collect(),
        Answer::Choice(index) => value(*index),
        Answer::Set(set) => set.iter().map(value).collect(),
        Answer::Number(Range { min: None, max: None }) => Value::from("unknown"),
        Answer::Number(range) => write_range(*range),
        Answer::Money(Range { min: None, max: None }, _) => Value::from("unknown"),
        Answer::Money(range, currency) => {
            let mut entries = match write_range(*range) {
                Value::Object(ends) => ends,
                amount => order::object([("amount".to_owned(), amount)]),
            };
            if let Some((code, _)) = content.currency.rates.get(usize::from(currency.0)) {
                entries.insert("currency".to_owned(), Value::from(code.as_str()));
            }
            Value::Object(entries)
        }
        Answer::Bool(yes) => Value::Bool(*yes),
        Answer::Map(counts) => {
            let counts = counts.iter().map(|(place, range)| (place.code().to_owned(), write_range(*range)));
            Value::Object(order::object(counts))
        }
    }
}

fn write_range(range: Range) -> Value {
    if let Some(exact) = range.as_exact() {
        return write_number(exact);
    }
    let ends = [("min", range.min.or(range.max.is_none().then_some(0.0))), ("max", range.max)];
    let ends = ends.into_iter().filter_map(|(key, end)| Some((key.to_owned(), write_number(end?))));
    Value::Object(order::object(ends))
}

/// A whole number without its `.0`.
fn write_number(number: f64) -> Value {
    let whole = number as u64;
    if whole as f64 == number && whole < 1 << 53 { Value::from(whole) } else { Value::from(number) }
}

/// The catalogue's id of a safeguard's answer.
#[must_use]
pub fn level_id(answer: ControlAnswer) -> &'static str {
    match answer {
        ControlAnswer::Level(level) => level.id(),
        ControlAnswer::Unknown => "unknown",
        ControlAnswer::NotApplicable => "not_applicable",
    }
}

/// The probable word (a near miss), and the most alike one however far.
fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> (Option<String>, String) {
    if word.len() > LONGEST_WORD {
        return (None, String::new());
    }
    let known: Vec<&str> = known.into_iter().collect();
    let probable = nearest(word, known.iter().copied()).map(str::to_owned);
    let alike = known.iter().min_by_key(|known| strsim::levenshtein(word, known));
    (probable, alike.map(|alike| (*alike).to_owned()).unwrap_or_default())
}

/// What a message repeats of a foreign text.
fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST_WORD {
        return text.to_owned();
    }
    text.chars().take(LONGEST_WORD).chain(['…']).collect()
}

/// A key as a part of a JSON pointer.
fn escaped(key: &str) -> String {
    short(key).replace('~', "~0").replace('/', "~1")
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}

/// JSON in which a key that stands twice is an error: serde's own map would keep the last one silently.
struct Strict(Value);

const TWICE: &str = "key twice: ";

/// The key that an error of [`Strict`] names.
fn twice(message: &str) -> Option<String> {
    let key = message.strip_prefix(TWICE)?;
    key.rsplit_once(" at line ").map(|(key, _)| short(key))
}

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Strict, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(entry)) = entries.next_element()? {
            list.push(entry);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some((key, Strict(value))) = entries.next_entry::<String, Strict>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom([TWICE, &key].concat()));
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
