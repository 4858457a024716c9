//! One rule: why, what it demands, whom to tell by when, what a breach costs, what changes, and the sources.

use yew::prelude::*;

use super::ask::Question;
use super::bits;
use super::obligations::{because, judged, variant_words, verified, within};
use super::rail::block;
use crate::app::charts::ruler::Ruler;
use crate::app::context::{App, use_app};
use crate::app::parts::{answer, level, verdict};
use crate::app::place::Tab;
use crate::assessment::Level;
use crate::content::{Regime, RegimeId};
use crate::evaluate::condition::truth;
use crate::evaluate::derive::Known;
use crate::evaluation::{Duty, Obligation as Found, Verdict};
use crate::text::Arg;

/// Which rule.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The rule.
    pub regime: RegimeId,
}

/// The page of one rule.
#[component]
pub fn Obligation(props: &Props) -> Html {
    let app = use_app();
    let Some(found) = app.evaluation().obligations.iter().find(|one| one.regime == props.regime) else {
        return Html::default();
    };
    let regime = app.content().regime(props.regime);
    let word = |part: &str| app.t(&format!("regime-{}-{part}", regime.id));
    let main = html! {
        <>
            <p class="results-who">{ bits::go_tab(Tab::Obligations, &app.t("obl-all")) }</p>
            { bits::title(&word("name")) }
            <p class="obligation-head" data-regime={regime.id.clone()} data-verdict={found.verdict.id()}>
                { verdict::verdict(&app, found.verdict) }
                if let Some(variant) = variant_words(&app, found) {
                    <span>{ variant }</span>
                }
            </p>
            <p class="lead">{ word("summary") }</p>
            { super::section("obl-because-title", app.t("obl-because-title"), why(&app, found)) }
            if !found.duties.is_empty() {
                { super::section("obl-duties-title", app.t("obl-duties-title"), duties(&app, found)) }
            }
            if !found.notices.is_empty() {
                { super::section("obl-clocks-title", app.t("obl-clocks-title"), clocks(&app, found)) }
            }
            { notes(&app, regime) }
            { super::section("obl-provider-title", app.t("obl-provider-title"), html! { <p>{ word("msp") }</p> }) }
        </>
    };
    super::page(main, rail(&app, regime, found), super::Rail::Moves)
}

fn why(app: &App, found: &Found) -> Html {
    let regime = app.content().regime(found.regime);
    let rows = found.because.iter().map(|because| {
        let given = app.model.assessment.facts.get(&because.fact);
        html! {
            <tr key={app.content().fact(because.fact).id.clone()}>
                <th scope="row">{ app.fact_name(because.fact) }</th>
                <td>
                    if let Some(given) = given {
                        <b>{ answer::words(app, because.fact, given) }</b>
                    }
                </td>
                <td><ul class="sources">{ bits::source(app, because.source) }</ul></td>
                <td>{ bits::go(&bits::page_of(app, because.fact), &app.t("obl-change")) }</td>
            </tr>
        }
    });
    html! {
        <>
            <p>{ app.t(&format!("regime-{}-who", regime.id)) }</p>
            if found.because.is_empty() {
                <p>{ because(app, found) }</p>
            } else {
                <table class="table table-because">
                    <thead><tr>
                        <th scope="col">{ app.t("obl-col-fact") }</th>
                        <th scope="col">{ app.t("obl-col-answer") }</th>
                        <th scope="col">{ app.t("obl-col-source") }</th>
                        <th scope="col"><span class="unseen">{ app.t("obl-change") }</span></th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            }
            if matches!(found.verdict, Verdict::Ask | Verdict::Likely | Verdict::Covered) && !found.because.is_empty() {
                <p>{ because(app, found) }</p>
            }
            if matches!(found.verdict, Verdict::Ask | Verdict::Likely) {
                if let Some(fact) = found.ask_first {
                    <Question {fact} under="obl-because-title" />
                }
            }
            <p class="soft">{ app.t(&format!("regime-{}-not", regime.id)) }</p>
        </>
    }
}

fn duties(app: &App, found: &Found) -> Html {
    let regime = app.content().regime(found.regime);
    let begun = found.duties.iter().filter(|duty| duty.low > Level::None).count();
    let met = found.duties.iter().filter(|duty| duty.met).count();
    let mut ordered: Vec<&Duty> = found.duties.iter().collect();
    crate::order::sort_by_key(&mut ordered, |duty| (duty.met, duty.low, std::cmp::Reverse(duty.strength), duty.rule));
    let row = |duty: &&Duty| {
        let rule = regime.duties.get(usize::from(duty.rule));
        html! {
            <tr key={duty.rule.to_string()}>
                <th scope="row">{ app.control_name(duty.control) }</th>
                <td>{ app.t(&format!("strength-{}", duty.strength.id())) }</td>
                <td class="soft">
                    if let Some(rule) = rule {
                        { &rule.section }{ judged(app, rule.basis) }
                    }
                    if let Some(from) = duty.from {
                        <br />{ app.text("obl-since", &[("day", from.into())]) }
                    }
                </td>
                <td>{ level::boxes(duty.low) }<span class="unseen">{ level::word(app, duty.low) }</span></td>
                <td>{ level::boxes(duty.needed) }<span class="unseen">{ level::word(app, duty.needed) }</span></td>
                <td class="state" data-state={state(duty)}>{ app.t(&format!("obl-state-{}", state(duty))) }</td>
            </tr>
        }
    };
    let mut strengths: Vec<_> = found.duties.iter().map(|duty| duty.strength).collect();
    crate::order::sort(&mut strengths);
    strengths.dedup();
    html! {
        <>
            <p>{ bits::say(app, "obl-duties-line", &[("n", found.duties.len().into()), ("begun", begun.into()), ("met", met.into())]) }</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="obl-duties-title">
                <table class="table table-duties">
                    <thead><tr>
                        <th scope="col">{ app.t("obl-col-control") }</th>
                        <th scope="col">{ app.t("obl-col-strength") }</th>
                        <th scope="col">{ app.t("obl-col-section") }</th>
                        <th scope="col">{ app.t("obl-col-you") }</th>
                        <th scope="col">{ app.t("obl-col-needed") }</th>
                        <th scope="col"><span class="unseen">{ app.t("obl-col-state") }</span></th>
                    </tr></thead>
                    <tbody>{ for ordered.iter().map(row) }</tbody>
                </table>
            </div>
            <ul class="notes">
                { for strengths.into_iter().rev().map(|strength| html! {
                    <li key={strength.id()}><b>{ app.t(&format!("strength-{}", strength.id())) }</b>{ ": " }{ app.t(&format!("strength-{}-note", strength.id())) }</li>
                }) }
            </ul>
        </>
    }
}

/// "met", "begun", "none" or "open".
fn state(duty: &Duty) -> &'static str {
    if duty.met {
        "met"
    } else if duty.high > duty.low {
        "open"
    } else if duty.low == Level::None {
        "none"
    } else {
        "begun"
    }
}

fn clocks(app: &App, found: &Found) -> Html {
    let regime = app.content().regime(found.regime);
    let rows = found.notices.iter().filter_map(|notice| {
        let rule = regime.notices.get(usize::from(notice.rule))?;
        let to = rule.to.replace(' ', "-").to_ascii_lowercase();
        Some(html! {
            <tr key={notice.rule.to_string()}>
                <th scope="row">{ app.t(&format!("obl-to-{to}")) }</th>
                <td>
                    <b>{ within(app, notice.within_hours) }</b>{ ", " }{ app.t(&format!("obl-event-{}", rule.from_event)) }
                    if let Some(when) = &rule.when {
                        <br /><span class="soft">{ app.t(&format!("regime-{}-notice-{when}", regime.id)) }</span>
                    }
                </td>
                <td class="soft">{ &rule.section }</td>
            </tr>
        })
    });
    html! {
        <table class="table table-clocks">
            <thead class="unseen"><tr>
                <th scope="col">{ app.t("obl-col-to") }</th>
                <th scope="col">{ app.t("obl-col-within") }</th>
                <th scope="col">{ app.t("obl-col-section") }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// What must be said beside the verdict: every note that is not ruled out.
fn notes(app: &App, regime: &Regime) -> Html {
    let known = Known::new(app.content(), &app.model.assessment);
    let said = regime.notes.iter().filter(|note| note.when.as_ref().is_none_or(|when| !truth(when, &known).is_false()));
    let items: Vec<Html> = said
        .map(|note| html! { <li key={note.id.clone()}>{ app.t(&format!("regime-{}-note-{}", regime.id, note.id)) }</li> })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    super::section("obl-notes-title", app.t("obl-notes-title"), html! { <ul class="plain-list">{ for items }</ul> })
}

fn rail(app: &App, regime: &Regime, found: &Found) -> Html {
    let own = |readiness: &crate::evaluation::Readiness| {
        readiness.regimes.iter().find(|(id, _)| *id == found.regime).map(|(_, interval)| *interval)
    };
    let now = own(&app.evaluation().readiness);
    let planned = own(&app.evaluation().planned);
    let penalties =
        regime.penalties.iter().filter(|penalty| penalty.from.is_none_or(|from| from <= app.evaluation().date));
    let penalty = |penalty: &crate::content::Penalty| {
        let amounts: Vec<(String, String)> = penalty
            .amounts
            .iter()
            .map(|(name, amount, currency)| (name.clone(), app.words.locale().money(*amount, currency, false)))
            .collect();
        let args: Vec<(&str, Arg)> = amounts.iter().map(|(name, amount)| (name.as_str(), Arg::Text(amount))).collect();
        html! {
            <li key={penalty.id.clone()}>
                <p>{ app.text(&format!("regime-{}-penalty-{}", regime.id, penalty.id), &args) }</p>
                { bits::sources(app, [penalty.source]) }
            </li>
        }
    };
    let penalties: Vec<Html> = penalties.map(penalty).collect();
    html! {
        <>
            if let Some(now) = now {
                { block("ready", app.t("obl-ready"), html! {
                    <>
                        <p class="rail-figure">{ bits::say(app, "obl-ready-figure", &[("score", (&bits::span(app, now)).into())]) }</p>
                        <Ruler low={now.low} high={now.high} planned={planned.map(|planned| (planned.low, planned.high))}
                            label={app.text("obl-ready-label", &[("score", (&bits::span(app, now)).into()), ("rule", (&app.regime_short(found.regime)).into())])} />
                    </>
                }) }
            }
            if !penalties.is_empty() {
                { block("penalties", app.t("obl-penalties"), html! {
                    <><ul class="plain-list">{ for penalties }</ul><p class="soft">{ app.t("obl-penalties-not-counted") }</p></>
                }) }
            }
            { block("next", app.t("obl-next"), next(app, regime, found)) }
            { block("sources", app.t("obl-sources"), html! {
                <>
                    { bits::sources(app, regime.sources.iter().copied()) }
                    { verified(app, found) }
                    <p class="soft">{ app.t("obl-grades") }</p>
                </>
            }) }
        </>
    }
}

/// What starts on a later day.
fn next(app: &App, regime: &Regime, found: &Found) -> Html {
    let start = found.effective_from.filter(|day| *day > app.evaluation().date);
    if start.is_none() && found.upcoming.is_empty() {
        let id = if found.verdict == Verdict::Proposed { "obl-next-proposed" } else { "obl-next-none" };
        return html! { <p>{ app.t(id) }</p> };
    }
    let rows = found.upcoming.iter().map(|upcoming| {
        let controls: Vec<String> = upcoming
            .duties
            .iter()
            .filter_map(|at| regime.duties.get(usize::from(*at)))
            .map(|duty| app.control_name(duty.control))
            .collect();
        html! {
            <li key={upcoming.date.to_string()}>
                { app.text("obl-next-day", &[("day", upcoming.date.into()), ("duties", controls.len().into()), ("notices", upcoming.notices.len().into())]) }
                if !controls.is_empty() {
                    { " " }<span class="soft">{ bits::list(app, &controls) }</span>
                }
            </li>
        }
    });
    html! {
        <>
            if let Some(day) = start {
                <p>{ app.text("obl-from", &[("day", day.into())]) }</p>
            }
            <ul class="plain-list">{ for rows }</ul>
        </>
    }
}
