//! What pages are made of. A part knows its props and the words; none of them decides a rule or a figure.

pub mod answer;
pub mod choice;
pub mod contradiction;
pub mod disclosure;
#[cfg(feature = "csr")]
pub mod early;
pub mod faults;
pub mod form;
pub mod level;
pub mod map;
pub mod money;
pub mod note;
pub mod notice;
pub mod number;
pub mod panel;
pub mod place;
pub mod question;
pub mod safeguard;
pub mod shell;
pub mod verdict;
