//! Choosing: one value, several, or yes and no.

use yew::prelude::*;

use super::form::{self, Row};
use crate::app::App;
use crate::app::store::Action;
use crate::fact::{Answer, FactId, ValueSet};

/// One of the fact's values.
pub fn choice(app: &App, id: FactId) -> Html {
    let fact = app.content().fact(id);
    let given = app.model.assessment.facts.get(&id);
    let row = |(at, value): (u8, &String)| Row {
        value: AttrValue::from(value.clone()),
        words: app.t(&format!("fact-{}-{value}", fact.id)),
        level: None,
        checked: given == Some(&Answer::Choice(at)),
        action: Action::Answer(id, Some(Answer::Choice(at))),
    };
    let rows = (0..).zip(&fact.values).map(row).chain([form::unknown(app, id)]);
    html! { <div class={list_class(fact.values.len())}>{ for rows.map(|row| form::radio(app, &fact.id, &row)) }</div> }
}

/// Any of the fact's values, or none of them.
pub fn set(app: &App, id: FactId) -> Html {
    let fact = app.content().fact(id);
    let given = app.model.assessment.facts.get(&id);
    let chosen = match given {
        Some(Answer::Set(set)) => *set,
        _ => ValueSet::default(),
    };
    let row = |(at, value): (u8, &String)| {
        let is_in = chosen.contains(at);
        let next = chosen.with(at, !is_in);
        // Why: taking the last tick away says nothing; only "none of these" says none.
        let answer = (next != ValueSet::default()).then_some(Answer::Set(next));
        Row {
            value: AttrValue::from(value.clone()),
            words: app.t(&format!("fact-{}-{value}", fact.id)),
            level: None,
            checked: is_in,
            action: Action::Answer(id, answer),
        }
    };
    let is_none = given == Some(&Answer::Set(ValueSet::default()));
    let none = Row {
        value: AttrValue::from("none"),
        words: app.t(&format!("fact-{}-none", fact.id)),
        level: None,
        checked: is_none,
        action: Action::Answer(id, (!is_none).then(|| Answer::Set(ValueSet::default()))),
    };
    let mut unknown = form::unknown(app, id);
    if unknown.checked {
        unknown.action = Action::Answer(id, None);
    }
    let rows = (0..).zip(&fact.values).map(row);
    html! {
        <>
            <div class={list_class(fact.values.len())}>{ for rows.map(|row| form::checkbox(app, &fact.id, &row)) }</div>
            <div class="choices choices-apart">
                { form::checkbox(app, &fact.id, &none) }
                { form::checkbox(app, &fact.id, &unknown) }
            </div>
        </>
    }
}

/// Yes, no, don't know.
pub fn yes_no(app: &App, id: FactId) -> Html {
    let fact = app.content().fact(id);
    let given = app.model.assessment.facts.get(&id);
    let row = |yes: bool| Row {
        value: AttrValue::from(if yes { "true" } else { "false" }),
        words: app.t(if yes { "question-yes" } else { "question-no" }),
        level: None,
        checked: given == Some(&Answer::Bool(yes)),
        action: Action::Answer(id, Some(Answer::Bool(yes))),
    };
    let rows = [row(true), row(false), form::unknown(app, id)];
    html! { <div class="choices choices-row">{ for rows.iter().map(|row| form::radio(app, &fact.id, row)) }</div> }
}

fn list_class(length: usize) -> &'static str {
    if length > 12 { "choices choices-many" } else { "choices" }
}
