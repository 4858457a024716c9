//! Answers that cannot both hold, or hardly fit (`content/contradictions.json`): shown gently with both places to
//! change, and never in the way of anything.
//!
//! Only what was answered can contradict: a band does where all of it does, "don't know" never.

use super::condition::truth;
use super::derive::Known;
use crate::assessment::ControlAnswer;
use crate::content::contradiction::ContradictionTest;
use crate::evaluation::Contradiction;
use crate::fact::{Answer, FactId, Range};

/// The contradictions in these answers, in the content's order.
#[must_use]
pub fn contradictions(known: &Known, controls: &[Option<ControlAnswer>]) -> Vec<Contradiction> {
    let rules = known.content.contradictions.iter().enumerate();
    rules
        .filter(|(_, rule)| rule.all.iter().all(|test| holds(test, known, controls)))
        .map(|(rule, _)| Contradiction { rule })
        .collect()
}

fn holds(test: &ContradictionTest, known: &Known, controls: &[Option<ControlAnswer>]) -> bool {
    match test {
        ContradictionTest::Facts(condition) => truth(condition, known).is_true(),
        ContradictionTest::Less(one, other) => {
            let (one, other) = (figure(known, *one, *one), figure(known, *other, *one));
            matches!((one.max, other.min), (Some(most), Some(least)) if most < least)
        }
        ContradictionTest::AtMost(fact, most) => figure(known, *fact, *fact).max.is_some_and(|max| max <= *most),
        ContradictionTest::AtLeast(fact, least) => figure(known, *fact, *fact).min.is_some_and(|min| min >= *least),
        ContradictionTest::Answered(control, wanted) => {
            let answer = controls.get(control.index()).copied().flatten();
            answer.is_some_and(|answer| wanted.contains(&answer))
        }
    }
}

/// The figure as answered, without defaults; money in the currency in which `beside` was answered.
fn figure(known: &Known, fact: FactId, beside: FactId) -> Range {
    let nothing = Range { min: None, max: None };
    match known.get(fact) {
        Some(Answer::Number(range)) => *range,
        Some(Answer::Money(range, currency)) => match known.get(beside) {
            Some(Answer::Money(_, wanted)) if wanted != currency => known.money(fact, *wanted).range,
            _ => *range,
        },
        Some(Answer::Map(entries)) => entries.iter().fold(Range::exact(0.0), |sum, (_, range)| Range {
            min: sum.min.map(|min| min + range.min.unwrap_or(0.0)),
            max: sum.max.zip(range.max).map(|(sum, max)| sum + max),
        }),
        _ => nothing,
    }
}
