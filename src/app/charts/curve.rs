//! The exceedance curve: for each amount, the chance that a year's losses are more.
//!
//! Amounts lie on a logarithmic scale, chances on a linear one. The curve is drawn in a box that is
//! stretched to the width; words stand outside it, so that they keep their size.

use yew::prelude::*;

use super::{along, anchor, hatching, paint, use_unique};
use crate::app::context::use_app;
use crate::text::Arg;

/// Units of the stretched box.
const WIDTH: f64 = 1000.0;
const HEIGHT: i32 = 260;
/// Where the box starts, below the words at its top.
const TOP: i32 = 48;
/// Amounts whose chance, on every curve, is below this are left out.
const LEAST_CHANCE: f64 = 0.0004;
/// Chances that may get a line.
const LINES: [u32; 8] = [2, 4, 10, 20, 50, 100, 200, 500];

/// Amount and chance, ascending by amount.
pub type Points = Vec<(f64, f64)>;

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Now: all answers at their best, and at their worst.
    pub now: (Points, Points),
    /// The same with the plan.
    pub planned: (Points, Points),
    /// The amount at which both are read off.
    pub marked: f64,
    /// The sentence that says it all.
    pub label: AttrValue,
}

/// The curves, with the chance read off at one amount.
#[component]
pub fn Curve(props: &Props) -> Html {
    let app = use_app();
    let (hatch, name) = (use_unique("hatch"), use_unique("curve"));
    let Some(scale) = Scale::new(&props.now.1) else { return Html::default() };
    let is_open = differ(&props.now.0, &props.now.1);
    let plan_is_open = differ(&props.planned.0, &props.planned.1);
    let has_plan = differ(&props.planned.1, &props.now.1) || differ(&props.planned.0, &props.now.0);
    let money = |amount: f64| app.words.locale().money(amount, "USD", true);
    let lines = scale.lines().into_iter().map(|n| {
        let y = TOP + scale.y(1.0 / f64::from(n));
        html! {
            <g key={n.to_string()}>
                <rect class="chart-line" x="0" y={y.to_string()} width="100%" height="1" />
                <text class="chart-axis" x="100%" y={(y - 5).to_string()} text-anchor="end">{ app.text("chart-one-in", &[("n", n.into())]) }</text>
            </g>
        }
    });
    let base = TOP + HEIGHT;
    let amounts = scale.amounts().into_iter().map(|amount| {
        let x = scale.tenths(amount);
        html! {
            <g key={amount.to_bits().to_string()}>
                <rect class="chart-tick" x={along(x)} y={base.to_string()} width="1" height="6" transform={if x >= 1000 { "translate(-1 0)" } else { "" }} />
                <text class="chart-axis" x={along(x)} y={(base + 24).to_string()} text-anchor={anchor(x)}>{ money(amount) }</text>
            </g>
        }
    });
    let marked = scale.tenths(props.marked);
    // Why: the words are wider than what is left beside the marker on a phone.
    let (side, hang) = if marked < 400 { ("0", "start") } else { ("100%", "end") };
    let read = |points: &Points| at(points, props.marked);
    let dot = |class: &'static str, chance: f64| {
        html! {
            <circle {class} cx={along(marked)} cy={(TOP + scale.y(chance)).to_string()} r="5" />
        }
    };
    let now_words = app.text(
        "chart-marked-now",
        &[
            ("amount", Arg::Text(&money(props.marked))),
            ("chance", Arg::Text(&span(&app, read(&props.now.0), read(&props.now.1)))),
        ],
    );
    let plan_words = app.text(
        "chart-marked-plan",
        &[("chance", Arg::Text(&span(&app, read(&props.planned.0), read(&props.planned.1))))],
    );
    html! {
        <svg class="chart chart-curve" role="img" aria-labelledby={name.clone()} width="100%" height={(base + 32).to_string()}>
            <title id={name}>{ &props.label }</title>
            { hatching(&hatch) }
            <g>{ for lines }</g>
            <svg x="0" y={TOP.to_string()} width="100%" height={HEIGHT.to_string()} viewBox={format!("0 0 1000 {HEIGHT}")} preserveAspectRatio="none">
                if is_open {
                    <path class="chart-open" d={scale.band(&props.now.0, &props.now.1)} fill={paint(&hatch)} />
                    <path class="chart-edge" d={scale.path(&props.now.0)} />
                }
                <path class="chart-edge" d={scale.path(&props.now.1)} />
                if has_plan {
                    if plan_is_open {
                        <path class="chart-plan-edge" d={scale.path(&props.planned.0)} />
                    }
                    <path class="chart-plan-edge" d={scale.path(&props.planned.1)} />
                }
            </svg>
            <rect class="chart-base" x="0" y={base.to_string()} width="100%" height="1" />
            <g>{ for amounts }</g>
            <line class="chart-guide" x1={along(marked)} x2={along(marked)} y1={TOP.to_string()} y2={base.to_string()} />
            { dot("chart-dot", read(&props.now.1)) }
            if is_open {
                { dot("chart-dot", read(&props.now.0)) }
            }
            if has_plan {
                { dot("chart-dot-plan", read(&props.planned.1)) }
                if plan_is_open {
                    { dot("chart-dot-plan", read(&props.planned.0)) }
                }
            }
            <text class="chart-now" x={side} y="16" text-anchor={hang}>{ now_words }</text>
            if has_plan {
                <text class="chart-planned" x={side} y="36" text-anchor={hang}>{ plan_words }</text>
            }
        </svg>
    }
}

/// "1 in 35", or "1 in 30 to 1 in 58".
#[must_use]
pub fn span(app: &crate::app::context::App, low: f64, high: f64) -> String {
    let (low, high) = (one_in(app, low), one_in(app, high));
    if low == high { low } else { app.text("chart-span", &[("low", (&high).into()), ("high", (&low).into())]) }
}

/// "1 in 35".
#[must_use]
pub fn one_in(app: &crate::app::context::App, chance: f64) -> String {
    if chance < 0.0001 {
        return app.t("chart-rarer");
    }
    let years = 1.0 / chance;
    let n = if years > 20.0 { libm::round(years / 5.0) * 5.0 } else { libm::round(years) };
    app.text("chart-one-in", &[("n", n.into())])
}

/// The chance at an amount, read off between the two next points.
#[must_use]
pub fn at(points: &Points, amount: f64) -> f64 {
    let after = points.iter().position(|(x, _)| *x >= amount);
    match after.and_then(|after| Some((points.get(after.checked_sub(1)?)?, points.get(after)?))) {
        Some(((x0, y0), (x1, y1))) => {
            let share = libm::log(amount / x0) / libm::log(x1 / x0);
            y0 + (y1 - y0) * share
        }
        None => after.and_then(|after| points.get(after)).or(points.last()).map_or(0.0, |(_, chance)| *chance),
    }
}

fn differ(one: &Points, other: &Points) -> bool {
    one.iter().zip(other).any(|((_, a), (_, b))| libm::fabs(a - b) > 0.06 * a.max(*b).max(1e-9))
}

struct Scale {
    from: f64,
    to: f64,
    top: f64,
}

impl Scale {
    fn new(points: &Points) -> Option<Scale> {
        let from = points.first()?.0;
        let seen = points.iter().filter(|(_, chance)| *chance >= LEAST_CHANCE).map(|(amount, _)| *amount);
        let to = seen.fold(from * 100.0, f64::max);
        let top = points.iter().map(|(_, chance)| *chance).fold(0.0, f64::max);
        (top > 0.0 && from > 0.0).then_some(Scale { from, to, top: top * 1.05 })
    }

    fn x(&self, amount: f64) -> f64 {
        libm::log(amount / self.from) / libm::log(self.to / self.from)
    }

    fn tenths(&self, amount: f64) -> i32 {
        libm::round(self.x(amount).clamp(0.0, 1.0) * 1000.0) as i32
    }

    fn y(&self, chance: f64) -> i32 {
        libm::round((1.0 - (chance / self.top).clamp(0.0, 1.0)) * f64::from(HEIGHT)) as i32
    }

    /// Chances with a line: within the box, and far enough apart for their words.
    fn lines(&self) -> Vec<u32> {
        let mut last = -24;
        let mut chosen = Vec::new();
        for n in LINES {
            let y = self.y(1.0 / f64::from(n));
            if 1.0 / f64::from(n) < self.top && y - last >= 24 && y <= HEIGHT - 24 {
                chosen.push(n);
                last = y;
            }
        }
        chosen
    }

    /// Powers of ten.
    fn amounts(&self) -> Vec<f64> {
        let mut amount = self.from;
        let mut chosen = Vec::new();
        while amount <= self.to * 1.001 {
            chosen.push(amount);
            amount *= 10.0;
        }
        if chosen.last().is_some_and(|last| self.to >= last * 4.0) {
            chosen.push(self.to);
        }
        chosen
    }

    /// A smooth line through the points that never overshoots (Fritsch and Carlson 1980).
    fn path(&self, points: &Points) -> String {
        let nodes = self.nodes(points);
        let mut path = String::new();
        if let Some((x, y)) = nodes.first() {
            path.push_str(&format!("M{x} {y}"));
            self.bend(&nodes, &mut path);
        }
        path
    }

    /// The area between two lines.
    fn band(&self, low: &Points, high: &Points) -> String {
        let mut back = self.nodes(low);
        back.reverse();
        let mut path = self.path(high);
        if let Some((x, y)) = back.first() {
            path.push_str(&format!("L{x} {y}"));
            self.bend(&back, &mut path);
            path.push('Z');
        }
        path
    }

    fn nodes(&self, points: &Points) -> Vec<(i32, i32)> {
        let inside = points.iter().filter(|(amount, _)| *amount <= self.to * 1.001);
        inside.map(|(amount, chance)| (libm::round(self.x(*amount) * WIDTH) as i32, self.y(*chance))).collect()
    }

    fn bend(&self, nodes: &[(i32, i32)], path: &mut String) {
        let slope = |pair: &[(i32, i32)]| match pair {
            [(x0, y0), (x1, y1)] if x1 != x0 => f64::from(y1 - y0) / f64::from(x1 - x0),
            _ => 0.0,
        };
        let slopes: Vec<f64> = nodes.windows(2).map(slope).collect();
        let tangent = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| slopes.get(before)).copied();
            match (before, slopes.get(at).copied()) {
                (Some(one), Some(other)) if one * other > 0.0 => 2.0 * one * other / (one + other),
                (Some(_), Some(_)) => 0.0,
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => 0.0,
            }
        };
        for (at, pair) in nodes.windows(2).enumerate() {
            let [(x0, y0), (x1, y1)] = pair else { continue };
            let third = f64::from(x1 - x0) / 3.0;
            let (c0, c1) = (f64::from(*y0) + tangent(at) * third, f64::from(*y1) - tangent(at + 1) * third);
            let round = |value: f64| libm::round(value) as i32;
            path.push_str(&format!(
                "C{} {} {} {} {x1} {y1}",
                round(f64::from(*x0) + third),
                round(c0),
                round(f64::from(*x1) - third),
                round(c1)
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_read_off_between_two_points_on_the_logarithmic_scale() {
        let points = vec![(10_000.0, 0.08), (100_000.0, 0.04), (1_000_000.0, 0.01)];
        assert_eq!(at(&points, 100_000.0), 0.04);
        let between = at(&points, 316_227.766);
        assert!((between - 0.025).abs() < 1e-6, "{between}");
        assert_eq!(at(&points, 1.0), 0.08);
        assert_eq!(at(&points, 1e9), 0.01);
        assert_eq!(at(&Vec::new(), 1.0), 0.0);
    }

    #[test]
    fn lines_keep_apart_and_the_path_stays_in_whole_numbers() {
        let points =
            vec![(10_000.0, 0.065), (25_000.0, 0.05), (100_000.0, 0.03), (1_000_000.0, 0.004), (5_000_000.0, 0.0005)];
        let scale = Scale::new(&points).unwrap();
        assert_eq!(scale.lines(), [20, 50, 100]);
        assert!(!scale.path(&points).contains('.'));
        assert!(scale.path(&points).starts_with("M0 "));
    }
}
