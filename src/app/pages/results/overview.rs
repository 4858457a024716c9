//! The overview: five questions, each with a sentence, a mark and the way to the evidence.

use yew::prelude::*;

use super::ask::Question;
use super::bits;
use super::rail::{self, Rail};
use crate::app::charts::ruler::Ruler;
use crate::app::context::{App, use_app};
use crate::app::parts::verdict;
use crate::app::place::Tab;
use crate::evaluation::{Obligation, Verdict};
use crate::text::Arg;

/// How many actions lead.
const ACTIONS: usize = 3;

/// The five answers.
#[component]
pub fn Overview() -> Html {
    let app = use_app();
    let modules = &app.model.provider.modules;
    let questions = [
        Some(("rules", app.t("overview-rules"), rules(&app))),
        Some(("ready", app.t("overview-ready"), ready(&app))),
        modules.exposure.then(|| ("cost", app.t("overview-cost"), cost(&app))),
        modules.plan.then(|| ("first", app.t("overview-first"), first(&app))),
        modules.fit.then(|| ("help", app.t("overview-help"), help(&app))),
    ];
    let rows = questions.into_iter().flatten().zip(1_usize..).map(|((key, question, body), number)| {
        let id = format!("overview-{key}-question");
        html! {
            <section class="five" {key} aria-labelledby={id.clone()}>
                <h2 class="five-question" {id} tabindex="-1"><span class="five-number">{ number }</span>{ question }</h2>
                <div class="five-body">{ body }</div>
            </section>
        }
    });
    let main = html! {
        <>
            <p class="results-who">{ who(&app) }</p>
            { bits::title(&headline(&app)) }
            { for rows }
        </>
    };
    super::page(main, html! { <Rail /> }, super::Rail::Scrolls)
}

/// Name, size and place of the organisation, as far as they are known.
#[must_use]
pub fn who(app: &App) -> String {
    let assessment = &app.model.assessment;
    let named = assessment.name.clone();
    let anchors = app.content().fact_range().filter(|fact| app.content().fact(*fact).importance >= 9);
    let known = anchors.filter_map(|fact| {
        let answer = assessment.facts.get(&fact).filter(|answer| **answer != crate::fact::Answer::Unknown)?;
        // A bare number says nothing, and a long answer is no name tag.
        let words = match answer {
            crate::fact::Answer::Number(_) => bits::fact_answer(app, fact),
            other => crate::app::parts::answer::words(app, fact, other),
        };
        (words.chars().count() <= 32).then_some(words)
    });
    named.into_iter().chain(known).take(4).collect::<Vec<_>>().join(" · ")
}

/// The sentence that stands alone.
#[must_use]
pub fn headline(app: &App) -> String {
    if !app.model.is_begun() {
        return app.t("overview-title-empty");
    }
    let binding = bits::with_verdict(app, &[Verdict::Applies, Verdict::Covered]);
    let rules = app
        .text("overview-title-rules", &[("n", binding.into()), ("count", (&bits::count_first(app, binding)).into())]);
    let readiness = &app.evaluation().readiness;
    let tail = match readiness.grade {
        Some(_) => {
            let (n, grade) = hardest_caps(app);
            app.text(
                "overview-title-gaps",
                &[("n", n.into()), ("count", (&bits::count(app, n)).into()), ("grade", (&grade).into())],
            )
        }
        None => {
            let (_, open) = rail::answers(app);
            app.text("overview-title-open", &[("n", open.into()), ("count", (&bits::count(app, open)).into())])
        }
    };
    app.text("overview-title", &[("rules", (&rules).into()), ("rest", (&tail).into())])
}

/// How many caps hold at the lowest grade, and that grade.
fn hardest_caps(app: &App) -> (usize, String) {
    let grades = &app.content().grades;
    let holding: Vec<char> =
        app.evaluation().readiness.caps.iter().filter_map(|at| grades.caps.get(*at)).map(|cap| cap.grade).collect();
    let hardest = holding.iter().copied().max();
    let count = holding.iter().filter(|grade| Some(**grade) == hardest).count();
    (count, hardest.map(String::from).unwrap_or_default())
}

fn rules(app: &App) -> Html {
    let evaluation = app.evaluation();
    let of = |verdicts: &[Verdict]| -> Vec<&Obligation> {
        evaluation.obligations.iter().filter(|obligation| verdicts.contains(&obligation.verdict)).collect()
    };
    let binding = of(&[Verdict::Applies, Verdict::Covered]);
    let open = of(&[Verdict::Ask, Verdict::Likely]);
    let first = binding.len();
    let marks = binding.iter().chain(open.iter().filter(|obligation| obligation.verdict == Verdict::Likely)).map(|obligation| {
        html! {
            <li key={app.content().regime(obligation.regime).id.clone()} class="mark-item" data-mark={obligation.verdict.id()}>
                { verdict::mark(obligation.verdict) }
                { bits::go_regime(app, obligation.regime) }
            </li>
        }
    });
    let asking = evaluation.next_questions.iter().find_map(|question| match question.ask {
        crate::evaluation::Ask::Fact(fact)
            if !question.settles.is_empty() && !app.model.assessment.facts.contains_key(&fact) =>
        {
            Some((fact, &question.settles))
        }
        _ => None,
    });
    html! {
        <>
            <p class="answer-line" data-figure="binding" data-value={first.to_string()}>
                { bits::say(app, "overview-rules-line", &[
                    ("n", first.into()),
                    ("count", (&bits::count_first(app, first)).into()),
                    ("open", open.len().into()),
                    ("more", (&bits::count(app, open.len())).into()),
                ]) }
            </p>
            <ul class="marks">{ for marks }</ul>
            if let Some((fact, settles)) = asking {
                <div class="overview-ask" key={fact.0.to_string()}>
                    { verdict::mark(Verdict::Ask) }
                    <div>
                        <Question {fact} under="overview-rules-question" />
                        <p class="note">{ decides(app, settles) }</p>
                    </div>
                </div>
            }
            <p>{ bits::go_tab(Tab::Obligations, &app.text("overview-rules-all", &[("n", evaluation.obligations.len().into())])) }</p>
        </>
    }
}

fn decides(app: &App, settles: &[crate::content::RegimeId]) -> String {
    let shown: Vec<String> = settles.iter().take(3).map(|regime| app.regime_short(*regime)).collect();
    let names = bits::list(app, &shown);
    app.text("overview-decides", &[("rules", (&names).into()), ("more", settles.len().saturating_sub(3).into())])
}

fn ready(app: &App) -> Html {
    let evaluation = app.evaluation();
    let planned = &evaluation.planned.overall;
    let sentence = super::readiness::sentence(app);
    html! {
        <>
            <p class="answer-line">{ bits::rich(&sentence) }</p>
            { figures(app) }
            <Ruler low={evaluation.readiness.overall.low} high={evaluation.readiness.overall.high} planned={Some((planned.low, planned.high))} label={plain_words(&sentence)} />
            <p class="note">{ bits::rich(&super::readiness::caps_sentence(app)) }{ " " }{ bits::go_tab(Tab::Readiness, &app.t("overview-ready-all")) }</p>
        </>
    }
}

/// The text without its emphasis.
#[must_use]
pub fn plain_words(text: &str) -> String {
    text.replace('*', "")
}

/// The headline figures for tests and scripts; nothing to see.
pub fn figures(app: &App) -> Html {
    let readiness = &app.evaluation().readiness;
    let figure = |name: &'static str, value: String| html! { <data key={name} hidden=true data-figure={name} data-value={value} /> };
    html! {
        <span hidden=true>
            { figure("overall", bits::plain(bits::lead(readiness.overall), 1)) }
            { figure("grade", readiness.grade.map(String::from).unwrap_or_default()) }
            { figure("security", bits::plain(bits::lead(readiness.security), 1)) }
            if let Some(regulatory) = readiness.regulatory {
                { figure("regulatory", bits::plain(bits::lead(regulatory), 1)) }
            }
        </span>
    }
}

fn cost(app: &App) -> Html {
    super::exposure::summary(app)
}

fn first(app: &App) -> Html {
    if app.model.assessment.controls.is_empty() {
        return html! {
            <>
                <p class="answer-line">{ app.t("plan-title-unanswered") }</p>
                <p>{ bits::go(&crate::app::interview::after_profile(app.content()), &app.t("plan-answer")) }</p>
            </>
        };
    }
    let on = app.evaluation().plan.iter().filter(|item| !item.rejected).count();
    if on == 0 {
        return html! { <p class="answer-line">{ app.t("overview-first-none") }</p> };
    }
    html! {
        <>
            { super::plan::first(app, ACTIONS) }
            <p>{ bits::go_tab(Tab::Plan, &app.text("overview-first-all", &[("n", on.into())])) }</p>
        </>
    }
}

fn help(app: &App) -> Html {
    let fit = &app.evaluation().fit;
    let best = fit.models.first().and_then(|model| app.content().fit.models.get(model.model));
    html! {
        <>
            <p class="answer-line">{ bits::rich(&super::fit::sentence(app)) }</p>
            { super::fit::need_bar(app) }
            <p class="note">
                if let Some(best) = best {
                    { bits::say(app, "overview-help-model", &[("model", Arg::Text(&app.t(&format!("model-{}-name", best.id))))]) }{ " " }
                }
                { bits::go_tab(Tab::Fit, &app.t("overview-help-all")) }
            </p>
        </>
    }
}
