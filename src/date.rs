//! A calendar day, without a clock and without a time zone.
//!
//! Law is dated by the day. A date crate would cost the Wasm kilobytes for what is twenty lines of
//! arithmetic (Howard Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`).

use std::fmt;

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// 2026-01-01: where a clock gives no day at all (a broken clock must not end the page).
    pub const FALLBACK: Date = Date(20_454);

    /// The day `year`-`month`-`day`, or `None` where the calendar has no such day.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        let known = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1;
        (known && day <= days_in_month(year, month)).then(|| Date(days_from_civil(year, month, day)))
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return None;
        }
        let year = text.get(0..4)?.parse().ok()?;
        let month = text.get(5..7)?.parse().ok()?;
        let day = text.get(8..10)?.parse().ok()?;
        Date::new(year, month, day)
    }

    /// Year, month (1–12) and day (1–31).
    #[must_use]
    pub fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u32;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u32;
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }

    /// The day that lies `days` later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Date {
        Date(self.0 + days)
    }

    /// Days from 1970-01-01.
    #[must_use]
    pub fn days(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 } as i32;
    let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_century_reads_back_as_it_was_written() {
        let mut day = Date::new(2000, 1, 1).unwrap();
        while day < Date::new(2101, 1, 1).unwrap() {
            assert_eq!(Date::parse(&day.to_string()), Some(day));
            day = day.plus_days(1);
        }
    }

    #[test]
    fn a_day_the_calendar_does_not_have_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "26-01-01", "2026/01/01", ""]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert!(Date::parse("2024-02-29").is_some());
        assert_eq!(Date::parse("1970-01-01").map(Date::days), Some(0));
        assert_eq!(Date::FALLBACK.to_string(), "2026-01-01");
    }
}
