//! Today, as the person's calendar has it. The engine never asks; the app asks once, for a new assessment.

use crate::date::Date;

/// Today in local time.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year() as i32, now.get_month() + 1, now.get_date());
    Date::new(year, month, day).unwrap_or(Date::FALLBACK)
}
