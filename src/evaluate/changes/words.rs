//! A change of law in words: a sentence for the regime, then one for each thing that starts, ends or alters.

use super::{Clock, RegimeChange, changes};
use crate::assessment::Assessment;
use crate::content::{Content, NoticeRule, Regime};
use crate::date::Date;
use crate::evaluation::Verdict;
use crate::fact::FactSet;
use crate::text::{Arg, Words};

/// All that changes after one day and up to another, as plain text: a heading, then a paragraph a day.
#[must_use]
pub fn report(assessment: &Assessment, content: &Content, words: &Words, from: Date, to: Date) -> String {
    let name = assessment.name.clone().unwrap_or_else(|| words.t("change-this-organisation"));
    let mut lines =
        vec![words.text("change-between", &[("name", Arg::from(&name)), ("from", from.into()), ("to", to.into())])];
    let found = changes(content, assessment, from, to);
    if found.is_empty() {
        lines.extend([String::new(), words.t("change-nothing")]);
    }
    for change in &found {
        lines.extend([String::new(), words.text("change-day", &[("day", change.day.into())])]);
        for regime in &change.regimes {
            for (at, sentence) in sentences(regime, content, words).iter().enumerate() {
                lines.push(if at == 0 { format!("  - {sentence}") } else { format!("      {sentence}") });
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What changes in one regime, the regime itself first; every sentence stands on its own below that one.
#[must_use]
pub fn sentences(change: &RegimeChange, content: &Content, words: &Words) -> Vec<String> {
    let after = &change.after;
    let regime = content.regime(after.regime);
    let mut said = vec![headline(change, content, words)];
    // A duty that ends while another starts on the same control is one duty that alters.
    let control = |rule: u16| regime.duties.get(usize::from(rule)).map(|duty| duty.control);
    let is_among = |rule: u16, others: &[u16]| others.iter().any(|other| control(*other) == control(rule));
    let (starts, stops) = (&change.duties_starting, &change.duties_ending);
    let altered: Vec<u16> = starts.iter().copied().filter(|rule| is_among(*rule, stops)).collect();
    let without_altered =
        |rules: &[u16]| -> Vec<u16> { rules.iter().copied().filter(|rule| !is_among(*rule, &altered)).collect() };
    // Why: a regime that ends takes its duties and notices along; that need not be said one by one.
    let ends = after.verdict == Verdict::NotApplicable;
    let starting = without_altered(&change.duties_starting);
    let ending = if ends { Vec::new() } else { without_altered(&change.duties_ending) };
    for (id, rules) in
        [("change-duties-start", starting), ("change-duties-end", ending), ("change-duties-alter", altered)]
    {
        if !rules.is_empty() {
            said.push(duties(id, &rules, regime, content, words));
        }
    }
    let notice = |rule: u16| regime.notices.get(usize::from(rule));
    for owed in after.notices.iter().filter(|owed| change.notices_starting.contains(&owed.rule)) {
        let Some(rule) = notice(owed.rule) else { continue };
        let within = clock(owed.within_hours, words);
        let args = [("to", rule.to.as_str().into()), ("within", Arg::from(&within)), ("section", section(rule))];
        said.push(words.text("change-notice-starts", &args));
    }
    for rule in change.notices_ending.iter().filter(|_| !ends).filter_map(|rule| notice(*rule)) {
        said.push(words.text("change-notice-ends", &[("to", rule.to.as_str().into()), ("section", section(rule))]));
    }
    for Clock { notice: rule, before, after } in &change.clocks {
        if let Some(rule) = notice(*rule) {
            let (before, after) = (clock(*before, words), clock(*after, words));
            let args = [
                ("to", rule.to.as_str().into()),
                ("before", Arg::from(&before)),
                ("after", Arg::from(&after)),
                ("section", section(rule)),
            ];
            said.push(words.text("change-clock", &args));
        }
    }
    for penalty in change.penalties_starting.iter().filter_map(|at| regime.penalties.get(usize::from(*at))) {
        let figures: Vec<(&str, Arg)> = penalty
            .amounts
            .iter()
            .map(|(name, amount, currency)| (name.as_str(), Arg::Money(*amount, currency.as_str())))
            .collect();
        let text = words.text(&format!("regime-{}-penalty-{}", regime.id, penalty.id), &figures);
        said.push(words.text("change-penalty", &[("penalty", Arg::from(&text))]));
    }
    said
}

fn headline(change: &RegimeChange, content: &Content, words: &Words) -> String {
    let (before, after) = (&change.before, &change.after);
    let regime = content.regime(after.regime);
    let name = words.t(&format!("regime-{}-short", regime.id));
    let facts = fact_names(after.missing, content, words);
    let variant = after.variant.and_then(|at| regime.variants.get(usize::from(at)));
    if before.verdict != after.verdict || before.covered_by != after.covered_by {
        let others: Vec<String> = after
            .covered_by
            .iter()
            .map(|other| words.t(&format!("regime-{}-short", content.regime(*other).id)))
            .collect();
        let others = words.locale().list(&others);
        let args = [("regime", Arg::from(&name)), ("facts", Arg::from(&facts)), ("others", Arg::from(&others))];
        return words.text(&format!("change-to-{}", after.verdict.id()), &args);
    }
    let args = [("regime", Arg::from(&name)), ("facts", Arg::from(&facts))];
    match variant {
        Some(variant) if before.variant != after.variant => {
            let variant = words.t(&format!("regime-{}-variant-{}", regime.id, variant.id));
            words.text("change-variant", &[("regime", Arg::from(&name)), ("variant", Arg::from(&variant))])
        }
        None if before.variant.is_some() => words.text("change-variant-open", &args),
        _ if change.asks_anew() && !after.missing.is_empty() => words.text("change-asks", &args),
        _ => words.text("change-still", &args),
    }
}

fn duties(id: &str, rules: &[u16], regime: &Regime, content: &Content, words: &Words) -> String {
    let names: Vec<String> = rules
        .iter()
        .filter_map(|rule| regime.duties.get(usize::from(*rule)))
        .map(|duty| words.t(&format!("control-{}-name", content.control(duty.control).id)))
        .collect();
    let controls = words.locale().list(&names);
    words.text(id, &[("count", rules.len().into()), ("controls", Arg::from(&controls))])
}

fn fact_names(facts: FactSet, content: &Content, words: &Words) -> String {
    let names: Vec<String> =
        facts.iter().map(|fact| words.t(&format!("fact-{}-name", content.fact(fact).id))).collect();
    words.locale().list(&names)
}

fn clock(hours: Option<u32>, words: &Words) -> String {
    match hours {
        None => words.t("change-no-figure"),
        Some(0) => words.t("change-at-once"),
        Some(hours) => words.text("change-within", &[("hours", hours.into())]),
    }
}

fn section(rule: &NoticeRule) -> Arg<'_> {
    Arg::Text(&rule.section)
}
