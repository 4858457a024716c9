//! What a person sees, and what every page owes: no errors, and nothing that axe objects to.

use std::time::Duration;

use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};
use tokio::time::Instant;

use super::find;
use crate::{DEADLINE, Visit};

const AXE: &str = include_str!("vendor/axe.min.js");

impl Visit {
    /// Looks again and again until `look` finds something; fails with what the page showed instead.
    pub async fn until<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if start.elapsed() > DEADLINE {
                panic!("waited in vain: {what}; {}", self.place().await);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until it is in the page.
    pub async fn finds(&self, by: By) -> WebElement {
        self.until(&format!("{by:?} is there"), async || self.driver.find(by.clone()).await.ok()).await
    }

    /// Waits until it is in the page and shown.
    pub async fn sees(&self, by: By) -> WebElement {
        self.until(&format!("{by:?} is shown"), async || {
            let element = self.driver.find(by.clone()).await.ok()?;
            element.is_displayed().await.ok()?.then_some(element)
        })
        .await
    }

    /// Waits until it is not shown, or gone.
    pub async fn sees_no(&self, by: By) {
        self.until(&format!("{by:?} is gone"), async || match self.driver.find(by.clone()).await {
            Ok(element) => (!element.is_displayed().await.ok()?).then_some(()),
            Err(_) => Some(()),
        })
        .await;
    }

    /// Waits until the app runs on the page.
    pub async fn is_ready(&self) {
        self.finds(find::ready()).await;
    }

    /// Waits for a screen.
    pub async fn is_on(&self, screen: &str) {
        self.sees(find::screen(screen)).await;
    }

    /// The page is no wider than its window.
    pub async fn no_sideways_scroll(&self) {
        let script = "return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";
        let over = self.driver.execute(script, vec![]).await.unwrap();
        assert_eq!(over.json(), 0, "the page is wider than its window; {}", self.place().await);
    }

    /// The text as shown, white space and all.
    pub async fn text(&self, by: By) -> String {
        self.sees(by).await.text().await.unwrap()
    }

    /// A headline figure's plain value.
    pub async fn figure(&self, name: &str) -> String {
        self.attribute(find::figure(name), "data-value").await
    }

    /// A regime's verdict.
    pub async fn verdict(&self, regime: &str) -> String {
        self.attribute(find::regime(regime), "data-verdict").await
    }

    /// Waits until it has the attribute.
    pub async fn attribute(&self, by: By, name: &str) -> String {
        self.until(&format!("{by:?} has {name}"), async || {
            self.driver.find(by.clone()).await.ok()?.attr(name).await.ok()?
        })
        .await
    }

    /// Whether a choice is chosen at this moment.
    pub async fn is_chosen(&self, question: &str, value: &str) -> bool {
        self.finds(find::choice(question, value)).await.is_selected().await.unwrap()
    }

    /// What a question's field holds.
    pub async fn typed(&self, question: &str) -> String {
        self.finds(find::field(question)).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Where the person is, for messages.
    pub async fn place(&self) -> String {
        let state = "return `boot: ${document.documentElement.dataset.boot}, screen: ${document.querySelector('[data-screen]')?.dataset.screen}, \
                     heading: ${document.querySelector('h1')?.textContent}`";
        let state =
            self.driver.execute(state, vec![]).await.ok().and_then(|state| state.json().as_str().map(str::to_owned));
        format!(
            "on the page: {}; in the console: {:?}",
            state.unwrap_or_else(|| "nothing".into()),
            self.console().await
        )
    }

    /// What the console received since it was last read, without the level "info".
    pub async fn console(&self) -> Vec<String> {
        let entries =
            self.driver.cmd(ConsoleLog).await.ok().and_then(|answer| answer.value_json().ok()).unwrap_or_default();
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// No error and no warning, a refused connection or an unused preload included.
    pub async fn console_is_empty(&self) {
        let messages = self.console().await;
        assert!(messages.is_empty(), "the console says: {messages:#?}");
    }

    /// Nothing for axe to object to, in light and in dark.
    pub async fn is_accessible(&self) {
        for dark in [false, true] {
            self.emulate_colours(dark).await;
            let faults = self.axe().await;
            assert!(
                faults.is_empty(),
                "axe, {}: {faults:#?}; {}",
                if dark { "dark" } else { "light" },
                self.place().await
            );
        }
        self.emulate_colours(self.dark).await;
    }

    async fn axe(&self) -> Vec<String> {
        let run = "const done = arguments[arguments.length - 1]; const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']; \
            axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then( \
              ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`))), \
              (error) => done([String(error)]))";
        let loaded = self.driver.execute("return typeof axe === 'object'", vec![]).await.unwrap();
        if loaded.json() != &json!(true) {
            self.driver.execute(AXE, vec![]).await.expect("axe loads");
        }
        // At the page's end nothing lies behind what sticks to the window's edge; anywhere else some row always does.
        let end = "window.scrollTo(0, document.documentElement.scrollHeight)";
        self.driver.execute(end, vec![]).await.expect("the page scrolls");
        let faults = self.driver.execute_async(run, vec![]).await.expect("axe runs");
        serde_json::from_value(faults.json().clone()).expect("axe gives a list")
    }
}

/// ChromeDriver's own command for the console's messages, which no standard has.
#[derive(Debug)]
struct ConsoleLog;

impl FormatRequestData for ConsoleLog {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = "POST".parse().expect("a method of HTTP");
        RequestData::new(method, format!("/session/{session}/se/log")).add_body(json!({ "type": "browser" }))
    }
}
