//! The Client Risk Calculator's engine, and (with the feature `app`) its single-page app.
//!
//! An [`assessment::Assessment`] (facts, control levels, a day) and the [`content::Content`] (the rule
//! book) go into [`evaluate::evaluate`]; an [`evaluation::Evaluation`] comes out: obligations,
//! readiness, exposure, plan, fit.
//!
//! ```text
//! content/ ── build.rs checks and bundles ──► Content ─┐
//!                                                      ├─► evaluate ─► Evaluation ─► app, command line
//! *.risk.json, link, answers ── the gate ─► Assessment ┘
//! ```
//!
//! What is absent, and kept absent by the compiler, clippy or a test:
//! - No clock, file, network, randomness or browser in the engine: the day is in the assessment, the
//!   rule book is a text that is handed over. Without the feature `app` there is no browser crate.
//! - No error from `evaluate`: what can fail has failed at the gate (`assessment::file`, `content`).
//! - No std float function (`exp`, `ln`, `powf`): they differ between platforms; `libm` does not.
//! - No map that forgets its order: `BTreeMap` and `Vec` only.
//! - No regime, control or word by name: ids live in `content/`, words in `locales/`.

pub mod assessment;
pub mod content;
pub mod date;
pub mod evaluate;
pub mod evaluation;
pub mod fact;
pub mod near;
pub mod order;
pub mod provider;
pub mod text;

#[cfg(feature = "app")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod bundle;
