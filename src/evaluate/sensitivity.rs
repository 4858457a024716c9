//! Which answer or safeguard moves the loss most: the mean of a year, and the 1-in-20 year.
//!
//! One thing at a time is changed, all else as answered, on the typical side: a choice to each other value, a set by
//! one value more or less, a band to its ends, a figure to its half and its double (judgement: how far a guess is
//! often off), a safeguard to none, to full, and one level up. What is not answered is tried at every value or band
//! that is offered. The mean is in closed form (a few microseconds a try); the 95th percentile needs the whole distribution,
//! so it is worked out for the ends of the [`WITH_P95`] subjects that move the mean most.

use super::derive::Known;
use super::exposure::{Means, exposure};
use crate::assessment::{Assessment, ControlAnswer, Level};
use crate::evaluation::Ask;
use crate::fact::{Answer, CurrencyId, FactId, Kind, Place, Range, ValueSet};
use crate::order;

/// The typical side of the loss model.
const TYPICAL: usize = 1;
/// For so many subjects the 1-in-20 year is worked out.
pub const WITH_P95: usize = 12;
/// A figure may be off by this factor either way. Basis: judgement.
const OFF: f64 = 2.0;

/// What moves the loss, the most moving first.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivities {
    /// Today's expected yearly loss, in USD.
    pub mean: f64,
    /// Today's 1-in-20 year, in USD.
    pub p95: f64,
    /// By the width of the mean, falling; what moves nothing is left out.
    pub movers: Vec<Mover>,
}

impl Sensitivities {
    /// Those whose 1-in-20 year was worked out, by its width, falling.
    #[must_use]
    pub fn by_p95(&self) -> Vec<&Mover> {
        let mut movers: Vec<&Mover> = self.movers.iter().filter(|mover| mover.p95.is_some()).collect();
        let width = |mover: &Mover| mover.p95.map_or(0.0, |(least, most)| most - least);
        order::sort_by(&mut movers, |left, right| width(right).total_cmp(&width(left)));
        movers
    }
}

/// One answer or safeguard.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// What is changed.
    pub subject: Ask,
    /// The change that gives the least mean; `None` = today's is the least.
    pub least: Option<Change>,
    /// The change that gives the greatest mean; `None` = today's is the greatest.
    pub most: Option<Change>,
    /// A safeguard one level up.
    pub step: Option<Change>,
    /// The 1-in-20 year at `least` and at `most`, in USD.
    pub p95: Option<(f64, f64)>,
}

impl Mover {
    /// How far apart the least and the greatest mean are, in USD.
    #[must_use]
    pub fn width(&self, today: f64) -> f64 {
        let mean = |change: &Option<Change>| change.as_ref().map_or(today, |change| change.mean);
        mean(&self.most) - mean(&self.least)
    }
}

/// An alternative and what it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The answer tried.
    pub to: Tried,
    /// The expected yearly loss then, in USD.
    pub mean: f64,
}

/// An answer that was tried.
#[derive(Clone, Debug, PartialEq)]
pub enum Tried {
    /// For a fact.
    Fact(Answer),
    /// For a safeguard.
    Level(Level),
}

/// What moves the loss for these answers. `controls` are those of the assessment, by `ControlId`.
#[must_use]
pub fn sensitivities(known: &Known, assessment: &Assessment, controls: &[Option<ControlAnswer>]) -> Sensitivities {
    let means = Means::new(known);
    let mean = means.expected_loss(TYPICAL, controls);
    let mut movers: Vec<Mover> = Vec::new();
    let mut tried = assessment.clone();
    for fact in loss_facts(known) {
        let own = assessment.facts.get(&fact);
        let mut changes = Vec::new();
        for answer in alternatives(known, fact) {
            tried.facts.insert(fact, answer.clone());
            let mean = Means::new(&Known::new(known.content, &tried)).expected_loss(TYPICAL, controls);
            changes.push(Change { to: Tried::Fact(answer), mean });
        }
        match own {
            Some(own) => tried.facts.insert(fact, own.clone()),
            None => tried.facts.remove(&fact),
        };
        movers.extend(mover(Ask::Fact(fact), mean, changes, None));
    }
    let mut levels = controls.to_vec();
    levels.resize(known.content.controls.len(), None);
    for control in known.content.control_range() {
        let Some(own) = levels.get(control.index()).copied() else { continue };
        let mut at = |level: Level| {
            if let Some(slot) = levels.get_mut(control.index()) {
                *slot = Some(ControlAnswer::Level(level));
            }
            Change { to: Tried::Level(level), mean: means.expected_loss(TYPICAL, &levels) }
        };
        let (step, changes) = match own {
            // Nothing to attack there, and no level to change.
            Some(ControlAnswer::NotApplicable) => continue,
            Some(ControlAnswer::Level(level)) => {
                let up = Level::ALL.into_iter().find(|next| *next > level);
                (up.map(&mut at), vec![at(Level::None), at(Level::Full)])
            }
            Some(ControlAnswer::Unknown) | None => (None, vec![at(Level::None), at(Level::Full)]),
        };
        if let Some(slot) = levels.get_mut(control.index()) {
            *slot = own;
        }
        movers.extend(mover(Ask::Control(control), mean, changes, step));
    }
    order::sort_by(&mut movers, |left, right| right.width(mean).total_cmp(&left.width(mean)));
    let p95 = exposure(known, controls, controls).now[TYPICAL].p95;
    let mut yearly = Yearly { known, controls, tried, p95 };
    for mover in movers.iter_mut().take(WITH_P95) {
        mover.p95 = Some(yearly.ends(mover));
    }
    Sensitivities { mean, p95, movers }
}

/// A subject with its two ends, unless it moves nothing.
fn mover(subject: Ask, today: f64, changes: Vec<Change>, step: Option<Change>) -> Option<Mover> {
    let end = |better: fn(f64, f64) -> bool| {
        changes.iter().filter(|change| better(change.mean, today)).fold(None, |best: Option<&Change>, change| {
            best.filter(|best| !better(change.mean, best.mean)).or(Some(change))
        })
    };
    let (least, most) = (end(|one, other| one < other).cloned(), end(|one, other| one > other).cloned());
    (least.is_some() || most.is_some()).then_some(Mover { subject, least, most, step, p95: None })
}

/// The 1-in-20 year with one thing changed.
struct Yearly<'a> {
    known: &'a Known<'a>,
    controls: &'a [Option<ControlAnswer>],
    tried: Assessment,
    p95: f64,
}

impl Yearly<'_> {
    fn ends(&mut self, mover: &Mover) -> (f64, f64) {
        match mover.subject {
            Ask::Control(control) => {
                let with = |change: &Option<Change>| {
                    let mut controls = self.controls.to_vec();
                    controls.resize(self.known.content.controls.len(), None);
                    if let (Some(Change { to: Tried::Level(level), .. }), Some(slot)) =
                        (change, controls.get_mut(control.index()))
                    {
                        *slot = Some(ControlAnswer::Level(*level));
                    }
                    controls
                };
                let result = exposure(self.known, &with(&mover.least), &with(&mover.most));
                (result.now[TYPICAL].p95, result.planned[TYPICAL].p95)
            }
            Ask::Fact(fact) => (self.of_fact(fact, mover.least.as_ref()), self.of_fact(fact, mover.most.as_ref())),
        }
    }

    fn of_fact(&mut self, fact: FactId, change: Option<&Change>) -> f64 {
        let Some(Change { to: Tried::Fact(answer), .. }) = change else {
            return self.p95;
        };
        let own = self.tried.facts.insert(fact, answer.clone());
        let p95 = exposure(&Known::new(self.known.content, &self.tried), self.controls, self.controls).now[TYPICAL].p95;
        match own {
            Some(own) => self.tried.facts.insert(fact, own),
            None => self.tried.facts.remove(&fact),
        };
        p95
    }
}

/// The facts that the loss model reads, in the content's order.
fn loss_facts(known: &Known) -> Vec<FactId> {
    let model = &known.content.loss;
    let ids = [
        &model.facts.employees,
        &model.facts.revenue,
        &model.facts.records,
        &model.facts.residents,
        &model.sector.fact,
        &model.region.fact,
        &model.history.fact,
        &model.remote.fact,
        &model.outage.fact,
        &model.cards.fact,
        &model.data.fact,
    ];
    let mut facts: Vec<FactId> = ids.into_iter().filter_map(|id| known.content.fact_id(id)).collect();
    order::sort(&mut facts);
    facts.dedup();
    facts
}

/// What else could be answered.
fn alternatives(known: &Known, fact: FactId) -> Vec<Answer> {
    let entry = known.content.fact(fact);
    let own = known.get(fact);
    let values = 0..entry.values.len().min(64) as u8;
    match entry.kind {
        Kind::Choice => values.map(Answer::Choice).filter(|answer| own != Some(answer)).collect(),
        Kind::Bool => [false, true].into_iter().map(Answer::Bool).filter(|answer| own != Some(answer)).collect(),
        Kind::Set => match own {
            Some(Answer::Set(set)) => values.map(|value| Answer::Set(set.with(value, !set.contains(value)))).collect(),
            _ => {
                let one = values.map(|value| Answer::Set(ValueSet::default().with(value, true)));
                one.chain([Answer::Set(ValueSet::default())]).collect()
            }
        },
        Kind::Number | Kind::Percent => ranges(&entry.bands, own_range(own)).into_iter().map(Answer::Number).collect(),
        Kind::Money => {
            let dollars = known.content.currency.rates.iter().position(|(code, _)| code == "USD").unwrap_or(0);
            let currency = match own {
                Some(Answer::Money(_, currency)) => *currency,
                _ => CurrencyId(dollars as u8),
            };
            ranges(&entry.bands, own_range(own)).into_iter().map(|range| Answer::Money(range, currency)).collect()
        }
        Kind::Jurisdiction => {
            places(known).into_iter().map(Answer::Place).filter(|answer| own != Some(answer)).collect()
        }
        Kind::Map => match own {
            Some(Answer::Map(entries)) => [1.0 / OFF, OFF]
                .into_iter()
                .map(|times| {
                    Answer::Map(entries.iter().map(|(place, range)| (*place, scaled(*range, times))).collect())
                })
                .collect(),
            _ => Vec::new(),
        },
        Kind::Jurisdictions => Vec::new(),
    }
}

fn own_range(own: Option<&Answer>) -> Option<Range> {
    match own {
        Some(Answer::Number(range) | Answer::Money(range, _)) => Some(*range),
        _ => None,
    }
}

/// A figure's half and double; a band's ends; while nothing is known, every band that is offered.
fn ranges(bands: &[Range], own: Option<Range>) -> Vec<Range> {
    let Some(own) = own else {
        return bands.to_vec();
    };
    match own.as_exact() {
        Some(_) => vec![scaled(own, 1.0 / OFF), scaled(own, OFF)],
        None => own.min.into_iter().chain(own.max).map(Range::exact).collect(),
    }
}

fn scaled(range: Range, times: f64) -> Range {
    let whole = |figure: f64| libm::round(figure * times);
    Range { min: range.min.map(whole), max: range.max.map(whole) }
}

/// One place of each region that the loss model tells apart.
fn places(known: &Known) -> Vec<Place> {
    let regions = known.content.loss.region.places.iter();
    let of = |name: &String| match known.content.groups.get(name) {
        Some(members) => members.first().copied(),
        None => Place::parse(name),
    };
    regions.filter_map(|(name, ..)| of(name)).collect()
}
