//! The words: every message that is needed is there, and every one that is there is needed, in every language.
//!
//! What content needs follows from its ids (`content/README.md`). What the app needs is read off its Rust files:
//! a message is used where a string literal is its id, or where a literal ending in `-` starts it (what
//! `format!("verdict-{id}")` makes).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::json::Whole;
use super::{Faults, quoted_nearest};
use crate::content::raw::{FactKind, Regime};
use crate::content::words::{Language, Message, Words, fault_at, files_under, shown};

/// The language that the others follow.
const FIRST: &str = "en";

/// Checks every language.
pub fn check(root: &Path, whole: &Whole, samples: &[&str], words: &Words, faults: &mut Faults) {
    let Some(first) = words.languages.get(FIRST) else {
        if !words.languages.is_empty() {
            faults.add("locales", "", format!("there is no \"{FIRST}\", the language that the others follow"));
        }
        return;
    };
    let needed = Needed::of(whole, samples);
    let literals = Literals::read(root, faults);
    missing(&needed, &literals, first, faults);
    unused(&needed, &literals, first, faults);
    arguments(&needed, first, faults);
    lengths(&needed, first, faults);
    tone(first, faults);
    for (language, others) in words.languages.iter().filter(|(language, _)| *language != FIRST) {
        compare(language, first, others, faults);
    }
}

/// The messages that content needs.
#[derive(Default)]
struct Needed {
    /// Id → the file, below the language, in which it belongs.
    messages: BTreeMap<String, String>,
    /// Those that may be left out.
    optional: BTreeSet<String>,
    /// Those with arguments, and which.
    arguments: BTreeMap<String, BTreeSet<String>>,
}

impl Needed {
    fn of(whole: &Whole, samples: &[&str]) -> Needed {
        let mut needed = Needed::default();
        needed.facts(whole);
        for regime in &whole.regimes {
            needed.regime(regime);
        }
        for control in &whole.controls {
            let mut parts = vec![
                "-name",
                "-question",
                "-hint",
                "-why",
                "-find",
                "-none",
                "-partial",
                "-mostly",
                "-full",
                "-provider",
                "-customer",
            ];
            if control.not_applicable {
                parts.extend(["-na", "-na-when"]);
            }
            needed.add(&format!("controls/{}.ftl", control.id), &format!("control-{}", control.id), &parts);
        }
        for action in &whole.actions {
            let file = format!("actions/{}.ftl", action.id);
            needed.add(&file, &format!("action-{}", action.id), &["-name", "-step", "-done"]);
        }
        needed.grades(whole);
        for id in whole.fit.messages() {
            needed.add("fit.ftl", &id, &[""]);
        }
        for one in &whole.contradictions {
            needed.add("contradictions.ftl", &format!("contradiction-{}", one.id), &[""]);
        }
        for sample in samples {
            needed.add("samples.ftl", &format!("sample-{sample}"), &["-name", "-line"]);
        }
        needed
    }

    fn add(&mut self, file: &str, stem: &str, parts: &[&str]) {
        for part in parts {
            self.messages.insert(format!("{stem}{part}"), file.to_owned());
        }
    }

    fn facts(&mut self, whole: &Whole) {
        const FILE: &str = "facts.ftl";
        for fact in &whole.facts {
            let stem = format!("fact-{}", fact.id);
            self.add(FILE, &stem, &["-question", "-name", "-hint", "-why", "-find"]);
            self.optional.insert(format!("{stem}-hint"));
            for value in &fact.values {
                self.add(FILE, &stem, &[&format!("-{value}")]);
            }
            if fact.kind == FactKind::Set {
                self.add(FILE, &stem, &["-none"]);
            }
            self.add(FILE, &format!("topic-{}", fact.topic), &["", "-lead"]);
        }
        let groups = whole.places.groups.keys();
        for code in whole.places.places.iter().map(|place| &place.code).chain(groups) {
            self.add("places.ftl", &format!("place-{}", code.to_lowercase()), &[""]);
        }
    }

    fn regime(&mut self, regime: &Regime) {
        let file = format!("regimes/{}.ftl", regime.id);
        let stem = format!("regime-{}", regime.id);
        self.add(&file, &stem, &["-name", "-short", "-who", "-summary", "-msp", "-not"]);
        for variant in &regime.variants {
            self.add(&file, &stem, &[&format!("-variant-{}", variant.id)]);
        }
        for when in regime.notices.iter().filter_map(|notice| notice.when.as_ref()) {
            self.add(&file, &stem, &[&format!("-notice-{when}")]);
        }
        for penalty in &regime.penalties {
            let part = format!("-penalty-{}", penalty.id);
            self.add(&file, &stem, &[&part]);
            self.arguments.insert(format!("{stem}{part}"), penalty.amounts.keys().cloned().collect());
        }
        for note in &regime.notes {
            self.add(&file, &stem, &[&format!("-note-{}", note.id)]);
        }
    }

    fn grades(&mut self, whole: &Whole) {
        const FILE: &str = "grades.ftl";
        for grade in &whole.grades.grades {
            self.add(FILE, &format!("grade-{}", grade.grade), &[""]);
        }
        for cap in &whole.grades.caps {
            self.add(FILE, &format!("cap-{}", cap.id), &["-name", "-why"]);
        }
        for conflict in &whole.grades.conflicts {
            self.add(FILE, &format!("conflict-{}", conflict.id), &["-name", "-note"]);
        }
        for strength in whole.grades.strengths.keys() {
            self.add(FILE, &format!("strength-{strength}"), &["", "-note"]);
        }
        for control in &whole.controls {
            self.add(FILE, &format!("function-{}", control.function), &[""]);
            self.add(FILE, &format!("group-{}", control.group), &[""]);
        }
        for level in super::regimes::LEVELS {
            self.add(FILE, &format!("level-{level}"), &[""]);
        }
    }
}

/// Whether only content decides what stands in this file.
fn belongs_to_content(file: &str) -> bool {
    let inner = file.splitn(3, '/').nth(2).unwrap_or_default();
    let folders = ["regimes/", "controls/", "actions/"];
    folders.iter().any(|folder| inner.starts_with(folder))
        || ["facts.ftl", "places.ftl", "grades.ftl", "samples.ftl", "fit.ftl", "contradictions.ftl"].contains(&inner)
}

fn missing(needed: &Needed, literals: &Literals, first: &Language, faults: &mut Faults) {
    let known = |id: &str| first.messages.contains_key(id);
    let spare = || first.messages.keys().map(String::as_str).filter(|id| !needed.messages.contains_key(*id));
    for (id, file) in needed.messages.iter().filter(|(id, _)| !known(id)) {
        if !needed.optional.contains(id) {
            faults.add(
                &format!("locales/{FIRST}/{file}"),
                "",
                format!("no message \"{id}\"{}", quoted_nearest(id, spare())),
            );
        }
    }
    for (start, place) in &literals.started {
        if !first.messages.keys().any(|id| id.starts_with(start.as_str())) {
            faults.add(&place.file, &format!("line {}", place.line), format!("no message starts with \"{start}\""));
        }
    }
    for (id, place) in &literals.asked {
        if !known(id) {
            let hint = quoted_nearest(id, first.messages.keys().map(String::as_str));
            faults.add(&place.file, &format!("line {}", place.line), format!("no message \"{id}\"{hint}"));
        }
    }
}

fn unused(needed: &Needed, literals: &Literals, first: &Language, faults: &mut Faults) {
    let absent = || needed.messages.keys().map(String::as_str).filter(|id| !first.messages.contains_key(*id));
    for (id, message) in &first.messages {
        if let Some(file) = needed.messages.get(id) {
            let belongs = format!("locales/{FIRST}/{file}");
            if message.file != belongs {
                faults.0.push(fault_at(message, format!("message \"{id}\" belongs in {belongs}")));
            }
            continue;
        }
        let literal = literals.all.contains(id.as_str());
        let started =
            || literals.all.iter().any(|one| one.len() > 2 && one.ends_with('-') && id.starts_with(one.as_str()));
        if !literal && (belongs_to_content(&message.file) || !started()) {
            let hint = quoted_nearest(id, absent());
            faults.0.push(fault_at(message, format!("unused message \"{id}\"{hint}")));
        }
    }
}

/// What has to fit where it is shown: start and end of the id, and the most characters, in the first language.
const LENGTHS: [(&str, &str, usize); 8] = [
    ("regime-", "-short", 26),
    ("control-", "-name", 30),
    ("control-", "-none", 110),
    ("control-", "-partial", 110),
    ("control-", "-mostly", 110),
    ("control-", "-full", 110),
    ("action-", "-name", 60),
    ("fact-", "-name", 40),
];

fn lengths(needed: &Needed, first: &Language, faults: &mut Faults) {
    for (id, message) in first.messages.iter().filter(|(id, _)| needed.messages.contains_key(*id)) {
        let Value::String(text) = &message.pattern else { continue };
        let length = text.chars().count();
        let fits =
            |(start, end, most): &&(&str, &str, usize)| id.starts_with(start) && id.ends_with(end) && length > *most;
        if let Some((_, _, most)) = LENGTHS.iter().find(fits) {
            faults.0.push(fault_at(message, format!("message \"{id}\" has {length} characters, and {most} fit")));
        }
        if id.ends_with("-hint") && text.ends_with('.') {
            faults.0.push(fault_at(message, format!("message \"{id}\" is a hint, and hints end without a full stop")));
        }
    }
}

/// Words that this project never says (`content/README.md`, Tone), in the first language.
const NEVER: [&str; 6] = ["compliant", "guaranteed", "critical!", "you will lose", "please", "sorry"];

fn tone(first: &Language, faults: &mut Faults) {
    for (id, message) in &first.messages {
        let text = message.pattern.to_string().to_lowercase();
        for word in NEVER.iter().filter(|word| text.contains(**word)) {
            faults
                .0
                .push(fault_at(message, format!("message \"{id}\" says \"{word}\", which this project never says")));
        }
    }
}

/// Messages of content take no arguments, but for penalties, which take their amounts.
fn arguments(needed: &Needed, first: &Language, faults: &mut Faults) {
    for (id, message) in &first.messages {
        if !needed.messages.contains_key(id) || belongs_to_app(id) {
            continue;
        }
        let none = BTreeSet::new();
        let given = needed.arguments.get(id).unwrap_or(&none);
        for name in message.variables.difference(given) {
            let hint = quoted_nearest(name, given.iter().map(String::as_str));
            faults.0.push(fault_at(message, format!("message \"{id}\" is given no \"{name}\"{hint}")));
        }
        for name in given.difference(&message.variables) {
            faults.0.push(fault_at(message, format!("message \"{id}\" does not say \"{name}\"")));
        }
    }
}

/// Whether the app decides the arguments of this message of content.
fn belongs_to_app(id: &str) -> bool {
    !id.starts_with("regime-") && !id.starts_with("control-") && !id.starts_with("action-") && !id.starts_with("fact-")
}

/// Another language has the same messages with the same arguments.
fn compare(language: &str, first: &Language, other: &Language, faults: &mut Faults) {
    let spare = || other.messages.keys().map(String::as_str).filter(|id| !first.messages.contains_key(*id));
    for (id, message) in &first.messages {
        let Some(translated) = other.messages.get(id) else {
            let file = message.file.replacen(FIRST, language, 1);
            faults.add(&file, "", format!("no message \"{id}\"{}", quoted_nearest(id, spare())));
            continue;
        };
        if translated.variables != message.variables {
            let what = format!(
                "message \"{id}\" takes {}, in {FIRST} {}",
                list(&translated.variables),
                list(&message.variables)
            );
            faults.0.push(fault_at(translated, what));
        }
        if sorted(translated) != sorted(message) {
            faults.0.push(fault_at(translated, format!("message \"{id}\" has other choices than in {FIRST}")));
        }
    }
    for (id, message) in other.messages.iter().filter(|(id, _)| !first.messages.contains_key(*id)) {
        let absent = first.messages.keys().map(String::as_str).filter(|id| !other.messages.contains_key(*id));
        faults.0.push(fault_at(message, format!("unused message \"{id}\"{}", quoted_nearest(id, absent))));
    }
}

fn sorted(message: &Message) -> BTreeSet<&BTreeSet<String>> {
    message.choices.iter().collect()
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// A place in a Rust file.
struct Spot {
    file: String,
    line: usize,
}

/// The string literals of `src/`.
#[derive(Default)]
struct Literals {
    /// Each literal, up to its first `{`.
    all: BTreeSet<String>,
    /// Literals that are asked for as messages: `.t("id")`, `.text("id", …)`.
    asked: BTreeMap<String, Spot>,
    /// What messages that are asked for start with: `.t(&format!("start-{id}"))`.
    started: BTreeMap<String, Spot>,
}

impl Literals {
    fn read(root: &Path, faults: &mut Faults) -> Literals {
        let mut literals = Literals::default();
        for path in files_under(&root.join("src"), "rs") {
            let file = shown(root, &path);
            if file.starts_with("src/content/") || file == "src/text.rs" {
                continue;
            }
            match fs::read_to_string(&path) {
                Ok(text) => literals.scan(&file, &text),
                Err(error) => faults.add(&file, "", error.to_string()),
            }
        }
        literals
    }

    /// Walks through Rust text; comments and characters are passed over.
    fn scan(&mut self, file: &str, text: &str) {
        let mut at = 0;
        while let Some(step) = text.get(at..).and_then(|rest| rest.find(['"', '\'', '/'])) {
            at += step;
            let (before, rest) = text.split_at(at);
            at += if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else if rest.starts_with('\'') {
                character(rest)
            } else if rest.starts_with('"') {
                let hashes = before.len() - before.trim_end_matches('#').len();
                let raw = before.trim_end_matches('#').ends_with('r');
                let length = if raw { raw_literal(rest, hashes) } else { literal(rest) };
                if !raw {
                    let inner = rest.get(1..length.saturating_sub(1)).unwrap_or_default();
                    self.note(file, inner, before);
                }
                length
            } else {
                1
            };
        }
    }

    fn note(&mut self, file: &str, literal: &str, before: &str) {
        let start = literal.split('{').next().unwrap_or_default();
        self.all.insert(start.to_owned());
        let asks = |before: &str| before.ends_with(".t(") || before.ends_with(".text(");
        let spot = || Spot { file: file.to_owned(), line: 1 + before.matches('\n').count() };
        let before = before.trim_end();
        if start.is_empty() {
            return;
        }
        if start == literal && asks(before) {
            self.asked.entry(literal.to_owned()).or_insert_with(spot);
        } else if before.strip_suffix("&format!(").is_some_and(|before| asks(before.trim_end())) {
            self.started.entry(start.to_owned()).or_insert_with(spot);
        }
    }
}

/// The length of the literal that starts `text`.
fn literal(text: &str) -> usize {
    let mut escaped = false;
    for (at, one) in text.char_indices().skip(1) {
        match one {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of the raw literal whose opening quote starts `text`.
fn raw_literal(text: &str, hashes: usize) -> usize {
    let end = format!("\"{}", "#".repeat(hashes));
    text.get(1..).and_then(|inner| inner.find(&end)).map_or(text.len(), |at| 1 + at + end.len())
}

/// The length of the character that starts `text`; one for a lifetime.
fn character(text: &str) -> usize {
    let mut inner = text.char_indices().skip(1);
    match (inner.next(), inner.next()) {
        (Some((_, '\\')), Some(_)) => inner.find(|(_, one)| *one == '\'').map_or(1, |(at, _)| at + 1),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_told_from_comments_characters_lifetimes_and_raw_text() {
        let mut literals = Literals::default();
        let text = r##"
            // "in-a-comment" and don't
            /* "in-another" */
            fn one<'a>(words: &'a Words) -> char {
                words.t("asked-for");
                words.text(
                    "asked-on-the-next-line", &[]);
                words.t(&format!("started-{}-name", words.id));
                let quoted = "an \"escaped\" quote";
                let raw = r#"a "raw" one"#;
                ['"', '\'', '/'].contains(&'x');
                format!("verdict-{verdict}")
            }
        "##;
        literals.scan("src/one.rs", text);
        let all: Vec<&str> = literals.all.iter().map(String::as_str).collect();
        assert_eq!(all, ["an \\\"escaped\\\" quote", "asked-for", "asked-on-the-next-line", "started-", "verdict-"]);
        assert_eq!(literals.asked.keys().collect::<Vec<_>>(), ["asked-for", "asked-on-the-next-line"]);
        assert_eq!(literals.asked.get("asked-for").map(|spot| spot.line), Some(5));
        assert_eq!(literals.started.keys().collect::<Vec<_>>(), ["started-"]);
    }
}
