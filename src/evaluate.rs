//! From an assessment to everything computed from it: pure, total, the same bytes everywhere.

pub mod budget;
pub mod changes;
pub mod condition;
pub mod contradictions;
pub mod derive;
pub mod exposure;
pub mod fairness;
pub mod fit;
pub mod flips;
pub mod grade_path;
pub mod obligations;
pub mod plan;
pub mod question;
pub mod readiness;
pub mod sensitivity;
pub mod truth;

use crate::assessment::{Assessment, ControlAnswer};
use crate::content::Content;
use crate::evaluation::Evaluation;
use crate::provider::Provider;
use derive::Known;

/// Computes everything from an assessment.
///
/// Never fails: what can fail has failed at the gate. Same input, same bytes, natively and in Wasm.
#[must_use]
pub fn evaluate(content: &Content, provider: &Provider, assessment: &Assessment) -> Evaluation {
    let known = Known::new(content, assessment);
    let controls: Vec<Option<ControlAnswer>> =
        content.control_range().map(|control| assessment.controls.get(&control).copied()).collect();

    let obligations = obligations::obligations(&known, &controls);
    let next_questions = question::next_questions(&known, assessment, &obligations);
    let readiness = readiness::readiness(&known, &controls, &obligations);

    let means = exposure::Means::new(&known);
    let plan = plan::plan(&known, assessment, &controls, &obligations, &readiness.caps, &means);
    let after = plan::planned_controls(&known, &controls, &plan);
    let planned = readiness::readiness(&known, &after, &obligations);
    let exposure = exposure::exposure(&known, &controls, &after);

    let fit = fit::fit(&known, provider, assessment, &controls, &obligations);
    let contradictions = contradictions::contradictions(&known, &controls);
    Evaluation {
        date: assessment.date,
        contradictions,
        obligations,
        next_questions,
        readiness,
        planned,
        exposure,
        plan,
        fit,
    }
}
