//! Bars: a figure now, solid, and with the plan, outlined; and the bar of what drives a need.

use yew::prelude::*;

use super::{along, anchor, hatching, paint, tenths, use_unique};
use crate::app::context::use_app;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct PairProps {
    /// Now.
    pub now: f64,
    /// With the plan.
    pub planned: f64,
    /// The figure that fills the width.
    pub full: f64,
}

/// Now and with the plan, one above the other. Its figures stand beside it in a table, so it says nothing itself.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let (now, planned) = (tenths(props.now, props.full), tenths(props.planned, props.full));
    html! {
        <svg class="chart chart-pair" aria-hidden="true" width="100%" height="22">
            <rect class="chart-ink" x="0" y="2" width={along(now)} height="8" />
            <rect class="chart-plan-bar" x="0.75" y="12.75" width={along(planned)} height="6.5" />
        </svg>
    }
}

/// A part of the need bar.
#[derive(Clone, PartialEq)]
pub struct Part {
    /// Its id.
    pub id: AttrValue,
    /// Points for certain.
    pub points: u32,
}

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct NeedProps {
    /// Points by driver, in order; none below zero.
    pub parts: Vec<Part>,
    /// Least and most.
    pub range: (u32, u32),
    /// Points from which on the level is "should have" and "must have".
    pub levels: (u32, u32),
    /// The sentence that says it all.
    pub label: AttrValue,
}

/// The points that make a need, on a scale with its two thresholds.
#[component]
pub fn Need(props: &NeedProps) -> Html {
    let app = use_app();
    let (hatch, name) = (use_unique("hatch"), use_unique("need"));
    let at = |points: u32| tenths(f64::from(points), 100.0);
    let (low, high) = (at(props.range.0), at(props.range.1));
    let mut from = 0;
    let parts: Vec<(Part, u32)> = (props.parts.iter().filter(|part| part.points > 0))
        .map(|part| {
            let start = from;
            from += part.points;
            (part.clone(), start)
        })
        .collect();
    let part = |(part, start): &(Part, u32)| {
        let (start, width) = (at(*start), at(part.points).min(low - at(*start)).max(0));
        html! {
            <g key={part.id.to_string()}>
                <rect class="chart-ink" x={along(start)} y="24" width={along(width)} height="18" />
                if start > 0 {
                    <rect class="chart-cut" x={along(start)} y="24" width="2" height="18" transform="translate(-1 0)" />
                }
                if width >= 40 {
                    <text class="chart-on-ink" x={along(start + width / 2)} y="37" text-anchor="middle">{ part.points.to_string() }</text>
                }
            </g>
        }
    };
    let figure = super::ruler::range(&app, f64::from(props.range.0), f64::from(props.range.1));
    let mark = |(id, from): (&'static str, u32)| {
        let hang = if id == "should" { "end" } else { "middle" };
        html! {
            <g key={id}>
                <rect class="chart-tick" x={along(at(from))} y="44" width="1" height="8" />
                <text class="chart-axis" x={along(at(from))} y="68" text-anchor={hang}>{ app.text("chart-need-level", &[("level", id.into())]) }</text>
                <text class="chart-axis" x={along(at(from))} y="86" text-anchor={hang}>{ app.text("chart-need-from", &[("points", from.into())]) }</text>
            </g>
        }
    };
    let middle = (low + high) / 2;
    html! {
        <svg class="chart chart-need" role="img" aria-labelledby={name.clone()} width="100%" height="92">
            <title id={name}>{ &props.label }</title>
            { hatching(&hatch) }
            <rect class="chart-track" x="0" y="24" width="100%" height="18" />
            <g>{ for parts.iter().map(part) }</g>
            if high > low {
                <rect class="chart-open" x={along(low)} y="24" width={along(high - low)} height="18" fill={paint(&hatch)} />
                <rect class="chart-ink" x={along(low)} y="20" width="3" height="26" transform="translate(-1 0)" />
                <rect class="chart-ink" x={along(high)} y="20" width="3" height="26" transform="translate(-2 0)" />
            }
            <text class="chart-now" x={along(middle)} y="14" text-anchor={anchor(middle)}>{ figure }</text>
            <g>{ for [("should", props.levels.0), ("must", props.levels.1)].into_iter().map(mark) }</g>
        </svg>
    }
}
