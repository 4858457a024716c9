//! Words as they are written (Project Fluent) → words as they are shipped (one JSON text a language).
//!
//! Parsing costs bytes, so it happens while the project is built; `crate::text` resolves what is left.
//! A packed pattern is a string, or a list of parts:
//!
//! | Part | Meaning |
//! |---|---|
//! | `"text"` | text as it is |
//! | `{"v": "name"}` | a variable |
//! | `{"f": "NUMBER", "v": "name", "o": {…}}` | a variable through `NUMBER`, `DATETIME` or `MONEY` with its options |
//! | `{"s": {"v": "name", "n": true, "d": "other", "c": {"one": pattern, …}}}` | a choice by variable; `n` where the keys are numbers or plural categories, `d` the default key |
//!
//! References to messages and terms are put in; attributes are not used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;
use serde_json::{Map, Value, json};

use super::check::{Fault, Faults, quoted_nearest};

/// Every language's words, by its folder's name.
#[derive(Debug, Default)]
pub struct Words {
    /// `en`, `de` …
    pub languages: BTreeMap<String, Language>,
}

/// One language's words.
#[derive(Debug, Default)]
pub struct Language {
    /// By id.
    pub messages: BTreeMap<String, Message>,
}

/// A message, packed.
#[derive(Debug)]
pub struct Message {
    /// Where it is written, from the project's root.
    pub file: String,
    /// Its line there, from 1.
    pub line: usize,
    /// The pattern, packed.
    pub pattern: Value,
    /// The variables that it takes.
    pub variables: BTreeSet<String>,
    /// The keys of each choice that is not by number, in the order in which they are written.
    pub choices: Vec<BTreeSet<String>>,
}

impl Language {
    /// The bundle: a JSON object, id → pattern, sorted.
    #[must_use]
    pub fn packed(&self) -> String {
        let patterns: Map<String, Value> =
            self.messages.iter().map(|(id, message)| (id.clone(), message.pattern.clone())).collect();
        Value::Object(patterns).to_string()
    }
}

/// Reads `locales/<lang>/**/*.ftl`.
pub fn read(root: &Path, faults: &mut Faults) -> Words {
    let mut words = Words::default();
    for folder in entries(&root.join("locales")).into_iter().filter(|path| path.is_dir()) {
        let language = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        words.languages.insert(language, read_language(root, &folder, faults));
    }
    words
}

/// The files and folders in `folder`, sorted by name; none where there is no such folder.
#[must_use]
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// Every file under `folder` that ends in `.extension`, sorted.
#[must_use]
pub fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    found
}

/// `path` as the project writes it: from its root, with slashes.
#[must_use]
pub fn shown(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    inner.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// An entry as it was parsed, with its place.
struct Entry {
    file: String,
    line: usize,
    pattern: ast::Pattern<String>,
}

fn read_language(root: &Path, folder: &Path, faults: &mut Faults) -> Language {
    let mut messages = BTreeMap::new();
    let mut terms = BTreeMap::new();
    for path in files_under(folder, "ftl") {
        let file = shown(root, &path);
        match fs::read_to_string(&path) {
            Ok(text) => read_file(&file, &text, &mut messages, &mut terms, faults),
            Err(error) => faults.add(&file, "", error.to_string()),
        }
    }
    let packer = Packer { messages: &messages, terms: &terms };
    let all = messages.iter().map(|(id, entry)| (id.clone(), packer.message(id, entry, faults))).collect();
    Language { messages: all }
}

fn read_file(
    file: &str,
    text: &str,
    messages: &mut BTreeMap<String, Entry>,
    terms: &mut BTreeMap<String, Entry>,
    faults: &mut Faults,
) {
    let resource = match parse(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = 1 + text.get(..error.pos.start).unwrap_or(text).matches('\n').count();
                faults.add(file, &format!("line {line}"), format!("no valid Fluent: {}", error.kind));
            }
            resource
        }
    };
    for entry in resource.body {
        let (id, pattern, attributes, known, mark) = match entry {
            ast::Entry::Message(one) => (one.id.name, one.value, one.attributes, &mut *messages, ""),
            ast::Entry::Term(one) => (one.id.name, Some(one.value), one.attributes, &mut *terms, "-"),
            _ => continue,
        };
        let line = line_of(text, &format!("{mark}{id}"));
        let place = format!("line {line}");
        if let Some(attribute) = attributes.first() {
            faults.add(
                file,
                &place,
                format!("message \"{id}\" has an attribute \"{}\"; none are used", attribute.id.name),
            );
        }
        let Some(pattern) = pattern else { continue };
        if let Some(first) = known.get(&id) {
            faults.add(file, &place, format!("message \"{id}\" is already in {} on line {}", first.file, first.line));
            continue;
        }
        known.insert(id, Entry { file: file.to_owned(), line, pattern });
    }
}

/// The line on which `id` is defined, from 1.
fn line_of(text: &str, id: &str) -> usize {
    let defines = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    1 + text.lines().position(defines).unwrap_or_default()
}

/// Turns patterns into their packed form.
struct Packer<'a> {
    messages: &'a BTreeMap<String, Entry>,
    terms: &'a BTreeMap<String, Entry>,
}

/// What is gathered on the way through one message.
struct Packing {
    variables: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
    /// The ids that are being put in, outermost first.
    within: Vec<String>,
    trouble: Vec<String>,
}

impl Packer<'_> {
    fn message(&self, id: &str, entry: &Entry, faults: &mut Faults) -> Message {
        let mut packing = Packing {
            variables: BTreeSet::new(),
            choices: Vec::new(),
            within: vec![id.to_owned()],
            trouble: Vec::new(),
        };
        let pattern = self.pattern(&entry.pattern, &mut packing);
        for trouble in packing.trouble {
            faults.add(&entry.file, &format!("line {}", entry.line), format!("message \"{id}\": {trouble}"));
        }
        Message {
            file: entry.file.clone(),
            line: entry.line,
            pattern,
            variables: packing.variables,
            choices: packing.choices,
        }
    }

    fn pattern(&self, pattern: &ast::Pattern<String>, packing: &mut Packing) -> Value {
        let mut parts = Parts::default();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => parts.push(Value::String(value.clone())),
                ast::PatternElement::Placeable { expression } => parts.push(self.expression(expression, packing)),
            }
        }
        parts.into_value()
    }

    fn expression(&self, expression: &ast::Expression<String>, packing: &mut Packing) -> Value {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, packing),
            ast::Expression::Select { selector, variants } => self.select(selector, variants, packing),
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<String>, packing: &mut Packing) -> Value {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                Value::String(unescape_unicode_to_string(value).into_owned())
            }
            ast::InlineExpression::NumberLiteral { value } => Value::String(value.clone()),
            ast::InlineExpression::VariableReference { id } => {
                packing.variables.insert(id.name.clone());
                json!({ "v": id.name })
            }
            ast::InlineExpression::FunctionReference { id, arguments } => function(&id.name, arguments, packing),
            ast::InlineExpression::MessageReference { id, attribute: None } => {
                self.put_in(&id.name, "message", self.messages, packing)
            }
            ast::InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.put_in(&id.name, "term", self.terms, packing)
            }
            ast::InlineExpression::MessageReference { id, .. } | ast::InlineExpression::TermReference { id, .. } => {
                packing
                    .trouble
                    .push(format!("the reference to \"{}\" has an attribute or arguments; none are used", id.name));
                Value::String(String::new())
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, packing),
        }
    }

    fn put_in(&self, id: &str, what: &str, known: &BTreeMap<String, Entry>, packing: &mut Packing) -> Value {
        let name = if what == "term" { format!("-{id}") } else { id.to_owned() };
        if packing.within.contains(&name) {
            packing.trouble.push(format!("refers to itself: {} → {name}", packing.within.join(" → ")));
            return Value::String(String::new());
        }
        let Some(entry) = known.get(id) else {
            let hint = quoted_nearest(id, known.keys().map(String::as_str));
            packing.trouble.push(format!("no {what} \"{id}\"{hint}"));
            return Value::String(String::new());
        };
        packing.within.push(name);
        let value = self.pattern(&entry.pattern, packing);
        packing.within.pop();
        value
    }

    fn select(
        &self,
        selector: &ast::InlineExpression<String>,
        variants: &[ast::Variant<String>],
        packing: &mut Packing,
    ) -> Value {
        let mut options = Map::new();
        let name = match selector {
            ast::InlineExpression::VariableReference { id } => id.name.clone(),
            ast::InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                let Some(name) = first_variable(arguments) else {
                    packing.trouble.push("a choice by NUMBER() without a variable".to_owned());
                    return Value::String(String::new());
                };
                options = named(arguments);
                name
            }
            _ => {
                packing
                    .trouble
                    .push("a choice by something that is neither a variable nor NUMBER(variable)".to_owned());
                return Value::String(String::new());
            }
        };
        packing.variables.insert(name.clone());
        let mut cases = Map::new();
        let mut default = String::new();
        for variant in variants {
            let key = match &variant.key {
                ast::VariantKey::Identifier { name } => name.clone(),
                ast::VariantKey::NumberLiteral { value } => value.clone(),
            };
            if variant.default {
                default.clone_from(&key);
            }
            cases.insert(key, self.pattern(&variant.value, packing));
        }
        let by_number = cases.keys().all(|key| is_number_key(key));
        if !by_number {
            packing.choices.push(cases.keys().cloned().collect());
        }
        let mut choice = Map::new();
        choice.insert("v".to_owned(), Value::String(name));
        if by_number {
            choice.insert("n".to_owned(), Value::Bool(true));
        }
        if !options.is_empty() {
            choice.insert("o".to_owned(), Value::Object(options));
        }
        choice.insert("d".to_owned(), Value::String(default));
        choice.insert("c".to_owned(), Value::Object(cases));
        json!({ "s": choice })
    }
}

fn function(name: &str, arguments: &ast::CallArguments<String>, packing: &mut Packing) -> Value {
    const KNOWN: [&str; 3] = ["NUMBER", "DATETIME", "MONEY"];
    if !KNOWN.contains(&name) {
        packing.trouble.push(format!("no function \"{name}\"{}", quoted_nearest(name, KNOWN)));
    }
    let Some(variable) = first_variable(arguments) else {
        packing.trouble.push(format!("{name}() without a variable"));
        return Value::String(String::new());
    };
    packing.variables.insert(variable.clone());
    let options = named(arguments);
    if options.is_empty() {
        json!({ "f": name, "v": variable })
    } else {
        json!({ "f": name, "v": variable, "o": options })
    }
}

fn first_variable(arguments: &ast::CallArguments<String>) -> Option<String> {
    match arguments.positional.as_slice() {
        [ast::InlineExpression::VariableReference { id }] => Some(id.name.clone()),
        _ => None,
    }
}

fn named(arguments: &ast::CallArguments<String>) -> Map<String, Value> {
    let value = |one: &ast::InlineExpression<String>| match one {
        ast::InlineExpression::StringLiteral { value } => Value::String(unescape_unicode_to_string(value).into_owned()),
        ast::InlineExpression::NumberLiteral { value } => serde_json::from_str(value).unwrap_or(Value::Null),
        _ => Value::Null,
    };
    arguments.named.iter().map(|one| (one.name.name.clone(), value(&one.value))).collect()
}

fn is_number_key(key: &str) -> bool {
    matches!(key, "zero" | "one" | "two" | "few" | "many" | "other") || key.parse::<f64>().is_ok()
}

/// Parts of a pattern; neighbouring texts grow together.
#[derive(Default)]
struct Parts(Vec<Value>);

impl Parts {
    fn push(&mut self, part: Value) {
        match (self.0.last_mut(), part) {
            (_, Value::Array(parts)) => parts.into_iter().for_each(|part| self.push(part)),
            (Some(Value::String(before)), Value::String(text)) => before.push_str(&text),
            (_, Value::String(text)) if text.is_empty() => {}
            (_, part) => self.0.push(part),
        }
    }

    fn into_value(mut self) -> Value {
        match self.0.as_slice() {
            [] => Value::String(String::new()),
            [Value::String(_)] => self.0.remove(0),
            _ => Value::Array(self.0),
        }
    }
}

/// The place of a fault in a file of words.
#[must_use]
pub fn fault_at(message: &Message, what: String) -> Fault {
    Fault { file: message.file.clone(), pointer: format!("line {}", message.line), message: what }
}
