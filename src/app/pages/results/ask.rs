//! A question that decides something here, answered in place.

use yew::prelude::*;

use super::bits;
use crate::app::browser::page;
use crate::app::context::use_app;
use crate::app::parts::disclosure::Disclosure;
use crate::app::parts::{answer, money};
use crate::app::store::Action;
use crate::fact::{Answer, FactId, Kind, ValueSet};

/// Choices with more values than this are answered on their own page.
const MOST_VALUES: usize = 8;

/// What is asked.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub fact: FactId,
    /// The id of the heading above, which takes the focus once the question is gone.
    pub under: AttrValue,
}

/// The question with its buttons, or with the way to it.
#[component]
pub fn Question(props: &Props) -> Html {
    let app = use_app();
    let fact = props.fact;
    let catalogue = app.content().fact(fact);
    let mut choices: Vec<(String, String, Answer)> = match catalogue.kind {
        Kind::Bool => vec![
            ("yes".to_owned(), app.t("question-yes"), Answer::Bool(true)),
            ("no".to_owned(), app.t("question-no"), Answer::Bool(false)),
        ],
        Kind::Choice if catalogue.values.len() <= MOST_VALUES => (0_u8..)
            .zip(&catalogue.values)
            .map(|(at, value)| (value.clone(), app.t(&format!("fact-{}-{value}", catalogue.id)), Answer::Choice(at)))
            .collect(),
        // Why: a band is one press; typing a figure here would take the question away at its first digit.
        Kind::Number | Kind::Percent => catalogue
            .bands
            .iter()
            .map(|band| {
                let percent = catalogue.kind == Kind::Percent;
                let words = if percent { answer::percent(&app, *band) } else { answer::count(&app, *band) };
                (answer::band_value(*band), words, Answer::Number(*band))
            })
            .collect(),
        Kind::Money => {
            let currency = money::usual(&app);
            let bands = catalogue.bands.iter();
            bands
                .map(|band| {
                    let words = answer::money(&app, *band, currency, true);
                    (answer::band_value(*band), words, Answer::Money(*band, currency))
                })
                .collect()
        }
        _ => Vec::new(),
    };
    if !choices.is_empty() {
        choices.push(("unknown".to_owned(), app.t("answer-unknown"), Answer::Unknown));
    }
    let name = format!("ask-{}-{}", props.under, catalogue.id);
    let button = |(value, words, answer): (String, String, Answer)| {
        let (model, under) = (app.model.dispatcher(), props.under.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            // Why: the button disappears with its question, and focus must not fall to the page's start.
            page::focus(&under);
            model.dispatch(Action::Answer(fact, Some(answer.clone())));
        });
        html! { <button key={value.clone()} type="button" class="segment" {value} {onclick}>{ words }</button> }
    };
    let question = app.t(&format!("fact-{}-question", catalogue.id));
    html! {
        <div class="ask" role="group" aria-labelledby={name.clone()} data-question={catalogue.id.clone()}>
            <p id={name} class="ask-question">{ question }</p>
            if catalogue.kind == Kind::Set {
                <Several {fact} under={props.under.clone()} />
            } else if choices.is_empty() {
                { bits::go(&bits::page_of(&app, fact), &app.t("results-answer-there")) }
            } else {
                <div class="segments">{ for choices.into_iter().map(button) }</div>
            }
        </div>
    }
}

/// The question behind its own words, where many rows ask: drawn only once it is opened, since a long list of them would
/// bury the verdicts.
#[component]
pub fn Folded(props: &Props) -> Html {
    let app = use_app();
    let opened = use_state(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set(true))
    };
    html! {
        <Disclosure summary={app.t("results-answer-there")} class="ask-fold" {ontoggle}>
            if *opened {
                <Question fact={props.fact} under={props.under.clone()} />
            }
        </Disclosure>
    }
}

/// Several values, ticked one by one and handed over together: a set that was answered is complete, so the first tick
/// alone must not count.
#[component]
fn Several(props: &Props) -> Html {
    let app = use_app();
    let ticked = use_state(ValueSet::default);
    let fact = props.fact;
    let catalogue = app.content().fact(fact);
    let row = |(at, value): (u8, &String)| {
        let (ticked, is_in) = (ticked.clone(), ticked.contains(at));
        let onclick = Callback::from(move |_: MouseEvent| ticked.set(ticked.with(at, !is_in)));
        let words = app.t(&format!("fact-{}-{value}", catalogue.id));
        html! { <button key={value.clone()} type="button" class="segment" aria-pressed={is_in.to_string()} value={value.clone()} {onclick}>{ words }</button> }
    };
    let hand_over = |given: Answer| {
        let (model, under) = (app.model.dispatcher(), props.under.clone());
        Callback::from(move |_: MouseEvent| {
            page::focus(&under);
            model.dispatch(Action::Answer(fact, Some(given.clone())));
        })
    };
    let is_none = *ticked == ValueSet::default();
    let words = if is_none { app.t(&format!("fact-{}-none", catalogue.id)) } else { app.t("results-answer-set") };
    html! {
        <>
            <div class="segments segments-column">{ for (0_u8..).zip(&catalogue.values).map(row) }</div>
            <p class="ask-end">
                <button key="set" type="button" class="button" value="set" onclick={hand_over(Answer::Set(*ticked))}>{ words }</button>
                <button key="unknown" type="button" class="button" value="unknown" onclick={hand_over(Answer::Unknown)}>{ app.t("answer-unknown") }</button>
            </p>
        </>
    }
}
