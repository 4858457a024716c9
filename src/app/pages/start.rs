//! The first page: what one gets, the first question, and other ways in.
//!
//! It is drawn natively too, and served before the Wasm arrives: nothing here touches the browser while it draws.

use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::heading;
use crate::app::browser::{files, page};
use crate::app::charts::ruler::Ruler;
use crate::app::parts::disclosure::Disclosure;
use crate::app::parts::form::Form;
use crate::app::parts::notice::{self, filled};
use crate::app::parts::question::Question;
use crate::app::place::Place;
use crate::app::store::{Action, Notice};
use crate::app::{App, use_app};
use crate::assessment::Assessment;
use crate::assessment::{file, link};
use crate::fact::Kind;

/// How early the first question must be worth asking.
const FIRST: u8 = 9;

/// The id of the offer to open what could be read.
const PARTLY: &str = "partly";

/// The start page.
#[component]
pub fn Start() -> Html {
    let app = use_app();
    // What was opened and could only be read in part: offered, not yet taken.
    let partly = use_state(|| None::<Rc<file::Opened>>);
    let is_over = use_state(|| false);
    use_effect_with(partly.is_some(), |is_offered| {
        if *is_offered {
            page::focus(PARTLY);
        }
    });
    let open = {
        let (app, partly) = (app.clone(), partly.clone());
        Callback::from(move |text: String| {
            if let Some(opened) = gate(&app, &text) {
                partly.set(Some(Rc::new(opened)));
            }
        })
    };
    let onfile = read_file(&app, open.clone());
    let ondrop = {
        let (onfile, is_over) = (onfile.clone(), is_over.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                onfile.emit(file);
            }
        })
    };
    let over = |over: bool| {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(over);
        })
    };
    let content = app.content();
    let first = content
        .fact_range()
        .find(|fact| content.fact(*fact).kind == Kind::Choice && content.fact(*fact).importance >= FIRST);
    html! {
        <div class="start" data-over={is_over.then_some("true")} ondragover={over(true)} ondragleave={over(false)} {ondrop}>
            <div class="start-main">
                { heading(None, app.t("start-title"), Some(app.t("start-lead"))) }
                if app.model.is_begun() {
                    { resume(&app) }
                }
                if let Some(opened) = &*partly {
                    { offer(&app, opened, partly.setter()) }
                }
                <Form>
                    if let Some(first) = first {
                        <Question fact={first} />
                    }
                </Form>
                <div class="start-ways">
                    <Samples />
                    <Disclosure summary={app.t("start-open")}>{ opener(&app, onfile, open) }</Disclosure>
                </div>
            </div>
            { narrowing(&app) }
            <ul class="promises">{ for promises(&app) }</ul>
        </div>
    }
}

fn resume(app: &App) -> Html {
    let count = app.model.assessment.facts.len() + app.model.assessment.controls.len();
    let place = match app.model.pages.len().checked_sub(1) {
        Some(at) => Place::Profile(at),
        None => Place::Check,
    };
    html! {
        <p key="resume" class="start-resume">
            { app.text("start-kept", &[("n", count.into())]) }
            { " " }
            <a class="go" href={format!("#{}", place.fragment())}>{ app.t("start-resume") }</a>
        </p>
    }
}

/// Answers in the browser's own words where the reading of a foreign text ends well; the rest is to be offered.
fn gate(app: &App, text: &str) -> Option<file::Opened> {
    let tell = |message, args| {
        app.model.dispatch(Action::Tell(Notice { message, args, details: Vec::new() }));
        page::focus(notice::REGION);
    };
    if let Some((_, fragment)) = text.trim().split_once('#') {
        match link::decode(fragment, app.content()) {
            Ok(assessment) => open(app, assessment),
            Err(error) => tell(error.message(), Vec::new()),
        }
        return None;
    }
    match file::read(text, app.content()) {
        Err(error) => {
            let (message, args) = error.message();
            tell(message, args);
            None
        }
        Ok(opened) if opened.faults.iter().all(file::Fault::is_warning) => {
            let details: Vec<_> = opened.faults.iter().map(file::Fault::message).collect();
            open(app, opened.assessment);
            if !details.is_empty() {
                app.model.dispatch(Action::Tell(Notice { message: "start-opened-partly", args: Vec::new(), details }));
            }
            None
        }
        Ok(opened) => Some(opened),
    }
}

fn open(app: &App, assessment: Assessment) {
    app.model.dispatch(Action::Open(Box::new(assessment), Vec::new(), Place::Check));
}

fn read_file(app: &App, open: Callback<String>) -> Callback<File> {
    let app = app.clone();
    Callback::from(move |file: File| {
        let (app, open) = (app.clone(), open.clone());
        spawn_local(async move {
            match files::read(&file).await {
                Ok(text) => open.emit(text),
                Err(bytes) => {
                    let size = app.words.locale().number(bytes / 1_000_000.0, 1, false);
                    let size = app.text("start-megabytes", &[("n", (&size).into())]);
                    let args = vec![("size", size)];
                    app.model.dispatch(Action::Tell(Notice {
                        message: "error-file-too-large",
                        args,
                        details: Vec::new(),
                    }));
                }
            }
        });
    })
}

/// A file that could be read in part: what could not, and the choice.
fn offer(app: &App, opened: &Rc<file::Opened>, set: UseStateSetter<Option<Rc<file::Opened>>>) -> Html {
    let read = opened.assessment.facts.len() + opened.assessment.controls.len();
    let line = |(at, fault): (usize, &file::Fault)| {
        let (message, args) = fault.message();
        html! { <li key={at}><code>{ &fault.pointer }</code><span>{ filled(&app.words, message, &args) }</span></li> }
    };
    let take = {
        let (app, opened, set) = (app.clone(), Rc::clone(opened), set.clone());
        Callback::from(move |_| {
            set.set(None);
            self::open(&app, opened.assessment.clone());
        })
    };
    let leave = Callback::from(move |_| set.set(None));
    html! {
        <section key="partly" id={PARTLY} class="unread" role="alert" tabindex="-1">
            <h2>{ app.text("start-partly", &[("n", read.into()), ("faults", opened.faults.len().into())]) }</h2>
            <ul>{ for opened.faults.iter().enumerate().map(line) }</ul>
            <p class="notice-acts">
                <button type="button" class="button" onclick={take}>{ app.text("start-partly-take", &[("n", read.into())]) }</button>
                <button type="button" class="go" onclick={leave}>{ app.t("app-cancel") }</button>
            </p>
        </section>
    }
}

/// A file, dropped or chosen, or its text.
fn opener(app: &App, onfile: Callback<File>, onopen: Callback<String>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            onfile.emit(file);
        }
    });
    let onpaste = Callback::from(move |event: Event| {
        let area = event.target_dyn_into::<HtmlTextAreaElement>();
        if let Some(text) = area.map(|area| area.value()).filter(|text| !text.trim().is_empty()) {
            onopen.emit(text);
        }
    });
    html! {
        <div class="opener">
            <label for="open-file">{ app.t("start-open-file") }</label>
            <input type="file" id="open-file" accept=".json,application/json" {onchange} />
            <label for="open-text">{ app.t("start-open-text") }</label>
            <textarea id="open-text" rows="3" spellcheck="false" onchange={onpaste} />
            <button type="button" class="button">{ app.t("start-open-read") }</button>
        </div>
    }
}

/// The samples, loaded when asked for.
#[component]
fn Samples() -> Html {
    let app = use_app();
    let samples = use_state(|| None::<Result<Rc<Value>, String>>);
    let ontoggle = {
        let samples = samples.clone();
        Callback::from(move |_: Event| {
            if samples.is_some() {
                return;
            }
            let samples = samples.clone();
            spawn_local(async move {
                let loaded = page::load("samples").await;
                let read =
                    loaded.and_then(|text| serde_json::from_str(&text).map(Rc::new).map_err(|_| "samples".to_owned()));
                samples.set(Some(read));
            });
        })
    };
    let row = |(id, value): (&String, &Value)| {
        let onclick = {
            let (app, id, value) = (app.clone(), id.clone(), value.clone());
            Callback::from(move |_| {
                if let Ok(opened) = file::read_value(&value, app.content()) {
                    app.model.dispatch(Action::Sample(Box::new(opened.assessment), id.clone()));
                }
            })
        };
        html! {
            <li key={id.clone()}>
                <button type="button" class="go" {onclick}>{ app.t(&format!("sample-{id}-name")) }</button>
                <span>{ app.t(&format!("sample-{id}-line")) }</span>
            </li>
        }
    };
    html! {
        <Disclosure summary={app.t("start-samples")} {ontoggle}>
            {
                match &*samples {
                    None => html! { <p class="note">{ app.t("start-samples-loading") }</p> },
                    Some(Err(file)) => html! { <p class="note">{ app.text("error-content-load", &[("file", file.into())]) }</p> },
                    Some(Ok(samples)) => html! { <ul class="samples">{ for samples.as_object().into_iter().flatten().map(row) }</ul> },
                }
            }
        </Disclosure>
    }
}

/// "Every answer narrows the range": an illustration, not this person's figures.
fn narrowing(app: &App) -> Html {
    let steps = [
        (0.0, 100.0, "start-range-none", "start-range-no-grade"),
        (11.0, 66.0, "start-range-some", "start-range-no-grade"),
        (22.0, 38.0, "start-range-most", "start-range-grade"),
    ];
    let step = |(low, high, when, what): (f64, f64, &'static str, &'static str)| {
        let label = app.text("panel-sentence", &[("low", low.into()), ("high", high.into())]);
        html! {
            <li key={when}>
                <p><span>{ app.t(when) }</span><span class="soft">{ app.t(what) }</span></p>
                <Ruler {low} {high} {label} />
            </li>
        }
    };
    let least = app.content().grades.show_below_width;
    html! {
        <aside class="narrowing">
            <h2>{ app.t("start-range-title") }</h2>
            <ol>{ for steps.map(step) }</ol>
            <p class="note">{ app.text("start-range-note", &[("least", least.into())]) }</p>
        </aside>
    }
}

fn promises(app: &App) -> impl Iterator<Item = Html> {
    let promises = [
        ("start-promise-device", "start-promise-device-line"),
        ("start-promise-stop", "start-promise-stop-line"),
        ("start-promise-trust", "start-promise-trust-line"),
        ("start-promise-honest", "start-promise-honest-line"),
    ];
    promises
        .map(|(title, line)| html! { <li key={title}><h2>{ app.t(title) }</h2><p>{ app.t(line) }</p></li> })
        .into_iter()
}
