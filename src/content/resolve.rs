//! The bundle → `Content`: names become indices, dates become dates, named conditions are put in.
//!
//! The build script has checked the files, so a fault here means that the bundle was changed on its
//! way; it is named and refused, never guessed around.

use super::contradiction::{ContradictionKind, ContradictionPlace, ContradictionRule, ContradictionTest};
use super::fit::FitRules;
use super::loss::LossModel;
use super::raw::{self, Bundle};
use super::*;
use crate::assessment::ControlAnswer;
use crate::fact::{CurrencyId, Group, PlaceFilter};

type Resolved<T> = Result<T, BundleError>;

fn fault<T>(what: impl Into<String>) -> Resolved<T> {
    Err(BundleError(what.into()))
}

impl Content {
    /// Reads the bundle that the build wrote. `sha256` is the bundle's own hash, shown in results.
    ///
    /// # Errors
    /// Names what is not as the build wrote it.
    pub fn read(bundle: &str, sha256: &str) -> Result<Content, BundleError> {
        let raw: Bundle = serde_json::from_str(bundle).map_err(|error| BundleError(error.to_string()))?;
        Content::resolve(&raw, sha256)
    }

    /// Resolves a parsed bundle.
    ///
    /// # Errors
    /// Names the first id, date or condition that does not resolve.
    pub fn resolve(raw: &Bundle, sha256: &str) -> Result<Content, BundleError> {
        let names = Names::new(raw)?;
        let currency = names.currency(&raw.currency)?;
        let facts = raw.facts.iter().map(|fact| names.fact(fact)).collect::<Resolved<Vec<_>>>()?;
        let sources = raw.sources.iter().map(source).collect::<Resolved<Vec<_>>>()?;
        let needed = needed_levels(&raw.grades)?;
        let regimes = raw.regimes.iter().map(|regime| names.regime(regime, &needed)).collect::<Resolved<Vec<_>>>()?;
        let grades = names.grades(&raw.grades)?;
        let controls =
            raw.controls.iter().map(|control| names.control(control, &grades)).collect::<Resolved<Vec<_>>>()?;
        let actions = raw.actions.iter().map(|action| names.action(action)).collect::<Resolved<Vec<_>>>()?;
        let control_names: Vec<String> = raw.controls.iter().map(|control| control.id.clone()).collect();
        let values = |fact: &str| {
            names.facts.get(fact).and_then(|id| raw.facts.get(usize::from(id.0))).map(|fact| fact.values.as_slice())
        };
        let loss = LossModel::resolve(&raw.loss, &values, &control_names).map_err(BundleError)?;
        let fit = FitRules::resolve(
            &raw.fit,
            &fit::Lookup {
                fact: &|id| names.facts.get(id).copied(),
                values: &values,
                control: &|id| names.controls.get(id).copied(),
                regime: &|id| names.regimes.get(id).copied(),
                variant: &|regime, variant| {
                    let regime = raw.regimes.get(names.regimes.get(regime)?.index())?;
                    regime.variants.iter().position(|one| one.id == variant).map(|at| at as u8)
                },
                source: &|id| names.sources.get(id).copied(),
            },
        )
        .map_err(BundleError)?;
        let contradictions =
            raw.contradictions.iter().map(|one| names.contradiction(one)).collect::<Resolved<Vec<_>>>()?;
        let places = raw
            .places
            .places
            .iter()
            .map(|entry| Ok((place(&entry.code)?, entry.aliases.clone())))
            .collect::<Resolved<Vec<_>>>()?;
        let of_loss = raw.loss.mentions().into_iter().filter_map(|(_, mention)| match mention {
            raw::loss::Mention::Fact(id) => Some(id),
            _ => None,
        });
        let of_fit = raw.fit.mentions().into_iter().filter_map(|(_, mention)| match mention {
            raw::fit::FitMention::Fact(id) => Some(id),
            _ => None,
        });
        let model_facts = of_loss.chain(of_fit).filter_map(|id| names.facts.get(&id).copied()).collect();
        Ok(Content {
            model_facts,
            version: raw.version.clone(),
            sha256: sha256.to_owned(),
            facts,
            sources,
            currency,
            regimes,
            controls,
            actions,
            grades,
            loss,
            fit,
            contradictions,
            places,
            groups: names.groups,
            fact_ids: names.facts,
            regime_ids: names.regimes,
            control_ids: names.controls,
            action_ids: names.actions,
            source_ids: names.sources,
        })
    }
}

/// What every id of the bundle stands for.
struct Names<'a> {
    raw: &'a Bundle,
    facts: BTreeMap<String, FactId>,
    regimes: BTreeMap<String, RegimeId>,
    controls: BTreeMap<String, ControlId>,
    actions: BTreeMap<String, ActionId>,
    sources: BTreeMap<String, SourceId>,
    definitions: BTreeMap<&'a str, &'a raw::Definition>,
    groups: BTreeMap<String, Vec<Place>>,
    currencies: Vec<&'a str>,
}

/// What a condition's leaves may refer to.
struct Scope<'a> {
    values: &'a BTreeMap<String, raw::Value>,
    places: &'a [String],
    source: Option<SourceId>,
}

impl<'a> Names<'a> {
    fn new(raw: &'a Bundle) -> Resolved<Names<'a>> {
        if raw.facts.len() > 64 || raw.regimes.len() > 250 || raw.controls.len() > 64 || raw.actions.len() > 128 {
            return fault("more facts, regimes, controls or actions than the sets of the engine hold");
        }
        let mut groups = BTreeMap::new();
        for (name, codes) in &raw.places.groups {
            let members = codes.iter().map(|code| place(code)).collect::<Resolved<Vec<_>>>()?;
            groups.insert(name.clone(), members);
        }
        let number = |at: usize| at as u8;
        Ok(Names {
            raw,
            facts: raw.facts.iter().enumerate().map(|(at, one)| (one.id.clone(), FactId(number(at)))).collect(),
            regimes: raw.regimes.iter().enumerate().map(|(at, one)| (one.id.clone(), RegimeId(number(at)))).collect(),
            controls: raw
                .controls
                .iter()
                .enumerate()
                .map(|(at, one)| (one.id.clone(), ControlId(number(at))))
                .collect(),
            actions: raw.actions.iter().enumerate().map(|(at, one)| (one.id.clone(), ActionId(number(at)))).collect(),
            sources: raw.sources.iter().enumerate().map(|(at, one)| (one.id.clone(), SourceId(at as u16))).collect(),
            definitions: raw.definitions.iter().map(|one| (one.id.as_str(), one)).collect(),
            groups,
            currencies: raw.currency.usd_per_unit_micro.keys().map(String::as_str).collect(),
        })
    }

    fn fact_id(&self, id: &str) -> Resolved<FactId> {
        self.facts.get(id).copied().map_or_else(|| fault(format!("no fact `{id}`")), Ok)
    }

    fn control_id(&self, id: &str) -> Resolved<ControlId> {
        self.controls.get(id).copied().map_or_else(|| fault(format!("no control `{id}`")), Ok)
    }

    fn action_id(&self, id: &str) -> Resolved<ActionId> {
        self.actions.get(id).copied().map_or_else(|| fault(format!("no action `{id}`")), Ok)
    }

    fn source_id(&self, id: &str) -> Resolved<SourceId> {
        self.sources.get(id).copied().map_or_else(|| fault(format!("no source `{id}`")), Ok)
    }

    fn source_ids(&self, ids: &[String]) -> Resolved<Vec<SourceId>> {
        ids.iter().map(|id| self.source_id(id)).collect()
    }

    fn raw_fact(&self, id: FactId) -> Resolved<&'a raw::Fact> {
        self.raw.facts.get(usize::from(id.0)).map_or_else(|| fault("a fact out of range"), Ok)
    }

    fn currency(&self, raw: &raw::Currency) -> Resolved<CurrencyTable> {
        Ok(CurrencyTable {
            date: date(&raw.date)?,
            verified: raw.verified,
            source: self.source_id(&raw.source)?,
            widen_per_cent: raw.widen_per_cent,
            rates: raw.usd_per_unit_micro.iter().map(|(code, rate)| (code.clone(), *rate)).collect(),
        })
    }

    fn fact(&self, raw: &raw::Fact) -> Resolved<Fact> {
        let kind = match raw.kind {
            raw::FactKind::Jurisdiction => Kind::Jurisdiction,
            raw::FactKind::Jurisdictions => Kind::Jurisdictions,
            raw::FactKind::Choice => Kind::Choice,
            raw::FactKind::Set => Kind::Set,
            raw::FactKind::Number => Kind::Number,
            raw::FactKind::Percent => Kind::Percent,
            raw::FactKind::Money => Kind::Money,
            raw::FactKind::Bool => Kind::Bool,
            raw::FactKind::Map => Kind::Map,
        };
        if raw.values.len() > 64 {
            return fault(format!("fact `{}` has more than 64 values", raw.id));
        }
        let nothing = BTreeMap::new();
        let scope = Scope { values: &nothing, places: &[], source: None };
        Ok(Fact {
            id: raw.id.clone(),
            kind,
            topic: raw.topic.clone(),
            values: raw.values.clone(),
            bands: raw.bands.iter().map(|(min, max)| Range { min: *min, max: *max }).collect(),
            max: raw.max.unwrap_or(if kind == Kind::Percent { 100.0 } else { 1e15 }),
            default_at_least: raw.default_at_least.as_deref().map(|id| self.fact_id(id)).transpose()?,
            for_provider: raw.purpose.is_some(),
            ask_when: raw.ask_when.as_ref().map(|when| self.condition(when, &scope)).transpose()?,
            importance: raw.importance,
        })
    }

    fn contradiction(&self, raw: &raw::Contradiction) -> Resolved<ContradictionRule> {
        let nothing = BTreeMap::new();
        let scope = Scope { values: &nothing, places: &[], source: None };
        let test = |test: &raw::ContradictionTest| -> Resolved<ContradictionTest> {
            Ok(match test {
                raw::ContradictionTest::Facts(when) => ContradictionTest::Facts(self.condition(when, &scope)?),
                raw::ContradictionTest::Less(test) => {
                    ContradictionTest::Less(self.fact_id(&test.fact)?, self.fact_id(&test.than)?)
                }
                raw::ContradictionTest::AtMost(test) => {
                    ContradictionTest::AtMost(self.fact_id(&test.fact)?, test.figure)
                }
                raw::ContradictionTest::AtLeast(test) => {
                    ContradictionTest::AtLeast(self.fact_id(&test.fact)?, test.figure)
                }
                raw::ContradictionTest::Level(test) => {
                    let answers = test.of.iter().map(|id| control_answer(id)).collect::<Resolved<Vec<_>>>()?;
                    ContradictionTest::Answered(self.control_id(&test.control)?, answers)
                }
            })
        };
        let place = |place: &raw::ContradictionPlace| -> Resolved<ContradictionPlace> {
            Ok(match place {
                raw::ContradictionPlace::Fact(id) => ContradictionPlace::Fact(self.fact_id(id)?),
                raw::ContradictionPlace::Control(id) => ContradictionPlace::Control(self.control_id(id)?),
            })
        };
        let [one, other] = &raw.change;
        Ok(ContradictionRule {
            id: raw.id.clone(),
            kind: match raw.kind {
                raw::ContradictionKind::Impossible => ContradictionKind::Impossible,
                raw::ContradictionKind::Unlikely => ContradictionKind::Unlikely,
                raw::ContradictionKind::Check => ContradictionKind::Check,
            },
            all: raw.all.iter().map(test).collect::<Resolved<Vec<_>>>()?,
            change: [place(one)?, place(other)?],
        })
    }

    fn condition(&self, raw: &raw::Condition, scope: &Scope) -> Resolved<Condition> {
        let leaf = |test: Test, source: &Option<String>| -> Resolved<Condition> {
            let cited = source.as_deref().map(|id| self.source_id(id)).transpose()?;
            Ok(Condition::Leaf(Leaf { test, source: cited.or(scope.source) }))
        };
        let parts =
            |all: &[raw::Condition]| all.iter().map(|part| self.condition(part, scope)).collect::<Resolved<Vec<_>>>();
        match raw {
            raw::Condition::All(all) => Ok(Condition::All(parts(all)?)),
            raw::Condition::Any(any) => Ok(Condition::Any(parts(any)?)),
            raw::Condition::Not(part) => Ok(Condition::Not(Box::new(self.condition(part, scope)?))),
            raw::Condition::Yes(one) => leaf(Test::Yes(self.fact_id(&one.fact)?), &one.source),
            raw::Condition::Some(one) => leaf(Test::Some(self.fact_id(&one.fact)?), &one.source),
            raw::Condition::Is(among) => leaf(self.among(among, scope, false)?, &among.source),
            raw::Condition::Has(among) => leaf(self.among(among, scope, true)?, &among.source),
            raw::Condition::Only(among) => {
                let fact = self.fact_id(&among.fact)?;
                leaf(Test::Only(fact, self.values(fact, &among.of)?), &among.source)
            }
            raw::Condition::Number(test) => {
                let fact = self.fact_id(&test.fact)?;
                let (comparison, name) = comparison([&test.at_least, &test.above, &test.below, &test.at_most])?;
                let threshold = self.threshold(name, scope)?;
                let test_of = if test.places.is_empty() {
                    Test::Number(fact, comparison, threshold)
                } else {
                    Test::Sum(fact, self.places(&test.places, scope)?, comparison, threshold)
                };
                leaf(test_of, &test.source)
            }
            raw::Condition::Span(test) => {
                let (comparison, name) = comparison([&test.at_least, &test.above, &test.below, &test.at_most])?;
                let threshold = self.threshold(name, scope)?;
                let low = self.fact_id(&test.low)?;
                leaf(Test::Span(low, self.fact_id(&test.high)?, comparison, threshold), &test.source)
            }
            raw::Condition::Use(named) => {
                let Some(definition) = self.definitions.get(named.name.as_str()) else {
                    return fault(format!("no definition `{}`", named.name));
                };
                let places = if named.place.is_empty() { scope.places } else { named.place.as_slice() };
                self.condition(&definition.when, &Scope { values: &definition.values, places, source: scope.source })
            }
        }
    }

    fn among(&self, raw: &raw::Among, scope: &Scope, set: bool) -> Resolved<Test> {
        let fact = self.fact_id(&raw.fact)?;
        match (self.raw_fact(fact)?.kind, set) {
            (raw::FactKind::Choice, false) => Ok(Test::IsValue(fact, self.values(fact, &raw.of)?)),
            (raw::FactKind::Set, true) => Ok(Test::HasValue(fact, self.values(fact, &raw.of)?)),
            (raw::FactKind::Jurisdiction, false) => Ok(Test::IsPlace(fact, self.places(&raw.of, scope)?)),
            (raw::FactKind::Jurisdictions, true) => Ok(Test::HasPlace(fact, self.places(&raw.of, scope)?)),
            _ => fault(format!("fact `{}` cannot be tested so", raw.fact)),
        }
    }

    fn values(&self, fact: FactId, ids: &[String]) -> Resolved<ValueSet> {
        let known = &self.raw_fact(fact)?.values;
        ids.iter().try_fold(ValueSet::default(), |set, id| match known.iter().position(|value| value == id) {
            Some(at) => Ok(set.with(at as u8, true)),
            None => fault(format!("no value `{id}`")),
        })
    }

    fn places(&self, names: &[String], scope: &Scope) -> Resolved<PlaceFilter> {
        let mut filter = PlaceFilter::default();
        let spelled =
            names.iter().flat_map(|name| if name == "$place" { scope.places.iter().collect() } else { vec![name] });
        for name in spelled {
            let (list, name) = match name.strip_prefix('-') {
                Some(name) => (&mut filter.exclude, name),
                None => (&mut filter.include, name.as_str()),
            };
            let group = match name {
                "*" => Group::Any,
                "US" => Group::Country(*b"US"),
                "CA" => Group::Country(*b"CA"),
                _ => match self.groups.get(name) {
                    Some(members) => Group::Members(members.clone()),
                    None => Group::One(place(name)?),
                },
            };
            list.push(group);
        }
        Ok(filter)
    }

    fn threshold(&self, name: &str, scope: &Scope) -> Resolved<Threshold> {
        match scope.values.get(name) {
            Some(value) => self.value(value),
            None => fault(format!("no value named `{name}`")),
        }
    }

    fn value(&self, raw: &raw::Value) -> Resolved<Threshold> {
        let currency = self.currencies.iter().position(|code| *code == raw.unit).map(|at| CurrencyId(at as u8));
        let history =
            raw.history.iter().map(|entry| Ok((date(&entry.from)?, entry.value))).collect::<Resolved<Vec<_>>>()?;
        let Some(last) = raw.history.last() else {
            return fault("a value without a history");
        };
        Ok(Threshold { history: Dated(history), currency, source: self.source_id(&last.source)? })
    }

    fn regime(&self, raw: &raw::Regime, needed: &[Level; 3]) -> Resolved<Regime> {
        let sources = self.source_ids(&raw.sources)?;
        let Some(main) = sources.first().copied() else {
            return fault(format!("regime `{}` has no source", raw.id));
        };
        let scope = Scope { values: &raw.values, places: &[], source: None };
        let condition =
            |when: &Option<raw::Condition>| when.as_ref().map(|when| self.condition(when, &scope)).transpose();
        let mask = |variants: &Option<Vec<String>>| variant_mask(raw, variants);
        let duties = raw
            .duties
            .iter()
            .map(|duty| {
                let control = self.control_id(&duty.control)?;
                let mut variants = mask(&duty.variants)?;
                for (at, variant) in raw.variants.iter().enumerate() {
                    if variant.exempts.iter().any(|exempt| exempt.control == duty.control) {
                        variants &= !(1 << at);
                    }
                }
                let strength = match duty.strength {
                    raw::Strength::Required => Strength::Required,
                    raw::Strength::Addressable => Strength::Addressable,
                    raw::Strength::RiskBased => Strength::RiskBased,
                };
                Ok(DutyRule {
                    control,
                    strength,
                    section: duty.section.clone(),
                    needed: match &duty.needed {
                        Some(id) => level(id)?,
                        None => needed[strength as usize],
                    },
                    variants,
                    from: optional_date(&duty.from)?,
                    until: optional_date(&duty.until)?,
                    stays: duty.stays,
                    source: duty.source.as_deref().map_or(Ok(main), |id| self.source_id(id))?,
                    basis: duty.basis.map_or(Basis::Law, basis),
                })
            })
            .collect::<Resolved<Vec<_>>>()?;
        let notices = raw
            .notices
            .iter()
            .map(|notice| {
                let clock = notice
                    .clock
                    .iter()
                    .map(|entry| Ok((date(&entry.from)?, entry.hours)))
                    .collect::<Resolved<Vec<_>>>()?;
                Ok(NoticeRule {
                    to: notice.to.clone(),
                    clock: Dated(clock),
                    from_event: notice.from_event.clone(),
                    section: notice.section.clone(),
                    when: notice.when.clone(),
                    condition: condition(&notice.condition)?,
                    variants: mask(&notice.variants)?,
                    from: optional_date(&notice.from)?,
                    stays: notice.stays,
                    source: notice.source.as_deref().map_or(Ok(main), |id| self.source_id(id))?,
                })
            })
            .collect::<Resolved<Vec<_>>>()?;
        Ok(Regime {
            id: raw.id.clone(),
            area: raw.area.clone(),
            kind: match raw.kind {
                raw::RegimeKind::Law => RegimeKind::Law,
                raw::RegimeKind::Contract => RegimeKind::Contract,
                raw::RegimeKind::Standard => RegimeKind::Standard,
                raw::RegimeKind::Incentive => RegimeKind::Incentive,
                raw::RegimeKind::Baseline => RegimeKind::Baseline,
            },
            status: match raw.status {
                raw::Status::InForce => Status::InForce,
                raw::Status::Proposed => Status::Proposed,
                raw::Status::Contractual => Status::Contractual,
                raw::Status::Incentive => Status::Incentive,
                raw::Status::Voluntary => Status::Voluntary,
            },
            effective: self.effective(raw.effective.as_ref())?,
            by_terms: raw.confirmed.is_some(),
            verified_on: optional_date(&raw.verified_on)?,
            test: Dated(
                raw.test
                    .iter()
                    .map(|entry| Ok((date(&entry.from)?, self.condition(&entry.when, &scope)?)))
                    .collect::<Resolved<Vec<_>>>()?,
            ),
            presumptions: raw
                .presumptions
                .iter()
                .map(|one| Ok(Presumption { fact: self.fact_id(&one.fact)?, when: condition(&one.when)? }))
                .collect::<Resolved<Vec<_>>>()?,
            variants: raw
                .variants
                .iter()
                .map(|one| Ok(Variant { id: one.id.clone(), when: condition(&one.when)? }))
                .collect::<Resolved<Vec<_>>>()?,
            duties,
            notices,
            penalties: raw
                .penalties
                .iter()
                .map(|one| {
                    let amounts = one
                        .amounts
                        .iter()
                        .map(|(name, sum)| (name.clone(), sum.amount, sum.currency.clone()))
                        .collect();
                    let from = optional_date(&one.from)?;
                    Ok(Penalty { id: one.id.clone(), from, amounts, source: self.source_id(&one.source)? })
                })
                .collect::<Resolved<Vec<_>>>()?,
            covered_by: raw
                .covered_by
                .iter()
                .map(|one| {
                    let Some(regime) = self.regimes.get(&one.regime) else {
                        return fault(format!("no regime `{}`", one.regime));
                    };
                    Ok(Cover { regime: *regime, condition: condition(&one.condition)? })
                })
                .collect::<Resolved<Vec<_>>>()?,
            notes: raw
                .notes
                .iter()
                .map(|one| Ok(Note { id: one.id.clone(), when: condition(&one.when)? }))
                .collect::<Resolved<Vec<_>>>()?,
            assessed: flag(raw, raw.assessed.as_ref())?,
            gate: flag(raw, raw.gate.as_ref())?,
            sources,
            values: raw
                .values
                .iter()
                .map(|(name, value)| Ok((name.clone(), self.value(value)?)))
                .collect::<Resolved<Vec<_>>>()?,
        })
    }

    fn effective(&self, raw: Option<&raw::Effective>) -> Resolved<Effective> {
        let Some(raw) = raw else {
            return Ok(Effective::Always);
        };
        match &raw.by_place {
            None => Ok(Effective::From(optional_date(&raw.from)?)),
            Some(by_place) => Ok(Effective::ByPlace {
                facts: by_place.facts.iter().map(|id| self.fact_id(id)).collect::<Resolved<Vec<_>>>()?,
                dates: by_place
                    .dates
                    .iter()
                    .map(|(code, day)| Ok((place(code)?, optional_date(day)?)))
                    .collect::<Resolved<Vec<_>>>()?,
                otherwise: date(&by_place.otherwise)?,
                not_before: optional_date(&raw.not_before)?,
            }),
        }
    }

    fn control(&self, raw: &raw::Control, grades: &Grades) -> Resolved<Control> {
        let Some(function) = Function::ALL.into_iter().find(|one| one.id() == raw.function) else {
            return fault(format!("no function `{}`", raw.function));
        };
        let conflicts = raw
            .numbers
            .iter()
            .map(|id| {
                let at = grades.conflicts.iter().position(|one| one.id == *id);
                at.map_or_else(|| fault(format!("no conflict `{id}`")), Ok)
            })
            .collect::<Resolved<Vec<_>>>()?;
        Ok(Control {
            id: raw.id.clone(),
            function,
            group: raw.group.clone(),
            weight: raw.weight,
            parts: raw.parts.iter().map(|(name, points)| (name.clone(), *points)).collect(),
            basis: basis(raw.basis),
            sources: self.source_ids(&raw.sources)?,
            may_not_apply: raw.not_applicable,
            required_stays: raw.required_stays,
            squared: raw.effective == raw::Effect::Square,
            deliverable: raw.deliverable,
            insurer_gate: raw.insurer_gate,
            provider_split: raw.provider_split.clone(),
            frameworks: raw.frameworks.iter().map(|(name, ids)| (name.clone(), ids.clone())).collect(),
            conflicts,
        })
    }

    fn action(&self, raw: &raw::Action) -> Resolved<Action> {
        let raises = raw
            .raises
            .iter()
            .map(|raise| Ok((self.control_id(&raise.control)?, level(&raise.from)?, level(&raise.to)?)))
            .collect::<Resolved<Vec<_>>>()?;
        let costs = std::iter::once(&raw.cost).chain(&raw.cost_more);
        Ok(Action {
            id: raw.id.clone(),
            raises,
            hours: raw.hours,
            recurring: raw.recurring.as_ref().map(|one| (one.hours.0, one.hours.1, one.per.clone())),
            owner: match raw.owner.as_str() {
                "you" => Owner::You,
                "msp" => Owner::Msp,
                "both" => Owner::Both,
                other => return fault(format!("no owner `{other}`")),
            },
            horizon: match Horizon::ALL.into_iter().find(|one| one.id() == raw.horizon) {
                Some(horizon) => horizon,
                None => return fault(format!("no horizon `{}`", raw.horizon)),
            },
            needs: raw.needs.iter().map(|id| self.action_id(id)).collect::<Resolved<Vec<_>>>()?,
            costs: costs.map(|cost| self.cost(cost)).collect::<Resolved<Vec<_>>>()?,
            satisfies: raw.satisfies.clone(),
        })
    }

    fn cost(&self, raw: &raw::Cost) -> Resolved<Cost> {
        Ok(Cost {
            kind: raw.kind.clone(),
            range: raw.low.zip(raw.high),
            currency: raw.currency.clone().unwrap_or_else(|| "USD".to_owned()),
            evidence: raw.grade.as_deref().map_or(Ok(Evidence::Known), evidence)?,
            sources: self.source_ids(&raw.sources)?,
        })
    }

    fn grades(&self, raw: &raw::Grades) -> Resolved<Grades> {
        let cap_at = |id: &String| {
            let at = raw.caps.iter().position(|cap| cap.id == *id);
            at.map_or_else(|| fault(format!("no cap `{id}`")), Ok)
        };
        let caps = raw
            .caps
            .iter()
            .map(|cap| {
                let rule = match &cap.when {
                    raw::CapRule::Level(rule) => CapRule::Level(
                        self.control_id(&rule.control)?,
                        rule.at.iter().map(|id| level(id)).collect::<Resolved<Vec<_>>>()?,
                    ),
                    raw::CapRule::NobodyWatching(rule) => {
                        CapRule::NobodyWatching(self.control_id(&rule.control)?, rule.records_at_least)
                    }
                    raw::CapRule::NoIncidentPlan(rule) => {
                        CapRule::NoIncidentPlan(self.control_id(&rule.control)?, rule.after_incident)
                    }
                    raw::CapRule::LegalGap(_) => CapRule::LegalGap,
                    raw::CapRule::PileUp(rule) => {
                        CapRule::PileUp(rule.caps.iter().map(cap_at).collect::<Resolved<Vec<_>>>()?, rule.at_least)
                    }
                };
                Ok(Cap {
                    id: cap.id.clone(),
                    grade: cap.grade,
                    rule,
                    basis: basis(cap.basis),
                    sources: self.source_ids(&cap.sources)?,
                    lifted_by: cap.lifted_by.iter().map(|id| self.action_id(id)).collect::<Resolved<Vec<_>>>()?,
                })
            })
            .collect::<Resolved<Vec<_>>>()?;
        let mut strength_weights = [0; 3];
        for strength in [Strength::RiskBased, Strength::Addressable, Strength::Required] {
            let Some(rule) = raw.strengths.get(strength.id()) else {
                return fault(format!("no strength `{}`", strength.id()));
            };
            strength_weights[strength as usize] = rule.weight;
        }
        let data = self.fact_id(&raw.facts.data)?;
        let incident = self.fact_id(&raw.facts.incident.fact)?;
        Ok(Grades {
            grades: raw.grades.iter().map(|one| (one.grade, one.from)).collect(),
            show_below_width: raw.show_below_width,
            security_per_mille: raw.overall.security_per_mille,
            lower_per_mille: raw.overall.lower_per_mille,
            strength_weights,
            caps,
            sensitive_data: self.values(data, &raw.sensitive_data)?,
            data,
            records: self.fact_id(&raw.facts.records)?,
            employees: self.fact_id(&raw.facts.employees)?,
            incident: (incident, self.values(incident, &raw.facts.incident.of)?),
            size_scale: raw
                .plan
                .size_per_mille
                .iter()
                .map(|(employees, per_mille)| (f64::from(*employees), f64::from(*per_mille) / 1000.0))
                .collect(),
            loss_per_cent_per_point: f64::from(raw.plan.loss_per_cent_per_point),
            hard_cap: raw.plan.hard_cap,
            conflicts: raw
                .conflicts
                .iter()
                .map(|one| {
                    let entries = one
                        .entries
                        .iter()
                        .map(|entry| {
                            let source = self.source_id(&entry.source)?;
                            Ok((entry.figure, entry.unit.clone(), entry.section.clone(), source))
                        })
                        .collect::<Resolved<Vec<_>>>()?;
                    Ok(Conflict { id: one.id.clone(), entries })
                })
                .collect::<Resolved<Vec<_>>>()?,
        })
    }
}

fn comparison(ends: [&Option<String>; 4]) -> Resolved<(Comparison, &str)> {
    let kinds = [Comparison::AtLeast, Comparison::Above, Comparison::Below, Comparison::AtMost];
    let mut given = kinds.into_iter().zip(ends).filter_map(|(kind, name)| name.as_deref().map(|name| (kind, name)));
    match (given.next(), given.next()) {
        (Some(one), None) => Ok(one),
        _ => fault("a comparison needs exactly one of at_least, above, below, at_most"),
    }
}

fn variant_mask(regime: &raw::Regime, variants: &Option<Vec<String>>) -> Resolved<u32> {
    let Some(ids) = variants else {
        return Ok(u32::MAX);
    };
    ids.iter().try_fold(0, |mask, id| match regime.variants.iter().position(|one| one.id == *id) {
        Some(at) => Ok(mask | 1 << at),
        None => fault(format!("regime `{}` has no variant `{id}`", regime.id)),
    })
}

fn flag(regime: &raw::Regime, raw: Option<&raw::Flag>) -> Resolved<Flag> {
    match raw {
        None => Ok(Flag::default()),
        Some(flag) => Ok(Flag { variants: variant_mask(regime, &flag.variants)?, unmet: flag.unmet }),
    }
}

fn source(raw: &raw::Source) -> Resolved<Source> {
    Ok(Source {
        id: raw.id.clone(),
        title: raw.title.clone(),
        grade: evidence(&raw.grade)?,
        read: optional_date(&raw.read)?,
        url: raw.url.clone(),
    })
}

fn needed_levels(raw: &raw::Grades) -> Resolved<[Level; 3]> {
    let mut needed = [Level::Full; 3];
    for strength in [Strength::RiskBased, Strength::Addressable, Strength::Required] {
        if let Some(rule) = raw.strengths.get(strength.id()) {
            needed[strength as usize] = level(&rule.needed)?;
        }
    }
    Ok(needed)
}

fn evidence(letter: &str) -> Resolved<Evidence> {
    match letter {
        "P" => Ok(Evidence::Primary),
        "S" => Ok(Evidence::Secondary),
        "K" => Ok(Evidence::Known),
        "?" => Ok(Evidence::Conflict),
        other => fault(format!("no grade `{other}`")),
    }
}

fn basis(raw: raw::BasisName) -> Basis {
    match raw {
        raw::BasisName::Law => Basis::Law,
        raw::BasisName::Study => Basis::Study,
        raw::BasisName::Judgement => Basis::Judgement,
    }
}

fn level(id: &str) -> Resolved<Level> {
    Level::parse(id).map_or_else(|| fault(format!("no level `{id}`")), Ok)
}

fn control_answer(id: &str) -> Resolved<ControlAnswer> {
    if id == "not_applicable" { Ok(ControlAnswer::NotApplicable) } else { level(id).map(ControlAnswer::Level) }
}

fn place(code: &str) -> Resolved<Place> {
    Place::parse(code).map_or_else(|| fault(format!("no place `{code}`")), Ok)
}

fn date(text: &str) -> Resolved<Date> {
    Date::parse(text).map_or_else(|| fault(format!("no day `{text}`")), Ok)
}

fn optional_date(text: &Option<String>) -> Resolved<Option<Date>> {
    text.as_deref().map(date).transpose()
}
