//! What was done on the prerendered page before the Wasm came: answers, focus, and whether one went on.
//!
//! The page holds the first question as real form controls, so nothing needs a script to be answered. This
//! reads it off the controls and applies it through the reducer, as if it had been done now.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::Reducible;

use crate::app::browser::page;
use crate::app::store::{Action, Model};
use crate::fact::{Answer, Kind};

/// What was done early.
#[derive(Clone, Debug, Default)]
pub struct Early {
    /// Question id and chosen value.
    pub answers: Vec<(String, String)>,
    /// The id of the control that had focus.
    pub focus: Option<String>,
    /// What was typed, by the control's id, with the selection.
    pub typed: Vec<(String, String)>,
    /// Start and end of the selection in the control with focus.
    pub selection: Option<(u32, u32)>,
    /// Whether "Continue" was pressed (`globalThis.__early.go`).
    pub went_on: bool,
}

/// Reads the prerendered page, before it is replaced.
#[must_use]
pub fn take(root: &Element) -> Early {
    let mut early = Early::default();
    if let Ok(chosen) = root.query_selector_all("input:checked") {
        for at in 0..chosen.length() {
            let input = chosen.item(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                early.answers.push((input.name(), input.value()));
            }
        }
    }
    if let Ok(fields) = root.query_selector_all("textarea, input[type=text]") {
        for at in 0..fields.length() {
            let Some(field) = fields.item(at).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
            if let Some(text) = value(&field).filter(|text| !text.is_empty()) {
                early.typed.push((field.id(), text));
            }
        }
    }
    let focused = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if let Some(focused) = focused.filter(|focused| root.contains(Some(focused)) && !focused.id().is_empty()) {
        early.selection = selection(&focused);
        early.focus = Some(focused.id());
    }
    let said = Reflect::get(&js_sys::global(), &JsValue::from_str("__early")).ok();
    let went_on = said.filter(JsValue::is_object).and_then(|said| Reflect::get(&said, &JsValue::from_str("go")).ok());
    early.went_on = went_on.is_some_and(|went_on| went_on.is_truthy());
    early
}

fn value(field: &Element) -> Option<String> {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)
}

fn selection(field: &Element) -> Option<(u32, u32)> {
    let ends = if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        (area.selection_start().ok()??, area.selection_end().ok()??)
    } else {
        let input = field.dyn_ref::<HtmlInputElement>()?;
        (input.selection_start().ok()??, input.selection_end().ok()??)
    };
    Some(ends)
}

/// Applies it as if it were done now.
#[must_use]
pub fn answer(model: Model, early: &Early) -> Model {
    let mut model = Rc::new(model);
    for (question, value) in &early.answers {
        let content = Rc::clone(&model.content);
        let Some(id) = content.fact_id(question) else { continue };
        let fact = content.fact(id);
        let index = fact.values.iter().position(|known| known == value).and_then(|at| u8::try_from(at).ok());
        let answer = match (fact.kind, index) {
            _ if value == super::form::UNKNOWN => Answer::Unknown,
            (Kind::Choice, Some(index)) => Answer::Choice(index),
            _ => continue,
        };
        model = model.reduce(Action::Answer(id, Some(answer)));
    }
    if early.went_on {
        model = model.reduce(Action::Continue);
    }
    (*model).clone()
}

/// Puts focus, text and selection back where they were.
pub fn refocus(early: &Early) {
    let early = early.clone();
    // Why later: the app is mounted by a task of its own.
    gloo::timers::callback::Timeout::new(0, move || {
        for (id, text) in &early.typed {
            let Some(field) = page::element(id) else { continue };
            if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                area.set_value(text);
            } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                input.set_value(text);
            }
        }
        let Some(id) = early.focus.as_deref().filter(|_| !early.went_on) else { return };
        page::focus(id);
        if let (Some((start, end)), Some(field)) = (early.selection, page::element(id)) {
            if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                let _selected = area.set_selection_range(start, end);
            } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                let _selected = input.set_selection_range(start, end);
            }
        }
    })
    .forget();
}
