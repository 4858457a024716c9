//! What the app has to say: a message that stands until it is dismissed, and the sample's banner.

use yew::prelude::*;

use crate::app::App;
use crate::app::browser::{clock, files, storage};
use crate::app::place::Place;
use crate::app::start::restore;
use crate::app::store::{Action, Line, Notice};
use crate::text::{Arg, Words};

/// The id of the region, which takes focus when something is said far below it.
pub const REGION: &str = "notices";

/// A message with text arguments.
#[must_use]
pub fn filled(words: &Words, message: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    words.text(message, &args)
}

/// The region that is always there, so that a message put into it is read out.
pub fn region(app: &App) -> Html {
    html! {
        <div id={REGION} class="notices" role="status" tabindex="-1">
            if let Some(notice) = &app.model.notice {
                { shown(app, notice) }
            }
            if app.model.sample.is_some() {
                { sample(app) }
            }
        </div>
    }
}

fn shown(app: &App, notice: &Notice) -> Html {
    let is_damage = notice.message == "error-storage-damaged";
    let download = Callback::from(|_| {
        if let Some(text) = storage::aside() {
            let _saved = files::save("set-aside.json", "application/json", &text);
        }
    });
    let line = |(at, (message, args)): (usize, &Line)| {
        html! { <li key={at}>{ filled(&app.words, message, args) }</li> }
    };
    html! {
        <div key="notice" class="notice">
            <p>{ filled(&app.words, notice.message, &notice.args) }</p>
            if !notice.details.is_empty() {
                <ul>{ for notice.details.iter().enumerate().map(line) }</ul>
            }
            <p class="notice-acts">
                if is_damage {
                    <button type="button" class="button" onclick={download}>{ app.t("app-download-aside") }</button>
                }
                <button type="button" class="go" onclick={app.on(Action::Dismiss)}>{ app.t("app-dismiss") }</button>
            </p>
        </div>
    }
}

fn sample(app: &App) -> Html {
    let own = {
        let (model, content) = (app.model.dispatcher(), app.content().clone());
        Callback::from(move |_| {
            let kept = storage::read().ok().flatten().and_then(|text| restore(&text, &content));
            model.dispatch(match kept {
                Some((assessment, pages)) => Action::Open(Box::new(assessment), pages, Place::Start),
                None => Action::New(clock::today()),
            });
        })
    };
    html! {
        <div key="sample" class="notice notice-sample">
            <p>{ app.t("app-sample") }</p>
            <p class="notice-acts"><button type="button" class="go" onclick={own}>{ app.t("app-sample-leave") }</button></p>
        </div>
    }
}
