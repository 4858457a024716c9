//! The results: a document that answers five questions, a part a tab.

mod ask;
pub mod bits;
pub mod exposure;
pub mod fit;
mod obligation;
pub mod obligations;
pub mod overview;
pub mod plan;
pub mod rail;
pub mod readiness;

use yew::prelude::*;

use crate::app::context::use_app;
use crate::app::place::{Place, Tab};

/// The part of the results that the place names.
#[component]
pub fn Results() -> Html {
    let app = use_app();
    match &app.model.place {
        Place::Obligation(id) => match app.content().regime_id(id) {
            Some(regime) => html! { <obligation::Obligation key={id.clone()} {regime} /> },
            None => html! { <obligations::Obligations /> },
        },
        Place::Results(Tab::Obligations) => html! { <obligations::Obligations /> },
        Place::Results(Tab::Readiness) => html! { <readiness::Readiness /> },
        Place::Results(Tab::Exposure) => html! { <exposure::Exposure /> },
        Place::Results(Tab::Plan) => html! { <plan::Plan /> },
        Place::Results(Tab::Fit) => html! { <fit::Fit /> },
        _ => html! { <overview::Overview /> },
    }
}

/// How the quiet column behaves while one scrolls.
#[derive(Clone, Copy)]
enum Rail {
    /// It goes with the page.
    Moves,
    /// It stays, where the window is tall enough for all of it.
    Stays,
    /// It stays; what does not fit is scrolled in it.
    Scrolls,
}

/// What is read, and the quiet column beside it.
fn page(main: Html, rail: Html, kind: Rail) -> Html {
    let kind = match kind {
        Rail::Moves => "moves",
        Rail::Stays => "stays",
        Rail::Scrolls => "scrolls",
    };
    html! {
        <div class="results">
            <article class="results-main">{ main }</article>
            <aside class="results-rail" data-rail={kind}>{ rail }</aside>
        </div>
    }
}

/// A section under a heading.
fn section(id: &'static str, heading: String, body: Html) -> Html {
    html! {
        <section class="part" aria-labelledby={id} key={id}>
            <h2 {id} class="part-title" tabindex="-1">{ heading }</h2>
            { body }
        </section>
    }
}
