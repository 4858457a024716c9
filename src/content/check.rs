//! Reads `content/` and `locales/` and finds every fault in them: file, JSON pointer, what is wrong, near miss.
//!
//! Native only: the build script and `tests/content.rs` call it. It never stops at the first fault; where a file
//! cannot be read at all, only what hangs on that file is left out.

mod catalogue;
mod conditions;
mod json;
mod messages;
mod regimes;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use serde_json::{Map, Value};

use super::raw::{self, Bundle};
use super::words::{self, Words};
use crate::near::nearest;

/// Something wrong in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the project's root, with slashes.
    pub file: String,
    /// The JSON pointer in it, `line 12` in a file of words, or nothing for the whole file.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => write!(out, "{}: {}", self.file, self.message),
            pointer => write!(out, "{}: {pointer}: {}", self.file, self.message),
        }
    }
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Notes one.
    pub fn add(&mut self, file: &str, pointer: &str, message: impl Into<String>) {
        self.0.push(Fault { file: file.to_owned(), pointer: pointer.to_owned(), message: message.into() });
    }
}

/// What was read, and what is wrong with it.
#[derive(Debug)]
pub struct Reading {
    /// The rule book, unless a file that it needs could not be read.
    pub bundle: Option<Bundle>,
    /// The words of every language.
    pub words: Words,
    /// `examples/samples/*.json`: id → assessment.
    pub samples: Value,
    /// All that is wrong, by file.
    pub faults: Vec<Fault>,
}

/// The rule book and the words under `root`.
///
/// # Errors
/// All faults.
pub fn read(root: &Path) -> Result<(Bundle, Words), Vec<Fault>> {
    match look(root) {
        Reading { bundle: Some(bundle), words, faults, .. } if faults.is_empty() => Ok((bundle, words)),
        Reading { faults, .. } => Err(faults),
    }
}

/// Reads everything under `root` and checks it.
#[must_use]
pub fn look(root: &Path) -> Reading {
    let mut faults = Faults::default();
    let files = json::Files::read(root, &mut faults);
    let samples = samples(root, &mut faults);
    let words = words::read(root, &mut faults);
    let whole = files.whole();
    if let Some(whole) = &whole {
        let mut checker = Checker::new(whole, &mut faults);
        checker.catalogue();
        checker.regimes();
        if whole.complete {
            checker.unused();
            let sample_ids: Vec<&str> = samples.keys().map(String::as_str).collect();
            messages::check(root, whole, &sample_ids, &words, &mut faults);
        }
    }
    let mut faults = faults.0;
    faults.sort();
    faults.dedup();
    Reading { bundle: whole.map(json::Whole::into_bundle), words, samples: Value::Object(samples), faults }
}

fn samples(root: &Path, faults: &mut Faults) -> Map<String, Value> {
    let mut samples = Map::new();
    for path in words::files_under(&root.join("examples/samples"), "json") {
        if let Some(sample) = json::load(root, &path, faults) {
            samples.insert(json::stem(&path), sample);
        }
    }
    samples
}

/// `; did you mean "x"?`, or nothing where nothing is near.
#[must_use]
pub fn quoted_nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map_or_else(String::new, |near| format!("; did you mean \"{near}\"?"))
}

/// Which kind of thing an id stands for.
#[derive(Clone, Copy)]
enum Named {
    Fact,
    Control,
    Regime,
    Action,
    Source,
    Definition,
}

impl Named {
    fn word(self) -> &'static str {
        match self {
            Named::Fact => "fact",
            Named::Control => "control",
            Named::Regime => "regime",
            Named::Action => "action",
            Named::Source => "source",
            Named::Definition => "definition",
        }
    }
}

/// All files that could be read, what their ids are, and what has been used so far.
struct Checker<'a> {
    whole: &'a json::Whole,
    faults: &'a mut Faults,
    facts: BTreeMap<&'a str, &'a raw::Fact>,
    fact_ids: BTreeSet<&'a str>,
    regimes: BTreeSet<&'a str>,
    controls: BTreeSet<&'a str>,
    actions: BTreeSet<&'a str>,
    definition_ids: BTreeSet<&'a str>,
    definitions: BTreeMap<&'a str, &'a raw::Definition>,
    /// Definitions that mean `$place`, themselves or by what they use.
    placed: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
    places: BTreeSet<&'a str>,
    used_facts: BTreeSet<&'a str>,
    used_sources: BTreeSet<&'a str>,
    used_definitions: BTreeSet<&'a str>,
    used_conflicts: BTreeSet<&'a str>,
}

impl<'a> Checker<'a> {
    fn new(whole: &'a json::Whole, faults: &'a mut Faults) -> Checker<'a> {
        let definitions: BTreeMap<&str, &raw::Definition> =
            whole.definitions.iter().map(|one| (one.entry.id.as_str(), &one.entry)).collect();
        Checker {
            facts: whole.facts.iter().map(|fact| (fact.id.as_str(), fact)).collect(),
            fact_ids: whole.facts.iter().map(|fact| fact.id.as_str()).collect(),
            regimes: whole.regime_ids.iter().map(String::as_str).collect(),
            controls: whole.control_ids.iter().map(String::as_str).collect(),
            actions: whole.action_ids.iter().map(String::as_str).collect(),
            definition_ids: definitions.keys().copied().collect(),
            placed: conditions::placed(&definitions),
            definitions,
            sources: whole.sources.iter().map(|one| one.entry.id.as_str()).collect(),
            places: whole.places.places.iter().map(|place| place.code.as_str()).collect(),
            used_facts: BTreeSet::new(),
            used_sources: BTreeSet::new(),
            used_definitions: BTreeSet::new(),
            used_conflicts: BTreeSet::new(),
            whole,
            faults,
        }
    }

    fn ids(&self, named: Named) -> &BTreeSet<&'a str> {
        match named {
            Named::Fact => &self.fact_ids,
            Named::Control => &self.controls,
            Named::Regime => &self.regimes,
            Named::Action => &self.actions,
            Named::Source => &self.sources,
            Named::Definition => &self.definition_ids,
        }
    }

    /// Notes that `id` is used, or that there is no such thing. Whether there is.
    fn refer(&mut self, file: &str, pointer: &str, named: Named, id: &'a str) -> bool {
        let ids = self.ids(named);
        if !ids.contains(id) {
            let hint = quoted_nearest(id, ids.iter().copied());
            self.faults.add(file, pointer, format!("no {} \"{id}\"{hint}", named.word()));
            return false;
        }
        match named {
            Named::Fact => self.used_facts.insert(id),
            Named::Source => self.used_sources.insert(id),
            Named::Definition => self.used_definitions.insert(id),
            Named::Control | Named::Regime | Named::Action => false,
        };
        true
    }

    fn refer_all(&mut self, file: &str, pointer: &str, named: Named, ids: &'a [String]) {
        for (at, id) in ids.iter().enumerate() {
            self.refer(file, &format!("{pointer}/{at}"), named, id);
        }
    }

    /// One of a few fixed words.
    fn one_of(&mut self, file: &str, pointer: &str, what: &str, word: &str, known: &[&str]) {
        if !known.contains(&word) {
            let hint = quoted_nearest(word, known.iter().copied());
            self.faults.add(file, pointer, format!("no {what} \"{word}\"{hint}"));
        }
    }

    /// The value of a choice or set.
    fn fact_value(&mut self, file: &str, pointer: &str, fact: &raw::Fact, value: &str) {
        if !fact.values.iter().any(|known| known == value) {
            let hint = quoted_nearest(value, fact.values.iter().map(String::as_str));
            self.faults.add(file, pointer, format!("no value \"{value}\" of fact \"{}\"{hint}", fact.id));
        }
    }

    /// The day, if it is one.
    fn day(&mut self, file: &str, pointer: &str, text: &str) -> Option<crate::date::Date> {
        let day = crate::date::Date::parse(text);
        if day.is_none() {
            self.faults.add(file, pointer, format!("no day \"{text}\"; days are written YYYY-MM-DD"));
        }
        day
    }

    fn optional_day(&mut self, file: &str, pointer: &str, text: Option<&String>) -> Option<crate::date::Date> {
        text.and_then(|text| self.day(file, pointer, text))
    }

    /// A history: not empty, and strictly ascending.
    fn history(&mut self, file: &str, pointer: &str, days: &[&str]) {
        if days.is_empty() {
            self.faults.add(file, pointer, "an empty history");
        }
        let mut before = None;
        for (at, text) in days.iter().enumerate() {
            let here = format!("{pointer}/{at}/from");
            let Some(day) = self.day(file, &here, text) else { continue };
            if let Some(before) = before.filter(|before| *before >= day) {
                self.faults.add(file, &here, format!("{day} is not after {before}, the entry before it"));
            }
            before = Some(day);
        }
    }

    /// Ids that may stand only once in a list.
    fn once<'i>(&mut self, file: &str, pointer: &str, what: &str, ids: impl IntoIterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.into_iter().enumerate() {
            if !seen.insert(id) {
                self.faults.add(file, &format!("{pointer}/{at}"), format!("{what} \"{id}\" stands here twice"));
            }
        }
    }

    /// What nothing mentions.
    fn unused(&mut self) {
        let whole = self.whole;
        for (at, fact) in whole.facts.iter().enumerate() {
            if fact.purpose.is_none() && !self.used_facts.contains(fact.id.as_str()) {
                let what = format!("no rule uses fact \"{}\" and no purpose is given", fact.id);
                self.faults.add("content/facts.json", &format!("/{at}"), what);
            }
        }
        for one in &whole.sources {
            if !self.used_sources.contains(one.entry.id.as_str()) {
                self.faults.add(&one.file, &one.pointer, format!("unused source \"{}\"", one.entry.id));
            }
        }
        for one in &whole.definitions {
            if !self.used_definitions.contains(one.entry.id.as_str()) {
                self.faults.add(&one.file, &one.pointer, format!("unused definition \"{}\"", one.entry.id));
            }
        }
        for (at, conflict) in whole.grades.conflicts.iter().enumerate() {
            if !self.used_conflicts.contains(conflict.id.as_str()) {
                let what = format!("no control shows conflict \"{}\"", conflict.id);
                self.faults.add("content/grades.json", &format!("/conflicts/{at}"), what);
            }
        }
    }
}

/// The first way round in a graph, as the ids along it, first = last.
fn cycle<'a>(edges: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<Vec<&'a str>> {
    fn walk<'a>(
        node: &'a str,
        edges: &BTreeMap<&'a str, Vec<&'a str>>,
        path: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> Option<Vec<&'a str>> {
        if let Some(at) = path.iter().position(|one| *one == node) {
            let mut round: Vec<&str> = path.iter().skip(at).copied().collect();
            round.push(node);
            return Some(round);
        }
        if !done.insert(node) {
            return None;
        }
        path.push(node);
        let found = edges.get(node).into_iter().flatten().find_map(|next| walk(next, edges, path, done));
        path.pop();
        found
    }
    let mut done = BTreeSet::new();
    edges.keys().find_map(|node| walk(node, edges, &mut Vec::new(), &mut done))
}
