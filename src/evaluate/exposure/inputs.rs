//! Answers → plain numbers for the loss model, three of each: low, typical, high.
//!
//! The sides run in the direction of loss. An exact answer gives three equal values. Because every
//! output of the model rises with every input, all inputs low and all inputs high bound the result.

use crate::content::CurrencyTable;
use crate::content::loss::{Factor, LossModel, PerSide, SectorRow};
use crate::evaluate::derive::Known;
use crate::fact::{Answer, CurrencyId, Place, Range};

/// One side of the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inputs {
    /// E.
    pub employees: f64,
    /// V, in USD.
    pub revenue: f64,
    /// N: people whose data is held.
    pub records: f64,
    /// Sector's frequency factor of every scenario but payment fraud.
    pub sector_general: f64,
    /// Sector's frequency factor of payment fraud.
    pub sector_payment: f64,
    /// Region's frequency factor.
    pub region: f64,
    /// Frequency factor of past incidents.
    pub history: f64,
    /// Frequency factor of remote work.
    pub remote: f64,
    /// Severity factor of the outage that can be borne.
    pub outage: f64,
    /// Factor of the cost of records.
    pub record_cost: f64,
    /// Breach frequency factor of data types.
    pub attraction: f64,
    /// Breach frequency factor of card handling.
    pub cards: f64,
}

/// Low, typical, high.
#[must_use]
pub fn inputs(known: &Known<'_>) -> [Inputs; 3] {
    let model = &known.content.loss;
    let sector = sector(known, model);
    let (employees, revenue) = size(known, model, &sector.ratios);
    let records = records(known, model, employees, &sector.ratios);
    let region = region(known, model);
    let [history, remote, outage] =
        [&model.history, &model.remote, &model.outage].map(|factor| by_choice(known, factor));
    let (record_cost, attraction) = data(known, model);
    let cards = cards(known, model);
    let clamp = |value: f64, (least, most): (f64, f64)| value.max(least).min(most);
    sides(|side| Inputs {
        employees: clamp(side(employees), model.employees_limits),
        revenue: clamp(side(revenue), model.revenue_limits),
        records: side(records).max(model.records_least),
        sector_general: side(sector.general),
        sector_payment: side(sector.payment),
        region: side(region),
        history: side(history),
        remote: side(remote),
        outage: side(outage),
        record_cost: side(record_cost),
        attraction: side(attraction),
        cards: side(cards),
    })
}

/// Builds each side with a function that picks its value out of three.
fn sides<T>(build: impl Fn(&dyn Fn(PerSide) -> f64) -> T) -> [T; 3] {
    [build(&|[low, _, _]| low), build(&|[_, typical, _]| typical), build(&|[_, _, high]| high)]
}

struct Sector {
    general: PerSide,
    payment: PerSide,
    ratios: SectorRow,
}

fn sector(known: &Known<'_>, model: &LossModel) -> Sector {
    let table = &model.sector;
    match choice(known, &table.fact).and_then(|value| table.by_value.get(value)) {
        Some(row) => Sector { general: [row.general; 3], payment: [row.payment; 3], ratios: *row },
        None => {
            let (general, payment) = table.unknown_frequency;
            Sector { general, payment, ratios: table.unknown }
        }
    }
}

/// Employees and revenue, each from the other through the sector's ratio where it is unknown.
fn size(known: &Known<'_>, model: &LossModel, ratios: &SectorRow) -> (PerSide, PerSide) {
    let unknown = &model.unknown;
    let (least_employees, _) = model.employees_limits;
    let (least_revenue, _) = model.revenue_limits;
    let employees = match known.by_id(&model.facts.employees) {
        Some(Answer::Number(range)) => band(*range, least_employees, unknown.open_band_times),
        _ => None,
    };
    let revenue = match known.by_id(&model.facts.revenue) {
        Some(Answer::Money(range, currency)) => {
            dollars(*range, *currency, &known.content.currency, least_revenue, unknown.open_band_times)
        }
        _ => None,
    };
    let employees = match (employees, revenue) {
        (Some(employees), _) => employees,
        (None, Some(revenue)) => {
            times(revenue, unknown.spread).map(|revenue| (revenue / ratios.revenue_per_employee).max(least_employees))
        }
        (None, None) => unknown.employees,
    };
    let revenue = revenue.unwrap_or_else(|| {
        times(employees, unknown.spread).map(|people| (people * ratios.revenue_per_employee).max(least_revenue))
    });
    (employees, revenue)
}

/// The records; else the residents by place added up; else so many per employee, one each at least.
fn records(known: &Known<'_>, model: &LossModel, employees: PerSide, ratios: &SectorRow) -> PerSide {
    let open_times = model.unknown.open_band_times;
    if let Some(Answer::Number(range)) = known.by_id(&model.facts.records)
        && let Some(records) = band(*range, model.records_least, open_times)
    {
        return records;
    }
    if let Some(Answer::Map(places)) = known.by_id(&model.facts.residents) {
        return places.iter().fold([0.0; 3], |sum, (_, range)| plus(sum, share_of_records(*range, open_times)));
    }
    let [low, typical, high] =
        times(employees, model.unknown.records).map(|people| people * ratios.records_per_employee);
    let [few, some, many] = employees;
    [low.max(few), typical.max(some), high.max(many)]
}

/// A place's part of the records. Only the sum is raised to the least number of records, or two hundred
/// places with nobody would be two hundred people.
fn share_of_records(range: Range, open_times: f64) -> PerSide {
    match (range.as_exact(), band(range, 1.0, open_times)) {
        (Some(exact), _) => [exact; 3],
        (None, Some([_, typical, high])) => [range.min.unwrap_or(0.0), typical, high],
        (None, None) => [0.0; 3],
    }
}

fn region(known: &Known<'_>, model: &LossModel) -> PerSide {
    let Some(Answer::Place(home)) = known.by_id(&model.region.fact) else {
        return model.region.unknown;
    };
    let holds = |name: &str| match known.content.groups.get(name) {
        Some(members) => members.iter().any(|member| same_country(member, home)),
        None => home.country() == name,
    };
    let found = model.region.places.iter().find(|(name, _, _)| holds(name));
    [found.map_or(model.region.otherwise, |(_, factor, _)| *factor); 3]
}

fn same_country(one: &Place, other: &Place) -> bool {
    one.country() == other.country()
}

fn by_choice(known: &Known<'_>, factor: &Factor) -> PerSide {
    let value = choice(known, &factor.fact).and_then(|value| factor.by_value.get(value));
    value.map_or(factor.unknown, |value| [*value; 3])
}

/// Factors of record cost and attraction: the largest over the types held.
fn data(known: &Known<'_>, model: &LossModel) -> (PerSide, PerSide) {
    let table = &model.data;
    let Some(Answer::Set(held)) = known.by_id(&table.fact) else {
        return (table.unknown_record_cost, table.unknown_attraction);
    };
    let rows = held.iter().filter_map(|value| table.by_value.get(usize::from(value)));
    let (record_cost, attraction) =
        rows.fold(table.least, |most, row| (f64::max(most.0, row.0), f64::max(most.1, row.1)));
    ([record_cost; 3], [attraction; 3])
}

fn cards(known: &Known<'_>, model: &LossModel) -> PerSide {
    let Some(Answer::Set(ways)) = known.by_id(&model.cards.fact) else {
        return model.cards.unknown;
    };
    let raised = ways.iter().any(|way| model.cards.values.contains(way));
    [if raised { model.cards.factor } else { 1.0 }; 3]
}

fn choice(known: &Known<'_>, fact: &str) -> Option<usize> {
    match known.by_id(fact) {
        Some(Answer::Choice(value)) => Some(usize::from(*value)),
        _ => None,
    }
}

/// A band's ends, raised to `least`, and between them their geometric mean.
fn band(range: Range, least: f64, open_times: f64) -> Option<PerSide> {
    let low = range.min.unwrap_or(least).max(least);
    let high = match (range.min, range.max) {
        (None, None) => return None,
        (_, Some(max)) => max.max(low),
        (Some(_), None) => low * open_times,
    };
    // Why: the root of a square need not give the number back, and an exact answer has equal sides.
    Some(if low == high { [low; 3] } else { [low, libm::sqrt(low * high), high] })
}

/// Money in US dollars. A converted figure is widened either way, for the table is rounded and dated.
// Why not `Known::money`: it widens before the mean of the ends is taken, which would move the typical value.
fn dollars(range: Range, currency: CurrencyId, table: &CurrencyTable, least: f64, open_times: f64) -> Option<PerSide> {
    let (code, micro) = table.rates.get(usize::from(currency.0))?;
    if code == "USD" {
        return band(range, least, open_times);
    }
    let convert = |amount: f64| amount * *micro as f64 / 1e6;
    let converted = Range { min: range.min.map(convert), max: range.max.map(convert) };
    let widen = f64::from(table.widen_per_cent) / 100.0;
    Some(times(band(converted, least, open_times)?, [1.0 - widen, 1.0, 1.0 + widen]))
}

fn times([a, b, c]: PerSide, [x, y, z]: PerSide) -> PerSide {
    [a * x, b * y, c * z]
}

fn plus([a, b, c]: PerSide, [x, y, z]: PerSide) -> PerSide {
    [a + x, b + y, c + z]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(min: Option<f64>, max: Option<f64>) -> Range {
        Range { min, max }
    }

    #[test]
    fn a_band_is_bounded_by_its_ends_and_typified_by_their_geometric_mean() {
        assert_eq!(band(range(Some(4.0), Some(9.0)), 1.0, 10.0), Some([4.0, 6.0, 9.0]));
        assert_eq!(band(range(Some(0.0), Some(9.0)), 1.0, 10.0), Some([1.0, 3.0, 9.0]));
        assert_eq!(band(range(Some(1000.0), None), 1.0, 10.0), Some([1000.0, libm::sqrt(1e7), 1e4]));
        assert_eq!(band(range(None, Some(9.0)), 1.0, 10.0), Some([1.0, 3.0, 9.0]));
        assert_eq!(band(range(None, None), 1.0, 10.0), None);
        assert_eq!(band(Range::exact(0.0), 1.0, 10.0), Some([1.0; 3]));
        assert_eq!(band(Range::exact(7.3), 1.0, 10.0), Some([7.3; 3]));
    }

    #[test]
    fn a_place_with_nobody_adds_nobody() {
        assert_eq!(share_of_records(Range::exact(0.0), 10.0), [0.0; 3]);
        assert_eq!(share_of_records(range(Some(0.0), Some(100.0)), 10.0), [0.0, 10.0, 100.0]);
        assert_eq!(share_of_records(range(Some(900.0), Some(1600.0)), 10.0), [900.0, 1200.0, 1600.0]);
    }
}
