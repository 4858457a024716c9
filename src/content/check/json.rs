//! The JSON files: read, typed, and put in order.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path as Trail, Segment};

use super::{Faults, quoted_nearest};
use crate::content::raw::fit::RawFit;
use crate::content::raw::loss::RawLoss;
use crate::content::raw::{self, Bundle};
use crate::content::words::{entries, files_under, shown};

/// An entry of a list that is split over several files.
#[derive(Debug)]
pub struct Placed<T> {
    /// Its file.
    pub file: String,
    /// The JSON pointer to it.
    pub pointer: String,
    /// The entry.
    pub entry: T,
}

/// Every file, as far as it could be read.
pub struct Files {
    version: Option<raw::Version>,
    order: Option<raw::Order>,
    facts: Option<Vec<raw::Fact>>,
    definitions: Option<Vec<Placed<raw::Definition>>>,
    sources: Option<Vec<Placed<raw::Source>>>,
    currency: Option<raw::Currency>,
    places: Option<raw::Places>,
    grades: Option<raw::Grades>,
    loss: Option<RawLoss>,
    fit: Option<RawFit>,
    contradictions: Option<Vec<raw::Contradiction>>,
    regimes: Folder<raw::Regime>,
    controls: Folder<raw::Control>,
    actions: Folder<raw::Action>,
}

/// A folder with one file an id.
struct Folder<T> {
    ids: Vec<String>,
    read: Vec<T>,
}

/// All that the checks need. A regime, control or action that could not be read is missing in its list, but its id
/// is known, so that nothing else is blamed.
#[derive(Debug)]
pub struct Whole {
    /// Whether every file was read.
    pub complete: bool,
    pub version: String,
    pub order: raw::Order,
    pub facts: Vec<raw::Fact>,
    pub definitions: Vec<Placed<raw::Definition>>,
    pub sources: Vec<Placed<raw::Source>>,
    pub currency: raw::Currency,
    pub places: raw::Places,
    pub grades: raw::Grades,
    pub loss: RawLoss,
    pub fit: RawFit,
    pub contradictions: Vec<raw::Contradiction>,
    pub regimes: Vec<raw::Regime>,
    pub controls: Vec<raw::Control>,
    pub actions: Vec<raw::Action>,
    pub regime_ids: Vec<String>,
    pub control_ids: Vec<String>,
    pub action_ids: Vec<String>,
}

impl Files {
    /// Reads `content/`.
    pub fn read(root: &Path, faults: &mut Faults) -> Files {
        let content = root.join("content");
        strangers(root, &content, faults);
        let one = |name: &str| content.join(name);
        Files {
            version: load(root, &one("version.json"), faults),
            order: load(root, &one("order.json"), faults),
            facts: load(root, &one("facts.json"), faults),
            definitions: lists(root, &one("definitions"), faults),
            sources: lists(root, &one("sources"), faults),
            currency: load(root, &one("currency.json"), faults),
            places: load(root, &one("places.json"), faults),
            grades: load(root, &one("grades.json"), faults),
            loss: load(root, &one("loss.json"), faults),
            fit: load(root, &one("fit.json"), faults),
            contradictions: load(root, &one("contradictions.json"), faults),
            regimes: folder(root, &one("regimes"), |regime: &raw::Regime| &regime.id, faults),
            controls: folder(root, &one("controls"), |control: &raw::Control| &control.id, faults),
            actions: folder(root, &one("actions"), |action: &raw::Action| &action.id, faults),
        }
    }

    /// All files together, unless one that others refer to could not be read.
    pub fn whole(self) -> Option<Whole> {
        let complete = self.regimes.complete() && self.controls.complete() && self.actions.complete();
        let order = self.order?;
        Some(Whole {
            complete,
            version: self.version?.version,
            facts: self.facts?,
            definitions: self.definitions?,
            sources: self.sources?,
            currency: self.currency?,
            places: self.places?,
            grades: self.grades?,
            loss: self.loss?,
            fit: self.fit?,
            contradictions: self.contradictions?,
            regimes: in_order(self.regimes.read, &order.regimes, |regime| &regime.id),
            controls: in_order(self.controls.read, &order.controls, |control| &control.id),
            actions: in_order(self.actions.read, &order.actions, |action| &action.id),
            regime_ids: self.regimes.ids,
            control_ids: self.controls.ids,
            action_ids: self.actions.ids,
            order,
        })
    }
}

impl<T> Folder<T> {
    fn complete(&self) -> bool {
        self.ids.len() == self.read.len()
    }
}

impl Whole {
    /// The bundle.
    pub fn into_bundle(self) -> Bundle {
        Bundle {
            version: self.version,
            facts: self.facts,
            definitions: self.definitions.into_iter().map(|one| one.entry).collect(),
            sources: self.sources.into_iter().map(|one| one.entry).collect(),
            currency: self.currency,
            places: self.places,
            grades: self.grades,
            loss: self.loss,
            fit: self.fit,
            contradictions: self.contradictions,
            regimes: self.regimes,
            controls: self.controls,
            actions: self.actions,
        }
    }
}

/// The file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads one file as `T`; says why not.
pub fn load<T: DeserializeOwned>(root: &Path, path: &Path, faults: &mut Faults) -> Option<T> {
    let file = shown(root, path);
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            faults.add(&file, "", format!("cannot be read: {error}"));
            return None;
        }
    };
    let mut reader = serde_json::Deserializer::from_str(&text);
    let read = serde_path_to_error::deserialize(&mut reader);
    let error = match read {
        Ok(read) => match reader.end() {
            Ok(()) => return Some(read),
            Err(error) => {
                faults.add(&file, "", error.to_string());
                return None;
            }
        },
        Err(error) => error,
    };
    let whole: Result<Value, _> = serde_json::from_str(&text);
    match whole {
        Err(syntax) => faults.add(&file, "", format!("no valid JSON: {syntax}")),
        Ok(whole) => {
            let pointer = pointer(error.path());
            let told = error.inner().to_string();
            match whole.pointer(&pointer) {
                Some(condition) if told.contains("untagged enum Condition") => {
                    explain(&file, &pointer, condition, faults);
                }
                _ => faults.add(&file, &pointer, plain(&told)),
            }
        }
    }
    None
}

/// Files that nobody would read.
fn strangers(root: &Path, content: &Path, faults: &mut Faults) {
    const FILES: [&str; 10] = [
        "README.md",
        "version.json",
        "order.json",
        "facts.json",
        "currency.json",
        "places.json",
        "grades.json",
        "loss.json",
        "fit.json",
        "contradictions.json",
    ];
    const FOLDERS: [&str; 5] = ["definitions", "sources", "regimes", "controls", "actions"];
    for path in entries(content) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let known: &[&str] = if path.is_dir() { &FOLDERS } else { &FILES };
        if !known.contains(&name.as_str()) {
            let hint = quoted_nearest(&name, known.iter().copied());
            faults.add(&shown(root, &path), "", format!("nothing reads this{hint}"));
        }
    }
}

fn lists<T: DeserializeOwned>(root: &Path, folder: &Path, faults: &mut Faults) -> Option<Vec<Placed<T>>> {
    let mut all = Some(Vec::new());
    for path in files_under(folder, "json") {
        let Some(entries) = load::<Vec<T>>(root, &path, faults) else {
            all = None;
            continue;
        };
        let placed = entries.into_iter().enumerate().map(|(at, entry)| Placed {
            file: shown(root, &path),
            pointer: format!("/{at}"),
            entry,
        });
        if let Some(all) = &mut all {
            all.extend(placed);
        }
    }
    all
}

fn folder<T: DeserializeOwned>(root: &Path, folder: &Path, id: fn(&T) -> &String, faults: &mut Faults) -> Folder<T> {
    let mut found = Folder { ids: Vec::new(), read: Vec::new() };
    for path in files_under(folder, "json") {
        let name = stem(&path);
        if let Some(read) = load::<T>(root, &path, faults) {
            if *id(&read) == name {
                found.read.push(read);
            } else {
                faults.add(&shown(root, &path), "/id", format!("\"{}\" is not the file's name, \"{name}\"", id(&read)));
            }
        }
        found.ids.push(name);
    }
    found
}

fn in_order<T>(mut all: Vec<T>, order: &[String], id: fn(&T) -> &String) -> Vec<T> {
    all.sort_by_key(|one| order.iter().position(|listed| listed == id(one)).unwrap_or(usize::MAX));
    all
}

fn pointer(trail: &Trail) -> String {
    let mut pointer = String::new();
    for segment in trail {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => pointer.push_str(variant),
            Segment::Unknown => {
                pointer.pop();
            }
        }
    }
    pointer
}

/// What serde says, in this project's words.
fn plain(told: &str) -> String {
    let told = told.split(" at line ").next().unwrap_or(told);
    let mut quoted = told.split('`').skip(1).step_by(2);
    let first = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    if told.starts_with("unknown field") {
        format!("no key \"{first}\" is known here{}", quoted_nearest(first, known))
    } else if told.starts_with("unknown variant") {
        let hint = match quoted_nearest(first, known.iter().copied()) {
            hint if hint.is_empty() => format!("; expected one of {}", known.join(", ")),
            hint => hint,
        };
        format!("\"{first}\" is not known here{hint}")
    } else if told.starts_with("missing field") {
        format!("\"{first}\" is missing")
    } else {
        told.to_owned()
    }
}

/// Says what is wrong with a condition: serde loses its way in them.
fn explain(file: &str, pointer: &str, condition: &Value, faults: &mut Faults) {
    const KEYS: [&str; 10] = ["all", "any", "not", "yes", "is", "has", "some", "only", "number", "span"];
    let Value::Object(fields) = condition else {
        faults.add(file, pointer, "a condition is an object with one key");
        return;
    };
    if fields.contains_key("use") {
        leaf::<raw::UseTest>(file, pointer, condition, faults);
        return;
    }
    let mut keys = fields.iter();
    let (Some((key, value)), None) = (keys.next(), keys.next()) else {
        faults.add(file, pointer, format!("a condition is an object with one key, not {}", fields.len()));
        return;
    };
    let inner = format!("{pointer}/{key}");
    match (key.as_str(), value) {
        ("all" | "any", Value::Array(parts)) => {
            for (at, part) in parts.iter().enumerate() {
                explain(file, &format!("{inner}/{at}"), part, faults);
            }
        }
        ("all" | "any", _) => faults.add(file, &inner, "a list of conditions is expected"),
        ("not", part) => explain(file, &inner, part, faults),
        ("yes" | "some", _) => leaf::<raw::FactRef>(file, &inner, value, faults),
        ("is" | "has" | "only", _) => leaf::<raw::Among>(file, &inner, value, faults),
        ("number", _) => leaf::<raw::NumberTest>(file, &inner, value, faults),
        ("span", _) => leaf::<raw::SpanTest>(file, &inner, value, faults),
        _ => {
            let known = KEYS.into_iter().chain(["use"]);
            faults.add(file, pointer, format!("no condition \"{key}\"{}", quoted_nearest(key, known)));
        }
    }
}

fn leaf<T: DeserializeOwned>(file: &str, pointer_to: &str, value: &Value, faults: &mut Faults) {
    if let Err(error) = serde_path_to_error::deserialize::<_, T>(value) {
        let pointer = format!("{pointer_to}{}", pointer(error.path()));
        faults.add(file, &pointer, plain(&error.inner().to_string()));
    }
}

/// Ids of `listed` that are not in `present`, and the reverse, for `order.json`.
pub fn order_faults(key: &str, named: &str, listed: &[String], present: &[String], faults: &mut Faults) {
    const FILE: &str = "content/order.json";
    let mut seen = BTreeSet::new();
    for (at, id) in listed.iter().enumerate() {
        let pointer = format!("/{key}/{at}");
        if !present.contains(id) {
            let hint = quoted_nearest(id, present.iter().map(String::as_str));
            faults.add(FILE, &pointer, format!("no {named} \"{id}\"{hint}"));
        } else if !seen.insert(id) {
            faults.add(FILE, &pointer, format!("{named} \"{id}\" stands here twice"));
        }
    }
    for id in present.iter().filter(|id| !listed.contains(id)) {
        faults.add(FILE, &format!("/{key}"), format!("{named} \"{id}\" is missing"));
    }
}
