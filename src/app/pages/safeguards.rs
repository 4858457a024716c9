//! A page of questions about safeguards: one group of a function.

use yew::prelude::*;

use super::heading;
use crate::app::App;
use crate::app::interview;
use crate::app::parts::form::Form;
use crate::app::parts::safeguard::safeguard;

/// The page of `group`; an unknown group shows the first.
pub fn page(app: &App, group: &str) -> Html {
    let content = app.content();
    let groups = interview::groups(content);
    let at = groups.iter().position(|(name, _)| name == group).unwrap_or_default();
    let Some((group, controls)) = groups.get(at) else { return Html::default() };
    let function = controls.first().map(|control| content.control(*control).function.id()).unwrap_or_default();
    let function = app.t(&format!("function-{function}"));
    let above = app.text(
        "safeguards-above",
        &[("function", (&function).into()), ("page", (at + 1).into()), ("pages", groups.len().into())],
    );
    let back = interview::back(content, &app.model.place, app.model.pages.len());
    html! {
        <div class="page">
            { heading(Some(above), app.t(&format!("group-{group}")), None) }
            <Form {back}>
                { for controls.iter().enumerate().map(|(at, control)| safeguard(app, *control, Some(at + 1))) }
            </Form>
        </div>
    }
}
