//! Something one can open: a native `<details>`, so it works by keyboard, in print and before the Wasm is there.

use yew::prelude::*;

/// What is opened, and by which words.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words one presses.
    pub summary: AttrValue,
    /// What is inside.
    pub children: Html,
    /// Open from the start.
    #[prop_or_default]
    pub open: bool,
    /// Further classes beside `disclosure`.
    #[prop_or_default]
    pub class: Classes,
    /// Disclosures of one name close each other.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Called when it was opened or closed.
    #[prop_or_default]
    pub ontoggle: Option<Callback<Event>>,
}

/// Words that open what is inside.
#[component]
pub fn Disclosure(props: &Props) -> Html {
    html! {
        <details class={classes!("disclosure", props.class.clone())} open={props.open} name={props.name.clone()} ontoggle={props.ontoggle.clone()}>
            <summary><span class="go">{ &props.summary }</span></summary>
            <div class="disclosure-body">{ props.children.clone() }</div>
        </details>
    }
}
