//! The one place where state changes: a model, the actions, and `reduce`.
//!
//! The evaluation is recomputed with the answers, inside the same step, so a stale result cannot exist.

use std::rc::Rc;

use yew::Reducible;

use super::interview;
use super::place::Place;
use crate::assessment::{Assessment, ControlAnswer};
use crate::content::{ActionId, Content, ControlId};
use crate::date::Date;
use crate::evaluate::evaluate;
use crate::evaluation::Evaluation;
use crate::fact::{Answer, FactId};
use crate::provider::Provider;

/// How many steps can be taken back.
const UNDO_DEPTH: usize = 100;

/// Everything the pages show.
#[derive(Clone)]
pub struct Model {
    /// The rule book.
    pub content: Rc<Content>,
    /// The provider whose site this is.
    pub provider: Rc<Provider>,
    /// The answers.
    pub assessment: Rc<Assessment>,
    /// What they mean.
    pub evaluation: Rc<Evaluation>,
    /// What the answers before the last change meant: for "what the last answer did".
    pub before: Option<Rc<Evaluation>>,
    /// The profile pages shown so far: which facts stand on which page.
    pub pages: Rc<Vec<Vec<FactId>>>,
    /// What is on screen.
    pub place: Place,
    /// A message that stands until it is dismissed.
    pub notice: Option<Notice>,
    /// Whether these are a sample's answers, which are not saved over the person's own.
    pub sample: Option<String>,
    undo: Vec<Rc<Assessment>>,
    /// The question whose figure is being typed: its keystrokes are one step to take back.
    typing: Option<FactId>,
}

/// A message's id with its arguments.
pub type Line = (&'static str, Vec<(&'static str, String)>);

/// A message with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its id in `messages.ftl` or `app.ftl`.
    pub message: &'static str,
    /// Its arguments.
    pub args: Vec<(&'static str, String)>,
    /// Further lines: what could not be read, each already in words.
    pub details: Vec<Line>,
}

impl Notice {
    /// A message without arguments.
    #[must_use]
    pub fn plain(message: &'static str) -> Notice {
        Notice { message, args: Vec::new(), details: Vec::new() }
    }
}

/// What a person does.
#[derive(Clone, Debug)]
pub enum Action {
    /// Answers a question about the organisation; `None` takes the answer back.
    Answer(FactId, Option<Answer>),
    /// Answers a question about a safeguard; `None` takes the answer back.
    Control(ControlId, Option<ControlAnswer>),
    /// Writes a note beside a question (fact or control id); empty removes it.
    Note(String, String),
    /// Names the organisation; empty removes it.
    Name(String),
    /// Marks an action done, or not.
    ToggleDone(ActionId),
    /// Takes an action off the plan, or puts it back.
    ToggleRejected(ActionId),
    /// Strikes a need driver out, or puts it back.
    ToggleStruck(String),
    /// Evaluates another day.
    SetDate(Date),
    /// Takes the last change back.
    Undo,
    /// Goes to a place.
    Go(Place),
    /// Goes to the page on which the fact is asked; where there is none, one is made.
    Ask(FactId),
    /// On from a profile or safeguards page.
    Continue,
    /// Puts an assessment in place of this one, with the pages it was answered on if they are known.
    Open(Box<Assessment>, Vec<Vec<FactId>>, Place),
    /// Looks at a sample; the person's own answers stay saved.
    Sample(Box<Assessment>, String),
    /// Starts from nothing on this day.
    New(Date),
    /// Shows a message.
    Tell(Notice),
    /// Dismisses the message.
    Dismiss,
}

impl Model {
    /// A model around an assessment.
    #[must_use]
    pub fn new(content: Rc<Content>, provider: Rc<Provider>, assessment: Assessment) -> Model {
        let evaluation = Rc::new(evaluate(&content, &provider, &assessment));
        Model {
            content,
            provider,
            assessment: Rc::new(assessment),
            evaluation,
            before: None,
            pages: Rc::new(Vec::new()),
            place: Place::Start,
            notice: None,
            sample: None,
            undo: Vec::new(),
            typing: None,
        }
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether anything was answered.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.assessment.facts.is_empty() || !self.assessment.controls.is_empty()
    }

    /// Whether an answer came from a field that one types into, rather than from a choice.
    fn is_typed(&self, fact: FactId, answer: Option<&Answer>) -> bool {
        let bands = &self.content.fact(fact).bands;
        match answer {
            Some(Answer::Number(range) | Answer::Money(range, _)) => !bands.contains(range),
            Some(Answer::Map(_)) => true,
            _ => false,
        }
    }

    fn changed(&self, change: impl FnOnce(&mut Assessment)) -> Option<Model> {
        let mut assessment = (*self.assessment).clone();
        change(&mut assessment);
        if assessment == *self.assessment {
            return None;
        }
        let mut next = self.clone();
        next.typing = None;
        next.undo.push(Rc::clone(&self.assessment));
        if next.undo.len() > UNDO_DEPTH {
            next.undo.remove(0);
        }
        next.settle(assessment);
        Some(next)
    }

    fn settle(&mut self, assessment: Assessment) {
        let evaluation = evaluate(&self.content, &self.provider, &assessment);
        self.before = Some(std::mem::replace(&mut self.evaluation, Rc::new(evaluation)));
        self.assessment = Rc::new(assessment);
    }

    fn replaced(&self, assessment: Assessment, pages: Vec<Vec<FactId>>, place: Place) -> Model {
        let mut next = self.clone();
        next.settle(assessment);
        next.before = None;
        next.undo.clear();
        next.pages = Rc::new(pages);
        next.sample = None;
        next.notice = None;
        next.place = place;
        next.arrive();
        next
    }

    /// Makes sure that the page which is shown exists.
    pub(super) fn arrive(&mut self) {
        if let Place::Profile(at) = self.place {
            let mut pages = (*self.pages).clone();
            while pages.len() <= at {
                match interview::next_page(&self.content, &self.evaluation, &pages) {
                    Some(page) => pages.push(page),
                    None => break,
                }
            }
            if pages.len() <= at {
                self.place = interview::after_profile(&self.content);
            }
            self.pages = Rc::new(pages);
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Answer(fact, answer) => {
                let typed = self.is_typed(fact, answer.as_ref());
                let next = self.changed(|assessment| {
                    match answer {
                        Some(answer) => assessment.facts.insert(fact, answer),
                        None => assessment.facts.remove(&fact),
                    };
                });
                next.map(|mut next| {
                    if typed && self.typing == Some(fact) {
                        next.undo.pop();
                    }
                    next.typing = typed.then_some(fact);
                    next
                })
            }
            Action::Control(control, answer) => self.changed(|assessment| {
                match answer {
                    Some(answer) => assessment.controls.insert(control, answer),
                    None => assessment.controls.remove(&control),
                };
            }),
            Action::Note(id, text) => self.changed(|assessment| {
                if text.trim().is_empty() {
                    assessment.notes.remove(&id);
                } else {
                    assessment.notes.insert(id, text);
                }
            }),
            Action::Name(name) => self.changed(|assessment| {
                assessment.name = Some(name).filter(|name| !name.trim().is_empty());
            }),
            Action::ToggleDone(action) => self.changed(|assessment| {
                if !assessment.done.remove(&action) {
                    assessment.done.insert(action);
                }
            }),
            Action::ToggleRejected(action) => self.changed(|assessment| {
                if !assessment.rejected.remove(&action) {
                    assessment.rejected.insert(action);
                }
            }),
            Action::ToggleStruck(driver) => self.changed(|assessment| {
                if !assessment.struck.remove(&driver) {
                    assessment.struck.insert(driver);
                }
            }),
            Action::SetDate(date) => self.changed(|assessment| assessment.date = date),
            Action::Undo => {
                let mut next = (*self).clone();
                next.typing = None;
                next.undo.pop().map(|earlier| {
                    next.settle((*earlier).clone());
                    next.before = None;
                    next
                })
            }
            Action::Go(place) => (place != self.place).then(|| {
                let mut next = (*self).clone();
                next.place = place;
                next.arrive();
                next
            }),
            Action::Ask(fact) => {
                let mut next = (*self).clone();
                let at = next.pages.iter().position(|page| page.contains(&fact)).unwrap_or_else(|| {
                    Rc::make_mut(&mut next.pages).push(vec![fact]);
                    next.pages.len() - 1
                });
                next.place = Place::Profile(at);
                Some(next)
            }
            Action::Continue => {
                let mut next = (*self).clone();
                next.place = interview::next(&self.content, &self.place);
                next.arrive();
                Some(next)
            }
            Action::Open(assessment, pages, place) => Some(self.replaced(*assessment, pages, place)),
            Action::Sample(assessment, id) => {
                let mut next = self.replaced(*assessment, Vec::new(), Place::results());
                next.sample = Some(id);
                Some(next)
            }
            Action::New(date) => Some(self.replaced(Assessment::new(date), Vec::new(), Place::Start)),
            Action::Tell(notice) => {
                let mut next = (*self).clone();
                next.notice = Some(notice);
                Some(next)
            }
            Action::Dismiss => self.notice.is_some().then(|| {
                let mut next = (*self).clone();
                next.notice = None;
                next
            }),
        };
        next.map_or(self, Rc::new)
    }
}
