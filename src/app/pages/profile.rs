//! A page of questions about the organisation: only those that can still matter, the most telling first.

use yew::prelude::*;

use super::heading;
use crate::app::App;
use crate::app::interview;
use crate::app::parts::form::Form;
use crate::app::parts::question::Question;
use crate::evaluation::Ask;

/// Page `at` of those shown so far.
pub fn page(app: &App, at: usize) -> Html {
    let facts = app.model.pages.get(at).cloned().unwrap_or_default();
    let topic = facts.first().map(|fact| app.content().fact(*fact).topic.clone()).unwrap_or_default();
    let questions = app.evaluation().next_questions.iter();
    let left = questions.filter(|question| matches!(question.ask, Ask::Fact(_))).count();
    let above = app.text("profile-above", &[("page", (at + 1).into()), ("left", left.into())]);
    let back = interview::back(app.content(), &app.model.place, app.model.pages.len());
    html! {
        <div class="page">
            { heading(Some(above), app.t(&format!("topic-{topic}")), Some(app.t(&format!("topic-{topic}-lead")))) }
            <Form {back}>
                { for facts.iter().enumerate().map(|(at, fact)| html! {
                    <Question key={fact.0} fact={*fact} number={Some(at + 1)} />
                }) }
            </Form>
        </div>
    }
}
