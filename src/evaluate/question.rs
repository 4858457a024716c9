//! What to ask next: the question expected to settle most, and never one that can change nothing.
//!
//! A question's weight is the weight of the verdicts it can decide, each shared out over the facts of
//! its residual, plus what the loss model and the fit rules still need of it, plus, for a safeguard,
//! the width that it can take off the score.

use super::condition::{share_out, truth};
use super::derive::Known;
use crate::assessment::Assessment;
use crate::content::{Condition, Regime, RegimeKind, Status, Strength};
use crate::evaluation::{Ask, NextQuestion, Obligation, Verdict};
use crate::fact::FactId;
use crate::order;

/// The open questions, the most telling first. Those answered "don't know" are not asked again.
#[must_use]
pub fn next_questions(known: &Known, assessment: &Assessment, obligations: &[Obligation]) -> Vec<NextQuestion> {
    let mut questions = Vec::new();
    let shares: Vec<([f64; 64], f64)> = obligations.iter().map(|one| shares(known, one)).collect();
    for fact in known.content.fact_range() {
        if assessment.facts.contains_key(&fact) || !may_be_asked(known, fact) {
            continue;
        }
        let settles: Vec<_> =
            obligations.iter().filter(|one| one.missing.contains(fact)).map(|one| one.regime).collect();
        let model = known.content.model_facts.contains(fact);
        let for_provider = known.content.fact(fact).for_provider;
        if settles.is_empty() && !model && !for_provider {
            continue;
        }
        let of_verdicts: f64 =
            shares.iter().map(|(share, weight)| weight * share.get(usize::from(fact.0)).copied().unwrap_or(0.0)).sum();
        let importance = f64::from(known.content.fact(fact).importance);
        // Why: a figure that the models need is worth asking early; one for a quotation alone, last.
        let of_models = if model { importance / 2.0 } else { 0.0 };
        let weight = if for_provider { 0.01 } else { of_verdicts + of_models + importance / 100.0 };
        questions.push(NextQuestion { ask: Ask::Fact(fact), settles, weight });
    }
    for control in known.content.control_range() {
        if !assessment.controls.contains_key(&control) {
            let weight = f64::from(known.content.control(control).weight) / 10.0;
            questions.push(NextQuestion { ask: Ask::Control(control), settles: Vec::new(), weight });
        }
    }
    order::sort_by(&mut questions, |left, right| right.weight.total_cmp(&left.weight));
    questions
}

fn may_be_asked(known: &Known, fact: FactId) -> bool {
    let condition: Option<&Condition> = known.content.fact(fact).ask_when.as_ref();
    condition.is_none_or(|when| !truth(when, known).is_false())
}

/// Where the residual of an open verdict or variant puts its weight, and how heavy the regime is.
fn shares(known: &Known, obligation: &Obligation) -> ([f64; 64], f64) {
    let regime = known.content.regime(obligation.regime);
    let mut shares = [0.0; 64];
    if obligation.missing.is_empty() {
        return (shares, 0.0);
    }
    let undecided = matches!(obligation.verdict, Verdict::Ask | Verdict::Likely);
    if undecided {
        if let Some(test) = regime.test.on(known.date) {
            share_out(test, known, 1.0, &mut shares);
        }
    } else {
        for when in regime.variants.iter().filter_map(|variant| variant.when.as_ref()) {
            share_out(when, known, 0.5, &mut shares);
        }
    }
    if shares.iter().all(|share| *share == 0.0) {
        for fact in obligation.missing.iter() {
            if let Some(share) = shares.get_mut(usize::from(fact.0)) {
                *share = 1.0 / f64::from(obligation.missing.len());
            }
        }
    }
    (shares, weight(regime))
}

/// A law that demands much weighs more than a standard that somebody might ask for.
fn weight(regime: &Regime) -> f64 {
    let required = regime.duties.iter().filter(|duty| duty.strength == Strength::Required).count() as f64;
    match (regime.status, regime.kind) {
        (Status::InForce, RegimeKind::Law | RegimeKind::Contract) => 1.0 + required / 8.0,
        (Status::InForce, _) => 1.0,
        _ => 0.3,
    }
}
