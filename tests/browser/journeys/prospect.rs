//! A whole visit: the questions answered as they come, the results read, and everything found again.

use std::collections::BTreeMap;

use serde_json::Value;
use thirtyfour::Key;

use crate::browser::find;
use crate::{Setup, View, Visit};

/// What a person answers when a question comes up; whatever is not here, they don't know.
enum Answer {
    /// Picks these choices.
    Choose(&'static [&'static str]),
    /// Types this figure.
    Type(&'static str),
    /// Picks this from the list.
    Pick(&'static str),
}

use Answer::{Choose, Pick, Type};

/// A dental practice in Ohio that bills insurers electronically and takes cards at a terminal.
fn dental_practice() -> BTreeMap<&'static str, Answer> {
    BTreeMap::from([
        ("entity_type", Choose(&["for_profit"])),
        ("sector", Choose(&["healthcare"])),
        ("home", Pick("US-OH")),
        ("employees", Type("24")),
        ("people", Type("26")),
        ("revenue", Type("3100000")),
        ("health_roles", Choose(&["provider"])),
        ("electronic_claims", Choose(&["true"])),
        ("financial_activities", Choose(&["none"])),
        ("regulated_as", Choose(&["none"])),
        ("us_government_work", Choose(&["none"])),
        ("essential_services", Choose(&["none"])),
        ("education_funding", Choose(&["none"])),
        ("regulated_customers", Choose(&["none"])),
        ("connected_products", Choose(&["none"])),
        ("assurance_asked", Choose(&["none"])),
        ("criminal_justice_information", Choose(&["false"])),
        ("child_directed", Choose(&["false"])),
        ("grid_registered", Choose(&["false"])),
        ("sells_personal_data", Choose(&["false"])),
        ("eu_offering", Choose(&["false"])),
        ("uk_offering", Choose(&["false"])),
        ("listed", Choose(&["no"])),
        ("sba_small", Choose(&["true"])),
        ("card_handling", Choose(&["ip_terminal"])),
        ("data_held", Choose(&["health", "financial_accounts", "employee_records"])),
        ("records", Type("14000")),
        ("cyber_insurance", Choose(&["held"])),
        ("it_staff", Type("0")),
        ("security_staff", Type("0")),
        ("cover_hours", Choose(&["business_hours"])),
        ("provider_today", Choose(&["break_fix"])),
        ("outage_tolerance", Choose(&["one_day"])),
        ("remote_work", Choose(&["some"])),
        ("incident_history", Choose(&["none"])),
    ])
}

impl Visit {
    /// The ids of the questions on this page, in order.
    async fn asked(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('main [data-question]')].map((group) => group.dataset.question)";
        let asked = self.driver.execute(script, vec![]).await.expect("the page is there");
        serde_json::from_value(asked.json().clone()).expect("a list of ids")
    }

    /// Answers every question on the page.
    async fn answer_page(&self, answers: &BTreeMap<&'static str, Answer>) -> Vec<String> {
        let asked = self.asked().await;
        for question in &asked {
            match answers.get(question.as_str()) {
                Some(Choose(values)) => {
                    for value in *values {
                        self.choose(question, value).await;
                    }
                }
                Some(Type(text)) => self.type_into(question, text).await,
                Some(Pick(value)) => self.pick(question, value).await,
                None => self.choose(question, "unknown").await,
            }
        }
        asked
    }

    /// Which screen is shown.
    async fn screen(&self) -> String {
        self.attribute(find::any_screen(), "data-screen").await
    }

    /// Where in the app one is.
    async fn fragment(&self) -> String {
        let url = self.driver.current_url().await.expect("an address");
        url.fragment().unwrap_or_default().to_owned()
    }

    /// Presses "Continue" and waits until another page is there.
    async fn go_on(&self) {
        let before = self.fragment().await;
        self.press("Continue").await;
        self.until("another page", async || (self.fragment().await != before).then_some(())).await;
    }

    /// Through profile and safeguards to the last look at one's answers; gives the ids of all questions asked.
    async fn answer_everything(&self, answers: &BTreeMap<&'static str, Answer>, level: &str) -> Vec<String> {
        let mut asked = self.answer_page(answers).await;
        self.go_on().await;
        while self.screen().await == "profile" {
            asked.extend(self.answer_page(answers).await);
            self.go_on().await;
        }
        while self.screen().await == "safeguards" {
            for control in self.asked().await {
                self.choose(&control, level).await;
                asked.push(control);
            }
            self.go_on().await;
        }
        asked
    }
}

#[tokio::test]
async fn a_dentist_answers_everything_reads_the_results_reloads_and_finds_them_again() {
    Setup::new("dentist")
        .visit(async |visit| {
            visit.is_ready().await;
            let asked = visit.answer_everything(&dental_practice(), "partial").await;
            assert!(!asked.contains(&"checkout_scripts_controlled".to_owned()), "a terminal has no checkout page");
            assert!(!asked.contains(&"au_roles".to_owned()), "nothing links this practice to Australia");
            visit.is_on("check").await;
            visit.picture("check").await;
            visit.is_accessible().await;
            visit.press("See the results").await;
            visit.is_on("results").await;
            visit.picture("overview").await;
            let overall = visit.figure("overall").await;
            assert_eq!(visit.figure("grade").await, "F");

            visit.press("Obligations").await;
            assert_eq!(visit.verdict("hipaa").await, "applies");
            assert_eq!(visit.verdict("pci-dss").await, "applies");
            assert_eq!(visit.verdict("hipaa-security-rule-2025-proposal").await, "proposed");
            assert_eq!(visit.verdict("glba-safeguards").await, "not-applicable");
            visit.picture("obligations").await;

            visit.reload().await;
            visit.is_on("results").await;
            assert_eq!(visit.verdict("hipaa").await, "applies");
            visit.press("Overview").await;
            assert_eq!(visit.figure("overall").await, overall);
        })
        .await;
}

#[tokio::test]
async fn back_undo_and_reload_lose_no_answer() {
    Setup::new("back")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.choose("entity_type", "nonprofit").await;
            visit.press("Continue").await;
            visit.is_on("profile").await;
            visit.choose("sector", "education").await;
            visit.type_into("employees", "45").await;
            visit.is_accessible().await;
            visit.reload().await;
            assert!(visit.is_chosen("sector", "education").await);
            assert_eq!(visit.typed("employees").await, "45");
            visit.type_into("employees", "").await;
            visit.type_into("employees", "45").await;
            visit.press("Undo").await;
            visit
                .until("a typed figure is one step", async || visit.typed("employees").await.is_empty().then_some(()))
                .await;
            visit.type_into("employees", "45").await;
            visit.choose("sector", "retail").await;
            visit.press("Undo").await;
            visit
                .until("the earlier answer is back", async || {
                    visit.is_chosen("sector", "education").await.then_some(())
                })
                .await;
            visit.back().await;
            visit.is_on("start").await;
            assert!(visit.is_chosen("entity_type", "nonprofit").await);
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_in_the_dark_a_few_answers_already_give_a_range_and_no_grade() {
    Setup::new("phone")
        .on(View::PHONE)
        .dark()
        .visit(async |visit| {
            visit.is_ready().await;
            visit.choose("entity_type", "for_profit").await;
            visit.press("Continue").await;
            visit.is_on("profile").await;
            visit.picture("profile").await;
            visit.answer_page(&dental_practice()).await;
            visit.no_sideways_scroll().await;
            visit.driver.goto(format!("{}#/safeguards/signing-in", visit.host.address)).await.expect("the page opens");
            visit.is_on("safeguards").await;
            visit.choose("mfa", "none").await;
            visit.picture("safeguards").await;
            visit.is_accessible().await;
            visit.no_sideways_scroll().await;
            visit.driver.goto(format!("{}#/results", visit.host.address)).await.expect("the page opens");
            visit.is_on("results").await;
            visit.picture("results").await;
            visit.no_sideways_scroll().await;
            let text = visit.text(find::screen("results")).await;
            assert!(!text.contains("grade F"), "no grade may be shown while the range is wide");
        })
        .await;
}

#[tokio::test]
async fn with_the_keyboard_alone_one_answers_and_reaches_the_results() {
    Setup::new("keyboard")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.tab_to(find::choice("entity_type", "for_profit")).await;
            visit.keys(" ").await;
            assert!(visit.is_chosen("entity_type", "for_profit").await);
            visit.keys(Key::Enter).await;
            visit.is_on("profile").await;
            visit.tab_to(find::field("employees")).await;
            visit.keys("12").await;
            visit.keys(Key::Enter).await;
            visit.until("the second page", async || (visit.fragment().await == "/profile/2").then_some(())).await;
            visit.tab_to(find::button("See results now")).await;
            visit.keys(Key::Enter).await;
            visit.is_on("results").await;
            visit.tab_to(find::button("Plan")).await;
            visit.keys(Key::Enter).await;
            visit.until("the plan", async || (visit.fragment().await == "/results/plan").then_some(())).await;
        })
        .await;
}

#[tokio::test]
async fn every_part_of_a_sample_s_results_can_be_read() {
    Setup::new("sample")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.open_sample("dental-group-45-tx").await;
            assert_eq!(visit.figure("grade").await, "F");
            assert_eq!(visit.figure("need").await, "must_have");
            for tab in ["Obligations", "Readiness", "Exposure", "Plan", "MSP fit"] {
                visit.press(tab).await;
                visit
                    .until(tab, async || {
                        let heading = visit.text(find::heading()).await;
                        (!heading.is_empty()).then_some(())
                    })
                    .await;
                visit.picture(&tab.to_lowercase().replace(' ', "-")).await;
                visit.is_accessible().await;
            }
            visit
                .driver
                .goto(format!("{}#/results/obligations/hipaa", visit.host.address))
                .await
                .expect("the page opens");
            visit.is_on("results").await;
            visit.picture("hipaa").await;
            visit.is_accessible().await;
            visit.driver.goto(format!("{}#/report", visit.host.address)).await.expect("the page opens");
            visit.is_on("report").await;
            visit.is_accessible().await;
        })
        .await;
}

#[tokio::test]
async fn a_verdict_that_hangs_on_an_answer_is_settled_where_it_stands() {
    Setup::new("in-place")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.choose("entity_type", "for_profit").await;
            visit.driver.goto(format!("{}#/results/obligations", visit.host.address)).await.expect("the page opens");
            visit.is_on("results").await;
            assert_eq!(visit.verdict("pci-dss").await, "ask");
            visit.click(find::opener_in_row("pci-dss")).await;
            visit.click(find::asked_in_row("pci-dss", "ip_terminal")).await;
            visit.click(find::asked_in_row("pci-dss", "set")).await;
            visit.until("PCI DSS applies", async || (visit.verdict("pci-dss").await == "applies").then_some(())).await;
            visit.picture("settled").await;
        })
        .await;
}

#[tokio::test]
async fn taking_an_action_off_the_plan_moves_what_the_plan_reaches_and_putting_it_back_restores_it() {
    Setup::new("what-if")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.open_sample("dental-group-45-tx").await;
            visit.press("Plan").await;
            let before = visit.text(find::rail()).await;
            visit.click(find::plan_box("mfa-enforce-all")).await;
            visit
                .until("the plan reaches less", async || (visit.text(find::rail()).await != before).then_some(()))
                .await;
            visit.click(find::plan_box("mfa-enforce-all")).await;
            visit
                .until("the plan is whole again", async || (visit.text(find::rail()).await == before).then_some(()))
                .await;
        })
        .await;
}

#[tokio::test]
async fn natively_and_in_the_browser_the_same_bytes_come_out() {
    let samples: serde_json::Map<String, Value> = serde_json::from_str(client_risk::bundle::SAMPLES).expect("samples");
    let content = client_risk::bundle::content();
    Setup::new("bytes")
        .visit(async |visit| {
            visit.is_ready().await;
            let script = "const [text, done] = arguments; \
                const glue = document.querySelector('link[rel=modulepreload]').href; \
                import(glue).then((app) => done(app.evaluateText(text)), (error) => done(String(error)))";
            for (name, sample) in &samples {
                let text = sample.to_string();
                let opened = client_risk::assessment::file::read(&text, content).expect("a sample reads");
                let provider = client_risk::provider::Provider::default();
                let native = client_risk::evaluate::evaluate(content, &provider, &opened.assessment).to_json(content);
                let there = visit.driver.execute_async(script, vec![text.into()]).await.expect("the app evaluates");
                let there = there.json().as_str().unwrap_or_default();
                let at = native.bytes().zip(there.bytes()).take_while(|(one, other)| one == other).count();
                let around = |text: &str| {
                    text.get(at.saturating_sub(120)..).unwrap_or_default().chars().take(240).collect::<String>()
                };
                assert!(there == native, "{name} differs at {at}:\n{}\n{}", around(&native), around(there));
            }
        })
        .await;
}

#[tokio::test]
async fn evaluating_again_and_again_gives_the_same_bytes_and_this_is_how_long_it_takes() {
    let samples: serde_json::Map<String, Value> = serde_json::from_str(client_risk::bundle::SAMPLES).expect("samples");
    Setup::new("rounds")
        .visit(async |visit| {
            visit.is_ready().await;
            let script = "const [text, done] = arguments; \
                import(document.querySelector('link[rel=modulepreload]').href).then(({ evaluateText }) => { \
                    const first = evaluateText(text); const times = []; let same = true; \
                    for (let round = 0; round < 50; round++) { \
                        const start = performance.now(); same &&= evaluateText(text) === first; times.push(performance.now() - start); \
                    } \
                    times.sort((one, other) => one - other); done([same, times[25]]); \
                }, (error) => done(String(error)))";
            // `make bench` shows what is printed; a time is read by a person, never asserted.
            println!("\n{:<30} {:>12}", "in Chromium, file to JSON", "median ms");
            for (name, sample) in &samples {
                let seen = visit.driver.execute_async(script, vec![sample.to_string().into()]).await.expect("the app evaluates");
                let seen = seen.json().clone();
                assert_eq!(seen[0], true, "{name}: {seen}");
                println!("{name:<30} {:>12.3}", seen[1].as_f64().unwrap_or_default());
            }
        })
        .await;
}
