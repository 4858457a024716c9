//! Answers → known facts, once per evaluation: defaults, contradictions, currency.
//!
//! "Don't know" and unanswered look the same from here on. A derived figure carries the facts it rests
//! on, so that a verdict names what the person can really change.

use crate::assessment::Assessment;
use crate::content::Content;
use crate::date::Date;
use crate::fact::{Answer, CurrencyId, FactId, FactSet, Range};

/// What is known on the evaluation day.
#[derive(Clone)]
pub struct Known<'a> {
    /// The rule book.
    pub content: &'a Content,
    /// The evaluation day.
    pub date: Date,
    answers: Vec<Option<&'a Answer>>,
}

/// A figure and the facts it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Where it lies.
    pub range: Range,
    /// The answers that say so.
    pub because: FactSet,
    /// The questions whose answer could narrow it.
    pub missing: FactSet,
}

impl<'a> Known<'a> {
    /// Derives what is known from the answers.
    #[must_use]
    pub fn new(content: &'a Content, assessment: &'a Assessment) -> Known<'a> {
        Known::on(content, assessment, assessment.date)
    }

    /// The same answers under the law of another day.
    #[must_use]
    pub fn on(content: &'a Content, assessment: &'a Assessment, date: Date) -> Known<'a> {
        let answers = content
            .fact_range()
            .map(|fact| match assessment.facts.get(&fact) {
                None | Some(Answer::Unknown) => None,
                known => known,
            })
            .collect();
        Known { content, date, answers }
    }

    /// Puts another answer in the place of one; `None` takes it away.
    pub fn set(&mut self, fact: FactId, answer: Option<&'a Answer>) {
        if let Some(slot) = self.answers.get_mut(usize::from(fact.0)) {
            *slot = answer;
        }
    }

    /// The answer, unless unanswered or "don't know".
    #[must_use]
    pub fn get(&self, fact: FactId) -> Option<&'a Answer> {
        self.answers.get(usize::from(fact.0)).copied().flatten()
    }

    /// The answer to the fact with this catalogue id; `None` also where the content has no such fact.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&'a Answer> {
        self.get(self.content.fact_id(id)?)
    }

    /// The number, percent or bare amount of money, with its default ("at least") applied.
    #[must_use]
    pub fn number(&self, fact: FactId) -> Figure {
        self.figure(fact, None)
    }

    /// Money in `currency`: converted once with the dated table and widened once, or as it is.
    #[must_use]
    pub fn money(&self, fact: FactId, currency: CurrencyId) -> Figure {
        self.figure(fact, Some(currency))
    }

    fn figure(&self, fact: FactId, currency: Option<CurrencyId>) -> Figure {
        let own = self.plain(fact, currency);
        let Some(floor_fact) = self.content.fact(fact).default_at_least else {
            return own;
        };
        let floor = self.plain(floor_fact, currency);
        // A floor that is not known yet can still raise the figure, unless that is exact.
        let may_rise = own.range.as_exact().is_none()
            && floor.range.max.is_none_or(|most| own.range.min.is_none_or(|min| most > min));
        let missing = if may_rise { own.missing.union(floor.missing) } else { own.missing };
        let Some(least) = floor.range.min else {
            return Figure { missing, ..own };
        };
        let raised = own.range.min.is_none_or(|min| min < least);
        if !raised {
            return Figure { missing, ..own };
        }
        // Why: until a contradiction is cleared up the larger figure counts, so a ceiling below the
        // floor moves up to it.
        let max = own.range.max.map(|max| if max < least { least } else { max });
        Figure {
            range: Range { min: Some(least), max },
            because: own.because.union(floor.because),
            missing: own.missing.union(floor.missing),
        }
    }

    fn plain(&self, fact: FactId, currency: Option<CurrencyId>) -> Figure {
        let one = FactSet::one(fact);
        let range = match (self.get(fact), currency) {
            (Some(Answer::Number(range)), _) => *range,
            (Some(Answer::Money(range, own)), Some(wanted)) => self.convert(*range, *own, wanted),
            (Some(Answer::Money(range, _)), None) => *range,
            _ => return Figure { range: Range { min: None, max: None }, because: FactSet::EMPTY, missing: one },
        };
        let missing = if range.as_exact().is_some() { FactSet::EMPTY } else { one };
        // Invariant: money that was widened is never exact, so a threshold near it asks for the fact.
        Figure { range, because: one, missing }
    }

    fn convert(&self, range: Range, own: CurrencyId, wanted: CurrencyId) -> Range {
        if own == wanted {
            return range;
        }
        let table = &self.content.currency;
        let rate = |id: CurrencyId| table.rates.get(usize::from(id.0)).map_or(1.0, |(_, micro)| *micro as f64);
        let factor = rate(own) / rate(wanted);
        let widen = f64::from(table.widen_per_cent) / 100.0;
        Range {
            min: range.min.map(|min| min * factor * (1.0 - widen)),
            max: range.max.map(|max| max * factor * (1.0 + widen)),
        }
    }
}
