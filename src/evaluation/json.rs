//! The format `client-risk-evaluation/1`: ids as strings, figures unrounded, money in US dollars.

use serde_json::{Map, Value};

use super::{
    Ask, Because, Contradiction, Contribution, Duty, Evaluation, Exposure, Fit, Interval, Loss, Notice, Obligation,
    PlanItem, Readiness, Upcoming,
};
use crate::content::contradiction::ContradictionPlace;
use crate::content::{ActionId, Content, ControlId, DutyRule, Function, Horizon, NoticeRule, Owner, RegimeId};
use crate::date::Date;
use crate::order;

/// `serde_json::json!` for one object, by `From` in place of `Serialize`, which is compiled for every type.
macro_rules! object {
    ({ $($key:tt: $value:expr),* $(,)? }) => {
        object(&mut [$(($key, Value::from($value))),*])
    };
}

/// What the first key says.
pub const FORMAT: &str = "client-risk-evaluation/1";

impl Evaluation {
    /// The evaluation in the shape of `formats.md`.
    #[must_use]
    pub fn to_value(&self, content: &Content) -> Value {
        object!({
            "format": FORMAT,
            "date": self.date.to_string(),
            "content": object!({ "version": content.version.as_str(), "sha256": content.sha256.as_str() }),
            "contradictions": list(&self.contradictions, |one| contradiction(*one, content)),
            "obligations": list(&self.obligations, |one| obligation(one, content)),
            "next_questions": list(&self.next_questions, |next| {
                let (key, id) = match next.ask {
                    Ask::Fact(fact) => ("fact", content.fact(fact).id.as_str()),
                    Ask::Control(control) => ("control", content.control(control).id.as_str()),
                };
                object!({ key: id, "settles": regimes(&next.settles, content), "weight": next.weight })
            }),
            "readiness": readiness(&self.readiness, content),
            "planned_readiness": readiness(&self.planned, content),
            "exposure": exposure(&self.exposure, content),
            "plan": list(&self.plan, |item| plan_item(item, content)),
            "fit": fit(&self.fit, content),
        })
    }

    /// The evaluation on one line.
    #[must_use]
    pub fn to_json(&self, content: &Content) -> String {
        let mut value = self.to_value(content);
        // Why: whether serde_json keeps the order of insertion hangs on what else is compiled with it.
        value.sort_all_objects();
        value.to_string()
    }
}

fn contradiction(one: Contradiction, content: &Content) -> Value {
    content.contradictions.get(one.rule).map_or(Value::Null, |rule| {
        object!({
            "id": rule.id.as_str(),
            "kind": rule.kind.id(),
            "change": list(&rule.change, |place| match place {
                ContradictionPlace::Fact(fact) => object!({ "fact": content.fact(*fact).id.as_str() }),
                ContradictionPlace::Control(control) => object!({ "control": control_id(*control, content) }),
            }),
        })
    })
}

fn obligation(one: &Obligation, content: &Content) -> Value {
    let regime = content.regime(one.regime);
    let variant = one.variant.and_then(|variant| regime.variants.get(usize::from(variant)));
    let covered_by = match one.covered_by.as_slice() {
        [] => Value::Null,
        [only] => Value::from(regime_id(*only, content)),
        several => regimes(several, content),
    };
    object!({
        "regime": regime.id.as_str(),
        "variant": variant.map(|variant| variant.id.as_str()),
        "verdict": one.verdict.id(),
        "because": list(&one.because, |because: &Because| {
            let source = content.source(because.source);
            object!({ "fact": content.fact(because.fact).id.as_str(), "source": source.id.as_str(), "grade": source.grade.letter() })
        }),
        "missing": one.missing.iter().map(|fact| content.fact(fact).id.as_str()).collect::<Vec<_>>(),
        "ask_first": one.ask_first.map(|fact| content.fact(fact).id.as_str()),
        "covered_by": covered_by,
        "effective_from": day(one.effective_from),
        "verified_on": day(regime.verified_on),
        "upcoming": if one.upcoming.is_empty() {
            Value::Null
        } else {
            list(&one.upcoming, |later| upcoming(later, &regime.duties, &regime.notices, content))
        },
        "duties": list(&one.duties, |duty| bound(duty, &regime.duties, content)),
        "notices": list(&one.notices, |owed: &Notice| {
            regime.notices.get(usize::from(owed.rule)).map_or(Value::Null, |rule| notice(rule, owed.within_hours, content))
        }),
    })
}

fn bound(duty: &Duty, rules: &[DutyRule], content: &Content) -> Value {
    let rule = rules.get(usize::from(duty.rule));
    object!({
        "control": control_id(duty.control, content),
        "strength": duty.strength.id(),
        "section": rule.map(|rule| rule.section.as_str()),
        "needed": duty.needed.value(),
        "low": duty.low.value(),
        "high": duty.high.value(),
        "met": duty.met,
        "from": day(duty.from),
        "source": rule.map(|rule| content.source(rule.source).id.as_str()),
        "basis": rule.map(|rule| rule.basis.id()),
    })
}

fn notice(rule: &NoticeRule, within_hours: Option<u32>, content: &Content) -> Value {
    object!({
        "to": rule.to.as_str(),
        "within_hours": within_hours,
        "from_event": rule.from_event.as_str(),
        "section": rule.section.as_str(),
        "when": rule.when.as_deref(),
        "from": day(rule.from),
        "source": content.source(rule.source).id.as_str(),
    })
}

fn upcoming(later: &Upcoming, duties: &[DutyRule], notices: &[NoticeRule], content: &Content) -> Value {
    let duty = |rule: &DutyRule| {
        object!({
            "control": control_id(rule.control, content),
            "strength": rule.strength.id(),
            "section": rule.section.as_str(),
            "needed": rule.needed.value(),
            "source": content.source(rule.source).id.as_str(),
            "basis": rule.basis.id(),
        })
    };
    let rules = later.duties.iter().filter_map(|rule| duties.get(usize::from(*rule)));
    let clocks = later.notices.iter().filter_map(|rule| notices.get(usize::from(*rule)));
    object!({
        "date": later.date.to_string(),
        "duties": rules.map(duty).collect::<Vec<_>>(),
        "notices": clocks
            .map(|rule| notice(rule, rule.clock.on(later.date).copied().flatten(), content))
            .collect::<Vec<_>>(),
    })
}

fn readiness(scores: &Readiness, content: &Content) -> Value {
    let functions = Function::ALL.iter().zip(&scores.functions);
    let caps = scores.caps.iter().filter_map(|cap| content.grades.caps.get(*cap));
    let mut overall = interval(&scores.overall);
    if let Value::Object(overall) = &mut overall {
        overall.insert("grade".to_owned(), scores.grade.map(String::from).into());
        overall.insert("grade_by_points".to_owned(), scores.grade_by_points.to_string().into());
        overall.insert("caps".to_owned(), caps.map(|cap| cap.id.as_str()).collect());
    }
    object!({
        "overall": overall,
        "security": interval(&scores.security),
        "regulatory": scores.regulatory.as_ref().map(interval),
        "functions": order::object(
            functions.map(|(function, score)| (function.id().to_owned(), score.as_ref().map_or(Value::Null, interval)))
        ),
        "regimes": order::object(
            scores.regimes.iter().map(|(regime, score)| (regime_id(*regime, content).to_owned(), interval(score)))
        ),
        "contributions": list(&scores.contributions, |part: &Contribution| object!({
            "control": control_id(part.control, content),
            "points": part.points,
            "of": part.of,
            "basis": content.control(part.control).basis.id(),
        })),
    })
}

fn interval(interval: &Interval) -> Value {
    object!({ "low": interval.low, "high": interval.high, "final": interval.last })
}

fn exposure(exposure: &Exposure, content: &Content) -> Value {
    let sides = |[low, typical, high]: &[Loss; 3]| object!({ "low": loss(low, content), "typical": loss(typical, content), "high": loss(high, content) });
    object!({
        "currency": "USD",
        "enough": exposure.enough,
        "now": sides(&exposure.now),
        "planned": sides(&exposure.planned),
    })
}

fn loss(loss: &Loss, content: &Content) -> Value {
    let split = |figures: &[f64]| -> Map<String, Value> {
        let scenarios = content.loss.scenarios.iter().zip(figures);
        order::object(scenarios.map(|(scenario, figure)| (scenario.id.clone(), Value::from(*figure))))
    };
    object!({
        "chance": loss.chance,
        "expected_loss": loss.expected_loss,
        "frequency": split(&loss.frequency),
        "loss": split(&loss.loss),
        "p50": loss.p50,
        "p90": loss.p90,
        "p95": loss.p95,
        "p99": loss.p99,
        "incident_p50": loss.incident_p50,
        "incident_p95": loss.incident_p95,
        "exceedance": list(&loss.exceedance, |(amount, chance)| Value::from([*amount, *chance])),
    })
}

fn plan_item(item: &PlanItem, content: &Content) -> Value {
    let lifts = item.lifts.iter().filter_map(|cap| content.grades.caps.get(*cap));
    object!({
        "action": action_id(item.action, content),
        "horizon": Horizon::id(item.horizon),
        "owner": Owner::id(item.owner),
        "mandated_by": regimes(&item.mandated_by, content),
        "readiness_gain": item.readiness_gain,
        "expected_loss_cut": item.expected_loss_cut,
        "duties_met": item.duties_met,
        "effort_hours": [item.effort_hours.0, item.effort_hours.1],
        "tier": item.tier,
        "lifts": lifts.map(|cap| cap.id.as_str()).collect::<Vec<_>>(),
        "rejected": item.rejected,
    })
}

fn fit(fit: &Fit, content: &Content) -> Value {
    let rules = &content.fit;
    object!({
        "need": fit.need.map(super::Need::id),
        "points": fit.points,
        "range": [fit.range.0, fit.range.1],
        "need_range": [fit.need_range.0.id(), fit.need_range.1.id()],
        "level": fit.level.id(),
        "gates": fit.gates.as_slice(),
        "has_provider": fit.has_provider,
        "drivers": list(&fit.drivers, |driver| object!({
            "id": rules.drivers.get(driver.driver).map(|rule| rule.id.as_str()),
            "points": driver.points,
            "range": [driver.range.0, driver.range.1],
            "cap": driver.cap,
            "struck": driver.struck,
        })),
        "models": list(&fit.models, |model| object!({
            "id": rules.models.get(model.model).map(|rule| rule.id.as_str()),
            "score": model.score,
            "for": texts(&model.reasons_for),
            "against": texts(&model.reasons_against),
        })),
        "services": list(&fit.services, |service| object!({
            "id": rules.services.get(service.service).map(|rule| rule.id.as_str()),
            "closes": controls(&service.closes, content),
        })),
        "requirements": list(&fit.requirements, |one| {
            let rule = rules.requirements.get(one.requirement);
            object!({
                "id": rule.map(|rule| rule.id.as_str()),
                "tenet": rule.map(|rule| rule.tenet.id()),
                "from": texts(&one.from),
                "required_by": regimes(&one.required_by, content),
            })
        }),
        "packages": list(&fit.packages, |package| object!({
            "id": package.id.as_str(),
            "meets": package.meets,
            "leaves_open": controls(&package.leaves_open, content),
            "smallest": package.smallest,
        })),
    })
}

fn object(entries: &mut [(&str, Value)]) -> Value {
    let mut object = Map::new();
    for (key, value) in entries {
        object.insert((*key).to_owned(), value.take());
    }
    Value::Object(object)
}

fn texts(texts: &[String]) -> Value {
    texts.iter().map(String::as_str).collect()
}

fn list<T>(items: &[T], one: impl Fn(&T) -> Value) -> Value {
    items.iter().map(one).collect()
}

fn regimes(ids: &[RegimeId], content: &Content) -> Value {
    ids.iter().map(|id| regime_id(*id, content)).collect()
}

fn controls(ids: &[ControlId], content: &Content) -> Value {
    ids.iter().map(|id| control_id(*id, content)).collect()
}

fn day(date: Option<Date>) -> Value {
    date.map(|date| date.to_string()).into()
}

fn regime_id(id: RegimeId, content: &Content) -> &str {
    &content.regime(id).id
}

fn control_id(id: ControlId, content: &Content) -> &str {
    &content.control(id).id
}

fn action_id(id: ActionId, content: &Content) -> &str {
    &content.action(id).id
}
