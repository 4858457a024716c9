//! Words: message id + arguments → text, from one packed bundle a language.
//!
//! The bundle is made from Fluent files when the project is built (`content/words.rs`): what is left to
//! do here is to put in variables and to choose among plural forms. Numbers, money, dates and plural
//! categories come from a [`Locale`]: the browser's `Intl`, or a plain English one natively.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use crate::date::Date;

/// Formats what differs between languages.
pub trait Locale {
    /// The language, as in `en`.
    fn language(&self) -> &str;
    /// A number with at most `decimals` decimals (exactly so many if `fixed`).
    fn number(&self, value: f64, decimals: u8, fixed: bool) -> String;
    /// A share of one as per cent, without decimals.
    fn percent(&self, share: f64) -> String;
    /// Money in whole units, `compact` as in "$1.2M".
    fn money(&self, amount: f64, currency: &str, compact: bool) -> String;
    /// A day in words, as in "24 November 2026".
    fn date(&self, day: Date) -> String;
    /// The plural category: `one`, `other` …
    fn plural(&self, value: f64) -> &'static str;
    /// "a, b and c".
    fn list(&self, items: &[String]) -> String;
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number, up to one decimal; selects plural forms.
    Number(f64),
    /// Money in whole units of a currency.
    Money(f64, &'a str),
    /// A share of one.
    Percent(f64),
    /// A day.
    Day(Date),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(f64::from(number))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(number as f64)
    }
}

impl From<Date> for Arg<'_> {
    fn from(day: Date) -> Self {
        Arg::Day(day)
    }
}

/// One language's words with its formats.
#[derive(Clone)]
pub struct Words {
    messages: Rc<BTreeMap<String, Value>>,
    locale: Rc<dyn Locale>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        Rc::ptr_eq(&self.messages, &other.messages)
    }
}

impl Words {
    /// Reads a packed bundle.
    ///
    /// # Errors
    /// Says where the text is no bundle.
    pub fn read(bundle: &str, locale: Rc<dyn Locale>) -> Result<Words, String> {
        let messages = serde_json::from_str(bundle).map_err(|error| error.to_string())?;
        Ok(Words { messages: Rc::new(messages), locale })
    }

    /// The formats of the language.
    #[must_use]
    pub fn locale(&self) -> &dyn Locale {
        &*self.locale
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.messages.contains_key(id)
    }

    /// A message without arguments. A missing one shows its id: ugly, findable, never a blank.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A message with arguments.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut out = String::new();
        match self.messages.get(id) {
            Some(pattern) => self.pattern(pattern, args, &mut out),
            None => out.push_str(id),
        }
        out
    }

    fn pattern(&self, pattern: &Value, args: &[(&str, Arg)], out: &mut String) {
        match pattern {
            Value::String(text) => out.push_str(text),
            Value::Array(parts) => parts.iter().for_each(|part| self.pattern(part, args, out)),
            Value::Object(part) => {
                if let Some(Value::Object(select)) = part.get("s") {
                    self.select(select, args, out);
                } else if let Some(name) = part.get("v").and_then(Value::as_str) {
                    match args.iter().find(|(known, _)| *known == name) {
                        Some((_, arg)) => out.push_str(&self.format(arg)),
                        None => out.push_str(name),
                    }
                }
            }
            _ => {}
        }
    }

    fn select(&self, select: &serde_json::Map<String, Value>, args: &[(&str, Arg)], out: &mut String) {
        let arg = select
            .get("v")
            .and_then(Value::as_str)
            .and_then(|name| args.iter().find(|(known, _)| *known == name))
            .map(|(_, arg)| arg);
        let Some(cases) = select.get("c").and_then(Value::as_object) else { return };
        let chosen = match arg {
            Some(Arg::Number(number)) => {
                let exact = self.locale.number(*number, 0, false);
                cases.get(&exact).or_else(|| cases.get(self.locale.plural(*number)))
            }
            Some(Arg::Text(text)) => cases.get(*text),
            _ => None,
        };
        let default = || select.get("d").and_then(Value::as_str).and_then(|key| cases.get(key));
        if let Some(pattern) = chosen.or_else(default) {
            self.pattern(pattern, args, out);
        }
    }

    fn format(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => (*text).to_owned(),
            Arg::Number(number) => self.locale.number(*number, 1, false),
            Arg::Money(amount, currency) => self.locale.money(*amount, currency, false),
            Arg::Percent(share) => self.locale.percent(*share),
            Arg::Day(day) => self.locale.date(*day),
        }
    }
}

/// English formats without a browser: for prerendering, the command line and tests.
pub struct PlainEnglish;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Locale for PlainEnglish {
    fn language(&self) -> &str {
        "en"
    }

    fn number(&self, value: f64, decimals: u8, fixed: bool) -> String {
        let scale = [1.0, 10.0, 100.0].get(usize::from(decimals)).copied().unwrap_or(1000.0);
        let scaled = libm::round(libm::fabs(value) * scale) as u64;
        let whole = grouped(scaled / scale as u64);
        let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        let width = usize::from(decimals);
        let mut rest = format!("{:0width$}", scaled % scale as u64);
        while !fixed && rest.ends_with('0') {
            rest.pop();
        }
        if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
    }

    fn percent(&self, share: f64) -> String {
        format!("{}%", self.number(share * 100.0, 0, false))
    }

    fn money(&self, amount: f64, currency: &str, compact: bool) -> String {
        let symbol = match currency {
            "USD" => "$".to_owned(),
            "EUR" => "€".to_owned(),
            "GBP" => "£".to_owned(),
            other => format!("{other}\u{a0}"),
        };
        if compact && amount >= 1_000_000.0 {
            return format!("{symbol}{}M", self.number(amount / 1_000_000.0, 1, false));
        }
        if compact && amount >= 1000.0 {
            return format!("{symbol}{}K", self.number(amount / 1000.0, 1, false));
        }
        format!("{symbol}{}", self.number(amount, 0, false))
    }

    fn date(&self, day: Date) -> String {
        let (year, month, day) = day.civil();
        let month = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
        format!("{day} {month} {year}")
    }

    fn plural(&self, value: f64) -> &'static str {
        if value == 1.0 { "one" } else { "other" }
    }

    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => format!("{} and {last}", start.join(", ")),
        }
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(bundle: &str) -> Words {
        Words::read(bundle, Rc::new(PlainEnglish)).unwrap()
    }

    #[test]
    fn arguments_and_plural_forms_are_put_in() {
        let words = words(
            r#"{"n": ["Found ", {"s": {"v": "n", "d": "other", "c": {"0": "none", "one": "one", "other": [{"v": "n"}, " rules"]}}}]}"#,
        );
        assert_eq!(words.text("n", &[("n", 1.0.into())]), "Found one");
        assert_eq!(words.text("n", &[("n", 0.0.into())]), "Found none");
        assert_eq!(words.text("n", &[("n", 1234.0.into())]), "Found 1,234 rules");
        assert_eq!(words.t("absent"), "absent");
    }

    #[test]
    fn plain_english_writes_numbers_money_and_days() {
        let en = PlainEnglish;
        assert_eq!(en.number(1234.56, 1, true), "1,234.6");
        assert_eq!(en.number(-0.04, 1, false), "0");
        assert_eq!(en.number(3.0, 1, false), "3");
        assert_eq!(en.money(26_625_000.0, "USD", false), "$26,625,000");
        assert_eq!(en.money(1_250_000.0, "USD", true), "$1.3M");
        assert_eq!(en.date(Date::parse("2026-11-24").unwrap()), "24 November 2026");
        assert_eq!(en.list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
