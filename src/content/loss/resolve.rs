//! `content/loss.json` → `LossModel`: values of facts become indices, safeguards places, per mille factors.

use super::*;
use crate::content::raw::BasisName;
use crate::content::raw::loss::{
    RawControlEffect, RawData, RawFactor, RawLoss, RawRow, RawSector, RawSectorColumn, Sides,
};

impl LossModel {
    /// Resolves the file: values of facts to their indices, safeguards to their places.
    ///
    /// # Errors
    /// Says which table misses, repeats or invents a value or a safeguard, or which figure is out of range.
    pub fn resolve<'a>(
        raw: &RawLoss,
        fact_values: &dyn Fn(&str) -> Option<&'a [String]>,
        controls: &[String],
    ) -> Result<LossModel, String> {
        let limits = &raw.limits;
        let unknown = &raw.unknown;
        Ok(LossModel {
            scenarios: scenarios(raw)?,
            grounds: (raw.parameters.rows().into_iter())
                .map(|(key, row)| (key.to_owned(), ground(row.basis, &row.sources)))
                .collect(),
            scale: Scale {
                employees: f64::from(raw.scale.employees),
                revenue: raw.scale.revenue as f64,
                record_cost: f64::from(raw.scale.record_cost),
                record_exponent: per_mille(raw.scale.record_exponent_per_mille),
                ground: ground(raw.scale.basis, &raw.scale.sources),
            },
            employees_limits: ordered("limits/employees", limits.employees.map(f64::from))?,
            revenue_limits: ordered("limits/revenue", limits.revenue.map(|dollars| dollars as f64))?,
            records_least: f64::from(limits.records_least),
            facts: Numbers {
                employees: raw.facts.employees.clone(),
                revenue: raw.facts.revenue.clone(),
                records: raw.facts.records.clone(),
                residents: raw.facts.residents.clone(),
            },
            unknown: Unknowns {
                open_band_times: f64::from(unknown.open_band_times),
                employees: unknown.employees.map(f64::from),
                spread: sides(unknown.spread_per_mille),
                records: sides(unknown.records_per_mille),
                control_level: unknown.control_thirds.map(|thirds| f64::from(thirds) / 3.0),
                ground: ground(unknown.basis, &unknown.sources),
            },
            sector: sectors(&raw.sector, fact_values)?,
            region: Region {
                fact: raw.region.fact.clone(),
                places: (raw.region.places.iter())
                    .map(|it| (it.place.clone(), per_mille(it.per_mille), ground(it.basis, &it.sources)))
                    .collect(),
                otherwise: per_mille(raw.region.otherwise_per_mille),
                unknown: sides(raw.region.unknown),
                ground: ground(raw.region.basis, &raw.region.sources),
            },
            history: factor("history", &raw.history, fact_values)?,
            remote: factor("remote", &raw.remote, fact_values)?,
            outage: factor("outage", &raw.outage, fact_values)?,
            cards: Cards {
                fact: raw.cards.fact.clone(),
                values: value_set("cards", &raw.cards.fact, &raw.cards.values, fact_values)?,
                factor: per_mille(raw.cards.per_mille),
                unknown: sides(raw.cards.unknown),
                ground: ground(raw.cards.basis, &raw.cards.sources),
            },
            data: data_types(&raw.data, fact_values)?,
            controls: control_effects(&raw.controls, controls)?,
            exceedance: raw.exceedance.iter().map(|dollars| *dollars as f64).collect(),
            needs: raw.show.needs.clone(),
            one_of: raw.show.one_of.clone(),
            too_wide_times: f64::from(raw.show.too_wide_times),
            weighed: raw.weighed.clone(),
        })
    }
}

fn scenarios(raw: &RawLoss) -> Result<[Scenario; SCENARIOS], String> {
    let rows = &raw.parameters;
    // Invariant: a frequency, spread or median of zero has no logarithm and no distribution.
    for (key, row) in [
        ("frequency_per_mille", &rows.frequency_per_mille),
        ("sigma_per_mille", &rows.sigma_per_mille),
        ("median", &rows.median),
        ("cap", &rows.cap),
    ] {
        if row.values.contains(&0) {
            return Err(format!("loss.json: /parameters/{key}: 0 is not allowed"));
        }
    }
    let column = |row: &RawRow, at: usize| row.values.get(at).copied().map_or(0.0, f64::from);
    let share = |row: &RawRow, at: usize| column(row, at) / 1000.0;
    let mut columns = 0..SCENARIOS;
    Ok(raw.scenarios.each_ref().map(|scenario| {
        let at = columns.next().unwrap_or(SCENARIOS);
        Scenario {
            id: scenario.id.clone(),
            payment_sector: scenario.sector == RawSectorColumn::Payment,
            remote: scenario.remote,
            outage: scenario.outage,
            attraction: scenario.attraction,
            frequency: share(&rows.frequency_per_mille, at),
            size_exponent: share(&rows.size_exponent_per_mille, at),
            sigma: share(&rows.sigma_per_mille, at),
            median: column(&rows.median, at),
            revenue_exponent: share(&rows.revenue_exponent_per_mille, at),
            record_share: share(&rows.record_share_per_mille, at),
            cap: column(&rows.cap, at),
            cap_of_revenue: share(&rows.cap_of_revenue_per_mille, at),
            cap_per_record: column(&rows.cap_per_record, at),
            frequency_floor: share(&rows.frequency_floor_per_mille, at),
            severity_floor: share(&rows.severity_floor_per_mille, at),
        }
    }))
}

fn sectors<'a>(raw: &RawSector, fact_values: &dyn Fn(&str) -> Option<&'a [String]>) -> Result<Sectors, String> {
    let row = |value: &String| {
        raw.values.get(value).map(|row| SectorRow {
            general: per_mille(row.general_per_mille),
            payment: per_mille(row.payment_per_mille),
            revenue_per_employee: f64::from(row.revenue_per_employee),
            records_per_employee: f64::from(row.records_per_employee),
        })
    };
    let by_value = by_value("sector", &raw.fact, raw.values.keys(), fact_values, row)?;
    let unknown = row(&raw.unknown_as)
        .ok_or_else(|| format!("loss.json: /sector/unknown_as: no row for `{}`", raw.unknown_as))?;
    if by_value.iter().any(|row| row.revenue_per_employee <= 0.0) {
        return Err("loss.json: /sector/values: revenue_per_employee must not be 0".into());
    }
    Ok(Sectors {
        fact: raw.fact.clone(),
        unknown_frequency: (
            widest(by_value.iter().map(|row| row.general)),
            widest(by_value.iter().map(|row| row.payment)),
        ),
        by_value,
        unknown,
        ground: ground(raw.basis, &raw.sources),
    })
}

fn factor<'a>(
    key: &str,
    raw: &RawFactor,
    fact_values: &dyn Fn(&str) -> Option<&'a [String]>,
) -> Result<Factor, String> {
    let row = |value: &String| raw.values.get(value).copied().map(per_mille);
    Ok(Factor {
        fact: raw.fact.clone(),
        by_value: by_value(key, &raw.fact, raw.values.keys(), fact_values, row)?,
        unknown: sides(raw.unknown),
        ground: ground(raw.basis, &raw.sources),
    })
}

fn data_types<'a>(raw: &RawData, fact_values: &dyn Fn(&str) -> Option<&'a [String]>) -> Result<DataTypes, String> {
    let row = |value: &String| {
        raw.values.get(value).map(|row| (per_mille(row.record_cost_per_mille), per_mille(row.attraction_per_mille)))
    };
    Ok(DataTypes {
        fact: raw.fact.clone(),
        by_value: by_value("data", &raw.fact, raw.values.keys(), fact_values, row)?,
        least: (per_mille(raw.least.record_cost_per_mille), per_mille(raw.least.attraction_per_mille)),
        unknown_record_cost: sides(raw.unknown.record_cost),
        unknown_attraction: sides(raw.unknown.attraction),
        ground: ground(raw.basis, &raw.sources),
    })
}

fn control_effects(raw: &[RawControlEffect], controls: &[String]) -> Result<Vec<ControlEffect>, String> {
    let mut effects: Vec<Option<ControlEffect>> = controls.iter().map(|_| None).collect();
    for (at, entry) in raw.iter().enumerate() {
        let position = controls.iter().position(|control| *control == entry.control);
        let Some(slot) = position.and_then(|position| effects.get_mut(position)) else {
            return Err(format!("loss.json: /controls/{at}/control: no control `{}`", entry.control));
        };
        if slot.is_some() {
            return Err(format!("loss.json: /controls/{at}/control: `{}` stands twice", entry.control));
        }
        // Invariant: a multiplier lies in (0, 1]; above 1 a better safeguard would raise the loss.
        if entry.frequency.iter().chain(&entry.severity).any(|value| !(1..=1000).contains(value)) {
            return Err(format!("loss.json: /controls/{at}: a multiplier is not within 1 to 1000 per mille"));
        }
        let mut severities = entry.severity.into_iter();
        *slot = Some(ControlEffect {
            effects: entry.frequency.map(|frequency| effect(frequency, severities.next().unwrap_or(1000))),
            ground: ground(entry.basis, &entry.sources),
        });
    }
    (effects.into_iter().zip(controls))
        .map(|(effect, control)| effect.ok_or_else(|| format!("loss.json: /controls: nothing about `{control}`")))
        .collect()
}

fn effect(frequency: u32, severity: u32) -> Effect {
    Effect::new(per_mille(frequency), per_mille(severity))
}

/// One entry per value of the fact; a value without a row, or a row without a value, is an error.
fn by_value<'a, 'k, T>(
    key: &str,
    fact: &str,
    mut rows: impl Iterator<Item = &'k String>,
    fact_values: &dyn Fn(&str) -> Option<&'a [String]>,
    row: impl Fn(&String) -> Option<T>,
) -> Result<Vec<T>, String> {
    let values = fact_values(fact).ok_or_else(|| format!("loss.json: /{key}/fact: no fact `{fact}`"))?;
    if let Some(stray) = rows.find(|stray| !values.contains(stray)) {
        return Err(format!("loss.json: /{key}/values/{stray}: `{fact}` has no such value"));
    }
    (values.iter())
        .map(|value| row(value).ok_or_else(|| format!("loss.json: /{key}/values: nothing for `{value}`")))
        .collect()
}

fn value_set<'a>(
    key: &str,
    fact: &str,
    wanted: &[String],
    fact_values: &dyn Fn(&str) -> Option<&'a [String]>,
) -> Result<ValueSet, String> {
    let values = fact_values(fact).ok_or_else(|| format!("loss.json: /{key}/fact: no fact `{fact}`"))?;
    wanted.iter().try_fold(ValueSet::default(), |set, value| {
        let index = values.iter().position(|known| known == value).and_then(|index| u8::try_from(index).ok());
        let index = index.ok_or_else(|| format!("loss.json: /{key}/values: `{fact}` has no value `{value}`"))?;
        Ok(set.with(index, true))
    })
}

fn ordered(pointer: &str, [least, most]: [f64; 2]) -> Result<(f64, f64), String> {
    if least <= most { Ok((least, most)) } else { Err(format!("loss.json: /{pointer}: the least is above the most")) }
}

/// Least, 1, most: a factor whose cause is unknown.
fn widest(factors: impl Iterator<Item = f64>) -> PerSide {
    factors.fold([1.0, 1.0, 1.0], |[low, typical, high], factor| [low.min(factor), typical, high.max(factor)])
}

fn sides(per_mille_by_side: Sides) -> PerSide {
    per_mille_by_side.map(per_mille)
}

fn per_mille(value: u32) -> f64 {
    f64::from(value) / 1000.0
}

fn ground(basis: BasisName, sources: &[String]) -> Ground {
    let basis = match basis {
        BasisName::Law => Basis::Law,
        BasisName::Study => Basis::Study,
        BasisName::Judgement => Basis::Judgement,
    };
    Ground { basis, sources: sources.to_vec() }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::content::raw::loss::Mention;

    pub(crate) fn raw() -> RawLoss {
        serde_json::from_str(include_str!("../../../content/loss.json")).unwrap()
    }

    fn facts() -> Vec<(String, Vec<String>)> {
        let facts: serde_json::Value = serde_json::from_str(include_str!("../../../content/facts.json")).unwrap();
        let values = |fact: &serde_json::Value| match fact["values"].as_array() {
            None => Vec::new(),
            Some(values) => values.iter().map(|value| value.as_str().unwrap().to_string()).collect(),
        };
        facts.as_array().unwrap().iter().map(|fact| (fact["id"].as_str().unwrap().to_string(), values(fact))).collect()
    }

    /// The model with the safeguards in the order of the file.
    pub(crate) fn model() -> LossModel {
        resolve(&raw()).unwrap()
    }

    pub(crate) fn control_names() -> Vec<String> {
        raw().controls.iter().map(|entry| entry.control.clone()).collect()
    }

    fn resolve(raw: &RawLoss) -> Result<LossModel, String> {
        let facts = facts();
        let values = |id: &str| facts.iter().find(|(fact, _)| fact == id).map(|(_, values)| values.as_slice());
        LossModel::resolve(raw, &values, &control_names())
    }

    #[test]
    fn an_unknown_sector_takes_the_widest_factors_of_its_column() {
        let model = model();
        assert_eq!(model.sector.unknown_frequency, ([0.7, 1.0, 1.4], [0.8, 1.0, 1.5]));
        assert_eq!(model.sector.unknown.revenue_per_employee, 180_000.0);
    }

    #[test]
    fn a_table_that_misses_or_invents_something_is_refused() {
        let mut missing = raw();
        missing.history.values.remove("near_miss");
        assert_eq!(resolve(&missing).unwrap_err(), "loss.json: /history/values: nothing for `near_miss`");
        let mut invented = raw();
        invented.remote.values.insert("moon".into(), 1);
        assert_eq!(resolve(&invented).unwrap_err(), "loss.json: /remote/values/moon: `remote_work` has no such value");
        let mut twice = raw();
        twice.controls[1].control = "asset-inventory".into();
        assert_eq!(resolve(&twice).unwrap_err(), "loss.json: /controls/1/control: `asset-inventory` stands twice");
        let mut short = raw();
        short.controls.pop();
        assert_eq!(resolve(&short).unwrap_err(), "loss.json: /controls: nothing about `change-management`");
        let mut harmful = raw();
        harmful.controls[0].frequency[0] = 1100;
        assert!(resolve(&harmful).unwrap_err().contains("/controls/0"));
    }

    #[test]
    fn every_id_of_the_file_is_mentioned_with_a_pointer_that_leads_there() {
        let text: serde_json::Value = serde_json::from_str(include_str!("../../../content/loss.json")).unwrap();
        let mentions = raw().mentions();
        for (pointer, mention) in &mentions {
            let there = text.pointer(pointer).unwrap_or_else(|| panic!("{pointer} leads nowhere"));
            let (Mention::Fact(id) | Mention::FactValue(_, id) | Mention::Control(id) | Mention::Source(id)) = mention;
            assert!(there.as_str().is_none_or(|text| text == id), "{pointer}");
        }
        let sources: serde_json::Value =
            serde_json::from_str(include_str!("../../../content/sources/loss.json")).unwrap();
        for source in sources.as_array().unwrap() {
            let id = source["id"].as_str().unwrap();
            assert!(mentions.iter().any(|(_, mention)| *mention == Mention::Source(id.into())), "{id} is used nowhere");
        }
    }
}
