//! What nearly every page needs: the model, the words, and the way to say what the person did.

use std::rc::Rc;

use yew::prelude::*;

use super::place::Place;
use super::store::{Action, Model};
use crate::content::{ActionId, Content, ControlId, RegimeId};
use crate::evaluation::Evaluation;
use crate::fact::FactId;
use crate::text::{Arg, Words};

/// Handed down to every page; cheap to clone.
#[derive(Clone, PartialEq)]
pub struct App {
    /// The store: `app.model.assessment`, `app.model.evaluation` …
    pub model: UseReducerHandle<Model>,
    /// The chosen language.
    pub words: Words,
}

impl PartialEq for Model {
    fn eq(&self, other: &Model) -> bool {
        // Why: a step that changed nothing returns the same allocation, so a changed model is never equal.
        std::ptr::eq(self, other)
    }
}

impl App {
    /// The rule book.
    #[must_use]
    pub fn content(&self) -> &Rc<Content> {
        &self.model.content
    }

    /// The results.
    #[must_use]
    pub fn evaluation(&self) -> &Rc<Evaluation> {
        &self.model.evaluation
    }

    /// A message without arguments.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.words.t(id)
    }

    /// A message with arguments.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.text(id, args)
    }

    /// A callback that does `action` whatever the event.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let model = self.model.dispatcher();
        Callback::from(move |_| model.dispatch(action.clone()))
    }

    /// A callback that goes to `place`.
    pub fn go<E>(&self, place: Place) -> Callback<E> {
        self.on(Action::Go(place))
    }

    /// A callback that makes an action of what it is given.
    pub fn emit<T: 'static>(&self, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
        let model = self.model.dispatcher();
        Callback::from(move |value| model.dispatch(action(value)))
    }

    /// A fact's short name.
    #[must_use]
    pub fn fact_name(&self, fact: FactId) -> String {
        self.t(&format!("fact-{}-name", self.content().fact(fact).id))
    }

    /// A control's name.
    #[must_use]
    pub fn control_name(&self, control: ControlId) -> String {
        self.t(&format!("control-{}-name", self.content().control(control).id))
    }

    /// A regime's short name.
    #[must_use]
    pub fn regime_short(&self, regime: RegimeId) -> String {
        self.t(&format!("regime-{}-short", self.content().regime(regime).id))
    }

    /// An action's name.
    #[must_use]
    pub fn action_name(&self, action: ActionId) -> String {
        self.t(&format!("action-{}-name", self.content().action(action).id))
    }
}

/// The app's context. Every page and part lies below the root that provides it.
#[hook]
pub fn use_app() -> App {
    #[expect(clippy::expect_used, reason = "the root provides it; without it no page could be drawn at all")]
    use_context::<App>().expect("the root provides the app")
}
