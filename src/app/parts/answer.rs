//! Answers in words: "45", "$1M to $3M", "Texas and Ohio", "Don't know".

use super::place;
use crate::app::App;
use crate::assessment::ControlAnswer;
use crate::content::ControlId;
use crate::fact::{Answer, CurrencyId, FactId, Kind, Range};
use crate::text::Arg;

/// An answer as a person reads it.
#[must_use]
pub fn words(app: &App, id: FactId, answer: &Answer) -> String {
    let fact = app.content().fact(id);
    let value = |index: u8| {
        let value = fact.values.get(usize::from(index)).map(String::as_str).unwrap_or_default();
        app.t(&format!("fact-{}-{value}", fact.id))
    };
    let joined = |items: Vec<String>| items.join(" · ");
    match answer {
        Answer::Unknown => app.t("answer-unknown"),
        Answer::Place(one) => place::name(app, *one),
        Answer::Places(places) if places.is_empty() => app.t("question-nowhere"),
        Answer::Places(places) => joined(places.iter().map(|one| place::name(app, *one)).collect()),
        Answer::Choice(index) => value(*index),
        Answer::Set(set) if set.0 == 0 => app.t(&format!("fact-{}-none", fact.id)),
        Answer::Set(set) => joined(set.iter().map(value).collect()),
        Answer::Number(range) if fact.kind == Kind::Percent => percent(app, *range),
        Answer::Number(range) => count(app, *range),
        Answer::Money(range, currency) => money(app, *range, *currency, false),
        Answer::Bool(yes) => app.t(if *yes { "question-yes" } else { "question-no" }),
        Answer::Map(counts) if counts.is_empty() => app.t("question-nobody"),
        Answer::Map(counts) => {
            joined(counts.iter().map(|(one, range)| [place::name(app, *one), count(app, *range)].join(" ")).collect())
        }
    }
}

/// The answer about a safeguard as a person reads it.
#[must_use]
pub fn control(app: &App, id: ControlId, answer: ControlAnswer) -> String {
    let control = &app.content().control(id).id;
    match answer {
        ControlAnswer::Level(level) => app.t(&format!("control-{control}-{}", level.id())),
        ControlAnswer::Unknown => app.t("answer-unknown"),
        ControlAnswer::NotApplicable => app.t(&format!("control-{control}-na")),
    }
}

/// "10 to 19", "2,001 or more", "45".
#[must_use]
pub fn count(app: &App, range: Range) -> String {
    between(app, range, |value| app.words.locale().number(value, 2, false))
}

/// "21% to 25%".
#[must_use]
pub fn percent(app: &App, range: Range) -> String {
    between(app, range, |value| app.words.locale().percent(value / 100.0))
}

/// "$1M to $3M" where `compact`, else in whole units.
#[must_use]
pub fn money(app: &App, range: Range, currency: CurrencyId, compact: bool) -> String {
    let code = app.content().currency.rates.get(usize::from(currency.0)).map_or("USD", |(code, _)| code.as_str());
    let is_band = range.as_exact().is_none();
    between(app, range, |value| app.words.locale().money(value, code, compact || is_band))
}

fn between(app: &App, range: Range, words: impl Fn(f64) -> String) -> String {
    if let Some(exact) = range.as_exact() {
        return words(exact);
    }
    let (min, max) = (range.min.map(&words), range.max.map(&words));
    match (&min, &max) {
        (Some(min), Some(max)) => app.text("band-between", &[("min", Arg::Text(min)), ("max", Arg::Text(max))]),
        (Some(min), None) => app.text("band-from", &[("min", Arg::Text(min))]),
        (None, Some(max)) => app.text("band-to", &[("max", Arg::Text(max))]),
        (None, None) => app.t("answer-unknown"),
    }
}

/// A number or range as it stands in a field.
#[must_use]
pub fn typed(app: &App, range: Range) -> String {
    let number = |value: Option<f64>| value.map(|value| app.words.locale().number(value, 2, false)).unwrap_or_default();
    match range.as_exact() {
        Some(exact) => number(Some(exact)),
        None => [number(range.min), number(range.max)].join("–"),
    }
}

/// A band as the value of its input: `10-19`, `2001-`.
#[must_use]
pub fn band_value(band: Range) -> String {
    let end = |end: Option<f64>| end.map(|end| (end as u64).to_string()).unwrap_or_default();
    [end(band.min), end(band.max)].join("-")
}
