//! Writes `docs/regimes.md` and `docs/cases.md` from the content and the case tables.
//!
//! ```text
//! cargo run --example docs
//! ```
//!
//! `tests/docs.rs` fails while the files differ from what this writes. They carry no day of writing.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

use client_risk::assessment::file;
use client_risk::bundle;
use client_risk::content::{Content, Effective, Evidence, Regime, RegimeId, RegimeKind, Source, Status};
use client_risk::evaluate::changes::regime_days;
use client_risk::evaluate::derive::Known;
use client_risk::evaluate::obligations::obligation;
use client_risk::evaluation::Obligation;
use client_risk::text::{PlainEnglish, Words};
use serde_json::{Value, json};

/// The case tables, in the order of the page: file, heading.
pub const TABLES: [(&str, &str, &str); 5] = [
    ("published.json", "Published cases", include_str!("../tests/cases/published.json")),
    ("us-federal.json", "United States, federal law", include_str!("../tests/cases/us-federal.json")),
    ("us-state.json", "United States, state law", include_str!("../tests/cases/us-state.json")),
    ("world.json", "The rest of the world, contracts and standards", include_str!("../tests/cases/world.json")),
    ("notices.json", "Whom to tell", include_str!("../tests/cases/notices.json")),
];

#[allow(dead_code, reason = "tests/docs.rs calls the functions and not this")]
fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (name, text) in [("regimes.md", regimes()), ("cases.md", cases())] {
        if let Err(error) = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(name), text)) {
            eprintln!("docs: cannot write {name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Every regime with its status, days, sources and grades; the one verified longest ago first.
#[must_use]
pub fn regimes() -> String {
    let content = bundle::content();
    let mut out = String::from(
        "# The rule book and its evidence\n\n\
         Written by `cargo run --example docs`; edit `content/`, not this page.\n\n\
         Verified on is the date of the newest source that was read for a regime; the one verified longest ago comes \
         first. Grades: **P** read in the publisher's own text, **S** read in somebody else's page, **K** background \
         knowledge, not re-read (unverified), **?** sources conflict. A source's date is that of the page or text \
         that was read.\n\n",
    );
    let count = |grade: Evidence| content.sources.iter().filter(|source| source.grade == grade).count();
    let _ = writeln!(
        out,
        "{} regimes rest on {} sources: {} P, {} S, {} K, {} ?.\n",
        content.regimes.len(),
        content.sources.len(),
        count(Evidence::Primary),
        count(Evidence::Secondary),
        count(Evidence::Known),
        count(Evidence::Conflict),
    );
    out.push_str(
        "| Verified on | Regime | If its test is true | Starts | Changes on | Sources |\n|---|---|---|---|---|---|\n",
    );
    let words = words();
    let mut ids: Vec<RegimeId> = content.regime_range().collect();
    ids.sort_by_key(|id| content.regime(*id).verified_on);
    for id in ids {
        let regime = content.regime(id);
        let verified = regime.verified_on.map_or("never".to_owned(), |day| day.to_string());
        let name = words.t(&format!("regime-{}-name", regime.id));
        let starts = starts(&regime.effective, regime.by_terms);
        let days: Vec<String> = later_days(content, id).iter().map(ToString::to_string).collect();
        let sources: Vec<String> = regime.sources.iter().map(|source| cited(content.source(*source))).collect();
        let _ = writeln!(
            out,
            "| {verified} | {}<br>`{}` ({}) | {} | {starts} | {} | {} |",
            cell(&name),
            regime.id,
            regime.area,
            meaning(regime),
            days.join(", "),
            sources.join("<br>"),
        );
    }
    out
}

/// Every case with its citation, and for each regime it speaks of the verdict expected and the one computed.
#[must_use]
pub fn cases() -> String {
    let mut body = String::new();
    let (mut cases, mut verdicts, mut wrong) = (0, 0, 0);
    for (name, heading, text) in TABLES {
        let _ = writeln!(body, "## {heading}\n\n`tests/cases/{name}`\n");
        body.push_str("| Case | Citation | Grade | Regime | Expected | Computed |\n|---|---|---|---|---|---|\n");
        for case in read(text) {
            cases += 1;
            let mut said = format!("{} (`{}`)", cell(text_of(&case["title"])), text_of(&case["id"]));
            if let Some(row) = case["row"].as_u64() {
                said = format!("{row}. {said}");
            }
            if text_of(&case["for"]).contains("wording") {
                said.push_str(" *(what the question has to say)*");
            }
            let (mut citation, mut grade) = (cell(text_of(&case["source"])), cell(text_of(&case["grade"])));
            for (regime, expected) in case["expect"]["obligations"].as_object().into_iter().flatten() {
                let (computed, holds) = computed(&case, regime, expected);
                verdicts += 1;
                wrong += usize::from(!holds);
                let mark = if holds { "" } else { " **differs**" };
                let _ = writeln!(
                    body,
                    "| {said} | {citation} | {grade} | `{regime}` | {} | {computed}{mark} |",
                    expectation(expected)
                );
                (said, citation, grade) = (String::new(), String::new(), String::new());
            }
        }
        body.push('\n');
    }
    format!(
        "# Cases and what the engine says of them\n\n\
         Written by `cargo run --example docs` from `tests/cases/`; edit those, not this page. Grades are those of the \
         case's citation: P or E the rule's or authority's own text, S or R somebody else's page, K background \
         knowledge. Duties and clocks that a case expects as well are checked by `tests/cases.rs`.\n\n\
         {cases} cases, {verdicts} verdicts, {wrong} of them computed otherwise than expected.\n\n{}\n",
        body.trim_end()
    )
}

/// The verdict computed for a case, and whether it is the one expected.
#[must_use]
pub fn computed(case: &Value, regime: &str, expected: &Value) -> (String, bool) {
    let content = bundle::content();
    let document = json!({
        "format": file::FORMAT, "date": case["date"], "facts": case["facts"], "controls": case["controls"],
    });
    let opened = match file::read_value(&document, content) {
        Ok(opened) if opened.faults.is_empty() => opened,
        Ok(opened) => return (format!("unreadable: {}", opened.faults[0]), false),
        Err(error) => return (format!("unreadable: {error}"), false),
    };
    let Some(id) = content.regime_id(regime) else { return ("no such regime".to_owned(), false) };
    let controls: Vec<_> =
        content.control_range().map(|control| opened.assessment.controls.get(&control).copied()).collect();
    let found = obligation(id, &Known::new(content, &opened.assessment), &controls);
    (described(&found, content.regime(id), content), holds(&found, content.regime(id), expected, content))
}

fn described(found: &Obligation, regime: &Regime, content: &Content) -> String {
    let mut text = found.verdict.id().to_owned();
    if let Some(variant) = variant(found, regime) {
        let _ = write!(text, ", {variant}");
    } else if !regime.variants.is_empty() && !found.missing.is_empty() && found.duties.len() + found.notices.len() > 0 {
        text.push_str(", variant open");
    }
    if !found.covered_by.is_empty() {
        let others: Vec<&str> = found.covered_by.iter().map(|other| content.regime(*other).id.as_str()).collect();
        let _ = write!(text, " by {}", others.join(", "));
    }
    if !found.missing.is_empty() {
        let facts: Vec<&str> = found.missing.iter().map(|fact| content.fact(fact).id.as_str()).collect();
        let _ = write!(text, "; missing {}", facts.join(", "));
    }
    text
}

fn holds(found: &Obligation, regime: &Regime, expected: &Value, content: &Content) -> bool {
    if let Some(both) = expected.as_str() {
        let (verdict, wanted) = both.split_once('/').map_or((both, None), |(verdict, one)| (verdict, Some(one)));
        return found.verdict.id() == verdict && wanted.is_none_or(|wanted| variant(found, regime) == Some(wanted));
    }
    let missing: Vec<&str> = found.missing.iter().map(|fact| content.fact(fact).id.as_str()).collect();
    let covers: Vec<&str> = found.covered_by.iter().map(|other| content.regime(*other).id.as_str()).collect();
    let one_of = |wanted: &Value, is: Option<&str>| match wanted {
        Value::Array(list) => list.iter().any(|one| one.as_str() == is),
        one => one.as_str() == is,
    };
    let expected = expected.as_object().into_iter().flatten();
    expected.into_iter().all(|(key, wanted)| match key.as_str() {
        "verdict" => one_of(wanted, Some(found.verdict.id())),
        "variant" => one_of(wanted, variant(found, regime)),
        "variant_not" => variant(found, regime).is_some() && !one_of(wanted, variant(found, regime)),
        "missing_any" => strings(wanted).iter().any(|fact| missing.contains(fact)),
        "missing_all" => strings(wanted).iter().all(|fact| missing.contains(fact)),
        "missing_none" => !strings(wanted).iter().any(|fact| missing.contains(fact)),
        "missing_only" => missing.iter().all(|fact| strings(wanted).contains(fact)),
        "covered_by" => strings(wanted).iter().all(|regime| covers.contains(regime)),
        "upcoming_from" => found.upcoming.iter().any(|one| one_of(wanted, Some(&one.date.to_string()))),
        _ => false,
    })
}

fn variant<'r>(found: &Obligation, regime: &'r Regime) -> Option<&'r str> {
    found.variant.and_then(|at| regime.variants.get(usize::from(at))).map(|variant| variant.id.as_str())
}

fn expectation(expected: &Value) -> String {
    if let Some(both) = expected.as_str() {
        return both.replace('/', ", ");
    }
    let one = |key: &str, joint: &str| strings(&expected[key]).join(joint);
    let mut text = one("verdict", " or ");
    let mut add = |part: String| {
        if !part.is_empty() {
            text.push_str(if text.is_empty() { "" } else { "; " });
            text.push_str(&part);
        }
    };
    let prefixed = |prefix: &str, key: &str, joint: &str| match one(key, joint) {
        part if part.is_empty() => part,
        part => format!("{prefix}{part}"),
    };
    match expected.get("variant") {
        Some(Value::Null) => add("variant open".to_owned()),
        _ => add(one("variant", " or ")),
    }
    add(prefixed("not ", "variant_not", " or "));
    add(prefixed("covered by ", "covered_by", ", "));
    add(prefixed("missing any of ", "missing_any", ", "));
    add(prefixed("missing ", "missing_all", ", "));
    add(prefixed("not missing ", "missing_none", ", "));
    add(prefixed("more starts on ", "upcoming_from", ", "));
    text
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

/// What a true test means, and of what.
fn meaning(regime: &Regime) -> &'static str {
    match (regime.status, regime.kind) {
        (Status::InForce, RegimeKind::Law) => "applies (law)",
        (Status::InForce, _) => "applies (contract)",
        (Status::Proposed, _) => "proposed (not law)",
        (Status::Contractual, _) => "contractual",
        (Status::Incentive, _) => "incentive (safe harbour)",
        (Status::Voluntary, _) => "voluntary",
    }
}

fn starts(effective: &Effective, by_terms: bool) -> String {
    let confirmed = if by_terms { " (by its own terms, not confirmed)" } else { "" };
    match effective {
        Effective::Always => "long in force".to_owned(),
        Effective::From(None) => "no day set".to_owned(),
        Effective::From(Some(day)) => format!("{day}{confirmed}"),
        Effective::ByPlace { dates, otherwise, .. } => {
            let listed: Vec<String> = dates
                .iter()
                .map(|(place, day)| {
                    format!("{} {}", place.code(), day.map_or("no day set".to_owned(), |day| day.to_string()))
                })
                .collect();
            format!("by country: {}; elsewhere {otherwise}{confirmed}", listed.join(", "))
        }
    }
}

/// The days on which something of a regime changes, its start left out.
fn later_days(content: &Content, id: RegimeId) -> Vec<client_risk::date::Date> {
    let starts: Vec<_> = match &content.regime(id).effective {
        Effective::From(day) => day.iter().copied().collect(),
        Effective::ByPlace { dates, otherwise, .. } => {
            dates.iter().filter_map(|(_, day)| *day).chain([*otherwise]).collect()
        }
        Effective::Always => Vec::new(),
    };
    regime_days(content, id).into_iter().filter(|day| !starts.contains(day)).collect()
}

fn cited(source: &Source) -> String {
    let read = match (source.grade, source.read) {
        (Evidence::Known, _) => "not re-read".to_owned(),
        (_, Some(day)) => day.to_string(),
        (_, None) => "undated".to_owned(),
    };
    format!("{} [{}, {read}]", cell(&source.title), source.grade.letter())
}

fn words() -> Words {
    let packed = bundle::words("en").unwrap_or("{}");
    match Words::read(packed, Rc::new(PlainEnglish)) {
        Ok(words) => words,
        Err(error) => panic!("the packed words cannot be read: {error}"),
    }
}

fn read(text: &str) -> Vec<Value> {
    match serde_json::from_str(text) {
        Ok(Value::Array(list)) => list,
        Ok(_) => panic!("a case table is a list"),
        Err(error) => panic!("a case table cannot be read: {error}"),
    }
}

/// Text as it can stand in a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
