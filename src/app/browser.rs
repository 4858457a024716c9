//! The browser, in few places: clock, storage, files, formats, page. The only users of globals.

pub mod clock;
pub mod files;
#[cfg(feature = "csr")]
pub mod locale;
pub mod page;
pub mod storage;
pub mod theme;
