//! A hundred years like this one: in how many an incident happens, and which of them the plan removes.

use yew::prelude::*;

use super::use_unique;

const COLUMNS: u32 = 20;
const STEP: u32 = 16;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Years of a hundred with an incident.
    pub now: u32,
    /// The same with the plan; at most `now`.
    pub planned: u32,
    /// The sentence that says it all.
    pub label: AttrValue,
}

/// A hundred squares.
#[component]
pub fn Years(props: &Props) -> Html {
    let name = use_unique("years");
    let (now, stay) = (props.now.min(100), props.planned.min(props.now));
    let square = |year: u32| {
        let (x, y) = (year % COLUMNS * STEP + 1, year / COLUMNS * STEP + 1);
        let class = if year < now { "chart-ink" } else { "chart-year" };
        html! {
            <g key={year.to_string()}>
                <rect {class} x={x.to_string()} y={y.to_string()} width="11" height="11" />
                if year >= stay && year < now {
                    <circle class="chart-hole" cx={format!("{x}.5")} cy={format!("{y}.5")} r="3" transform="translate(5 5)" />
                }
            </g>
        }
    };
    html! {
        <svg class="chart chart-years" role="img" aria-labelledby={name.clone()} viewBox="0 0 320 80" width="320" height="80">
            <title id={name}>{ &props.label }</title>
            <g>{ for (0..100).map(square) }</g>
        </svg>
    }
}
