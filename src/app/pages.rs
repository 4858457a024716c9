//! The pages: functions of the model. Which one is shown follows from the place alone.

pub mod check;
pub mod profile;
pub mod report;
pub mod results;
pub mod safeguards;
pub mod start;

use yew::prelude::*;

use super::context::App;
use super::parts::panel;
use super::place::Place;

/// The id of every page's first heading, which takes focus when the page changes.
pub const HEADING: &str = "page-title";

/// The window's title.
#[must_use]
pub fn title(app: &App) -> String {
    let page = match &app.model.place {
        Place::Start => return app.t("title-start"),
        Place::Profile(_) => app.t("step-profile"),
        Place::Safeguards(group) => app.t(&format!("group-{group}")),
        Place::Check => app.t("check-title"),
        Place::Results(tab) => app.t(&format!("tab-{}", tab.id())),
        Place::Obligation(regime) => {
            app.content().regime_id(regime).map_or_else(|| app.t("tab-obligations"), |regime| app.regime_short(regime))
        }
        Place::Report => app.t("title-report"),
    };
    app.text("title-page", &[("page", (&page).into())])
}

/// The page that is shown.
pub fn show(app: &App) -> Html {
    match &app.model.place {
        Place::Start => html! { <start::Start key="start" /> },
        Place::Profile(at) => {
            html! { <div key={format!("profile-{at}")} class="with-panel">{ profile::page(app, *at) }{ panel::panel(app) }</div> }
        }
        Place::Safeguards(group) => {
            html! { <div key={format!("safeguards-{group}")} class="with-panel">{ safeguards::page(app, group) }{ panel::panel(app) }</div> }
        }
        Place::Check => html! { <check::Check key="check" /> },
        Place::Results(_) | Place::Obligation(_) => html! { <results::Results key="results" /> },
        Place::Report => html! { <report::Report key="report" /> },
    }
}

/// The heading of a page of questions, with what stands above and below it.
pub fn heading(above: Option<String>, words: String, lead: Option<String>) -> Html {
    html! {
        <header class="page-head">
            if let Some(above) = above {
                <p class="above">{ above }</p>
            }
            <h1 id={HEADING} tabindex="-1">{ words }</h1>
            if let Some(lead) = lead {
                <p class="lead">{ lead }</p>
            }
        </header>
    }
}
