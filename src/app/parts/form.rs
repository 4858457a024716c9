//! The rows of choices: radios and checkboxes with targets of 44 pixels, and the form around a page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::faults::{self, Faults, Step};
use super::level;
use crate::app::browser::page;
use crate::app::place::Place;
use crate::app::store::Action;
use crate::app::{App, use_app};
use crate::assessment::Level;
use crate::fact::{Answer, FactId};

/// The answer that says one does not know.
pub const UNKNOWN: &str = "unknown";

/// One row of a group.
pub struct Row {
    /// The input's value: a catalogue id.
    pub value: AttrValue,
    /// What it says.
    pub words: String,
    /// Boxes before the words.
    pub level: Option<Level>,
    /// Whether it is chosen.
    pub checked: bool,
    /// What choosing it does.
    pub action: Action,
}

/// The id of a question's input.
#[must_use]
pub fn input_id(question: &str, value: &str) -> AttrValue {
    AttrValue::from(format!("q-{question}-{value}"))
}

/// The row that says one does not know.
#[must_use]
pub fn unknown(app: &App, fact: FactId) -> Row {
    Row {
        value: AttrValue::from(UNKNOWN),
        words: app.t("question-unknown"),
        level: None,
        checked: app.model.assessment.facts.get(&fact) == Some(&Answer::Unknown),
        action: Action::Answer(fact, Some(Answer::Unknown)),
    }
}

/// A radio with its label.
pub fn radio(app: &App, question: &str, row: &Row) -> Html {
    input(app, question, row, "radio")
}

/// A checkbox with its label.
pub fn checkbox(app: &App, question: &str, row: &Row) -> Html {
    input(app, question, row, "checkbox")
}

fn input(app: &App, question: &str, row: &Row, kind: &'static str) -> Html {
    let id = input_id(question, &row.value);
    html! {
        <label key={row.value.to_string()} class="choice" data-value={row.value.clone()}>
            <input type={kind} {id} name={question.to_owned()} value={row.value.clone()} checked={row.checked} onchange={app.on(row.action.clone())} />
            if let Some(one) = row.level {
                { level::boxes(one) }
            }
            <span>{ &row.words }</span>
        </label>
    }
}

/// What a page of questions is.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The questions.
    pub children: Html,
    /// Where "Back" leads; none on the first page.
    #[prop_or_default]
    pub back: Option<Place>,
}

/// The form around a page's questions: Enter goes on, digits choose, unreadable fields are named first.
#[component]
pub fn Form(props: &Props) -> Html {
    let app = use_app();
    let faults = use_reducer(Faults::default);
    use_effect_with(faults.asked, |asked| {
        if *asked {
            page::focus(faults::SUMMARY);
        }
    });
    let onsubmit = {
        let (model, faults) = (app.model.dispatcher(), faults.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if faults.fields.is_empty() {
                model.dispatch(Action::Continue);
            } else {
                faults.dispatch(Step::Ask);
            }
        })
    };
    let has_back = props.back.is_some();
    html! {
        <ContextProvider<UseReducerHandle<Faults>> context={faults.clone()}>
            <form class="page-form" novalidate=true {onsubmit} onkeydown={Callback::from(choose_by_digit)}>
                { faults::summary(&app, &faults) }
                { props.children.clone() }
                <div class="page-end">
                    <button type="submit" class="button button-main">{ app.t("app-continue") }</button>
                    if let Some(back) = &props.back {
                        <a class="button" href={format!("#{}", back.fragment())}>{ app.t("app-back") }</a>
                    }
                    <p class="page-keys">{ app.t(if has_back { "app-keys" } else { "start-keys" }) }</p>
                </div>
            </form>
        </ContextProvider<UseReducerHandle<Faults>>>
    }
}

/// 1 to 9 choose an answer of the group that has focus; never while one types.
fn choose_by_digit(event: KeyboardEvent) {
    let Some(at) = event.key().parse::<u32>().ok().and_then(|digit| digit.checked_sub(1)) else { return };
    let focused = event.target_dyn_into::<HtmlInputElement>();
    let Some(focused) = focused.filter(|input| matches!(input.type_().as_str(), "radio" | "checkbox")) else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let group: Option<Element> = focused.closest("fieldset").ok().flatten();
    let choices = group.and_then(|group| group.query_selector_all("input[type=radio], input[type=checkbox]").ok());
    let chosen = choices.and_then(|choices| choices.item(at)).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    if let Some(chosen) = chosen {
        event.prevent_default();
        let _focused = chosen.focus();
        chosen.click();
    }
}
