//! From an empty page to a running app: load the rule book and the words, reopen what was kept, mount.

use std::rc::Rc;

use serde_json::{Value, json};

#[cfg(feature = "csr")]
use super::browser::{clock, locale::BrowserLocale, page, storage};
#[cfg(feature = "csr")]
use super::place::Place;
use super::store::Model;
#[cfg(feature = "csr")]
use super::store::Notice;
#[cfg(feature = "csr")]
use crate::assessment::Assessment;
use crate::assessment::file;
use crate::content::Content;
use crate::fact::FactId;
use crate::provider::Provider;
#[cfg(feature = "csr")]
use crate::text::Words;

/// What the root begins with.
pub struct Opening {
    /// The first model.
    pub model: Model,
}

/// Starts the app in the browser.
#[cfg(feature = "csr")]
pub fn start() {
    std::panic::set_hook(Box::new(|info| crashed(&info.to_string())));
    wasm_bindgen_futures::spawn_local(async {
        if let Err(file) = run().await {
            failed("network", &file);
        }
    });
}

#[cfg(feature = "csr")]
thread_local! {
    /// The rule book, once it is loaded: for `evaluate_text`, which the page's own tools call.
    static RULE_BOOK: std::cell::RefCell<Option<Rc<Content>>> = const { std::cell::RefCell::new(None) };
}

/// The evaluation of an assessment file, as the command line prints it: same input, same bytes.
/// Empty while the rule book is not loaded; the reader's message for a file it refuses.
#[cfg(feature = "csr")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = evaluateText)]
#[must_use]
pub fn evaluate_text(assessment: &str) -> String {
    let Some(content) = RULE_BOOK.with_borrow(Clone::clone) else {
        return String::new();
    };
    match file::read(assessment, &content) {
        Ok(opened) => crate::evaluate::evaluate(&content, &Provider::default(), &opened.assessment).to_json(&content),
        Err(error) => error.to_string(),
    }
}

#[cfg(feature = "csr")]
async fn run() -> Result<(), String> {
    let rule_book = page::load_bytes("rule-book").await?;
    let bundle = page::load("words").await?;
    let language = page::attribute("words", "data-lang").unwrap_or_else(|| "en".to_owned());
    let content = Content::unpack(&rule_book).map_err(|error| error.to_string())?;
    let content = Rc::new(content);
    RULE_BOOK.set(Some(Rc::clone(&content)));
    let words = Words::read(&bundle, Rc::new(BrowserLocale::new(&language)))?;
    let root = page::element("app").ok_or("app")?;
    let model = reopen(content);
    let early = super::parts::early::take(&root);
    let model = super::parts::early::answer(model, &early);
    let opening = Rc::new(Opening { model });
    root.set_text_content(None);
    yew::Renderer::<super::Root>::with_root_and_props(root, super::root::Props { opening, words }).render();
    super::parts::early::refocus(&early);
    call_page("__ready", &[]);
    // Why now: it is small, and later nothing may be requested. A failure is said where samples are shown.
    let _samples = page::load("samples").await;
    Ok(())
}

/// The model as it was kept on this device, or an empty one; says what could not be read.
#[cfg(feature = "csr")]
fn reopen(content: Rc<Content>) -> Model {
    let provider = Rc::new(Provider::default());
    let fresh = |content: Rc<Content>| Model::new(content, Rc::clone(&provider), Assessment::new(clock::today()));
    let wanted = Place::parse(&page::fragment());
    let mut model = match storage::read() {
        Err(_) | Ok(None) => fresh(content),
        Ok(Some(text)) => match restore(&text, &content) {
            Some((assessment, pages)) => {
                let mut model = Model::new(content, provider, assessment);
                model.pages = Rc::new(pages);
                model
            }
            None => {
                storage::set_aside(&text);
                let mut model = fresh(content);
                model.notice = Some(Notice::plain("error-storage-damaged"));
                model
            }
        },
    };
    if let Some(place) = wanted {
        model.place = place;
        model.arrive();
    }
    model
}

/// Reads what `saved` wrote. What a newer version wrote in it is kept with the assessment.
#[must_use]
pub fn restore(text: &str, content: &Content) -> Option<(crate::assessment::Assessment, Vec<Vec<FactId>>)> {
    let kept: Value = serde_json::from_str(text).ok()?;
    let opened = file::read_value(kept.get("assessment")?, content).ok()?;
    let page = |page: &Value| -> Vec<FactId> {
        let ids = page.as_array().map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| content.fact_id(id.as_str()?)).collect()
    };
    let pages = kept.get("pages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Some((opened.assessment, pages.iter().map(page).filter(|page| !page.is_empty()).collect()))
}

/// What is kept on the device: the assessment as in its file, and the pages it was answered on.
#[must_use]
pub fn saved(model: &Model) -> String {
    let pages: Vec<Vec<&str>> = model
        .pages
        .iter()
        .map(|page| page.iter().map(|fact| model.content.fact(*fact).id.as_str()).collect())
        .collect();
    json!({ "assessment": file::write_value(&model.assessment, &model.content), "pages": pages }).to_string()
}

/// Shows one of the failure messages that the page already holds.
#[cfg(feature = "csr")]
fn failed(kind: &str, detail: &str) {
    call_page("__failed", &[kind, detail]);
}

#[cfg(feature = "csr")]
fn crashed(message: &str) {
    call_page("__crashed", &[message]);
}

#[cfg(feature = "csr")]
fn call_page(name: &str, args: &[&str]) {
    use wasm_bindgen::{JsCast, JsValue};
    let function = js_sys::Reflect::get(&js_sys::global(), &name.into()).ok();
    if let Some(function) = function.and_then(|found| found.dyn_into::<js_sys::Function>().ok()) {
        let args: js_sys::Array = args.iter().map(|arg| JsValue::from_str(arg)).collect();
        let _shown = function.apply(&JsValue::UNDEFINED, &args);
    }
}

/// The start page as HTML, for the page that is served before the Wasm arrives.
#[cfg(feature = "ssr")]
pub async fn prerender() -> String {
    let words = static_words();
    let opening = || {
        let content = Content::read(crate::bundle::CONTENT, crate::bundle::CONTENT_SHA256);
        #[expect(clippy::expect_used, reason = "the build script has just checked this bundle")]
        let content = Rc::new(content.expect("a checked bundle"));
        let assessment = crate::assessment::Assessment::new(crate::date::Date::FALLBACK);
        Rc::new(Opening { model: Model::new(content, Rc::new(Provider::default()), assessment) })
    };
    let renderer = yew::ServerRenderer::<super::Root>::with_props(move || super::root::Props {
        opening: opening(),
        words: static_words(),
    });
    drop(words);
    renderer.hydratable(false).render().await
}

/// The messages for when the app cannot start, as HTML.
#[cfg(feature = "ssr")]
#[must_use]
pub fn failure_page() -> String {
    let words = static_words();
    let message = |kind: &str, id: &str, args: &[(&str, crate::text::Arg)]| {
        format!("<p data-failure=\"{kind}\" hidden>{}</p>", words.text(id, args))
    };
    [
        message("unsupported", "error-wasm-refused", &[]),
        message("refused", "error-wasm-refused", &[]),
        message("network", "error-content-load", &[("file", words.t("failure-its-files").as_str().into())]),
        message("changed", "error-wasm-failed", &[]),
        message("crashed", "error-panic", &[]),
        format!("<p><button type=\"button\" class=\"button\" data-reload>{}</button></p>", words.t("failure-reload")),
    ]
    .concat()
}

#[cfg(feature = "ssr")]
fn static_words() -> crate::text::Words {
    let bundle = crate::bundle::words("en").unwrap_or("{}");
    let words = crate::text::Words::read(bundle, Rc::new(crate::text::PlainEnglish));
    #[expect(clippy::expect_used, reason = "the build script has just written this bundle")]
    words.expect("a packed bundle")
}
