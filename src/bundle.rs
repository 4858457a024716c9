//! What the build script made of `content/` and `locales/`, for native code: the command line, tests, the site's
//! build. The browser loads the words and samples from files beside the Wasm and the rule book packed
//! (`content::pack`), so none of this is compiled into that.

use std::sync::OnceLock;

use crate::content::Content;

include!(concat!(env!("OUT_DIR"), "/bundle.rs"));

/// The rule book.
#[must_use]
pub fn content() -> &'static Content {
    static CONTENT_READ: OnceLock<Content> = OnceLock::new();
    CONTENT_READ.get_or_init(|| {
        #[expect(clippy::expect_used, reason = "the build script checked and wrote this very text")]
        Content::read(CONTENT, CONTENT_SHA256).expect("the bundle is as the build script wrote it")
    })
}

/// The packed words of `language`, such as `en`.
#[must_use]
pub fn words(language: &str) -> Option<&'static str> {
    WORDS.iter().find(|(known, _)| *known == language).map(|(_, words)| *words)
}
