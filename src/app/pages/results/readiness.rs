//! The scores, and every point of them: by function, by rule, by safeguard, with weights and what holds the grade.

use yew::prelude::*;

use super::bits;
use super::rail::block;
use crate::app::charts::map::Mark;
use crate::app::charts::ruler::Ruler;
use crate::app::context::{App, use_app};
use crate::app::parts::disclosure::Disclosure;
use crate::app::parts::level;
use crate::app::place::Place;
use crate::assessment::{ControlAnswer, Level};
use crate::content::{ControlId, Function, RegimeId};
use crate::evaluation::{Ask, Contribution, Duty, Interval, Obligation};

/// How many questions are named as the most useful.
const QUESTIONS: usize = 5;

/// The readiness page.
#[component]
pub fn Readiness() -> Html {
    let app = use_app();
    let evaluation = app.evaluation();
    let (now, planned) = (&evaluation.readiness, &evaluation.planned);
    let sentence = sentence(&app);
    let main = html! {
        <>
            { bits::title(&sentence) }
            { super::overview::figures(&app) }
            <Ruler low={now.overall.low} high={now.overall.high} planned={Some((planned.overall.low, planned.overall.high))} label={super::overview::plain_words(&sentence)} />
            <p class="note">{ app.t("ready-how") }</p>
            { super::section("ready-caps", app.t("ready-caps"), caps(&app)) }
            { super::section("ready-rules", app.t("ready-rules"), by_regime(&app)) }
            { super::section("ready-map", app.t("ready-map"), map(&app)) }
            { super::section("ready-points", app.t("ready-points"), contributions(&app)) }
        </>
    };
    super::page(main, rail(&app), super::Rail::Moves)
}

/// "*24* of 100, grade *F*. …", or the range and why there is no grade.
#[must_use]
pub fn sentence(app: &App) -> String {
    let readiness = &app.evaluation().readiness;
    let Some(grade) = readiness.grade else {
        let width = app.content().grades.show_below_width;
        return app.text(
            "ready-sentence-open",
            &[
                ("low", (&bits::score(app, readiness.overall.low)).into()),
                ("high", (&bits::score(app, readiness.overall.high)).into()),
                ("width", width.into()),
            ],
        );
    };
    let overall = bits::score(app, bits::lead(readiness.overall));
    let security = bits::span(app, readiness.security);
    let grade = grade.to_string();
    match readiness.regulatory {
        Some(regulatory) => app.text(
            "ready-sentence",
            &[
                ("overall", (&overall).into()),
                ("grade", (&grade).into()),
                ("security", (&security).into()),
                ("rules", (&bits::span(app, regulatory)).into()),
            ],
        ),
        None => app.text("ready-sentence-free", &[("overall", (&overall).into()), ("grade", (&grade).into())]),
    }
}

/// Which gaps hold the grade.
#[must_use]
pub fn caps_sentence(app: &App) -> String {
    let caps = &app.content().grades.caps;
    let readiness = &app.evaluation().readiness;
    let holding: Vec<_> = readiness.caps.iter().filter_map(|at| caps.get(*at)).collect();
    if app.model.assessment.controls.is_empty() {
        return app.t("ready-caps-unanswered");
    }
    let Some(hardest) = holding.iter().map(|cap| cap.grade).max() else {
        return app.t("ready-caps-none");
    };
    let names: Vec<String> = holding
        .iter()
        .filter(|cap| cap.grade == hardest)
        .map(|cap| ["*", &app.t(&format!("cap-{}-name", cap.id)), "*"].concat())
        .collect();
    // Why: while answers are open the caps count what is unknown as nothing, and that must be said.
    let id = if readiness.grade.is_some() { "ready-caps-sentence" } else { "ready-caps-open" };
    app.text(id, &[("caps", (&bits::list(app, &names)).into()), ("grade", (&hardest.to_string()).into())])
}

fn caps(app: &App) -> Html {
    if app.model.assessment.controls.is_empty() {
        return html! { <p>{ app.t("ready-caps-unanswered") }</p> };
    }
    let readiness = &app.evaluation().readiness;
    let caps = &app.content().grades.caps;
    let lifted_by = |at: &usize| {
        let items = app.evaluation().plan.iter().filter(|item| item.lifts.contains(at));
        let names: Vec<String> = items.map(|item| app.action_name(item.action)).collect();
        if names.is_empty() {
            let actions = caps.get(*at).map(|cap| cap.lifted_by.as_slice()).unwrap_or_default();
            return actions.iter().map(|action| app.action_name(*action)).collect();
        }
        names
    };
    let row = |at: &usize| {
        let cap = caps.get(*at)?;
        let lifts = lifted_by(at);
        Some(html! {
            <li key={cap.id.clone()} class="cap">
                <span class="cap-grade">{ cap.grade.to_string() }</span>
                <div>
                    <p><b>{ app.t(&format!("cap-{}-name", cap.id)) }</b></p>
                    <p class="soft">{ app.t(&format!("cap-{}-why", cap.id)) }</p>
                    if !lifts.is_empty() {
                        <p>{ app.text("ready-cap-lift", &[("actions", (&bits::list(app, &lifts)).into())]) }</p>
                    }
                    { bits::rests_on(app, cap.basis, &cap.sources) }
                </div>
            </li>
        })
    };
    let mut holding = readiness.caps.clone();
    crate::order::sort_by_key(&mut holding, |at| (std::cmp::Reverse(caps.get(*at).map(|cap| cap.grade)), *at));
    let rows: Vec<Html> = holding.iter().filter_map(row).collect();
    let by_points = readiness.grade_by_points.to_string();
    html! {
        <>
            if readiness.grade.is_some_and(|grade| grade != readiness.grade_by_points) {
                <p>{ app.text("ready-by-points", &[("grade", (&by_points).into())]) }</p>
            }
            if let Some(grade) = readiness.grade {
                <p>{ app.text("ready-grade-means", &[("grade", (&grade.to_string()).into()), ("means", (&app.t(&format!("grade-{grade}"))).into())]) }</p>
            }
            if readiness.grade.is_none() && !rows.is_empty() {
                <p>{ app.t("ready-caps-open-all") }</p>
            }
            if rows.is_empty() {
                <p>{ app.t("ready-caps-none") }</p>
            } else {
                <ul class="caps">{ for rows }</ul>
            }
        </>
    }
}

fn scored(app: &App, key: &str, name: Html, now: Interval, planned: Option<Interval>) -> Html {
    let score = bits::span(app, now);
    html! {
        <li key={key.to_owned()} class="scored">
            <p class="scored-head">
                <span>{ name }</span>
                <span><b>{ &score }</b>{ planned.filter(|planned| *planned != now).map(|planned| html! {
                    <span class="plan-figure">{ " " }{ app.text("ready-to", &[("score", (&bits::span(app, planned)).into())]) }</span>
                }) }</span>
            </p>
            <Ruler low={now.low} high={now.high} planned={planned.map(|planned| (planned.low, planned.high))} label={score.clone()} bare=true />
        </li>
    }
}

fn by_regime(app: &App) -> Html {
    let (now, planned) = (&app.evaluation().readiness, &app.evaluation().planned);
    let after = |regime: RegimeId| planned.regimes.iter().find(|(id, _)| *id == regime).map(|(_, interval)| *interval);
    if now.regimes.is_empty() {
        return html! { <p>{ app.t("ready-rules-none") }</p> };
    }
    let rows = now.regimes.iter().map(|(regime, interval)| {
        scored(app, &app.content().regime(*regime).id, bits::go_regime(app, *regime), *interval, after(*regime))
    });
    html! {
        <>
            <p class="note">{ app.t("ready-rules-how") }</p>
            <ul class="scored-list">{ for rows }</ul>
        </>
    }
}

/// The regimes that bind and have duties, as columns.
fn columns(app: &App) -> Vec<&Obligation> {
    app.evaluation().obligations.iter().filter(|one| one.binds() && !one.duties.is_empty()).collect()
}

fn strictest(obligation: &Obligation, control: ControlId) -> Option<&Duty> {
    obligation.duties.iter().filter(|duty| duty.control == control).max_by_key(|duty| duty.strength)
}

fn duty_words(app: &App, duty: &Duty) -> String {
    app.text(
        "ready-duty",
        &[
            ("strength", (&app.t(&format!("strength-{}", duty.strength.id()))).into()),
            ("level", (&level::word(app, duty.low)).into()),
            ("needed", (&level::word(app, duty.needed)).into()),
        ],
    )
}

fn own_level(app: &App, control: ControlId) -> Html {
    match app.model.assessment.controls.get(&control) {
        Some(ControlAnswer::Level(one)) => {
            html! { <>{ level::boxes(*one) }<span class="unseen">{ level::word(app, *one) }</span></> }
        }
        Some(ControlAnswer::NotApplicable) => html! { <span class="soft">{ app.t("ready-na") }</span> },
        Some(ControlAnswer::Unknown) | None => html! { <span class="soft">{ app.t("ready-open") }</span> },
    }
}

fn map(app: &App) -> Html {
    let columns = columns(app);
    if columns.is_empty() {
        return html! { <p>{ app.t("ready-rules-none") }</p> };
    }
    let controls: Vec<ControlId> = Function::ALL
        .into_iter()
        .flat_map(|function| {
            app.content().control_range().filter(move |id| app.content().control(*id).function == function)
        })
        .filter(|control| columns.iter().any(|column| strictest(column, *control).is_some()))
        .collect();
    let row = |control: &ControlId| {
        let cells = columns.iter().map(|column| {
            let key = app.content().regime(column.regime).id.clone();
            match strictest(column, *control) {
                Some(duty) => html! {
                    <td {key} class="map-cell"><Mark strength={duty.strength} level={duty.low} needed={duty.needed} /><span class="unseen">{ duty_words(app, duty) }</span></td>
                },
                None => html! { <td {key} class="map-cell"></td> },
            }
        });
        html! {
            <tr key={app.content().control(*control).id.clone()}>
                <th scope="row">{ app.control_name(*control) }</th>
                <td>{ own_level(app, *control) }</td>
                { for cells }
            </tr>
        }
    };
    let list = columns.iter().map(|column| {
        let open = column.duties.iter().filter(|duty| !duty.met);
        html! {
            <li key={app.content().regime(column.regime).id.clone()}>
                <Disclosure summary={app.text("ready-map-rule", &[("rule", (&app.regime_short(column.regime)).into()), ("open", open.clone().count().into())])}>
                    <ul class="plain-list">
                        { for open.map(|duty| html! {
                            <li key={duty.rule.to_string()}><b>{ app.control_name(duty.control) }</b>{ " · " }{ duty_words(app, duty) }</li>
                        }) }
                    </ul>
                </Disclosure>
            </li>
        }
    });
    html! {
        <>
            <p>{ app.t("ready-map-how") }</p>
            { marks(app) }
            <div class="scroll map-scroll" tabindex="0" role="group" aria-labelledby="ready-map">
                <table class="table table-map">
                    <thead><tr>
                        <th scope="col">{ app.t("obl-col-control") }</th>
                        <th scope="col">{ app.t("obl-col-you") }</th>
                        { for columns.iter().map(|column| html! {
                            <th scope="col" class="map-head" key={app.content().regime(column.regime).id.clone()}>{ app.regime_short(column.regime) }</th>
                        }) }
                    </tr></thead>
                    <tbody>{ for controls.iter().map(row) }</tbody>
                </table>
            </div>
            <ul class="map-list">{ for list }</ul>
        </>
    }
}

fn contributions(app: &App) -> Html {
    let readiness = &app.evaluation().readiness;
    let parts: Vec<f64> = readiness.contributions.iter().map(|one| one.points).collect();
    let whole = readiness.overall.last.unwrap_or_else(|| parts.iter().sum());
    let shown = bits::apportion(&parts, whole);
    let total = app.content().controls.iter().map(|control| control.weight).sum::<u32>();
    let mut rows: Vec<(&Contribution, f64)> = readiness.contributions.iter().zip(shown).collect();
    crate::order::sort_by(&mut rows, |(one, _), (other, _)| {
        (other.of - other.points).total_cmp(&(one.of - one.points)).then(one.control.cmp(&other.control))
    });
    let row = |(one, shown): &(&Contribution, f64)| {
        let control = app.content().control(one.control);
        let parts = control.parts.iter().map(|(name, weight)| html! {
            <li key={name.clone()}>{ weight }{ " " }{ app.t(&format!("ready-part-{}", name.replace('_', "-"))) }</li>
        });
        html! {
            <tr key={control.id.clone()}>
                <th scope="row">
                    { app.control_name(one.control) }
                    <Disclosure summary={app.text("ready-weight", &[("weight", control.weight.into()), ("all", total.into())])} class={classes!("disclosure-small")}>
                        <p class="soft">{ app.t(&format!("control-{}-why", control.id)) }</p>
                        <ul class="plain-list">{ for parts }</ul>
                        <p>{ app.text("ready-weight-basis", &[("basis", (&bits::basis(app, control.basis)).into())]) }</p>
                        { bits::sources(app, control.sources.iter().copied()) }
                    </Disclosure>
                </th>
                <td>{ own_level(app, one.control) }</td>
                <td class="number"><b>{ bits::points(app, *shown) }</b></td>
                <td class="number soft of">{ bits::points(app, one.of) }</td>
                <td class="number">{ bits::points(app, (one.of - one.points).max(0.0)) }</td>
            </tr>
        }
    };
    let grades = &app.content().grades;
    html! {
        <>
            <p>{ app.text("ready-points-how", &[
                ("security", crate::text::Arg::Percent(f64::from(grades.security_per_mille) / 1000.0)),
                ("lower", crate::text::Arg::Percent(f64::from(grades.lower_per_mille) / 1000.0)),
            ]) }</p>
            <table class="table table-points">
                <thead><tr>
                    <th scope="col">{ app.t("obl-col-control") }</th>
                    <th scope="col">{ app.t("obl-col-you") }</th>
                    <th scope="col" class="number">{ app.t("ready-col-have") }</th>
                    <th scope="col" class="number of">{ app.t("ready-col-of") }</th>
                    <th scope="col" class="number">{ app.t("ready-col-missing") }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
                <tfoot><tr>
                    <th scope="row">{ app.t("ready-together") }</th>
                    <td></td>
                    <td class="number"><b>{ bits::points(app, whole) }</b></td>
                    <td class="of"></td>
                    <td></td>
                </tr></tfoot>
            </table>
            <p class="note">{ app.t("ready-unknown") }</p>
            { conflicts(app) }
        </>
    }
}

/// Figures on which the sources differ.
fn conflicts(app: &App) -> Html {
    let rows = app.content().grades.conflicts.iter().map(|conflict| {
        html! {
            <li key={conflict.id.clone()}>
                <p><b>{ app.t(&format!("conflict-{}-name", conflict.id)) }</b></p>
                <p>{ app.t(&format!("conflict-{}-note", conflict.id)) }</p>
                { bits::sources(app, conflict.entries.iter().map(|(_, _, _, source)| *source)) }
            </li>
        }
    });
    html! { <Disclosure summary={app.t("ready-conflicts")}><ul class="plain-list">{ for rows }</ul></Disclosure> }
}

fn rail(app: &App) -> Html {
    let (now, planned) = (&app.evaluation().readiness, &app.evaluation().planned);
    let parts = html! {
        <ul class="scored-list">
            { scored(app, "security", html! { { app.t("ready-security") } }, now.security, Some(planned.security)) }
            if let Some(regulatory) = now.regulatory {
                { scored(app, "regulatory", html! { { app.t("ready-regulatory") } }, regulatory, planned.regulatory) }
            }
        </ul>
    };
    let functions = Function::ALL.into_iter().zip(now.functions.iter().zip(&planned.functions)).filter_map(
        |(function, (now, planned))| {
            let name = app.t(&format!("function-{}", function.id()));
            (*now).map(|now| scored(app, function.id(), html! { { name } }, now, *planned))
        },
    );
    html! {
        <>
            { block("parts", app.t("ready-parts"), parts) }
            { block("next", app.t("ready-next"), next_answers(app)) }
            { block("functions", app.t("ready-functions"), html! {
                <><p class="soft">{ app.t("ready-functions-how") }</p><ul class="scored-list">{ for functions }</ul></>
            }) }
        </>
    }
}

fn marks(app: &App) -> Html {
    use crate::content::Strength::{Addressable, Required, RiskBased};
    let marks = [
        ("ready-mark-none", Required, Level::None, Level::Full),
        ("ready-mark-third", Required, Level::Partial, Level::Full),
        ("ready-mark-met", Required, Level::Full, Level::Full),
        ("ready-mark-half", Addressable, Level::Partial, Level::Mostly),
        ("ready-mark-dot", RiskBased, Level::None, Level::Mostly),
    ];
    html! {
        <ul class="marks marks-legend" aria-label={app.t("ready-marks")}>
            { for marks.into_iter().map(|(id, strength, level, needed)| html! {
                <li key={id} class="mark-item"><Mark {strength} {level} {needed} /><span>{ app.t(id) }</span></li>
            }) }
        </ul>
    }
}

/// The answers that would say most.
fn next_answers(app: &App) -> Html {
    let questions = &app.evaluation().next_questions;
    if questions.is_empty() {
        return html! { <p>{ app.t("ready-next-none") }</p> };
    }
    let row = |ask: Ask| match ask {
        Ask::Fact(fact) => {
            let key = app.content().fact(fact).id.clone();
            html! { <li {key}>{ bits::go(&bits::page_of(app, fact), &app.fact_name(fact)) }</li> }
        }
        Ask::Control(control) => {
            let control_id = app.content().control(control);
            let place = Place::Safeguards(control_id.group.clone());
            html! { <li key={control_id.id.clone()}>{ bits::go(&place, &app.control_name(control)) }</li> }
        }
    };
    html! { <ol class="rail-list">{ for questions.iter().take(QUESTIONS).map(|question| row(question.ask)) }</ol> }
}
