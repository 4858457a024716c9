//! Numbers, money, dates and plural forms by the browser's `Intl`: every language for no bytes.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::date::Date;
use crate::text::Locale;

/// The browser's formats for one language.
pub struct BrowserLocale {
    language: String,
    locales: Array,
    plural: Intl::PluralRules,
}

impl BrowserLocale {
    /// The formats of `language`, as in `en`.
    #[must_use]
    pub fn new(language: &str) -> BrowserLocale {
        let locales = Array::of1(&JsValue::from_str(language));
        let plural = Intl::PluralRules::new(&locales, &Object::new());
        BrowserLocale { language: language.to_owned(), locales, plural }
    }

    fn format(&self, value: f64, options: &[(&str, JsValue)]) -> String {
        let bag = Object::new();
        for (name, option) in options {
            let _set = Reflect::set(&bag, &JsValue::from_str(name), option);
        }
        let format = Intl::NumberFormat::new(&self.locales, &bag).format();
        let text = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

impl Locale for BrowserLocale {
    fn language(&self) -> &str {
        &self.language
    }

    fn number(&self, value: f64, decimals: u8, fixed: bool) -> String {
        let most = JsValue::from_f64(f64::from(decimals));
        let least = if fixed { most.clone() } else { JsValue::from_f64(0.0) };
        self.format(value, &[("maximumFractionDigits", most), ("minimumFractionDigits", least)])
    }

    fn percent(&self, share: f64) -> String {
        self.format(share, &[("style", "percent".into()), ("maximumFractionDigits", 0.into())])
    }

    fn money(&self, amount: f64, currency: &str, compact: bool) -> String {
        let digits = JsValue::from_f64(if compact { 1.0 } else { 0.0 });
        let notation = if compact { "compact" } else { "standard" };
        self.format(
            amount,
            &[
                ("style", "currency".into()),
                ("currency", currency.into()),
                ("currencyDisplay", "narrowSymbol".into()),
                ("notation", notation.into()),
                ("minimumFractionDigits", 0.into()),
                ("maximumFractionDigits", digits),
            ],
        )
    }

    fn date(&self, day: Date) -> String {
        let bag = Object::new();
        for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
            let _set = Reflect::set(&bag, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        // Why: "en" alone would put the month first; day first is what the rest of the text says.
        let locales =
            if self.language == "en" { Array::of1(&JsValue::from_str("en-GB")) } else { self.locales.clone() };
        let format: Function = Intl::DateTimeFormat::new(&locales, &bag).format();
        let midnight = js_sys::Date::new(&JsValue::from_f64(f64::from(day.days()) * 86_400_000.0));
        let text = format.call1(&JsValue::UNDEFINED, &midnight);
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| day.to_string())
    }

    fn plural(&self, value: f64) -> &'static str {
        let category: String = self.plural.select(value).unchecked_into::<JsValue>().as_string().unwrap_or_default();
        ["zero", "one", "two", "few", "many"].into_iter().find(|known| *known == category).unwrap_or("other")
    }

    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let text = list_format(&self.locales).and_then(|format| {
            let method: Function = Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()?;
            method.call1(&format, &array).ok()?.as_string()
        });
        text.unwrap_or_else(|| items.join(", "))
    }
}

/// `new Intl.ListFormat(locales)`, which `js-sys` does not bind.
fn list_format(locales: &Array) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"ListFormat".into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&constructor, &Array::of1(locales)).ok()
}
