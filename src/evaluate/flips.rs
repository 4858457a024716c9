//! Flip sets: what each answer to an open question would lead to, and the smallest change of facts that would
//! reverse a decided verdict, with the distance to each threshold.
//!
//! Reversed means: from `not-applicable` to a decided verdict that is not, or back. A set of facts is small enough
//! with three, and minimal: no part of it reverses the verdict alone. Where several answers do, the nearest to the
//! present one is given. `search` finds the sets in the regime's own condition; each is then evaluated as a whole.

mod options;
mod search;

use super::condition;
use super::derive::Known;
use super::obligations::{obligation, verdict};
use crate::assessment::ControlAnswer;
use crate::content::{Condition, Effective, Regime, RegimeId, Status};
use crate::evaluation::{Obligation, Verdict};
use crate::fact::{Answer, CurrencyId, FactId, FactSet, Place, PlaceFilter, Range, ValueSet};
use crate::order;
use options::{Facets, Options};
use search::{Goal, Literal, Search, Subject};

/// The most facts that a reversal may change.
pub const MOST_FACTS: u32 = 3;

/// What a verdict hangs on.
#[derive(Clone, Debug, PartialEq)]
pub struct Flips {
    /// The regime.
    pub regime: RegimeId,
    /// While the verdict or the variant is open: the missing facts, and what each answer leads to. The fact that
    /// settles most comes first.
    pub answers: Vec<Answers>,
    /// Once the verdict is decided: the smallest changes that reverse it, fewest facts first, then figures before
    /// facts that nobody changes.
    pub reversals: Vec<Reversal>,
}

/// A missing fact and its possible answers. (Of a set, each value alone and none.)
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The fact.
    pub fact: FactId,
    /// What the answers lead to; answers that lead to the same are one entry.
    pub outcomes: Vec<Outcome>,
}

/// What an answer leads to while the other answers stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The answers meant.
    pub to: To,
    /// One of them, to evaluate with.
    pub answer: Answer,
    /// The verdict then.
    pub verdict: Verdict,
    /// The variant then, where it is decided.
    pub variant: Option<u8>,
    /// How many duties are listed then.
    pub duties: usize,
    /// The facts that are still missing then.
    pub missing: FactSet,
}

/// A change of facts that reverses a verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Reversal {
    /// What changes: one step a fact, in the content's order.
    pub steps: Vec<Step>,
    /// The verdict then.
    pub verdict: Verdict,
}

impl Reversal {
    /// The facts that change.
    #[must_use]
    pub fn facts(&self) -> FactSet {
        self.steps.iter().map(|step| step.fact).collect()
    }
}

/// The change of one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The fact.
    pub fact: FactId,
    /// What it changes to.
    pub to: To,
    /// The changed answer, to evaluate with.
    pub answer: Answer,
}

/// Answers that a rule does not tell apart, told from the present one.
#[derive(Clone, Debug, PartialEq)]
pub enum To {
    /// Yes or no.
    Bool(bool),
    /// One of these values.
    Choice(ValueSet),
    /// A set: one value of each of `add` is put in, all of `remove` are taken out.
    Values {
        /// Of each entry one value.
        add: Vec<ValueSet>,
        /// All of these.
        remove: ValueSet,
    },
    /// One of these places.
    Place(Vec<Place>),
    /// A set of places: one of each of `add` is put in, all of `remove` are taken out.
    Places {
        /// Of each entry one place.
        add: Vec<Vec<Place>>,
        /// All of these.
        remove: Vec<Place>,
    },
    /// A number, percent or amount of money.
    Figure(Figure),
    /// The sum over some places.
    Sum(PlaceFilter, Figure),
}

/// A side of a threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// This or more, in whole units.
    pub least: Option<f64>,
    /// This or fewer, in whole units.
    pub most: Option<f64>,
    /// The threshold's currency, for money.
    pub currency: Option<CurrencyId>,
    /// What is known today, in the threshold's currency.
    pub have: Range,
    /// How far today's figure is from it; `None` where nothing is known.
    pub distance: Option<f64>,
}

/// What every regime's verdict hangs on, in the content's order; `obligations` are those of `known`.
#[must_use]
pub fn flips(known: &Known, controls: &[Option<ControlAnswer>], obligations: &[Obligation]) -> Vec<Flips> {
    obligations.iter().map(|one| flip(known, controls, one)).collect()
}

/// What the verdict on one regime hangs on.
#[must_use]
pub fn flip(known: &Known, controls: &[Option<ControlAnswer>], obligation: &Obligation) -> Flips {
    Flips {
        regime: obligation.regime,
        answers: answers(known, controls, obligation),
        reversals: reversals(known, obligation),
    }
}

fn is_open(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Ask | Verdict::Likely)
}

fn answers(known: &Known, controls: &[Option<ControlAnswer>], open: &Obligation) -> Vec<Answers> {
    if open.missing.is_empty() {
        return Vec::new();
    }
    let mut facets = Facets::default();
    named_in(known.content.regime(open.regime), known, &mut facets);
    for cover in &known.content.regime(open.regime).covered_by {
        facets.extend(cover.condition.as_ref(), known);
        named_in(known.content.regime(cover.regime), known, &mut facets);
    }
    let first = open.ask_first.into_iter();
    let others = open.missing.iter().filter(|fact| Some(*fact) != open.ask_first);
    first.chain(others).map(|fact| outcomes(fact, &facets, known, controls, open.regime)).collect()
}

/// Every comparison that the verdict, the variant or the notices of a regime rest on today.
fn named_in<'c>(regime: &'c Regime, known: &Known<'c>, facets: &mut Facets<'c>) {
    facets.extend(regime.test.on(known.date), known);
    facets.start(&regime.effective, known);
    regime.presumptions.iter().for_each(|one| facets.extend(one.when.as_ref(), known));
    regime.variants.iter().for_each(|one| facets.extend(one.when.as_ref(), known));
    regime.notices.iter().for_each(|one| facets.extend(one.condition.as_ref(), known));
}

fn outcomes(
    fact: FactId,
    facets: &Facets,
    known: &Known,
    controls: &[Option<ControlAnswer>],
    regime: RegimeId,
) -> Answers {
    let options = facets.answers(fact, known);
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(options.len());
    let mut trial = known.clone();
    for option in &options {
        trial.set(fact, Some(&option.answer));
        let then = obligation(regime, &trial, controls);
        let outcome = Outcome {
            to: option.to.clone(),
            answer: option.answer.clone(),
            verdict: then.verdict,
            variant: then.variant,
            duties: then.duties.len(),
            missing: then.missing,
        };
        let leads_to = |one: &Outcome| (one.verdict, one.variant, one.duties, one.missing);
        match outcomes.iter_mut().find(|one| leads_to(one) == leads_to(&outcome) && one.to.adjoins(&outcome.to)) {
            Some(same) => same.to.join(&outcome.to),
            None => outcomes.push(outcome),
        }
    }
    Answers { fact, outcomes }
}

impl To {
    /// Whether one entry can speak of both.
    fn adjoins(&self, other: &To) -> bool {
        match (self, other) {
            (To::Choice(_), To::Choice(_)) | (To::Place(_), To::Place(_)) => true,
            (To::Values { add, .. }, To::Values { add: more, .. }) => add.len() == 1 && more.len() == 1,
            (To::Places { add, .. }, To::Places { add: more, .. }) => add.len() == 1 && more.len() == 1,
            (To::Figure(one), To::Figure(next)) => one.adjoins(next),
            (To::Sum(filter, one), To::Sum(same, next)) => filter == same && one.adjoins(next),
            _ => false,
        }
    }

    fn join(&mut self, other: &To) {
        match (self, other) {
            (To::Choice(values), To::Choice(more)) => values.0 |= more.0,
            (To::Place(places), To::Place(more)) => places.extend(more),
            (To::Values { add, .. }, To::Values { add: more, .. }) => {
                if let (Some(values), Some(more)) = (add.first_mut(), more.first()) {
                    values.0 |= more.0;
                }
            }
            (To::Places { add, .. }, To::Places { add: more, .. }) => {
                if let (Some(places), Some(more)) = (add.first_mut(), more.first()) {
                    places.extend(more);
                }
            }
            (To::Figure(one), To::Figure(next)) | (To::Sum(_, one), To::Sum(_, next)) => one.most = next.most,
            _ => {}
        }
    }
}

impl Figure {
    fn adjoins(&self, next: &Figure) -> bool {
        let meets = self.most.zip(next.least).is_some_and(|(most, least)| most + 1.0 == least);
        self.currency == next.currency && meets
    }
}

fn reversals(known: &Known, decided: &Obligation) -> Vec<Reversal> {
    let regime = known.content.regime(decided.regime);
    if is_open(decided.verdict) || regime.test.0.is_empty() {
        return Vec::new();
    }
    let mut literals: Vec<Literal> = Vec::new();
    let goal = if decided.verdict == Verdict::NotApplicable {
        binds(regime, known, &mut literals)
    } else {
        truth_of(regime, false, known, &mut literals)
    };
    let mut facets = Facets::default();
    for literal in &literals {
        match literal.subject {
            Subject::Leaf(leaf) => facets.extend(Some(leaf), known),
            Subject::IsSettled(effective) | Subject::HasCome(effective) => facets.start(effective, known),
        }
    }
    let options: Vec<Options> = facets.facts().iter().map(|fact| facets.changes(*fact, known)).collect();
    let found = Search::run(&goal, &literals, &options, known);

    let mut trial = known.clone();
    let mut reversals: Vec<(f64, Reversal)> = Vec::with_capacity(found.len());
    for changed in found {
        let chosen = changed.iter().filter_map(|(at, option)| {
            let options = options.get(*at)?;
            Some((options.fact, options.list.get(*option)?))
        });
        let chosen: Vec<_> = chosen.collect();
        chosen.iter().for_each(|(fact, option)| trial.set(*fact, Some(&option.answer)));
        let then = verdict(decided.regime, &trial);
        chosen.iter().for_each(|(fact, _)| trial.set(*fact, known.get(*fact)));
        let reversed = (then == Verdict::NotApplicable) != (decided.verdict == Verdict::NotApplicable);
        // Why: the search is exact on the condition; the whole obligation has the last word all the same.
        if reversed && !is_open(then) {
            let pain = chosen.iter().map(|(_, option)| option.pain()).sum();
            let steps = chosen
                .into_iter()
                .map(|(fact, option)| Step { fact, to: option.to.clone(), answer: option.answer.clone() })
                .collect();
            reversals.push((pain, Reversal { steps, verdict: then }));
        }
    }
    order::sort_by(&mut reversals, |(pain, one), (other_pain, other)| {
        let by_size = one.steps.len().cmp(&other.steps.len());
        by_size.then(pain.total_cmp(other_pain)).then(one.facts().0.cmp(&other.facts().0))
    });
    reversals.into_iter().map(|(_, reversal)| reversal).collect()
}

/// What has to be so for the test of a regime to be `wanted` for certain.
fn truth_of<'c>(regime: &'c Regime, wanted: bool, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
    match regime.test.on(known.date) {
        Some(test) => Goal::of(test, wanted, known, literals),
        None => Goal::constant(wanted),
    }
}

/// What has to be so for a regime to take a decided verdict other than `not-applicable`: its test is true, no
/// answer can still bring its day forward, and whether another regime covers it is settled.
fn binds<'c>(regime: &'c Regime, known: &Known<'c>, literals: &mut Vec<Literal<'c>>) -> Goal {
    let mut parts = vec![truth_of(regime, true, known, literals), is_settled(&regime.effective, known, literals)];
    if !regime.covered_by.is_empty() && regime.status == Status::InForce {
        let mut covers = vec![has_come(&regime.effective, false, known, literals)];
        let mut none = Vec::new();
        for cover in &regime.covered_by {
            let other = known.content.regime(cover.regime);
            let allowed = |wanted: bool, literals: &mut Vec<Literal<'c>>| match &cover.condition {
                Some(when) => Goal::of(when, wanted, known, literals),
                None => Goal::constant(wanted),
            };
            // It covers for certain.
            covers.push(Goal::all(vec![allowed(true, literals), applies(other, known, literals)]));
            // It is settled that it does not cover, or that it does.
            let applies_not = Goal::any(vec![
                Goal::constant(other.status != Status::InForce),
                has_come(&other.effective, false, known, literals),
                allowed(true, literals),
            ]);
            none.push(Goal::any(vec![
                allowed(false, literals),
                truth_of(other, false, known, literals),
                Goal::all(vec![
                    truth_of(other, true, known, literals),
                    is_settled(&other.effective, known, literals),
                    applies_not,
                ]),
            ]));
        }
        covers.push(Goal::all(none));
        parts.push(Goal::any(covers));
    }
    Goal::all(parts)
}

fn applies<'c>(regime: &'c Regime, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
    Goal::all(vec![
        Goal::constant(regime.status == Status::InForce),
        truth_of(regime, true, known, literals),
        is_settled(&regime.effective, known, literals),
        has_come(&regime.effective, true, known, literals),
    ])
}

fn is_settled<'c>(effective: &'c Effective, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
    match effective {
        Effective::ByPlace { .. } => Goal::is(Subject::IsSettled(effective), true, known, literals),
        _ => Goal::constant(true),
    }
}

fn has_come<'c>(effective: &'c Effective, wanted: bool, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
    match effective {
        Effective::ByPlace { .. } => Goal::is(Subject::HasCome(effective), wanted, known, literals),
        Effective::Always => Goal::constant(wanted),
        Effective::From(day) => Goal::constant(day.is_some_and(|day| day <= known.date) == wanted),
    }
}

/// The facts that a condition rests on: those it names, and those that stand in for them.
fn rests_on(condition: &Condition, known: &Known) -> FactSet {
    let named = condition::facts(condition);
    let floors = named.iter().filter_map(|fact| known.content.fact(fact).default_at_least);
    named.union(floors.collect())
}
