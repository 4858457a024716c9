//! The plan: what to do in which order, what each step buys, and what all of it together changes.

use yew::prelude::*;

use super::bits;
use super::rail::block;
use crate::app::browser::files;
use crate::app::charts::ruler::Ruler;
use crate::app::context::{App, use_app};
use crate::app::interview;
use crate::app::parts::disclosure::Disclosure;
use crate::app::place::Place;
use crate::app::store::Action;
use crate::content::{ActionId, Horizon, Owner};
use crate::evaluation::PlanItem;

/// The plan page.
#[component]
pub fn Plan() -> Html {
    let app = use_app();
    if app.model.assessment.controls.is_empty() {
        return super::page(unanswered(&app), Html::default(), super::Rail::Moves);
    }
    let items = &app.evaluation().plan;
    let soon = items.iter().filter(|item| !item.rejected && item.horizon == Horizon::Days30).count();
    let title = if items.is_empty() {
        app.t("plan-title-none")
    } else {
        app.text("plan-title", &[("n", soon.into()), ("count", (&bits::count(&app, soon)).into())])
    };
    let groups = Horizon::ALL.into_iter().filter_map(|horizon| {
        let own: Vec<&PlanItem> = items.iter().filter(|item| item.horizon == horizon).collect();
        let id = format!("plan-horizon-{}", horizon.id().replace('_', "-"));
        (!own.is_empty()).then(|| html! {
            <section class="group" key={horizon.id()} aria-labelledby={id.clone()}>
                <h2 class="group-title" id={id.clone()}>{ app.t(&format!("plan-horizon-{}", horizon.id())) }<span class="group-count">{ own.len() }</span></h2>
                <ul class="plan">{ for own.into_iter().map(|item| row(&app, item)) }</ul>
            </section>
        })
    });
    let main = html! {
        <>
            { bits::title(&title) }
            { for groups }
            { done(&app) }
            <p class="note">{ app.t("plan-how") }</p>
        </>
    };
    super::page(main, rail(&app), super::Rail::Scrolls)
}

/// The first actions of the plan, in short.
pub fn first(app: &App, most: usize) -> Html {
    if app.model.assessment.controls.is_empty() {
        return Html::default();
    }
    let row = |item: &PlanItem| {
        html! {
            <li key={app.content().action(item.action).id.clone()} class="first-row">
                <span class="first-name">{ app.action_name(item.action) }</span>
                <span class="first-gain">{ bits::say(app, "overview-gain", &[("points", (&bits::gain(app, item.readiness_gain)).into())]) }</span>
                <span class="first-facts soft">{ facts(app, item) }</span>
            </li>
        }
    };
    let items = app.evaluation().plan.iter().filter(|item| !item.rejected).take(most);
    html! { <ol class="first">{ for items.map(row) }</ol> }
}

/// Before the first safeguard is answered a plan would be the same for everybody.
fn unanswered(app: &App) -> Html {
    html! {
        <>
            { bits::title(&app.t("plan-title-unanswered")) }
            <p class="lead">{ app.t("plan-unanswered") }</p>
            <p>{ bits::go(&interview::after_profile(app.content()), &app.t("plan-answer")) }</p>
        </>
    }
}

fn row(app: &App, item: &PlanItem) -> Html {
    let action = app.content().action(item.action);
    let (check, name) = (format!("plan-{}", action.id), format!("plan-{}-name", action.id));
    let toggle = app.on(Action::ToggleRejected(item.action));
    let evaluation = app.evaluation();
    let little = evaluation.exposure.enough
        && item.expected_loss_cut
            < super::exposure::LITTLE * evaluation.exposure.now.get(1).map_or(0.0, |typical| typical.expected_loss);
    html! {
        <li class="plan-row" key={action.id.clone()} data-action={action.id.clone()} data-off={item.rejected.to_string()}>
            <input type="checkbox" id={check.clone()} class="tick" checked={!item.rejected} onchange={toggle} aria-describedby={format!("{check}-facts")} />
            <div class="plan-text">
                <label for={check.clone()} id={name} class="plan-name">{ app.action_name(item.action) }</label>
                <p class="plan-step">{ app.t(&format!("action-{}-step", action.id)) }</p>
                <p class="plan-facts soft" id={format!("{check}-facts")}>{ facts(app, item) }</p>
                if !item.mandated_by.is_empty() {
                    <p class="plan-duty">
                        <svg class="plan-mark" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><rect x="2" y="2" width="12" height="12" fill="currentColor" /></svg>
                        { app.t("plan-duty") }{ " " }
                        { for item.mandated_by.iter().map(|regime| html! { <span key={regime.0.to_string()} class="plan-regime">{ bits::go_regime(app, *regime) }</span> }) }
                    </p>
                }
                <Disclosure summary={app.t("plan-more")} class={classes!("disclosure-small")}>
                    <p><b>{ app.t("plan-seen-done") }</b>{ " " }{ app.t(&format!("action-{}-done", action.id)) }</p>
                    { raises(app, item.action) }
                    { costs(app, item.action) }
                    <button type="button" class="button" onclick={app.on(Action::ToggleDone(item.action))}>{ app.t("plan-mark-done") }</button>
                </Disclosure>
            </div>
            <div class="plan-gain">
                <span><b>{ bits::gain(app, item.readiness_gain) }</b>{ " " }{ app.t("plan-points") }</span>
                if evaluation.exposure.enough {
                    <span class="soft">
                        if little {
                            { app.text("plan-little", &[("for", (if item.mandated_by.is_empty() { "score" } else { "duty" }).into())]) }
                        } else {
                            { cut(app, item) }
                        }
                    </span>
                }
            </div>
        </li>
    }
}

/// Who, how long, and whether it lifts a cap: "You and your provider · 8–20 hours · lifts a cap".
#[must_use]
pub fn facts(app: &App, item: &PlanItem) -> String {
    let mut parts = vec![owner(app, item.owner), bits::hours(app, item.effort_hours)];
    if !item.lifts.is_empty() {
        parts.push(app.text("plan-lifts", &[("n", item.lifts.len().into())]));
    }
    parts.join(" · ")
}

/// What it takes off the expected yearly loss.
fn cut(app: &App, item: &PlanItem) -> String {
    let id = if item.expected_loss_cut < 1000.0 { "plan-cut-small" } else { "plan-cut" };
    app.text(id, &[("amount", (&bits::money(app, item.expected_loss_cut)).into())])
}

/// Who does it.
#[must_use]
pub fn owner(app: &App, owner: Owner) -> String {
    app.t(&format!("plan-owner-{}", owner.id()))
}

fn raises(app: &App, action: ActionId) -> Html {
    let rows = app.content().action(action).raises.iter().map(|(control, _, to)| {
        html! {
            <li key={app.content().control(*control).id.clone()}>
                { app.text("plan-raises", &[
                    ("control", (&app.control_name(*control)).into()),
                    ("level", (&app.t(&format!("level-{}", to.id()))).into()),
                ]) }
            </li>
        }
    });
    html! { <ul class="plain-list">{ for rows }</ul> }
}

fn costs(app: &App, action: ActionId) -> Html {
    let rows = app.content().action(action).costs.iter().enumerate().filter_map(|(at, cost)| {
        let (low, high) = cost.range?;
        let money = |amount: f64| app.words.locale().money(amount, &cost.currency, false);
        let per = app.t(&format!("plan-cost-{}", cost.kind.replace('_', "-")));
        Some(html! {
            <li key={at.to_string()}>
                { app.text("plan-cost", &[("low", (&money(low)).into()), ("high", (&money(high)).into()), ("per", (&per).into())]) }
                { bits::sources(app, cost.sources.iter().copied()) }
            </li>
        })
    });
    html! { <ul class="plain-list">{ for rows }</ul> }
}

/// What was marked done, with the way back and to the answer it should change.
fn done(app: &App) -> Html {
    if app.model.assessment.done.is_empty() {
        return Html::default();
    }
    let row = |action: &ActionId| {
        let known = app.content().action(*action);
        let controls = known.raises.iter().map(|(control, ..)| {
            let place = Place::Safeguards(app.content().control(*control).group.clone());
            html! { <span key={app.content().control(*control).id.clone()} class="plan-regime">{ bits::go(&place, &app.control_name(*control)) }</span> }
        });
        html! {
            <li class="plan-done" key={known.id.clone()}>
                <p><b>{ app.action_name(*action) }</b></p>
                <p>{ app.t("plan-done-answer") }{ " " }{ for controls }</p>
                <button type="button" class="button" onclick={app.on(Action::ToggleDone(*action))}>{ app.t("plan-not-done") }</button>
            </li>
        }
    };
    html! {
        <section class="group" key="done" aria-labelledby="plan-done">
            <h2 class="group-title" id="plan-done">{ app.t("plan-done") }<span class="group-count">{ app.model.assessment.done.len() }</span></h2>
            <ul class="plain-list">{ for app.model.assessment.done.iter().map(row) }</ul>
        </section>
    }
}

fn rail(app: &App) -> Html {
    let evaluation = app.evaluation();
    let (now, planned) = (&evaluation.readiness, &evaluation.planned);
    let grades = now.grade.zip(planned.grade);
    let (before, after) = (bits::span(app, now.overall), bits::span(app, planned.overall));
    let readiness = html! {
        <>
            { pair(app, &before, &after) }
            <Ruler low={now.overall.low} high={now.overall.high} planned={Some((planned.overall.low, planned.overall.high))}
                label={app.text("plan-readiness-label", &[("now", (&before).into()), ("plan", (&after).into())])} />
            if let Some((now, planned)) = grades {
                <p>{ app.text("plan-grades", &[("now", (&now.to_string()).into()), ("plan", (&planned.to_string()).into())]) }</p>
            }
        </>
    };
    let exposure = &evaluation.exposure;
    let money = exposure.enough.then(|| exposure.now.get(1).zip(exposure.planned.get(1))).flatten();
    let save = {
        let text = csv(app);
        let name = format!("{}.plan.csv", evaluation.date);
        Callback::from(move |_: MouseEvent| {
            let _saved = files::save(&name, "text/csv;charset=utf-8", &text);
        })
    };
    let spoken = app.text("plan-spoken", &[("now", (&before).into()), ("plan", (&after).into())]);
    html! {
        <>
            <p class="unseen" role="status" key="spoken">{ spoken }</p>
            { block("readiness", app.t("plan-readiness"), readiness) }
            if let Some((now, planned)) = money {
                { block("chance", app.t("plan-chance"), pair(app, &bits::chance(app, now.chance), &bits::chance(app, planned.chance))) }
                { block("loss", app.t("plan-loss"), html! {
                    <>
                        { pair(app, &bits::money(app, now.expected_loss), &bits::money(app, planned.expected_loss)) }
                        <p>{ super::exposure::change(app, now.expected_loss, planned.expected_loss) }</p>
                    </>
                }) }
            }
            { block("effort", app.t("plan-effort"), html! { <p>{ bits::rich(&effort(app)) }</p> }) }
            <div class="rail-acts" key="acts">
                <button type="button" class="button" disabled={!app.model.can_undo()} onclick={app.on(Action::Undo)}>{ app.t("plan-undo") }</button>
                <button type="button" class="button" onclick={save}>{ app.t("plan-save") }</button>
            </div>
        </>
    }
}

/// "24 to 46": now in ink, the plan in accent.
fn pair(app: &App, now: &str, plan: &str) -> Html {
    html! {
        <p class="rail-figure">
            <b>{ now.to_owned() }</b>
            if now != plan {
                <span class="soft">{ " " }{ app.t("plan-to") }{ " " }</span><b class="plan-figure">{ plan.to_owned() }</b>
            }
        </p>
    }
}

/// Hours of what is on the plan, by who does it.
fn effort(app: &App) -> String {
    let on = |owner: Option<Owner>| {
        let items =
            app.evaluation().plan.iter().filter(|item| !item.rejected && owner.is_none_or(|owner| item.owner == owner));
        items.fold((0, 0), |sum, item| (sum.0 + item.effort_hours.0, sum.1 + item.effort_hours.1))
    };
    let off = app.evaluation().plan.iter().filter(|item| item.rejected).count();
    let words = |owner| bits::hours(app, on(owner));
    app.text(
        "plan-effort-line",
        &[
            ("all", (&words(None)).into()),
            ("you", (&words(Some(Owner::You))).into()),
            ("msp", (&words(Some(Owner::Msp))).into()),
            ("both", (&words(Some(Owner::Both))).into()),
            ("off", off.into()),
        ],
    )
}

/// The plan as a table for other programs.
fn csv(app: &App) -> String {
    let heads = ["horizon", "action", "step", "owner", "hours-low", "hours-high", "points", "loss", "duties", "on"];
    let mut out = line(heads.map(|head| app.t(&format!("plan-csv-{head}"))));
    for item in &app.evaluation().plan {
        let regimes: Vec<String> = item.mandated_by.iter().map(|regime| app.regime_short(*regime)).collect();
        out.push_str(&line([
            app.t(&format!("plan-horizon-{}", item.horizon.id())),
            app.action_name(item.action),
            app.t(&format!("action-{}-step", app.content().action(item.action).id)),
            owner(app, item.owner),
            item.effort_hours.0.to_string(),
            item.effort_hours.1.to_string(),
            bits::plain(item.readiness_gain, 1),
            bits::plain(bits::two_digits(item.expected_loss_cut), 0),
            regimes.join("; "),
            app.t(if item.rejected { "question-no" } else { "question-yes" }),
        ]));
    }
    out
}

fn line(cells: [String; 10]) -> String {
    let quoted = cells.map(|cell| ["\"", &cell.replace('"', "\"\""), "\""].concat());
    [&quoted.join(","), "\r\n"].concat()
}

/// The plan on paper.
pub fn printed(app: &App) -> Html {
    let exposure = app.evaluation().exposure.enough;
    let row = |item: &&PlanItem| {
        let regimes: Vec<String> = item.mandated_by.iter().map(|regime| app.regime_short(*regime)).collect();
        html! {
            <tr key={app.content().action(item.action).id.clone()}>
                <td>{ app.t(&format!("plan-horizon-{}", item.horizon.id())) }</td>
                <th scope="row">
                    { app.action_name(item.action) }
                    <span class="row-note">{ app.t(&format!("action-{}-step", app.content().action(item.action).id)) }</span>
                    if !regimes.is_empty() {
                        <span class="row-note">{ app.t("plan-duty") }{ " " }{ bits::list(app, &regimes) }</span>
                    }
                </th>
                <td>{ facts(app, item) }</td>
                <td class="number">{ bits::gain(app, item.readiness_gain) }</td>
                if exposure {
                    <td class="number">{ cut(app, item) }</td>
                }
            </tr>
        }
    };
    let items: Vec<&PlanItem> = app.evaluation().plan.iter().filter(|item| !item.rejected).collect();
    if items.is_empty() {
        return html! { <p>{ app.t("plan-title-none") }</p> };
    }
    html! {
        <>
            <table class="table table-plan">
                <thead><tr>
                    <th scope="col">{ app.t("plan-csv-horizon") }</th>
                    <th scope="col">{ app.t("plan-csv-action") }</th>
                    <th scope="col">{ app.t("plan-effort") }</th>
                    <th scope="col" class="number">{ app.t("plan-csv-points") }</th>
                    if exposure {
                        <th scope="col" class="number">{ app.t("plan-csv-loss") }</th>
                    }
                </tr></thead>
                <tbody>{ for items.iter().map(row) }</tbody>
            </table>
            <p>{ bits::rich(&effort(app)) }</p>
            <p class="soft">{ app.t("plan-how") }</p>
        </>
    }
}
