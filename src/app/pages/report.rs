//! The report: the results on paper, in the order in which they are read.

use yew::prelude::*;

use super::results::{bits, exposure, fit, obligations, overview, plan, rail, readiness};
use crate::app::charts::ruler::Ruler;
use crate::app::context::{App, use_app};
use crate::app::parts::{answer, level, verdict};
use crate::app::place::Place;
use crate::assessment::ControlAnswer;
use crate::content::SourceId;
use crate::evaluation::{Obligation, Verdict};
use crate::fact::FactId;

/// Everything on paper.
#[component]
pub fn Report() -> Html {
    let app = use_app();
    let modules = &app.model.provider.modules;
    let part = |key: &'static str, heading: String, body: Html| {
        html! {
            <section class="report-part" {key}>
                <h2>{ heading }</h2>
                { body }
            </section>
        }
    };
    html! {
        <article class="report">
            <div class="report-acts">
                { bits::go(&Place::results(), &app.t("report-back")) }
                <button type="button" class="button button-main" onclick={rail::print()}>{ app.t("report-print") }</button>
                <p class="soft">{ app.t("report-print-how") }</p>
            </div>
            <header class="report-cover">
                <p class="report-brand">
                    if let Some(name) = &app.model.provider.brand.name {
                        { name }
                    } else {
                        { app.t("report-name") }
                    }
                </p>
                <p>{ app.model.assessment.name.clone().unwrap_or_default() }</p>
                <p class="soft">{ app.text("report-date", &[("day", app.evaluation().date.into())]) }</p>
            </header>
            { bits::title(&overview::headline(&app)) }
            <p class="soft">{ overview::who(&app) }</p>
            { part("summary", app.t("report-summary"), summary(&app)) }
            { part("rules", app.t("report-rules"), rules(&app)) }
            { part("readiness", app.t("report-readiness"), ready(&app)) }
            if modules.exposure {
                { part("exposure", app.t("report-exposure"), exposure::printed(&app)) }
            }
            if modules.plan {
                { part("plan", app.t("report-plan"), plan::printed(&app)) }
            }
            if modules.fit {
                { part("fit", app.t("report-fit"), fit::printed(&app)) }
            }
            { part("answers", app.t("report-answers"), answers(&app)) }
            { part("sources", app.t("report-sources"), sources(&app)) }
            <p class="report-end">{ app.text("report-end", &[("version", (&app.content().version).into())]) }</p>
        </article>
    }
}

fn summary(app: &App) -> Html {
    let marked = listed(app).into_iter().map(|obligation| html! {
        <li key={app.content().regime(obligation.regime).id.clone()} class="mark-item">
            { verdict::marked(obligation.verdict, &[&app.regime_short(obligation.regime), ": ", &verdict::word(app, obligation.verdict)].concat()) }
        </li>
    });
    let now = &app.evaluation().readiness.overall;
    let planned = &app.evaluation().planned.overall;
    let sentence = readiness::sentence(app);
    let modules = &app.model.provider.modules;
    html! {
        <>
            <ul class="marks">{ for marked }</ul>
            <p class="answer-line">{ bits::rich(&sentence) }</p>
            <Ruler low={now.low} high={now.high} planned={Some((planned.low, planned.high))} label={overview::plain_words(&sentence)} />
            <p>{ bits::rich(&readiness::caps_sentence(app)) }</p>
            if let Some(cost) = exposure::sentences(app).filter(|_| modules.exposure) {
                <p class="answer-line">{ bits::rich(&cost) }</p>
                <p class="soft">{ app.t("exposure-short-caveat") }</p>
            }
            if modules.plan {
                { plan::first(app, 3) }
            }
            if modules.fit {
                <p class="answer-line">{ bits::rich(&fit::sentence(app)) }</p>
            }
        </>
    }
}

/// What is not ruled out, in the order of the verdicts.
fn listed(app: &App) -> Vec<&Obligation> {
    let shown = verdict::ORDER.into_iter().filter(|verdict| *verdict != Verdict::NotApplicable);
    shown.flat_map(|verdict| app.evaluation().obligations.iter().filter(move |one| one.verdict == verdict)).collect()
}

fn rules(app: &App) -> Html {
    let row = |obligation: &Obligation| {
        let regime = app.content().regime(obligation.regime);
        let cited = obligation.because.iter().map(|because| because.source).chain(regime.sources.first().copied());
        html! {
            <tr key={regime.id.clone()} data-regime={regime.id.clone()} data-verdict={obligation.verdict.id()}>
                <td>{ verdict::verdict(app, obligation.verdict) }</td>
                <th scope="row">
                    { app.t(&format!("regime-{}-name", regime.id)) }{ obligations::variant(app, obligation) }
                    <span class="row-note">{ obligations::because(app, obligation) }</span>
                    if obligation.binds() {
                        { clocks(app, obligation) }
                    }
                </th>
                <td>{ bits::sources(app, cited) }{ obligations::verified(app, obligation) }</td>
            </tr>
        }
    };
    let not: Vec<String> = (app.evaluation().obligations.iter())
        .filter(|one| one.verdict == Verdict::NotApplicable)
        .map(|one| app.regime_short(one.regime))
        .collect();
    html! {
        <>
            <table class="table table-rules">
                <thead><tr>
                    <th scope="col">{ app.t("report-col-verdict") }</th>
                    <th scope="col">{ app.t("report-col-rule") }</th>
                    <th scope="col">{ app.t("obl-col-source") }</th>
                </tr></thead>
                <tbody>{ for listed(app).into_iter().map(row) }</tbody>
            </table>
            { open_duties(app) }
            if !not.is_empty() {
                <p class="soft">{ app.text("report-not", &[("n", not.len().into()), ("rules", (&not.join(" · ")).into())]) }</p>
            }
        </>
    }
}

/// Whom a binding rule wants told, in one line.
fn clocks(app: &App, obligation: &Obligation) -> Html {
    let regime = app.content().regime(obligation.regime);
    let clocks: Vec<String> = (obligation.notices.iter())
        .filter_map(|notice| {
            let rule = regime.notices.get(usize::from(notice.rule))?;
            let to = app.t(&format!("obl-to-{}", rule.to.replace(' ', "-").to_ascii_lowercase()));
            Some([&to, ": ", &obligations::within(app, notice.within_hours)].concat())
        })
        .collect();
    if clocks.is_empty() {
        return Html::default();
    }
    html! { <span class="row-note">{ app.text("report-clocks", &[("clocks", (&clocks.join("; ")).into())]) }</span> }
}

/// Safeguards with an unmet duty of a rule that binds, each with everyone who asks for it.
fn open_duties(app: &App) -> Html {
    let rows: Vec<Html> = app
        .content()
        .control_range()
        .filter_map(|id| {
            let asked: Vec<Html> = (app.evaluation().obligations.iter().filter(|one| one.binds()))
                .flat_map(|obligation| obligation.duties.iter().map(move |duty| (obligation.regime, duty)))
                .filter(|(_, duty)| duty.control == id && !duty.met)
                .filter_map(|(regime, duty)| {
                    let rule = app.content().regime(regime).duties.get(usize::from(duty.rule))?;
                    let words = app.text(
                        "report-asked",
                        &[
                            ("rule", (&app.regime_short(regime)).into()),
                            ("section", (&rule.section).into()),
                            ("strength", (&app.t(&format!("strength-{}", duty.strength.id()))).into()),
                        ],
                    );
                    Some(html! { <li key={format!("{}-{}", regime.0, duty.rule)}>{ words }</li> })
                })
                .collect();
            (!asked.is_empty()).then(|| {
                html! {
                    <tr key={app.content().control(id).id.clone()}>
                        <th scope="row">{ app.control_name(id) }</th>
                        <td>{ control(app, id) }</td>
                        <td><ul>{ for asked }</ul></td>
                    </tr>
                }
            })
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ app.t("report-duties") }</h3>
            <p class="soft">{ app.t("report-duties-how") }</p>
            <table class="table table-duties-open">
                <thead><tr>
                    <th scope="col">{ app.t("obl-col-control") }</th>
                    <th scope="col">{ app.t("obl-col-you") }</th>
                    <th scope="col">{ app.t("report-col-asked") }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

fn ready(app: &App) -> Html {
    let (now, planned) = (&app.evaluation().readiness, &app.evaluation().planned);
    let regimes = now.regimes.iter().map(|(regime, interval)| {
        let after = planned.regimes.iter().find(|(id, _)| id == regime).map(|(_, interval)| *interval);
        html! {
            <tr key={app.content().regime(*regime).id.clone()}>
                <th scope="row">{ app.regime_short(*regime) }</th>
                <td class="number">{ bits::span(app, *interval) }</td>
                <td class="number plan-figure">{ after.map(|after| bits::span(app, after)).unwrap_or_default() }</td>
            </tr>
        }
    });
    let shown = bits::apportion(
        &now.contributions.iter().map(|one| one.points).collect::<Vec<_>>(),
        now.overall.last.unwrap_or_else(|| now.contributions.iter().map(|one| one.points).sum()),
    );
    let controls = now.contributions.iter().zip(shown).map(|(one, shown)| html! {
        <tr key={app.content().control(one.control).id.clone()}>
            <th scope="row">{ app.control_name(one.control) }</th>
            <td>{ control(app, one.control) }</td>
            <td class="number">{ app.text("report-points", &[("points", (&bits::points(app, shown)).into()), ("of", (&bits::points(app, one.of)).into())]) }</td>
        </tr>
    });
    html! {
        <>
            <p>{ bits::rich(&readiness::sentence(app)) }{ " " }{ bits::rich(&readiness::caps_sentence(app)) }</p>
            if !now.regimes.is_empty() {
                <table class="table">
                    <thead><tr>
                        <th scope="col">{ app.t("report-col-rule") }</th>
                        <th scope="col" class="number">{ app.t("exposure-col-now") }</th>
                        <th scope="col" class="number">{ app.t("exposure-col-plan") }</th>
                    </tr></thead>
                    <tbody>{ for regimes }</tbody>
                </table>
            }
            <table class="table">
                <thead><tr>
                    <th scope="col">{ app.t("obl-col-control") }</th>
                    <th scope="col">{ app.t("obl-col-you") }</th>
                    <th scope="col" class="number">{ app.t("report-col-points") }</th>
                </tr></thead>
                <tbody>{ for controls }</tbody>
            </table>
        </>
    }
}

fn control(app: &App, control: crate::content::ControlId) -> Html {
    match app.model.assessment.controls.get(&control) {
        Some(ControlAnswer::Level(one)) => level::level(app, *one),
        Some(ControlAnswer::NotApplicable) => html! { <>{ app.t("ready-na") }</> },
        Some(ControlAnswer::Unknown) | None => html! { <>{ app.t("ready-open") }</> },
    }
}

fn answers(app: &App) -> Html {
    let facts: Vec<FactId> = app.model.assessment.facts.keys().copied().collect();
    let rows = facts.iter().filter_map(|fact| {
        let given = app.model.assessment.facts.get(fact)?;
        let id = &app.content().fact(*fact).id;
        let note = app.model.assessment.notes.get(id);
        Some(html! {
            <tr key={id.clone()}>
                <th scope="row">{ app.fact_name(*fact) }</th>
                <td>{ answer::words(app, *fact, given) }
                    if let Some(note) = note {
                        <span class="row-note">{ note }</span>
                    }
                </td>
            </tr>
        })
    });
    html! {
        <table class="table table-answers">
            <thead><tr>
                <th scope="col">{ app.t("obl-col-fact") }</th>
                <th scope="col">{ app.t("obl-col-answer") }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// Every citation that the results above rest on.
fn sources(app: &App) -> Html {
    let mut ids: Vec<SourceId> = Vec::new();
    for obligation in listed(app) {
        ids.extend(obligation.because.iter().map(|because| because.source));
        ids.extend(&app.content().regime(obligation.regime).sources);
    }
    for at in &app.evaluation().readiness.caps {
        if let Some(cap) = app.content().grades.caps.get(*at) {
            ids.extend(&cap.sources);
        }
    }
    let loss = &app.content().loss;
    let grounds =
        loss.grounds.iter().map(|(_, ground)| ground).chain(loss.controls.iter().map(|control| &control.ground));
    for ground in grounds {
        ids.extend(bits::source_ids(app, &ground.sources));
    }
    crate::order::sort(&mut ids);
    html! {
        <>
            <p class="soft">{ app.t("obl-grades") }</p>
            { bits::sources(app, ids) }
        </>
    }
}
