//! The ruler: where a score stands from 0 to 100, what open answers leave undecided, and the plan.

use yew::prelude::*;

use super::{along, anchor, hatching, paint, tenths, use_unique};
use crate::app::context::{App, use_app};

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The least the score can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
    /// The same with the plan done.
    #[prop_or_default]
    pub planned: Option<(f64, f64)>,
    /// The sentence that says it all.
    pub label: AttrValue,
    /// Without words: where the figures stand beside it.
    #[prop_or_default]
    pub bare: bool,
}

/// A score on its scale, with the grades below it.
#[component]
pub fn Ruler(props: &Props) -> Html {
    let app = use_app();
    let hatch = use_unique("hatch");
    let name = use_unique("ruler");
    let now = Span::new(props.low, props.high);
    let plan = props.planned.map(|(low, high)| Span::new(low, high)).filter(|plan| *plan != now);
    // Why: two labels that stand close would run into each other on a phone, so the plan's goes one line up.
    let crowded = plan.is_some_and(|plan| plan.middle() - now.middle() < 580);
    let top = match (props.bare, crowded) {
        (true, _) => 8,
        (false, true) => 44,
        (false, false) => 24,
    };
    let height = if props.bare { top + 16 } else { top + 40 };
    html! {
        <svg class="chart chart-ruler" role="img" aria-labelledby={name.clone()} width="100%" height={height.to_string()}>
            <title id={name}>{ &props.label }</title>
            { hatching(&hatch) }
            { track(&app, top, props.bare) }
            if let Some(plan) = plan {
                { planned(&app, now, plan, top, (!props.bare).then_some(if crowded { top - 30 } else { top - 10 })) }
            }
            if now.is_open() {
                <rect class="chart-open" x={along(now.low)} y={(top - 1).to_string()} width={along(now.high - now.low)} height="10" fill={paint(&hatch)} />
                <rect class="chart-ink" x={along(now.low)} y={(top - 5).to_string()} width="3" height="18" />
                <rect class="chart-ink" x={along(now.high)} y={(top - 5).to_string()} width="3" height="18" transform="translate(-3 0)" />
            } else {
                <rect class="chart-ink" x={along(now.low)} y={(top - 5).to_string()} width="4" height="18" transform="translate(-2 0)" />
            }
            if !props.bare {
                <text class="chart-now" x={along(now.middle())} y={(top - 10).to_string()} text-anchor={anchor(now.middle())}>
                    { range(&app, props.low, props.high) }
                </text>
            }
        </svg>
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Span {
    low: i32,
    high: i32,
}

impl Span {
    fn new(low: f64, high: f64) -> Span {
        Span { low: tenths(low, 100.0), high: tenths(high, 100.0) }
    }

    fn is_open(self) -> bool {
        self.high - self.low >= 10
    }

    fn middle(self) -> i32 {
        (self.low + self.high) / 2
    }
}

/// "24", or "24–58" while answers are open.
pub fn range(app: &App, low: f64, high: f64) -> String {
    let number = |value| app.words.locale().number(value, 0, false);
    let (low, high) = (number(low), number(high));
    if low == high { low } else { app.text("chart-range", &[("low", (&low).into()), ("high", (&high).into())]) }
}

fn track(app: &App, top: i32, bare: bool) -> Html {
    let grades = &app.content().grades.grades;
    let ends = std::iter::once(100.0).chain(grades.iter().map(|(_, from)| *from));
    let zones = grades.iter().zip(ends).map(|((letter, from), to)| {
        let (from, to) = (tenths(*from, 100.0), tenths(to, 100.0));
        html! {
            <g key={letter.to_string()}>
                if from > 0 {
                    <rect class="chart-cut" x={along(from)} y={top.to_string()} width="2" height="8" transform="translate(-1 0)" />
                    <rect class="chart-tick" x={along(from)} y={(top + 10).to_string()} width="1" height={if bare { "4" } else { "7" }} />
                }
                if !bare {
                    <text class="chart-axis" x={along((from + to) / 2)} y={(top + 32).to_string()} text-anchor="middle">{ letter.to_string() }</text>
                }
            </g>
        }
    });
    html! {
        <>
            <rect class="chart-track" x="0" y={top.to_string()} width="100%" height="8" />
            <g>{ for zones }</g>
        </>
    }
}

fn planned(app: &App, now: Span, plan: Span, top: i32, line: Option<i32>) -> Html {
    let from = if now.is_open() { now.high } else { now.low };
    let middle = (top + 4).to_string();
    let value = |tenths: i32| f64::from(tenths) / 10.0;
    let figure = range(app, value(plan.low), value(plan.high));
    html! {
        <>
            if plan.is_open() {
                <rect class="chart-plan-open" x={along(plan.low)} y={(top - 4).to_string()} width={along(plan.high - plan.low)} height="16" />
            } else {
                <line class="chart-plan" x1={along(from.min(plan.low))} x2={along(plan.low)} y1={middle.clone()} y2={middle.clone()} />
                <circle class="chart-ring" cx={along(plan.low)} cy={middle} r="5" />
            }
            if let Some(line) = line {
                <text class="chart-planned" x={along(plan.middle())} y={line.to_string()} text-anchor={anchor_wide(plan.middle())}>
                    { app.text("chart-with-plan", &[("figure", (&figure).into())]) }
                </text>
            }
        </>
    }
}

/// As [`anchor`], for a label of three words.
fn anchor_wide(tenths: i32) -> &'static str {
    match tenths {
        ..250 => "start",
        700.. => "end",
        _ => "middle",
    }
}
