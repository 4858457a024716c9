//! All answers before the results: what was said, what was not, what does not fit together.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading;
use crate::app::browser::{clock, files, page, storage};
use crate::app::interview;
use crate::app::parts::disclosure::Disclosure;
use crate::app::parts::{answer, contradiction, level, verdict};
use crate::app::place::Place;
use crate::app::store::Action;
use crate::app::{App, use_app};
use crate::assessment::{ControlAnswer, file};
use crate::content::contradiction::{ContradictionPlace, ContradictionRule};
use crate::content::{ControlId, Function};
use crate::date::Date;
use crate::evaluation::{Ask, Verdict};
use crate::fact::{Answer, FactId};

/// The id of the dialogue that asks before forgetting.
const FORGET: &str = "forget";

/// The page.
#[component]
pub fn Check() -> Html {
    let app = use_app();
    let model = &app.model;
    let content = app.content();
    let answered = model.assessment.facts.len() + model.assessment.controls.len();
    let open = open_count(&app);
    let mut topics: Vec<&str> = Vec::new();
    for fact in &content.facts {
        if !topics.contains(&fact.topic.as_str()) {
            topics.push(&fact.topic);
        }
    }
    html! {
        <div class="check page">
            { heading(Some(app.text("check-count", &[("n", answered.into()), ("open", open.into())])), app.t("check-title"), Some(app.t("check-lead"))) }
            { for contradiction::standing(&app).map(|rule| clash(&app, rule)) }
            { for topics.into_iter().map(|topic| facts(&app, topic)) }
            { for Function::ALL.into_iter().map(|function| safeguards(&app, function)) }
            <section key="about" class="check-about">
                <h2>{ app.t("check-about") }</h2>
                <Name />
                <Day />
            </section>
            <section key="keep" class="check-keep">
                <h2>{ app.t("check-keep") }</h2>
                <p class="note">{ app.t("check-keep-line") }</p>
                <p class="check-acts">
                    <button type="button" class="button" onclick={save(&app)}>{ app.t("check-save") }</button>
                    <button type="button" class="go" onclick={Callback::from(|_| page::show_dialog(FORGET))}>{ app.t("check-forget") }</button>
                </p>
                { forget(&app) }
            </section>
            <div key="end" class="page-end">
                <a class="button button-main" href={format!("#{}", Place::results().fragment())}>{ app.t("check-results") }</a>
                <a class="button" href={format!("#{}", interview::back(content, &Place::Check, model.pages.len()).fragment())}>{ app.t("app-back") }</a>
                <p class="page-keys">{ app.t("check-after") }</p>
            </div>
        </div>
    }
}

/// Facts worth showing: answered, or still able to change something.
fn shown(app: &App, topic: &str) -> Vec<FactId> {
    let content = app.content();
    let is_open = |fact: FactId| app.evaluation().next_questions.iter().any(|question| question.ask == Ask::Fact(fact));
    let is_given = |fact: FactId| app.model.assessment.facts.contains_key(&fact);
    content
        .fact_range()
        .filter(|fact| content.fact(*fact).topic == topic && (is_given(*fact) || is_open(*fact)))
        .collect()
}

fn open_count(app: &App) -> usize {
    let content = app.content();
    let unanswered = content.control_range().filter(|control| !app.model.assessment.controls.contains_key(control));
    let facts = app.evaluation().next_questions.iter().filter(|question| matches!(question.ask, Ask::Fact(_)));
    unanswered.count() + facts.count()
}

fn facts(app: &App, topic: &str) -> Html {
    let shown = shown(app, topic);
    if shown.is_empty() {
        return Html::default();
    }
    let (given, open): (Vec<_>, Vec<_>) =
        shown.into_iter().partition(|fact| app.model.assessment.facts.contains_key(fact));
    html! {
        <section key={topic.to_owned()}>
            <h2>{ app.t(&format!("topic-{topic}")) }</h2>
            { rows(app, given.into_iter().map(|fact| fact_row(app, fact)), open.into_iter().map(|fact| fact_row(app, fact))) }
        </section>
    }
}

/// What was answered, and behind one line what was not.
fn rows(app: &App, given: impl Iterator<Item = Html>, open: impl ExactSizeIterator<Item = Html>) -> Html {
    let summary = app.text("check-open", &[("n", open.len().into())]);
    let given: Vec<Html> = given.collect();
    html! {
        <>
            if !given.is_empty() {
                <dl class="answers">{ for given }</dl>
            }
            if open.len() > 0 {
                <Disclosure {summary} class="check-open"><dl class="answers">{ for open }</dl></Disclosure>
            }
        </>
    }
}

fn fact_row(app: &App, id: FactId) -> Html {
    let name = app.fact_name(id);
    let given = app.model.assessment.facts.get(&id);
    let fact = app.content().fact(id);
    let change = change(app, &name, given.is_some(), app.on(Action::Ask(id)));
    html! {
        <div key={fact.id.clone()} class="answer">
            <dt>{ &name }</dt>
            <dd>
                { state(app, given.map(|given| answer::words(app, id, given)), given == Some(&Answer::Unknown)) }
                { note(app, &fact.id) }
            </dd>
            <dd class="answer-change">{ change }</dd>
        </div>
    }
}

/// The answer, or that there is none.
fn state(app: &App, words: Option<String>, is_unknown: bool) -> Html {
    match words {
        Some(words) if is_unknown => verdict::marked(Verdict::Ask, &words),
        Some(words) => html! { <span class="answer-words">{ words }</span> },
        None => html! { <span class="soft">{ app.t("answer-none") }</span> },
    }
}

fn note(app: &App, id: &str) -> Html {
    match app.model.assessment.notes.get(id) {
        Some(note) => html! { <p class="answer-note">{ note.clone() }</p> },
        None => Html::default(),
    }
}

fn change(app: &App, name: &str, is_given: bool, onclick: Callback<MouseEvent>) -> Html {
    let (short, long) =
        if is_given { ("check-change", "check-change-named") } else { ("check-answer", "check-answer-named") };
    html! { <button type="button" class="go" {onclick} aria-label={app.text(long, &[("name", name.into())])}>{ app.t(short) }</button> }
}

fn safeguards(app: &App, function: Function) -> Html {
    let content = app.content();
    let controls: Vec<ControlId> =
        content.control_range().filter(|control| content.control(*control).function == function).collect();
    if controls.is_empty() {
        return Html::default();
    }
    let named = app.t(&format!("function-{}", function.id()));
    let (given, open): (Vec<_>, Vec<_>) =
        controls.into_iter().partition(|control| app.model.assessment.controls.contains_key(control));
    html! {
        <section key={function.id()}>
            <h2>{ app.text("check-safeguards", &[("function", (&named).into())]) }</h2>
            { rows(app, given.into_iter().map(|control| control_row(app, control)), open.into_iter().map(|control| control_row(app, control))) }
        </section>
    }
}

fn control_row(app: &App, id: ControlId) -> Html {
    let control = app.content().control(id);
    let name = app.control_name(id);
    let given = app.model.assessment.controls.get(&id).copied();
    let words = given.map(|given| answer::control(app, id, given));
    let boxes = match given {
        Some(ControlAnswer::Level(one)) => level::boxes(one),
        _ => Html::default(),
    };
    let go = app.go(Place::Safeguards(control.group.clone()));
    html! {
        <div key={control.id.clone()} class="answer">
            <dt>{ &name }</dt>
            <dd>
                <span class="answer-level">{ boxes }{ state(app, words, given == Some(ControlAnswer::Unknown)) }</span>
                { note(app, &control.id) }
            </dd>
            <dd class="answer-change">{ change(app, &name, given.is_some(), go) }</dd>
        </div>
    }
}

/// Two answers that do not fit together, each with its way back.
fn clash(app: &App, rule: &ContradictionRule) -> Html {
    let row = |(at, place): (usize, &ContradictionPlace)| {
        let name = contradiction::name(app, *place);
        html! {
            <div key={at} class="answer">
                <dt>{ &name }</dt>
                <dd>{ contradiction::said(app, *place) }</dd>
                <dd class="answer-change">{ change(app, &name, true, app.on(contradiction::change(app, *place))) }</dd>
            </div>
        }
    };
    html! {
        <section key={rule.id.clone()} class="clash" data-kind={rule.kind.id()}>
            <h2>{ app.t(&format!("clash-{}", rule.kind.id())) }</h2>
            <p>{ contradiction::words(app, rule) }</p>
            <dl class="answers">{ for rule.change.iter().enumerate().map(row) }</dl>
        </section>
    }
}

/// The organisation's name, if it wants one on its papers.
#[component]
fn Name() -> Html {
    let app = use_app();
    let oninput = app.emit(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Action::Name(input.map(|input| input.value()).unwrap_or_default())
    });
    let value = app.model.assessment.name.clone().unwrap_or_default();
    html! {
        <div class="labelled">
            <label for="about-name">{ app.t("check-name") }</label>
            <p class="hint" id="about-name-hint">{ app.t("check-name-hint") }</p>
            <input type="text" id="about-name" autocomplete="organization" aria-describedby="about-name-hint" {value} {oninput} />
        </div>
    }
}

/// The day whose law is applied.
#[component]
fn Day() -> Html {
    let app = use_app();
    let fault = use_state(|| None::<String>);
    let onchange = {
        let (app, fault) = (app.clone(), fault.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = input.value();
            let (first, last) = file::days();
            match Date::parse(&text) {
                None => fault.set(Some(app.text("error-date-format", &[("value", (&text).into())]))),
                Some(day) if day < first || day > last => fault.set(Some(app.t("error-date-range"))),
                Some(day) => {
                    fault.set(None);
                    app.model.dispatch(Action::SetDate(day));
                }
            }
        })
    };
    let (first, last) = file::days();
    let described = if fault.is_some() { "about-day-hint about-day-error" } else { "about-day-hint" };
    html! {
        <div class="labelled">
            <label for="about-day">{ app.t("check-day") }</label>
            <p class="hint" id="about-day-hint">{ app.t("check-day-hint") }</p>
            <input type="date" id="about-day" value={app.model.assessment.date.to_string()} min={first.to_string()} max={last.to_string()}
                aria-describedby={described} aria-invalid={fault.is_some().then_some("true")} {onchange} />
            if let Some(fault) = &*fault {
                <p class="field-error" id="about-day-error">{ fault.clone() }</p>
            }
        </div>
    }
}

fn save(app: &App) -> Callback<MouseEvent> {
    let app = app.clone();
    Callback::from(move |_| {
        let text = file::write(&app.model.assessment, app.content());
        let name = format!("{}.risk.json", app.model.assessment.date);
        let _saved = files::save(&name, "application/json", &text);
    })
}

/// Asks before everything is forgotten.
fn forget(app: &App) -> Html {
    let yes = {
        let model = app.model.dispatcher();
        Callback::from(move |_| {
            page::close_dialog(FORGET);
            storage::forget();
            model.dispatch(Action::New(clock::today()));
        })
    };
    html! {
        <dialog id={FORGET} aria-labelledby="forget-title">
            <h2 id="forget-title">{ app.t("check-forget-title") }</h2>
            <p>{ app.t("check-forget-line") }</p>
            <p class="notice-acts">
                <button type="button" class="button button-main" onclick={yes}>{ app.t("check-forget-yes") }</button>
                <button type="button" class="button" onclick={Callback::from(|_| page::close_dialog(FORGET))}>{ app.t("app-cancel") }</button>
            </p>
        </dialog>
    }
}
