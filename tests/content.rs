//! The rule book and its words: that they are sound, that every kind of fault in them is found and named, and that
//! the packed words say what Fluent itself would say.
//!
//! Each folder of `content/bad/` is a set of small changes to the real files, with the faults that they must raise:
//!
//! - `patch.json`: a list of changes. JSON files: `{"file", "set": pointer, "to": value}` (a pointer may name a new key;
//!   `-` appends to a list), `{"file", "remove": pointer}`. Any file: `{"file", "replace": text, "with": text}`,
//!   `{"file", "delete": true}`; a folder: `{"file", "copy": folder}`.
//! - any other file: put in at the same path.
//! - `expected.txt`: the faults, one a line, in any order; `line *` where the line may move.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;

use client_risk::content::check;
use client_risk::content::words::{Words, entries, files_under, shown};
use client_risk::text::{Arg, PlainEnglish};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::Value;

type Tried<T> = Result<T, Box<dyn Error>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_rule_book_and_its_words_have_no_fault() {
    let faults = check::look(&root()).faults;
    let listed: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    assert!(faults.is_empty(), "{} faults:\n{listed}", faults.len());
}

#[test]
fn the_bundle_resolves() {
    let content = client_risk::bundle::content();
    assert_eq!(content.sha256.len(), 64);
    assert!(!content.regimes.is_empty());
}

#[test]
fn every_kind_of_fault_is_named_with_file_pointer_and_near_miss() {
    let known: BTreeSet<String> = check::look(&root()).faults.iter().map(ToString::to_string).collect();
    let fixtures = entries(&root().join("tests/content/bad"));
    let report: String = thread::scope(|scope| {
        let halves = fixtures.chunks(fixtures.len().div_ceil(2).max(1));
        let running: Vec<_> = halves.map(|half| scope.spawn(|| try_fixtures(half, &known))).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|_| "a thread panicked\n".to_owned())).collect()
    });
    println!("{} fixtures", fixtures.len());
    assert!(!fixtures.is_empty() && report.is_empty(), "\n{report}");
}

fn try_fixtures(fixtures: &[PathBuf], known: &BTreeSet<String>) -> String {
    let mut report = String::new();
    for fixture in fixtures {
        let name = fixture.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match try_fixture(&name, fixture, known) {
            Ok(told) => report.push_str(&told),
            Err(error) => {
                let _ = writeln!(report, "{name}: does not fit the content any more: {error}");
            }
        }
    }
    report
}

/// What is wrong with the fixture's outcome; nothing if all is as expected.
fn try_fixture(name: &str, fixture: &Path, known: &BTreeSet<String>) -> Tried<String> {
    let copy = std::env::temp_dir().join(format!("client-risk-content-{}", std::process::id())).join(name);
    for folder in ["content", "locales", "examples/samples", "src"] {
        copy_folder(&root().join(folder), &copy.join(folder))?;
    }
    for path in
        files_under(fixture, "json").into_iter().chain(files_under(fixture, "ftl")).chain(files_under(fixture, "rs"))
    {
        let inner = shown(fixture, &path);
        if inner != "patch.json" {
            let target = copy.join(&inner);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::copy(&path, target)?;
        }
    }
    let patch = fixture.join("patch.json");
    if patch.exists() {
        let changes: Vec<Value> = serde_json::from_str(&fs::read_to_string(patch)?)?;
        for change in &changes {
            apply(&copy, change)?;
        }
    }
    let found: BTreeSet<String> = check::look(&copy).faults.iter().map(ToString::to_string).collect();
    fs::remove_dir_all(&copy)?;
    let expected: BTreeSet<String> =
        fs::read_to_string(fixture.join("expected.txt"))?.lines().map(str::to_owned).collect();
    let told_of = |line: &String| expected.contains(line) || expected.contains(&any_line(line));
    let said: BTreeSet<String> = found.iter().flat_map(|line| [line.clone(), any_line(line)]).collect();
    let mut told = String::new();
    for line in expected.difference(&said) {
        writeln!(told, "{name}: not found:  {line}")?;
    }
    for line in found.iter().filter(|line| !told_of(line) && !known.contains(*line)) {
        writeln!(told, "{name}: found also: {line}")?;
    }
    Ok(told)
}

/// The fault with its line number left open.
fn any_line(fault: &str) -> String {
    let Some((before, after)) = fault.split_once(": line ") else { return fault.to_owned() };
    format!("{before}: line *{}", after.trim_start_matches(|one: char| one.is_ascii_digit()))
}

fn copy_folder(from: &Path, to: &Path) -> Tried<()> {
    fs::create_dir_all(to)?;
    for path in entries(from) {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

fn apply(copy: &Path, change: &Value) -> Tried<()> {
    let text = |key: &str| change.get(key).and_then(Value::as_str);
    let path = copy.join(text("file").ok_or("a change names no file")?);
    if let Some(from) = text("copy") {
        return copy_folder(&copy.join(from), &path);
    }
    if change.get("delete").is_some() {
        return Ok(fs::remove_file(&path)?);
    }
    let before = fs::read_to_string(&path)?;
    if let Some(old) = text("replace") {
        if !before.contains(old) {
            return Err(format!("{} does not hold {old:?}", path.display()).into());
        }
        return Ok(fs::write(&path, before.replacen(old, text("with").unwrap_or_default(), 1))?);
    }
    let mut whole: Value = serde_json::from_str(&before)?;
    let (pointer, to) = match (text("set"), text("remove")) {
        (Some(pointer), _) => (pointer, change.get("to")),
        (None, Some(pointer)) => (pointer, None),
        _ => return Err("a change neither sets nor removes".into()),
    };
    let (parent, key) = pointer.rsplit_once('/').ok_or("no JSON pointer")?;
    let parent = whole.pointer_mut(parent).ok_or_else(|| format!("{} has no {parent}", path.display()))?;
    match (parent, to) {
        (Value::Object(fields), Some(to)) => {
            fields.insert(key.to_owned(), to.clone());
        }
        (Value::Object(fields), None) => {
            fields.remove(key).ok_or_else(|| format!("there is no {pointer} to remove"))?;
        }
        (Value::Array(list), Some(to)) if key == "-" => list.push(to.clone()),
        (Value::Array(list), Some(to)) => {
            *list.get_mut(key.parse::<usize>()?).ok_or("an index beyond the list")? = to.clone();
        }
        (Value::Array(list), None) => {
            let at = key.parse::<usize>()?;
            if at >= list.len() {
                return Err("an index beyond the list".into());
            }
            list.remove(at);
        }
        _ => return Err(format!("{pointer} lies in neither an object nor a list").into()),
    }
    Ok(fs::write(&path, serde_json::to_string_pretty(&whole)?)?)
}

/// Numbers that reach every English plural form; below 1000, since Fluent without `Intl` does not group digits.
const NUMBERS: [f64; 4] = [0.0, 1.0, 2.0, 17.0];

#[test]
fn the_packed_words_say_what_fluent_says() -> Tried<()> {
    let packed = check::look(&root()).words;
    let oracle = fluent(&root().join("locales/en"))?;
    let differences = compare(&packed, &oracle)?;
    assert!(differences.is_empty(), "\n{differences}");
    Ok(())
}

fn fluent(folder: &Path) -> Tried<FluentBundle<FluentResource>> {
    let mut bundle = FluentBundle::new(vec!["en".parse()?]);
    bundle.set_use_isolating(false);
    for path in files_under(folder, "ftl") {
        let resource =
            FluentResource::try_new(fs::read_to_string(&path)?).map_err(|(_, errors)| format!("{errors:?}"))?;
        bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
    }
    Ok(bundle)
}

fn compare(packed: &Words, oracle: &FluentBundle<FluentResource>) -> Tried<String> {
    let english = packed.languages.get("en").ok_or("there is no English")?;
    let words = client_risk::text::Words::read(&english.packed(), Rc::new(PlainEnglish))?;
    let mut told = String::new();
    let mut count = 0;
    for (id, message) in &english.messages {
        let mut choices = BTreeMap::new();
        selectors(&message.pattern, &mut choices);
        for turn in 0..longest(&choices) {
            let given: Vec<(&str, Given)> =
                message.variables.iter().map(|name| (name.as_str(), Given::of(choices.get(name), turn))).collect();
            let ours: Vec<(&str, Arg)> = given.iter().map(|(name, one)| (*name, one.arg())).collect();
            let mut theirs = FluentArgs::new();
            given.iter().for_each(|(name, one)| theirs.set(*name, one.value()));
            let pattern = oracle.get_message(id).and_then(|message| message.value()).ok_or("a message without text")?;
            let mut errors = Vec::new();
            let wanted = oracle.format_pattern(pattern, Some(&theirs), &mut errors);
            let got = words.text(id, &ours);
            count += 1;
            if got != wanted || !errors.is_empty() {
                writeln!(told, "{id}: {got:?}, and Fluent says {wanted:?} {errors:?}")?;
            }
        }
    }
    println!("{count} texts compared");
    Ok(told)
}

/// What a message is given for one variable.
enum Given {
    Text(String),
    Number(f64),
}

impl Given {
    fn of(keys: Option<&Vec<String>>, turn: usize) -> Given {
        match keys {
            None => Given::Text("Larkmesa".to_owned()),
            Some(keys) if keys.is_empty() => Given::Number(NUMBERS[turn % NUMBERS.len()]),
            Some(keys) => Given::Text(keys[turn % keys.len()].clone()),
        }
    }

    fn arg(&self) -> Arg<'_> {
        match self {
            Given::Text(text) => Arg::Text(text),
            Given::Number(number) => Arg::Number(*number),
        }
    }

    fn value(&self) -> FluentValue<'_> {
        match self {
            Given::Text(text) => FluentValue::from(text.as_str()),
            Given::Number(number) => FluentValue::from(*number),
        }
    }
}

/// How many turns reach every branch.
fn longest(choices: &BTreeMap<String, Vec<String>>) -> usize {
    choices.values().map(|keys| if keys.is_empty() { NUMBERS.len() } else { keys.len() }).max().unwrap_or(1)
}

/// The variables by which a packed pattern chooses, with their keys; none for a choice by number.
fn selectors(pattern: &Value, choices: &mut BTreeMap<String, Vec<String>>) {
    match pattern {
        Value::Array(parts) => parts.iter().for_each(|part| selectors(part, choices)),
        Value::Object(part) => {
            let Some(select) = part.get("s") else { return };
            let name = select.get("v").and_then(Value::as_str).unwrap_or_default().to_owned();
            let Some(cases) = select.get("c").and_then(Value::as_object) else { return };
            let keys = if select.get("n").is_some() { Vec::new() } else { cases.keys().cloned().collect() };
            choices.insert(name, keys);
            cases.values().for_each(|case| selectors(case, choices));
        }
        _ => {}
    }
}

#[test]
fn a_packed_pattern_keeps_variables_choices_and_what_is_referred_to() -> Tried<()> {
    let folder = std::env::temp_dir().join(format!("client-risk-words-{}", std::process::id()));
    fs::create_dir_all(folder.join("locales/en"))?;
    fs::write(
        folder.join("locales/en/sample.ftl"),
        "-brand = Larkmesa { \"{\" }2026{ \"}\" }\n\
         plain = Two words\n    on two lines\n\
         greeting = { -brand }: { plain }, { $name }{ \" \" }\n\
         count =\n    { $n ->\n        [0] none\n        [one] one by { $who }\n       *[other] { $n } by { $who }\n    }, { $kind ->\n        [law] a law\n       *[rule] a rule\n    }\n",
    )?;
    let mut faults = check::Faults::default();
    let packed = client_risk::content::words::read(&folder, &mut faults);
    let differences = compare(&packed, &fluent(&folder.join("locales/en"))?)?;
    fs::remove_dir_all(&folder)?;
    assert!(faults.0.is_empty(), "{:?}", faults.0);
    assert!(differences.is_empty(), "\n{differences}");
    let english = packed.languages.get("en").ok_or("no English")?;
    let greeting = &english.messages.get("greeting").ok_or("no greeting")?.pattern;
    assert_eq!(greeting.to_string(), r#"["Larkmesa {2026}: Two words\non two lines, ",{"v":"name"}," "]"#);
    Ok(())
}
