//! A safeguard's level: three boxes, filled from the left, and its word.

use yew::prelude::*;

use crate::app::App;
use crate::assessment::Level;

/// Boxes and word: "▮▮▯ Mostly".
pub fn level(app: &App, level: Level) -> Html {
    html! { <span class="level">{ boxes(level) }<span>{ word(app, level) }</span></span> }
}

/// The level's word.
#[must_use]
pub fn word(app: &App, level: Level) -> String {
    app.t(&format!("level-{}", level.id()))
}

/// The boxes alone, hidden from assistive technology.
pub fn boxes(level: Level) -> Html {
    let thirds = level.thirds();
    let one = |at: u32| {
        let fill = if at < thirds { "currentColor" } else { "none" };
        html! {
            <rect key={at} x={(at * 9 + 1).to_string()} y="1.5" width="7" height="8" {fill} stroke="currentColor" stroke-width="1" />
        }
    };
    html! {
        <svg class="level-boxes" viewBox="0 0 27 11" width="27" height="11" aria-hidden="true">{ for (0..3).map(one) }</svg>
    }
}
