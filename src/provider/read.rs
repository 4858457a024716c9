//! `config.json` → `Provider`, one function a part.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{
    Brand, ConfigFault, ConfigProblem, Contact, Expected, Held, Hours, Modules, Package, PackagePrice, Provider, Shown,
    Subcontractor, Term, Words,
};
use crate::assessment::Level;
use crate::content::{Content, ControlId};
use crate::date::Date;

/// More entries of a list are not read.
const MOST_ENTRIES: usize = 32;

pub(super) fn read(text: &str, content: &Content) -> (Provider, Vec<ConfigFault>) {
    let mut reader = Reader { content, faults: Vec::new() };
    let provider = match serde_json::from_str::<Value>(text) {
        Ok(value) => reader.provider(&value),
        Err(error) => {
            reader.fault("", ConfigProblem::NotJson { line: error.line(), column: error.column() });
            Provider::default()
        }
    };
    (provider, reader.faults)
}

/// Reads values and collects what is wrong with them.
struct Reader<'a> {
    content: &'a Content,
    faults: Vec<ConfigFault>,
}

impl Reader<'_> {
    fn provider(&mut self, value: &Value) -> Provider {
        let keys = [
            "$schema",
            "brand",
            "contact",
            "languages",
            "language",
            "modules",
            "origins",
            "packages",
            "credentials",
            "terms",
            "subcontractors",
        ];
        let Some(root) = self.object(value, "", &keys) else { return Provider::default() };
        Provider {
            brand: self.part(root, "", "brand", Self::brand).unwrap_or_default(),
            contact: self.part(root, "", "contact", Self::contact).unwrap_or_default(),
            languages: self.list(root, "", "languages", Self::text),
            language: self.part(root, "", "language", Self::text),
            modules: self.part(root, "", "modules", Self::modules).unwrap_or_default(),
            origins: self.list(root, "", "origins", Self::origin),
            packages: self.packages(root),
            credentials: self.list(root, "", "credentials", Self::held),
            terms: self.part(root, "", "terms", Self::terms).unwrap_or_default(),
            subcontractors: self.list(root, "", "subcontractors", Self::subcontractor),
        }
    }

    fn brand(&mut self, value: &Value, at: &str) -> Option<Brand> {
        let brand = self.object(value, at, &["name", "logo", "accent", "accent_dark", "website", "privacy"])?;
        Some(Brand {
            name: self.part(brand, at, "name", Self::text),
            logo: self.part(brand, at, "logo", Self::address),
            accent: self.part(brand, at, "accent", Self::colour),
            accent_dark: self.part(brand, at, "accent_dark", Self::colour),
            website: self.part(brand, at, "website", Self::address),
            privacy: self.part(brand, at, "privacy", Self::address),
        })
    }

    fn contact(&mut self, value: &Value, at: &str) -> Option<Contact> {
        let contact = self.object(value, at, &["name", "email", "phone", "url", "button"])?;
        Some(Contact {
            name: self.part(contact, at, "name", Self::text),
            email: self.part(contact, at, "email", Self::email),
            phone: self.part(contact, at, "phone", Self::text),
            url: self.part(contact, at, "url", Self::address),
            button: self.part(contact, at, "button", Self::words).unwrap_or_default(),
        })
    }

    fn modules(&mut self, value: &Value, at: &str) -> Option<Modules> {
        let keys = ["exposure", "plan", "fit", "report", "book", "share", "describe"];
        let modules = self.object(value, at, &keys)?;
        let mut is_on = |key: &str| self.part(modules, at, key, Self::flag).unwrap_or(true);
        Some(Modules {
            exposure: is_on("exposure"),
            plan: is_on("plan"),
            fit: is_on("fit"),
            report: is_on("report"),
            book: is_on("book"),
            share: is_on("share"),
            describe: is_on("describe"),
        })
    }

    fn packages(&mut self, root: &Map<String, Value>) -> Vec<Package> {
        let mut packages: Vec<Package> = Vec::new();
        for (at, package) in self.list(root, "", "packages", |reader, value, at| {
            reader.package(value, at).map(|package| (at.to_owned(), package))
        }) {
            if packages.iter().any(|other| other.id == package.id) {
                self.fault(&format!("{at}/id"), ConfigProblem::Repeated { id: package.id });
            } else {
                packages.push(package);
            }
        }
        packages
    }

    fn package(&mut self, value: &Value, at: &str) -> Option<Package> {
        let keys = ["id", "name", "typical", "add_on", "services", "partial", "mostly", "full", "price", "hours"];
        let package = self.object(value, at, &keys)?;
        let Some(id) = self.part(package, at, "id", Self::text) else {
            if !package.contains_key("id") {
                self.expected(&format!("{at}/id"), Expected::Text);
            }
            return None;
        };
        let services = self.list(package, at, "services", Self::service);
        let mut levels: BTreeMap<ControlId, Level> = BTreeMap::new();
        let named = [("partial", Level::Partial), ("mostly", Level::Mostly), ("full", Level::Full)];
        for (key, level) in named {
            for control in self.list(package, at, key, Self::control) {
                levels.insert(control, level);
            }
        }
        // Why: who names no levels gets those that the service lines usually bring.
        if !named.iter().any(|(key, _)| package.contains_key(*key)) {
            let lines = services.iter().filter_map(|line| self.content.fit.services.get(*line));
            for (control, level) in lines.flat_map(|line| &line.raises) {
                let known = levels.entry(*control).or_insert(*level);
                *known = (*known).max(*level);
            }
        }
        Some(Package {
            name: self.part(package, at, "name", Self::words).unwrap_or_else(|| every_language(&id)),
            typical: self.part(package, at, "typical", Self::words).unwrap_or_default(),
            add_on: self.part(package, at, "add_on", Self::flag).unwrap_or(false),
            services,
            levels,
            price: self.part(package, at, "price", Self::price),
            hours: self.part(package, at, "hours", Self::hours),
            id,
        })
    }

    fn price(&mut self, value: &Value, at: &str) -> Option<PackagePrice> {
        let price = self.object(value, at, &["low", "high", "currency", "per"])?;
        let low = self.needed(price, at, "low", Expected::WholeNumber, Self::whole)?;
        let high = self.needed(price, at, "high", Expected::WholeNumber, Self::whole)?;
        let currency = self.needed(price, at, "currency", Expected::Currency, Self::currency)?;
        let per = self.needed(price, at, "per", Expected::Text, |reader, value, at| {
            reader.one_of(value, at, &["user_month", "month"])
        })?;
        if low > high {
            self.expected(at, Expected::Ascending);
            return None;
        }
        Some(PackagePrice { low, high, currency, per_user: per == 0 })
    }

    fn hours(&mut self, value: &Value, at: &str) -> Option<Hours> {
        let all = [Hours::Business, Hours::Extended, Hours::AroundTheClock];
        let at = self.one_of(value, at, &["business_hours", "extended", "around_the_clock"])?;
        all.get(at).copied()
    }

    fn held(&mut self, value: &Value, at: &str) -> Option<Held> {
        let keys = ["id", "state", "level", "until", "sum", "currency", "note"];
        let held = self.object(value, at, &keys)?;
        let content = self.content;
        let credential = self.needed(held, at, "id", Expected::Text, |reader, value, at| {
            let ids: Vec<&str> = content.fit.credentials.iter().map(|credential| credential.id.as_str()).collect();
            reader.one_of(value, at, &ids)
        })?;
        let state =
            self.part(held, at, "state", |reader, value, at| reader.one_of(value, at, &["held", "in_progress"]));
        let sum = self.part(held, at, "sum", Self::whole);
        let currency = self.part(held, at, "currency", Self::currency);
        if sum.is_some() && !held.contains_key("currency") {
            self.expected(&format!("{at}/currency"), Expected::Currency);
        }
        Some(Held {
            credential,
            // Why: a state that cannot be read must not claim a certificate.
            in_progress: state == Some(1) || state.is_none() && held.contains_key("state"),
            level: self.part(held, at, "level", Self::whole),
            until: self.part(held, at, "until", Self::date),
            sum: sum.zip(currency),
            note: self.part(held, at, "note", Self::words).unwrap_or_default(),
        })
    }

    fn terms(&mut self, value: &Value, at: &str) -> Option<BTreeMap<usize, Term>> {
        let Value::Object(terms) = value else {
            self.expected(at, Expected::Object);
            return None;
        };
        let content = self.content;
        let mut read = BTreeMap::new();
        for (id, value) in terms {
            let at = format!("{at}/{}", escape(id));
            let Some(requirement) = content.fit.requirement(id) else {
                let known = content.fit.requirements.iter().map(|requirement| requirement.id.as_str());
                self.unknown_key(&at, id, known);
                continue;
            };
            if let Some(term) = self.term(value, &at) {
                read.insert(requirement, term);
            }
        }
        Some(read)
    }

    /// `"yes"`, or `{"shown": "partly", "note": "…"}`.
    fn term(&mut self, value: &Value, at: &str) -> Option<Term> {
        let shown = |reader: &mut Self, value: &Value, at: &str| {
            let all = [Shown::No, Shown::Partly, Shown::Yes];
            let at = reader.one_of(value, at, &["no", "partly", "yes"])?;
            all.get(at).copied()
        };
        if !value.is_object() {
            return Some(Term { shown: shown(self, value, at)?, note: Words::default() });
        }
        let term = self.object(value, at, &["shown", "note"])?;
        Some(Term {
            shown: self.needed(term, at, "shown", Expected::Text, shown)?,
            note: self.part(term, at, "note", Self::words).unwrap_or_default(),
        })
    }

    fn subcontractor(&mut self, value: &Value, at: &str) -> Option<Subcontractor> {
        let one = self.object(value, at, &["name", "role", "place"])?;
        Some(Subcontractor {
            name: self.needed(one, at, "name", Expected::Text, Self::text)?,
            role: self.part(one, at, "role", Self::words).unwrap_or_default(),
            place: self.part(one, at, "place", Self::text),
        })
    }

    fn service(&mut self, value: &Value, at: &str) -> Option<usize> {
        let content = self.content;
        let ids: Vec<&str> = content.fit.services.iter().map(|service| service.id.as_str()).collect();
        self.one_of(value, at, &ids)
    }

    fn control(&mut self, value: &Value, at: &str) -> Option<ControlId> {
        let content = self.content;
        let ids: Vec<&str> = content.controls.iter().map(|control| control.id.as_str()).collect();
        let index = self.one_of(value, at, &ids)?;
        content.control_range().nth(index)
    }

    // Plain values.

    fn text(&mut self, value: &Value, at: &str) -> Option<String> {
        let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
        self.or_expected(text.map(str::to_owned), at, Expected::Text)
    }

    fn words(&mut self, value: &Value, at: &str) -> Option<Words> {
        if let Value::Object(by_language) = value {
            let mut words = BTreeMap::new();
            for (language, value) in by_language {
                if let Some(text) = self.text(value, &format!("{at}/{}", escape(language))) {
                    words.insert(language.clone(), text);
                }
            }
            return Some(Words(words));
        }
        let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
        self.or_expected(text.map(every_language), at, Expected::Words)
    }

    fn flag(&mut self, value: &Value, at: &str) -> Option<bool> {
        self.or_expected(value.as_bool(), at, Expected::Flag)
    }

    fn whole(&mut self, value: &Value, at: &str) -> Option<u32> {
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        self.or_expected(number, at, Expected::WholeNumber)
    }

    fn date(&mut self, value: &Value, at: &str) -> Option<Date> {
        self.or_expected(value.as_str().and_then(Date::parse), at, Expected::Date)
    }

    fn currency(&mut self, value: &Value, at: &str) -> Option<String> {
        let code = value.as_str().filter(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
        self.or_expected(code.map(str::to_owned), at, Expected::Currency)
    }

    fn colour(&mut self, value: &Value, at: &str) -> Option<String> {
        let colour = value.as_str().filter(|text| {
            let digits = text.strip_prefix('#').unwrap_or_default();
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        self.or_expected(colour.map(str::to_owned), at, Expected::Colour)
    }

    /// On this site, or `https`: no other scheme gets into a link.
    fn address(&mut self, value: &Value, at: &str) -> Option<String> {
        let address = value.as_str().map(str::trim).filter(|text| {
            let plain = !text.is_empty() && !text.contains(|sign: char| sign.is_control() || sign == '\\');
            plain && (text.starts_with("https://") || !text.contains(':') && !text.starts_with("//"))
        });
        self.or_expected(address.map(str::to_owned), at, Expected::Address)
    }

    fn origin(&mut self, value: &Value, at: &str) -> Option<String> {
        let origin = value.as_str().filter(|text| {
            let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://localhost"));
            let local = text.starts_with("http://localhost");
            host.is_some_and(|host| {
                (local || !host.is_empty())
                    && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte))
            })
        });
        self.or_expected(origin.map(str::to_owned), at, Expected::Origin)
    }

    fn email(&mut self, value: &Value, at: &str) -> Option<String> {
        let email = value.as_str().map(str::trim).filter(|text| {
            let halves = text.split_once('@');
            let shaped = halves.is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
            });
            shaped && !text.contains(|sign: char| sign.is_whitespace() || "?&<>\"".contains(sign))
        });
        self.or_expected(email.map(str::to_owned), at, Expected::Email)
    }

    /// The index of the word among `known`.
    fn one_of(&mut self, value: &Value, at: &str, known: &[&str]) -> Option<usize> {
        let id = self.text(value, at)?;
        let index = known.iter().position(|one| *one == id);
        if index.is_none() {
            let nearest = nearest(&id, known.iter().copied());
            self.fault(at, ConfigProblem::UnknownId { id, nearest });
        }
        index
    }

    // Objects and lists.

    /// The object, its unknown keys reported.
    fn object<'v>(&mut self, value: &'v Value, at: &str, keys: &[&str]) -> Option<&'v Map<String, Value>> {
        let Value::Object(object) = value else {
            self.expected(at, Expected::Object);
            return None;
        };
        for key in object.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.unknown_key(&format!("{at}/{}", escape(key)), key, keys.iter().copied());
        }
        Some(object)
    }

    fn part<T>(
        &mut self,
        object: &Map<String, Value>,
        at: &str,
        key: &str,
        read: impl FnOnce(&mut Self, &Value, &str) -> Option<T>,
    ) -> Option<T> {
        object.get(key).and_then(|value| read(self, value, &format!("{at}/{key}")))
    }

    fn needed<T>(
        &mut self,
        object: &Map<String, Value>,
        at: &str,
        key: &str,
        expected: Expected,
        read: impl FnOnce(&mut Self, &Value, &str) -> Option<T>,
    ) -> Option<T> {
        if !object.contains_key(key) {
            self.expected(&format!("{at}/{key}"), expected);
        }
        self.part(object, at, key, read)
    }

    /// The entries of a list that could be read.
    fn list<T>(
        &mut self,
        object: &Map<String, Value>,
        at: &str,
        key: &str,
        mut read: impl FnMut(&mut Self, &Value, &str) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = object.get(key) else { return Vec::new() };
        let at = format!("{at}/{key}");
        let Value::Array(entries) = value else {
            self.expected(&at, Expected::List);
            return Vec::new();
        };
        if entries.len() > MOST_ENTRIES {
            self.fault(&at, ConfigProblem::TooMany { limit: MOST_ENTRIES });
        }
        let entries = entries.iter().take(MOST_ENTRIES).enumerate();
        entries.filter_map(|(index, entry)| read(self, entry, &format!("{at}/{index}"))).collect()
    }

    // Faults.

    fn or_expected<T>(&mut self, value: Option<T>, at: &str, expected: Expected) -> Option<T> {
        if value.is_none() {
            self.expected(at, expected);
        }
        value
    }

    fn expected(&mut self, at: &str, expected: Expected) {
        self.fault(at, ConfigProblem::Expected(expected));
    }

    fn unknown_key<'k>(&mut self, at: &str, key: &str, known: impl Iterator<Item = &'k str>) {
        let nearest = nearest(key, known);
        self.fault(at, ConfigProblem::UnknownKey { key: key.to_owned(), nearest });
    }

    fn fault(&mut self, at: &str, problem: ConfigProblem) {
        self.faults.push(ConfigFault { pointer: at.to_owned(), problem });
    }
}

/// The nearest of the known words, however far: somebody who wrote an unknown one wants to see one.
fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> String {
    known.min_by_key(|candidate| strsim::levenshtein(word, candidate)).unwrap_or_default().to_owned()
}

fn every_language(text: &str) -> Words {
    Words(BTreeMap::from([(String::new(), text.to_owned())]))
}

/// A key as a part of a JSON pointer.
fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
