//! The app: one root component that holds the store, the place and the effects.
//!
//! Pages are functions of the model; parts are functions of their props. Nothing below `browser/`
//! touches a global. Nothing here decides a rule or a figure.

mod browser;
mod charts;
mod context;
mod interview;
mod pages;
mod parts;
mod place;
mod root;
mod start;
mod store;

pub use context::{App, use_app};
pub use root::Root;
#[cfg(feature = "csr")]
pub use start::start;
#[cfg(feature = "ssr")]
pub use start::{failure_page, prerender};
