//! Everything but regimes: facts, definitions, sources, currency, places, controls, actions, grades, loss, fit.

use std::collections::{BTreeMap, BTreeSet};

use super::conditions::Scope;
use super::regimes::LEVELS;
use super::{Checker, Named, cycle, json, quoted_nearest};
use crate::content::raw::fit::FitMention;
use crate::content::raw::loss::Mention;
use crate::content::raw::{
    Action, BasisName, CapRule, Condition, ContradictionPlace, ContradictionTest, Control, Cost, Fact, FactKind, Value,
};
use crate::fact::Place;

const FACTS: &str = "content/facts.json";
const PLACES: &str = "content/places.json";
const GRADES: &str = "content/grades.json";
const LOSS: &str = "content/loss.json";
const FIT: &str = "content/fit.json";
const CONTRADICTIONS: &str = "content/contradictions.json";

impl<'a> Checker<'a> {
    /// Checks all but the regimes.
    pub fn catalogue(&mut self) {
        let whole = self.whole;
        json::order_faults("regimes", "regime", &whole.order.regimes, &whole.regime_ids, self.faults);
        json::order_faults("controls", "control", &whole.order.controls, &whole.control_ids, self.faults);
        json::order_faults("actions", "action", &whole.order.actions, &whole.action_ids, self.faults);
        let numbers: Vec<&str> = whole.version.split('.').collect();
        if numbers.len() != 3 || !numbers.iter().all(|number| number.parse::<u32>().is_ok()) {
            let what = format!("\"{}\" is no version, such as 2026.11.0", whole.version);
            self.faults.add("content/version.json", "/version", what);
        }
        self.sizes();
        self.fact_list();
        self.definition_list();
        self.source_list();
        self.conversion();
        self.place_entries();
        for control in &whole.controls {
            self.control(control, &format!("content/controls/{}.json", control.id));
        }
        self.action_list();
        self.grades();
        self.loss();
        self.fit();
        self.contradictions();
    }

    /// What the engine's sets hold.
    fn sizes(&mut self) {
        let whole = self.whole;
        for (file, what, count, most) in [
            (FACTS, "facts", whole.facts.len(), 64),
            ("content/order.json", "regimes", whole.regime_ids.len(), 250),
            ("content/order.json", "controls", whole.control_ids.len(), 64),
            ("content/order.json", "actions", whole.action_ids.len(), 128),
        ] {
            if count > most {
                self.faults.add(file, "", format!("{count} {what}, and the engine holds {most}"));
            }
        }
    }

    fn fact_list(&mut self) {
        let whole = self.whole;
        self.once(FACTS, "", "fact", whole.facts.iter().map(|fact| fact.id.as_str()));
        for (at, fact) in whole.facts.iter().enumerate() {
            self.fact(&format!("/{at}"), fact);
        }
    }

    fn fact(&mut self, here: &str, fact: &'a Fact) {
        self.id(FACTS, &format!("{here}/id"), &fact.id, '_');
        let listed = matches!(fact.kind, FactKind::Choice | FactKind::Set);
        if listed == fact.values.is_empty() {
            let what = if listed { "a choice or set needs values" } else { "only a choice or set has values" };
            self.faults.add(FACTS, &format!("{here}/values"), what);
        }
        if fact.values.len() > 64 {
            self.faults.add(FACTS, &format!("{here}/values"), "more than the 64 values that the engine holds");
        }
        self.once(FACTS, &format!("{here}/values"), "value", fact.values.iter().map(String::as_str));
        for (at, value) in fact.values.iter().enumerate() {
            self.id(FACTS, &format!("{here}/values/{at}"), value, '_');
        }
        self.bands(here, fact);
        if !(1..=9).contains(&fact.importance) {
            self.faults.add(FACTS, &format!("{here}/importance"), "importance is a number from 1 to 9");
        }
        if let Some(other) = &fact.default_at_least {
            let pointer = format!("{here}/default_at_least");
            if self.refer(FACTS, &pointer, Named::Fact, other) {
                let kind = self.facts.get(other.as_str()).map(|other| other.kind);
                if kind != Some(fact.kind) || !matches!(fact.kind, FactKind::Number | FactKind::Money) {
                    self.faults.add(FACTS, &pointer, "both facts must be numbers, or both money");
                }
            }
        }
        if let Some(when) = &fact.ask_when {
            static NOTHING: BTreeMap<String, Value> = BTreeMap::new();
            self.condition(&format!("{here}/ask_when"), when, &mut Scope::new(FACTS, &NOTHING));
        }
    }

    /// Bands follow each other without gaps or overlaps, the last may be open.
    fn bands(&mut self, here: &str, fact: &Fact) {
        let whole_numbers = fact.kind != FactKind::Percent;
        let mut before: Option<f64> = None;
        for (at, (low, high)) in fact.bands.iter().enumerate() {
            let pointer = format!("{here}/bands/{at}");
            if let (Some(low), Some(high)) = (low, high)
                && low > high
            {
                self.faults.add(FACTS, &pointer, format!("the band ends at {high}, before it starts at {low}"));
            }
            if let (Some(before), Some(low)) = (before, low)
                && (*low <= before && whole_numbers || *low < before)
            {
                self.faults.add(FACTS, &pointer, format!("the band starts at {low}, inside the one before it"));
            }
            if high.is_none() && at + 1 < fact.bands.len() {
                self.faults.add(FACTS, &pointer, "only the last band may be open");
            }
            before = *high;
        }
    }

    fn definition_list(&mut self) {
        let whole = self.whole;
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        for one in &whole.definitions {
            let definition = &one.entry;
            self.id(&one.file, &format!("{}/id", one.pointer), &definition.id, '-');
            if let Some(file) = first.insert(&definition.id, &one.file) {
                let what = format!("definition \"{}\" is already in {file}", definition.id);
                self.faults.add(&one.file, &one.pointer, what);
            }
            self.named_values(&one.file, &format!("{}/values", one.pointer), &definition.values);
            let mut scope = Scope { placed: true, ..Scope::new(&one.file, &definition.values) };
            self.condition(&format!("{}/when", one.pointer), &definition.when, &mut scope);
            for name in definition.values.keys().filter(|name| !scope.used.contains(name.as_str())) {
                let pointer = format!("{}/values/{name}", one.pointer);
                self.faults.add(&one.file, &pointer, format!("unused value \"{name}\""));
            }
        }
        let edges: BTreeMap<&str, Vec<&str>> =
            self.definitions.iter().map(|(id, one)| (*id, uses(&one.when))).collect();
        if let Some(round) = cycle(&edges)
            && let Some(one) = whole.definitions.iter().find(|one| Some(&one.entry.id.as_str()) == round.first())
        {
            let what = format!("definitions use each other: {}", round.join(" → "));
            self.faults.add(&one.file, &format!("{}/when", one.pointer), what);
        }
    }

    /// Figures with a name.
    pub fn named_values(&mut self, file: &str, pointer: &str, values: &'a BTreeMap<String, Value>) {
        for (name, value) in values {
            let here = format!("{pointer}/{name}");
            if !self.unit_is_known(&value.unit) {
                let currencies = self.whole.currency.usd_per_unit_micro.keys().map(String::as_str);
                let hint = quoted_nearest(&value.unit, ["people", "records", "percent"].into_iter().chain(currencies));
                let what = format!("no unit or currency \"{}\"{hint}", value.unit);
                self.faults.add(file, &format!("{here}/unit"), what);
            }
            let days: Vec<&str> = value.history.iter().map(|entry| entry.from.as_str()).collect();
            self.history(file, &format!("{here}/history"), &days);
            for (at, entry) in value.history.iter().enumerate() {
                self.refer(file, &format!("{here}/history/{at}/source"), Named::Source, &entry.source);
                if entry.value < 0.0 || (value.unit != "percent" && entry.value.fract() != 0.0) {
                    self.faults.add(
                        file,
                        &format!("{here}/history/{at}/value"),
                        "a figure is a whole number from 0 up",
                    );
                }
            }
        }
    }

    fn source_list(&mut self) {
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        let whole = self.whole;
        for one in &whole.sources {
            let (file, here, source) = (one.file.as_str(), one.pointer.as_str(), &one.entry);
            self.id(file, &format!("{here}/id"), &source.id, '-');
            if let Some(before) = first.insert(&source.id, file) {
                self.faults.add(file, here, format!("source \"{}\" is already in {before}", source.id));
            }
            if source.title.trim().is_empty() {
                self.faults.add(file, &format!("{here}/title"), "a source needs a title");
            }
            self.evidence_grade(file, &format!("{here}/grade"), &source.grade);
            let read = self.optional_day(file, &format!("{here}/read"), source.read.as_ref());
            self.not_in_future(file, &format!("{here}/read"), read);
            match (source.grade.as_str(), &source.read) {
                ("P" | "S", None) => {
                    self.faults.add(
                        file,
                        &format!("{here}/read"),
                        "a source that was read has the date of what was read",
                    );
                }
                ("K", Some(_)) => {
                    self.faults.add(file, &format!("{here}/read"), "grade K was not read again, so it has no date");
                }
                _ => {}
            }
        }
    }

    fn evidence_grade(&mut self, file: &str, pointer: &str, grade: &str) {
        self.one_of(file, pointer, "grade", grade, &["P", "S", "K", "?"]);
    }

    fn conversion(&mut self) {
        const FILE: &str = "content/currency.json";
        let table = &self.whole.currency;
        self.day(FILE, "/date", &table.date);
        self.refer(FILE, "/source", Named::Source, &table.source);
        for (code, rate) in &table.usd_per_unit_micro {
            let pointer = format!("/usd_per_unit_micro/{code}");
            if *rate == 0 {
                self.faults.add(FILE, &pointer, "a rate is more than 0");
            }
            if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                self.faults.add(FILE, &pointer, format!("\"{code}\" is no currency code"));
            }
        }
        if table.usd_per_unit_micro.get("USD") != Some(&1_000_000) {
            self.faults.add(FILE, "/usd_per_unit_micro/USD", "a dollar is 1000000 millionths of a dollar");
        }
    }

    /// A currency of the table.
    pub fn currency(&mut self, file: &str, pointer: &str, code: &str) {
        let known: Vec<&str> = self.whole.currency.usd_per_unit_micro.keys().map(String::as_str).collect();
        self.one_of(file, pointer, "currency", code, &known);
    }

    fn place_entries(&mut self) {
        let places = &self.whole.places;
        self.once(PLACES, "/places", "place", places.places.iter().map(|place| place.code.as_str()));
        let mut aliases: BTreeMap<&str, &str> = BTreeMap::new();
        for (at, place) in places.places.iter().enumerate() {
            if Place::parse(&place.code).is_none() {
                self.faults.add(PLACES, &format!("/places/{at}/code"), format!("\"{}\" is no ISO code", place.code));
            }
            for (index, alias) in place.aliases.iter().enumerate() {
                if let Some(other) = aliases.insert(alias, &place.code) {
                    let what = format!("\"{alias}\" already stands for {other}");
                    self.faults.add(PLACES, &format!("/places/{at}/aliases/{index}"), what);
                }
            }
        }
        for (name, members) in &places.groups {
            self.once(PLACES, &format!("/groups/{name}"), "place", members.iter().map(String::as_str));
            for (at, code) in members.iter().enumerate() {
                let known: Vec<&str> = self.places.iter().copied().collect();
                self.one_of(PLACES, &format!("/groups/{name}/{at}"), "place", code, &known);
            }
        }
    }

    fn control(&mut self, control: &'a Control, file: &str) {
        const FUNCTIONS: [&str; 6] = ["govern", "identify", "protect", "detect", "respond", "recover"];
        self.id(file, "/id", &control.id, '-');
        self.one_of(file, "/function", "function", &control.function, &FUNCTIONS);
        self.one_of(file, "/provider_split", "split", &control.provider_split, &["provider", "shared", "customer"]);
        let sum: u32 = control.parts.values().sum();
        if sum != control.weight {
            self.faults.add(
                file,
                "/weight",
                format!("the weight is {}, and its parts add up to {sum}", control.weight),
            );
        }
        self.cited(file, "", control.basis, &control.sources);
        for (at, id) in control.numbers.iter().enumerate() {
            let known: Vec<&str> = self.whole.grades.conflicts.iter().map(|one| one.id.as_str()).collect();
            self.one_of(file, &format!("/numbers/{at}"), "conflict", id, &known);
            self.used_conflicts.insert(id);
        }
    }

    /// Sources of something that rests on law or on a study are not optional.
    fn cited(&mut self, file: &str, pointer: &str, basis: BasisName, sources: &'a [String]) {
        self.refer_all(file, &format!("{pointer}/sources"), Named::Source, sources);
        self.once(file, &format!("{pointer}/sources"), "source", sources.iter().map(String::as_str));
        if sources.is_empty() && basis != BasisName::Judgement {
            self.faults.add(file, &format!("{pointer}/sources"), "what rests on law or on a study needs a source");
        }
    }

    fn action_list(&mut self) {
        let whole = self.whole;
        for action in &whole.actions {
            self.action(action, &format!("content/actions/{}.json", action.id));
        }
        let edges: BTreeMap<&str, Vec<&str>> = whole
            .actions
            .iter()
            .map(|action| (action.id.as_str(), action.needs.iter().map(String::as_str).collect()))
            .collect();
        if let Some(round) = cycle(&edges) {
            let file = format!("content/actions/{}.json", round.first().unwrap_or(&""));
            self.faults.add(&file, "/needs", format!("actions need each other: {}", round.join(" → ")));
        }
    }

    fn action(&mut self, action: &'a Action, file: &str) {
        self.id(file, "/id", &action.id, '-');
        if action.raises.is_empty() {
            self.faults.add(file, "/raises", "an action raises at least one control");
        }
        for (at, raise) in action.raises.iter().enumerate() {
            let here = format!("/raises/{at}");
            self.refer(file, &format!("{here}/control"), Named::Control, &raise.control);
            self.one_of(file, &format!("{here}/from"), "level", &raise.from, &LEVELS);
            self.one_of(file, &format!("{here}/to"), "level", &raise.to, &LEVELS);
            let rank = |level: &str| LEVELS.iter().position(|one| *one == level);
            if let (Some(from), Some(to)) = (rank(&raise.from), rank(&raise.to))
                && from >= to
            {
                self.faults.add(file, &here, format!("from \"{}\" to \"{}\" is no rise", raise.from, raise.to));
            }
        }
        self.once(file, "/raises", "control", action.raises.iter().map(|raise| raise.control.as_str()));
        self.hours(file, "/hours", action.hours);
        if let Some(recurring) = &action.recurring {
            self.hours(file, "/recurring/hours", recurring.hours);
            let periods = ["month", "quarter", "year", "person_year"];
            self.one_of(file, "/recurring/per", "period", &recurring.per, &periods);
        }
        self.one_of(file, "/owner", "owner", &action.owner, &["you", "msp", "both"]);
        self.one_of(file, "/horizon", "horizon", &action.horizon, &["30_days", "90_days", "12_months"]);
        self.refer_all(file, "/needs", Named::Action, &action.needs);
        self.cost(file, "/cost", &action.cost);
        if let Some(more) = &action.cost_more {
            self.cost(file, "/cost_more", more);
        }
    }

    fn hours(&mut self, file: &str, pointer: &str, (low, high): (u32, u32)) {
        if low > high {
            self.faults.add(file, pointer, format!("{low} hours at least is more than {high} at most"));
        }
    }

    fn cost(&mut self, file: &str, pointer: &str, cost: &'a Cost) {
        const KINDS: [&str; 9] = [
            "time",
            "per_user_month",
            "per_device_month",
            "per_endpoint_month",
            "per_month",
            "per_year",
            "once",
            "per_key_once",
            "per_site_month",
        ];
        self.one_of(file, &format!("{pointer}/kind"), "kind of cost", &cost.kind, &KINDS);
        self.refer_all(file, &format!("{pointer}/sources"), Named::Source, &cost.sources);
        if let Some(grade) = &cost.grade {
            self.evidence_grade(file, &format!("{pointer}/grade"), grade);
        }
        if let Some(code) = &cost.currency {
            self.currency(file, &format!("{pointer}/currency"), code);
        }
        match (cost.kind.as_str(), cost.low, cost.high) {
            ("time", None, None) => {}
            ("time", _, _) => self.faults.add(file, pointer, "time has no price"),
            (_, Some(low), Some(high)) if low <= high => {
                if cost.currency.is_none() {
                    self.faults.add(file, pointer, "a price needs a currency");
                }
                if cost.sources.is_empty()
                    && cost.basis != Some(BasisName::Judgement)
                    && cost.grade.as_deref() != Some("K")
                {
                    self.faults.add(file, &format!("{pointer}/sources"), "a price that was read needs a source");
                }
            }
            (_, Some(low), Some(high)) => {
                self.faults.add(file, pointer, format!("{low} at least is more than {high} at most"));
            }
            _ => self.faults.add(file, pointer, "a price needs \"low\" and \"high\""),
        }
    }

    fn grades(&mut self) {
        let grades = &self.whole.grades;
        for (at, pair) in grades.grades.windows(2).enumerate() {
            if let [better, worse] = pair
                && better.from <= worse.from
            {
                self.faults.add(GRADES, &format!("/grades/{}/from", at + 1), "grades stand best first");
            }
        }
        if grades.overall.security_per_mille + grades.overall.lower_per_mille != 1000 {
            self.faults.add(GRADES, "/overall", "the two shares add up to 1000");
        }
        for strength in ["required", "addressable", "risk-based"] {
            if !grades.strengths.contains_key(strength) {
                self.faults.add(GRADES, "/strengths", format!("\"{strength}\" is missing"));
            }
        }
        for (strength, rule) in &grades.strengths {
            let known = ["required", "addressable", "risk-based"];
            self.one_of(GRADES, &format!("/strengths/{strength}"), "strength", strength, &known);
            self.one_of(GRADES, &format!("/strengths/{strength}/needed"), "level", &rule.needed, &LEVELS);
        }
        if self.refer(GRADES, "/facts/data", Named::Fact, &grades.facts.data)
            && let Some(fact) = self.facts.get(grades.facts.data.as_str()).copied()
        {
            for (at, value) in grades.sensitive_data.iter().enumerate() {
                self.fact_value(GRADES, &format!("/sensitive_data/{at}"), fact, value);
            }
        }
        self.refer(GRADES, "/facts/records", Named::Fact, &grades.facts.records);
        self.refer(GRADES, "/facts/employees", Named::Fact, &grades.facts.employees);
        if self.refer(GRADES, "/facts/incident/fact", Named::Fact, &grades.facts.incident.fact)
            && let Some(fact) = self.facts.get(grades.facts.incident.fact.as_str()).copied()
        {
            for (at, value) in grades.facts.incident.of.iter().enumerate() {
                self.fact_value(GRADES, &format!("/facts/incident/of/{at}"), fact, value);
            }
        }
        if !grades.plan.size_per_mille.is_sorted_by(|one, other| one.0 < other.0) {
            self.faults.add(GRADES, "/plan/size_per_mille", "the sizes do not ascend".to_owned());
        }
        self.once(GRADES, "/caps", "cap", grades.caps.iter().map(|cap| cap.id.as_str()));
        self.caps();
        self.once(GRADES, "/conflicts", "conflict", grades.conflicts.iter().map(|one| one.id.as_str()));
        for (at, conflict) in grades.conflicts.iter().enumerate() {
            for (index, entry) in conflict.entries.iter().enumerate() {
                let here = format!("/conflicts/{at}/entries/{index}");
                self.refer(GRADES, &format!("{here}/source"), Named::Source, &entry.source);
                self.evidence_grade(GRADES, &format!("{here}/grade"), &entry.grade);
            }
        }
    }

    fn caps(&mut self) {
        let grades = &self.whole.grades;
        for (at, cap) in grades.caps.iter().enumerate() {
            let here = format!("/caps/{at}");
            self.cap_grade(&format!("{here}/grade"), cap.grade);
            self.cited(GRADES, &here, cap.basis, &cap.sources);
            self.refer_all(GRADES, &format!("{here}/lifted_by"), Named::Action, &cap.lifted_by);
            match &cap.when {
                CapRule::Level(rule) => {
                    self.refer(GRADES, &format!("{here}/when/level/control"), Named::Control, &rule.control);
                    for (index, level) in rule.at.iter().enumerate() {
                        self.one_of(GRADES, &format!("{here}/when/level/at/{index}"), "level", level, &LEVELS);
                    }
                }
                CapRule::NobodyWatching(rule) => {
                    self.refer(GRADES, &format!("{here}/when/nobody_watching/control"), Named::Control, &rule.control);
                }
                CapRule::NoIncidentPlan(rule) => {
                    let pointer = format!("{here}/when/no_incident_plan");
                    self.refer(GRADES, &format!("{pointer}/control"), Named::Control, &rule.control);
                    self.cap_grade(&format!("{pointer}/after_incident"), rule.after_incident);
                }
                CapRule::LegalGap(_) => {}
                CapRule::PileUp(rule) => {
                    let known: Vec<&str> = grades.caps.iter().map(|cap| cap.id.as_str()).collect();
                    for (index, id) in rule.caps.iter().enumerate() {
                        self.one_of(GRADES, &format!("{here}/when/pile_up/caps/{index}"), "cap", id, &known);
                    }
                }
            }
        }
    }

    fn cap_grade(&mut self, pointer: &str, grade: char) {
        if !self.whole.grades.grades.iter().any(|known| known.grade == grade) {
            self.faults.add(GRADES, pointer, format!("no grade \"{grade}\""));
        }
    }

    fn loss(&mut self) {
        let loss = &self.whole.loss;
        let whole = self.whole;
        for (pointer, mention) in loss.mentions() {
            match mention {
                Mention::Fact(id) => self.mention(LOSS, &pointer, Named::Fact, &id),
                Mention::FactValue(fact, value) => self.mention_value(LOSS, &pointer, &fact, &value),
                Mention::Control(id) => self.mention(LOSS, &pointer, Named::Control, &id),
                Mention::Source(id) => self.mention(LOSS, &pointer, Named::Source, &id),
            }
        }
        let rows: [(&str, &str, BTreeSet<&str>); 5] = [
            ("sector", &loss.sector.fact, loss.sector.values.keys().map(String::as_str).collect()),
            ("history", &loss.history.fact, loss.history.values.keys().map(String::as_str).collect()),
            ("remote", &loss.remote.fact, loss.remote.values.keys().map(String::as_str).collect()),
            ("outage", &loss.outage.fact, loss.outage.values.keys().map(String::as_str).collect()),
            ("data", &loss.data.fact, loss.data.values.keys().map(String::as_str).collect()),
        ];
        for (key, id, rows) in rows {
            let Some(fact) = self.facts.get(id).copied() else { continue };
            for value in fact.values.iter().filter(|value| !rows.contains(value.as_str())) {
                self.faults.add(
                    LOSS,
                    &format!("/{key}/values"),
                    format!("value \"{value}\" of fact \"{id}\" has no row"),
                );
            }
        }
        for (at, place) in loss.region.places.iter().enumerate() {
            self.place(&format!("/region/places/{at}/place"), &place.place, LOSS);
        }
        self.once(LOSS, "/controls", "control", loss.controls.iter().map(|one| one.control.as_str()));
        for id in &whole.control_ids {
            if !loss.controls.iter().any(|one| one.control == *id) {
                self.faults.add(LOSS, "/controls", format!("control \"{id}\" has no row"));
            }
        }
    }

    fn fit(&mut self) {
        let fit = &self.whole.fit;
        let whole = self.whole;
        let drivers: Vec<&str> = fit.drivers.iter().map(|one| one.id.as_str()).collect();
        let credentials: Vec<&str> = fit.credentials.iter().map(|one| one.id.as_str()).collect();
        for (pointer, mention) in fit.mentions() {
            match mention {
                FitMention::Fact(id) => self.mention(FIT, &pointer, Named::Fact, &id),
                FitMention::FactValue(fact, value) => self.mention_value(FIT, &pointer, &fact, &value),
                FitMention::Control(id) => self.mention(FIT, &pointer, Named::Control, &id),
                FitMention::Regime(id) => self.mention(FIT, &pointer, Named::Regime, &id),
                FitMention::RegimeVariant(id, variant) => {
                    self.mention(FIT, &pointer, Named::Regime, &id);
                    if let Some(regime) = whole.regimes.iter().find(|regime| regime.id == id) {
                        let known: Vec<&str> = regime.variants.iter().map(|one| one.id.as_str()).collect();
                        self.one_of(FIT, &pointer, "variant", &variant, &known);
                    }
                }
                FitMention::Source(id) => self.mention(FIT, &pointer, Named::Source, &id),
                FitMention::Driver(id) => self.one_of(FIT, &pointer, "driver", &id, &drivers),
                FitMention::Credential(id) => self.one_of(FIT, &pointer, "credential", &id, &credentials),
            }
        }
        self.once(FIT, "/drivers", "driver", drivers);
        self.once(FIT, "/credentials", "credential", credentials);
        self.once(FIT, "/models", "model", fit.models.iter().map(|one| one.id.as_str()));
        self.once(FIT, "/services", "service", fit.services.iter().map(|one| one.id.as_str()));
        self.once(FIT, "/requirements", "requirement", fit.requirements.iter().map(|one| one.id.as_str()));
    }

    /// As `refer`, for an id that was made on the way.
    fn contradictions(&mut self) {
        let whole = self.whole;
        // Why: a fact that is only ever contradicted is not used by any rule.
        let used = self.used_facts.clone();
        for (at, one) in whole.contradictions.iter().enumerate() {
            self.id(CONTRADICTIONS, &format!("/{at}/id"), &one.id, '-');
            if one.all.is_empty() {
                self.faults.add(CONTRADICTIONS, &format!("/{at}/all"), "a contradiction of nothing");
            }
            for (index, test) in one.all.iter().enumerate() {
                self.contradiction_test(&format!("/{at}/all/{index}"), test);
            }
            for (index, place) in one.change.iter().enumerate() {
                let here = format!("/{at}/change/{index}");
                match place {
                    ContradictionPlace::Fact(id) => {
                        self.refer(CONTRADICTIONS, &format!("{here}/fact"), Named::Fact, id)
                    }
                    ContradictionPlace::Control(id) => {
                        self.refer(CONTRADICTIONS, &format!("{here}/control"), Named::Control, id)
                    }
                };
            }
        }
        self.used_facts = used;
        self.once(CONTRADICTIONS, "", "contradiction", whole.contradictions.iter().map(|one| one.id.as_str()));
    }

    fn contradiction_test(&mut self, here: &str, test: &'a ContradictionTest) {
        match test {
            ContradictionTest::Facts(when) => {
                static NOTHING: BTreeMap<String, Value> = BTreeMap::new();
                self.condition(&format!("{here}/facts"), when, &mut Scope::new(CONTRADICTIONS, &NOTHING));
            }
            ContradictionTest::Less(test) => {
                self.figure(&format!("{here}/less/fact"), &test.fact);
                self.figure(&format!("{here}/less/than"), &test.than);
            }
            ContradictionTest::AtMost(test) => self.figure(&format!("{here}/at_most/fact"), &test.fact),
            ContradictionTest::AtLeast(test) => self.figure(&format!("{here}/at_least/fact"), &test.fact),
            ContradictionTest::Level(test) => {
                self.refer(CONTRADICTIONS, &format!("{here}/level/control"), Named::Control, &test.control);
                for (index, answer) in test.of.iter().enumerate() {
                    let [none, partial, mostly, full] = LEVELS;
                    let known = [none, partial, mostly, full, "not_applicable"];
                    self.one_of(CONTRADICTIONS, &format!("{here}/level/of/{index}"), "level", answer, &known);
                }
            }
        }
    }

    /// A fact that is answered with figures.
    fn figure(&mut self, pointer: &str, id: &'a str) {
        const FIGURES: [FactKind; 4] = [FactKind::Number, FactKind::Percent, FactKind::Money, FactKind::Map];
        if self.refer(CONTRADICTIONS, pointer, Named::Fact, id)
            && self.facts.get(id).is_some_and(|fact| !FIGURES.contains(&fact.kind))
        {
            self.faults.add(CONTRADICTIONS, pointer, format!("fact \"{id}\" is not a figure"));
        }
    }

    fn mention(&mut self, file: &str, pointer: &str, named: Named, id: &str) {
        if let Some(known) = self.ids(named).get(id).copied() {
            self.refer(file, pointer, named, known);
        } else {
            let hint = quoted_nearest(id, self.ids(named).iter().copied());
            self.faults.add(file, pointer, format!("no {} \"{id}\"{hint}", named.word()));
        }
    }

    fn mention_value(&mut self, file: &str, pointer: &str, fact: &str, value: &str) {
        self.mention(file, pointer, Named::Fact, fact);
        if let Some(fact) = self.facts.get(fact).copied()
            && !fact.values.is_empty()
        {
            self.fact_value(file, pointer, fact, value);
        }
    }

    /// An id: lower-case letters, digits and `between`.
    fn id(&mut self, file: &str, pointer: &str, id: &str, between: char) {
        let sound = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == between;
        if id.is_empty() || !id.chars().all(sound) {
            self.faults.add(
                file,
                pointer,
                format!("\"{id}\" is no id: lower-case letters, digits and \"{between}\" only"),
            );
        }
    }
}

/// The definitions that a condition names.
fn uses(condition: &Condition) -> Vec<&str> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(uses).collect(),
        Condition::Not(part) => uses(part),
        Condition::Use(one) => vec![&one.name],
        _ => Vec::new(),
    }
}
