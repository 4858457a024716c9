//! The drivers' points, the gates, and the level they come to.

use super::{ControlSet, End, Ground};
use crate::assessment::{Assessment, Level};
use crate::content::ControlId;
use crate::content::fit::{Capacity, Driver, DriverRule};
use crate::evaluation::{DriverResult, Need};
use crate::fact::Answer;

/// The need and what the other parts of the fit ask about it.
pub(super) struct NeedResult {
    pub(super) points: u32,
    pub(super) range: (u32, u32),
    pub(super) level_range: (Need, Need),
    pub(super) level: Need,
    pub(super) gates: Vec<&'static str>,
    pub(super) drivers: Vec<DriverResult>,
    /// Controls with an unmet required duty, as driver `duties` counts them, uncapped.
    pub(super) unmet: u32,
}

impl NeedResult {
    /// The level, once both ends agree.
    pub(super) fn decided(&self) -> Option<Need> {
        let (low, high) = self.level_range;
        (low == high).then_some(low)
    }

    /// A driver's points; nothing where it is struck out.
    pub(super) fn driver(&self, index: usize) -> i32 {
        self.drivers.get(index).filter(|driver| !driver.struck).map_or(0, |driver| driver.points)
    }
}

pub(super) fn need(ground: &Ground, assessment: &Assessment) -> NeedResult {
    let rules = ground.rules;
    let drivers: Vec<DriverResult> = rules
        .drivers
        .iter()
        .enumerate()
        .map(|(at, driver)| DriverResult {
            driver: at,
            points: points(ground, driver, End::Points),
            range: (points(ground, driver, End::Low), points(ground, driver, End::High)),
            cap: driver.cap,
            struck: assessment.struck.contains(&driver.id),
        })
        .collect();
    let sum = |part: &dyn Fn(&DriverResult) -> i32| -> u32 {
        let counted = drivers.iter().filter(|driver| !driver.struck);
        u32::try_from(counted.map(part).sum::<i32>()).unwrap_or(0)
    };
    let now = sum(&|driver| driver.points);
    let range = (sum(&|driver| driver.range.0), sum(&|driver| driver.range.1));
    let level = |points: u32, end: End| level(ground, points, end);
    let duties_struck = rules
        .drivers
        .iter()
        .zip(&drivers)
        .any(|(driver, result)| result.struck && matches!(driver.rule, DriverRule::Duties { .. }));
    NeedResult {
        points: now,
        range,
        level_range: (level(range.0, End::Low), level(range.1, End::High)),
        level: level(now, End::Points),
        gates: gates(ground, End::Low),
        unmet: if duties_struck { 0 } else { ground.unmet(ground.required, End::Points) },
        drivers,
    }
}

fn level(ground: &Ground, points: u32, end: End) -> Need {
    let (should_have, must_have) = ground.rules.levels;
    if points >= must_have || !gates(ground, end).is_empty() {
        Need::MustHave
    } else if points >= should_have {
        Need::ShouldHave
    } else {
        Need::NiceToHave
    }
}

fn points(ground: &Ground, driver: &Driver, end: End) -> i32 {
    let points = match &driver.rule {
        DriverRule::Duties { each } => duties(ground, *each, end),
        DriverRule::Data { held, records, steps, floor, floor_when } => {
            let sensitive = match ground.known.get(*held) {
                Some(Answer::Set(set)) => set.0 & ground.content.grades.sensitive_data.0 != 0,
                _ => end == End::High,
            };
            let (least, most) = ground.number(*records);
            let count = if end == End::High { most } else { least };
            let reached = steps.iter().filter(|(from, _)| f64::from(*from) <= count);
            let by_records = if sensitive { reached.map(|(_, points)| *points).max().unwrap_or(0) } else { 0 };
            if ground.any(floor_when).at(end) { by_records.max(*floor) } else { by_records }
        }
        DriverRule::Watch { points, more, .. } => {
            let pressing = ground.urgent_outage().or(ground.pressing_regime);
            match (ground.nobody_at_night().at(end), pressing.at(end)) {
                (false, _) => 0,
                (true, false) => *points,
                (true, true) => points + more,
            }
        }
        DriverRule::Gaps { none, partial } => {
            let gap = |control: ControlId| match ground.level(control, end) {
                Some(Level::None) => *none,
                Some(Level::Partial) => *partial,
                _ => 0,
            };
            deliverable(ground).map(gap).sum()
        }
        DriverRule::Capacity(capacity) => hands(ground, capacity, end),
        DriverRule::Choice { fact, points } => match ground.known.get(*fact) {
            Some(Answer::Choice(value)) => points.iter().find(|(of, _)| of == value).map_or(0, |(_, points)| *points),
            _ if end == End::High => points.iter().map(|(_, points)| *points).max().unwrap_or(0),
            _ => 0,
        },
        DriverRule::Demands { insurance, points, more_when_gate_open, others } => {
            let mut sum = 0;
            if ground.hint(*insurance).at(end) {
                let gates = ground.content.control_range().filter(|id| ground.content.control(*id).insurer_gate);
                let open = gates.into_iter().any(|control| ground.is_below_mostly(control, end));
                sum += points + if open { *more_when_gate_open } else { 0 };
            }
            let asked = others.iter().filter(|(hint, _)| ground.hint(*hint).at(end));
            sum + asked.map(|(_, points)| *points).sum::<i32>()
        }
        DriverRule::Strong { security_staff, at_least, covered, points } => {
            let (least, most) = ground.number(*security_staff);
            let (staff, watch) = match end {
                End::Low => (most, ground.hint(*covered).possible),
                End::Points | End::High => (least, ground.hint(*covered).certain),
            };
            // Why: the reducer takes away, so where it is only possible it belongs to the low end.
            let levels = if end == End::High { End::Points } else { end };
            let gap = deliverable(ground).any(|control| ground.is_below_mostly(control, levels));
            if staff >= f64::from(*at_least) && watch && !gap { *points } else { 0 }
        }
    };
    points.min(driver.cap)
}

fn duties(ground: &Ground, each: i32, end: End) -> i32 {
    let required: ControlSet = match end {
        End::Low | End::Points => ground.required,
        End::High => ground.possibly_required,
    };
    each * i32::try_from(ground.unmet(required, end)).unwrap_or(0)
}

fn deliverable<'a>(ground: &'a Ground) -> impl Iterator<Item = ControlId> + 'a {
    ground.content.control_range().filter(|control| ground.content.control(*control).deliverable)
}

/// The fewest hands and the largest size make the high end.
fn hands(ground: &Ground, capacity: &Capacity, end: End) -> i32 {
    let side = |fact, high: bool| {
        let (least, most) = ground.number(fact);
        if high { most } else { least }
    };
    let high = end == End::High;
    let employees = side(capacity.employees, high);
    let it_staff = side(capacity.it_staff, !high);
    let security_staff = side(capacity.security_staff, !high);
    let wanted = employees / f64::from(capacity.employees_per_head);
    let it = if employees < f64::from(capacity.from_employees) {
        0
    } else if it_staff <= 0.0 {
        capacity.nobody
    } else if it_staff < wanted / 2.0 {
        capacity.below_half
    } else if it_staff < wanted {
        capacity.below
    } else {
        0
    };
    let regime = ground.security_regime.at(end);
    let little = security_staff < f64::from(capacity.little_security_below_tenths) / 10.0;
    let large = employees >= f64::from(capacity.little_security_from_employees);
    let security = if security_staff <= 0.0 && regime {
        capacity.no_security
    } else if little && (regime || large) {
        capacity.little_security
    } else {
        0
    };
    it + security
}

/// What makes a provider a must-have whatever the points, as facts and levels are at that end.
fn gates(ground: &Ground, end: End) -> Vec<&'static str> {
    let mut held = Vec::new();
    let Some(capacity) = ground.rules.capacity() else { return held };
    let gates = &ground.rules.gates;
    let high = end == End::High;
    let (fewest, most) = ground.number(capacity.security_staff);
    let security_staff = if high { fewest } else { most };
    let open = gates.capability_controls.iter().any(|control| ground.is_below_mostly(*control, end));
    let demanded = ground.demanding_regime.at(end) && ground.hint(gates.capability_unless).not().at(end);
    if demanded && open && security_staff < f64::from(gates.security_staff_below) {
        held.push("capability");
    }
    let (smallest, largest) = ground.number(capacity.employees);
    let employees = if high { largest } else { smallest };
    let (fewest, most) = ground.number(capacity.it_staff);
    let it_staff = if high { fewest } else { most };
    let thin = it_staff < employees / f64::from(capacity.employees_per_head);
    if employees >= f64::from(capacity.from_employees) && thin && ground.critical_gaps(end) >= gates.caps_at_least {
        held.push("pile-up");
    }
    if ground.hint(gates.outage).at(end) && ground.nobody_at_night().at(end) {
        held.push("outage");
    }
    held
}
