//! Regimes: everything in one, and what they say about each other.

use std::collections::{BTreeMap, BTreeSet};

use super::conditions::Scope;
use super::{Checker, Named, cycle, quoted_nearest};
use crate::content::raw::{Condition, Duty, Regime, RegimeKind, Status};
use crate::date::Date;

/// Moments from which a notice's clock runs.
const EVENTS: [&str; 8] =
    ["discovery", "awareness", "determination", "materiality", "classification", "payment", "notification", "fix"];
/// Where regimes are grouped.
const AREAS: [&str; 9] =
    ["us-federal", "us-state", "eu", "uk", "canada", "australia", "flow-down", "market", "baseline"];
/// What a safeguard can be at.
pub const LEVELS: [&str; 4] = ["none", "partial", "mostly", "full"];

impl<'a> Checker<'a> {
    /// Checks every regime.
    pub fn regimes(&mut self) {
        let whole = self.whole;
        for regime in &whole.regimes {
            self.regime(regime, &format!("content/regimes/{}.json", regime.id));
        }
        let covers = |regime: &'a Regime| regime.covered_by.iter().map(|cover| cover.regime.as_str()).collect();
        let edges: BTreeMap<&str, Vec<&str>> =
            whole.regimes.iter().map(|regime| (regime.id.as_str(), covers(regime))).collect();
        if let Some(round) = cycle(&edges) {
            let file = format!("content/regimes/{}.json", round.first().unwrap_or(&""));
            self.faults.add(&file, "/covered_by", format!("regimes cover each other: {}", round.join(" → ")));
        }
    }

    fn regime(&mut self, regime: &'a Regime, file: &str) {
        self.one_of(file, "/area", "area", &regime.area, &AREAS);
        self.evidence(regime, file);
        self.effective(regime, file);
        self.named_values(file, "/values", &regime.values);
        let mut scope = Scope::new(file, &regime.values);
        self.tests(regime, &mut scope);
        self.variants(regime, &mut scope);
        for (at, one) in regime.presumptions.iter().enumerate() {
            self.optional_condition(&format!("/presumptions/{at}/when"), one.when.as_ref(), &mut scope);
        }
        for (at, one) in regime.notices.iter().enumerate() {
            self.optional_condition(&format!("/notices/{at}/if"), one.condition.as_ref(), &mut scope);
        }
        for (at, one) in regime.covered_by.iter().enumerate() {
            self.optional_condition(&format!("/covered_by/{at}/if"), one.condition.as_ref(), &mut scope);
        }
        for (at, one) in regime.notes.iter().enumerate() {
            self.optional_condition(&format!("/notes/{at}/when"), one.when.as_ref(), &mut scope);
        }
        for name in regime.values.keys().filter(|name| !scope.used.contains(name.as_str())) {
            self.faults.add(file, &format!("/values/{name}"), format!("unused value \"{name}\""));
        }
        self.duties(regime, file);
        self.notices(regime, file);
        self.penalties(regime, file);
        self.once(file, "/notes", "note", regime.notes.iter().map(|note| note.id.as_str()));
        for (at, cover) in regime.covered_by.iter().enumerate() {
            self.refer(file, &format!("/covered_by/{at}/regime"), Named::Regime, &cover.regime);
        }
        for (key, flag) in [("assessed", &regime.assessed), ("gate", &regime.gate)] {
            if let Some(ids) = flag.as_ref().and_then(|flag| flag.variants.as_ref()) {
                self.variant_ids(regime, file, &format!("/{key}/variants"), ids);
            }
        }
        self.refer_all(file, "/msp", Named::Source, &regime.msp);
    }

    fn evidence(&mut self, regime: &'a Regime, file: &str) {
        if regime.sources.is_empty() {
            self.faults.add(file, "/sources", "a regime needs a source");
        }
        self.refer_all(file, "/sources", Named::Source, &regime.sources);
        self.once(file, "/sources", "source", regime.sources.iter().map(String::as_str));
        let verified = self.optional_day(file, "/verified_on", regime.verified_on.as_ref());
        let binds = matches!(regime.kind, RegimeKind::Law | RegimeKind::Contract);
        if regime.verified_on.is_none() && regime.status == Status::InForce && binds {
            self.faults.add(file, "/verified_on", "what is in force needs the date of the newest source that was read");
        }
        self.not_in_future(file, "/verified_on", verified);
    }

    /// There is no clock here: nothing was read after the day of the currency table, which is renewed with the content.
    pub fn not_in_future(&mut self, file: &str, pointer: &str, day: Option<Date>) {
        let newest = Date::parse(&self.whole.currency.date);
        if let (Some(day), Some(newest)) = (day, newest)
            && day > newest
        {
            self.faults.add(file, pointer, format!("{day} is after {newest}, the day of content/currency.json"));
        }
    }

    fn effective(&mut self, regime: &'a Regime, file: &str) {
        let Some(effective) = &regime.effective else { return };
        self.optional_day(file, "/effective/from", effective.from.as_ref());
        self.optional_day(file, "/effective/not_before", effective.not_before.as_ref());
        if let Some(source) = &effective.source {
            self.refer(file, "/effective/source", Named::Source, source);
        }
        let Some(by_place) = &effective.by_place else {
            if effective.not_before.is_some() {
                self.faults.add(file, "/effective/not_before", "stands only beside by_place");
            }
            return;
        };
        if effective.from.is_some() {
            self.faults.add(file, "/effective/from", "stands beside by_place, which says it already");
        }
        self.refer_all(file, "/effective/by_place/facts", Named::Fact, &by_place.facts);
        self.day(file, "/effective/by_place/otherwise", &by_place.otherwise);
        for (code, day) in &by_place.dates {
            let pointer = format!("/effective/by_place/dates/{code}");
            if !self.places.contains(code.as_str()) {
                let hint = quoted_nearest(code, self.places.iter().copied());
                self.faults.add(file, &pointer, format!("no place \"{code}\"{hint}"));
            }
            self.optional_day(file, &pointer, day.as_ref());
        }
    }

    fn tests(&mut self, regime: &'a Regime, scope: &mut Scope<'a, '_>) {
        if !regime.test.is_empty() {
            let days: Vec<&str> = regime.test.iter().map(|test| test.from.as_str()).collect();
            self.history(scope.file, "/test", &days);
        }
        let mut facts = BTreeSet::new();
        for (at, test) in regime.test.iter().enumerate() {
            self.condition(&format!("/test/{at}/when"), &test.when, scope);
            facts.extend(self.facts_in(&test.when));
        }
        for (at, presumption) in regime.presumptions.iter().enumerate() {
            let pointer = format!("/presumptions/{at}/fact");
            let known = self.refer(scope.file, &pointer, Named::Fact, &presumption.fact);
            if known && !facts.contains(presumption.fact.as_str()) {
                let what = format!("fact \"{}\" is not in the regime's condition", presumption.fact);
                self.faults.add(scope.file, &pointer, what);
            }
        }
    }

    fn variants(&mut self, regime: &'a Regime, scope: &mut Scope<'a, '_>) {
        let file = scope.file;
        self.once(file, "/variants", "variant", regime.variants.iter().map(|variant| variant.id.as_str()));
        if regime.variants.len() > 32 {
            self.faults.add(file, "/variants", "more than the 32 variants that the engine holds");
        }
        for (at, variant) in regime.variants.iter().enumerate() {
            let here = format!("/variants/{at}");
            self.optional_condition(&format!("{here}/when"), variant.when.as_ref(), scope);
            if variant.when.is_none() && at + 1 < regime.variants.len() {
                self.faults.add(file, &here, "only the last variant may leave \"when\" out");
            }
            self.once(
                file,
                &format!("{here}/exempts"),
                "exemption from",
                variant.exempts.iter().map(|one| one.control.as_str()),
            );
            for (index, exempt) in variant.exempts.iter().enumerate() {
                let pointer = format!("{here}/exempts/{index}/control");
                if exempt.section.trim().is_empty() {
                    self.faults.add(file, &format!("{here}/exempts/{index}/section"), "an exemption needs a section");
                }
                if !self.refer(file, &pointer, Named::Control, &exempt.control) {
                    continue;
                }
                let duties: Vec<&Duty> = regime.duties.iter().filter(|duty| duty.control == exempt.control).collect();
                if duties.is_empty() {
                    self.faults.add(
                        file,
                        &pointer,
                        format!("there is no duty on \"{}\" to be exempt from", exempt.control),
                    );
                }
                if duties.iter().any(|duty| duty.variants.as_ref().is_some_and(|ids| ids.contains(&variant.id))) {
                    let what =
                        format!("a duty on \"{}\" says that it is in variant \"{}\"", exempt.control, variant.id);
                    self.faults.add(file, &pointer, what);
                }
            }
        }
    }

    fn optional_condition(&mut self, pointer: &str, condition: Option<&'a Condition>, scope: &mut Scope<'a, '_>) {
        if let Some(condition) = condition {
            self.condition(pointer, condition, scope);
        }
    }

    fn variant_ids(&mut self, regime: &Regime, file: &str, pointer: &str, ids: &[String]) {
        let known: Vec<&str> = regime.variants.iter().map(|variant| variant.id.as_str()).collect();
        for (at, id) in ids.iter().enumerate() {
            self.one_of(file, &format!("{pointer}/{at}"), "variant", id, &known);
        }
        self.once(file, pointer, "variant", ids.iter().map(String::as_str));
    }

    fn duties(&mut self, regime: &'a Regime, file: &str) {
        for (at, duty) in regime.duties.iter().enumerate() {
            let here = format!("/duties/{at}");
            self.refer(file, &format!("{here}/control"), Named::Control, &duty.control);
            if duty.section.trim().is_empty() {
                self.faults.add(file, &format!("{here}/section"), "a duty needs a section");
            }
            if let Some(ids) = &duty.variants {
                self.variant_ids(regime, file, &format!("{here}/variants"), ids);
            }
            if let Some(needed) = &duty.needed {
                self.one_of(file, &format!("{here}/needed"), "level", needed, &["mostly", "full"]);
            }
            if let Some(source) = &duty.source {
                self.refer(file, &format!("{here}/source"), Named::Source, source);
            }
            let from = self.optional_day(file, &format!("{here}/from"), duty.from.as_ref());
            let until = self.optional_day(file, &format!("{here}/until"), duty.until.as_ref());
            if let (Some(from), Some(until)) = (from, until)
                && until <= from
            {
                self.faults.add(file, &format!("{here}/until"), format!("ends on {until}, before it starts on {from}"));
            }
            let twin = regime.duties.iter().take(at).position(|other| collide(regime, other, duty));
            if let Some(twin) = twin {
                let what = format!(
                    "/duties/{twin} is a duty on \"{}\" too, in the same variant at the same time",
                    duty.control
                );
                self.faults.add(file, &here, what);
            }
        }
    }

    fn notices(&mut self, regime: &'a Regime, file: &str) {
        for (at, notice) in regime.notices.iter().enumerate() {
            let here = format!("/notices/{at}");
            for (key, text) in [("to", &notice.to), ("section", &notice.section)] {
                if text.trim().is_empty() {
                    self.faults.add(file, &format!("{here}/{key}"), format!("a notice needs \"{key}\""));
                }
            }
            self.one_of(file, &format!("{here}/from_event"), "event", &notice.from_event, &EVENTS);
            let days: Vec<&str> = notice.clock.iter().map(|entry| entry.from.as_str()).collect();
            self.history(file, &format!("{here}/clock"), &days);
            self.optional_day(file, &format!("{here}/from"), notice.from.as_ref());
            if let Some(ids) = &notice.variants {
                self.variant_ids(regime, file, &format!("{here}/variants"), ids);
            }
            if let Some(source) = &notice.source {
                self.refer(file, &format!("{here}/source"), Named::Source, source);
            }
        }
    }

    fn penalties(&mut self, regime: &'a Regime, file: &str) {
        self.once(file, "/penalties", "penalty", regime.penalties.iter().map(|penalty| penalty.id.as_str()));
        for (at, penalty) in regime.penalties.iter().enumerate() {
            let here = format!("/penalties/{at}");
            self.optional_day(file, &format!("{here}/from"), penalty.from.as_ref());
            self.refer(file, &format!("{here}/source"), Named::Source, &penalty.source);
            for (name, sum) in &penalty.amounts {
                self.currency(file, &format!("{here}/amounts/{name}/currency"), &sum.currency);
            }
        }
    }
}

/// Whether two duties on one control hold in the same variant at the same time.
fn collide(regime: &Regime, one: &Duty, other: &Duty) -> bool {
    let holds =
        |duty: &Duty, variant: &str| duty.variants.as_ref().is_none_or(|ids| ids.iter().any(|id| id == variant));
    let exempt =
        |variant: &crate::content::raw::Variant| variant.exempts.iter().any(|exempt| exempt.control == one.control);
    let share = regime.variants.is_empty()
        || regime.variants.iter().any(|it| !exempt(it) && holds(one, &it.id) && holds(other, &it.id));
    let day = |text: &Option<String>| text.as_deref().and_then(Date::parse);
    let before = |end: &Option<String>, start: &Option<String>| matches!((day(end), day(start)), (Some(end), Some(start)) if end <= start);
    one.control == other.control && share && !before(&one.until, &other.from) && !before(&other.until, &one.from)
}
