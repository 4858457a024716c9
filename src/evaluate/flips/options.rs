//! The answers to a fact that some comparisons tell apart: one answer of each kind, the nearest to the present one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Figure, To, rests_on};
use crate::content::{Comparison, Condition, Effective, Test, Threshold};
use crate::evaluate::derive::Known;
use crate::fact::{Answer, CurrencyId, FactId, Group, Kind, Place, PlaceFilter, Range, ValueSet};
use crate::order;

/// As many options as a machine word has bits.
const MOST_OPTIONS: usize = 64;

/// Sets are tried in every combination of at most so many kinds of values, beyond that two changes at a time.
const MOST_COMBINED: usize = 5;

/// The options of one fact: the present answer first, then the others, the nearest first.
pub struct Options {
    pub fact: FactId,
    pub list: Vec<Choice>,
}

impl Options {
    /// A bit for each.
    pub fn all(&self) -> u64 {
        u64::MAX >> (MOST_OPTIONS - self.list.len().clamp(1, MOST_OPTIONS))
    }
}

/// An answer to choose.
pub struct Choice {
    pub answer: Answer,
    pub to: To,
    pain: f64,
}

impl Choice {
    /// How far off it is: below 1 for figures (the relative distance), more for what is changed less easily.
    pub fn pain(&self) -> f64 {
        self.pain
    }
}

/// By what the comparisons tell the answers to each fact apart.
#[derive(Default)]
pub struct Facets<'c>(BTreeMap<FactId, Facet<'c>>);

#[derive(Default)]
struct Facet<'c> {
    /// Values that some comparison names.
    values: Vec<ValueSet>,
    /// Places that some comparison names.
    places: Vec<Cow<'c, PlaceFilter>>,
    /// Whether some comparison looks at all of the set ("some", "only").
    whole: bool,
    /// The least whole figure on the upper side of each threshold, with its currency.
    cuts: Vec<(Option<CurrencyId>, f64)>,
    /// The same for sums over places.
    sums: Vec<(&'c PlaceFilter, f64)>,
}

impl<'c> Facets<'c> {
    /// The facts seen so far, in the content's order.
    pub fn facts(&self) -> Vec<FactId> {
        self.0.keys().copied().collect()
    }

    /// Adds the comparisons of a condition.
    pub fn extend(&mut self, condition: Option<&'c Condition>, known: &Known) {
        let Some(condition) = condition else { return };
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.extend(Some(part), known))
            }
            Condition::Not(part) => self.extend(Some(part), known),
            Condition::Leaf(leaf) => {
                // Why: a figure that stands in for another one crosses that one's thresholds too.
                for fact in rests_on(condition, known).iter() {
                    self.0.entry(fact).or_default().test(&leaf.test, known);
                }
            }
        }
    }

    /// Adds the days of a regime that starts by place.
    pub fn start(&mut self, effective: &Effective, known: &Known) {
        let Effective::ByPlace { facts, dates, .. } = effective else { return };
        let which = |wanted: fn(&Option<crate::date::Date>, crate::date::Date) -> bool| {
            let places = dates.iter().filter(|(_, day)| wanted(day, known.date));
            PlaceFilter { include: places.map(|(place, _)| Group::One(*place)).collect(), exclude: Vec::new() }
        };
        let filters = [
            which(|day, today| day.is_some_and(|day| day <= today)),
            which(|day, today| day.is_some_and(|day| day > today)),
            which(|day, _| day.is_none()),
        ];
        for fact in facts {
            let facet = self.0.entry(*fact).or_default();
            facet.places.extend(filters.iter().cloned().map(Cow::Owned));
        }
    }

    /// The present answer and the others.
    pub fn changes(&self, fact: FactId, known: &Known) -> Options {
        let present = known.get(fact).cloned().unwrap_or(Answer::Unknown);
        let mut list = self.choices(fact, known, false);
        order::sort_by(&mut list, |one, other| one.pain.total_cmp(&other.pain));
        list.insert(0, Choice { answer: present, to: To::Bool(false), pain: 0.0 });
        list.truncate(MOST_OPTIONS);
        Options { fact, list }
    }

    /// What a fact that is open can turn out to be; of a set, each kind of value alone and none.
    pub fn answers(&self, fact: FactId, known: &Known) -> Vec<Choice> {
        self.choices(fact, known, true)
    }

    fn choices(&self, fact: FactId, known: &Known, open: bool) -> Vec<Choice> {
        let Some(facet) = self.0.get(&fact) else { return Vec::new() };
        match known.content.fact(fact).kind {
            Kind::Bool => {
                let options = [true, false].into_iter().filter(|yes| known.get(fact) != Some(&Answer::Bool(*yes)));
                options.map(|yes| Choice { answer: Answer::Bool(yes), to: To::Bool(yes), pain: 1.0 }).collect()
            }
            Kind::Choice => facet.one_value(fact, known),
            Kind::Set => facet.set_of_values(fact, known, open),
            Kind::Jurisdiction => facet.one_place(fact, known),
            Kind::Jurisdictions => facet.set_of_places(fact, known, open),
            Kind::Number | Kind::Percent | Kind::Money => facet.figures(fact, known, open),
            Kind::Map => facet.counts(fact, known, open),
        }
    }
}

impl<'c> Facet<'c> {
    fn test(&mut self, test: &'c Test, known: &Known) {
        match test {
            Test::IsValue(_, values) | Test::HasValue(_, values) => self.name(*values),
            Test::Only(_, values) => {
                self.name(*values);
                self.whole = true;
            }
            Test::IsPlace(_, places) | Test::HasPlace(_, places) => {
                if !self.places.iter().any(|known| **known == *places) {
                    self.places.push(Cow::Borrowed(places));
                }
            }
            Test::Some(_) => self.whole = true,
            Test::Yes(_) => {}
            Test::Number(_, comparison, threshold) | Test::Span(_, _, comparison, threshold) => {
                self.cuts.push((threshold.currency, cut(*comparison, threshold, known)));
            }
            Test::Sum(_, places, comparison, threshold) => {
                self.sums.push((places, cut(*comparison, threshold, known)));
            }
        }
    }

    fn name(&mut self, values: ValueSet) {
        if !self.values.contains(&values) {
            self.values.push(values);
        }
    }

    fn pattern_of_value(&self, value: u8) -> u64 {
        self.values.iter().enumerate().fold(0, |bits, (at, set)| bits | u64::from(set.contains(value)) << at)
    }

    fn pattern_of_place(&self, place: Place) -> u64 {
        self.places.iter().enumerate().fold(0, |bits, (at, filter)| bits | u64::from(filter.contains(place)) << at)
    }

    fn value_kinds(&self, fact: FactId, known: &Known) -> Vec<(u64, Vec<u8>)> {
        kinds((0..known.content.fact(fact).values.len() as u8).map(|value| (self.pattern_of_value(value), value)))
    }

    fn place_kinds(&self, present: &[Place], known: &Known) -> Vec<(u64, Vec<Place>)> {
        let offered = known.content.places.iter().map(|(place, _)| *place);
        let groups = self.places.iter().flat_map(|filter| &filter.include);
        let named = groups.filter_map(|group| match group {
            Group::One(place) => Some(*place),
            _ => None,
        });
        let mut all: Vec<Place> = offered.collect();
        for place in named.chain(present.iter().copied()) {
            if !all.contains(&place) {
                all.push(place);
            }
        }
        kinds(all.into_iter().map(|place| (self.pattern_of_place(place), place)))
    }

    fn one_value(&self, fact: FactId, known: &Known) -> Vec<Choice> {
        let present = match known.get(fact) {
            Some(Answer::Choice(value)) => Some(self.pattern_of_value(*value)),
            _ => None,
        };
        let others = self.value_kinds(fact, known).into_iter().filter(|(pattern, _)| Some(*pattern) != present);
        let choice = |values: Vec<u8>| {
            let answer = Answer::Choice(*values.first()?);
            Some(Choice { answer, to: To::Choice(set_of(&values)), pain: 3.0 })
        };
        others.filter_map(|(_, values)| choice(values)).collect()
    }

    fn one_place(&self, fact: FactId, known: &Known) -> Vec<Choice> {
        let present = match known.get(fact) {
            Some(Answer::Place(place)) => Some(*place),
            _ => None,
        };
        let pattern = present.map(|place| self.pattern_of_place(place));
        let all = self.place_kinds(present.as_slice(), known);
        let others = all.into_iter().filter(|(other, _)| Some(*other) != pattern);
        let choice = |places: Vec<Place>| {
            let answer = Answer::Place(*places.first()?);
            Some(Choice { answer, to: To::Place(places), pain: 5.0 })
        };
        others.filter_map(|(_, places)| choice(places)).collect()
    }

    fn set_of_values(&self, fact: FactId, known: &Known, open: bool) -> Vec<Choice> {
        let present: Option<Vec<u8>> = match known.get(fact) {
            Some(Answer::Set(set)) => Some(set.iter().collect()),
            _ => None,
        };
        let told_apart = self.told_apart(self.value_kinds(fact, known));
        let sets = sets(present.as_deref(), &told_apart, open);
        let choice = |set: SetChoice<u8>| Choice {
            answer: Answer::Set(set_of(&set.items)),
            to: To::Values { add: set.add.iter().map(|values| set_of(values)).collect(), remove: set_of(&set.remove) },
            pain: 2.0 + set.size(),
        };
        sets.into_iter().map(choice).collect()
    }

    fn set_of_places(&self, fact: FactId, known: &Known, open: bool) -> Vec<Choice> {
        let present: Option<&[Place]> = match known.get(fact) {
            Some(Answer::Places(places)) => Some(places),
            _ => None,
        };
        let told_apart = self.told_apart(self.place_kinds(present.unwrap_or_default(), known));
        let choice = |set: SetChoice<Place>| {
            let pain = 4.0 + set.size();
            Choice { answer: Answer::Places(set.items), to: To::Places { add: set.add, remove: set.remove }, pain }
        };
        sets(present, &told_apart, open).into_iter().map(choice).collect()
    }

    /// Items that no comparison names make no difference, unless one looks at the set as a whole.
    fn told_apart<T>(&self, kinds: Vec<(u64, Vec<T>)>) -> Vec<Vec<T>> {
        kinds.into_iter().filter(|(pattern, _)| *pattern != 0 || self.whole).map(|(_, items)| items).collect()
    }

    fn figures(&self, fact: FactId, known: &Known, open: bool) -> Vec<Choice> {
        let own = match known.get(fact) {
            Some(Answer::Money(_, currency)) => *currency,
            _ => CurrencyId(0),
        };
        let is_money = known.content.fact(fact).kind == Kind::Money;
        let mut currencies: Vec<Option<CurrencyId>> = self.cuts.iter().map(|(currency, _)| *currency).collect();
        order::sort(&mut currencies);
        currencies.dedup();
        let mut choices = Vec::new();
        for currency in currencies {
            let cuts = self.cuts.iter().filter(|(other, _)| *other == currency).map(|(_, cut)| *cut);
            let have = match currency {
                Some(currency) => known.money(fact, currency).range,
                None => known.number(fact).range,
            };
            for (target, figure) in regions(cuts.collect(), have, known.content.fact(fact).max, currency, open) {
                let answer = if is_money {
                    Answer::Money(Range::exact(target), currency.unwrap_or(own))
                } else {
                    Answer::Number(Range::exact(target))
                };
                choices.push(Choice { answer, to: To::Figure(figure), pain: relative(&figure, target) });
            }
        }
        choices
    }

    fn counts(&self, fact: FactId, known: &Known, open: bool) -> Vec<Choice> {
        let present: Option<&[(Place, Range)]> = match known.get(fact) {
            Some(Answer::Map(entries)) => Some(entries),
            _ => None,
        };
        let mut filters: Vec<&PlaceFilter> = Vec::new();
        for (filter, _) in &self.sums {
            if !filters.contains(filter) {
                filters.push(filter);
            }
        }
        let mut choices = Vec::new();
        if self.whole && present.is_none_or(|entries| !entries.is_empty()) {
            let to = To::Places {
                add: Vec::new(),
                remove: present.unwrap_or_default().iter().map(|(place, _)| *place).collect(),
            };
            choices.push(Choice { answer: Answer::Map(Vec::new()), to, pain: 0.9 });
        }
        for filter in filters {
            let cuts = self.sums.iter().filter(|(other, _)| *other == filter).map(|(_, cut)| *cut);
            let have = present.map_or(Range { min: None, max: None }, |entries| sum(entries, filter));
            for (target, figure) in regions(cuts.collect(), have, known.content.fact(fact).max, None, open) {
                let Some(entries) = with_sum(present.unwrap_or_default(), filter, target, known) else { continue };
                choices.push(Choice {
                    answer: Answer::Map(entries),
                    to: To::Sum(filter.clone(), figure),
                    pain: relative(&figure, target),
                });
            }
        }
        choices
    }
}

/// The least whole figure on the upper side of a threshold.
fn cut(comparison: Comparison, threshold: &Threshold, known: &Known) -> f64 {
    let figure = threshold.on(known.date);
    match comparison {
        Comparison::AtLeast | Comparison::Below => libm::ceil(figure),
        Comparison::Above | Comparison::AtMost => libm::floor(figure) + 1.0,
    }
}

/// The stretches between thresholds, each with its figure that is nearest to what is known today. While the fact
/// is open, those that it can still lie in; otherwise those in which it does not lie for certain.
fn regions(mut cuts: Vec<f64>, have: Range, max: f64, currency: Option<CurrencyId>, open: bool) -> Vec<(f64, Figure)> {
    cuts.retain(|cut| *cut > 0.0 && *cut <= max);
    order::sort_by(&mut cuts, f64::total_cmp);
    cuts.dedup();
    let starts = std::iter::once(None).chain(cuts.iter().copied().map(Some));
    let ends = cuts.iter().map(|cut| Some(cut - 1.0)).chain(std::iter::once(None));
    let is_known = have.min.is_some() || have.max.is_some();
    let mut found = Vec::new();
    for (least, most) in starts.zip(ends) {
        let below = have.max.zip(least).is_some_and(|(have, least)| have < least);
        let above = have.min.zip(most).is_some_and(|(have, most)| have > most);
        let lies_in = have.as_exact().is_some() && !below && !above;
        if if open { below || above } else { lies_in } {
            continue;
        }
        let from = if above { have.min } else { have.max };
        let target = match (below, above) {
            (true, _) => least,
            (_, true) => most,
            _ => [have.min, least, Some(0.0)].into_iter().flatten().max_by(f64::total_cmp),
        };
        let target = if is_known { target } else { least.or(most) };
        let Some(target) = target else { continue };
        let distance = match (below || above, from) {
            (true, Some(from)) => Some(libm::fabs(target - from)),
            _ => is_known.then_some(0.0),
        };
        found.push((target, Figure { least, most, currency, have, distance }));
    }
    found
}

/// The distance as a share of the larger figure, below 1.
fn relative(figure: &Figure, target: f64) -> f64 {
    match figure.distance {
        Some(distance) if distance > 0.0 => 0.9 * distance / (distance + libm::fabs(target).max(1.0)),
        Some(_) => 0.0,
        None => 0.9,
    }
}

fn sum(entries: &[(Place, Range)], filter: &PlaceFilter) -> Range {
    let counted = entries.iter().filter(|(place, _)| filter.contains(*place)).map(|(_, range)| range);
    counted.fold(Range::exact(0.0), |total, part| Range {
        min: total.min.map(|min| min + part.min.unwrap_or(0.0)),
        max: total.max.zip(part.max).map(|(sum, max)| sum + max),
    })
}

/// The map with this sum over the places of the filter: all of it in one place, the present one if there is one.
fn with_sum(
    entries: &[(Place, Range)],
    filter: &PlaceFilter,
    target: f64,
    known: &Known,
) -> Option<Vec<(Place, Range)>> {
    let present = entries.iter().map(|(place, _)| *place);
    let named = filter.include.iter().filter_map(|group| match group {
        Group::One(place) => Some(*place),
        _ => None,
    });
    let offered = known.content.places.iter().map(|(place, _)| *place);
    let place = present.chain(named).chain(offered).find(|place| filter.contains(*place))?;
    let mut changed: Vec<(Place, Range)> =
        entries.iter().filter(|(place, _)| !filter.contains(*place)).cloned().collect();
    if target > 0.0 {
        changed.push((place, Range::exact(target)));
        order::sort_by_key(&mut changed, |(place, _)| *place);
    }
    Some(changed)
}

/// Items by what the comparisons see of them, in the order of their first.
fn kinds<T>(items: impl Iterator<Item = (u64, T)>) -> Vec<(u64, Vec<T>)> {
    let mut found: Vec<(u64, Vec<T>)> = Vec::new();
    for (pattern, item) in items {
        match found.iter_mut().find(|(known, _)| *known == pattern) {
            Some((_, items)) => items.push(item),
            None => found.push((pattern, vec![item])),
        }
    }
    found
}

struct SetChoice<T> {
    items: Vec<T>,
    add: Vec<Vec<T>>,
    remove: Vec<T>,
}

impl<T> SetChoice<T> {
    fn size(&self) -> f64 {
        let changed = (self.add.len() + self.remove.len()) as f64;
        0.9 * changed / (changed + 1.0)
    }
}

/// Sets that differ in the kinds of items they hold, each as near to the present one as can be. While the set is
/// open: none, and each kind alone.
fn sets<T: Copy + Ord>(present: Option<&[T]>, kinds: &[Vec<T>], open: bool) -> Vec<SetChoice<T>> {
    let held = |kind: &Vec<T>| present.is_some_and(|items| items.iter().any(|item| kind.contains(item)));
    let now = kinds.iter().enumerate().fold(0_u64, |bits, (at, kind)| bits | u64::from(held(kind)) << at);
    let count = kinds.len().min(16);
    let wanted = |set: &u64| {
        if open {
            set.count_ones() <= 1
        } else {
            (present.is_none() || *set != now) && (count <= MOST_COMBINED || (set ^ now).count_ones() <= 2)
        }
    };
    let make = |set: u64| {
        let mut choice = SetChoice { items: present.unwrap_or_default().to_vec(), add: Vec::new(), remove: Vec::new() };
        for (at, kind) in kinds.iter().enumerate().take(count) {
            match (now >> at & 1 == 1, set >> at & 1 == 1) {
                (false, true) => {
                    choice.items.extend(kind.first());
                    choice.add.push(kind.clone());
                }
                (true, false) => {
                    choice.remove.extend(choice.items.iter().filter(|item| kind.contains(item)));
                    choice.items.retain(|item| !kind.contains(item));
                }
                _ => {}
            }
        }
        order::sort(&mut choice.items);
        choice
    };
    (0..1_u64 << count).filter(wanted).map(make).collect()
}

fn set_of(values: &[u8]) -> ValueSet {
    values.iter().fold(ValueSet::default(), |set, value| set.with(*value, true))
}
