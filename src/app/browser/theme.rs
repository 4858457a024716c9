//! Light or dark: the system's, until the person chooses.

use web_sys::{Element, Storage};

const KEY: &str = "client-risk/theme";

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Applies what was chosen earlier.
pub fn restore() {
    let chosen = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    if let Some(chosen) = chosen.filter(|chosen| chosen == "light" || chosen == "dark") {
        apply(&chosen);
    }
}

/// Turns light into dark and dark into light.
pub fn toggle() {
    let set = root().and_then(|root| root.get_attribute("data-theme"));
    let is_dark = match set.as_deref() {
        Some(theme) => theme == "dark",
        None => web_sys::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    };
    let next = if is_dark { "light" } else { "dark" };
    apply(next);
    if let Some(storage) = storage() {
        let _kept = storage.set_item(KEY, next);
    }
}

fn apply(theme: &str) {
    if let Some(root) = root() {
        let _set = root.set_attribute("data-theme", theme);
    }
}
