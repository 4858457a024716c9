//! The law time machine: the days on which the law changes for this organisation, and what changes then.
//!
//! A verdict can move only on a day that the content names, so a regime is evaluated on its own days and no others
//! (`tests/thresholds.rs` compares with a scan of every day). The answers stay as they are; only the day moves.

pub mod words;

use std::collections::BTreeMap;

use super::derive::Known;
use super::obligations::obligation;
use crate::assessment::{Assessment, ControlAnswer};
use crate::content::{Condition, Content, Effective, Regime, RegimeId, Test};
use crate::date::Date;
use crate::evaluation::{Obligation, Verdict};
use crate::order;

/// A day on which something changes for this organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The first day of the new state.
    pub day: Date,
    /// The regimes that change, in the content's order.
    pub regimes: Vec<RegimeChange>,
}

/// What changes in one regime on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct RegimeChange {
    /// The day before.
    pub before: Obligation,
    /// The day itself.
    pub after: Obligation,
    /// Duties that are listed from this day on, as indices in the regime's `duties`.
    pub duties_starting: Vec<u16>,
    /// Duties that are listed no longer.
    pub duties_ending: Vec<u16>,
    /// Notices that are owed from this day on, as indices in the regime's `notices`.
    pub notices_starting: Vec<u16>,
    /// Notices that are owed no longer.
    pub notices_ending: Vec<u16>,
    /// Notices that stay, with another clock.
    pub clocks: Vec<Clock>,
    /// Penalties that hold from this day on, as indices in the regime's `penalties`.
    pub penalties_starting: Vec<u16>,
}

/// A clock that is set anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Index in the regime's `notices`.
    pub notice: u16,
    /// Hours before; 0 = at once, `None` = no figure in the text.
    pub before: Option<u32>,
    /// Hours from this day on.
    pub after: Option<u32>,
}

/// What changes after `from`, up to and including `to`, one entry a day, the earliest first.
#[must_use]
pub fn changes(content: &Content, assessment: &Assessment, from: Date, to: Date) -> Vec<Change> {
    let controls: Vec<Option<ControlAnswer>> =
        content.control_range().map(|control| assessment.controls.get(&control).copied()).collect();
    let mut known = Known::on(content, assessment, from);
    let mut found: BTreeMap<Date, Vec<RegimeChange>> = BTreeMap::new();
    for id in content.regime_range() {
        known.date = from;
        let mut before = obligation(id, &known, &controls);
        for day in regime_days(content, id).into_iter().filter(|day| from < *day && *day <= to) {
            let passed = known.date;
            known.date = day;
            let after = obligation(id, &known, &controls);
            if let Some(change) = RegimeChange::between(&before, &after, content.regime(id), passed, day) {
                found.entry(day).or_default().push(change);
            }
            before = after;
        }
    }
    found.into_iter().map(|(day, regimes)| Change { day, regimes }).collect()
}

/// Every day on which some test, figure, duty, clock, penalty or regime of the content starts or ends.
#[must_use]
pub fn change_days(content: &Content) -> Vec<Date> {
    sorted(content.regime_range().flat_map(|id| regime_days(content, id)).collect())
}

/// The days on which the verdict on a regime, or what it lists, can change; ascending.
#[must_use]
pub fn regime_days(content: &Content, id: RegimeId) -> Vec<Date> {
    let mut days = Vec::new();
    let regime = content.regime(id);
    own_days(regime, &mut days);
    for cover in &regime.covered_by {
        condition_days(cover.condition.as_ref(), &mut days);
        let other = content.regime(cover.regime);
        days.extend(other.test.changes());
        other.test.0.iter().for_each(|(_, test)| condition_days(Some(test), &mut days));
        other.presumptions.iter().for_each(|one| condition_days(one.when.as_ref(), &mut days));
        effective_days(&other.effective, &mut days);
    }
    sorted(days)
}

impl RegimeChange {
    /// What the second obligation has that the first had not, and the reverse; `None` where all is as it was.
    #[must_use]
    pub fn between(
        before: &Obligation,
        after: &Obligation,
        regime: &Regime,
        passed: Date,
        day: Date,
    ) -> Option<RegimeChange> {
        let duties = |one: &Obligation| -> Vec<u16> { one.duties.iter().map(|duty| duty.rule).collect() };
        let notices = |one: &Obligation| -> Vec<u16> { one.notices.iter().map(|notice| notice.rule).collect() };
        let penalties = [penalties(before, regime, passed), penalties(after, regime, day)];
        let (duties, notices) = ([duties(before), duties(after)], [notices(before), notices(after)]);
        let clocks = before.notices.iter().filter_map(|old| {
            let new = after.notices.iter().find(|new| new.rule == old.rule)?;
            (old.within_hours != new.within_hours).then_some(Clock {
                notice: old.rule,
                before: old.within_hours,
                after: new.within_hours,
            })
        });
        let change = RegimeChange {
            duties_starting: only_in(&duties[1], &duties[0]),
            duties_ending: only_in(&duties[0], &duties[1]),
            notices_starting: only_in(&notices[1], &notices[0]),
            notices_ending: only_in(&notices[0], &notices[1]),
            clocks: clocks.collect(),
            penalties_starting: only_in(&penalties[1], &penalties[0]),
            before: before.clone(),
            after: after.clone(),
        };
        change.is_any().then_some(change)
    }

    /// Whether another fact would decide an open verdict or variant than the day before.
    #[must_use]
    pub fn asks_anew(&self) -> bool {
        self.before.missing != self.after.missing
    }

    fn is_any(&self) -> bool {
        let (before, after) = (&self.before, &self.after);
        let lists = [&self.duties_starting, &self.duties_ending, &self.notices_starting, &self.notices_ending];
        before.verdict != after.verdict
            || before.variant != after.variant
            || before.possible != after.possible
            || before.covered_by != after.covered_by
            || self.asks_anew()
            || lists.iter().any(|list| !list.is_empty())
            || !self.clocks.is_empty()
            || !self.penalties_starting.is_empty()
    }
}

/// The penalties that a regime in force threatens with on `day`.
fn penalties(obligation: &Obligation, regime: &Regime, day: Date) -> Vec<u16> {
    if !matches!(obligation.verdict, Verdict::Applies | Verdict::Covered | Verdict::Contractual) {
        return Vec::new();
    }
    let all = regime.penalties.iter().enumerate();
    all.filter(|(_, one)| one.from.is_none_or(|from| from <= day)).map(|(at, _)| at as u16).collect()
}

fn only_in(these: &[u16], those: &[u16]) -> Vec<u16> {
    these.iter().copied().filter(|one| !those.contains(one)).collect()
}

fn own_days(regime: &Regime, days: &mut Vec<Date>) {
    days.extend(regime.test.changes());
    regime.test.0.iter().for_each(|(_, test)| condition_days(Some(test), days));
    effective_days(&regime.effective, days);
    regime.presumptions.iter().for_each(|one| condition_days(one.when.as_ref(), days));
    regime.variants.iter().for_each(|one| condition_days(one.when.as_ref(), days));
    for duty in &regime.duties {
        days.extend(duty.from.into_iter().chain(duty.until));
    }
    for notice in &regime.notices {
        days.extend(notice.from);
        days.extend(notice.clock.changes());
        condition_days(notice.condition.as_ref(), days);
    }
    days.extend(regime.penalties.iter().filter_map(|penalty| penalty.from));
}

fn effective_days(effective: &Effective, days: &mut Vec<Date>) {
    match effective {
        Effective::Always => {}
        Effective::From(day) => days.extend(*day),
        Effective::ByPlace { dates, otherwise, not_before, .. } => {
            let all = dates.iter().filter_map(|(_, day)| *day).chain([*otherwise]);
            days.extend(all.map(|day| not_before.map_or(day, |floor| day.max(floor))));
            days.extend(*not_before);
        }
    }
}

fn condition_days(condition: Option<&Condition>, days: &mut Vec<Date>) {
    match condition {
        None => {}
        Some(Condition::All(parts) | Condition::Any(parts)) => {
            parts.iter().for_each(|part| condition_days(Some(part), days));
        }
        Some(Condition::Not(part)) => condition_days(Some(part), days),
        Some(Condition::Leaf(leaf)) => match &leaf.test {
            Test::Number(_, _, threshold) | Test::Sum(_, _, _, threshold) | Test::Span(_, _, _, threshold) => {
                days.extend(threshold.history.changes());
            }
            _ => {}
        },
    }
}

fn sorted(mut days: Vec<Date>) -> Vec<Date> {
    order::sort(&mut days);
    days.dedup();
    days
}
