//! The map of safeguards by rules: which mark stands where, and how much of it is missing.

use yew::prelude::*;

use super::use_unique;
use crate::assessment::Level;
use crate::content::Strength;

/// A duty's mark.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct Props {
    /// How strongly the rule asks: the shape.
    pub strength: Strength,
    /// The level that is there.
    pub level: Level,
    /// The level that meets it.
    pub needed: Level,
}

/// A square, a circle or a dot; the dark part is what is missing. Hidden from assistive technology: the
/// cell says it in words.
#[component]
pub fn Mark(props: &Props) -> Html {
    let clip = use_unique("mark");
    let (needed, there) = (props.needed.thirds().max(1), props.level.thirds().min(props.needed.thirds()));
    // The part from the top that is there, in tenths of a pixel of 14.
    let done = (140 * there / needed) as i32;
    let met = there >= needed;
    let dark = html! {
        <rect x="1" y={tenth(10 + done)} width="14" height={tenth(140 - done)} fill="currentColor" clip-path={format!("url(#{clip})")} />
    };
    let shape = match props.strength {
        Strength::Required => html! {
            <>
                <clipPath id={clip.clone()}><rect x="1" y="1" width="14" height="14" /></clipPath>
                { dark }
                <rect class="chart-outline" x="1.75" y="1.75" width="12.5" height="12.5" />
            </>
        },
        Strength::Addressable => html! {
            <>
                <clipPath id={clip.clone()}><circle cx="8" cy="8" r="7" /></clipPath>
                { dark }
                <circle class="chart-outline" cx="8" cy="8" r="6.25" />
            </>
        },
        Strength::RiskBased => html! {
            if met {
                <circle class="chart-outline" cx="8" cy="8" r="2.5" />
            } else {
                <circle cx="8" cy="8" r="3" fill="currentColor" />
            }
        },
    };
    let tick = met && props.strength != Strength::RiskBased;
    html! {
        <svg class="chart-mark" data-met={met.to_string()} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            { shape }
            if tick {
                <path class="chart-outline" d="m4.8 8.2 2.2 2.2 4.2-4.6" />
            }
        </svg>
    }
}

fn tenth(tenths: i32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
