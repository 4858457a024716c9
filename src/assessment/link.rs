//! The share link: `#a=1.<payload>`, the assessment in a few hundred characters, with a check value.
//!
//! ```text
//! payload  = URL-safe base64, without padding, of: length · CRC-32 · bits
//! length   = bytes of `bits`, seven to a byte, low ones first
//! CRC-32   = of length and bits, so that any changed character is noticed
//! bits     = day · facts · controls · done · rejected · struck · name · notes
//! ```
//!
//! Ids travel as numbers of `link.ids`, which only grows: a link on paper still opens in ten years, and one with
//! a number that is not there yet was made by a newer version. Nothing is compressed beyond that: the numbers are
//! coded as tightly as they can be (the five samples, fully answered, take 96 to 113 bytes, 133 to 156 characters;
//! deflate makes them 5 bytes larger), so there is no decompressor in the Wasm.

use std::fmt;

use super::{Assessment, ControlAnswer, Level, file};
use crate::content::{ActionId, Content};
use crate::fact::{Answer, CurrencyId, FactId, Kind, Place, Range, ValueSet};

/// What stands before the payload, without `#`.
const PREFIX: &str = "a=1.";

/// Why a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Its end is missing.
    Cut,
    /// It is not as it was made.
    Altered,
    /// A newer version made it.
    Version,
}

impl LinkError {
    /// The message's id.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            LinkError::Cut => "error-link-cut",
            LinkError::Altered => "error-link-altered",
            LinkError::Version => "error-link-version",
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            LinkError::Cut => "the link was cut short",
            LinkError::Altered => "the link was changed on its way",
            LinkError::Version => "the link was made by a newer version",
        })
    }
}

/// The fragment, with its `#`. The organisation's name and the notes only `with_name`.
#[must_use]
pub fn encode(assessment: &Assessment, content: &Content, with_name: bool) -> String {
    let ids = Ids::read();
    let mut writer = Writer { ids: &ids, content, bits: Bits::default(), places: Vec::new(), currency: 0 };
    writer.assessment(assessment, with_name);
    let data = writer.bits.bytes;
    let mut bytes = Vec::with_capacity(data.len() + 6);
    let mut length = data.len();
    while length >= 128 {
        bytes.push(length as u8 | 128);
        length >>= 7;
    }
    bytes.push(length as u8);
    let check = crc32(bytes.iter().chain(&data));
    bytes.extend(check.to_be_bytes());
    bytes.extend(data);
    ["#", PREFIX, &to_base64(&bytes)].concat()
}

/// Reads a fragment, with or without its `#`.
pub fn decode(fragment: &str, content: &Content) -> Result<Assessment, LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some(payload) = fragment.strip_prefix(PREFIX) else {
        return Err(if PREFIX.starts_with(fragment) {
            LinkError::Cut
        } else if newer(fragment) {
            LinkError::Version
        } else {
            LinkError::Altered
        });
    };
    // Why: a cut at an odd place leaves no whole byte; what is whole still says how long it was.
    let whole = payload.len() - usize::from(payload.len() % 4 == 1);
    let bytes = from_base64(payload.get(..whole).ok_or(LinkError::Altered)?).ok_or(LinkError::Altered)?;
    let (length, head) = length(&bytes)?;
    let check = bytes.get(head..head + 4).ok_or(LinkError::Cut)?;
    let data = bytes.get(head + 4..).unwrap_or_default();
    if data.len() < length {
        return Err(LinkError::Cut);
    }
    let spare = data.len() != length || whole != payload.len() || !clean_end(payload);
    if spare || crc32(bytes.iter().take(head).chain(data)).to_be_bytes() != *check {
        return Err(LinkError::Altered);
    }
    let ids = Ids::read();
    let bits = BitsRead { bytes: data, at: 0 };
    let mut reader = Reader { ids: &ids, content, bits, places: Vec::new(), currency: 0, newer: false };
    let assessment = reader.assessment();
    if reader.newer {
        return Err(LinkError::Version);
    }
    // Why: a link can be made by hand, check value and all. What the gate does not take, no link brings in.
    let assessment = assessment.ok_or(LinkError::Altered)?;
    match file::read_value(&file::write_value(&assessment, content), content) {
        Ok(opened) if opened.faults.is_empty() && opened.assessment == assessment => Ok(assessment),
        _ => Err(LinkError::Altered),
    }
}

/// `a=2.` and later.
fn newer(fragment: &str) -> bool {
    let version = fragment.strip_prefix("a=").and_then(|rest| rest.split_once('.'));
    version.is_some_and(|(version, _)| version.parse::<u16>().is_ok_and(|version| version > 1))
}

fn length(bytes: &[u8]) -> Result<(usize, usize), LinkError> {
    let mut length = 0;
    for (at, byte) in bytes.iter().take(3).enumerate() {
        length |= usize::from(byte & 127) << (7 * at);
        if byte & 128 == 0 {
            return Ok((length, at + 1));
        }
    }
    Err(if bytes.len() < 3 { LinkError::Cut } else { LinkError::Altered })
}

/// The dictionary.
struct Ids<'a> {
    facts: Vec<(&'a str, Vec<&'a str>)>,
    controls: Vec<&'a str>,
    actions: Vec<&'a str>,
    drivers: Vec<&'a str>,
    currencies: Vec<&'a str>,
}

impl Ids<'static> {
    fn read() -> Ids<'static> {
        let mut ids = Ids {
            facts: Vec::new(),
            controls: Vec::new(),
            actions: Vec::new(),
            drivers: Vec::new(),
            currencies: Vec::new(),
        };
        let mut section = "";
        for line in include_str!("link.ids").lines() {
            let mut words = line.split_ascii_whitespace();
            match words.next() {
                None | Some("#") => {}
                Some(word) if word.starts_with('[') => section = word,
                Some(id) => match section {
                    "[facts]" => ids.facts.push((id, words.collect())),
                    "[controls]" => ids.controls.push(id),
                    "[actions]" => ids.actions.push(id),
                    "[drivers]" => ids.drivers.push(id),
                    _ => ids.currencies.push(id),
                },
            }
        }
        ids
    }
}

struct Writer<'a> {
    ids: &'a Ids<'a>,
    content: &'a Content,
    bits: Bits,
    /// Places in the order in which they were first written.
    places: Vec<Place>,
    /// The currency written last: 0 = none yet, else its number and 1.
    currency: u64,
}

impl Writer<'_> {
    fn assessment(&mut self, assessment: &Assessment, with_name: bool) {
        let (first, _) = file::days();
        self.bits.put((assessment.date.days() - first.days()).max(0) as u64, DAY_BITS);
        self.facts(assessment);
        self.controls(assessment);
        let content = self.content;
        let ids = self.ids;
        for actions in [&assessment.done, &assessment.rejected] {
            self.bits.number(actions.len() as u64);
            actions.iter().for_each(|action| self.id(&ids.actions, &content.action(*action).id));
        }
        self.bits.number(assessment.struck.len() as u64);
        assessment.struck.iter().for_each(|driver| self.id(&ids.drivers, driver));
        let name = assessment.name.as_deref().filter(|_| with_name);
        self.bits.flag(name.is_some());
        name.into_iter().for_each(|name| self.text(name));
        let notes = assessment.notes.iter().filter(|_| with_name);
        self.bits.number(notes.clone().count() as u64);
        notes.for_each(|(id, note)| {
            self.text(id);
            self.text(note);
        });
    }

    /// One flag a fact of the dictionary; then those that it does not have yet, by name.
    fn facts(&mut self, assessment: &Assessment) {
        let (ids, content) = (self.ids, self.content);
        self.bits.number(ids.facts.len() as u64);
        for (id, values) in &ids.facts {
            let answer = content.fact_id(id).and_then(|fact| Some((fact, assessment.facts.get(&fact)?)));
            self.bits.flag(answer.is_some());
            if let Some((fact, answer)) = answer {
                self.answer(fact, answer, values);
            }
        }
        let known = |fact: &FactId| ids.facts.iter().any(|(id, _)| content.fact_id(id) == Some(*fact));
        let others = assessment.facts.iter().filter(|(fact, _)| !known(fact));
        self.bits.number(others.clone().count() as u64);
        for (fact, answer) in others {
            self.text(&content.fact(*fact).id);
            self.answer(*fact, answer, &[]);
        }
    }

    fn controls(&mut self, assessment: &Assessment) {
        let (ids, content) = (self.ids, self.content);
        self.bits.number(ids.controls.len() as u64);
        for id in &ids.controls {
            let answer = content.control_id(id).and_then(|control| assessment.controls.get(&control));
            self.bits.put(answer.map_or(0, |answer| level_number(*answer)), LEVEL_BITS);
        }
        let others = assessment.controls.iter().map(|(control, answer)| (&content.control(*control).id, answer));
        let others = others.filter(|(id, _)| !ids.controls.contains(&id.as_str()));
        self.bits.number(others.clone().count() as u64);
        for (id, answer) in others {
            self.text(id);
            self.bits.put(level_number(*answer), LEVEL_BITS);
        }
    }

    fn answer(&mut self, fact: FactId, answer: &Answer, values: &[&str]) {
        let open = Range { min: None, max: None };
        let unknown = matches!(answer, Answer::Unknown)
            || matches!(answer, Answer::Number(range) | Answer::Money(range, _) if *range == open);
        self.bits.flag(unknown);
        if unknown {
            return;
        }
        let content = self.content;
        let id = |index: u8| content.fact(fact).values.get(usize::from(index)).map_or("", String::as_str);
        match answer {
            Answer::Unknown => {}
            Answer::Bool(yes) => self.bits.flag(*yes),
            Answer::Choice(index) => self.id(values, id(*index)),
            Answer::Set(set) => {
                self.bits.number(set.iter().count() as u64);
                set.iter().for_each(|index| self.id(values, id(index)));
            }
            Answer::Place(place) => self.place(*place),
            Answer::Places(places) => {
                self.bits.number(places.len() as u64);
                places.iter().for_each(|place| self.place(*place));
            }
            Answer::Number(range) => self.range(*range),
            Answer::Money(range, currency) => {
                self.currency(*currency);
                self.range(*range);
            }
            Answer::Map(counts) => {
                self.bits.number(counts.len() as u64);
                for (place, range) in counts {
                    self.place(*place);
                    self.range(*range);
                }
            }
        }
    }

    fn currency(&mut self, currency: CurrencyId) {
        let code = self.content.currency.rates.get(usize::from(currency.0)).map_or("", |(code, _)| code.as_str());
        let number = position(&self.ids.currencies, code).map_or(0, |at| at + 1);
        let same = number != 0 && number == self.currency;
        self.bits.flag(same);
        if !same {
            self.currency = number;
            let ids = self.ids;
            self.id(&ids.currencies, code);
        }
    }

    /// A place seen before by its number, a state of the United States by its two letters, any other by its code.
    fn place(&mut self, place: Place) {
        let seen = self.places.iter().position(|known| *known == place);
        self.bits.flag(seen.is_some());
        if let Some(at) = seen {
            return self.bits.put(at as u64, width(self.places.len()));
        }
        self.places.push(place);
        let code = place.code().as_bytes();
        let state =
            code.strip_prefix(STATES).filter(|state| state.len() == 2 && state.iter().all(u8::is_ascii_uppercase));
        self.bits.flag(state.is_some());
        let letters = state.unwrap_or(code.get(..2).unwrap_or_default());
        letters.iter().for_each(|letter| self.bits.put(u64::from(letter.wrapping_sub(b'A')), LETTER_BITS));
        if state.is_none() {
            let tail = code.get(3..).unwrap_or_default();
            self.bits.put(tail.len() as u64, TAIL_BITS);
            tail.iter().for_each(|letter| self.bits.put(u64::from(*letter), 7));
        }
    }

    fn range(&mut self, range: Range) {
        if let Some(exact) = range.as_exact() {
            self.bits.put(0, 2);
            return self.figure(exact);
        }
        let ends = u64::from(range.min.is_some()) | u64::from(range.max.is_some()) << 1;
        self.bits.put(ends, 2);
        range.min.into_iter().chain(range.max).for_each(|end| self.figure(end));
    }

    /// A whole number as digits and zeros, one with up to three decimals in thousandths, any other as its bits.
    fn figure(&mut self, figure: f64) {
        let (mut digits, mut zeros) = (figure as u64, 0);
        if digits as f64 == figure && digits < 1 << 53 {
            while digits != 0 && digits % 10 == 0 && zeros < THOUSANDTHS - 1 {
                digits /= 10;
                zeros += 1;
            }
            self.bits.put(zeros, 4);
            return self.bits.number(digits);
        }
        let thousandths = (figure * 1000.0 + 0.5) as u64;
        if thousandths < 1 << 53 && thousandths as f64 / 1000.0 == figure {
            self.bits.put(THOUSANDTHS, 4);
            return self.bits.number(thousandths);
        }
        self.bits.put(AS_BITS, 4);
        self.bits.put(figure.to_bits() >> 32, 32);
        self.bits.put(figure.to_bits() & 0xffff_ffff, 32);
    }

    /// An id by its number, or in full where the dictionary does not have it yet.
    fn id(&mut self, known: &[&str], id: &str) {
        match position(known, id) {
            Some(at) => self.bits.number(at + 1),
            None => {
                self.bits.number(0);
                self.text(id);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.bits.number(text.len() as u64);
        text.bytes().for_each(|byte| self.bits.put(u64::from(byte), 8));
    }
}

/// The mirror of [`Writer`]; `None` where the bits end or mean nothing.
struct Reader<'a> {
    ids: &'a Ids<'a>,
    content: &'a Content,
    bits: BitsRead<'a>,
    places: Vec<Place>,
    currency: u64,
    /// Met a number or name that this version does not have.
    newer: bool,
}

impl<'a> Reader<'a> {
    fn assessment(&mut self) -> Option<Assessment> {
        let (first, _) = file::days();
        let days = i32::try_from(self.bits.take(DAY_BITS)?).ok()?;
        let mut assessment = Assessment::new(first.plus_days(days));
        self.facts(&mut assessment)?;
        self.controls(&mut assessment)?;
        for _ in 0..self.bits.number()? {
            assessment.done.insert(self.action()?);
        }
        for _ in 0..self.bits.number()? {
            assessment.rejected.insert(self.action()?);
        }
        for _ in 0..self.bits.number()? {
            let ids = self.ids;
            let driver = self.id(&ids.drivers)?;
            let known = self.content.fit.drivers.iter().any(|known| known.id == driver);
            self.known(known.then_some(()))?;
            assessment.struck.insert(driver);
        }
        if self.bits.flag()? {
            assessment.name = Some(self.text()?);
        }
        for _ in 0..self.bits.number()? {
            let id = self.text()?;
            assessment.notes.insert(id, self.text()?);
        }
        Some(assessment)
    }

    fn facts(&mut self, assessment: &mut Assessment) -> Option<()> {
        let ids = self.ids;
        for at in 0..self.bits.number()? {
            if self.bits.flag()? {
                let entry = ids.facts.get(usize::try_from(at).ok()?);
                let (id, values) = self.known(entry)?;
                let fact = self.known(self.content.fact_id(id))?;
                let answer = self.answer(fact, values)?;
                assessment.facts.insert(fact, answer);
            }
        }
        for _ in 0..self.bits.number()? {
            let id = self.text()?;
            let fact = self.known(self.content.fact_id(&id))?;
            let answer = self.answer(fact, &[])?;
            assessment.facts.insert(fact, answer);
        }
        Some(())
    }

    fn controls(&mut self, assessment: &mut Assessment) -> Option<()> {
        let ids = self.ids;
        for at in 0..self.bits.number()? {
            let number = self.bits.take(LEVEL_BITS)?;
            if number != 0 {
                let id = self.known(ids.controls.get(usize::try_from(at).ok()?))?;
                let control = self.known(self.content.control_id(id))?;
                let answer = self.known(level_answer(number))?;
                assessment.controls.insert(control, answer);
            }
        }
        for _ in 0..self.bits.number()? {
            let id = self.text()?;
            let control = self.known(self.content.control_id(&id))?;
            let number = self.bits.take(LEVEL_BITS)?;
            let answer = self.known(level_answer(number))?;
            assessment.controls.insert(control, answer);
        }
        Some(())
    }

    fn action(&mut self) -> Option<ActionId> {
        let ids = self.ids;
        let id = self.id(&ids.actions)?;
        self.known(self.content.action_id(&id))
    }

    fn answer(&mut self, fact: FactId, values: &[&str]) -> Option<Answer> {
        if self.bits.flag()? {
            return Some(Answer::Unknown);
        }
        let content: &'a Content = self.content;
        Some(match content.fact(fact).kind {
            Kind::Bool => Answer::Bool(self.bits.flag()?),
            Kind::Choice => Answer::Choice(self.value(fact, values)?),
            Kind::Set => {
                let mut set = ValueSet::default();
                for _ in 0..self.bits.number()? {
                    set = set.with(self.value(fact, values)?, true);
                }
                Answer::Set(set)
            }
            Kind::Jurisdiction => Answer::Place(self.place()?),
            Kind::Jurisdictions => {
                let mut places = Vec::new();
                for _ in 0..self.bits.number()? {
                    places.push(self.place()?);
                }
                Answer::Places(places)
            }
            Kind::Number | Kind::Percent => Answer::Number(self.range()?),
            Kind::Money => {
                let currency = self.currency()?;
                Answer::Money(self.range()?, currency)
            }
            Kind::Map => {
                let mut counts = Vec::new();
                for _ in 0..self.bits.number()? {
                    counts.push((self.place()?, self.range()?));
                }
                Answer::Map(counts)
            }
        })
    }

    fn value(&mut self, fact: FactId, values: &[&str]) -> Option<u8> {
        let id = self.id(values)?;
        let content: &'a Content = self.content;
        let index = content.fact(fact).values.iter().position(|known| *known == id);
        self.known(index).and_then(|index| u8::try_from(index).ok())
    }

    fn currency(&mut self) -> Option<CurrencyId> {
        let ids = self.ids;
        let code = if self.bits.flag()? {
            let at = usize::try_from(self.currency.checked_sub(1)?).ok()?;
            (*ids.currencies.get(at)?).to_owned()
        } else {
            let code = self.id(&ids.currencies)?;
            self.currency = position(&ids.currencies, &code).map_or(0, |at| at + 1);
            code
        };
        let index = self.content.currency.rates.iter().position(|(known, _)| *known == code);
        self.known(index).and_then(|index| u8::try_from(index).ok()).map(CurrencyId)
    }

    fn place(&mut self) -> Option<Place> {
        if self.bits.flag()? {
            let at = self.bits.take(width(self.places.len()))?;
            return self.places.get(usize::try_from(at).ok()?).copied();
        }
        let state = self.bits.flag()?;
        let mut code = if state { STATES.to_vec() } else { Vec::new() };
        for _ in 0..2 {
            code.push(b'A' + self.bits.take(LETTER_BITS)? as u8);
        }
        let tail = if state { 0 } else { self.bits.take(TAIL_BITS)? };
        if tail > 0 {
            code.push(b'-');
        }
        for _ in 0..tail {
            code.push(self.bits.take(7)? as u8);
        }
        let place = Place::parse(std::str::from_utf8(&code).ok()?)?;
        self.places.push(place);
        Some(place)
    }

    fn range(&mut self) -> Option<Range> {
        match self.bits.take(2)? {
            0 => Some(Range::exact(self.figure()?)),
            1 => Some(Range { min: Some(self.figure()?), max: None }),
            2 => Some(Range { min: None, max: Some(self.figure()?) }),
            _ => Some(Range { min: Some(self.figure()?), max: Some(self.figure()?) }),
        }
    }

    fn figure(&mut self) -> Option<f64> {
        let shape = self.bits.take(4)?;
        if shape == AS_BITS {
            let high = self.bits.take(32)?;
            return Some(f64::from_bits(high << 32 | self.bits.take(32)?));
        }
        let digits = self.bits.number()?;
        if shape == THOUSANDTHS {
            return Some(digits as f64 / 1000.0);
        }
        let whole = digits.checked_mul(10_u64.checked_pow(u32::try_from(shape).ok()?)?)?;
        Some(whole as f64)
    }

    fn id(&mut self, known: &[&str]) -> Option<String> {
        match self.bits.number()? {
            0 => self.text(),
            number => {
                let id = known.get(usize::try_from(number - 1).ok()?);
                self.known(id).map(|id| (*id).to_owned())
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        for _ in 0..self.bits.number()? {
            bytes.push(self.bits.take(8)? as u8);
        }
        String::from_utf8(bytes).ok()
    }

    /// Notes that something newer was met.
    fn known<T>(&mut self, found: Option<T>) -> Option<T> {
        self.newer |= found.is_none();
        found
    }
}

const DAY_BITS: u32 = 12;
const LEVEL_BITS: u32 = 3;
const LETTER_BITS: u32 = 5;
const TAIL_BITS: u32 = 2;
const STATES: &[u8] = b"US-";
/// The figure's shape: below this, so many zeros.
const THOUSANDTHS: u64 = 14;
const AS_BITS: u64 = 15;

/// 0 is unanswered.
fn level_number(answer: ControlAnswer) -> u64 {
    match answer {
        ControlAnswer::Level(level) => u64::from(level.thirds()) + 1,
        ControlAnswer::Unknown => 5,
        ControlAnswer::NotApplicable => 6,
    }
}

fn level_answer(number: u64) -> Option<ControlAnswer> {
    match number {
        5 => Some(ControlAnswer::Unknown),
        6 => Some(ControlAnswer::NotApplicable),
        number => Level::ALL.into_iter().map(ControlAnswer::Level).find(|level| level_number(*level) == number),
    }
}

fn position(known: &[&str], id: &str) -> Option<u64> {
    known.iter().position(|known| *known == id).map(|at| at as u64)
}

/// Bits that tell `count` things apart.
fn width(count: usize) -> u32 {
    usize::BITS - count.saturating_sub(1).leading_zeros()
}

/// Bits one after another, the high ones of a byte first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// Bits used of the last byte; 0 = all.
    used: u32,
}

impl Bits {
    fn put(&mut self, value: u64, bits: u32) {
        for at in (0..bits).rev() {
            if self.used == 0 {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> at & 1) as u8) << (7 - self.used);
            }
            self.used = (self.used + 1) % 8;
        }
    }

    fn flag(&mut self, flag: bool) {
        self.put(u64::from(flag), 1);
    }

    /// Three bits at a time, low ones first, each with a flag for "more follows".
    fn number(&mut self, mut number: u64) {
        loop {
            self.put(u64::from(number > 7) << 3 | number & 7, 4);
            if number <= 7 {
                return;
            }
            number >>= 3;
        }
    }
}

struct BitsRead<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl BitsRead<'_> {
    fn take(&mut self, bits: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..bits {
            let byte = self.bytes.get(self.at / 8)?;
            value = value << 1 | u64::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }

    fn flag(&mut self) -> Option<bool> {
        self.take(1).map(|bit| bit == 1)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(3) {
            let part = self.take(4)?;
            number |= (part & 7) << shift;
            if part & 8 == 0 {
                return Some(number);
            }
        }
        None
    }
}

/// CRC-32 (ISO-HDLC, as in PNG and zip), bit by bit: a link is short, a table is not.
fn crc32<'a>(bytes: impl Iterator<Item = &'a u8>) -> u32 {
    !bytes.fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| crc >> 1 ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// RFC 4648, section 5.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn to_base64(bytes: &[u8]) -> String {
    let mut bits = BitsRead { bytes, at: 0 };
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for _ in 0..(bytes.len() * 8).div_ceil(6) {
        let left = (bytes.len() * 8 - bits.at).min(6) as u32;
        let index = bits.take(left).unwrap_or_default() << (6 - left);
        text.extend(ALPHABET.get(index as usize).map(|letter| char::from(*letter)));
    }
    text
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bits = Bits::default();
    for letter in text.bytes() {
        bits.put(digit(letter)?, 6);
    }
    bits.bytes.truncate(text.len() * 6 / 8);
    Some(bits.bytes)
}

fn digit(letter: u8) -> Option<u64> {
    ALPHABET.iter().position(|known| *known == letter).map(|at| at as u64)
}

/// The bits of the last character that belong to no byte are zero; else it was changed.
fn clean_end(payload: &str) -> bool {
    let spare = payload.len() * 6 % 8;
    payload.bytes().last().and_then(digit).is_some_and(|last| last & ((1 << spare) - 1) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_has_every_id_of_the_content() {
        let content = crate::bundle::content();
        let ids = Ids::read();
        let mut absent = Vec::new();
        for fact in &content.facts {
            match ids.facts.iter().find(|(id, _)| *id == fact.id) {
                None => absent.push(fact.id.clone()),
                Some((_, values)) => {
                    let new = fact.values.iter().filter(|value| !values.contains(&value.as_str()));
                    absent.extend(new.map(|value| format!("{} {value}", fact.id)));
                }
            }
        }
        let mut check = |known: &[&str], ids: Vec<&String>| {
            absent.extend(ids.into_iter().filter(|id| !known.contains(&id.as_str())).cloned());
        };
        check(&ids.controls, content.controls.iter().map(|control| &control.id).collect());
        check(&ids.actions, content.actions.iter().map(|action| &action.id).collect());
        check(&ids.drivers, content.fit.drivers.iter().map(|driver| &driver.id).collect());
        check(&ids.currencies, content.currency.rates.iter().map(|(code, _)| code).collect());
        assert!(absent.is_empty(), "append to src/assessment/link.ids, each at the end of its list: {absent:?}");
    }

    #[test]
    fn the_check_value_is_the_one_that_everybody_calls_crc_32() {
        assert_eq!(crc32(b"123456789".iter()), 0xcbf4_3926);
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (text, coded) in
            [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("??>", "Pz8-")]
        {
            assert_eq!(to_base64(text.as_bytes()), coded);
            assert_eq!(from_base64(coded).unwrap(), text.as_bytes());
        }
    }

    #[test]
    fn a_number_takes_four_bits_and_grows_by_four() {
        for number in [0, 7, 8, 63, 64, 1_000_000, (1 << 53) - 1] {
            let mut bits = Bits::default();
            bits.number(number);
            assert_eq!(BitsRead { bytes: &bits.bytes, at: 0 }.number(), Some(number));
        }
    }

    #[test]
    fn the_day_fits_into_its_bits() {
        let (first, last) = file::days();
        assert!(last.days() - first.days() < 1 << DAY_BITS);
    }
}
