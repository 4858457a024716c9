//! `fit.json` as it is written: how much an MSP is needed, of which kind, and what to demand of it.
//!
//! Strings for ids; `crate::content::fit` resolves them. Shared by the build script, so std and serde only.

#![allow(missing_docs, reason = "each key is documented once, in content/README.md and at the resolved type")]

use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawFit {
    pub levels: RawLevels,
    pub drivers: Vec<RawDriver>,
    pub gates: RawGates,
    /// The control that a breach-notice law asks for: a regime with no other required duty is no security regime.
    pub notice_control: String,
    /// The answer that says there is a provider already.
    pub has_provider: RawAnswer,
    pub models: Vec<RawModel>,
    pub services: Vec<RawService>,
    pub requirements: Vec<RawRequirement>,
    pub credentials: Vec<RawCredential>,
    /// What stays with the customer, whatever is bought.
    pub stays: Vec<RawCited>,
    pub flags: Vec<RawCited>,
    pub prices: Vec<RawObservedPrice>,
    pub statements: Vec<RawCited>,
}

/// Where the levels start.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawLevels {
    pub should_have: u32,
    pub must_have: u32,
}

/// A need driver, or the reducer.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawDriver {
    pub id: String,
    pub cap: i32,
    pub basis: RawBasis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    pub rule: RawDriverRule,
}

/// What a number rests on.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum RawBasis {
    Law,
    Study,
    Judgement,
}

/// How a driver counts.
#[derive(Deserialize, Serialize, Debug)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RawDriverRule {
    Duties(RawDuties),
    Data(RawData),
    Watch(RawWatch),
    Gaps(RawGaps),
    Capacity(RawCapacity),
    Choice(RawChoice),
    Demands(RawDemands),
    Strong(RawStrong),
}

/// The answers of a fact that are meant: of a choice or set, or "yes" (of a set: any value) where `of` is empty.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawAnswer {
    pub fact: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<String>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawDuties {
    pub each: i32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawData {
    pub held: String,
    pub records: String,
    pub steps: Vec<(u32, i32)>,
    pub floor: i32,
    pub floor_when: Vec<RawAnswer>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawWatch {
    pub covered: Vec<RawAnswer>,
    pub points: i32,
    pub urgent: RawAnswer,
    pub controls: Vec<String>,
    pub more: i32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawGaps {
    pub none: i32,
    pub partial: i32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawCapacity {
    pub employees: String,
    pub it_staff: String,
    pub security_staff: String,
    pub from_employees: u32,
    pub employees_per_head: u32,
    pub nobody: i32,
    pub below_half: i32,
    pub below: i32,
    pub no_security: i32,
    pub little_security: i32,
    pub little_security_below_tenths: u32,
    pub little_security_from_employees: u32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawChoice {
    pub fact: String,
    pub points: Vec<(String, i32)>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawDemands {
    pub insurance: RawAnswer,
    pub points: i32,
    pub more_when_gate_open: i32,
    pub others: Vec<(RawAnswer, i32)>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawStrong {
    pub security_staff: String,
    pub at_least: u32,
    pub covered: RawAnswer,
    pub points: i32,
}

/// What makes a provider a must-have whatever the points.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawGates {
    pub capability: RawCapabilityGate,
    pub pile_up: RawPileUpGate,
    pub outage: RawOutageGate,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawCapabilityGate {
    pub security_staff_below: u32,
    pub controls: Vec<String>,
    pub unless: RawAnswer,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawPileUpGate {
    pub caps_at_least: u32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawOutageGate {
    pub when: RawAnswer,
}

/// An engagement model.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawModel {
    pub id: String,
    /// An add-on stands second from so many points, else last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_on_from: Option<i32>,
    #[serde(rename = "for")]
    pub reasons_for: Vec<RawReason>,
    pub against: Vec<RawReason>,
    /// The reason against where no other holds.
    pub always_against: String,
}

/// A reason with its rank points.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawReason {
    pub reason: String,
    pub points: i32,
    pub when: Vec<RawTest>,
    /// The points count once per so many unmet required duties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_unmet: Option<RawPerUnmet>,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawPerUnmet {
    pub each: u32,
    pub at_most: u32,
}

/// What a reason hangs on; true only where certain.
#[derive(Deserialize, Serialize, Debug)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RawTest {
    /// The level of `points` is this.
    Need(RawNeed),
    /// The driver has at least so many points.
    Driver(RawDriverTest),
    /// A number against tenths.
    Number(RawNumberTest),
    Is(RawAnswer),
    /// Own IT staff reaches employees / `employees_per_head`.
    ItCovered(bool),
    /// A regime that is assessed or examined applies or is contractual.
    Assessed(bool),
    /// A regime with a required duty beyond breach notice applies.
    SecurityRegime(bool),
    /// A critical gap holds the grade at D.
    CriticalGap(bool),
    /// At least so many required controls are unmet.
    Unmet(u32),
    Any(Vec<RawTest>),
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawNeed {
    #[serde(rename = "nice_to_have")]
    Nice,
    #[serde(rename = "should_have")]
    Should,
    #[serde(rename = "must_have")]
    Must,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawDriverTest {
    pub driver: String,
    pub at_least: i32,
}

#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawNumberTest {
    pub fact: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_tenths: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below_tenths: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_tenths: Option<u32>,
}

/// A managed service.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawService {
    pub id: String,
    pub raises: Vec<(String, RawLevel)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prices: Vec<RawPrice>,
}

#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum RawLevel {
    Partial,
    Mostly,
    Full,
}

/// A price band as observed.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawPrice {
    pub low: u32,
    pub high: u32,
    pub currency: String,
    pub per: RawPer,
    pub grade: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// What a price is counted by.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum RawPer {
    UserMonth,
    DeviceMonth,
    EndpointMonth,
    ServerMonth,
    SiteMonth,
    Month,
    #[serde(rename = "month_per_25_endpoints")]
    MonthPer25Endpoints,
    Year,
    #[serde(rename = "3_years")]
    ThreeYears,
}

/// A price observation with its own label.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawObservedPrice {
    pub id: String,
    pub price: RawPrice,
}

/// What to demand of a provider.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawRequirement {
    pub id: String,
    pub tenet: RawTenet,
    /// From need "should have" up.
    #[serde(default, skip_serializing_if = "is_false")]
    pub always: bool,
    /// When the outage tolerance is one of the urgent ones of driver `watch`.
    #[serde(default, skip_serializing_if = "is_false")]
    pub outage_below_4h: bool,
    /// No trigger: the demand is stricter then.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strict_below_4h: bool,
    /// From need "should have" up, when driver `watch` has so many points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<i32>,
    /// When a regime that applies has a required duty on this control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r_on_control: Option<String>,
    /// Regimes that trigger it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regimes: Vec<RawCite>,
    /// Regimes that trigger it and make it a duty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<RawCite>,
    /// Regimes that do not trigger it, but are named where they bind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<RawCite>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Credentials of a provider that show it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_by: Vec<String>,
    /// Credentials of a provider that show a part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partly_by: Vec<String>,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What customers expect of a provider.
#[derive(Deserialize, Serialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum RawTenet {
    Professionalism,
    ActionableResults,
    Trust,
}

/// A regime, `id` or `id:variant`, with the paragraph that asks for it.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawCite {
    pub regime: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl RawCite {
    /// The regime's id, and the variant's where one is meant.
    pub fn parts(&self) -> (&str, Option<&str>) {
        match self.regime.split_once(':') {
            Some((regime, variant)) => (regime, Some(variant)),
            None => (self.regime.as_str(), None),
        }
    }
}

/// A certificate that a provider may hold.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawCredential {
    pub id: String,
    pub grade: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Counts as absent: it states an intent.
    #[serde(default, skip_serializing_if = "is_false")]
    pub counts_as_absent: bool,
}

/// An id with its citations.
#[derive(Deserialize, Serialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct RawCited {
    pub id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// What the file refers to, for the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FitMention {
    Fact(String),
    /// Fact, value.
    FactValue(String, String),
    Control(String),
    Regime(String),
    /// Regime, variant.
    RegimeVariant(String, String),
    Source(String),
    /// A driver of this file.
    Driver(String),
    /// A credential of this file.
    Credential(String),
}

impl RawFit {
    /// Everything that is referred to, each with its JSON pointer.
    pub fn mentions(&self) -> Vec<(String, FitMention)> {
        let mut list = Mentions(Vec::new());
        for (at, driver) in self.drivers.iter().enumerate() {
            let at = format!("/drivers/{at}");
            list.sources(&at, &driver.sources);
            list.driver_rule(&format!("{at}/rule"), &driver.rule);
        }
        list.controls("/gates/capability/controls", &self.gates.capability.controls);
        list.answer("/gates/capability/unless", &self.gates.capability.unless);
        list.answer("/gates/outage/when", &self.gates.outage.when);
        list.answer("/has_provider", &self.has_provider);
        list.push("/notice_control", FitMention::Control(self.notice_control.clone()));
        for (at, model) in self.models.iter().enumerate() {
            for (side, reasons) in [("for", &model.reasons_for), ("against", &model.against)] {
                for (index, reason) in reasons.iter().enumerate() {
                    list.tests(&format!("/models/{at}/{side}/{index}/when"), &reason.when);
                }
            }
        }
        for (at, service) in self.services.iter().enumerate() {
            for (index, (control, _)) in service.raises.iter().enumerate() {
                list.push(&format!("/services/{at}/raises/{index}/0"), FitMention::Control(control.clone()));
            }
            for (index, price) in service.prices.iter().enumerate() {
                list.sources(&format!("/services/{at}/prices/{index}"), &price.sources);
            }
        }
        for (at, requirement) in self.requirements.iter().enumerate() {
            list.requirement(&format!("/requirements/{at}"), requirement);
        }
        for (at, credential) in self.credentials.iter().enumerate() {
            list.sources(&format!("/credentials/{at}"), &credential.sources);
        }
        for (key, all) in [("stays", &self.stays), ("flags", &self.flags), ("statements", &self.statements)] {
            for (at, one) in all.iter().enumerate() {
                list.sources(&format!("/{key}/{at}"), &one.sources);
            }
        }
        for (at, observed) in self.prices.iter().enumerate() {
            list.sources(&format!("/prices/{at}/price"), &observed.price.sources);
        }
        list.0
    }

    /// The ids of all messages that these data need, in the order of the file.
    pub fn messages(&self) -> Vec<String> {
        let mut list = Vec::new();
        let mut add = |kind: &str, id: &str, parts: &[&str]| {
            for part in parts {
                list.push(format!("{kind}-{id}{part}"));
            }
        };
        for driver in &self.drivers {
            add("driver", &driver.id, &["-name", "-what", "-strike"]);
        }
        for need in ["nice_to_have", "should_have", "must_have"] {
            add("need", need, &["", "-means"]);
        }
        add("need", "have-one", &[""]);
        for gate in ["capability", "pile-up", "outage"] {
            add("gate", gate, &[""]);
        }
        let mut reasons: Vec<&str> = Vec::new();
        for model in &self.models {
            add("model", &model.id, &["-name", "-what"]);
            let both = model.reasons_for.iter().chain(&model.against).map(|reason| reason.reason.as_str());
            for reason in both.chain([model.always_against.as_str()]) {
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                    add("reason", reason, &[""]);
                }
            }
        }
        for service in &self.services {
            add("service", &service.id, &["-name", "-what"]);
        }
        for tenet in ["professionalism", "actionable-results", "trust"] {
            add("tenet", tenet, &[""]);
        }
        for requirement in &self.requirements {
            add("requirement", &requirement.id, &["-name", "-what", "-evidence"]);
            if requirement.strict_below_4h {
                add("requirement", &requirement.id, &["-strict"]);
            }
        }
        for credential in &self.credentials {
            add("credential", &credential.id, &["-name", "-proves", "-not"]);
        }
        for stays in &self.stays {
            add("stays", &stays.id, &[""]);
        }
        for flag in &self.flags {
            add("flag", &flag.id, &["", "-why"]);
        }
        for observed in &self.prices {
            add("price", &observed.id, &[""]);
        }
        for per in [
            "user_month",
            "device_month",
            "endpoint_month",
            "server_month",
            "site_month",
            "month",
            "month_per_25_endpoints",
            "year",
            "3_years",
        ] {
            add("per", per, &[""]);
        }
        list.extend(self.statements.iter().map(|statement| statement.id.clone()));
        list
    }
}

/// Collects mentions.
struct Mentions(Vec<(String, FitMention)>);

impl Mentions {
    fn push(&mut self, at: &str, mention: FitMention) {
        self.0.push((at.to_owned(), mention));
    }

    fn sources(&mut self, at: &str, ids: &[String]) {
        for (index, id) in ids.iter().enumerate() {
            self.0.push((format!("{at}/sources/{index}"), FitMention::Source(id.clone())));
        }
    }

    fn controls(&mut self, at: &str, ids: &[String]) {
        for (index, id) in ids.iter().enumerate() {
            self.0.push((format!("{at}/{index}"), FitMention::Control(id.clone())));
        }
    }

    fn fact(&mut self, at: &str, id: &str) {
        self.push(at, FitMention::Fact(id.to_owned()));
    }

    fn answer(&mut self, at: &str, answer: &RawAnswer) {
        self.fact(&format!("{at}/fact"), &answer.fact);
        for (index, value) in answer.of.iter().enumerate() {
            self.push(&format!("{at}/of/{index}"), FitMention::FactValue(answer.fact.clone(), value.clone()));
        }
    }

    fn answers(&mut self, at: &str, answers: &[RawAnswer]) {
        for (index, answer) in answers.iter().enumerate() {
            self.answer(&format!("{at}/{index}"), answer);
        }
    }

    fn driver_rule(&mut self, at: &str, rule: &RawDriverRule) {
        match rule {
            RawDriverRule::Duties(_) | RawDriverRule::Gaps(_) => {}
            RawDriverRule::Data(data) => {
                self.fact(&format!("{at}/data/held"), &data.held);
                self.fact(&format!("{at}/data/records"), &data.records);
                self.answers(&format!("{at}/data/floor_when"), &data.floor_when);
            }
            RawDriverRule::Watch(watch) => {
                self.answers(&format!("{at}/watch/covered"), &watch.covered);
                self.answer(&format!("{at}/watch/urgent"), &watch.urgent);
                self.controls(&format!("{at}/watch/controls"), &watch.controls);
            }
            RawDriverRule::Capacity(capacity) => {
                self.fact(&format!("{at}/capacity/employees"), &capacity.employees);
                self.fact(&format!("{at}/capacity/it_staff"), &capacity.it_staff);
                self.fact(&format!("{at}/capacity/security_staff"), &capacity.security_staff);
            }
            RawDriverRule::Choice(choice) => {
                self.fact(&format!("{at}/choice/fact"), &choice.fact);
                for (index, (value, _)) in choice.points.iter().enumerate() {
                    let mention = FitMention::FactValue(choice.fact.clone(), value.clone());
                    self.push(&format!("{at}/choice/points/{index}/0"), mention);
                }
            }
            RawDriverRule::Demands(demands) => {
                self.answer(&format!("{at}/demands/insurance"), &demands.insurance);
                for (index, (answer, _)) in demands.others.iter().enumerate() {
                    self.answer(&format!("{at}/demands/others/{index}/0"), answer);
                }
            }
            RawDriverRule::Strong(strong) => {
                self.fact(&format!("{at}/strong/security_staff"), &strong.security_staff);
                self.answer(&format!("{at}/strong/covered"), &strong.covered);
            }
        }
    }

    fn tests(&mut self, at: &str, tests: &[RawTest]) {
        for (index, test) in tests.iter().enumerate() {
            let at = format!("{at}/{index}");
            match test {
                RawTest::Driver(driver) => {
                    self.push(&format!("{at}/driver/driver"), FitMention::Driver(driver.driver.clone()));
                }
                RawTest::Number(number) => self.fact(&format!("{at}/number/fact"), &number.fact),
                RawTest::Is(answer) => self.answer(&format!("{at}/is"), answer),
                RawTest::Any(any) => self.tests(&format!("{at}/any"), any),
                RawTest::Need(_)
                | RawTest::ItCovered(_)
                | RawTest::Assessed(_)
                | RawTest::SecurityRegime(_)
                | RawTest::CriticalGap(_)
                | RawTest::Unmet(_) => {}
            }
        }
    }

    fn requirement(&mut self, at: &str, requirement: &RawRequirement) {
        self.sources(at, &requirement.sources);
        if let Some(control) = &requirement.r_on_control {
            self.push(&format!("{at}/r_on_control"), FitMention::Control(control.clone()));
        }
        let lists =
            [("regimes", &requirement.regimes), ("required", &requirement.required), ("cites", &requirement.cites)];
        for (key, cites) in lists {
            for (index, cite) in cites.iter().enumerate() {
                let at = format!("{at}/{key}/{index}");
                let mention = match cite.parts() {
                    (regime, None) => FitMention::Regime(regime.to_owned()),
                    (regime, Some(variant)) => FitMention::RegimeVariant(regime.to_owned(), variant.to_owned()),
                };
                self.push(&format!("{at}/regime"), mention);
                if let Some(source) = &cite.source {
                    self.push(&format!("{at}/source"), FitMention::Source(source.clone()));
                }
            }
        }
        for (key, ids) in [("shown_by", &requirement.shown_by), ("partly_by", &requirement.partly_by)] {
            for (index, id) in ids.iter().enumerate() {
                self.push(&format!("{at}/{key}/{index}"), FitMention::Credential(id.clone()));
            }
        }
    }
}
