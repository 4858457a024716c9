//! Counts by place: a row for each place, with a field that takes a number or a range.

use yew::prelude::*;

use super::form::{self, Row};
use super::number::Field;
use super::place::{self, Add};
use crate::app::store::Action;
use crate::app::use_app;
use crate::fact::{Answer, FactId, Place, Range};

/// Which fact.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The fact.
    pub fact: FactId,
    /// Ids of what describes it.
    pub described: AttrValue,
}

/// Rows, a list to add from, "nobody anywhere", "don't know".
#[component]
pub fn Map(props: &Props) -> Html {
    let app = use_app();
    // Places that were added and have no number yet: they are no answer.
    let waiting = use_state(Vec::<Place>::new);
    let id = props.fact;
    let fact = app.content().fact(id);
    let given = app.model.assessment.facts.get(&id);
    let counts: Vec<(Place, Range)> = match given {
        Some(Answer::Map(counts)) => counts.clone(),
        _ => Vec::new(),
    };
    let count_of = |place: Place| counts.iter().find(|(one, _)| *one == place).map(|(_, range)| *range);
    let mut rows: Vec<Place> = counts.iter().map(|(place, _)| *place).collect();
    rows.extend(waiting.iter().filter(|place| count_of(**place).is_none()));
    crate::order::sort(&mut rows);
    rows.dedup();

    let set = {
        let (counts, model) = (counts.clone(), app.model.dispatcher());
        move |place: Place, range: Option<Range>| {
            let mut next: Vec<(Place, Range)> = counts.iter().copied().filter(|(one, _)| *one != place).collect();
            next.extend(range.map(|range| (place, range)));
            crate::order::sort_by_key(&mut next, |(place, _)| *place);
            model.dispatch(Action::Answer(id, (!next.is_empty()).then_some(Answer::Map(next))));
        }
    };
    let row = |place: &Place| {
        let place = *place;
        let named = place::name(&app, place);
        let onrange = {
            let (set, waiting) = (set.clone(), waiting.clone());
            Callback::from(move |range: Option<Range>| {
                let mut left = (*waiting).clone();
                left.push(place);
                waiting.set(left);
                set(place, range);
            })
        };
        let onclick = {
            let (set, waiting) = (set.clone(), waiting.clone());
            Callback::from(move |_| {
                waiting.set(waiting.iter().copied().filter(|one| *one != place).collect());
                set(place, None);
            })
        };
        let field = form::input_id(&fact.id, place.code());
        html! {
            <li key={place.code().to_owned()}>
                <label for={field.clone()}>{ &named }</label>
                <Field id={field} range={count_of(place)} most={fact.max} subject={named.clone()} {onrange} />
                <button type="button" class="go" {onclick} aria-label={app.text("question-place-remove", &[("place", (&named).into())])}>{ app.t("question-remove") }</button>
            </li>
        }
    };
    let onadd = {
        let waiting = waiting.clone();
        Callback::from(move |place: Place| {
            let mut places = (*waiting).clone();
            places.push(place);
            waiting.set(places);
        })
    };
    let nobody = Row {
        value: AttrValue::from("none"),
        words: app.t("question-nobody"),
        level: None,
        checked: given == Some(&Answer::Map(Vec::new())),
        action: Action::Answer(id, Some(Answer::Map(Vec::new()))),
    };
    html! {
        <>
            if !rows.is_empty() {
                <ul class="picked picked-counts">{ for rows.iter().map(row) }</ul>
                <p class="note">{ app.t("question-map-rest") }</p>
            }
            <Add id={form::input_id(&fact.id, "place")} without={rows.clone()} described={props.described.clone()} {onadd} />
            <div class="choices">
                { form::radio(&app, &fact.id, &nobody) }
                { form::radio(&app, &fact.id, &form::unknown(&app, id)) }
            </div>
        </>
    }
}
