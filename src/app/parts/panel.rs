//! Where one stands so far: beside the questions on wide screens, a bar at the foot on phones.

use yew::prelude::*;

use super::verdict;
use crate::app::App;
use crate::app::charts::ruler::Ruler;
use crate::app::place::Place;
use crate::app::store::Action;
use crate::evaluation::{Ask, Evaluation, Interval, Verdict};
use crate::text::Arg;

/// The verdicts that are counted, and by which message.
const COUNTED: [(Verdict, &str); 6] = [
    (Verdict::Applies, "panel-applies"),
    (Verdict::Likely, "panel-likely"),
    (Verdict::Ask, "panel-ask"),
    (Verdict::Contractual, "panel-contractual"),
    (Verdict::Upcoming, "panel-upcoming"),
    (Verdict::NotApplicable, "panel-not-applicable"),
];

/// Side panel and bar: the same words, once.
pub fn panel(app: &App) -> Html {
    let overall = app.evaluation().readiness.overall;
    let (low, high) = ends(app, overall);
    html! {
        <aside class="panel" aria-label={app.t("panel-label")}>
            <details class="panel-sheet">
                <summary>
                    <span>{ app.t("panel-title") }</span>
                    <strong>{ app.text("panel-range", &[("low", (&low).into()), ("high", (&high).into())]) }</strong>
                    { bar(overall) }
                </summary>
                <div class="panel-body">{ body(app, &low, &high) }</div>
            </details>
            <div class="panel-side">{ body(app, &low, &high) }</div>
        </aside>
    }
}

/// Only the range, hatched between brackets: it fits the bar of a phone.
fn bar(overall: Interval) -> Html {
    let tenth = |value: f64| libm::round(value * 10.0).clamp(0.0, 1000.0) as i32;
    let per_cent = |tenths: i32| format!("{}.{}%", tenths / 10, tenths % 10);
    let (low, high) = (tenth(overall.low), tenth(overall.high));
    html! {
        <svg class="panel-bar" width="100%" height="14" aria-hidden="true">
            <defs>
                <pattern id="panel-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="chart-hatch" width="1.5" height="5" />
                </pattern>
            </defs>
            <rect class="chart-track" y="4" width="100%" height="6" />
            <rect class="chart-open" x={per_cent(low)} y="4" width={per_cent(high - low)} height="6" fill="url(#panel-hatch)" />
            <rect class="chart-ink" x={per_cent(low)} width="2" height="14" />
            <rect class="chart-ink" x={per_cent(high)} width="2" height="14" transform="translate(-2 0)" />
        </svg>
    }
}

fn ends(app: &App, overall: Interval) -> (String, String) {
    let number = |value| app.words.locale().number(value, 0, false);
    (number(overall.low), number(overall.high))
}

fn body(app: &App, low: &str, high: &str) -> Html {
    let evaluation = app.evaluation();
    let overall = evaluation.readiness.overall;
    let sentence = app.text("panel-sentence", &[("low", low.into()), ("high", high.into())]);
    html! {
        <>
            <section key="readiness">
                <h2>{ app.t("panel-title") }</h2>
                <p class="panel-figure">
                    { low.to_owned() }
                    if low != high {
                        <span>{ app.t("panel-to") }</span>
                        { high.to_owned() }
                    }
                </p>
                <Ruler low={overall.low} high={overall.high} label={sentence} />
                <p class="note">{ grade(app) }</p>
            </section>
            if let Some(before) = &app.model.before {
                <section key="last" aria-live="polite">
                    <h2>{ app.t("panel-last-title") }</h2>
                    <p>{ last(app, before, evaluation) }</p>
                </section>
            }
            <section key="rules">
                <h2>{ app.t("panel-rules-title") }</h2>
                <ul class="panel-rules">{ for rules(app) }</ul>
            </section>
            <section key="cost">
                <h2>{ app.t("panel-cost-title") }</h2>
                <p>{ cost(app) }</p>
            </section>
            { next(app) }
        </>
    }
}

/// The grade, or why there is none yet.
fn grade(app: &App) -> String {
    let readiness = &app.evaluation().readiness;
    match readiness.grade {
        Some(grade) => {
            let letter = grade.to_string();
            let means = app.t(&format!("grade-{letter}"));
            app.text("panel-grade", &[("grade", (&letter).into()), ("means", (&means).into())])
        }
        None => {
            let width = Arg::Number(libm::round(readiness.overall.high - readiness.overall.low));
            app.text("panel-no-grade", &[("width", width), ("least", app.content().grades.show_below_width.into())])
        }
    }
}

/// What the last answer did: to the ends of the range, and to rules.
fn last(app: &App, before: &Evaluation, now: &Evaluation) -> String {
    let points = |from: f64, to: f64| libm::round(to) - libm::round(from);
    let (old, new) = (before.readiness.overall, now.readiness.overall);
    let (bottom, top) = (points(old.low, new.low), points(old.high, new.high));
    let open = |verdict: Verdict| matches!(verdict, Verdict::Ask | Verdict::Likely);
    let pairs = || before.obligations.iter().zip(&now.obligations);
    let decided = pairs().filter(|(old, new)| open(old.verdict) && !open(new.verdict)).count();
    let ruled_out = pairs().filter(|(old, new)| open(old.verdict) && new.verdict == Verdict::NotApplicable).count();
    let opened = pairs().filter(|(old, new)| !open(old.verdict) && open(new.verdict)).count();
    let mut said = Vec::new();
    match (bottom, top) {
        (0.0, 0.0) => {}
        (0.0, _) if top < 0.0 => said.push(app.text("panel-top-fell", &[("n", (-top).into())])),
        (0.0, _) => said.push(app.text("panel-top-rose", &[("n", top.into())])),
        (_, 0.0) if bottom > 0.0 => said.push(app.text("panel-bottom-rose", &[("n", bottom.into())])),
        (_, 0.0) => said.push(app.text("panel-bottom-fell", &[("n", (-bottom).into())])),
        _ => {
            let (from, to) = (ends(app, old), ends(app, new));
            let args = [("low", &from.0), ("high", &from.1), ("newlow", &to.0), ("newhigh", &to.1)];
            said.push(app.text("panel-both", &args.map(|(name, text)| (name, Arg::from(text)))));
        }
    }
    if decided > 0 {
        said.push(app.text("panel-decided", &[("n", decided.into()), ("out", ruled_out.into())]));
    }
    if opened > 0 {
        said.push(app.text("panel-opened", &[("n", opened.into())]));
    }
    if said.is_empty() { app.t("panel-unmoved") } else { said.join(" ") }
}

fn rules(app: &App) -> impl Iterator<Item = Html> {
    let obligations = &app.evaluation().obligations;
    let counts: Vec<Html> = COUNTED
        .into_iter()
        .filter_map(|(one, message)| {
            let count = obligations.iter().filter(|obligation| obligation.verdict == one).count();
            let words = app.text(message, &[("n", count.into())]);
            (count > 0).then(|| html! { <li key={one.id()}>{ verdict::marked(one, &words) }</li> })
        })
        .collect();
    counts.into_iter()
}

/// What an incident could cost, or what is missing to say so.
fn cost(app: &App) -> String {
    let exposure = &app.evaluation().exposure;
    if !exposure.enough {
        return app.t("panel-cost-early");
    }
    let [low, _, high] = &exposure.now;
    let money = |amount: f64| app.words.locale().money(two_digits(amount), "USD", false);
    let (low, high) = (money(low.expected_loss), money(high.expected_loss));
    app.text("panel-cost", &[("low", (&low).into()), ("high", (&high).into())])
}

/// Two digits say all that a model of averages knows.
fn two_digits(amount: f64) -> f64 {
    let mut unit = 1.0;
    while amount / unit >= 100.0 {
        unit *= 10.0;
    }
    libm::round(amount / unit) * unit
}

/// The question whose answer settles most.
fn next(app: &App) -> Html {
    let Some(question) = app.evaluation().next_questions.first() else { return Html::default() };
    let settles = question.settles.len();
    let (name, go) = match question.ask {
        Ask::Fact(fact) => (app.fact_name(fact), app.on(Action::Ask(fact))),
        Ask::Control(control) => {
            (app.control_name(control), app.go(Place::Safeguards(app.content().control(control).group.clone())))
        }
    };
    // Why: the next question is on this very page more often than not, and then Continue and the eye lead there.
    let is_here = match (&app.model.place, question.ask) {
        (Place::Profile(at), Ask::Fact(fact)) => app.model.pages.get(*at).is_some_and(|page| page.contains(&fact)),
        (Place::Safeguards(group), Ask::Control(control)) => app.content().control(control).group == *group,
        _ => false,
    };
    let message = match question.ask {
        Ask::Fact(_) if settles > 0 => app.text("panel-next-rules", &[("name", (&name).into()), ("n", settles.into())]),
        _ => app.text("panel-next", &[("name", (&name).into())]),
    };
    html! {
        <section key="next">
            <h2>{ app.t("panel-next-title") }</h2>
            <p>
                { message }
                { " " }
                if is_here {
                    { app.t("panel-next-here") }
                } else {
                    <button type="button" class="go" onclick={go}>{ app.t("panel-next-go") }</button>
                }
            </p>
        </section>
    }
}
