//! What an incident could cost: chance, cost if it happens, a whole year, where it comes from, on what it rests.
//!
//! The wording follows fixed rules: money to two digits, no bare zero, averages named as such, no saving
//! promised, and seven caveats in sight.

use yew::prelude::*;

use super::ask::Question;
use super::bits;
use super::rail::block;
use crate::app::browser::page;
use crate::app::charts::bars::Pair;
use crate::app::charts::curve::{self, Curve, Points};
use crate::app::charts::years::Years;
use crate::app::context::{App, use_app};
use crate::app::parts::disclosure::Disclosure;
use crate::app::place::Tab;
use crate::assessment::{Assessment, ControlAnswer, Level};
use crate::content::loss::Ground;
use crate::evaluate::derive::Known;
use crate::evaluate::exposure::{Means, ScenarioDetail, explain, inputs};
use crate::evaluation::{Ask, Loss};
use crate::fact::{Answer, FactId, Kind, Range, ValueSet};
use crate::text::Arg;

/// The amount at which the curves are read off.
const MARKED: f64 = 100_000.0;
/// Rarer than this is not offered and not listed.
const SHOWN: f64 = 0.0004;
/// A change smaller than this share of the expected loss is called little.
pub const LITTLE: f64 = 0.05;
/// What must stay in sight beside the figures.
const CAVEATS: [&str; 7] = [
    "exposure-caveat-averages",
    "exposure-caveat-insurance",
    "exposure-caveat-fines",
    "exposure-caveat-not-counted",
    "exposure-caveat-data",
    "exposure-caveat-judgement",
    "exposure-caveat-controls",
];

/// How much can be said.
enum Known3<'a> {
    /// Too little is answered.
    NotEnough,
    /// So wide that only organisations like this one can be spoken of.
    TooEarly(&'a [Loss; 3]),
    /// Enough for figures.
    Enough(&'a [Loss; 3], &'a [Loss; 3]),
}

fn known(app: &App) -> Known3<'_> {
    let exposure = &app.evaluation().exposure;
    let [low, _, high] = &exposure.now;
    if !exposure.enough {
        Known3::NotEnough
    } else if high.expected_loss > app.content().loss.too_wide_times * low.expected_loss {
        Known3::TooEarly(&exposure.now)
    } else {
        Known3::Enough(&exposure.now, &exposure.planned)
    }
}

/// The exposure page.
#[component]
pub fn Exposure() -> Html {
    let app = use_app();
    let main = match known(&app) {
        Known3::NotEnough => not_enough(&app),
        Known3::TooEarly(now) => too_early(&app, now),
        Known3::Enough(now, planned) => figures(&app, now, planned),
    };
    super::page(main, rail(&app), super::Rail::Stays)
}

/// The overview's answer.
pub fn summary(app: &App) -> Html {
    match known(app) {
        Known3::NotEnough => html! {
            <>
                <p class="answer-line">{ app.t("exposure-title-not-enough") }</p>
                { questions(app, "overview-cost-question") }
            </>
        },
        Known3::TooEarly([_, typical, _]) => html! {
            <>
                <p class="answer-line">{ app.t("exposure-title-early") }</p>
                <p class="early">{ bits::rich(&if_one_happens(app, typical)) }</p>
                { narrows(app) }
                <p>{ bits::go_tab(Tab::Exposure, &app.t("exposure-see")) }</p>
            </>
        },
        Known3::Enough([low, typical, high], _) => html! {
            <>
                <p class="answer-line">
                    <data hidden=true data-figure="probability" data-value={bits::plain(typical.chance, 4)} />
                    <data hidden=true data-figure="expected-loss" data-value={bits::plain(typical.expected_loss, 0)} />
                    { bits::rich(&expect(app, typical)) }{ " " }{ bits::rich(&if_one_happens(app, typical)) }
                </p>
                <p class="note">{ bits::rich(&averaged(app, low, typical, high)) }{ " " }{ app.t("exposure-short-caveat") }{ " " }{ bits::go_tab(Tab::Exposure, &app.t("exposure-see")) }</p>
            </>
        },
    }
}

/// "Expect a significant incident in *about 1 in 15 years*."
fn expect(app: &App, loss: &Loss) -> String {
    let (band, n) = bits::one_in(loss.chance);
    app.text("exposure-expect", &[("band", band.into()), ("n", n.into()), ("percent", Arg::Percent(loss.chance))])
}

/// "If one happens it typically costs *$71,000*; in 1 of 20 cases, more than *$1.4M*."
fn if_one_happens(app: &App, loss: &Loss) -> String {
    app.text(
        "exposure-if",
        &[
            ("typical", (&bits::money(app, loss.incident_p50)).into()),
            ("worst", (&bits::money(app, loss.incident_p95)).into()),
        ],
    )
}

/// "Averaged over many years: $23,000 a year", with its range.
fn averaged(app: &App, low: &Loss, typical: &Loss, high: &Loss) -> String {
    let (least, most) = (bits::money(app, low.expected_loss), bits::money(app, high.expected_loss));
    let mean = bits::money(app, typical.expected_loss);
    if least == most {
        return app.text("exposure-averaged", &[("mean", (&mean).into())]);
    }
    app.text("exposure-averaged-span", &[("mean", (&mean).into()), ("low", (&least).into()), ("high", (&most).into())])
}

/// The two sentences that lead, where enough is known.
#[must_use]
pub fn sentences(app: &App) -> Option<String> {
    match known(app) {
        Known3::Enough([_, typical, _], _) => Some([expect(app, typical), if_one_happens(app, typical)].join(" ")),
        _ => None,
    }
}

/// What the plan does to the expected loss, in the allowed words.
#[must_use]
pub fn change(app: &App, now: f64, planned: f64) -> String {
    let cut = now - planned;
    if cut < LITTLE * now {
        return app.t("exposure-little");
    }
    app.text("exposure-falls", &[("amount", (&bits::money(app, cut)).into()), ("percent", Arg::Percent(cut / now))])
}

/// "0.3 %" as years of a hundred.
fn of_hundred(chance: f64) -> u32 {
    libm::round(chance * 100.0).clamp(0.0, 100.0) as u32
}

/// The chance of at least one in five years: 1 − e^(−5 Λ).
fn over_five(loss: &Loss) -> f64 {
    1.0 - libm::exp(-5.0 * loss.frequency.iter().sum::<f64>())
}

fn not_enough(app: &App) -> Html {
    html! {
        <>
            { bits::title(&app.t("exposure-title-not-enough")) }
            <p class="lead">{ app.t("exposure-not-enough") }</p>
            <h2 id="exposure-needs" class="unseen" tabindex="-1">{ app.t("exposure-needs") }</h2>
            { questions(app, "exposure-needs") }
        </>
    }
}

/// The questions without which no money is shown.
fn questions(app: &App, under: &'static str) -> Html {
    let model = &app.content().loss;
    let open = |id: &String| {
        let fact = app.content().fact_id(id)?;
        app.model.assessment.facts.get(&fact).is_none_or(|answer| *answer == Answer::Unknown).then_some(fact)
    };
    let needs = model.needs.iter().filter_map(open);
    let one_of: Vec<FactId> = model.one_of.iter().filter_map(open).collect();
    let one = (one_of.len() == model.one_of.len()).then(|| one_of.first().copied()).flatten();
    html! { <>{ for needs.chain(one).map(|fact| html! { <Question key={fact.0.to_string()} {fact} under={under} /> }) }</> }
}

fn too_early(app: &App, [low, typical, high]: &[Loss; 3]) -> Html {
    html! {
        <>
            { bits::title(&app.t("exposure-title-early")) }
            <p class="lead">{ app.text("exposure-early", &[
                ("low", (&bits::money(app, low.expected_loss)).into()),
                ("high", (&bits::money(app, high.expected_loss)).into()),
            ]) }</p>
            { narrows(app) }
            { super::section("exposure-like", app.t("exposure-like"), html! {
                <div class="early">
                    <p>{ bits::rich(&expect(app, typical)) }{ " " }{ bits::rich(&if_one_happens(app, typical)) }</p>
                    <p>{ bits::rich(&averaged(app, typical, typical, typical)) }</p>
                </div>
            }) }
            { super::section("exposure-params", app.t("exposure-params"), parameters(app)) }
        </>
    }
}

/// The answer that narrows the range most, with the way to it.
fn narrows(app: &App) -> Html {
    match narrowest(app) {
        Some(Ask::Fact(fact)) => html! {
            <p class="note">{ app.t("exposure-narrows") }{ " " }{ bits::go(&bits::page_of(app, fact), &app.fact_name(fact)) }</p>
        },
        Some(Ask::Control(control)) => {
            let place = crate::app::place::Place::Safeguards(app.content().control(control).group.clone());
            html! { <p class="note">{ app.t("exposure-narrows") }{ " " }{ bits::go(&place, &app.control_name(control)) }</p> }
        }
        None => Html::default(),
    }
}

/// Tries each open answer and takes the one that leaves the smallest ratio of high to low.
fn narrowest(app: &App) -> Option<Ask> {
    let (content, assessment) = (app.content(), &app.model.assessment);
    let typical = inputs(&Known::new(content, assessment)).get(1).copied()?;
    let model = &content.loss;
    let ratio = |assessment: &Assessment| {
        let known = Known::new(content, assessment);
        let controls: Vec<Option<ControlAnswer>> =
            content.control_range().map(|control| assessment.controls.get(&control).copied()).collect();
        let means = Means::new(&known);
        means.expected_loss(2, &controls) / means.expected_loss(0, &controls).max(1.0)
    };
    let number = |id: &String| {
        if *id == model.facts.employees {
            typical.employees
        } else if *id == model.facts.revenue {
            typical.revenue
        } else {
            typical.records
        }
    };
    let ids = [
        &model.facts.employees,
        &model.facts.revenue,
        &model.facts.records,
        &model.sector.fact,
        &model.region.fact,
        &model.history.fact,
        &model.remote.fact,
        &model.outage.fact,
        &model.cards.fact,
        &model.data.fact,
    ];
    let usd = content.currency.rates.iter().position(|(code, _)| code == "USD").unwrap_or_default();
    let facts = ids.into_iter().filter_map(|id| {
        let fact = content.fact_id(id)?;
        let answer = match content.fact(fact).kind {
            Kind::Choice => Answer::Choice(0),
            Kind::Set => Answer::Set(ValueSet::default()),
            Kind::Number => Answer::Number(Range::exact(number(id))),
            Kind::Money => Answer::Money(Range::exact(number(id)), crate::fact::CurrencyId(usd as u8)),
            _ => return None,
        };
        let mut tried = (**assessment).clone();
        tried.facts.insert(fact, answer);
        Some((Ask::Fact(fact), ratio(&tried)))
    });
    let open = content
        .control_range()
        .filter(|control| assessment.controls.get(control).is_none_or(|answer| *answer == ControlAnswer::Unknown));
    let controls = open.map(|control| {
        let mut tried = (**assessment).clone();
        tried.controls.insert(control, ControlAnswer::Level(Level::Partial));
        (Ask::Control(control), ratio(&tried))
    });
    facts.chain(controls).min_by(|one, other| one.1.total_cmp(&other.1)).map(|(ask, _)| ask)
}

fn figures(app: &App, now: &[Loss; 3], planned: &[Loss; 3]) -> Html {
    let ([low, typical, high], [_, plan, _]) = (now, planned);
    html! {
        <>
            { bits::title(&expect(app, typical)) }
            <data hidden=true data-figure="probability" data-value={bits::plain(typical.chance, 4)} />
            <data hidden=true data-figure="expected-loss" data-value={bits::plain(typical.expected_loss, 0)} />
            { years(app, low, typical, high, plan) }
            { super::section("exposure-one", app.t("exposure-one"), one(app, low, typical, high)) }
            { super::section("exposure-year", app.t("exposure-year"), html! { <Year /> }) }
            { super::section("exposure-split", app.text("exposure-split", &[("mean", (&bits::money(app, typical.expected_loss)).into())]), split(app, low, typical, high, plan)) }
            { super::section("exposure-params", app.t("exposure-params"), parameters(app)) }
        </>
    }
}

fn years(app: &App, low: &Loss, typical: &Loss, high: &Loss, plan: &Loss) -> Html {
    let (n, after) = (of_hundred(typical.chance), of_hundred(plan.chance));
    let (least, most) = (bits::chance(app, low.chance), bits::chance(app, high.chance));
    let words = app.text(
        "exposure-years",
        &[("n", n.into()), ("without", (100 - n.min(100)).into()), ("removed", n.saturating_sub(after).into())],
    );
    html! {
        <div class="years">
            if n > 0 {
                <Years now={n} planned={after.min(n)} label={super::overview::plain_words(&words)} />
            }
            <div class="years-words">
                if n > 0 {
                    <p>{ bits::rich(&words) }</p>
                }
                <p>{ bits::say(app, "exposure-five", &[("percent", Arg::Percent(over_five(typical)))]) }
                if least != most {
                    { " " }{ app.text("exposure-chance-span", &[("low", (&least).into()), ("high", (&most).into())]) }
                }
                </p>
                { opens(app) }
            </div>
        </div>
    }
}

/// The way from a figure to everything it rests on.
fn opens(app: &App) -> Html {
    let onclick = Callback::from(|_: MouseEvent| page::focus("exposure-params"));
    html! { <button type="button" class="go go-small" {onclick}>{ app.t("exposure-opens") }</button> }
}

fn one(app: &App, low: &Loss, typical: &Loss, high: &Loss) -> Html {
    let open = low.incident_p50 != high.incident_p50;
    html! {
        <>
            <p class="answer-line">{ bits::rich(&if_one_happens(app, typical)) }</p>
            if open {
                <p class="note">{ app.text("exposure-one-span", &[
                    ("low", (&bits::money(app, low.incident_p50)).into()),
                    ("high", (&bits::money(app, high.incident_p50)).into()),
                    ("worst-low", (&bits::money(app, low.incident_p95)).into()),
                    ("worst-high", (&bits::money(app, high.incident_p95)).into()),
                ]) }</p>
            }
            { opens(app) }
        </>
    }
}

/// The whole year: quantiles, curve, table, and the amount that is read off.
#[component]
fn Year() -> Html {
    let app = use_app();
    let app = &app;
    let marked = use_state(|| MARKED);
    let exposure = &app.evaluation().exposure;
    let ([low, typical, high], [plan_low, plan, plan_high]) = (&exposure.now, &exposure.planned);
    let choose = {
        let marked = marked.clone();
        Callback::from(move |event: Event| {
            let chosen = event
                .target_dyn_into::<web_sys::HtmlSelectElement>()
                .and_then(|select| select.value().parse::<u32>().ok());
            if let Some(chosen) = chosen {
                marked.set(f64::from(chosen));
            }
        })
    };
    let amounts = typical.exceedance.iter().filter(|(_, chance)| *chance >= SHOWN).map(|(amount, _)| html! {
        <option key={bits::plain(*amount, 0)} value={bits::plain(*amount, 0)} selected={*amount == *marked}>{ app.words.locale().money(*amount, "USD", false) }</option>
    });
    let points = |loss: &Loss| -> Points { loss.exceedance.clone() };
    let read = |loss: &Loss| curve::at(&loss.exceedance, *marked);
    let label = app.text(
        "exposure-curve-label",
        &[
            ("amount", Arg::Money(*marked, "USD")),
            ("now", (&curve::span(app, read(low), read(high))).into()),
            ("plan", (&curve::span(app, read(plan_low), read(plan_high))).into()),
        ],
    );
    let rows =
        typical.exceedance.iter().enumerate().filter(|(_, (_, chance))| *chance >= SHOWN).map(|(at, (amount, _))| {
            let of = |loss: &Loss| loss.exceedance.get(at).map_or(0.0, |(_, chance)| *chance);
            html! {
                <tr key={at.to_string()}>
                    <th scope="row" class="number">{ app.words.locale().money(*amount, "USD", false) }</th>
                    <td class="number"><b>{ curve::span(app, of(low), of(high)) }</b></td>
                    <td class="number plan-figure">{ curve::span(app, of(plan_low), of(plan_high)) }</td>
                </tr>
            }
        });
    html! {
        <>
            { quantiles(app, typical, plan) }
            <p class="axis-title">{ app.t("exposure-axis-y") }</p>
            <Curve now={(points(low), points(high))} planned={(points(plan_low), points(plan_high))} marked={*marked} label={label.clone()} />
            <p class="axis-title">{ app.t("exposure-axis-x") }</p>
            <p class="pick">
                <label for="exposure-amount">{ app.t("exposure-pick") }</label>
                <select id="exposure-amount" class="pick-amount" onchange={choose}>{ for amounts }</select>
                <span role="status">{ label }</span>
            </p>
            <p class="note">{ app.t("exposure-read") }</p>
            <Disclosure summary={app.t("exposure-table")}>
                <table class="table">
                    <thead><tr>
                        <th scope="col" class="number">{ app.t("exposure-col-amount") }</th>
                        <th scope="col" class="number">{ app.t("exposure-col-now") }</th>
                        <th scope="col" class="number">{ app.t("exposure-col-plan") }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </Disclosure>
        </>
    }
}

/// The yearly total in words: quiet years first, then one row a quantile.
fn quantiles(app: &App, typical: &Loss, plan: &Loss) -> Html {
    let all = [
        ("half", typical.p50, plan.p50),
        ("ten", typical.p90, plan.p90),
        ("twenty", typical.p95, plan.p95),
        ("hundred", typical.p99, plan.p99),
    ];
    let quiet = all.iter().rev().find(|(_, now, _)| *now <= 0.0);
    let rows = all.iter().filter(|(_, now, _)| *now > 0.0).map(|(key, now, plan)| {
        let after = if *plan <= 0.0 { app.t("exposure-no-incident") } else { app.text("exposure-more-than", &[("amount", (&bits::money(app, *plan)).into())]) };
        html! {
            <tr key={*key}>
                <th scope="row">{ app.text("exposure-in-years", &[("years", (*key).into())]) }</th>
                <td class="number"><b>{ app.text("exposure-more-than", &[("amount", (&bits::money(app, *now)).into())]) }</b></td>
                <td class="number plan-figure">{ after }</td>
            </tr>
        }
    });
    html! {
        <>
            if let Some((key, ..)) = quiet {
                <p class="answer-line">{ bits::say(app, "exposure-quiet", &[("years", (*key).into())]) }</p>
            }
            <table class="table table-years">
                <thead><tr>
                    <th scope="col">{ app.t("exposure-col-years") }</th>
                    <th scope="col" class="number">{ app.t("exposure-col-now") }</th>
                    <th scope="col" class="number">{ app.t("exposure-col-plan") }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            { opens(app) }
        </>
    }
}

fn split(app: &App, low: &Loss, typical: &Loss, high: &Loss, plan: &Loss) -> Html {
    let full = typical.loss.iter().chain(&plan.loss).copied().fold(0.0, f64::max);
    let mut rows: Vec<(usize, f64)> = typical.loss.iter().copied().enumerate().collect();
    crate::order::sort_by(&mut rows, |one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let row = |(at, now): &(usize, f64)| {
        let scenario = app.content().loss.scenarios.get(*at)?;
        let after = plan.loss.get(*at).copied().unwrap_or_default();
        let frequency = typical.frequency.get(*at).copied().unwrap_or_default();
        Some(html! {
            <tr key={scenario.id.clone()}>
                <th scope="row">
                    { app.t(&format!("exposure-scenario-{}", scenario.id)) }
                    <span class="row-note">{ app.text("exposure-about", &[("chance", (&bits::chance(app, 1.0 - libm::exp(-frequency))).into())]) }</span>
                </th>
                <td class="cell-bar"><Pair now={*now} planned={after} {full} /></td>
                <td class="number"><b>{ bits::money(app, *now) }</b></td>
                <td class="number plan-figure">{ bits::money(app, after) }</td>
            </tr>
        })
    };
    html! {
        <>
            <p>{ bits::rich(&averaged(app, low, typical, high)) }{ " " }{ change(app, typical.expected_loss, plan.expected_loss) }</p>
            <p class="note">{ app.t("exposure-split-read") }</p>
            <table class="table table-split">
                <thead><tr>
                    <th scope="col">{ app.t("exposure-col-what") }</th>
                    <th scope="col" class="cell-bar"><span class="unseen">{ app.t("exposure-col-bar") }</span></th>
                    <th scope="col" class="number">{ app.t("exposure-col-now") }</th>
                    <th scope="col" class="number">{ app.t("exposure-col-plan") }</th>
                </tr></thead>
                <tbody>{ for rows.iter().filter_map(row) }</tbody>
            </table>
            { opens(app) }
        </>
    }
}

/// A parameter: its message's tail, its value in words, what it rests on.
struct Parameter<'a> {
    id: &'static str,
    value: String,
    ground: Option<&'a Ground>,
}

fn parameters(app: &App) -> Html {
    let assessment = &app.model.assessment;
    let known = Known::new(app.content(), assessment);
    let controls: Vec<Option<ControlAnswer>> =
        app.content().control_range().map(|control| assessment.controls.get(&control).copied()).collect();
    let details = explain(&known, &controls, 1);
    let one = |(at, detail): (usize, ScenarioDetail)| {
        let scenario = app.content().loss.scenarios.get(at)?;
        let rows = scenario_parameters(app, &detail).into_iter().map(|parameter| {
            html! {
                <tr key={parameter.id}>
                    <th scope="row">{ app.t(&format!("exposure-param-{}", parameter.id)) }</th>
                    <td class="number">{ parameter.value }</td>
                    <td>{ grounds(app, parameter.ground) }</td>
                </tr>
            }
        });
        Some(html! {
            <li key={scenario.id.clone()}>
                <Disclosure summary={app.t(&format!("exposure-scenario-{}", scenario.id))}>
                    <p class="soft">{ app.t(&format!("exposure-covers-{}", scenario.id)) }</p>
                    <table class="table table-params">
                        <thead><tr>
                            <th scope="col">{ app.t("exposure-col-param") }</th>
                            <th scope="col" class="number">{ app.t("exposure-col-value") }</th>
                            <th scope="col">{ app.t("exposure-col-basis") }</th>
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                    { effects(app, at) }
                </Disclosure>
            </li>
        })
    };
    html! {
        <>
            <p>{ app.t("exposure-params-how") }</p>
            <ul class="plain-list">{ for details.into_iter().enumerate().filter_map(one) }</ul>
            <p class="note">{ app.t("exposure-unknown-how") }{ " " }{ converted(app) }</p>
        </>
    }
}

fn scenario_parameters<'a>(app: &'a App, detail: &ScenarioDetail) -> Vec<Parameter<'a>> {
    let model = &app.content().loss;
    let bare = &detail.bare;
    let times = |value: f64| bits::factor(app, value);
    let rate = |value: f64| {
        app.text("exposure-per-thousand", &[("n", (&app.words.locale().number(value * 1000.0, 1, true)).into())])
    };
    let usd = |value: f64| bits::money(app, value);
    let ground = |key: &str| model.ground(key);
    let home = app.content().fact_id(&model.region.fact).and_then(|fact| app.model.assessment.facts.get(&fact));
    let region = match home {
        Some(Answer::Place(place)) => {
            let named = model.region.places.iter().find(|(name, ..)| {
                place.country() == name || app.content().groups.get(name).is_some_and(|members| members.contains(place))
            });
            named.map_or(&model.region.ground, |(.., ground)| ground)
        }
        _ => &model.region.ground,
    };
    let row = |id, value, ground| Parameter { id, value, ground };
    vec![
        row("base-frequency", rate(bare.base_frequency), ground("frequency_per_mille")),
        row("size", times(bare.size), ground("size_exponent_per_mille")),
        row("sector", times(bare.sector), Some(&model.sector.ground)),
        row("region", times(bare.region), Some(region)),
        row("history", times(bare.history), Some(&model.history.ground)),
        row("remote", times(bare.remote), Some(&model.remote.ground)),
        row("data", times(bare.data), Some(&model.data.ground)),
        row("frequency-controls", times(detail.frequency_factor), ground("frequency_floor_per_mille")),
        row("frequency", rate(detail.lambda), None),
        row("base-median", usd(bare.base_median), ground("median")),
        row("revenue", times(bare.revenue), ground("revenue_exponent_per_mille")),
        row("outage", times(bare.outage), Some(&model.outage.ground)),
        row("records", usd(bare.record_cost), Some(&model.scale.ground)),
        row("record-share", app.t("exposure-in-records"), ground("record_share_per_mille")),
        row("severity-controls", times(detail.severity_factor), ground("severity_floor_per_mille")),
        row("median", usd(detail.median), None),
        row("sigma", app.words.locale().number(detail.sigma, 2, true), ground("sigma_per_mille")),
        row("cap", usd(detail.cap), ground("cap")),
        row("mean", usd(detail.mean), None),
        row("product", usd(detail.mean * detail.lambda), None),
    ]
}

fn grounds(app: &App, ground: Option<&Ground>) -> Html {
    match ground {
        Some(ground) => bits::rests_on(app, ground.basis, &bits::source_ids(app, &ground.sources)),
        None => html! { <span class="soft">{ app.t("exposure-computed") }</span> },
    }
}

/// What each safeguard does to a scenario.
fn effects(app: &App, at: usize) -> Html {
    let rows = app.content().control_range().zip(&app.content().loss.controls).filter_map(|(control, effect)| {
        let one = effect.effects.get(at)?;
        (one.frequency < 1.0 || one.severity < 1.0).then(|| {
            html! {
                <tr key={app.content().control(control).id.clone()}>
                    <th scope="row">{ app.control_name(control) }</th>
                    <td class="number">{ bits::factor(app, one.frequency) }</td>
                    <td class="number">{ bits::factor(app, one.severity) }</td>
                    <td>{ grounds(app, Some(&effect.ground)) }</td>
                </tr>
            }
        })
    });
    html! {
        <Disclosure summary={app.t("exposure-effects")}>
            <p class="soft">{ app.t("exposure-effects-how") }</p>
            <table class="table table-params">
                <thead><tr>
                    <th scope="col">{ app.t("obl-col-control") }</th>
                    <th scope="col" class="number">{ app.t("exposure-col-frequency") }</th>
                    <th scope="col" class="number">{ app.t("exposure-col-severity") }</th>
                    <th scope="col">{ app.t("exposure-col-basis") }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </Disclosure>
    }
}

/// That money was converted, and with which table; or the currency alone.
fn converted(app: &App) -> String {
    let table = &app.content().currency;
    let foreign = app.model.assessment.facts.values().any(|answer| {
        matches!(answer, Answer::Money(_, currency) if table.rates.get(usize::from(currency.0)).is_some_and(|(code, _)| code != "USD"))
    });
    if !foreign {
        return app.t("exposure-usd");
    }
    let state = if table.verified { "checked" } else { "unchecked" };
    app.text(
        "exposure-converted",
        &[("day", table.date.into()), ("state", state.into()), ("widen", table.widen_per_cent.into())],
    )
}

/// The seven caveats.
pub fn caveats(app: &App) -> Html {
    html! { <ol class="caveats">{ for CAVEATS.into_iter().map(|id| html! { <li key={id}>{ app.t(id) }</li> }) }</ol> }
}

fn rail(app: &App) -> Html {
    block("caveats", app.t("exposure-before"), caveats(app))
}

/// Everything about the loss on paper: sentences, quantiles, split, caveats.
pub fn printed(app: &App) -> Html {
    match known(app) {
        Known3::NotEnough => html! { <p>{ app.t("exposure-not-enough") }</p> },
        Known3::TooEarly([low, _, high]) => html! {
            <>
                <p>{ app.text("exposure-early", &[
                    ("low", (&bits::money(app, low.expected_loss)).into()),
                    ("high", (&bits::money(app, high.expected_loss)).into()),
                ]) }</p>
                { caveats(app) }
            </>
        },
        Known3::Enough([low, typical, high], [_, plan, _]) => html! {
            <>
                <p class="answer-line">{ bits::rich(&expect(app, typical)) }{ " " }{ bits::rich(&if_one_happens(app, typical)) }</p>
                <p>{ bits::say(app, "exposure-five", &[("percent", Arg::Percent(over_five(typical)))]) }</p>
                { quantiles(app, typical, plan) }
                { split(app, low, typical, high, plan) }
                <h3>{ app.t("exposure-before") }</h3>
                { caveats(app) }
                <p class="soft">{ converted(app) }</p>
            </>
        },
    }
}
