//! Bad input: each gets a message that says what to do, and loses nothing.

use crate::browser::find;
use crate::{Setup, Visit};

impl Visit {
    /// What the page says in its region for messages.
    async fn told(&self, part: &str) {
        self.until(&format!("the page says “{part}”"), async || {
            let shown = self.text(find::any_screen()).await;
            let told = match self.driver.find(find::notice()).await {
                Ok(notice) => notice.text().await.ok()?,
                Err(_) => String::new(),
            };
            (shown.contains(part) || told.contains(part)).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_damaged_saved_state_is_set_aside_and_said() {
    Setup::new("damaged-state")
        .in_browser_with("localStorage.setItem('client-risk/1', '{\"assessment\": {\"format\": \"client-risk-asse')")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.told("could not be read").await;
            let aside = visit
                .driver
                .execute("return localStorage.getItem('client-risk/1/aside')", vec![])
                .await
                .expect("storage");
            assert!(
                aside.json().as_str().is_some_and(|text| text.contains("client-risk-asse")),
                "nothing was set aside"
            );
            visit.picture("told").await;
        })
        .await;
}

#[tokio::test]
async fn refused_storage_is_said_once_and_the_answers_stay() {
    Setup::new("refused-storage")
        .in_browser_with(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
        )
        .visit(async |visit| {
            visit.is_ready().await;
            visit.choose("entity_type", "nonprofit").await;
            visit.told("does not let the page keep anything").await;
            visit.press("Dismiss").await;
            visit.press("Continue").await;
            visit.is_on("profile").await;
            visit.choose("sector", "retail").await;
            assert!(visit.is_chosen("sector", "retail").await);
        })
        .await;
}

#[tokio::test]
async fn full_storage_is_said_and_the_answers_stay() {
    Setup::new("full-storage")
        .in_browser_with("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.choose("entity_type", "nonprofit").await;
            visit.told("no room left").await;
            assert!(visit.is_chosen("entity_type", "nonprofit").await);
        })
        .await;
}

#[tokio::test]
async fn a_number_that_cannot_be_read_is_named_beside_its_field_and_stays_there() {
    Setup::new("bad-number")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.press("Continue").await;
            visit.is_on("profile").await;
            visit.type_into("employees", "many").await;
            visit.press("Continue").await;
            visit.told("One field cannot be read").await;
            visit.is_on("profile").await;
            assert_eq!(visit.typed("employees").await, "many");
            visit.picture("named").await;
            visit.type_into("employees", "40").await;
            visit.press("Continue").await;
            visit
                .until("the next page", async || {
                    visit.driver.current_url().await.ok()?.fragment()?.ends_with("/2").then_some(())
                })
                .await;
        })
        .await;
}

#[tokio::test]
async fn damaged_text_in_place_of_a_file_is_refused_with_the_place() {
    Setup::new("bad-file")
        .visit(async |visit| {
            visit.is_ready().await;
            visit.press("Open a file or link").await;
            visit.paste("{ \"format\": \"client-risk-assessment/1\", ").await;
            visit.told("This file is not an assessment").await;
            visit.paste("{ \"format\": \"client-risk-assessment/1\", \"date\": \"2026-11-24\", \"facts\": { \"employees\": -4, \"sector\": \"retail\" } }").await;
            visit.told("could be read").await;
            visit.picture("partly").await;
        })
        .await;
}
