//! A verdict: word, shape and colour, never a colour alone.

use yew::prelude::*;

use crate::app::App;
use crate::evaluation::Verdict;

/// All ten, in the order in which they are listed.
pub const ORDER: [Verdict; 10] = [
    Verdict::Applies,
    Verdict::Likely,
    Verdict::Ask,
    Verdict::Contractual,
    Verdict::Upcoming,
    Verdict::Proposed,
    Verdict::Covered,
    Verdict::Incentive,
    Verdict::Voluntary,
    Verdict::NotApplicable,
];

/// Shape and word, in the verdict's colour: `<span class="verdict" data-mark="ask">◆ One answer decides</span>`.
pub fn verdict(app: &App, verdict: Verdict) -> Html {
    marked(verdict, &word(app, verdict))
}

/// The verdict's word: "applies" → "Applies".
#[must_use]
pub fn word(app: &App, verdict: Verdict) -> String {
    app.t(&format!("verdict-{}", verdict.id()))
}

/// The verdict's shape and colour before other words, such as "4 apply".
pub fn marked(verdict: Verdict, words: &str) -> Html {
    html! {
        <span class="verdict" data-mark={verdict.id()}>{ mark(verdict) }<span>{ words.to_owned() }</span></span>
    }
}

/// The shape alone, 16 pixels, in the colour of its text; hidden from assistive technology.
pub fn mark(verdict: Verdict) -> Html {
    let shape = match verdict {
        Verdict::Applies => html! { <rect x="2" y="2" width="12" height="12" fill="currentColor" /> },
        Verdict::Likely => html! {
            <>
                <rect x="2.75" y="2.75" width="10.5" height="10.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                <rect x="2.75" y="2.75" width="5.25" height="10.5" fill="currentColor" />
            </>
        },
        Verdict::Ask => html! {
            <>
                <path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" />
                <path class="verdict-inner" d="M6.2 6.4c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.4-1.8 1.4-1.8 2.8" fill="none" stroke-width="1.4" />
                <circle class="verdict-dot" cx="8" cy="11.2" r=".9" />
            </>
        },
        Verdict::NotApplicable => html! {
            <>
                <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" />
                <path d="M4.8 8h6.4" stroke="currentColor" stroke-width="1.5" />
            </>
        },
        Verdict::Upcoming => html! { <path d="M3 2 14 8 3 14Z" fill="currentColor" /> },
        Verdict::Proposed => html! {
            <path d="M3.75 3.2 12.6 8 3.75 12.8Z" fill="none" stroke="currentColor" stroke-width="1.5" />
        },
        Verdict::Incentive => html! { <path d="M8 2v12M2 8h12" stroke="currentColor" stroke-width="2.5" /> },
        Verdict::Contractual => html! {
            <>
                <rect x="2.75" y="2.75" width="10.5" height="10.5" fill="none" stroke="currentColor" stroke-width="1.5" />
                <rect x="5.5" y="5.5" width="5" height="5" fill="currentColor" />
            </>
        },
        Verdict::Voluntary => html! {
            <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" />
        },
        Verdict::Covered => html! {
            <>
                <circle cx="8" cy="8" r="7" fill="currentColor" />
                <path class="verdict-inner" d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke-width="1.6" />
            </>
        },
    };
    html! { <svg class="verdict-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{ shape }</svg> }
}
