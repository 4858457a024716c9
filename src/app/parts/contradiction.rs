//! Answers that do not fit together: said, with both answers and the way to each. Nothing is blocked.

use yew::prelude::*;

use super::answer;
use crate::app::App;
use crate::app::place::Place;
use crate::app::store::Action;
use crate::content::contradiction::{ContradictionPlace, ContradictionRule};

/// Those that stand now.
pub fn standing(app: &App) -> impl Iterator<Item = &ContradictionRule> {
    let rules = &app.content().contradictions;
    app.evaluation().contradictions.iter().filter_map(|one| rules.get(one.rule))
}

/// What it says.
#[must_use]
pub fn words(app: &App, rule: &ContradictionRule) -> String {
    app.t(&format!("contradiction-{}", rule.id))
}

/// The messages that concern the answer at `place`, to stand beside it.
pub fn beside(app: &App, place: ContradictionPlace) -> Html {
    let mine = standing(app).filter(|rule| rule.change.contains(&place));
    let said = mine.map(|rule| html! { <p key={rule.id.clone()} class="clash-beside">{ words(app, rule) }</p> });
    html! { <div role="status">{ for said }</div> }
}

/// The name of what can be changed.
#[must_use]
pub fn name(app: &App, place: ContradictionPlace) -> String {
    match place {
        ContradictionPlace::Fact(fact) => app.fact_name(fact),
        ContradictionPlace::Control(control) => app.control_name(control),
    }
}

/// Its answer in words; nothing where there is none.
#[must_use]
pub fn said(app: &App, place: ContradictionPlace) -> String {
    let assessment = &app.model.assessment;
    let words = match place {
        ContradictionPlace::Fact(fact) => assessment.facts.get(&fact).map(|given| answer::words(app, fact, given)),
        ContradictionPlace::Control(control) => {
            assessment.controls.get(&control).map(|given| answer::control(app, control, *given))
        }
    };
    words.unwrap_or_default()
}

/// The way to it.
#[must_use]
pub fn change(app: &App, place: ContradictionPlace) -> Action {
    match place {
        ContradictionPlace::Fact(fact) => Action::Ask(fact),
        ContradictionPlace::Control(control) => {
            Action::Go(Place::Safeguards(app.content().control(control).group.clone()))
        }
    }
}
