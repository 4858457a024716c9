//! The rule book as the browser gets it: resolved, in bytes, one value after another in the order of the fields.
//!
//! Natively `Content` is written; reading is all that is compiled into the Wasm, where parsing and resolving the
//! bundle's JSON would be a fifth of it. A file that was cut or is another is refused by its tag and checksum. What a
//! reader then still finds wrong marks it as failed, and everything after that reads as zero or empty, so that no
//! value needs a way out of its own.
//!
//! Whole numbers are base 128, the low seven bits first; signed ones alternate (0, -1, 1, -2 …); texts and lists begin
//! with their length; a choice begins with its number.

use std::collections::BTreeMap;

use super::contradiction::{ContradictionKind, ContradictionPlace, ContradictionRule, ContradictionTest};
use super::fit::{
    Capacity, Cite, Cited, Credential, Driver, DriverRule, FitRules, Gates, Hint, Model, ModelTest, ObservedPrice,
    Price, Reason, Requirement, Service, Tenet,
};
use super::loss::{
    Cards, ControlEffect, DataTypes, Effect, Factor, Ground, LossModel, Numbers, Region, Scale, Scenario, SectorRow,
    Sectors, Unknowns,
};
use super::*;
use crate::assessment::ControlAnswer;
use crate::evaluation::Need;
use crate::fact::{CurrencyId, Group, PlaceFilter};
use crate::order;

/// What the file begins with; the last byte counts its versions.
const TAG: [u8; 8] = *b"riskrul\x01";

impl Content {
    /// The packed form.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut body = Vec::new();
        self.write(&mut body);
        [&TAG[..], &checksum(&body).to_le_bytes(), &body].concat()
    }

    /// Reads the packed form.
    ///
    /// # Errors
    /// Bytes that `pack` of this version did not write.
    pub fn unpack(bytes: &[u8]) -> Result<Content, BundleError> {
        let refused = || BundleError("the rule book is damaged, or of another version".to_owned());
        let (sum, body) = bytes.strip_prefix(&TAG).and_then(<[u8]>::split_first_chunk).ok_or_else(refused)?;
        if checksum(body) != u64::from_le_bytes(*sum) {
            return Err(refused());
        }
        let mut from = Reader { rest: body, failed: false };
        let content = Content::read_packed(&mut from);
        if from.failed || !from.rest.is_empty() { Err(refused()) } else { Ok(content) }
    }
}

/// FNV-1a: finds accidents. (Against intent there is the page's policy and its exact file names.)
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// What is still to be read.
struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
}

impl Reader<'_> {
    fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }

    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else {
            self.fail();
            return 0;
        };
        self.rest = rest;
        *first
    }

    /// A whole number of at most `most`.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= u64::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                break;
            }
            if shift > 63 {
                self.fail();
            }
        }
        if value > most {
            self.fail();
            return 0;
        }
        value
    }

    /// How many bytes or values follow; each value is at least a byte.
    fn length(&mut self) -> usize {
        self.number(self.rest.len() as u64) as usize
    }

    #[inline(never)]
    fn bytes(&mut self) -> &[u8] {
        let length = self.length();
        // Never beyond: the number itself took a byte of what was left, or more.
        let Some((bytes, rest)) = self.rest.split_at_checked(length) else {
            self.fail();
            return &[];
        };
        self.rest = rest;
        bytes
    }
}

/// What can be written and read back.
trait Pack: Sized {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>);
    /// Zero or empty where `from` has failed.
    fn read_packed(from: &mut Reader) -> Self;
}

macro_rules! numbers {
    ($($int:ty)*) => { $(
        impl Pack for $int {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, out: &mut Vec<u8>) {
                let mut rest = *self as u64;
                while rest > 127 {
                    out.push(rest as u8 | 128);
                    rest >>= 7;
                }
                out.push(rest as u8);
            }
            fn read_packed(from: &mut Reader) -> $int {
                from.number(<$int>::MAX as u64) as $int
            }
        }
    )* };
}

/// Structs, field by field in the order given here.
macro_rules! structs {
    ($($name:ident { $($field:tt),* })*) => { $(
        impl Pack for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)*
            }
            fn read_packed(from: &mut Reader) -> $name {
                $name { $($field: Pack::read_packed(from)),* }
            }
        }
    )* };
}

/// Choices without content, numbered in the order given here.
macro_rules! plain {
    ($($name:ident { $first:ident $(, $variant:ident)* })*) => { $(
        impl Pack for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, out: &mut Vec<u8>) {
                let number = [$name::$first $(, $name::$variant)*].iter().position(|one| one == self);
                number.unwrap_or(usize::MAX).write(out);
            }
            fn read_packed(from: &mut Reader) -> $name {
                let number = usize::from(from.byte());
                [$name::$first $(, $name::$variant)*].get(number).copied().unwrap_or_else(|| {
                    from.fail();
                    $name::$first
                })
            }
        }
    )* };
}

/// Choices with content. Number 0 stands for what cannot be read, so it must not hold itself.
macro_rules! choices {
    ($($name:ident {
        0 $first:ident { $($first_field:tt: $first_bind:ident),* }
        $($number:literal $variant:ident { $($field:tt: $bind:ident),* })*
    })*) => { $(
        impl Pack for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, out: &mut Vec<u8>) {
                match self {
                    $name::$first { $($first_field: $first_bind),* } => {
                        out.push(0);
                        $($first_bind.write(out);)*
                    }
                    $($name::$variant { $($field: $bind),* } => {
                        out.push($number);
                        $($bind.write(out);)*
                    })*
                }
            }
            fn read_packed(from: &mut Reader) -> $name {
                match from.byte() {
                    $($number => $name::$variant { $($field: Pack::read_packed(from)),* },)*
                    number => {
                        if number != 0 {
                            from.fail();
                        }
                        $name::$first { $($first_field: Pack::read_packed(from)),* }
                    }
                }
            }
        }
    )* };
}

macro_rules! tuples {
    ($(($($type:ident $field:tt),*))*) => { $(
        impl<$($type: Pack),*> Pack for ($($type,)*) {
            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)*
            }
            fn read_packed(from: &mut Reader) -> Self {
                ($($type::read_packed(from),)*)
            }
        }
    )* };
}

numbers!(u8 u16 u32 u64 usize);
tuples!((A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3));

impl Pack for i32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        (((self << 1) ^ (self >> 31)) as u32).write(out);
    }
    fn read_packed(from: &mut Reader) -> i32 {
        let folded = u32::read_packed(from);
        (folded >> 1) as i32 ^ -((folded & 1) as i32)
    }
}

impl Pack for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn read_packed(from: &mut Reader) -> bool {
        from.number(1) == 1
    }
}

/// Most figures are whole numbers or thousandths; of a remainder of 4, 0 means the first and 1 the second. 2 means
/// that the float's own eight bytes follow.
impl Pack for f64 {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        let (whole, thousandths) = (*self as u64, libm::round(self * 1000.0) as u64);
        if whole < 1 << 53 && (whole as f64).to_bits() == self.to_bits() {
            (whole << 2).write(out);
        } else if thousandths < 1 << 53 && (thousandths as f64 / 1000.0).to_bits() == self.to_bits() {
            (thousandths << 2 | 1).write(out);
        } else {
            out.push(2);
            out.extend(self.to_bits().to_le_bytes());
        }
    }
    #[inline(never)]
    fn read_packed(from: &mut Reader) -> f64 {
        let head = u64::read_packed(from);
        let figure = (head >> 2) as f64;
        match head & 3 {
            0 => figure,
            1 => figure / 1000.0,
            _ => {
                let Some((bits, rest)) = from.rest.split_first_chunk() else {
                    from.fail();
                    return 0.0;
                };
                from.rest = rest;
                f64::from_bits(u64::from_le_bytes(*bits))
            }
        }
    }
}

impl Pack for char {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        u32::from(*self).write(out);
    }
    fn read_packed(from: &mut Reader) -> char {
        char::from_u32(u32::read_packed(from)).unwrap_or_else(|| {
            from.fail();
            char::REPLACEMENT_CHARACTER
        })
    }
}

impl Pack for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        self.len().write(out);
        out.extend(self.as_bytes());
    }
    #[inline(never)]
    fn read_packed(from: &mut Reader) -> String {
        match std::str::from_utf8(from.bytes()) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                from.fail();
                String::new()
            }
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        self.len().write(out);
        for one in self {
            one.write(out);
        }
    }
    fn read_packed(from: &mut Reader) -> Vec<T> {
        let length = from.length();
        let mut list = Vec::with_capacity(length);
        for _ in 0..length {
            list.push(T::read_packed(from));
        }
        list
    }
}

impl<T: Pack, const LENGTH: usize> Pack for [T; LENGTH] {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        for one in self {
            one.write(out);
        }
    }
    fn read_packed(from: &mut Reader) -> [T; LENGTH] {
        std::array::from_fn(|_| T::read_packed(from))
    }
}

impl<T: Pack> Pack for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(one) = self {
            one.write(out);
        }
    }
    fn read_packed(from: &mut Reader) -> Option<T> {
        bool::read_packed(from).then(|| T::read_packed(from))
    }
}

impl<T: Pack> Pack for Box<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        T::write(self, out);
    }
    fn read_packed(from: &mut Reader) -> Box<T> {
        Box::new(T::read_packed(from))
    }
}

impl<T: Pack> Pack for Dated<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }
    fn read_packed(from: &mut Reader) -> Dated<T> {
        Dated(Pack::read_packed(from))
    }
}

impl Pack for Date {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        (self.days() - Date::FALLBACK.days()).write(out);
    }
    fn read_packed(from: &mut Reader) -> Date {
        let days = i32::read_packed(from);
        // Ten thousand years either way: more is no date, and no sum with it may overflow.
        if days.unsigned_abs() > 3_652_425 {
            from.fail();
        }
        Date::FALLBACK.plus_days(if from.failed { 0 } else { days })
    }
}

impl Pack for Place {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        self.code().to_owned().write(out);
    }
    fn read_packed(from: &mut Reader) -> Place {
        match std::str::from_utf8(from.bytes()).ok().and_then(Place::parse) {
            Some(place) => place,
            None => {
                from.fail();
                Place::NOWHERE
            }
        }
    }
}

/// The logarithms are worked out again.
impl Pack for Effect {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        (self.frequency, self.severity).write(out);
    }
    fn read_packed(from: &mut Reader) -> Effect {
        Effect::new(Pack::read_packed(from), Pack::read_packed(from))
    }
}

/// The tables from ids to places in the lists are made again.
impl Pack for Content {
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, out: &mut Vec<u8>) {
        (self.version.clone(), self.sha256.clone()).write(out);
        self.facts.write(out);
        self.sources.write(out);
        self.currency.write(out);
        self.regimes.write(out);
        self.controls.write(out);
        self.actions.write(out);
        self.grades.write(out);
        self.loss.write(out);
        self.fit.write(out);
        self.contradictions.write(out);
        self.model_facts.write(out);
        self.places.write(out);
        self.groups.len().write(out);
        for (name, members) in &self.groups {
            name.write(out);
            members.write(out);
        }
    }

    fn read_packed(from: &mut Reader) -> Content {
        let (version, sha256) = Pack::read_packed(from);
        let facts: Vec<Fact> = Pack::read_packed(from);
        let sources: Vec<Source> = Pack::read_packed(from);
        let currency = Pack::read_packed(from);
        let regimes: Vec<Regime> = Pack::read_packed(from);
        let controls: Vec<Control> = Pack::read_packed(from);
        let actions: Vec<Action> = Pack::read_packed(from);
        Content {
            version,
            sha256,
            fact_ids: ids(&facts, |one| &one.id, |at| FactId(at as u8)),
            regime_ids: ids(&regimes, |one| &one.id, |at| RegimeId(at as u8)),
            control_ids: ids(&controls, |one| &one.id, |at| ControlId(at as u8)),
            action_ids: ids(&actions, |one| &one.id, |at| ActionId(at as u8)),
            source_ids: ids(&sources, |one| &one.id, |at| SourceId(at as u16)),
            facts,
            sources,
            currency,
            regimes,
            controls,
            actions,
            grades: Pack::read_packed(from),
            loss: Pack::read_packed(from),
            fit: Pack::read_packed(from),
            contradictions: Pack::read_packed(from),
            model_facts: Pack::read_packed(from),
            places: Pack::read_packed(from),
            groups: order::map(Vec::<(String, Vec<Place>)>::read_packed(from)),
        }
    }
}

fn ids<T, Id>(list: &[T], name: fn(&T) -> &String, id: fn(usize) -> Id) -> BTreeMap<String, Id> {
    order::map(list.iter().enumerate().map(|(at, one)| (name(one).clone(), id(at))))
}

structs! {
    FactId { 0 }
    FactSet { 0 }
    ValueSet { 0 }
    CurrencyId { 0 }
    RegimeId { 0 }
    ControlId { 0 }
    ActionId { 0 }
    SourceId { 0 }
    Range { min, max }
    PlaceFilter { include, exclude }
    Leaf { test, source }
    Threshold { history, currency, source }

    Fact { id, kind, topic, values, bands, max, default_at_least, for_provider, ask_when, importance }
    Source { id, title, grade, read, url }
    CurrencyTable { date, verified, source, widen_per_cent, rates }
    Regime {
        id, area, kind, status, effective, by_terms, verified_on, test, presumptions, variants, duties, notices,
        penalties, covered_by, notes, assessed, gate, sources, values
    }
    Presumption { fact, when }
    Variant { id, when }
    DutyRule { control, strength, section, needed, variants, from, until, stays, source, basis }
    NoticeRule { to, clock, from_event, section, when, condition, variants, from, stays, source }
    Penalty { id, from, amounts, source }
    Cover { regime, condition }
    Note { id, when }
    Flag { variants, unmet }
    Control {
        id, function, group, weight, parts, basis, sources, may_not_apply, required_stays, squared, deliverable,
        insurer_gate, provider_split, frameworks, conflicts
    }
    Action { id, raises, hours, recurring, owner, horizon, needs, costs, satisfies }
    Cost { kind, range, currency, evidence, sources }
    Grades {
        grades, show_below_width, security_per_mille, lower_per_mille, strength_weights, caps, sensitive_data, data, records,
        employees, incident, size_scale, loss_per_cent_per_point, hard_cap,
        conflicts
    }
    Cap { id, grade, rule, basis, sources, lifted_by }
    Conflict { id, entries }
    ContradictionRule { id, kind, all, change }

    LossModel {
        scenarios, grounds, scale, employees_limits, revenue_limits, records_least, facts, unknown, sector, region,
        history, remote, outage, cards, data, controls, exceedance, needs, one_of, too_wide_times, weighed
    }
    Ground { basis, sources }
    Scenario {
        id, payment_sector, remote, outage, attraction, frequency, size_exponent, sigma, median, revenue_exponent,
        record_share, cap, cap_of_revenue, cap_per_record, frequency_floor, severity_floor
    }
    Scale { employees, revenue, record_cost, record_exponent, ground }
    Numbers { employees, revenue, records, residents }
    Unknowns { open_band_times, employees, spread, records, control_level, ground }
    Sectors { fact, by_value, unknown, unknown_frequency, ground }
    SectorRow { general, payment, revenue_per_employee, records_per_employee }
    Region { fact, places, otherwise, unknown, ground }
    Factor { fact, by_value, unknown, ground }
    Cards { fact, values, factor, unknown, ground }
    DataTypes { fact, by_value, least, unknown_record_cost, unknown_attraction, ground }
    ControlEffect { effects, ground }

    FitRules {
        levels, drivers, gates, notice_control, has_provider, models, services, requirements, credentials, stays, flags, prices,
        statements
    }
    Driver { id, cap, basis, sources, rule }
    Capacity {
        employees, it_staff, security_staff, from_employees, employees_per_head, nobody, below_half, below,
        no_security, little_security, little_security_below_tenths, little_security_from_employees
    }
    Hint { fact, values }
    Gates { security_staff_below, capability_controls, capability_unless, caps_at_least, outage }
    Model { id, add_on_from, reasons_for, reasons_against, always_against }
    Reason { id, points, when, per_unmet }
    Service { id, raises, prices }
    Price { low, high, currency, per, evidence, sources }
    ObservedPrice { id, price }
    Requirement {
        id, tenet, always, outage, strict, watch, required_on, regimes, required, cites, sources, shown_by, partly_by
    }
    Cite { regime, variant, section, source }
    Credential { id, evidence, sources, counts_as_absent }
    Cited { id, sources }
}

plain! {
    Kind { Jurisdiction, Jurisdictions, Choice, Set, Number, Percent, Money, Bool, Map }
    Comparison { AtLeast, Above, Below, AtMost }
    Evidence { Primary, Secondary, Known, Conflict }
    Basis { Law, Study, Judgement }
    RegimeKind { Law, Contract, Standard, Incentive, Baseline }
    Status { InForce, Proposed, Contractual, Incentive, Voluntary }
    Strength { RiskBased, Addressable, Required }
    Level { None, Partial, Mostly, Full }
    Function { Govern, Identify, Protect, Detect, Respond, Recover }
    Owner { You, Msp, Both }
    Horizon { Days30, Days90, Months12 }
    ContradictionKind { Impossible, Unlikely, Check }
    Need { NiceToHave, ShouldHave, MustHave }
    Tenet { Professionalism, ActionableResults, Trust }
}

choices! {
    Condition {
        0 All { 0: parts }
        1 Any { 0: parts }
        2 Not { 0: part }
        3 Leaf { 0: leaf }
    }
    Test {
        0 Yes { 0: fact }
        1 IsValue { 0: fact, 1: values }
        2 IsPlace { 0: fact, 1: places }
        3 HasValue { 0: fact, 1: values }
        4 HasPlace { 0: fact, 1: places }
        5 Some { 0: fact }
        6 Only { 0: fact, 1: values }
        7 Number { 0: fact, 1: comparison, 2: threshold }
        8 Sum { 0: fact, 1: places, 2: comparison, 3: threshold }
        9 Span { 0: low, 1: high, 2: comparison, 3: threshold }
    }
    Group {
        0 Any {}
        1 One { 0: place }
        2 Country { 0: letters }
        3 Members { 0: places }
    }
    Effective {
        0 Always {}
        1 From { 0: day }
        2 ByPlace { facts: facts, dates: dates, otherwise: otherwise, not_before: not_before }
    }
    CapRule {
        0 LegalGap {}
        1 Level { 0: control, 1: levels }
        2 NobodyWatching { 0: control, 1: records }
        3 NoIncidentPlan { 0: control, 1: grade }
        4 PileUp { 0: caps, 1: count }
    }
    ControlAnswer {
        0 Unknown {}
        1 Level { 0: level }
        2 NotApplicable {}
    }
    ContradictionTest {
        0 Facts { 0: condition }
        1 Less { 0: fact, 1: other }
        2 AtMost { 0: fact, 1: figure }
        3 AtLeast { 0: fact, 1: figure }
        4 Answered { 0: control, 1: answers }
    }
    ContradictionPlace {
        0 Fact { 0: fact }
        1 Control { 0: control }
    }
    DriverRule {
        0 Duties { each: each }
        1 Data { held: held, records: records, steps: steps, floor: floor, floor_when: floor_when }
        2 Watch { covered: covered, points: points, urgent: urgent, controls: controls, more: more }
        3 Gaps { none: none, partial: partial }
        4 Capacity { 0: capacity }
        5 Choice { fact: fact, points: points }
        6 Demands { insurance: insurance, points: points, more_when_gate_open: more, others: others }
        7 Strong { security_staff: staff, at_least: least, covered: covered, points: points }
    }
    ModelTest {
        0 Need { 0: need }
        1 Driver { 0: driver, 1: points }
        2 AtLeast { 0: fact, 1: tenths }
        3 Below { 0: fact, 1: tenths }
        4 AtMost { 0: fact, 1: tenths }
        5 Is { 0: answer }
        6 ItCovered { 0: wanted }
        7 Assessed { 0: wanted }
        8 SecurityRegime { 0: wanted }
        9 CriticalGap { 0: wanted }
        10 Unmet { 0: least }
        11 Any { 0: tests }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle;

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        let content = bundle::content();
        let packed = content.pack();
        let unpacked = Content::unpack(&packed).unwrap();
        assert_eq!(format!("{unpacked:?}"), format!("{content:?}"));
        assert_eq!(unpacked.pack(), packed);
    }

    #[test]
    fn the_samples_come_out_the_same_with_either() {
        let content = bundle::content();
        let unpacked = Content::unpack(&content.pack()).unwrap();
        let samples: serde_json::Value = serde_json::from_str(bundle::SAMPLES).unwrap();
        for (id, sample) in samples.as_object().unwrap() {
            let json = |content: &Content| {
                let opened = crate::assessment::file::read_value(sample, content).unwrap();
                crate::evaluate::evaluate(content, &Default::default(), &opened.assessment).to_json(content)
            };
            assert_eq!(json(&unpacked), json(content), "{id}");
        }
    }

    #[test]
    fn a_file_that_is_cut_changed_or_another_is_refused() {
        let packed = bundle::content().pack();
        for end in (0..packed.len()).step_by(97) {
            assert!(Content::unpack(&packed[..end]).is_err(), "cut at {end}");
            let mut changed = packed.clone();
            changed[end] ^= 4;
            assert!(Content::unpack(&changed).is_err(), "changed at {end}");
        }
        assert!(Content::unpack(bundle::CONTENT.as_bytes()).is_err());
        assert!(Content::unpack(&[packed.as_slice(), &[0]].concat()).is_err());
    }

    /// The checksum keeps accidents out; this is what lies behind it.
    #[test]
    fn a_body_that_is_nonsense_fails_and_ends() {
        let packed = bundle::content().pack();
        let body = &packed[16..];
        for end in (0..body.len()).step_by(97) {
            let mut from = Reader { rest: &body[..end], failed: false };
            let _refused = Content::read_packed(&mut from);
            assert!(from.failed, "cut at {end}");
            for byte in [0, 127, 255] {
                let mut changed = body.to_vec();
                changed[end] = byte;
                let _ended = Content::read_packed(&mut Reader { rest: &changed, failed: false });
            }
        }
    }

    #[test]
    fn numbers_read_back() {
        for value in [0.0, -0.0, 1.0, 0.001, 0.7, 1.0 / 3.0, -5.0, 1e300, f64::INFINITY, 9_007_199_254_740_993.0] {
            let mut out = Vec::new();
            value.write(&mut out);
            let read = f64::read_packed(&mut Reader { rest: &out, failed: false });
            assert_eq!(read.to_bits(), value.to_bits(), "{value}");
        }
        for value in [0, 1, -1, 63, -64, 64, i32::MAX, i32::MIN] {
            let mut out = Vec::new();
            value.write(&mut out);
            assert_eq!(i32::read_packed(&mut Reader { rest: &out, failed: false }), value);
        }
    }
}
