//! A question about the organisation, whatever its kind.

use yew::prelude::*;

use super::disclosure::Disclosure;
use super::map::Map;
use super::money::Money;
use super::note::note;
use super::number::Number;
use super::{choice, contradiction, place};
use crate::app::{App, use_app};
use crate::content::contradiction::ContradictionPlace;
use crate::fact::{FactId, Kind};

/// Which question.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The fact.
    pub fact: FactId,
    /// Its number on the page.
    #[prop_or_default]
    pub number: Option<usize>,
    /// Leaves out why, where and notes.
    #[prop_or_default]
    pub bare: bool,
}

/// The question with its choices, "don't know", why and where.
#[component]
pub fn Question(props: &Props) -> Html {
    let app = use_app();
    let id = props.fact;
    let fact = app.content().fact(id);
    let hint_id = format!("q-{}-hint", fact.id);
    let hint = format!("fact-{}-hint", fact.id);
    let has_hint = app.words.has(&hint);
    let described = AttrValue::from(if has_hint { hint_id.clone() } else { String::new() });
    let control = match fact.kind {
        Kind::Choice => choice::choice(&app, id),
        Kind::Set => choice::set(&app, id),
        Kind::Bool => choice::yes_no(&app, id),
        Kind::Jurisdiction => place::one(&app, id, &described),
        Kind::Jurisdictions => place::several(&app, id, &described),
        Kind::Number | Kind::Percent => html! { <Number fact={id} {described} /> },
        Kind::Money => html! { <Money fact={id} {described} /> },
        Kind::Map => html! { <Map fact={id} {described} /> },
    };
    let why = html! { <p>{ app.t(&format!("fact-{}-why", fact.id)) }</p> };
    let find = html! { <p>{ app.t(&format!("fact-{}-find", fact.id)) }</p> };
    let number = props.number;
    html! {
        <fieldset class="question" data-question={fact.id.clone()} aria-describedby={has_hint.then(|| hint_id.clone())}>
            { legend(number, app.t(&format!("fact-{}-question", fact.id))) }
            <div class="question-body">
                if has_hint {
                    <p class="hint" id={hint_id}>{ app.t(&hint) }</p>
                }
                { control }
                { contradiction::beside(&app, ContradictionPlace::Fact(id)) }
                if !props.bare {
                    { more(&app, &fact.id, why, Some(find)) }
                }
            </div>
        </fieldset>
    }
}

/// The question as the heading of its group, with its number before it.
pub fn legend(number: Option<usize>, words: String) -> Html {
    html! {
        <legend>
            <h2 class="question-title">
                if let Some(number) = number {
                    <span class="question-number" aria-hidden="true">{ number }</span>
                }
                { words }
            </h2>
        </legend>
    }
}

/// "Why we ask", "Where to find this", "Add a note".
pub fn more(app: &App, id: &str, why: Html, find: Option<Html>) -> Html {
    let name = format!("more-{id}");
    html! {
        <div class="question-more">
            <Disclosure summary={app.t("question-why")} name={name.clone()}>{ why }</Disclosure>
            if let Some(find) = find {
                <Disclosure summary={app.t("question-find")} {name}>{ find }</Disclosure>
            }
            { note(app, id) }
        </div>
    }
}
