//! The quiet column: how sure this is, as of when, how to keep it, whom to talk to.

use yew::prelude::*;

use super::bits;
use crate::app::browser::{files, page};
use crate::app::context::{App, use_app};
use crate::app::place::Place;
use crate::assessment::{ControlAnswer, file};
use crate::evaluation::Verdict;
use crate::fact::Answer;

/// A block of the rail.
pub fn block(key: &'static str, heading: String, body: Html) -> Html {
    html! {
        <section class="rail-block" {key}>
            <h2 class="rail-title">{ heading }</h2>
            { body }
        </section>
    }
}

/// The rail of the overview.
#[component]
pub fn Rail() -> Html {
    let app = use_app();
    html! {
        <>
            { block("sure", app.t("results-sure"), sure(&app)) }
            { block("law", app.t("results-law"), law(&app)) }
            { block("keep", app.t("results-keep"), keep(&app)) }
            { talk(&app) }
        </>
    }
}

fn sure(app: &App) -> Html {
    let (known, open) = answers(app);
    html! {
        <>
            <p>{ app.text("results-sure-answers", &[("known", known.into()), ("all", (known + open).into()), ("open", open.into())]) }</p>
            <p>{ bits::go(&Place::Check, &app.t("results-check")) }</p>
        </>
    }
}

/// Answers that say something, and questions that are open: not asked yet and still telling, or "don't know".
#[must_use]
pub fn answers(app: &App) -> (usize, usize) {
    let assessment = &app.model.assessment;
    let facts = assessment.facts.values().filter(|answer| **answer != Answer::Unknown).count();
    let controls = assessment.controls.values().filter(|answer| **answer != ControlAnswer::Unknown).count();
    let unknown = assessment.facts.len() - facts;
    let open_controls = app.content().controls.len() - controls;
    let open_facts = app
        .evaluation()
        .next_questions
        .iter()
        .filter(|question| matches!(question.ask, crate::evaluation::Ask::Fact(fact) if !assessment.facts.contains_key(&fact)))
        .count();
    (facts + controls, unknown + open_controls + open_facts)
}

fn law(app: &App) -> Html {
    let evaluation = app.evaluation();
    let starts = |obligation: &crate::evaluation::Obligation| {
        let duties = obligation.upcoming.first().map(|upcoming| upcoming.date).filter(|_| obligation.binds());
        let start = obligation.effective_from.filter(|_| obligation.verdict == Verdict::Upcoming);
        duties.or(start).map(|day| (day, obligation.regime))
    };
    let next = evaluation.obligations.iter().filter_map(starts).filter(|(day, _)| *day > evaluation.date).min();
    let proposals = bits::with_verdict(app, &[Verdict::Proposed]);
    html! {
        <>
            <p>{ app.text("results-law-day", &[("day", evaluation.date.into())]) }</p>
            if let Some((day, regime)) = next {
                <p>{ app.text("results-law-next", &[("day", day.into())]) }{ " " }{ bits::go_regime(app, regime) }</p>
            }
            if proposals > 0 {
                <p class="soft">{ app.text("results-law-proposals", &[("n", proposals.into())]) }</p>
            }
        </>
    }
}

fn keep(app: &App) -> Html {
    let save = {
        let (content, assessment) = (app.content().clone(), app.model.assessment.clone());
        Callback::from(move |_: MouseEvent| {
            let text = file::write(&assessment, &content);
            let _saved = files::save(&format!("{}.risk.json", assessment.date), "application/json", &text);
        })
    };
    html! {
        <ul class="rail-list">
            if app.model.provider.modules.report {
                <li key="print">{ bits::go(&Place::Report, &app.t("results-report")) }</li>
            }
            <li key="save"><button type="button" class="go" onclick={save}>{ app.t("results-save") }</button></li>
        </ul>
    }
}

fn talk(app: &App) -> Html {
    let contact = &app.model.provider.contact;
    let who = contact.name.clone().or_else(|| app.model.provider.brand.name.clone()).unwrap_or_default();
    let ways: Vec<(&'static str, String, String)> = [
        contact.email.as_ref().map(|email| ("email", format!("mailto:{email}"), email.clone())),
        contact.phone.as_ref().map(|phone| ("phone", format!("tel:{phone}"), phone.clone())),
        contact.url.as_ref().map(|url| ("url", url.clone(), app.t("results-talk-page"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if ways.is_empty() {
        return Html::default();
    }
    let body = html! {
        <>
            <p>{ app.text("results-talk-private", &[("who", (&who).into())]) }</p>
            <ul class="rail-list">
                { for ways.into_iter().map(|(key, href, words)| html! { <li {key}><a class="go" {href}>{ words }</a></li> }) }
            </ul>
        </>
    };
    block("talk", app.t("results-talk"), body)
}

/// Opens the browser's print dialogue.
#[must_use]
pub fn print() -> Callback<MouseEvent> {
    Callback::from(|_| page::print())
}
