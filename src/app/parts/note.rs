//! A person's own note beside a question.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::disclosure::Disclosure;
use super::form;
use crate::app::App;
use crate::app::store::Action;

/// "Add a note", or the note that is there.
pub fn note(app: &App, id: &str) -> Html {
    let text = app.model.assessment.notes.get(id).cloned().unwrap_or_default();
    let summary = app.t(if text.is_empty() { "question-note-add" } else { "question-note" });
    let field = form::input_id(id, "note");
    let onchange = app.emit({
        let id = id.to_owned();
        move |event: Event| {
            let area = event.target_dyn_into::<HtmlTextAreaElement>();
            Action::Note(id.clone(), area.map(|area| area.value()).unwrap_or_default())
        }
    });
    html! {
        <Disclosure {summary} class="question-note">
            <label for={field.clone()}>{ app.t("question-note-label") }</label>
            <textarea id={field} rows="3" value={text} {onchange} />
        </Disclosure>
    }
}
