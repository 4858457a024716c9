//! Drawings: data in, SVG and a table out. None of them knows a rule.
//!
//! A drawing has no text size of its own that shrinks with it: positions along are per cent of the width,
//! so words keep their size at 320 px and in print.

pub mod bars;
pub mod curve;
pub mod map;
pub mod ruler;
pub mod years;

use std::sync::atomic::{AtomicU32, Ordering};

use yew::prelude::*;

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An id that no other drawing on the page has.
#[hook]
pub fn use_unique(prefix: &'static str) -> AttrValue {
    (*use_memo((), |()| AttrValue::from(format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))))).clone()
}

/// A place along the width, from tenths of a per cent: `243` → `24.3%`.
#[must_use]
pub fn along(tenths: i32) -> AttrValue {
    let tenths = tenths.max(0);
    AttrValue::from(format!("{}.{}%", tenths / 10, tenths % 10))
}

/// Where `value` lies between 0 and `full`, in tenths of a per cent; never outside.
#[must_use]
pub fn tenths(value: f64, full: f64) -> i32 {
    if full > 0.0 { libm::round(value / full * 1000.0).clamp(0.0, 1000.0) as i32 } else { 0 }
}

/// Which way a label hangs so that it stays inside.
#[must_use]
pub fn anchor(tenths: i32) -> &'static str {
    match tenths {
        ..150 => "start",
        850.. => "end",
        _ => "middle",
    }
}

/// Ink hatching: what open answers leave undecided. `paint` is its use as a fill.
pub fn hatching(id: &AttrValue) -> Html {
    html! {
        <defs>
            <pattern id={id.clone()} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="chart-hatch" width="1.6" height="6" />
            </pattern>
        </defs>
    }
}

/// The fill that uses a pattern.
#[must_use]
pub fn paint(id: &AttrValue) -> AttrValue {
    AttrValue::from(format!("url(#{id})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_along_the_width_is_written_without_floating_point() {
        assert_eq!(along(tenths(24.26, 100.0)).as_str(), "24.3%");
        assert_eq!(along(tenths(140.0, 100.0)).as_str(), "100.0%");
        assert_eq!(along(tenths(-3.0, 100.0)).as_str(), "0.0%");
        assert_eq!(along(tenths(1.0, 0.0)).as_str(), "0.0%");
    }
}
