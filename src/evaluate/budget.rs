//! The best plan for a budget of hours, and the whole curve of effort against what it buys.
//!
//! Choose a set S of the plan's actions, each with those of its prerequisites that are on the plan, so that
//!
//! ```text
//! Σ value(a) is greatest      value = readiness gain + ⅓ · cut in % of the expected loss, each action's own step
//! subject to Σ hours(a) ≤ budget                                       hours = the middle of the scaled hours
//! ```
//!
//! This is the precedence-constrained knapsack problem. The prerequisites are a graph without cycles, not a
//! forest, and it is nearly a set of chains. So it is solved exactly, for every budget at once, by dynamic
//! programming over the actions in an order in which few of them are *live*: chosen or not already, and still
//! seen by a later one (Johnson and Niemi, *On knapsacks, partitions, and a new dynamic programming technique
//! for trees*, 1983, is the case of a tree, where nothing but the path to the root is live). The table holds,
//! for each closed choice among the live actions and each half hour, the best value so far. Sixty actions need
//! at most some fifty choices. Values are whole millionths, so sums are the same in any order and "equal" is exact.
//!
//! Were a rule book's prerequisites so entangled that the table outgrew [`MOST_STATES`], the least promising choices
//! would be left out; the answer is then a plan that was found, and `bound` is that of Dantzig (*Discrete-variable
//! extremum problems*, 1957), which no plan can beat, whatever its prerequisites.
//!
//! The own steps of two actions on one safeguard may overlap, so the sum of the values is a ranking, not a result:
//! the readiness and the expected loss of a set are those of the whole models with the set done.

use std::collections::BTreeMap;

use super::derive::Known;
use super::exposure::Means;
use super::readiness::Overall;
use crate::assessment::{ControlAnswer, Level};
use crate::content::{ActionId, Content, ControlId};
use crate::evaluation::{Obligation, PlanItem};
use crate::order;

/// The typical side of the loss model.
const TYPICAL: usize = 1;
/// Values are whole millionths of a point.
const MICRO: f64 = 1e6;
/// Choices among live actions that are followed up before any is left out.
pub const MOST_STATES: usize = 2048;
/// No choice with these hours.
const NEVER: i64 = i64::MIN / 4;

/// A set of actions: bit `n` is `ActionId(n)`. (The bundle's reader refuses a 129th action.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionSet(pub u128);

impl ActionSet {
    /// Just `action`.
    #[must_use]
    pub fn one(action: ActionId) -> ActionSet {
        ActionSet(1_u128.checked_shl(u32::from(action.0)).unwrap_or(0))
    }

    /// The actions of either.
    #[must_use]
    pub fn union(self, other: ActionSet) -> ActionSet {
        ActionSet(self.0 | other.0)
    }

    /// Whether `action` is in the set.
    #[must_use]
    pub fn contains(self, action: ActionId) -> bool {
        self.0 & ActionSet::one(action).0 != 0
    }

    /// How many actions are in the set.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The actions in the content's order.
    pub fn iter(self) -> impl Iterator<Item = ActionId> {
        bits(self.0).map(|at| ActionId(at as u8))
    }
}

impl FromIterator<ActionId> for ActionSet {
    fn from_iter<I: IntoIterator<Item = ActionId>>(actions: I) -> ActionSet {
        actions.into_iter().fold(ActionSet::default(), |set, action| set.union(ActionSet::one(action)))
    }
}

/// The best set of actions for a budget.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetPlan {
    /// What to do; in the order of the plan it respects the prerequisites.
    pub actions: ActionSet,
    /// Hours it takes, in the middle of the range.
    pub hours: f64,
    /// Σ value of its actions, in points (a point of readiness = three per cent of the expected loss).
    pub value: f64,
    /// No set that keeps to the budget has a greater value than this.
    pub bound: f64,
    /// bound − value: 0 = the best there is.
    pub gap: f64,
    /// The overall score with the set done.
    pub readiness: f64,
    /// The typical expected yearly loss with the set done, in USD.
    pub expected_loss: f64,
}

/// One step of the frontier: no cheaper set has this value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Hours, in the middle of the range.
    pub hours: f64,
    /// Σ value of its actions, in points.
    pub value: f64,
    /// The set.
    pub actions: ActionSet,
    /// The overall score with the set done.
    pub readiness: f64,
    /// The typical expected yearly loss with the set done, in USD.
    pub expected_loss: f64,
    /// Whether readiness and loss together (in points) are better than at every cheaper step: what a curve shows.
    /// Where two actions' own steps overlap, more hours can buy value and nothing else.
    pub is_ahead: bool,
}

/// Best sets for every budget from nothing to the whole plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Frontier {
    /// The steps, cheapest first; the first is to do nothing.
    pub steps: Vec<Step>,
    /// Whether every step is proven to be the best for its hours.
    pub is_exact: bool,
}

/// The plan as a knapsack problem.
pub struct Budget<'a> {
    content: &'a Content,
    controls: &'a [Option<ControlAnswer>],
    overall: Overall,
    means: Means<'a>,
    actions: Vec<ActionId>,
    values: Vec<i64>,
    search: Search,
    expected_loss: f64,
}

impl<'a> Budget<'a> {
    /// For these answers and their plan; what the person rejected is not in it.
    #[must_use]
    pub fn new(
        known: &Known<'a>,
        controls: &'a [Option<ControlAnswer>],
        obligations: &[Obligation],
        plan: &[PlanItem],
    ) -> Budget<'a> {
        let means = Means::new(known);
        let expected_loss = means.expected_loss(TYPICAL, controls);
        let items: Vec<&PlanItem> = plan.iter().filter(|item| !item.rejected).collect();
        let exchange = known.content.grades.loss_per_cent_per_point;
        let value = |item: &&PlanItem| {
            let per_cent = if expected_loss > 0.0 { 100.0 * item.expected_loss_cut / expected_loss } else { 0.0 };
            libm::round((item.readiness_gain + per_cent / exchange) * MICRO) as i64
        };
        Budget {
            content: known.content,
            controls,
            overall: Overall::new(known, controls, obligations),
            means,
            actions: items.iter().map(|item| item.action).collect(),
            values: items.iter().map(value).collect(),
            search: Search::new(known.content, &items, false),
            expected_loss,
        }
    }

    /// The best set that takes at most so many hours.
    #[must_use]
    pub fn best(&self, hours: f64) -> BudgetPlan {
        let half_hours = (libm::floor(hours.max(0.0) * 2.0 + 1e-9)).min(f64::from(self.search.total())) as u32;
        let found = self.search.run(half_hours, &|item, _| self.value(item), &|_, _| Some(0), 0);
        let (at, value, set) = found.steps().last().copied().unwrap_or((0, 0, 0));
        let bound = if found.is_exact { value } else { self.dantzig(half_hours).max(value) };
        let actions = self.actions_of(set);
        let (readiness, expected_loss) = self.outcome(actions);
        BudgetPlan {
            actions,
            hours: f64::from(at) / 2.0,
            value: value as f64 / MICRO,
            bound: bound as f64 / MICRO,
            gap: (bound - value) as f64 / MICRO,
            readiness,
            expected_loss,
        }
    }

    /// The best sets for every budget.
    #[must_use]
    pub fn frontier(&self) -> Frontier {
        let found = self.search.run(self.search.total(), &|item, _| self.value(item), &|_, _| Some(0), 0);
        let mut best = f64::NEG_INFINITY;
        let mut steps = Vec::new();
        for (half_hours, value, set) in found.steps() {
            let actions = self.actions_of(set);
            let (readiness, expected_loss) = self.outcome(actions);
            let cut = self.expected_loss - expected_loss;
            let per_cent = if self.expected_loss > 0.0 { 100.0 * cut / self.expected_loss } else { 0.0 };
            let real = readiness + per_cent / self.content.grades.loss_per_cent_per_point;
            let is_ahead = real > best + 1e-9;
            if is_ahead {
                best = real;
            }
            let hours = f64::from(half_hours) / 2.0;
            steps.push(Step { hours, value: value as f64 / MICRO, actions, readiness, expected_loss, is_ahead });
        }
        Frontier { steps, is_exact: found.is_exact }
    }

    /// Readiness and the typical expected loss with these actions done.
    #[must_use]
    pub fn outcome(&self, actions: ActionSet) -> (f64, f64) {
        let after = with_done(self.content, self.controls, actions);
        let mut levels: Vec<(ControlId, Level)> = Vec::new();
        for ((control, before), after) in self.content.control_range().zip(self.controls).zip(&after) {
            if let (true, Some(ControlAnswer::Level(level))) = (before != after, after) {
                levels.push((control, *level));
            }
        }
        (self.overall.with(&levels), self.means.expected_loss(TYPICAL, &after))
    }

    fn value(&self, item: usize) -> i64 {
        self.values.get(item).copied().unwrap_or(0)
    }

    fn actions_of(&self, set: u128) -> ActionSet {
        bits(set).filter_map(|at| self.actions.get(at).copied()).collect()
    }

    /// What no set can beat: actions by value an hour, the last one in part, prerequisites left aside.
    fn dantzig(&self, half_hours: u32) -> i64 {
        let mut items: Vec<(i64, u32)> =
            self.values.iter().copied().zip(self.search.items.iter().map(|item| item.half_hours)).collect();
        order::sort_by(&mut items, |left, right| {
            (right.0 * i64::from(left.1.max(1))).cmp(&(left.0 * i64::from(right.1.max(1))))
        });
        let (mut left, mut bound) = (half_hours, 0);
        for (value, hours) in items {
            if hours <= left {
                left -= hours;
                bound += value;
            } else {
                // Rounded up, so that it stays a bound.
                bound += value * i64::from(left) / i64::from(hours.max(1)) + 1;
                break;
            }
        }
        bound
    }
}

/// The answers with these actions done: what an action raises is raised where the safeguard applies.
#[must_use]
pub fn with_done(
    content: &Content,
    controls: &[Option<ControlAnswer>],
    actions: ActionSet,
) -> Vec<Option<ControlAnswer>> {
    let mut after = controls.to_vec();
    for (control, _, to) in actions.iter().flat_map(|action| &content.action(action).raises) {
        let Some(slot) = after.get_mut(control.index()) else { continue };
        let is_below = match *slot {
            Some(ControlAnswer::Level(level)) => level < *to,
            Some(ControlAnswer::NotApplicable) => false,
            Some(ControlAnswer::Unknown) | None => true,
        };
        if is_below {
            *slot = Some(ControlAnswer::Level(*to));
        }
    }
    after
}

/// An action in the search: its hours, and the places of the actions that it needs.
struct Item {
    half_hours: u32,
    needs: u128,
}

/// The table over live actions, prepared once a plan.
pub(super) struct Search {
    items: Vec<Item>,
    /// The items in the order in which they are decided.
    pub(super) order: Vec<usize>,
    /// After each decision, the items that a later one still sees.
    live: Vec<u128>,
}

/// For every half hour, the best set among those that may be.
pub(super) struct Found {
    cells: Vec<(i64, u128)>,
    /// Whether no choice was left out.
    pub(super) is_exact: bool,
}

impl Found {
    /// Half hours, value and set wherever more hours buy more; the set then takes exactly those hours.
    pub(super) fn steps(&self) -> Vec<(u32, i64, u128)> {
        let mut steps: Vec<(u32, i64, u128)> = Vec::new();
        for (at, (value, set)) in self.cells.iter().enumerate() {
            let is_more = steps.last().is_none_or(|(_, best, _)| value > best);
            if *value > NEVER / 2 && is_more {
                steps.push((at as u32, *value, *set));
            }
        }
        steps
    }
}

impl Search {
    /// `by_level`: actions that raise the same safeguard see each other, so that a gain may hang on its level.
    pub(super) fn new(content: &Content, plan: &[&PlanItem], by_level: bool) -> Search {
        let place = |action: ActionId| plan.iter().position(|item| item.action == action);
        let items: Vec<Item> = plan
            .iter()
            .map(|item| Item {
                half_hours: item.effort_hours.0 + item.effort_hours.1,
                needs: content.action(item.action).needs.iter().filter_map(|need| place(*need)).fold(0, with_bit),
            })
            .collect();
        let shares = |one: usize, other: usize| {
            let raises = |at: usize| plan.get(at).map_or(&[][..], |item| &content.action(item.action).raises);
            raises(one).iter().any(|(control, ..)| raises(other).iter().any(|(same, ..)| same == control))
        };
        let sees = |at: usize| {
            let needs = items.get(at).map_or(0, |item| item.needs);
            let same = (0..items.len()).filter(|other| by_level && *other != at && shares(at, *other));
            same.fold(needs, with_bit)
        };
        let seen: Vec<u128> = (0..items.len()).map(sees).collect();
        let (order, live) = narrow_order(&items, &seen);
        Search { items, order, live }
    }

    /// Half hours of all actions together.
    pub(super) fn total(&self) -> u32 {
        self.items.iter().map(|item| item.half_hours).sum()
    }

    /// Half hours of these.
    pub(super) fn half_hours(&self, set: u128) -> u32 {
        bits(set).filter_map(|at| self.items.get(at)).map(|item| item.half_hours).sum()
    }

    /// An item with all that it needs, their own needs included.
    pub(super) fn closure(&self, item: usize) -> u128 {
        let mut set = with_bit(0, item);
        loop {
            let needs = bits(set).filter_map(|at| self.items.get(at)).fold(set, |all, one| all | one.needs);
            if needs == set {
                return set;
            }
            set = needs;
        }
    }

    /// The best value for every number of half hours up to `most`.
    ///
    /// `gain(item, live)` is what an item adds to the live ones chosen before it. `judge(step, live)` after each
    /// decision: `None` = such a choice is not wanted; else what is added to a tally that must reach `least` in the end.
    pub(super) fn run(
        &self,
        most: u32,
        gain: &dyn Fn(usize, u128) -> i64,
        judge: &dyn Fn(usize, u128) -> Option<u8>,
        least: u8,
    ) -> Found {
        let width = most as usize + 1;
        let mut is_exact = true;
        let mut states: BTreeMap<(u128, u8), Vec<(i64, u128)>> = BTreeMap::new();
        states.insert((0, 0), vec![(0, 0); width]);
        for ((step, item), live) in self.order.iter().enumerate().zip(&self.live) {
            let Some(Item { half_hours, needs }) = self.items.get(*item) else { continue };
            let mut next: BTreeMap<(u128, u8), Vec<(i64, u128)>> = BTreeMap::new();
            for ((chosen, tally), cells) in states {
                let taken = with_bit(chosen, *item);
                if needs & !chosen == 0
                    && let Some(more) = judge(step, taken)
                {
                    let gain = gain(*item, chosen);
                    let shift = *half_hours as usize;
                    let slot = next
                        .entry((taken & live, least.min(tally.saturating_add(more))))
                        .or_insert_with(|| vec![(NEVER, 0); width]);
                    for (best, (value, set)) in slot.iter_mut().skip(shift).zip(&cells) {
                        if value + gain > best.0 {
                            *best = (value + gain, with_bit(*set, *item));
                        }
                    }
                }
                if let Some(more) = judge(step, chosen) {
                    let key = (chosen & live, least.min(tally.saturating_add(more)));
                    match next.get_mut(&key) {
                        None => drop(next.insert(key, cells)),
                        Some(slot) => {
                            for (best, cell) in slot.iter_mut().zip(&cells) {
                                if cell.0 > best.0 {
                                    *best = *cell;
                                }
                            }
                        }
                    }
                }
            }
            if next.len() > MOST_STATES {
                is_exact = false;
                next = most_promising(next);
            }
            states = next;
        }
        let cells = states
            .into_iter()
            .filter(|((_, tally), _)| *tally >= least)
            .map(|(_, cells)| cells)
            .reduce(|mut all, cells| {
                for (best, cell) in all.iter_mut().zip(cells) {
                    if cell.0 > best.0 {
                        *best = cell;
                    }
                }
                all
            })
            .unwrap_or_default();
        Found { cells, is_exact }
    }
}

/// Of too many choices, those with the greatest value at all hours.
fn most_promising(states: BTreeMap<(u128, u8), Vec<(i64, u128)>>) -> BTreeMap<(u128, u8), Vec<(i64, u128)>> {
    let mut all: Vec<_> = states.into_iter().collect();
    let best = |cells: &[(i64, u128)]| cells.last().map_or(NEVER, |cell| cell.0);
    order::sort_by(&mut all, |left, right| best(&right.1).cmp(&best(&left.1)).then(left.0.cmp(&right.0)));
    all.truncate(MOST_STATES);
    order::map(all)
}

/// An order in which each item comes after what it needs and few are live at a time, and those live after each.
///
/// Greedy: next is the one that leaves fewest live, of those the one with most live needs. (Any order is right; a narrow one
/// is fast.)
fn narrow_order(items: &[Item], seen: &[u128]) -> (Vec<usize>, Vec<u128>) {
    // By item: those that see it.
    let seen_by: Vec<u128> = (0..items.len())
        .map(|at| {
            let sees_it = |other: &usize| seen.get(*other).is_some_and(|seen| seen >> at & 1 == 1);
            (0..items.len()).filter(sees_it).fold(0, with_bit)
        })
        .collect();
    let (mut order, mut live_after) = (Vec::with_capacity(items.len()), Vec::with_capacity(items.len()));
    let (mut decided, mut live) = (0_u128, 0_u128);
    while order.len() < items.len() {
        let mut best: Option<((u32, u32), usize, u128)> = None;
        for (at, item) in items.iter().enumerate() {
            if decided >> at & 1 == 1 || item.needs & !decided != 0 {
                continue;
            }
            let then = with_bit(decided, at);
            let still = |one: &usize| seen_by.get(*one).is_some_and(|by| by & !then != 0);
            let left = bits(with_bit(live, at)).filter(still).fold(0, with_bit);
            let key = (left.count_ones(), u32::MAX - (item.needs & live).count_ones());
            if best.as_ref().is_none_or(|(least, ..)| key < *least) {
                best = Some((key, at, left));
            }
        }
        // Needs have no cycle: the content check refuses one.
        let Some((_, at, left)) = best else { break };
        decided = with_bit(decided, at);
        live = left;
        order.push(at);
        live_after.push(left);
    }
    (order, live_after)
}

fn with_bit(set: u128, at: usize) -> u128 {
    set | 1_u128.checked_shl(at as u32).unwrap_or(0)
}

/// The places of the bits, ascending.
pub(super) fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (set != 0).then(|| {
            let at = set.trailing_zeros() as usize;
            set &= set - 1;
            at
        })
    })
}
