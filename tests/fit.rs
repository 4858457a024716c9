//! MSP fit over the whole engine: the `fit` part of `tests/cases/scores.json`, the five sample
//! organisations against the sample provider, and the two calibration runs that can be told in a line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use client_risk::assessment::{Assessment, file};
use client_risk::content::Content;
use client_risk::evaluate::{derive::Known, evaluate, fit::fit, obligations::obligations};
use client_risk::evaluation::{Evaluation, Fit, Need};
use client_risk::provider::{ConfigProblem, Expected, Provider, Shown};
use serde_json::{Value, json};

#[test]
fn every_scored_case_comes_out_as_worked_out_by_hand() {
    let mut faults = Vec::new();
    for case in cases() {
        let id = case["id"].as_str().unwrap().to_owned();
        let fit = evaluation(&case).fit;
        for fault in compare(&fit, &case["expect"]["fit"]) {
            faults.push(format!("{id}: {fault}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_sample_gets_the_level_the_model_and_the_package_of_its_description() {
    let mut faults = Vec::new();
    for (sample, points, first, second, package, demanded) in [
        (
            "law-firm-10",
            78,
            "fully-managed",
            "managed-security",
            "standard+compliance",
            ["safeguards-clause", "no-attestation-for-you", "incident-notice-24h"],
        ),
        (
            "dental-group-45-tx",
            84,
            "fully-managed",
            "compliance-led",
            "advanced+compliance",
            ["baa", "pci-acknowledgement", "round-the-clock-response"],
        ),
        (
            "defense-machining-120-oh",
            75,
            "co-managed",
            "compliance-led",
            "advanced+compliance",
            ["cmmc-crm", "staff-vetting", "evidence-and-assessment-help"],
        ),
        (
            "saas-25-eu",
            53,
            "managed-security",
            "compliance-led",
            "standard+compliance",
            ["dpa-art-28", "dora-article-30", "nis2-eight-terms"],
        ),
        (
            "mortgage-broker-60-fl",
            77,
            "managed-security",
            "compliance-led",
            "advanced+compliance",
            ["safeguards-clause", "quarterly-review", "patch-and-scan-sla"],
        ),
    ] {
        let fit = evaluation(&self::sample(sample)).fit;
        let smallest: Vec<&str> =
            fit.packages.iter().filter(|package| package.smallest).map(|package| package.id.as_str()).collect();
        let found = (fit.points, model(&fit, 0), model(&fit, 1), smallest);
        let wanted = (points, first, second, vec![package]);
        if found != wanted {
            faults.push(format!("{sample}: {found:?}, not {wanted:?}; {:?}; {:?}", drivers(&fit), fit.packages));
        }
        for id in demanded.iter().filter(|id| !requirements(&fit).contains(id)) {
            faults.push(format!("{sample}: `{id}` is not demanded"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_model_always_says_what_speaks_against_it() {
    for case in cases() {
        let fit = evaluation(&case).fit;
        assert_eq!(fit.models.len(), 5);
        assert!(fit.models.iter().all(|model| !model.reasons_against.is_empty()), "{}", case["id"]);
    }
}

#[test]
fn a_driver_that_is_struck_out_counts_for_nothing_and_is_still_shown() {
    let case = sample("dental-group-45-tx");
    let mut assessment = assessment(&case);
    assessment.struck.insert("duties".into());
    assessment.struck.insert("watch".into());
    let fit = evaluate(content(), &provider(), &assessment).fit;
    assert_eq!((fit.points, fit.level), (84 - 20 - 12, Need::ShouldHave));
    let duties = fit.drivers.iter().find(|driver| driver.struck).unwrap();
    assert_eq!((duties.points, duties.range), (20, (20, 20)));
    assert!(!requirements(&fit).contains(&"round-the-clock-response"));
    let led = fit.models.iter().find(|model| content().fit.models[model.model].id == "compliance-led").unwrap();
    assert_eq!(led.score, 4, "{led:?}");
}

#[test]
fn an_hour_of_outage_without_a_watch_is_a_must_have_whatever_the_points() {
    let mut case = studio();
    case["facts"]["outage_tolerance"] = json!("under_1_hour");
    let fit = evaluation(&case).fit;
    assert_eq!((fit.points, fit.gates.clone(), fit.need), (20, vec!["outage"], Some(Need::MustHave)));
    assert!(requirements(&fit).contains(&"own-continuity"));
    case["facts"]["cover_hours"] = json!("around_the_clock");
    assert_eq!(evaluation(&case).fit.need, Some(Need::NiceToHave));
}

#[test]
fn an_open_answer_widens_the_range_and_gives_no_points() {
    let mut case = studio();
    case["facts"].as_object_mut().unwrap().remove("incident_history");
    case["facts"]["records"] = json!({"min": 300, "max": 900});
    case["facts"]["data_held"] = json!(["health"]);
    let fit = evaluation(&case).fit;
    assert_eq!(fit.range.1 - fit.range.0, 6 + 3, "{:?}", drivers(&fit));
    assert_eq!(fit.points, fit.range.0);
}

#[test]
fn a_strong_team_of_its_own_takes_points_off() {
    let mut case = studio();
    for (fact, value) in [
        ("employees", json!(300)),
        ("people", json!(300)),
        ("it_staff", json!(12)),
        ("security_staff", json!(2)),
        ("cover_hours", json!("around_the_clock")),
        ("outage_tolerance", json!("under_1_hour")),
        ("data_held", json!(["credentials"])),
        ("records", json!(500_000)),
        ("assurance_asked", json!(["soc2"])),
    ] {
        case["facts"][fact] = value;
    }
    let fit = evaluation(&case).fit;
    assert_eq!((fit.points, fit.need), (12 + 8 + 2 - 20, Some(Need::NiceToHave)), "{:?}", drivers(&fit));
    case["controls"]["mfa"] = json!("unknown");
    let fit = evaluation(&case).fit;
    assert_eq!((fit.range.0, fit.points), (2, 22 + 3), "{:?}", drivers(&fit));
}

#[test]
fn the_calibration_runs_come_out() {
    let weak = |mut case: Value, level: &str| {
        for answer in case["controls"].as_object_mut().unwrap().values_mut().filter(|answer| *answer == "mostly") {
            *answer = json!(level);
        }
        case
    };
    let with = |facts: &[(&str, Value)]| {
        let mut case = studio();
        for (fact, value) in facts {
            case["facts"][*fact] = value.clone();
        }
        case
    };
    let builder = with(&[
        ("sector", json!("construction")),
        ("employees", json!(40)),
        ("people", json!(40)),
        ("outage_tolerance", json!("one_day")),
        ("cyber_insurance", json!("held")),
        ("regulated_customers", json!(["schools"])),
    ]);
    let cafe = with(&[
        ("sector", json!("hospitality")),
        ("employees", json!(18)),
        ("people", json!(18)),
        ("data_held", json!(["payment_cards"])),
        ("outage_tolerance", json!("one_day")),
        ("card_handling", json!(["ip_terminal"])),
        ("card_transactions", json!(9000)),
    ]);
    for (name, case, points, level) in [
        ("a studio of three, weak", weak(studio(), "partial"), 22, Need::NiceToHave),
        ("a builder of forty, good", builder.clone(), 20, Need::NiceToHave),
        ("a builder of forty, weak", weak(builder, "partial"), 39, Need::ShouldHave),
        ("a café of eighteen that takes cards", weak(cafe, "partial"), 33, Need::ShouldHave),
    ] {
        let fit = fit_alone(&case);
        assert_eq!((fit.points, fit.level), (points, level), "{name}: {:?}", drivers(&fit));
    }
}

#[test]
fn fuller_answers_stay_inside_the_range() {
    let mut seed = 11_u32;
    let mut one_in = |times: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16).is_multiple_of(times)
    };
    for case in cases() {
        for round in 0..30 {
            let (mut less, mut more) = (case.clone(), case.clone());
            for part in ["facts", "controls"] {
                for key in case[part].as_object().unwrap().keys() {
                    if one_in(if round < 15 { 12 } else { 2 }) {
                        less[part].as_object_mut().unwrap().remove(key);
                        if one_in(2) {
                            more[part].as_object_mut().unwrap().remove(key);
                        }
                    }
                }
            }
            let (wide, narrow) = (fit_alone(&less), fit_alone(&more));
            let id = &case["id"];
            let inside = wide.range.0 <= narrow.range.0 && narrow.range.1 <= wide.range.1;
            assert!(
                inside,
                "{id}: {:?} holds not {:?}\n{:?}\n{:?}",
                wide.range,
                narrow.range,
                drivers(&wide),
                drivers(&narrow)
            );
            let levels = wide.need_range.0 <= narrow.need_range.0 && narrow.need_range.1 <= wide.need_range.1;
            assert!(levels, "{id}: {:?} holds not {:?}", wide.need_range, narrow.need_range);
            assert!(wide.range.0 <= wide.points && wide.points <= wide.range.1, "{id}");
            for (wide, narrow) in wide.drivers.iter().zip(&narrow.drivers) {
                let inside = wide.range.0 <= narrow.range.0 && narrow.range.1 <= wide.range.1;
                assert!(inside, "{id}: {wide:?} holds not {narrow:?}");
            }
        }
    }
}

#[test]
fn the_sample_provider_shows_some_terms_and_not_others() {
    let provider = provider();
    let day = client_risk::date::Date::new(2026, 11, 24).unwrap();
    for (requirement, shown) in [
        ("baa", Shown::Yes),
        ("cmmc-crm", Shown::No),
        ("independent-proof", Shown::Partly),
        ("insurance", Shown::Yes),
        ("exit-plan", Shown::No),
        ("restore-proof", Shown::Partly),
        ("incident-notice-24h", Shown::Yes),
    ] {
        let at = content().fit.requirement(requirement).unwrap();
        assert_eq!(provider.shows(at, content(), day), shown, "{requirement}");
    }
}

#[test]
fn a_broken_configuration_is_named_place_by_place_and_falls_back() {
    let text = r##"{
        "brnad": {}, "brand": { "name": "Calder", "accent": "blue", "logo": "javascript:alert(1)" },
        "contact": { "email": "not a mail" }, "modules": { "plan": "no" }, "origins": ["https://a.example/path"],
        "packages": [
            { "id": "one", "services": ["helpdesk", "hlpdesk"], "mostly": ["mfaa"], "price": { "low": 9, "high": 1, "currency": "USD", "per": "month" } },
            { "id": "one" }, { "name": "no id" }, 7
        ],
        "credentials": [ { "id": "msp-verify", "state": "soon" } ], "terms": { "baaa": "yes", "dpa-art-28": "maybe" }
    }"##;
    let (provider, faults) = Provider::read(text, content());
    let mut places: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            "/brand/accent",
            "/brand/logo",
            "/brnad",
            "/contact/email",
            "/credentials/0/state",
            "/modules/plan",
            "/origins/0",
            "/packages/0/mostly/0",
            "/packages/0/price",
            "/packages/0/services/1",
            "/packages/1/id",
            "/packages/2/id",
            "/packages/3",
            "/terms/baaa",
            "/terms/dpa-art-28",
        ]
    );
    let problem = |at: &str| faults.iter().find(|fault| fault.pointer == at).map(|fault| fault.problem.clone());
    let near = |key: &str, near: &str| ConfigProblem::UnknownKey { key: key.into(), nearest: near.into() };
    assert_eq!(problem("/brnad"), Some(near("brnad", "brand")));
    assert_eq!(problem("/terms/baaa"), Some(near("baaa", "baa")));
    assert_eq!(problem("/brand/accent"), Some(ConfigProblem::Expected(Expected::Colour)));
    let unknown = ConfigProblem::UnknownId { id: "mfaa".into(), nearest: "mfa".into() };
    assert_eq!(problem("/packages/0/mostly/0"), Some(unknown));
    assert_eq!(faults[0].to_string(), "/brnad: warning: no key \"brnad\"; did you mean \"brand\"?");
    assert_eq!(provider.brand.name.as_deref(), Some("Calder"));
    assert_eq!((provider.brand.logo, provider.brand.accent), (None, None));
    assert!(provider.modules.plan && provider.credentials[0].in_progress);
    assert_eq!(provider.packages.len(), 1);
}

#[test]
fn whatever_is_given_as_configuration_a_provider_comes_out() {
    for text in
        ["", "null", "7", "[]", "{", "{\"packages\": {\"a\": 1}}", "{\"terms\": []}", "\u{0}", "{\"brand\": null}"]
    {
        let (provider, faults) = Provider::read(text, content());
        assert_eq!(provider, Provider::default(), "{text}");
        assert_eq!(faults.len(), 1, "{text}: {faults:?}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(Provider::read(&deep, content()).1.len(), 1);
}

fn compare(fit: &Fit, expected: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let mut equal = |what: &str, found: Value, wanted: &Value| {
        if !wanted.is_null() && found != *wanted {
            faults.push(format!("{what} is {found}, not {wanted}"));
        }
    };
    equal("range", json!([fit.range.0, fit.range.1]), &expected["points"]);
    equal("need_range", json!([fit.need_range.0.id(), fit.need_range.1.id()]), &expected["need_range"]);
    equal("drivers", json!(drivers(fit)), &expected["drivers"]);
    equal("models", json!([model(fit, 0), model(fit, 1)]), &expected["models"]);
    let need = fit.need.map(Need::id);
    if json!(need) != expected["need"] {
        faults.push(format!("need is {need:?}, not {}", expected["need"]));
    }
    let found = requirements(fit);
    for (key, wanted) in [("requirements_include", true), ("requirements_exclude", false)] {
        for id in expected[key].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if found.contains(&id) != wanted {
                faults.push(format!("requirement `{id}` should be there: {wanted}"));
            }
        }
    }
    faults
}

fn drivers(fit: &Fit) -> BTreeMap<&'static str, [i32; 2]> {
    let id = |at: usize| content().fit.drivers[at].id.as_str();
    fit.drivers.iter().map(|driver| (id(driver.driver), [driver.range.0, driver.range.1])).collect()
}

fn model(fit: &Fit, rank: usize) -> &'static str {
    &content().fit.models[fit.models[rank].model].id
}

fn requirements(fit: &Fit) -> Vec<&'static str> {
    fit.requirements.iter().map(|one| content().fit.requirements[one.requirement].id.as_str()).collect()
}

/// A case as `studio-mostly` has it: three people, good habits, nothing sensitive.
fn studio() -> Value {
    cases().into_iter().find(|case| case["id"] == "studio-mostly").unwrap()
}

fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("cases/scores.json")).unwrap()
}

fn sample(id: &str) -> Value {
    let path = format!("{}/examples/samples/{id}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn provider() -> Provider {
    let (provider, faults) = Provider::read(include_str!("../examples/config.json"), content());
    assert_eq!(faults, []);
    provider
}

fn evaluation(case: &Value) -> Evaluation {
    evaluate(content(), &provider(), &assessment(case))
}

/// Without the plan and the loss curves, for many runs.
fn fit_alone(case: &Value) -> Fit {
    let (content, assessment) = (content(), assessment(case));
    let known = Known::new(content, &assessment);
    let controls: Vec<_> = content.control_range().map(|id| assessment.controls.get(&id).copied()).collect();
    let obligations = obligations(&known, &controls);
    fit(&known, &Provider::default(), &assessment, &controls, &obligations)
}

fn assessment(case: &Value) -> Assessment {
    let file = json!({
        "format": "client-risk-assessment/1",
        "date": case["date"], "facts": case["facts"], "controls": case["controls"],
    });
    file::read(&file.to_string(), content()).unwrap().assessment
}

fn content() -> &'static Content {
    client_risk::bundle::content()
}
