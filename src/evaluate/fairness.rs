//! Is this weighting fair? The scores with every safeguard counting the same, beside ours.
//!
//! ```text
//! ours:   security = 100 · Σ w·level / Σ w          equal:  security = 100 · Σ level / n
//! ```
//! Both over the applicable safeguards, don't know as none. What the law demands (regulatory) has no such weights,
//! so it is the same on both sides, and overall is put together from it as always.

use super::derive::Known;
use super::readiness::{grade_of, shown};
use crate::assessment::{ControlAnswer, Level};
use crate::content::ControlId;
use crate::evaluation::Readiness;
use crate::order;

/// The scores under both weightings.
#[derive(Clone, Debug, PartialEq)]
pub struct Fairness {
    /// Security with our weights.
    pub security: f64,
    /// Security with equal weights.
    pub equal_security: f64,
    /// Overall with our weights.
    pub overall: f64,
    /// Overall with equal weights.
    pub equal_overall: f64,
    /// Grade of our points, before caps.
    pub grade: char,
    /// Grade of the points with equal weights, before caps.
    pub equal_grade: char,
    /// The applicable safeguards, in the content's order.
    pub controls: Vec<Share>,
}

/// A safeguard under both weightings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The safeguard.
    pub control: ControlId,
    /// Its part of security, per mille; all add up to 1000.
    pub per_mille: u32,
    /// The same with equal weights.
    pub equal_per_mille: u32,
    /// Its place among the open gaps, 1 = the one that costs most points; `None` = at full.
    pub rank: Option<u32>,
    /// The same with equal weights.
    pub equal_rank: Option<u32>,
}

impl Share {
    /// By how many places our weights move the gap up (positive) or down.
    #[must_use]
    pub fn moved(&self) -> i64 {
        match (self.rank, self.equal_rank) {
            (Some(ours), Some(equal)) => i64::from(equal) - i64::from(ours),
            _ => 0,
        }
    }
}

/// Both weightings side by side.
#[must_use]
pub fn fairness(known: &Known, controls: &[Option<ControlAnswer>], readiness: &Readiness) -> Fairness {
    let content = known.content;
    let counted: Vec<(ControlId, u32, u32)> = content
        .control_range()
        .filter_map(|control| {
            let thirds = match controls.get(control.index()).copied().flatten() {
                Some(ControlAnswer::Level(level)) => level.thirds(),
                Some(ControlAnswer::NotApplicable) => return None,
                Some(ControlAnswer::Unknown) | None => 0,
            };
            Some((control, content.control(control).weight, thirds))
        })
        .collect();
    let ours: Vec<u32> = counted.iter().map(|(_, weight, _)| *weight).collect();
    let equal = vec![1; counted.len()];
    let score = |weights: &[u32]| {
        let points: u32 = counted.iter().zip(weights).map(|((.., thirds), weight)| weight * thirds).sum();
        let full = Level::Full.thirds() * weights.iter().sum::<u32>();
        if full == 0 { 0.0 } else { 100.0 * f64::from(points) / f64::from(full) }
    };
    let overall = |security: f64| {
        let Some(regulatory) = readiness.regulatory.and_then(|scores| scores.last) else {
            return security;
        };
        let lower = if regulatory < security { regulatory } else { security };
        let grades = &content.grades;
        (f64::from(grades.security_per_mille) * security + f64::from(grades.lower_per_mille) * lower) / 1000.0
    };
    let (security, equal_security) = (score(&ours), score(&equal));
    let missing = |weights: &[u32]| -> Vec<u32> {
        counted.iter().zip(weights).map(|((.., thirds), weight)| weight * (Level::Full.thirds() - thirds)).collect()
    };
    let (ranks, equal_ranks) = (ranks(&missing(&ours)), ranks(&missing(&equal)));
    let (shares, equal_shares) = (per_mille(&ours), per_mille(&equal));
    let columns = shares.into_iter().zip(equal_shares).zip(ranks.into_iter().zip(equal_ranks));
    Fairness {
        security,
        equal_security,
        overall: overall(security),
        equal_overall: overall(equal_security),
        grade: grade_of(&content.grades, shown(overall(security))),
        equal_grade: grade_of(&content.grades, shown(overall(equal_security))),
        controls: counted
            .iter()
            .zip(columns)
            .map(|((control, ..), ((per_mille, equal_per_mille), (rank, equal_rank)))| Share {
                control: *control,
                per_mille,
                equal_per_mille,
                rank,
                equal_rank,
            })
            .collect(),
    }
}

/// Shares of a thousand by largest remainder (ties to the earlier), so that they add up.
fn per_mille(weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let part = |weight: &u32| 1000 * u64::from(*weight);
    let mut shares: Vec<u32> = weights.iter().map(|weight| part(weight).checked_div(sum).unwrap_or(0) as u32).collect();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    order::sort_by_key(&mut by_remainder, |at| {
        let rest = weights.get(*at).and_then(|weight| part(weight).checked_rem(sum)).unwrap_or(0);
        (std::cmp::Reverse(rest), *at)
    });
    let left = if sum == 0 { 0 } else { 1000 - shares.iter().sum::<u32>() };
    for at in by_remainder.into_iter().take(left as usize) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

/// Places by size, 1 = the greatest; equals share a place; nothing missing has none.
fn ranks(missing: &[u32]) -> Vec<Option<u32>> {
    let place = |own: &u32| 1 + missing.iter().filter(|other| *other > own).count() as u32;
    missing.iter().map(|own| (*own > 0).then(|| place(own))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_thousand_and_the_largest_remainders_get_the_rest() {
        assert_eq!(per_mille(&[1, 1, 1]), [334, 333, 333]);
        assert_eq!(per_mille(&[10, 4, 3]), [588, 235, 177]);
        assert_eq!(per_mille(&[0, 0]), [0, 0]);
        assert_eq!(per_mille(&[]), [0_u32; 0]);
    }

    #[test]
    fn equals_share_a_place_and_a_safeguard_at_full_has_none() {
        assert_eq!(ranks(&[6, 0, 9, 6]), [Some(2), None, Some(1), Some(2)]);
    }
}
