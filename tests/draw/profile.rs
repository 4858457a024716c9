//! Random organisations for `flips.rs` and `thresholds.rs`: the same in every run, drawn from the content's own
//! facts, values, places, and figures on both sides of its thresholds.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use client_risk::assessment::Assessment;
use client_risk::bundle;
use client_risk::content::{Condition, Content, Effective, Regime, Test, Threshold};
use client_risk::date::Date;
use client_risk::fact::{Answer, CurrencyId, FactId, FactSet, Group, Kind, Place, PlaceFilter, Range, ValueSet};

pub fn content() -> &'static Content {
    bundle::content()
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A stream of numbers that is the same in every run.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Draw {
        Draw(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = self.0 ^ (self.0 >> 33);
        mixed.wrapping_mul(0xFF51_AFD7_ED55_8CCD) >> 17
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count.max(1) as u64) as usize
    }

    pub fn chance(&mut self, per_cent: usize) -> bool {
        self.below(100) < per_cent
    }

    pub fn of<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    /// An organisation that answers about so many per cent of the questions.
    pub fn profile(&mut self, date: Date, answered: usize) -> Assessment {
        let mut assessment = Assessment::new(date);
        for fact in content().fact_range() {
            if self.chance(answered) {
                let answer = self.answer(fact, true);
                assessment.facts.insert(fact, answer);
            }
        }
        assessment
    }

    pub fn answer(&mut self, fact: FactId, bands: bool) -> Answer {
        let values = content().fact(fact).values.len();
        match content().fact(fact).kind {
            Kind::Bool => Answer::Bool(self.chance(50)),
            Kind::Choice => Answer::Choice(self.below(values) as u8),
            Kind::Set => {
                let count = self.below(4);
                Answer::Set((0..count).fold(ValueSet::default(), |set, _| set.with(self.below(values) as u8, true)))
            }
            Kind::Jurisdiction => Answer::Place(*self.of(places())),
            Kind::Jurisdictions => {
                let count = self.below(4);
                let mut chosen: Vec<Place> = (0..count).map(|_| *self.of(places())).collect();
                chosen.sort();
                chosen.dedup();
                Answer::Places(chosen)
            }
            Kind::Number | Kind::Percent => Answer::Number(self.range(fact, bands)),
            Kind::Money => {
                let currency = CurrencyId(if self.chance(60) { 0 } else { self.below(5) as u8 });
                Answer::Money(self.range(fact, bands), currency)
            }
            Kind::Map => {
                let count = self.below(5);
                let entries: BTreeMap<Place, Range> =
                    (0..count).map(|_| (*self.of(places()), self.range(fact, bands))).collect();
                Answer::Map(entries.into_iter().collect())
            }
        }
    }

    /// An exact answer aimed at one of these comparisons, on either side of it.
    pub fn aimed(&mut self, fact: FactId, leaves: &[&Condition], date: Date) -> Answer {
        let about = leaves.iter().filter(|leaf| with_floors(facts(leaf)).contains(fact)).collect::<Vec<_>>();
        if about.is_empty() || self.chance(25) {
            return self.answer(fact, false);
        }
        let Condition::Leaf(leaf) = self.of(&about) else { return self.answer(fact, false) };
        let mut near = |threshold: &Threshold| {
            let figure = threshold.on(date) + [-1.0, 0.0, 1.0][self.below(3)];
            Range::exact(figure.max(0.0))
        };
        match &leaf.test {
            Test::IsValue(_, values) => Answer::Choice(*self.of(&values.iter().collect::<Vec<_>>())),
            Test::HasValue(_, values) | Test::Only(_, values) => {
                let one = *self.of(&values.iter().collect::<Vec<_>>());
                Answer::Set(ValueSet::default().with(one, self.chance(70)))
            }
            Test::IsPlace(_, filter) => Answer::Place(place_in(filter).unwrap()),
            Test::HasPlace(_, filter) => Answer::Places(vec![place_in(filter).unwrap()]),
            Test::Number(_, _, threshold) | Test::Span(_, _, _, threshold) => match threshold.currency {
                Some(currency) => Answer::Money(near(threshold), currency),
                None => Answer::Number(near(threshold)),
            },
            Test::Sum(_, filter, _, threshold) => Answer::Map(vec![(place_in(filter).unwrap(), near(threshold))]),
            Test::Yes(_) | Test::Some(_) => self.answer(fact, false),
        }
    }

    fn range(&mut self, fact: FactId, bands: bool) -> Range {
        let one = self.figure(fact);
        if !bands || self.chance(70) {
            return Range::exact(one);
        }
        let other = self.figure(fact);
        match self.below(4) {
            0 => Range { min: Some(one), max: None },
            1 => Range { min: None, max: Some(one) },
            _ => Range { min: Some(one.min(other)), max: Some(one.max(other)) },
        }
    }

    fn figure(&mut self, fact: FactId) -> f64 {
        let near = near(fact);
        if self.chance(75) {
            return *self.of(near);
        }
        let digits = 1 + self.below(8) as u32;
        (10_u64.pow(digits) as f64 / 7.0).floor().min(content().fact(fact).max / 2.0)
    }
}

/// The places offered, and some that only groups of rules hold; those that rules name come up more often.
pub fn places() -> &'static [Place] {
    static PLACES: OnceLock<Vec<Place>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let codes = ["US", "US-OH", "US-CT", "US-TX", "US-CA", "US-NY", "DE", "FR", "GB", "CA-QC", "CA-ON", "AU-NSW"];
        let mut places: Vec<Place> = content().places.iter().map(|(place, _)| *place).collect();
        places.extend(codes.into_iter().filter_map(Place::parse));
        places
    })
}

/// Figures around the thresholds that this fact, or one that it stands in for, is compared with.
fn near(fact: FactId) -> &'static [f64] {
    static NEAR: OnceLock<Vec<Vec<f64>>> = OnceLock::new();
    let all = NEAR.get_or_init(|| {
        let mut near: Vec<Vec<f64>> = content().facts.iter().map(|_| vec![0.0, 1.0, 7.0]).collect();
        for regime in &content().regimes {
            for leaf in conditions(regime).into_iter().flat_map(leaves) {
                let Some((threshold, facts)) = threshold(leaf) else { continue };
                for fact in facts.iter() {
                    for (_, figure) in &threshold.history.0 {
                        near[usize::from(fact.0)].extend([figure - 1.0, *figure, figure + 1.0]);
                    }
                }
            }
        }
        for (figures, fact) in near.iter_mut().zip(&content().facts) {
            figures.retain(|figure| (0.0..=fact.max).contains(figure));
            figures.sort_by(f64::total_cmp);
            figures.dedup();
        }
        near
    });
    &all[usize::from(fact.0)]
}

/// Every condition of a regime.
pub fn conditions(regime: &Regime) -> Vec<&Condition> {
    let tests = regime.test.0.iter().map(|(_, test)| test);
    let variants = regime.variants.iter().filter_map(|one| one.when.as_ref());
    let notices = regime.notices.iter().filter_map(|one| one.condition.as_ref());
    let covers = regime.covered_by.iter().filter_map(|one| one.condition.as_ref());
    let presumptions = regime.presumptions.iter().filter_map(|one| one.when.as_ref());
    tests.chain(variants).chain(notices).chain(covers).chain(presumptions).collect()
}

/// The comparisons of a condition, each as a condition.
pub fn leaves(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(leaves).collect(),
        Condition::Not(part) => leaves(part),
        Condition::Leaf(_) => vec![condition],
    }
}

/// The figure of a comparison, and the facts that it is compared with.
pub fn threshold(leaf: &Condition) -> Option<(&Threshold, FactSet)> {
    let Condition::Leaf(leaf) = leaf else { return None };
    let (threshold, facts) = match &leaf.test {
        Test::Number(fact, _, threshold) | Test::Sum(fact, _, _, threshold) => (threshold, FactSet::one(*fact)),
        Test::Span(low, high, _, threshold) => (threshold, FactSet::one(*low).union(FactSet::one(*high))),
        _ => return None,
    };
    Some((threshold, with_floors(facts)))
}

/// These facts and those that stand in for them while they are not known.
pub fn with_floors(facts: FactSet) -> FactSet {
    facts.union(facts.iter().filter_map(|fact| content().fact(fact).default_at_least).collect())
}

/// Every fact on which the verdict on a regime can rest on a day (with the regimes that could cover it).
pub fn facts_of_verdict(regime: &Regime, date: Date) -> FactSet {
    let own = |regime: &Regime| {
        let test = regime.test.on(date).map_or(FactSet::EMPTY, facts);
        let start = match &regime.effective {
            Effective::ByPlace { facts, .. } => facts.iter().copied().collect(),
            _ => FactSet::EMPTY,
        };
        test.union(start)
    };
    let covers = regime
        .covered_by
        .iter()
        .map(|cover| cover.condition.as_ref().map_or(FactSet::EMPTY, facts).union(own(content().regime(cover.regime))));
    with_floors(covers.fold(own(regime), FactSet::union))
}

pub fn facts(condition: &Condition) -> FactSet {
    client_risk::evaluate::condition::facts(condition)
}

/// One place of a filter, if it has any.
pub fn place_in(filter: &PlaceFilter) -> Option<Place> {
    let named = filter.include.iter().filter_map(|group| match group {
        Group::One(place) => Some(*place),
        _ => None,
    });
    named.chain(places().iter().copied()).find(|place| filter.contains(*place))
}

pub fn ids(facts: FactSet) -> Vec<&'static str> {
    facts.iter().map(|fact| content().fact(fact).id.as_str()).collect()
}
