//! `content/fit.json` → `FitRules`: ids become indices.

use super::*;
use crate::content::raw::fit as raw;

/// What the ids of the file stand for.
pub struct Lookup<'a> {
    /// A fact by id.
    pub fact: &'a dyn Fn(&str) -> Option<FactId>,
    /// The values of a fact, by the fact's id.
    pub values: &'a dyn Fn(&str) -> Option<&'a [String]>,
    /// A control by id.
    pub control: &'a dyn Fn(&str) -> Option<ControlId>,
    /// A regime by id.
    pub regime: &'a dyn Fn(&str) -> Option<RegimeId>,
    /// A variant by the regime's id and its own.
    pub variant: &'a dyn Fn(&str, &str) -> Option<u8>,
    /// A citation by id.
    pub source: &'a dyn Fn(&str) -> Option<SourceId>,
}

type Resolved<T> = Result<T, String>;

impl FitRules {
    /// Turns ids into indices.
    ///
    /// # Errors
    /// Names the first id that does not resolve.
    pub fn resolve(raw: &raw::RawFit, lookup: &Lookup) -> Resolved<FitRules> {
        let names = Names { raw, lookup };
        Ok(FitRules {
            levels: (raw.levels.should_have, raw.levels.must_have),
            drivers: each(&raw.drivers, |driver| names.driver(driver))?,
            gates: Gates {
                security_staff_below: raw.gates.capability.security_staff_below,
                capability_controls: names.controls(&raw.gates.capability.controls)?,
                capability_unless: names.hint(&raw.gates.capability.unless)?,
                caps_at_least: raw.gates.pile_up.caps_at_least,
                outage: names.hint(&raw.gates.outage.when)?,
            },
            notice_control: names.control(&raw.notice_control)?,
            has_provider: names.hint(&raw.has_provider)?,
            models: each(&raw.models, |model| names.model(model))?,
            services: each(&raw.services, |service| names.service(service))?,
            requirements: each(&raw.requirements, |requirement| names.requirement(requirement))?,
            credentials: each(&raw.credentials, |credential| {
                Ok(Credential {
                    id: credential.id.clone(),
                    evidence: evidence(&credential.grade)?,
                    sources: names.sources(&credential.sources)?,
                    counts_as_absent: credential.counts_as_absent,
                })
            })?,
            stays: each(&raw.stays, |one| names.cited(one))?,
            flags: each(&raw.flags, |one| names.cited(one))?,
            prices: each(&raw.prices, |observed| {
                Ok(ObservedPrice { id: observed.id.clone(), price: names.price(&observed.price)? })
            })?,
            statements: each(&raw.statements, |one| names.cited(one))?,
        })
    }
}

fn each<R, T>(raw: &[R], resolve: impl Fn(&R) -> Resolved<T>) -> Resolved<Vec<T>> {
    raw.iter().map(resolve).collect()
}

/// Looks ids up, in the file itself or outside it.
struct Names<'n, 'l> {
    raw: &'n raw::RawFit,
    lookup: &'n Lookup<'l>,
}

impl Names<'_, '_> {
    fn fact(&self, id: &str) -> Resolved<FactId> {
        (self.lookup.fact)(id).ok_or_else(|| format!("fit.json: no fact `{id}`"))
    }

    fn value(&self, fact: &str, id: &str) -> Resolved<u8> {
        let values = (self.lookup.values)(fact).unwrap_or_default();
        let at = values.iter().position(|value| value == id).and_then(|at| u8::try_from(at).ok());
        at.filter(|at| *at < 64).ok_or_else(|| format!("fit.json: fact `{fact}` has no value `{id}`"))
    }

    fn control(&self, id: &str) -> Resolved<ControlId> {
        (self.lookup.control)(id).ok_or_else(|| format!("fit.json: no control `{id}`"))
    }

    fn controls(&self, ids: &[String]) -> Resolved<Vec<ControlId>> {
        each(ids, |id| self.control(id))
    }

    fn source(&self, id: &str) -> Resolved<SourceId> {
        (self.lookup.source)(id).ok_or_else(|| format!("fit.json: no source `{id}`"))
    }

    fn sources(&self, ids: &[String]) -> Resolved<Vec<SourceId>> {
        each(ids, |id| self.source(id))
    }

    fn hint(&self, raw: &raw::RawAnswer) -> Resolved<Hint> {
        let values = raw
            .of
            .iter()
            .try_fold(ValueSet::default(), |set, id| Ok::<_, String>(set.with(self.value(&raw.fact, id)?, true)))?;
        Ok(Hint { fact: self.fact(&raw.fact)?, values })
    }

    fn cited(&self, raw: &raw::RawCited) -> Resolved<Cited> {
        Ok(Cited { id: raw.id.clone(), sources: self.sources(&raw.sources)? })
    }

    fn driver(&self, raw: &raw::RawDriver) -> Resolved<Driver> {
        Ok(Driver {
            id: raw.id.clone(),
            cap: raw.cap,
            basis: match raw.basis {
                raw::RawBasis::Law => Basis::Law,
                raw::RawBasis::Study => Basis::Study,
                raw::RawBasis::Judgement => Basis::Judgement,
            },
            sources: self.sources(&raw.sources)?,
            rule: self.driver_rule(&raw.rule)?,
        })
    }

    fn driver_rule(&self, raw: &raw::RawDriverRule) -> Resolved<DriverRule> {
        Ok(match raw {
            raw::RawDriverRule::Duties(duties) => DriverRule::Duties { each: duties.each },
            raw::RawDriverRule::Data(data) => DriverRule::Data {
                held: self.fact(&data.held)?,
                records: self.fact(&data.records)?,
                steps: data.steps.clone(),
                floor: data.floor,
                floor_when: each(&data.floor_when, |answer| self.hint(answer))?,
            },
            raw::RawDriverRule::Watch(watch) => DriverRule::Watch {
                covered: each(&watch.covered, |answer| self.hint(answer))?,
                points: watch.points,
                urgent: self.hint(&watch.urgent)?,
                controls: self.controls(&watch.controls)?,
                more: watch.more,
            },
            raw::RawDriverRule::Gaps(gaps) => DriverRule::Gaps { none: gaps.none, partial: gaps.partial },
            raw::RawDriverRule::Capacity(capacity) => DriverRule::Capacity(Capacity {
                employees: self.fact(&capacity.employees)?,
                it_staff: self.fact(&capacity.it_staff)?,
                security_staff: self.fact(&capacity.security_staff)?,
                from_employees: capacity.from_employees,
                employees_per_head: capacity.employees_per_head.max(1),
                nobody: capacity.nobody,
                below_half: capacity.below_half,
                below: capacity.below,
                no_security: capacity.no_security,
                little_security: capacity.little_security,
                little_security_below_tenths: capacity.little_security_below_tenths,
                little_security_from_employees: capacity.little_security_from_employees,
            }),
            raw::RawDriverRule::Choice(choice) => DriverRule::Choice {
                fact: self.fact(&choice.fact)?,
                points: each(&choice.points, |(value, points)| Ok((self.value(&choice.fact, value)?, *points)))?,
            },
            raw::RawDriverRule::Demands(demands) => DriverRule::Demands {
                insurance: self.hint(&demands.insurance)?,
                points: demands.points,
                more_when_gate_open: demands.more_when_gate_open,
                others: each(&demands.others, |(answer, points)| Ok((self.hint(answer)?, *points)))?,
            },
            raw::RawDriverRule::Strong(strong) => DriverRule::Strong {
                security_staff: self.fact(&strong.security_staff)?,
                at_least: strong.at_least,
                covered: self.hint(&strong.covered)?,
                points: strong.points,
            },
        })
    }

    fn model(&self, raw: &raw::RawModel) -> Resolved<Model> {
        let reasons = |all: &[raw::RawReason]| {
            each(all, |reason| {
                Ok(Reason {
                    id: reason.reason.clone(),
                    points: reason.points,
                    when: self.tests(&reason.when)?,
                    per_unmet: reason.per_unmet.as_ref().map(|per| (per.each.max(1), per.at_most)),
                })
            })
        };
        Ok(Model {
            id: raw.id.clone(),
            add_on_from: raw.add_on_from,
            reasons_for: reasons(&raw.reasons_for)?,
            reasons_against: reasons(&raw.against)?,
            always_against: raw.always_against.clone(),
        })
    }

    fn tests(&self, raw: &[raw::RawTest]) -> Resolved<Vec<ModelTest>> {
        each(raw, |test| {
            Ok(match test {
                raw::RawTest::Need(need) => ModelTest::Need(match need {
                    raw::RawNeed::Nice => Need::NiceToHave,
                    raw::RawNeed::Should => Need::ShouldHave,
                    raw::RawNeed::Must => Need::MustHave,
                }),
                raw::RawTest::Driver(driver) => {
                    let at = self.raw.drivers.iter().position(|one| one.id == driver.driver);
                    let at = at.ok_or_else(|| format!("fit.json: no driver `{}`", driver.driver))?;
                    ModelTest::Driver(at, driver.at_least)
                }
                raw::RawTest::Number(number) => {
                    let fact = self.fact(&number.fact)?;
                    match (number.at_least_tenths, number.below_tenths, number.at_most_tenths) {
                        (Some(least), None, None) => ModelTest::AtLeast(fact, least),
                        (None, Some(limit), None) => ModelTest::Below(fact, limit),
                        (None, None, Some(most)) => ModelTest::AtMost(fact, most),
                        _ => return Err(format!("fit.json: `{}` needs exactly one comparison", number.fact)),
                    }
                }
                raw::RawTest::Is(answer) => ModelTest::Is(self.hint(answer)?),
                raw::RawTest::ItCovered(wanted) => ModelTest::ItCovered(*wanted),
                raw::RawTest::Assessed(wanted) => ModelTest::Assessed(*wanted),
                raw::RawTest::SecurityRegime(wanted) => ModelTest::SecurityRegime(*wanted),
                raw::RawTest::CriticalGap(wanted) => ModelTest::CriticalGap(*wanted),
                raw::RawTest::Unmet(least) => ModelTest::Unmet(*least),
                raw::RawTest::Any(any) => ModelTest::Any(self.tests(any)?),
            })
        })
    }

    fn service(&self, raw: &raw::RawService) -> Resolved<Service> {
        Ok(Service {
            id: raw.id.clone(),
            raises: each(&raw.raises, |(control, level)| {
                let level = match level {
                    raw::RawLevel::Partial => Level::Partial,
                    raw::RawLevel::Mostly => Level::Mostly,
                    raw::RawLevel::Full => Level::Full,
                };
                Ok((self.control(control)?, level))
            })?,
            prices: each(&raw.prices, |price| self.price(price))?,
        })
    }

    fn price(&self, raw: &raw::RawPrice) -> Resolved<Price> {
        Ok(Price {
            low: raw.low,
            high: raw.high,
            currency: raw.currency.clone(),
            per: match raw.per {
                raw::RawPer::UserMonth => "user_month",
                raw::RawPer::DeviceMonth => "device_month",
                raw::RawPer::EndpointMonth => "endpoint_month",
                raw::RawPer::ServerMonth => "server_month",
                raw::RawPer::SiteMonth => "site_month",
                raw::RawPer::Month => "month",
                raw::RawPer::MonthPer25Endpoints => "month_per_25_endpoints",
                raw::RawPer::Year => "year",
                raw::RawPer::ThreeYears => "3_years",
            }
            .to_owned(),
            evidence: evidence(&raw.grade)?,
            sources: self.sources(&raw.sources)?,
        })
    }

    fn requirement(&self, raw: &raw::RawRequirement) -> Resolved<Requirement> {
        let credentials = |ids: &[String]| {
            each(ids, |id| {
                let at = self.raw.credentials.iter().position(|credential| credential.id == *id);
                at.ok_or_else(|| format!("fit.json: no credential `{id}`"))
            })
        };
        let cites = |all: &[raw::RawCite]| each(all, |cite| self.cite(cite));
        Ok(Requirement {
            id: raw.id.clone(),
            tenet: match raw.tenet {
                raw::RawTenet::Professionalism => Tenet::Professionalism,
                raw::RawTenet::ActionableResults => Tenet::ActionableResults,
                raw::RawTenet::Trust => Tenet::Trust,
            },
            always: raw.always,
            outage: raw.outage_below_4h,
            strict: raw.strict_below_4h,
            watch: raw.watch,
            required_on: raw.r_on_control.as_deref().map(|id| self.control(id)).transpose()?,
            regimes: cites(&raw.regimes)?,
            required: cites(&raw.required)?,
            cites: cites(&raw.cites)?,
            sources: self.sources(&raw.sources)?,
            shown_by: credentials(&raw.shown_by)?,
            partly_by: credentials(&raw.partly_by)?,
        })
    }

    fn cite(&self, raw: &raw::RawCite) -> Resolved<Cite> {
        let (regime, variant) = raw.parts();
        let id = (self.lookup.regime)(regime).ok_or_else(|| format!("fit.json: no regime `{regime}`"))?;
        let variant = match variant {
            None => None,
            Some(variant) => {
                let at = (self.lookup.variant)(regime, variant);
                Some(at.ok_or_else(|| format!("fit.json: regime `{regime}` has no variant `{variant}`"))?)
            }
        };
        Ok(Cite {
            regime: id,
            variant,
            section: raw.section.clone(),
            source: raw.source.as_deref().map(|id| self.source(id)).transpose()?,
        })
    }
}

fn evidence(grade: &str) -> Resolved<Evidence> {
    match grade {
        "P" => Ok(Evidence::Primary),
        "S" => Ok(Evidence::Secondary),
        "K" => Ok(Evidence::Known),
        "?" => Ok(Evidence::Conflict),
        _ => Err(format!("fit.json: no grade `{grade}`")),
    }
}
