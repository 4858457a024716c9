//! Files that the person opens and saves. Nothing is sent anywhere.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Files larger than this are no assessments.
pub const LARGEST: f64 = 2_000_000.0;

/// The text of a file.
///
/// # Errors
/// Its size in bytes, if it is larger than any assessment; 0 if it could not be read.
pub async fn read(file: &File) -> Result<String, f64> {
    if file.size() > LARGEST {
        return Err(file.size());
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| 0.0)?;
    text.as_string().ok_or(0.0)
}

/// Offers `text` as a download.
pub fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}
