//! The root component: store, effects (address, title, focus, saving), layout, and which page is shown.

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{page, storage};
use super::context::App;
use super::pages;
use super::parts::shell::Shell;
use super::place::Place;
use super::start::{Opening, saved};
use super::store::{Action, Notice};
use crate::text::Words;

/// What the root is mounted with.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The model to begin with.
    pub opening: Rc<Opening>,
    /// The chosen language.
    pub words: Words,
}

/// The whole app.
#[component]
pub fn Root(props: &Props) -> Html {
    let opening = Rc::clone(&props.opening);
    let model = use_reducer(move || opening.model.clone());
    let app = App { model: model.clone(), words: props.words.clone() };

    use_effect_with((), {
        let model = model.clone();
        move |()| {
            let listener = web_sys::window().map(|window| {
                gloo::events::EventListener::new(&window, "hashchange", move |_| {
                    if let Some(place) = Place::parse(&page::fragment()) {
                        model.dispatch(Action::Go(place));
                    }
                })
            });
            move || drop(listener)
        }
    });

    let is_first_place = use_mut_ref(|| true);
    use_effect_with(model.place.clone(), {
        let (app, first) = (app.clone(), is_first_place);
        move |place| {
            page::set_title(&pages::title(&app));
            let is_first = first.replace(false);
            if is_first {
                page::replace_fragment(&place.fragment());
            } else {
                page::set_fragment(&place.fragment());
                page::focus_heading(pages::HEADING);
            }
        }
    });

    let (is_first_save, told) = (use_mut_ref(|| true), use_mut_ref(|| false));
    use_effect_with((Rc::clone(&model.assessment), Rc::clone(&model.pages)), {
        let model = model.clone();
        move |_| {
            let is_first = is_first_save.replace(false);
            if is_first || model.sample.is_some() {
                return;
            }
            // Why: the message comes once; a person who was told goes on without being told at each answer.
            if let Err(error) = storage::write(&saved(&model))
                && !told.replace(true)
            {
                model.dispatch(Action::Tell(Notice::plain(match error {
                    storage::StorageError::Refused => "error-storage-refused",
                    storage::StorageError::Full => "error-storage-full",
                })));
            }
        }
    });

    html! {
        <ContextProvider<App> context={app.clone()}>
            <Shell>{ pages::show(&app) }</Shell>
        </ContextProvider<App>>
    }
}

impl PartialEq for Opening {
    fn eq(&self, other: &Opening) -> bool {
        std::ptr::eq(self, other)
    }
}
