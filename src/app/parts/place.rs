//! Places: one by a list that is searched by typing, several as a list one adds to.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::form::{self, Row};
use crate::app::store::Action;
use crate::app::{App, use_app};
use crate::fact::{Answer, FactId, Place};

/// The place's name.
#[must_use]
pub fn name(app: &App, place: Place) -> String {
    app.t(&format!("place-{}", place.code().to_ascii_lowercase()))
}

/// The options of a list of places, in groups: a country with its states, the European Union, the rest.
pub fn options(app: &App, chosen: Option<Place>, without: &[Place]) -> Html {
    let content = app.content();
    let places = || content.places.iter().map(|(place, _)| *place);
    let parted: Vec<&str> = {
        let mut countries: Vec<&str> = content
            .places
            .iter()
            .filter(|(place, _)| place.code() != place.country())
            .map(|(place, _)| place.country())
            .collect();
        countries.dedup();
        countries
    };
    let union = content.groups.get("EU").map(Vec::as_slice).unwrap_or_default();
    let option = |place: Place| {
        let whole = parted.contains(&place.code());
        let words =
            if whole { app.text("place-whole", &[("place", (&name(app, place)).into())]) } else { name(app, place) };
        html! { <option key={place.code().to_owned()} value={place.code().to_owned()} selected={chosen == Some(place)}>{ words }</option> }
    };
    let group = |key: &str, label: String, members: Vec<Place>| {
        let members: Vec<Place> = members.into_iter().filter(|place| !without.contains(place)).collect();
        html! { <optgroup key={key.to_owned()} {label}>{ for members.into_iter().map(option) }</optgroup> }
    };
    let countries = parted.iter().map(|country| {
        let mut members: Vec<Place> = places().filter(|place| place.country() == *country).collect();
        crate::order::sort_by_key(&mut members, |place| place.code() == *country);
        group(country, app.t(&format!("place-{}", country.to_ascii_lowercase())), members)
    });
    let european = places().filter(|place| union.contains(place)).collect();
    let other = places().filter(|place| !union.contains(place) && !parted.contains(&place.country())).collect();
    html! {
        <>
            { for countries }
            { group("EU", app.t("place-eu"), european) }
            { group("other", app.t("question-places-other"), other) }
        </>
    }
}

/// The place that a list element shows.
#[must_use]
pub fn selected(event: &Event) -> Option<Place> {
    event.target_dyn_into::<HtmlSelectElement>().and_then(|select| Place::parse(&select.value()))
}

/// One place.
pub fn one(app: &App, id: FactId, described: &AttrValue) -> Html {
    let fact = app.content().fact(id);
    let given = match app.model.assessment.facts.get(&id) {
        Some(Answer::Place(place)) => Some(*place),
        _ => None,
    };
    let onchange = app.emit(move |event: Event| Action::Answer(id, selected(&event).map(Answer::Place)));
    html! {
        <>
            <div class="field">
                <label class="unseen" for={form::input_id(&fact.id, "place")}>{ app.fact_name(id) }</label>
                <select id={form::input_id(&fact.id, "place")} class="field-place" aria-describedby={described.clone()} {onchange}>
                    <option key="" value="" selected={given.is_none()}>{ app.t("question-place-choose") }</option>
                    { options(app, given, &[]) }
                </select>
            </div>
            { form::radio(app, &fact.id, &form::unknown(app, id)) }
        </>
    }
}

/// Which list.
#[derive(Clone, PartialEq, Properties)]
pub struct AddProps {
    /// The list element's id.
    pub id: AttrValue,
    /// Places that are in already.
    pub without: Vec<Place>,
    /// Ids of what describes it.
    pub described: AttrValue,
    /// A place was added.
    pub onadd: Callback<Place>,
}

/// A list of places with a button that adds the shown one.
#[component]
pub fn Add(props: &AddProps) -> Html {
    let app = use_app();
    let shown = use_state(|| None::<Place>);
    let onchange = {
        let shown = shown.clone();
        Callback::from(move |event: Event| shown.set(selected(&event)))
    };
    let onclick = {
        let (shown, onadd) = (shown.clone(), props.onadd.clone());
        Callback::from(move |_| {
            if let Some(place) = *shown {
                onadd.emit(place);
                shown.set(None);
            }
        })
    };
    html! {
        <div class="field">
            <label class="unseen" for={props.id.clone()}>{ app.t("question-place-add-label") }</label>
            <select id={props.id.clone()} class="field-place" aria-describedby={props.described.clone()} {onchange}>
                <option key="" value="" selected={shown.is_none()}>{ app.t("question-place-choose") }</option>
                { options(&app, *shown, &props.without) }
            </select>
            <button type="button" class="button" {onclick} disabled={shown.is_none()}>{ app.t("question-place-add") }</button>
        </div>
    }
}

/// A complete set of places.
pub fn several(app: &App, id: FactId, described: &AttrValue) -> Html {
    let fact = app.content().fact(id);
    let given = app.model.assessment.facts.get(&id);
    let chosen: Vec<Place> = match given {
        Some(Answer::Places(places)) => places.clone(),
        _ => Vec::new(),
    };
    let with = |places: Vec<Place>| Action::Answer(id, (!places.is_empty()).then_some(Answer::Places(places)));
    let item = |place: &Place| {
        let rest: Vec<Place> = chosen.iter().copied().filter(|one| one != place).collect();
        let named = name(app, *place);
        html! {
            <li key={place.code().to_owned()}>
                <span>{ &named }</span>
                <button type="button" class="go" onclick={app.on(with(rest))} aria-label={app.text("question-place-remove", &[("place", (&named).into())])}>{ app.t("question-remove") }</button>
            </li>
        }
    };
    let onadd = app.emit({
        let chosen = chosen.clone();
        move |place: Place| {
            let mut places = chosen.clone();
            places.push(place);
            crate::order::sort(&mut places);
            places.dedup();
            Action::Answer(id, Some(Answer::Places(places)))
        }
    });
    let is_nowhere = given == Some(&Answer::Places(Vec::new()));
    let nowhere = Row {
        value: AttrValue::from("none"),
        words: app.t("question-nowhere"),
        level: None,
        checked: is_nowhere,
        action: Action::Answer(id, Some(Answer::Places(Vec::new()))),
    };
    html! {
        <>
            if !chosen.is_empty() {
                <ul class="picked">{ for chosen.iter().map(item) }</ul>
            }
            <Add id={form::input_id(&fact.id, "place")} without={chosen.clone()} described={described.clone()} {onadd} />
            <div class="choices">
                { form::radio(app, &fact.id, &nowhere) }
                { form::radio(app, &fact.id, &form::unknown(app, id)) }
            </div>
        </>
    }
}
