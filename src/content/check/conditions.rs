//! Conditions: every fact, value, place, named figure and definition in them, and that the kinds fit.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checker, Named, quoted_nearest};
use crate::content::raw::{self, Condition, FactKind};
use crate::fact::Place;

/// What a condition may refer to beside facts.
pub struct Scope<'a, 'f> {
    /// Where it is written.
    pub file: &'f str,
    /// The named figures.
    pub values: &'a BTreeMap<String, raw::Value>,
    /// Those that were used.
    pub used: BTreeSet<&'a str>,
    /// Whether `$place` may stand here.
    pub placed: bool,
}

impl<'a, 'f> Scope<'a, 'f> {
    /// A scope with these figures.
    pub fn new(file: &'f str, values: &'a BTreeMap<String, raw::Value>) -> Scope<'a, 'f> {
        Scope { file, values, used: BTreeSet::new(), placed: false }
    }
}

/// The names of the definitions that mean `$place`, themselves or by what they use without naming places.
pub fn placed<'a>(definitions: &BTreeMap<&'a str, &'a raw::Definition>) -> BTreeSet<&'a str> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    loop {
        let more: Vec<&str> = definitions
            .iter()
            .filter(|(id, one)| !placed.contains(*id) && means_place(&one.when, &placed))
            .map(|(id, _)| *id)
            .collect();
        if more.is_empty() {
            return placed;
        }
        placed.extend(more);
    }
}

fn means_place(condition: &Condition, placed: &BTreeSet<&str>) -> bool {
    let named = |places: &[String]| places.iter().any(|place| place == "$place");
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| means_place(part, placed)),
        Condition::Not(part) => means_place(part, placed),
        Condition::Is(among) | Condition::Has(among) | Condition::Only(among) => named(&among.of),
        Condition::Number(test) => named(&test.places),
        Condition::Use(one) => one.place.is_empty() && placed.contains(one.name.as_str()),
        Condition::Yes(_) | Condition::Some(_) | Condition::Span(_) => false,
    }
}

impl<'a> Checker<'a> {
    /// Checks a condition at `pointer`.
    pub fn condition(&mut self, pointer: &str, condition: &'a Condition, scope: &mut Scope<'a, '_>) {
        match condition {
            Condition::All(parts) => self.parts(&format!("{pointer}/all"), parts, scope),
            Condition::Any(parts) => self.parts(&format!("{pointer}/any"), parts, scope),
            Condition::Not(part) => self.condition(&format!("{pointer}/not"), part, scope),
            Condition::Yes(one) => {
                let pointer = format!("{pointer}/yes");
                self.leaf_fact(&pointer, "fact", &one.fact, &[FactKind::Bool], scope);
                self.leaf_source(&pointer, one.source.as_ref(), scope);
            }
            Condition::Some(one) => {
                let pointer = format!("{pointer}/some");
                let kinds = [FactKind::Set, FactKind::Jurisdictions, FactKind::Map];
                self.leaf_fact(&pointer, "fact", &one.fact, &kinds, scope);
                self.leaf_source(&pointer, one.source.as_ref(), scope);
            }
            Condition::Is(among) => {
                self.among(&format!("{pointer}/is"), among, &[FactKind::Choice, FactKind::Jurisdiction], scope);
            }
            Condition::Has(among) => {
                self.among(&format!("{pointer}/has"), among, &[FactKind::Set, FactKind::Jurisdictions], scope);
            }
            Condition::Only(among) => self.among(&format!("{pointer}/only"), among, &[FactKind::Set], scope),
            Condition::Number(test) => self.number(&format!("{pointer}/number"), test, scope),
            Condition::Span(test) => self.span(&format!("{pointer}/span"), test, scope),
            Condition::Use(test) => self.used_definition(pointer, test, scope),
        }
    }

    /// Every fact that a condition names, those of definitions included.
    pub fn facts_in(&self, condition: &'a Condition) -> BTreeSet<&'a str> {
        let mut facts = BTreeSet::new();
        self.gather(condition, &mut facts, &mut BTreeSet::new());
        facts
    }

    fn gather(&self, condition: &'a Condition, facts: &mut BTreeSet<&'a str>, within: &mut BTreeSet<&'a str>) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.gather(part, facts, within));
            }
            Condition::Not(part) => self.gather(part, facts, within),
            Condition::Yes(one) | Condition::Some(one) => {
                facts.insert(&one.fact);
            }
            Condition::Is(among) | Condition::Has(among) | Condition::Only(among) => {
                facts.insert(&among.fact);
            }
            Condition::Number(test) => {
                facts.insert(&test.fact);
            }
            Condition::Span(test) => facts.extend([test.low.as_str(), test.high.as_str()]),
            Condition::Use(test) => {
                if let Some(definition) = self.definitions.get(test.name.as_str())
                    && within.insert(&definition.id)
                {
                    self.gather(&definition.when, facts, within);
                }
            }
        }
    }

    fn parts(&mut self, pointer: &str, parts: &'a [Condition], scope: &mut Scope<'a, '_>) {
        if parts.is_empty() {
            self.faults.add(scope.file, pointer, "an empty list of conditions");
        }
        for (at, part) in parts.iter().enumerate() {
            self.condition(&format!("{pointer}/{at}"), part, scope);
        }
    }

    /// The fact of a leaf, if it is known and of a kind that fits.
    fn leaf_fact(
        &mut self,
        pointer: &str,
        key: &str,
        id: &'a str,
        kinds: &[FactKind],
        scope: &Scope<'a, '_>,
    ) -> Option<&'a raw::Fact> {
        let pointer = format!("{pointer}/{key}");
        if !self.refer(scope.file, &pointer, Named::Fact, id) {
            return None;
        }
        let fact = self.facts.get(id).copied()?;
        if kinds.contains(&fact.kind) {
            return Some(fact);
        }
        let kind = kind_word(fact.kind);
        let wanted: Vec<&str> = kinds.iter().copied().map(kind_word).collect();
        let what = format!("fact \"{id}\" is a {kind}, and {} is needed here", wanted.join(" or "));
        self.faults.add(scope.file, &pointer, what);
        None
    }

    fn leaf_source(&mut self, pointer: &str, source: Option<&'a String>, scope: &Scope<'a, '_>) {
        if let Some(id) = source {
            self.refer(scope.file, &format!("{pointer}/source"), Named::Source, id);
        }
    }

    fn among(&mut self, pointer: &str, among: &'a raw::Among, kinds: &[FactKind], scope: &mut Scope<'a, '_>) {
        self.leaf_source(pointer, among.source.as_ref(), scope);
        let list = format!("{pointer}/of");
        if among.of.is_empty() {
            self.faults.add(scope.file, &list, "an empty list of values");
        }
        let Some(fact) = self.leaf_fact(pointer, "fact", &among.fact, kinds, scope) else { return };
        if matches!(fact.kind, FactKind::Jurisdiction | FactKind::Jurisdictions) {
            self.place_list(&list, &among.of, scope);
        } else {
            for (at, value) in among.of.iter().enumerate() {
                self.fact_value(scope.file, &format!("{list}/{at}"), fact, value);
            }
        }
        self.once(scope.file, &list, "value", among.of.iter().map(String::as_str));
    }

    fn number(&mut self, pointer: &str, test: &'a raw::NumberTest, scope: &mut Scope<'a, '_>) {
        self.leaf_source(pointer, test.source.as_ref(), scope);
        let kinds: &[FactKind] = if test.places.is_empty() {
            &[FactKind::Number, FactKind::Percent, FactKind::Money]
        } else {
            &[FactKind::Map]
        };
        self.place_list(&format!("{pointer}/in"), &test.places, scope);
        let fact = self.leaf_fact(pointer, "fact", &test.fact, kinds, scope);
        let ends = [&test.at_least, &test.above, &test.below, &test.at_most];
        self.comparison(pointer, ends, fact.map(|fact| fact.kind), scope);
    }

    fn span(&mut self, pointer: &str, test: &'a raw::SpanTest, scope: &mut Scope<'a, '_>) {
        self.leaf_source(pointer, test.source.as_ref(), scope);
        self.leaf_fact(pointer, "low", &test.low, &[FactKind::Number], scope);
        self.leaf_fact(pointer, "high", &test.high, &[FactKind::Number], scope);
        let ends = [&test.at_least, &test.above, &test.below, &test.at_most];
        self.comparison(pointer, ends, Some(FactKind::Number), scope);
    }

    fn comparison(
        &mut self,
        pointer: &str,
        ends: [&'a Option<String>; 4],
        kind: Option<FactKind>,
        scope: &mut Scope<'a, '_>,
    ) {
        const KEYS: [&str; 4] = ["at_least", "above", "below", "at_most"];
        let given: Vec<(&str, &'a String)> =
            KEYS.into_iter().zip(ends).filter_map(|(key, name)| name.as_ref().map(|name| (key, name))).collect();
        let [(key, name)] = given.as_slice() else {
            let what = format!("exactly one of {} is needed, not {}", KEYS.join(", "), given.len());
            self.faults.add(scope.file, pointer, what);
            return;
        };
        let pointer = format!("{pointer}/{key}");
        let Some((name, value)) = scope.values.get_key_value(name.as_str()) else {
            let hint = quoted_nearest(name, scope.values.keys().map(String::as_str));
            self.faults.add(scope.file, &pointer, format!("no value named \"{name}\"{hint}"));
            return;
        };
        scope.used.insert(name);
        let unit = value.unit.as_str();
        let money = self.whole.currency.usd_per_unit_micro.contains_key(unit);
        let fits = match kind {
            Some(FactKind::Money) => money,
            Some(FactKind::Percent) => unit == "percent",
            Some(_) => matches!(unit, "people" | "records"),
            None => true,
        };
        if !fits && self.unit_is_known(unit) {
            let kind = kind.map_or("", kind_word);
            self.faults.add(
                scope.file,
                &pointer,
                format!("a {kind} is compared with \"{name}\", whose unit is {unit}"),
            );
        }
    }

    /// Whether a figure may have this unit.
    pub fn unit_is_known(&self, unit: &str) -> bool {
        matches!(unit, "people" | "records" | "percent") || self.whole.currency.usd_per_unit_micro.contains_key(unit)
    }

    fn used_definition(&mut self, pointer: &str, test: &'a raw::UseTest, scope: &mut Scope<'a, '_>) {
        if !self.refer(scope.file, &format!("{pointer}/use"), Named::Definition, &test.name) {
            return;
        }
        let wants_place = self.placed.contains(test.name.as_str());
        let pointer = format!("{pointer}/place");
        match (wants_place, test.place.is_empty()) {
            (true, true) if !scope.placed => {
                self.faults.add(scope.file, &pointer, format!("\"{}\" needs to be told a place", test.name));
            }
            (false, false) => {
                self.faults.add(scope.file, &pointer, format!("\"{}\" does not speak of $place", test.name));
            }
            _ => {
                for (at, place) in test.place.iter().enumerate() {
                    self.place(&format!("{pointer}/{at}"), place, scope.file);
                }
            }
        }
    }

    fn place_list(&mut self, pointer: &str, places: &'a [String], scope: &Scope<'a, '_>) {
        for (at, place) in places.iter().enumerate() {
            let pointer = format!("{pointer}/{at}");
            if place == "$place" {
                if !scope.placed {
                    self.faults.add(scope.file, &pointer, "$place stands only in definitions");
                }
            } else {
                self.place(&pointer, place, scope.file);
            }
        }
    }

    /// A code, a group, `*`, or one of these left out by `-`.
    pub fn place(&mut self, pointer: &str, name: &str, file: &str) {
        let code = name.strip_prefix('-').unwrap_or(name);
        let groups = &self.whole.places.groups;
        let known =
            code == "*" || groups.contains_key(code) || (Place::parse(code).is_some() && self.places.contains(code));
        if !known {
            let hint = quoted_nearest(code, self.places.iter().copied().chain(groups.keys().map(String::as_str)));
            self.faults.add(file, pointer, format!("no place \"{code}\"{hint}"));
        }
    }
}

fn kind_word(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Jurisdiction => "jurisdiction",
        FactKind::Jurisdictions => "jurisdictions",
        FactKind::Choice => "choice",
        FactKind::Set => "set",
        FactKind::Number => "number",
        FactKind::Percent => "percent",
        FactKind::Money => "money",
        FactKind::Bool => "bool",
        FactKind::Map => "map",
    }
}
