//! A question about a safeguard: four observable levels, don't know, and not applicable where that can be.

use yew::prelude::*;

use super::form::{self, Row};
use super::{contradiction, question};
use crate::app::App;
use crate::app::store::Action;
use crate::assessment::{ControlAnswer, Level};
use crate::content::contradiction::ContradictionPlace;
use crate::content::{CapRule, Control, ControlId};
use crate::text::Arg;

/// The question with its levels.
pub fn safeguard(app: &App, id: ControlId, number: Option<usize>) -> Html {
    let control = app.content().control(id);
    let given = app.model.assessment.controls.get(&id).copied();
    let answer = |value: &'static str, message: String, level: Option<Level>, answer: ControlAnswer| Row {
        value: AttrValue::from(value),
        words: app.t(&message),
        level,
        checked: given == Some(answer),
        action: Action::Control(id, Some(answer)),
    };
    let levels = Level::ALL.into_iter().map(|level| {
        answer(level.id(), format!("control-{}-{}", control.id, level.id()), Some(level), ControlAnswer::Level(level))
    });
    let unknown = answer(form::UNKNOWN, "question-unknown-control".to_owned(), None, ControlAnswer::Unknown);
    let absent = control
        .may_not_apply
        .then(|| answer("not_applicable", format!("control-{}-na", control.id), None, ControlAnswer::NotApplicable));
    let rows: Vec<Row> = levels.chain([unknown]).chain(absent).collect();
    let hint = format!("q-{}-hint", control.id);
    let find = html! { <p>{ app.t(&format!("control-{}-find", control.id)) }</p> };
    html! {
        <fieldset key={control.id.clone()} class="question" data-question={control.id.clone()} aria-describedby={hint.clone()}>
            { question::legend(number, app.t(&format!("control-{}-question", control.id))) }
            <div class="question-body">
                <p class="hint" id={hint}>{ app.t(&format!("control-{}-hint", control.id)) }</p>
                <div class="choices choices-levels">{ for rows.iter().map(|row| form::radio(app, &control.id, row)) }</div>
                if given == Some(ControlAnswer::NotApplicable) {
                    <p class="note">{ app.t(&format!("control-{}-na-when", control.id)) }</p>
                }
                { contradiction::beside(app, ContradictionPlace::Control(id)) }
                { question::more(app, &control.id, why(app, id, control), Some(find)) }
            </div>
        </fieldset>
    }
}

/// Why it is asked, what it weighs and on what that rests, and which gap it can open.
fn why(app: &App, id: ControlId, control: &Control) -> Html {
    let content = app.content();
    let of: u32 = content.controls.iter().map(|one| one.weight).sum();
    let basis = app.t(&format!("basis-{}", control.basis.id()));
    let sources: Vec<String> = control.sources.iter().map(|source| content.source(*source).title.clone()).collect();
    let caps = content.grades.caps.iter().filter_map(|cap| {
        let level = match &cap.rule {
            CapRule::Level(one, levels) if *one == id => *levels.last()?,
            CapRule::NobodyWatching(one, _) | CapRule::NoIncidentPlan(one, _) if *one == id => Level::None,
            _ => return None,
        };
        let name = app.t(&format!("cap-{}-name", cap.id));
        let grade = cap.grade.to_string();
        let args = [("level", Arg::from(level.id())), ("name", Arg::from(&name)), ("grade", Arg::from(&grade))];
        Some(html! { <li key={cap.id.clone()}>{ app.text("question-cap", &args) }</li> })
    });
    html! {
        <>
            <p>{ app.t(&format!("control-{}-why", control.id)) }</p>
            <ul class="question-caps">{ for caps }</ul>
            <p class="sources">{ app.text("question-weight", &[("weight", control.weight.into()), ("of", of.into()), ("basis", (&basis).into()), ("sources", (&sources.join("; ")).into())]) }</p>
        </>
    }
}
