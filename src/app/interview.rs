//! Which questions come next. There is no hand-written flow: what can still matter is read off the
//! evaluation, most telling first, a topic at a time.

use super::place::Place;
use crate::content::{Content, ControlId, Function};
use crate::evaluation::{Ask, Evaluation};
use crate::fact::FactId;

/// How many questions stand on a page.
const PAGE: usize = 4;

/// How early a fact must be worth asking to stand on the opening page.
const ANCHOR: u8 = 9;

/// The next profile page: the most telling open question and its fellows of the same topic; `None`
/// when nothing that is left to ask could change anything. The opening page holds what everyone knows
/// of their organisation, since every later question reads better once that is said.
#[must_use]
pub fn next_page(content: &Content, evaluation: &Evaluation, pages: &[Vec<FactId>]) -> Option<Vec<FactId>> {
    let open: Vec<FactId> = evaluation
        .next_questions
        .iter()
        .filter_map(|question| match question.ask {
            Ask::Fact(fact) => Some(fact),
            Ask::Control(_) => None,
        })
        .filter(|fact| !pages.iter().any(|page| page.contains(fact)))
        .collect();
    if pages.is_empty() {
        let anchors: Vec<FactId> =
            open.iter().copied().filter(|fact| content.fact(*fact).importance >= ANCHOR).take(PAGE).collect();
        if !anchors.is_empty() {
            return Some(anchors);
        }
    }
    let topic = &content.fact(*open.first()?).topic;
    Some(open.into_iter().filter(|fact| content.fact(*fact).topic == *topic).take(PAGE).collect())
}

/// The safeguard pages in order: group and controls.
#[must_use]
pub fn groups(content: &Content) -> Vec<(String, Vec<ControlId>)> {
    let mut groups: Vec<(String, Vec<ControlId>)> = Vec::new();
    for function in Function::ALL {
        for id in content.control_range().filter(|id| content.control(*id).function == function) {
            let name = &content.control(id).group;
            match groups.iter_mut().find(|(group, _)| group == name) {
                Some((_, controls)) => controls.push(id),
                None => groups.push((name.clone(), vec![id])),
            }
        }
    }
    groups
}

/// Where the profile leads when it has no further page.
#[must_use]
pub fn after_profile(content: &Content) -> Place {
    groups(content).into_iter().next().map_or(Place::Check, |(group, _)| Place::Safeguards(group))
}

/// Where "Continue" leads.
#[must_use]
pub fn next(content: &Content, place: &Place) -> Place {
    match place {
        Place::Start => Place::Profile(0),
        Place::Profile(at) => Place::Profile(at + 1),
        Place::Safeguards(group) => {
            let groups = groups(content);
            let at = groups.iter().position(|(name, _)| name == group);
            at.and_then(|at| groups.get(at + 1)).map_or(Place::Check, |(name, _)| Place::Safeguards(name.clone()))
        }
        _ => Place::results(),
    }
}

/// Where "Back" leads.
#[must_use]
pub fn back(content: &Content, place: &Place, profile_pages: usize) -> Place {
    let groups = groups(content);
    match place {
        Place::Profile(0) | Place::Start => Place::Start,
        Place::Profile(at) => Place::Profile(at - 1),
        Place::Safeguards(group) => match groups.iter().position(|(name, _)| name == group) {
            Some(at) if at > 0 => groups.get(at - 1).map_or(Place::Start, |(name, _)| Place::Safeguards(name.clone())),
            _ => Place::Profile(profile_pages.saturating_sub(1)),
        },
        Place::Check => groups.last().map_or(Place::Start, |(name, _)| Place::Safeguards(name.clone())),
        Place::Obligation(_) => Place::Results(super::place::Tab::Obligations),
        _ => Place::Check,
    }
}
