//! Every rule with its verdict, grouped by what it means for the organisation.

use yew::prelude::*;

use super::ask::{Folded, Question};
use super::bits;
use crate::app::context::{App, use_app};
use crate::app::parts::disclosure::Disclosure;
use crate::app::parts::verdict;
use crate::content::{Basis, SourceId};
use crate::evaluation::{Obligation, Verdict};

/// The groups, in the order of the page.
const GROUPS: [(&str, &[Verdict]); 6] = [
    ("obl-group-bind", &[Verdict::Applies]),
    ("obl-group-ask", &[Verdict::Likely, Verdict::Ask]),
    ("obl-group-ahead", &[Verdict::Upcoming, Verdict::Proposed]),
    ("obl-group-contract", &[Verdict::Contractual]),
    ("obl-group-covered", &[Verdict::Covered, Verdict::Incentive]),
    ("obl-group-voluntary", &[Verdict::Voluntary]),
];

/// The list.
#[component]
pub fn Obligations() -> Html {
    let app = use_app();
    let evaluation = app.evaluation();
    let of = |verdicts: &[Verdict]| -> Vec<&Obligation> {
        // Why: within a group the stronger verdict comes first.
        verdicts
            .iter()
            .flat_map(|verdict| evaluation.obligations.iter().filter(move |one| one.verdict == *verdict))
            .collect()
    };
    let binding = bits::with_verdict(&app, &[Verdict::Applies, Verdict::Covered]);
    let not = of(&[Verdict::NotApplicable]);
    let title = app.text(
        "obl-title",
        &[
            ("n", binding.into()),
            ("count", (&bits::count_first(&app, binding)).into()),
            ("not", not.len().into()),
            ("others", (&bits::count_first(&app, not.len())).into()),
        ],
    );
    let groups = GROUPS.into_iter().filter_map(|(id, verdicts)| {
        let rows = of(verdicts);
        (!rows.is_empty()).then(|| {
            html! {
                <section class="group" key={id} aria-labelledby={id}>
                    <h2 {id} class="group-title" tabindex="-1">{ app.t(id) }<span class="group-count">{ rows.len() }</span></h2>
                    <ul class="obligations">{ for rows.into_iter().map(|one| row(&app, one, id)) }</ul>
                </section>
            }
        })
    });
    html! {
        <div class="results results-wide">
            <article class="results-main">
                { bits::title(&title) }
                <p class="lead">{ app.text("obl-lead", &[("day", evaluation.date.into())]) }</p>
                { for groups }
                if !not.is_empty() {
                    <section class="group" key="not">
                        <h2 class="group-title">{ app.t("obl-group-not") }<span class="group-count">{ not.len() }</span></h2>
                        <Disclosure summary={app.text("obl-show-not", &[("n", not.len().into())])}>
                            <ul class="obligations">{ for not.into_iter().map(|one| row(&app, one, "obl-group-not")) }</ul>
                        </Disclosure>
                    </section>
                }
            </article>
        </div>
    }
}

/// With more rules undecided than this, each question waits behind its words.
const OPEN_QUESTIONS: usize = 3;

fn row(app: &App, obligation: &Obligation, under: &'static str) -> Html {
    let id = &app.content().regime(obligation.regime).id;
    let hangs = |one: &Obligation| matches!(one.verdict, Verdict::Ask | Verdict::Likely);
    let asks = hangs(obligation);
    let many = asks && app.evaluation().obligations.iter().filter(|one| hangs(one)).count() > OPEN_QUESTIONS;
    html! {
        <li class="obligation" key={id.clone()} data-regime={id.clone()} data-verdict={obligation.verdict.id()}>
            <div class="obligation-verdict">{ verdict::verdict(app, obligation.verdict) }</div>
            <div class="obligation-text">
                <h3 class="obligation-name">{ bits::go_regime(app, obligation.regime) }{ variant(app, obligation) }</h3>
                <p class="because">{ because(app, obligation) }</p>
                if asks {
                    if let Some(fact) = obligation.ask_first {
                        if many {
                            <Folded {fact} {under} />
                        } else {
                            <Question {fact} {under} />
                        }
                    }
                }
                { cited(app, obligation) }
            </div>
            <div class="obligation-side">{ side(app, obligation) }</div>
        </li>
    }
}

/// "as a covered entity", where it is decided.
pub fn variant(app: &App, obligation: &Obligation) -> Html {
    match variant_words(app, obligation) {
        Some(words) => html! { <span class="obligation-variant">{ ", " }{ words }</span> },
        None => Html::default(),
    }
}

/// The variant's words.
#[must_use]
pub fn variant_words(app: &App, obligation: &Obligation) -> Option<String> {
    let regime = app.content().regime(obligation.regime);
    let variant = regime.variants.get(usize::from(obligation.variant?))?;
    let says = !matches!(obligation.verdict, Verdict::NotApplicable | Verdict::Ask);
    says.then(|| app.t(&format!("regime-{}-variant-{}", regime.id, variant.id)))
}

/// Why, in one line.
#[must_use]
pub fn because(app: &App, obligation: &Obligation) -> String {
    let facts: Vec<String> = obligation.because.iter().map(|because| bits::fact_answer(app, because.fact)).collect();
    let facts = facts.join(" · ");
    let id = match obligation.verdict {
        Verdict::Ask | Verdict::Likely => {
            let missing: Vec<String> = obligation.missing.iter().map(|fact| app.fact_name(fact)).collect();
            let (n, missing) = (missing.len(), bits::list(app, &missing));
            let id = if obligation.verdict == Verdict::Ask { "obl-because-ask" } else { "obl-because-likely" };
            return app.text(id, &[("n", n.into()), ("missing", (&missing).into())]);
        }
        Verdict::Covered => {
            let by: Vec<String> = obligation.covered_by.iter().map(|regime| app.regime_short(*regime)).collect();
            return app.text("obl-because-covered", &[("by", (&bits::list(app, &by)).into())]);
        }
        _ if facts.is_empty() => {
            let regime = &app.content().regime(obligation.regime).id;
            return app.t(&format!("regime-{regime}-who"));
        }
        Verdict::NotApplicable => "obl-because-not",
        _ => "obl-because",
    };
    app.text(id, &[("facts", (&facts).into())])
}

/// The citations, one click away.
fn cited(app: &App, obligation: &Obligation) -> Html {
    let regime = app.content().regime(obligation.regime);
    let named = obligation.because.iter().map(|because| because.source);
    let sources: Vec<SourceId> = named.chain(regime.sources.first().copied()).collect();
    let main = sources.first().map(|id| app.content().source(*id).title.clone()).unwrap_or_default();
    html! {
        <Disclosure summary={app.text("obl-source", &[("source", (&main).into())])} class={classes!("disclosure-small")}>
            <p>{ app.t(&format!("regime-{}-who", regime.id)) }</p>
            { bits::sources(app, sources) }
            { verified(app, obligation) }
        </Disclosure>
    }
}

/// When it was last verified, or that it was not.
pub fn verified(app: &App, obligation: &Obligation) -> Html {
    let regime = app.content().regime(obligation.regime);
    let words = match regime.verified_on {
        Some(day) => app.text("obl-verified", &[("day", day.into())]),
        None => app.t("obl-unverified"),
    };
    html! {
        <p class="soft">
            { words }
            if regime.by_terms {
                { " " }{ app.t("obl-by-terms") }
            }
        </p>
    }
}

/// Duties and clocks in a few words, or the day it starts.
fn side(app: &App, obligation: &Obligation) -> Html {
    let duties = obligation.duties.len();
    let begun = obligation.duties.iter().filter(|duty| duty.low > crate::assessment::Level::None).count();
    let shortest = obligation.notices.iter().filter_map(|notice| notice.within_hours).min();
    let starts = obligation.effective_from.filter(|_| obligation.verdict == Verdict::Upcoming);
    html! {
        <>
            if let Some(day) = starts {
                <span>{ app.text("obl-from", &[("day", day.into())]) }</span>
            }
            if duties > 0 {
                <span>{ bits::say(app, "obl-duties", &[("n", duties.into()), ("begun", begun.into())]) }</span>
            }
            if let Some(hours) = shortest {
                <span class="soft">{ app.text("obl-shortest", &[("time", (&within(app, Some(hours))).into())]) }</span>
            }
        </>
    }
}

/// "72 hours", "30 days", "at once", or that the text gives no figure.
#[must_use]
pub fn within(app: &App, hours: Option<u32>) -> String {
    match hours {
        None => app.t("obl-clock-none"),
        Some(0) => app.t("obl-clock-now"),
        Some(hours) if hours >= 96 && hours % 24 == 0 => app.text("obl-clock-days", &[("n", (hours / 24).into())]),
        Some(hours) => app.text("obl-clock-hours", &[("n", hours.into())]),
    }
}

/// A duty's basis, where it is not the law's own words.
pub fn judged(app: &App, basis: Basis) -> Html {
    match basis {
        Basis::Law => Html::default(),
        other => html! { <span class="soft">{ " (" }{ bits::basis(app, other) }{ ")" }</span> },
    }
}
