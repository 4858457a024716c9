//! Money: bands in the chosen currency, a field, and the currency.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::answer;
use super::form::{self, Row};
use super::number::Field;
use crate::app::store::Action;
use crate::app::{App, use_app};
use crate::fact::{Answer, CurrencyId, FactId, Range};

/// Which fact.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The fact.
    pub fact: FactId,
    /// Ids of what describes the field.
    pub described: AttrValue,
}

/// Bands, an exact field with its currency, "don't know".
#[component]
pub fn Money(props: &Props) -> Html {
    let app = use_app();
    let picked = use_state(|| None::<CurrencyId>);
    let id = props.fact;
    let fact = app.content().fact(id);
    let (range, given) = match app.model.assessment.facts.get(&id) {
        Some(Answer::Money(range, currency)) => (Some(*range), Some(*currency)),
        _ => (None, None),
    };
    let currency = given.or(*picked).unwrap_or_else(|| usual(&app));
    let rows: Vec<Row> = fact
        .bands
        .iter()
        .map(|band| Row {
            value: answer::band_value(*band).into(),
            words: answer::money(&app, *band, currency, true),
            level: None,
            checked: range == Some(*band),
            action: Action::Answer(id, Some(Answer::Money(*band, currency))),
        })
        .collect();
    let exact = range.filter(|range| !fact.bands.contains(range));
    let onrange =
        app.emit(move |range: Option<Range>| Action::Answer(id, range.map(|range| Answer::Money(range, currency))));
    let onchange = {
        let (picked, model) = (picked.clone(), app.model.dispatcher());
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let Some(index) = select.and_then(|select| u8::try_from(select.selected_index()).ok()) else { return };
            picked.set(Some(CurrencyId(index)));
            if let Some(range) = range {
                model.dispatch(Action::Answer(id, Some(Answer::Money(range, CurrencyId(index)))));
            }
        })
    };
    let exact_id = form::input_id(&fact.id, "exact");
    let currency_id = form::input_id(&fact.id, "currency");
    let codes = (0u8..).zip(&app.content().currency.rates).map(|(at, (code, _))| {
        html! { <option key={code.clone()} value={code.clone()} selected={CurrencyId(at) == currency}>{ code.clone() }</option> }
    });
    html! {
        <>
            <div class="chips">{ for rows.iter().map(|row| form::radio(&app, &fact.id, row)) }</div>
            <div class="field">
                <label for={exact_id.clone()}>{ app.t("question-exact-money") }</label>
                <Field id={exact_id} range={exact} most={most(&app, fact.max, currency)} subject={app.fact_name(id)} described={props.described.clone()} {onrange} />
                <label class="unseen" for={currency_id.clone()}>{ app.t("question-currency") }</label>
                <select id={currency_id} {onchange}>{ for codes }</select>
            </div>
            { form::radio(&app, &fact.id, &form::unknown(&app, id)) }
        </>
    }
}

/// The most that is believed is in dollars; in another currency it is as many of its units.
fn most(app: &App, dollars: f64, currency: CurrencyId) -> f64 {
    let micro = app.content().currency.rates.get(usize::from(currency.0)).map_or(1_000_000, |(_, micro)| *micro);
    libm::floor(dollars * 1e6 / (micro.max(1) as f64))
}

/// The currency of another answer, else that of the main place: its code starts with the country's letters.
#[must_use]
pub fn usual(app: &App) -> CurrencyId {
    let content = app.content();
    let facts = &app.model.assessment.facts;
    let elsewhere = facts.values().find_map(|answer| match answer {
        Answer::Money(_, currency) => Some(*currency),
        _ => None,
    });
    let home = facts.values().find_map(|answer| match answer {
        Answer::Place(place) => Some(*place),
        _ => None,
    });
    let code = |wanted: &dyn Fn(&str) -> bool| {
        let at = content.currency.rates.iter().position(|(code, _)| wanted(code))?;
        u8::try_from(at).ok().map(CurrencyId)
    };
    let by_home = || {
        let home = home?;
        let in_union = content.groups.get("EU").is_some_and(|members| members.contains(&home));
        code(&|code| code.starts_with(home.country()))
            .or_else(|| in_union.then(|| code(&|code| code == "EUR")).flatten())
    };
    elsewhere.or_else(by_home).unwrap_or(CurrencyId(0))
}
