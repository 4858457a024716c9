//! The page around the app: its address, title, focus, links that load the app's own files.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Response};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The address's fragment, with `#`.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Writes the fragment as a new entry of the history.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window()
        && window.location().hash().ok().as_deref() != Some(&format!("#{fragment}"))
    {
        let _moved = window.location().set_hash(fragment);
    }
}

/// Writes the fragment in place of the current entry.
pub fn replace_fragment(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _moved = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}")));
    }
}

/// Writes the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the element with this id and the window to its top.
pub fn focus_heading(id: &str) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(id);
}

/// Moves focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(target) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _focused = target.focus();
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _printed = window.print();
    }
}

thread_local! {
    /// Files that were loaded: nothing is asked for twice, and nothing at all once the page has loaded.
    static LOADED: std::cell::RefCell<std::collections::BTreeMap<String, String>> =
        const { std::cell::RefCell::new(std::collections::BTreeMap::new()) };
}

/// Loads the text of the file that the link element with this id names: the page's own, by exact address.
///
/// # Errors
/// The link's address (empty where there is no link).
pub async fn load(link: &str) -> Result<String, String> {
    if let Some(text) = LOADED.with_borrow(|loaded| loaded.get(link).cloned()) {
        return Ok(text);
    }
    let (href, text) = body(link, Response::text).await?;
    let text = text.as_string().ok_or(href)?;
    LOADED.with_borrow_mut(|loaded| loaded.insert(link.to_owned(), text.clone()));
    Ok(text)
}

/// Loads the bytes of the file that the link element with this id names.
///
/// # Errors
/// As of `load`.
#[cfg(feature = "csr")]
pub async fn load_bytes(link: &str) -> Result<Vec<u8>, String> {
    let (_, buffer) = body(link, Response::array_buffer).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The address that the link names, and what it answers with.
async fn body(
    link: &str,
    read: fn(&Response) -> Result<js_sys::Promise, JsValue>,
) -> Result<(String, JsValue), String> {
    let href = element(link).and_then(|found| found.get_attribute("href")).unwrap_or_default();
    let failed = || href.clone();
    let window = web_sys::window().ok_or_else(failed)?;
    let response = JsFuture::from(window.fetch_with_str(&href)).await.map_err(|_| failed())?;
    let response: Response = response.dyn_into().map_err(|_| failed())?;
    if !response.ok() {
        return Err(href);
    }
    let body = JsFuture::from(read(&response).map_err(|_| failed())?).await.map_err(|_| failed())?;
    Ok((href, body))
}

/// An attribute of the link element with this id.
#[cfg(feature = "csr")]
#[must_use]
pub fn attribute(link: &str, name: &str) -> Option<String> {
    element(link)?.get_attribute(name)
}

fn dialog(id: &str) -> Option<web_sys::HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Shows the dialogue with this id in front of the page.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _shown = dialog.show_modal();
    }
}

/// Closes it.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}
