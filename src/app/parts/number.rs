//! A number as a person types it: bands to choose from, and a field for those who know it exactly.
//!
//! Answers are dispatched while the person types; a complaint waits until they leave the field.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::answer;
use super::faults::{Faults, Unread};
use super::form::{self, Row};
use crate::app::{App, use_app};
use crate::fact::{Answer, FactId, Kind, Range};

/// Which fact.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The fact.
    pub fact: FactId,
    /// What describes the field: ids of hint and the like.
    pub described: AttrValue,
}

/// Bands, an exact field, "don't know".
#[component]
pub fn Number(props: &Props) -> Html {
    let app = use_app();
    let fact = app.content().fact(props.fact);
    let given = app.model.assessment.facts.get(&props.fact);
    let range = match given {
        Some(Answer::Number(range)) => Some(*range),
        _ => None,
    };
    let rows: Vec<Row> = fact
        .bands
        .iter()
        .map(|band| Row {
            value: answer::band_value(*band).into(),
            words: band_words(&app, fact.kind, *band),
            level: None,
            checked: range == Some(*band),
            action: crate::app::store::Action::Answer(props.fact, Some(Answer::Number(*band))),
        })
        .collect();
    let exact = range.filter(|range| !fact.bands.contains(range) || range.as_exact().is_some());
    let id = form::input_id(&fact.id, "exact");
    let onrange = app.emit({
        let fact = props.fact;
        move |range: Option<Range>| crate::app::store::Action::Answer(fact, range.map(Answer::Number))
    });
    html! {
        <>
            if !rows.is_empty() {
                <div class="chips">{ for rows.iter().map(|row| form::radio(&app, &fact.id, row)) }</div>
            }
            <div class="field">
                <label for={id.clone()}>{ app.t(if rows.is_empty() { "question-number" } else { "question-exact" }) }</label>
                <Field {id} range={exact} most={fact.max} subject={app.fact_name(props.fact)} described={props.described.clone()} {onrange} percent={fact.kind == Kind::Percent} />
            </div>
            { form::radio(&app, &fact.id, &form::unknown(&app, props.fact)) }
        </>
    }
}

fn band_words(app: &App, kind: Kind, band: Range) -> String {
    if kind == Kind::Percent { answer::percent(app, band) } else { answer::count(app, band) }
}

/// A field for one number or a range such as `100-999`.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// The input's id.
    pub id: AttrValue,
    /// What is known.
    pub range: Option<Range>,
    /// The most that is believed.
    pub most: f64,
    /// What the number counts, for messages.
    pub subject: AttrValue,
    /// Ids of what describes it.
    #[prop_or_default]
    pub described: AttrValue,
    /// An unseen label, where no label element points here.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What was typed, once it can be read; `None` for an emptied field.
    pub onrange: Callback<Option<Range>>,
    /// Shows a per cent sign.
    #[prop_or_default]
    pub percent: bool,
}

/// The field with its complaint.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let app = use_app();
    let faults = use_context::<UseReducerHandle<Faults>>();
    let draft = use_state(|| None::<String>);
    let left = use_state(|| false);

    // Why: undo, or a band chosen instead, must win over what still stands in the field.
    use_effect_with(props.range, {
        let draft = draft.clone();
        move |range: &Option<Range>| {
            if draft.as_deref().is_some_and(|text| read(text, f64::MAX).ok() != Some(*range)) {
                draft.set(None);
            }
        }
    });

    let fault = draft.as_deref().and_then(|text| read(text, props.most).err());
    let words = fault.map(|fault| fault.words(&app, &props.subject, props.most)).unwrap_or_default();
    use_effect_with((words.clone(), props.id.clone()), {
        let (faults, subject) = (faults.clone(), props.subject.clone());
        move |(words, id): &(String, AttrValue)| {
            let id = id.clone();
            if let Some(faults) = &faults {
                faults.dispatch(Unread { id: id.clone(), subject, words: words.clone() }.into());
            }
            move || {
                if let Some(faults) = faults {
                    faults.dispatch(Unread { id, subject: AttrValue::default(), words: String::new() }.into());
                }
            }
        }
    });
    let asked = faults.as_ref().is_some_and(|faults| faults.asked);
    let complains = !words.is_empty() && (*left || asked);
    let shown = (*draft).clone().or_else(|| props.range.map(|range| answer::typed(&app, range))).unwrap_or_default();
    let error = format!("{}-error", props.id);
    let described = if complains { format!("{error} {}", props.described) } else { props.described.to_string() };

    let oninput = {
        let (draft, onrange, most, given) = (draft.clone(), props.onrange.clone(), props.most, props.range);
        let left = left.clone();
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = input.value();
            left.set(false);
            if let Ok(range) = read(&text, most)
                && range != given
            {
                onrange.emit(range);
            }
            draft.set(Some(text));
        })
    };
    let onblur = Callback::from(move |_| left.set(true));
    html! {
        <>
            <span class="field-row">
                <input type="text" class="field-number" inputmode="decimal" autocomplete="off" id={props.id.clone()} value={shown}
                    aria-describedby={described} aria-invalid={complains.then_some("true")} aria-label={props.label.clone()} {oninput} {onblur} />
                if props.percent {
                    <span aria-hidden="true">{ "%" }</span>
                }
            </span>
            if complains {
                <p class="field-error" id={error}>{ words }</p>
            }
        </>
    }
}

/// Why what was typed is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not digits.
    Format,
    /// Below nothing, or beyond belief.
    Range,
    /// A range whose ends are the wrong way round.
    Order,
}

impl Unreadable {
    fn words(self, app: &App, subject: &str, most: f64) -> String {
        let number = |value| app.words.locale().number(value, 0, false);
        match self {
            Unreadable::Format => app.t("error-number-format"),
            Unreadable::Order => app.t("error-band-order"),
            Unreadable::Range => app.text(
                "error-number-range",
                &[("min", (&number(0.0)).into()), ("max", (&number(most)).into()), ("id", subject.into())],
            ),
        }
    }
}

/// Reads "1,200", "1 200", "$1.2m", "100-999" or nothing.
///
/// # Errors
/// Why it could not be read.
pub fn read(text: &str, most: f64) -> Result<Option<Range>, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let ends: Vec<&str> = text.split(['-', '–']).collect();
    let range = match ends.as_slice() {
        [one] => Range::exact(single(one)?),
        [from, to] if !from.trim().is_empty() => {
            let (min, max) = (single(from)?, single(to)?);
            if min > max {
                return Err(Unreadable::Order);
            }
            Range { min: Some(min), max: Some(max) }
        }
        ["", _] => return Err(Unreadable::Range),
        _ => return Err(Unreadable::Format),
    };
    if range.max.is_some_and(|max| max > most) { Err(Unreadable::Range) } else { Ok(Some(range)) }
}

fn single(text: &str) -> Result<f64, Unreadable> {
    let plain: String = text
        .chars()
        .filter(|one| !one.is_whitespace() && !matches!(one, ',' | '\'' | '’' | '$' | '€' | '£' | '%' | '+'))
        .map(|one| one.to_ascii_lowercase())
        .collect();
    let units =
        [("million", 1e6), ("billion", 1e9), ("thousand", 1e3), ("bn", 1e9), ("k", 1e3), ("m", 1e6), ("b", 1e9)];
    let (digits, unit) = units
        .into_iter()
        .find_map(|(name, unit)| plain.strip_suffix(name).map(|digits| (digits, unit)))
        .unwrap_or((plain.as_str(), 1.0));
    let number = decimal(digits).ok_or(Unreadable::Format)?;
    Ok(libm::round(number * unit * 1000.0) / 1000.0)
}

/// Digits with at most one point. (The library's reader of floats would bring tables of eleven kilobytes.)
fn decimal(digits: &str) -> Option<f64> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if all().next().is_none() || !all().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction = fraction.get(..15).unwrap_or(fraction);
    let digits = whole.bytes().chain(fraction.bytes());
    let number = digits.fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    // Both are whole and exact up to 2^53, so the quotient is the nearest float.
    Some(number / fraction.bytes().fold(1.0, |scale, _| scale * 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, number) in [
            ("1200", 1200.0),
            ("1,200", 1200.0),
            ("1 200", 1200.0),
            ("0.5", 0.5),
            ("$1.2m", 1_200_000.0),
            (" 45 ", 45.0),
            ("6.2 million", 6_200_000.0),
            ("25%", 25.0),
            (".5", 0.5),
            ("7.", 7.0),
            ("0.1", 0.1),
            ("1234567.891", 1_234_567.891),
        ] {
            assert_eq!(read(text, 1e9), Ok(Some(Range::exact(number))), "{text}");
        }
        assert_eq!(read("100-999", 1e9), Ok(Some(Range { min: Some(100.0), max: Some(999.0) })));
        assert_eq!(read("  ", 1e9), Ok(None));
        for text in ["1.2.3", ".", "1e5", "inf", "0x1"] {
            assert_eq!(read(text, 1e9), Err(Unreadable::Format), "{text}");
        }
        assert_eq!(read(&"9".repeat(400), 1e9), Err(Unreadable::Range));
    }

    #[test]
    fn what_is_no_number_says_why() {
        assert_eq!(read("about forty", 1e9), Err(Unreadable::Format));
        assert_eq!(read("-3", 1e9), Err(Unreadable::Range));
        assert_eq!(read("101", 100.0), Err(Unreadable::Range));
        assert_eq!(read("9-3", 100.0), Err(Unreadable::Order));
        assert_eq!(read("1.2.3", 1e9), Err(Unreadable::Format));
        assert_eq!(read("m", 1e9), Err(Unreadable::Format));
    }
}
