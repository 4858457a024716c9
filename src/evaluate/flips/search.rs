//! Which facts have to change for a condition to come out as wanted: a search over the ways to prove it.
//!
//! A condition that shall be true (or false) for certain is a tree of `all` and `any` over comparisons that shall be
//! true or false. Each comparison leaves, of each fact it rests on, some options; a fact of which the present answer
//! is not left has to change. The walk goes through the ways to satisfy the tree, gives up a way as soon as a fact
//! has no option left, more than three facts change, or a smaller set of them is known, and so finds exactly the
//! minimal sets: a condition is certain under some answers precisely if one way through its tree is.

use super::options::{Choice, Options};
use super::{MOST_FACTS, rests_on};
use crate::content::{Condition, Effective};
use crate::evaluate::condition::truth;
use crate::evaluate::derive::Known;
use crate::evaluate::obligations::start;
use crate::fact::{FactId, FactSet};
use crate::order;

/// More facts than the condition of any regime names.
const SLOTS: usize = 32;

/// More steps than any regime takes; a condition that takes more gets the sets found so far.
const MOST_STEPS: u32 = 100_000;

/// What a comparison is about.
#[derive(Clone, Copy)]
pub enum Subject<'c> {
    /// A comparison of a condition.
    Leaf(&'c Condition),
    /// That no answer can still bring the day forward.
    IsSettled(&'c Effective),
    /// That the day has come.
    HasCome(&'c Effective),
}

/// A comparison and the facts it rests on.
pub struct Literal<'c> {
    pub subject: Subject<'c>,
    pub facts: FactSet,
}

impl Literal<'_> {
    fn value(&self, known: &Known) -> Option<bool> {
        match self.subject {
            Subject::Leaf(leaf) => {
                let truth = truth(leaf, known);
                if truth.is_true() { Some(true) } else { truth.is_false().then_some(false) }
            }
            Subject::IsSettled(effective) => Some(!start(effective, known).1),
            Subject::HasCome(effective) => {
                let (has_come, is_open) = start(effective, known);
                (!is_open).then_some(has_come)
            }
        }
    }
}

/// What shall be so: without `not`, which is pushed down into the comparisons.
pub enum Goal {
    /// The comparison with this index comes out so.
    Is(usize, bool),
    /// All of these; comparisons first.
    All(Vec<Goal>),
    /// One of these.
    Any(Vec<Goal>),
}

impl Goal {
    /// `condition` comes out as `wanted`, for certain.
    pub fn of<'c>(condition: &'c Condition, wanted: bool, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
        let mut each = |parts: &'c [Condition]| -> Vec<Goal> {
            parts.iter().map(|part| Goal::of(part, wanted, known, literals)).collect()
        };
        match (condition, wanted) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) => Goal::all(each(parts)),
            (Condition::All(parts), false) | (Condition::Any(parts), true) => Goal::any(each(parts)),
            (Condition::Not(part), _) => Goal::of(part, !wanted, known, literals),
            (Condition::Leaf(_), _) => Goal::is(Subject::Leaf(condition), wanted, known, literals),
        }
    }

    pub fn is<'c>(subject: Subject<'c>, wanted: bool, known: &Known, literals: &mut Vec<Literal<'c>>) -> Goal {
        let facts = match subject {
            Subject::Leaf(leaf) => rests_on(leaf, known),
            Subject::IsSettled(Effective::ByPlace { facts, .. })
            | Subject::HasCome(Effective::ByPlace { facts, .. }) => facts.iter().copied().collect(),
            Subject::IsSettled(_) | Subject::HasCome(_) => FactSet::EMPTY,
        };
        literals.push(Literal { subject, facts });
        Goal::Is(literals.len() - 1, wanted)
    }

    /// What is so anyway, or never.
    pub fn constant(holds: bool) -> Goal {
        if holds { Goal::All(Vec::new()) } else { Goal::Any(Vec::new()) }
    }

    pub fn all(parts: Vec<Goal>) -> Goal {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Goal::All(inner) => flat.extend(inner),
                Goal::Any(inner) if inner.is_empty() => return Goal::constant(false),
                other => flat.push(other),
            }
        }
        // Why: what leaves no choice narrows the options before a choice is made.
        order::sort_by_key(&mut flat, |goal| match goal {
            Goal::Is(..) => 0,
            Goal::All(_) => 1,
            Goal::Any(inner) => inner.len(),
        });
        Goal::All(flat)
    }

    pub fn any(parts: Vec<Goal>) -> Goal {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Goal::Any(inner) => flat.extend(inner),
                Goal::All(inner) if inner.is_empty() => return Goal::constant(true),
                other => flat.push(other),
            }
        }
        Goal::Any(flat)
    }
}

/// The options that a comparison leaves: one of these ways, each a few facts with a mask of their options.
type Ways = Vec<Vec<(usize, u64)>>;

/// The ways for a comparison to be false, and to be true.
type Table = [Ways; 2];

/// The options left to each fact; bit 0 is the present answer.
#[derive(Clone, Copy)]
struct State {
    left: [u64; SLOTS],
    changed: u32,
}

/// A minimal set of facts, as indices in the list of options, each with the option that it changes to.
type Changed = Vec<(usize, usize)>;

struct Found {
    changed: u32,
    cost: f64,
    chosen: Changed,
}

/// The goals that are still to be met, as a list that lives on the stack.
struct Pending<'p> {
    goals: &'p [Goal],
    next: Option<&'p Pending<'p>>,
}

/// A walk through the ways to satisfy a goal.
pub struct Search<'s> {
    tables: Vec<Table>,
    options: &'s [Options],
    most: u32,
    steps: u32,
    found: Vec<Found>,
}

impl Search<'_> {
    /// All minimal sets of at most three facts whose change meets the goal, each with its cheapest options.
    pub fn run(goal: &Goal, literals: &[Literal], options: &[Options], known: &Known) -> Vec<Changed> {
        if options.len() > SLOTS {
            return Vec::new();
        }
        let mut trial = known.clone();
        let tables = literals.iter().map(|literal| table(literal, options, &mut trial, known)).collect();
        let mut search = Search { tables, options, most: 0, steps: 0, found: Vec::new() };
        let mut state = State { left: [0; SLOTS], changed: 0 };
        for (left, options) in state.left.iter_mut().zip(options) {
            *left = options.all();
        }
        for most in 1..=MOST_FACTS {
            search.most = most;
            search.prove(std::slice::from_ref(goal), None, state);
        }
        search.found.into_iter().map(|found| found.chosen).collect()
    }

    fn prove<'p>(&mut self, mut goals: &'p [Goal], mut next: Option<&Pending<'p>>, mut state: State) {
        loop {
            let Some((first, others)) = goals.split_first() else {
                let Some(pending) = next else { return self.note(&state) };
                (goals, next) = (pending.goals, pending.next);
                continue;
            };
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return;
            }
            goals = others;
            match first {
                Goal::Is(literal, wanted) => {
                    let Some(ways) = self.tables.get(*literal).map(|table| &table[usize::from(*wanted)]) else {
                        return;
                    };
                    if let [only] = ways.as_slice() {
                        if !self.narrow(&mut state, only) {
                            return;
                        }
                        continue;
                    }
                    let narrowed: Vec<State> = ways
                        .iter()
                        .filter_map(|way| {
                            let mut state = state;
                            self.narrow(&mut state, way).then_some(state)
                        })
                        .collect();
                    narrowed.into_iter().for_each(|state| self.prove(goals, next, state));
                    return;
                }
                Goal::All(parts) => return self.prove(parts, Some(&Pending { goals, next }), state),
                Goal::Any(parts) => {
                    let pending = Pending { goals, next };
                    for part in parts {
                        self.prove(std::slice::from_ref(part), Some(&pending), state);
                    }
                    return;
                }
            }
        }
    }

    /// Whether this way is still worth going.
    fn narrow(&self, state: &mut State, way: &[(usize, u64)]) -> bool {
        for (fact, mask) in way {
            let Some(left) = state.left.get_mut(*fact) else { return false };
            *left &= mask;
            if *left == 0 {
                return false;
            }
            if *left & 1 == 0 {
                state.changed |= 1 << fact;
            }
        }
        let covers = |found: &Found| found.changed & state.changed == found.changed && found.changed != state.changed;
        state.changed.count_ones() <= self.most && !self.found.iter().any(covers)
    }

    fn note(&mut self, state: &State) {
        if state.changed == 0 {
            return;
        }
        let facts = (0..self.options.len()).filter(|fact| state.changed >> fact & 1 == 1);
        // Invariant: options are listed by cost, so the lowest one left is the cheapest.
        let chosen: Changed =
            facts.filter_map(|fact| Some((fact, state.left.get(fact)?.trailing_zeros() as usize))).collect();
        let cost = |(fact, option): &(usize, usize)| {
            self.options.get(*fact).and_then(|options| options.list.get(*option)).map_or(0.0, Choice::pain)
        };
        let cost: f64 = chosen.iter().map(cost).sum();
        match self.found.iter_mut().find(|found| found.changed == state.changed) {
            Some(found) if found.cost <= cost => {}
            Some(found) => (found.cost, found.chosen) = (cost, chosen),
            None => self.found.push(Found { changed: state.changed, cost, chosen }),
        }
    }
}

/// Which options of its facts make a comparison false, and which true.
fn table<'b>(literal: &Literal, options: &'b [Options], trial: &mut Known<'b>, known: &Known<'b>) -> Table {
    let at = |fact: FactId| options.iter().position(|options| options.fact == fact);
    let facts: Vec<usize> = literal.facts.iter().filter_map(at).collect();
    let Some((main, others)) = facts.split_first() else {
        let value = literal.value(trial);
        return [false, true].map(|wanted| if value == Some(wanted) { vec![Vec::new()] } else { Vec::new() });
    };
    let mut table: Table = [Vec::new(), Vec::new()];
    let mut picked = vec![0; others.len()];
    loop {
        for (fact, option) in others.iter().zip(&picked) {
            set(trial, known, options, *fact, *option);
        }
        let mut masks = [0_u64; 2];
        for option in 0..options.get(*main).map_or(0, |options| options.list.len()) {
            set(trial, known, options, *main, option);
            if let Some(value) = literal.value(trial) {
                masks[usize::from(value)] |= 1 << option;
            }
        }
        for (ways, mask) in table.iter_mut().zip(masks) {
            if mask != 0 {
                let rest = others.iter().zip(&picked).map(|(fact, option)| (*fact, 1 << option));
                join(ways, std::iter::once((*main, mask)).chain(rest).collect());
            }
        }
        // The next combination of the other facts' options.
        let mut place = 0;
        loop {
            let (Some(option), Some(fact)) = (picked.get_mut(place), others.get(place)) else {
                facts.iter().for_each(|fact| set(trial, known, options, *fact, 0));
                return table;
            };
            *option += 1;
            if *option < options.get(*fact).map_or(0, |options| options.list.len()) {
                break;
            }
            *option = 0;
            place += 1;
        }
    }
}

/// Adds a way; two that differ in the options of their last fact alone are one.
fn join(ways: &mut Ways, way: Vec<(usize, u64)>) {
    if let Some(((_, option), start)) = way.split_last()
        && !start.is_empty()
        && let Some(same) = ways.iter_mut().find(|same| same.starts_with(start))
        && let Some((_, mask)) = same.last_mut()
    {
        *mask |= option;
        return;
    }
    ways.push(way);
}

fn set<'b>(trial: &mut Known<'b>, known: &Known<'b>, options: &'b [Options], fact: usize, option: usize) {
    let Some(options) = options.get(fact) else { return };
    match (option, options.list.get(option)) {
        (0, _) | (_, None) => trial.set(options.fact, known.get(options.fact)),
        (_, Some(choice)) => trial.set(options.fact, Some(&choice.answer)),
    }
}
