//! The fields of a page whose text cannot be read: beside the field, and in a summary at the top on Continue.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;
use yew::prelude::*;

use crate::app::App;
use crate::app::browser::page;

/// The id of the summary, which takes focus.
pub const SUMMARY: &str = "unread";

/// Unreadable fields by input id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    /// Input id → what it counts, and why it cannot be read.
    pub fields: BTreeMap<AttrValue, (AttrValue, String)>,
    /// Whether the person asked to go on; then every complaint is shown.
    pub asked: bool,
}

/// A field that cannot be read; without words, one that now can.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// The input's id.
    pub id: AttrValue,
    /// What it counts.
    pub subject: AttrValue,
    /// The complaint.
    pub words: String,
}

/// What happens to them.
pub enum Step {
    /// A field changed.
    Field(Unread),
    /// The person asked to go on.
    Ask,
}

impl From<Unread> for Step {
    fn from(unread: Unread) -> Step {
        Step::Field(unread)
    }
}

impl Reducible for Faults {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut next = (*self).clone();
        match step {
            Step::Ask => next.asked = true,
            Step::Field(Unread { id, words, .. }) if words.is_empty() => {
                next.fields.remove(&id);
                next.asked &= !next.fields.is_empty();
            }
            Step::Field(Unread { id, subject, words }) => {
                next.fields.insert(id, (subject, words));
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// The summary at the top of the page, once the person asked to go on.
pub fn summary(app: &App, faults: &Faults) -> Html {
    if !faults.asked || faults.fields.is_empty() {
        return Html::default();
    }
    let line = |(id, (subject, words)): (&AttrValue, &(AttrValue, String))| {
        let (href, target) = (format!("#{id}"), id.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            page::focus(&target);
        });
        html! { <li key={id.to_string()}><a {href} {onclick}>{ subject }</a><span>{ words.clone() }</span></li> }
    };
    html! {
        <div class="unread" id={SUMMARY} tabindex="-1" role="alert">
            <h2>{ app.text("unread-title", &[("n", faults.fields.len().into())]) }</h2>
            <ul>{ for faults.fields.iter().map(line) }</ul>
        </div>
    }
}
