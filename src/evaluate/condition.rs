//! A condition over known facts → its truth, with the trace or the facts that would decide it.

use super::derive::{Figure, Known};
use super::truth::{Trace, Truth, all, any};
use crate::content::{Comparison, Condition, Leaf, Test, Threshold};
use crate::fact::{Answer, FactId, FactSet, PlaceFilter, Range, ValueSet};

/// The truth of `condition` on the evaluation day.
#[must_use]
pub fn truth(condition: &Condition, known: &Known) -> Truth {
    match condition {
        Condition::All(parts) => all(parts.iter().map(|part| truth(part, known))),
        Condition::Any(parts) => any(parts.iter().map(|part| truth(part, known))),
        Condition::Not(part) => truth(part, known).negated(),
        Condition::Leaf(leaf) => leaf_truth(leaf, known),
    }
}

/// How much each missing fact can settle: a weight of 1 is shared out over the open parts of the
/// residual, so a fact that stands alone gets all of it and one of four alternatives a quarter.
pub fn share_out(condition: &Condition, known: &Known, weight: f64, shares: &mut [f64; 64]) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            let open: Vec<&Condition> =
                parts.iter().filter(|part| matches!(truth(part, known), Truth::Unknown { .. })).collect();
            for part in &open {
                share_out(part, known, weight / open.len() as f64, shares);
            }
        }
        Condition::Not(part) => share_out(part, known, weight, shares),
        Condition::Leaf(leaf) => {
            let missing = leaf_truth(leaf, known).missing();
            for fact in missing.iter() {
                if let Some(share) = shares.get_mut(usize::from(fact.0)) {
                    *share += weight / f64::from(missing.len());
                }
            }
        }
    }
}

/// Every fact that the condition names.
#[must_use]
pub fn facts(condition: &Condition) -> FactSet {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().fold(FactSet::EMPTY, |set, part| set.union(facts(part)))
        }
        Condition::Not(part) => facts(part),
        Condition::Leaf(leaf) => match &leaf.test {
            Test::Yes(fact)
            | Test::IsValue(fact, _)
            | Test::IsPlace(fact, _)
            | Test::HasValue(fact, _)
            | Test::HasPlace(fact, _)
            | Test::Some(fact)
            | Test::Only(fact, _)
            | Test::Number(fact, ..)
            | Test::Sum(fact, ..) => FactSet::one(*fact),
            Test::Span(low, high, ..) => FactSet::one(*low).union(FactSet::one(*high)),
        },
    }
}

fn leaf_truth(leaf: &Leaf, known: &Known) -> Truth {
    let decide = |fact: FactId, holds: Option<bool>| match holds {
        Some(true) => Truth::True(Trace(vec![(fact, leaf.source)])),
        Some(false) => Truth::False(Trace(vec![(fact, leaf.source)])),
        None => Truth::Unknown { because: Trace::default(), missing: FactSet::one(fact) },
    };
    match &leaf.test {
        Test::Yes(fact) => decide(*fact, known.get(*fact).and_then(as_bool)),
        Test::IsValue(fact, values) => {
            decide(*fact, known.get(*fact).and_then(as_choice).map(|choice| values.contains(choice)))
        }
        Test::IsPlace(fact, filter) => decide(*fact, known.get(*fact).and_then(|answer| is_place(answer, filter))),
        Test::HasValue(fact, values) => {
            decide(*fact, known.get(*fact).and_then(as_set).map(|set| set.0 & values.0 != 0))
        }
        Test::HasPlace(fact, filter) => decide(*fact, known.get(*fact).and_then(|answer| is_place(answer, filter))),
        Test::Some(fact) => decide(*fact, known.get(*fact).and_then(is_some)),
        Test::Only(fact, values) => {
            decide(*fact, known.get(*fact).and_then(as_set).map(|set| set.0 != 0 && set.0 & !values.0 == 0))
        }
        Test::Number(fact, comparison, threshold) => {
            let figure = match threshold.currency {
                Some(currency) => known.money(*fact, currency),
                None => known.number(*fact),
            };
            figure_truth(leaf, &figure, *comparison, threshold, known)
        }
        Test::Sum(fact, filter, comparison, threshold) => {
            let figure = sum(known, *fact, filter);
            figure_truth(leaf, &figure, *comparison, threshold, known)
        }
        Test::Span(low, high, comparison, threshold) => {
            let (low, high) = (known.number(*low), known.number(*high));
            let figure = Figure {
                range: Range { min: low.range.min, max: high.range.max },
                because: low.because.union(high.because),
                // Why: the true figure lies between two facts, so even exact ones leave it open.
                missing: span_facts(&leaf.test),
            };
            figure_truth(leaf, &figure, *comparison, threshold, known)
        }
    }
}

fn figure_truth(leaf: &Leaf, figure: &Figure, comparison: Comparison, threshold: &Threshold, known: &Known) -> Truth {
    let trace = || Trace(figure.because.iter().map(|fact| (fact, leaf.source)).collect());
    match compare(figure.range, comparison, threshold.on(known.date)) {
        Some(true) => Truth::True(trace()),
        Some(false) => Truth::False(trace()),
        None => Truth::Unknown { because: Trace::default(), missing: figure.missing },
    }
}

/// Decided only if the whole range lies on one side.
fn compare(range: Range, comparison: Comparison, figure: f64) -> Option<bool> {
    let (least, most) = (range.min.unwrap_or(f64::NEG_INFINITY), range.max.unwrap_or(f64::INFINITY));
    let (always, never) = match comparison {
        Comparison::AtLeast => (least >= figure, most < figure),
        Comparison::Above => (least > figure, most <= figure),
        Comparison::Below => (most < figure, least >= figure),
        Comparison::AtMost => (most <= figure, least > figure),
    };
    if always {
        Some(true)
    } else if never {
        Some(false)
    } else {
        None
    }
}

fn sum(known: &Known, fact: FactId, filter: &PlaceFilter) -> Figure {
    let one = FactSet::one(fact);
    let Some(Answer::Map(entries)) = known.get(fact) else {
        return Figure { range: Range { min: None, max: None }, because: FactSet::EMPTY, missing: one };
    };
    let counted = entries.iter().filter(|(place, _)| filter.contains(*place)).map(|(_, range)| range);
    let range = counted.fold(Range::exact(0.0), |total, part| Range {
        min: total.min.map(|min| min + part.min.unwrap_or(0.0)),
        max: total.max.zip(part.max).map(|(sum, max)| sum + max),
    });
    Figure { range, because: one, missing: one }
}

fn span_facts(test: &Test) -> FactSet {
    match test {
        Test::Span(low, high, ..) => FactSet::one(*low).union(FactSet::one(*high)),
        _ => FactSet::EMPTY,
    }
}

fn as_bool(answer: &Answer) -> Option<bool> {
    match answer {
        Answer::Bool(yes) => Some(*yes),
        _ => None,
    }
}

fn as_choice(answer: &Answer) -> Option<u8> {
    match answer {
        Answer::Choice(choice) => Some(*choice),
        _ => None,
    }
}

fn as_set(answer: &Answer) -> Option<ValueSet> {
    match answer {
        Answer::Set(set) => Some(*set),
        _ => None,
    }
}

fn is_place(answer: &Answer, filter: &PlaceFilter) -> Option<bool> {
    match answer {
        Answer::Place(place) => Some(filter.contains(*place)),
        Answer::Places(places) => Some(places.iter().any(|place| filter.contains(*place))),
        _ => None,
    }
}

fn is_some(answer: &Answer) -> Option<bool> {
    match answer {
        Answer::Set(set) => Some(set.0 != 0),
        Answer::Places(places) => Some(!places.is_empty()),
        Answer::Map(entries) => Some(!entries.is_empty()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_decides_only_when_it_lies_on_one_side() {
        let band = |min, max| Range { min, max };
        assert_eq!(compare(band(Some(5000.0), None), Comparison::Below, 5000.0), Some(false));
        assert_eq!(compare(band(Some(4000.0), Some(6000.0)), Comparison::Below, 5000.0), None);
        assert_eq!(compare(band(None, Some(4999.0)), Comparison::Below, 5000.0), Some(true));
        assert_eq!(compare(Range::exact(3_000_000.0), Comparison::Above, 3_000_000.0), Some(false));
        assert_eq!(compare(band(None, None), Comparison::AtLeast, 0.0), None);
    }
}
