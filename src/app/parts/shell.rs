//! What stands around every page: brand, way, undo, messages, main, foot.

use yew::prelude::*;

use super::notice;
use crate::app::browser::{page, theme};
use crate::app::interview;
use crate::app::place::{Place, Tab};
use crate::app::store::Action;
use crate::app::{App, pages, use_app};

/// What is inside.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page.
    pub children: Html,
}

/// The page in its frame.
#[component]
pub fn Shell(props: &Props) -> Html {
    let app = use_app();
    use_effect_with((), |()| theme::restore());
    let place = &app.model.place;
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus(pages::HEADING);
    });
    html! {
        <>
            <a class="skip" href={format!("#{}", pages::HEADING)} onclick={skip}>{ app.t("app-skip") }</a>
            { header(&app) }
            { notice::region(&app) }
            <main data-screen={place.screen()}>{ props.children.clone() }</main>
            <footer class="foot">
                <p>{ app.t("app-foot") }</p>
                <button type="button" class="quiet" onclick={Callback::from(|_| theme::toggle())}>{ app.t("app-theme") }</button>
                <p>{ app.text("app-content", &[("version", (&app.content().version).into())]) }</p>
            </footer>
        </>
    }
}

fn header(app: &App) -> Html {
    let place = &app.model.place;
    let is_start = *place == Place::Start;
    let is_result = matches!(place, Place::Results(_) | Place::Obligation(_) | Place::Report);
    let brand = app.model.provider.brand.name.clone().unwrap_or_else(|| app.t("app-brand"));
    html! {
        <header class="head">
            <a class="brand" href="#/"><span class="brand-square" aria-hidden="true"></span>{ brand }</a>
            if is_result {
                { tabs(app) }
            } else if !is_start {
                { steps(app) }
            }
            <div class="head-acts">
                if !is_start {
                    <button key="undo" type="button" class="quiet" onclick={app.on(Action::Undo)} disabled={!app.model.can_undo()}>{ app.t("app-undo") }</button>
                }
                if is_result {
                    <a key="answers" class="quiet" href="#/check">{ app.t("app-answers") }</a>
                } else if !is_start {
                    <a key="results" class="quiet quiet-strong" href="#/results">{ app.t("app-results-now") }</a>
                }
            </div>
        </header>
    }
}

fn steps(app: &App) -> Html {
    let place = &app.model.place;
    let profile = Place::Profile(app.model.pages.len().saturating_sub(1));
    let steps = [
        ("profile", app.t("step-profile"), profile),
        ("safeguards", app.t("step-safeguards"), interview::after_profile(app.content())),
        ("check", app.t("step-check"), Place::Check),
        ("results", app.t("step-results"), Place::results()),
    ];
    let step = |(screen, words, to): (&'static str, String, Place)| {
        let current = (place.screen() == screen).then_some("step");
        html! { <li key={screen}><a href={format!("#{}", to.fragment())} aria-current={current}>{ words }</a></li> }
    };
    html! { <nav class="way" aria-label={app.t("app-way")}><ul>{ for steps.map(step) }</ul></nav> }
}

fn tabs(app: &App) -> Html {
    let here = match app.model.place {
        Place::Results(tab) => Some(tab),
        Place::Obligation(_) => Some(Tab::Obligations),
        _ => None,
    };
    let tab = |tab: Tab| {
        let current = (here == Some(tab)).then_some("page");
        let words = app.t(&format!("tab-{}", tab.id()));
        html! { <li key={tab.id()}><a href={format!("#{}", Place::Results(tab).fragment())} aria-current={current}>{ words }</a></li> }
    };
    html! { <nav class="way" aria-label={app.t("app-tabs")}><ul>{ for Tab::ALL.map(tab) }</ul></nav> }
}
