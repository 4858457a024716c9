//! Small things that every part of the results says in the same way: figures, citations, answers in words.

use yew::prelude::*;

use crate::app::context::App;
use crate::app::pages;
use crate::app::parts::answer;
use crate::app::parts::disclosure::Disclosure;
use crate::app::place::{Place, Tab};
use crate::content::{Basis, RegimeId, SourceId};
use crate::evaluation::{Interval, Verdict};
use crate::fact::FactId;
use crate::text::Arg;

/// The page's one heading. Words between asterisks are strong.
pub fn title(text: &str) -> Html {
    html! { <h1 id={pages::HEADING} class="results-title" tabindex="-1">{ rich(text) }</h1> }
}

/// Text in which what stands between asterisks is strong.
pub fn rich(text: &str) -> Html {
    let parts = text.split('*').enumerate().filter(|(_, part)| !part.is_empty());
    html! {
        <>{ for parts.map(|(at, part)| if at % 2 == 1 {
            html! { <b key={at}>{ part.to_owned() }</b> }
        } else {
            html! { <span key={at}>{ part.to_owned() }</span> }
        }) }</>
    }
}

/// A message with arguments, with its strong parts.
pub fn say(app: &App, id: &str, args: &[(&str, Arg)]) -> Html {
    rich(&app.text(id, args))
}

/// A link to a place of the app.
pub fn go(place: &Place, text: &str) -> Html {
    html! { <a class="go" href={format!("#{}", place.fragment())}>{ text.to_owned() }</a> }
}

/// A link to a part of the results.
pub fn go_tab(tab: Tab, text: &str) -> Html {
    go(&Place::Results(tab), text)
}

/// A link to a rule, by its short name.
pub fn go_regime(app: &App, regime: RegimeId) -> Html {
    go(&Place::Obligation(app.content().regime(regime).id.clone()), &app.regime_short(regime))
}

/// "two", "14": small numbers in words.
#[must_use]
pub fn count(app: &App, number: usize) -> String {
    app.text("results-count", &[("n", number.into())])
}

/// The same at the start of a sentence.
#[must_use]
pub fn count_first(app: &App, number: usize) -> String {
    app.text("results-count-first", &[("n", number.into())])
}

/// "a, b and c".
#[must_use]
pub fn list(app: &App, items: &[String]) -> String {
    app.words.locale().list(items)
}

/// A score without decimals.
#[must_use]
pub fn score(app: &App, value: f64) -> String {
    app.words.locale().number(value, 0, false)
}

/// Points with one decimal.
#[must_use]
pub fn points(app: &App, value: f64) -> String {
    app.words.locale().number(value, 1, true)
}

/// Points with their sign.
#[must_use]
pub fn gain(app: &App, value: f64) -> String {
    app.text("results-gain", &[("points", (&points(app, value)).into())])
}

/// A factor, to two decimals.
#[must_use]
pub fn factor(app: &App, value: f64) -> String {
    app.text("results-factor", &[("factor", (&app.words.locale().number(value, 2, true)).into())])
}

/// A score's figure: "24", or "20 to 49" while answers are open.
#[must_use]
pub fn span(app: &App, interval: Interval) -> String {
    let (low, high) = (score(app, interval.low), score(app, interval.high));
    if low == high { low } else { app.text("results-span", &[("low", (&low).into()), ("high", (&high).into())]) }
}

/// The figure to lead with: the final one, else the middle of what is possible.
#[must_use]
pub fn lead(interval: Interval) -> f64 {
    interval.last.unwrap_or((interval.low + interval.high) / 2.0)
}

/// A number for `data-value`: plain, with so many decimals.
#[must_use]
pub fn plain(value: f64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals.min(9));
    let scaled = libm::round(libm::fabs(value) * scale as f64) as u64;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    if decimals == 0 {
        return format!("{sign}{scaled}");
    }
    let width = decimals as usize;
    format!("{sign}{}.{:0width$}", scaled / scale, scaled % scale)
}

/// Two significant digits.
#[must_use]
pub fn two_digits(amount: f64) -> f64 {
    let mut step = 1.0;
    while amount >= step * 100.0 {
        step *= 10.0;
    }
    libm::round(amount / step) * step
}

/// Money in words: two significant digits, "under $1,000" below that.
#[must_use]
pub fn money(app: &App, amount: f64) -> String {
    let locale = app.words.locale();
    if amount < 1000.0 {
        return app.text("results-under", &[("amount", Arg::Money(1000.0, "USD"))]);
    }
    let rounded = two_digits(amount);
    locale.money(rounded, "USD", rounded >= 1_000_000.0)
}

/// How a chance is said: band ("years", "share", "percent"), the number in "1 in N", and the share.
#[must_use]
pub fn one_in(chance: f64) -> (&'static str, f64) {
    if chance <= 0.0 {
        return ("years", 10_000.0);
    }
    let years = 1.0 / chance;
    let rounded = if years > 20.0 { libm::round(years / 5.0) * 5.0 } else { libm::round(years) };
    match chance {
        ..0.1 => ("years", rounded),
        ..=0.5 => ("share", rounded),
        _ => ("percent", rounded),
    }
}

/// A chance in words: "about 1 in 15 years", "about 1 in 4 (24 %)", "63 %".
#[must_use]
pub fn chance(app: &App, value: f64) -> String {
    let (band, n) = one_in(value);
    app.text("results-chance", &[("band", band.into()), ("n", n.into()), ("percent", Arg::Percent(value))])
}

/// What a number rests on, as a word.
#[must_use]
pub fn basis(app: &App, basis: Basis) -> String {
    app.t(&format!("results-basis-{}", basis.id()))
}

/// "P · 16 CFR 314.4 · read 8 August 2026".
pub fn source(app: &App, id: SourceId) -> Html {
    let source = app.content().source(id);
    let grade = source.grade.letter();
    let title = match &source.url {
        Some(url) => html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ &source.title }</a> },
        None => html! { <>{ &source.title }</> },
    };
    let read = match source.read {
        Some(day) => app.text("results-read", &[("day", day.into())]),
        None => app.t("results-not-read"),
    };
    html! {
        <li key={source.id.clone()} class="source">
            <abbr class="source-grade" title={grade_words(app, grade)}>{ grade }</abbr>
            <span>{ title }<span class="soft">{ " · " }{ read }</span></span>
        </li>
    }
}

fn grade_words(app: &App, grade: &str) -> String {
    app.text("results-grade", &[("grade", grade.into())])
}

/// A list of citations, each once.
pub fn sources(app: &App, ids: impl IntoIterator<Item = SourceId>) -> Html {
    let mut seen: Vec<SourceId> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    if seen.is_empty() {
        return Html::default();
    }
    html! { <ul class="sources">{ for seen.into_iter().map(|id| source(app, id)) }</ul> }
}

/// A disclosure of what a figure rests on: a word on the basis, and the citations.
pub fn rests_on(app: &App, kind: Basis, ids: &[SourceId]) -> Html {
    html! {
        <Disclosure summary={basis(app, kind)} class={classes!("disclosure-small")}>
            <p class="soft">{ app.t(&format!("results-basis-{}-means", kind.id())) }</p>
            { sources(app, ids.iter().copied()) }
        </Disclosure>
    }
}

/// Sources by their ids, for parameters that name them so.
#[must_use]
pub fn source_ids(app: &App, ids: &[String]) -> Vec<SourceId> {
    ids.iter().filter_map(|id| app.content().source_id(id)).collect()
}

/// A fact with what was answered: "Line of work: Healthcare".
#[must_use]
pub fn fact_answer(app: &App, fact: FactId) -> String {
    let name = app.fact_name(fact);
    match app.model.assessment.facts.get(&fact) {
        Some(given) => app.text(
            "results-fact-answer",
            &[("fact", (&name).into()), ("answer", (&answer::words(app, fact, given)).into())],
        ),
        None => name,
    }
}

/// Where a fact can be answered: its page if it was shown, else all answers.
#[must_use]
pub fn page_of(app: &App, fact: FactId) -> Place {
    app.model.pages.iter().position(|page| page.contains(&fact)).map_or(Place::Check, Place::Profile)
}

/// Regimes with one of these verdicts.
#[must_use]
pub fn with_verdict(app: &App, verdicts: &[Verdict]) -> usize {
    app.evaluation().obligations.iter().filter(|obligation| verdicts.contains(&obligation.verdict)).count()
}

/// Hours from low to high: "8–20 hours".
#[must_use]
pub fn hours(app: &App, hours: (u32, u32)) -> String {
    if hours.0 == hours.1 {
        app.text("results-hours", &[("n", hours.0.into())])
    } else {
        app.text("results-hours-span", &[("low", hours.0.into()), ("high", hours.1.into())])
    }
}

/// Rounds parts to one decimal so that the rounded parts add up to the rounded whole (largest remainder).
#[must_use]
pub fn apportion(parts: &[f64], whole: f64) -> Vec<f64> {
    let mut tenths: Vec<i64> = parts.iter().map(|part| libm::floor(part * 10.0 + 1e-9) as i64).collect();
    let target = libm::floor(whole * 10.0 + 0.5 + 1e-9) as i64;
    let mut order: Vec<(usize, f64)> =
        parts.iter().zip(&tenths).map(|(part, floor)| part * 10.0 - *floor as f64).enumerate().collect();
    crate::order::sort_by(&mut order, |one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let missing = (target - tenths.iter().sum::<i64>()).clamp(0, parts.len() as i64) as usize;
    for (at, _) in order.into_iter().take(missing) {
        if let Some(part) = tenths.get_mut(at) {
            *part += 1;
        }
    }
    tenths.into_iter().map(|part| part as f64 / 10.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_points_add_up_to_the_shown_whole() {
        let parts = [2.34, 1.34, 0.18, 0.26, 0.56, 7.77, 3.333, 3.333];
        let whole: f64 = parts.iter().sum();
        let shown = apportion(&parts, whole);
        let sum: f64 = shown.iter().sum();
        assert!((sum - 19.1).abs() < 1e-9, "{sum} of {whole}");
        for (part, shown) in parts.iter().zip(&shown) {
            assert!((part - shown).abs() < 0.1);
        }
        assert!(apportion(&[], 0.0).is_empty());
    }

    #[test]
    fn money_is_said_with_two_digits_and_chances_in_round_years() {
        assert_eq!(two_digits(71_432.0), 71_000.0);
        assert_eq!(two_digits(1_449_000.0), 1_400_000.0);
        assert_eq!(two_digits(99.6), 100.0);
        assert_eq!(one_in(0.066), ("years", 15.0));
        assert_eq!(one_in(0.029), ("years", 35.0));
        assert_eq!(one_in(0.24).0, "share");
        assert_eq!(one_in(0.63).0, "percent");
    }

    #[test]
    fn a_plain_value_has_its_decimals_and_no_minus_zero() {
        assert_eq!(plain(24.26, 1), "24.3");
        assert_eq!(plain(-0.01, 1), "0.0");
        assert_eq!(plain(0.0654, 4), "0.0654");
        assert_eq!(plain(23_456.7, 0), "23457");
    }
}
