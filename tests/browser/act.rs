//! What a person does. Each step waits for what it needs, and ends when the page shows that it took effect.

use thirtyfour::prelude::*;
use thirtyfour::{Key, TypingData};

use super::find;
use crate::{View, Visit};

impl Visit {
    /// Picks a radio button or ticks a box, by clicking the words beside it as people do. What is chosen stays chosen.
    pub async fn choose(&self, question: &str, value: &str) {
        self.set_choice(question, value, true).await;
    }

    /// Unticks a box.
    pub async fn unchoose(&self, question: &str, value: &str) {
        self.set_choice(question, value, false).await;
    }

    async fn set_choice(&self, question: &str, value: &str, chosen: bool) {
        let by = find::choice(question, value);
        self.until(&format!("{question} = {value} becomes {chosen}"), async || {
            let input = self.driver.find(by.clone()).await.ok()?;
            if input.is_selected().await.ok()? == chosen {
                return Some(());
            }
            let label = self.label_of(&input).await?;
            // People scroll until what they mean is well in view, clear of what sticks to the window's edges.
            let script = "arguments[0].scrollIntoView({ block: 'center' })";
            self.driver.execute(script, vec![label.to_json().ok()?]).await.ok()?;
            label.click().await.ok()?;
            // The page may draw the group anew, so the outcome is read from what is there now.
            let input = self.driver.find(by.clone()).await.ok()?;
            (input.is_selected().await.ok()? == chosen).then_some(())
        })
        .await;
    }

    /// Replaces what a question's field holds.
    pub async fn type_into(&self, question: &str, text: &str) {
        let by = find::field(question);
        let field = self.sees(by.clone()).await;
        field.scroll_into_view().await.unwrap();
        field.click().await.unwrap();
        field.send_keys(Key::Control + "a").await.unwrap();
        field
            .send_keys(if text.is_empty() { TypingData::from(Key::Backspace) } else { TypingData::from(text) })
            .await
            .unwrap();
        // The page may group digits while they are typed, so only the letters and digits are compared.
        let plain = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        self.until(&format!("{question} holds {text}"), async || {
            let value = self.driver.find(by.clone()).await.ok()?.prop("value").await.ok()??;
            (plain(&value) == plain(text)).then_some(())
        })
        .await;
    }

    /// Picks from a question's drop-down list.
    pub async fn pick(&self, question: &str, value: &str) {
        let option = self.finds(find::option(question, value)).await;
        option.click().await.unwrap();
    }

    /// Presses a button or follows a link, by its words.
    pub async fn press(&self, words: &str) {
        self.click(find::button(words)).await;
    }

    /// Clicks on what `by` finds, once it is there and nothing covers it.
    pub async fn click(&self, by: By) {
        self.until(&format!("a click on {by:?}"), async || {
            let element = self.driver.find(by.clone()).await.ok()?;
            element.click().await.ok()
        })
        .await;
    }

    /// Types on the keyboard, wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// Moves the focus by Tab until `by` has it, as somebody without a mouse must; fails where that leads round in a circle.
    pub async fn tab_to(&self, by: By) {
        for _ in 0..200 {
            self.keys(Key::Tab).await;
            if let (Ok(wanted), Ok(focused)) = (self.driver.find(by.clone()).await, self.driver.active_element().await)
                && wanted.element_id() == focused.element_id()
            {
                return;
            }
        }
        panic!("{by:?} cannot be reached with Tab; {}", self.place().await);
    }

    /// Opens one of the finished samples from the start page.
    pub async fn open_sample(&self, id: &str) {
        let words = client_risk::bundle::words("en").expect("English");
        let words: serde_json::Value = serde_json::from_str(words).expect("a packed bundle");
        let name = words[format!("sample-{id}-name")].as_str().expect("a name").to_owned();
        self.press("See a finished sample").await;
        self.press(&name).await;
        self.is_on("results").await;
    }

    /// Puts text in place of a file, as if it were pasted, and has it read.
    pub async fn paste(&self, text: &str) {
        let area = self.sees(find::paste_area()).await;
        area.click().await.unwrap();
        area.send_keys(Key::Control + "a").await.unwrap();
        area.send_keys(text).await.unwrap();
        self.press("Read it").await;
    }

    /// The browser's own back.
    pub async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    /// Loads the page anew and waits until the app runs.
    pub async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.is_ready().await;
    }

    /// Turns the window into another.
    pub async fn resize(&self, view: View) {
        let size = serde_json::json!({ "width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": view.phone });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        self.devtools("Emulation.setTouchEmulationEnabled", serde_json::json!({ "enabled": view.phone })).await;
    }

    /// Chooses the person's colours; motion is off throughout, since a page in motion looks different each time.
    pub async fn emulate_colours(&self, dark: bool) {
        let features = serde_json::json!({ "features": [
            { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// The question that a control belongs to.
    pub async fn question_of(&self, control: &WebElement) -> String {
        let script = "return arguments[0].closest('[data-question]').dataset.question";
        let question = self.driver.execute(script, vec![control.to_json().unwrap()]).await.unwrap();
        question.json().as_str().unwrap_or_default().to_owned()
    }

    /// The label that a person would click for a control; the control itself where it has none.
    pub async fn label_of(&self, input: &WebElement) -> Option<WebElement> {
        let label = self
            .driver
            .execute("return arguments[0].labels?.[0] ?? arguments[0]", vec![input.to_json().ok()?])
            .await
            .ok()?;
        label.element().ok()
    }
}
