//! The distribution of a year's total loss S.
//!
//! None or one incident are exact; only two or more need numbers:
//!
//! ```text
//! G(x) = P(S ≤ x) = e^−Λ · (1 + Λ·F(x)) + R(x)      R(x) = P(at least two incidents, S ≤ x)
//! ```
//!
//! Λ is the number of incidents a year and F the distribution of one incident of any kind. R comes from
//! Fourier transforms on three nested grids, so that cells are fine where losses are small. With f̂ the
//! transform of the mass of one incident by cell, that of two or more is e^(Λ(f̂−1)) − e^−Λ (1 + Λf̂)
//! (the compound Poisson law; Embrechts and Frei, *Panjer recursion versus FFT*, 2009, also for the
//! exponential tilt that keeps what lies beyond the grid from wrapping around into it).
//!
//! Measured against 131,072 cells on four grids: quantiles within 1e-5 up to Λ = 0.4 (a thousand
//! employees), 1e-3 at Λ = 2; probabilities within 1e-3 of themselves.

use std::sync::OnceLock;

use super::fft::{Complex, Transform, map_real_spectrum};
use super::severity::Stream;

/// Cells of each grid.
const CELLS: usize = 1024;
/// How many times finer each grid is than the one above it.
const FINER: f64 = 16.0;
/// Masses are tilted by e^(−θj) with θ = TILT / cells: e^−16 = 1.1e-7 of R is left of what wraps around,
/// and rounding noise is raised to 1e-9 at most.
const TILT: f64 = 16.0;
/// Bisection ends when its interval is this small a part of its upper end, or after `STEPS`.
const NARROW: f64 = 1e-12;
const STEPS: u32 = 80;

/// The distribution of a year's total loss, and of one incident.
pub struct YearlyTotal<'s> {
    streams: &'s [Stream],
    /// Λ: incidents a year.
    lambda: f64,
    /// e^−Λ: the chance of a year without incident.
    quiet: f64,
    /// The upper end of the coarsest grid, in USD.
    top: f64,
    cells: f64,
    /// The coarsest first.
    grids: [Grid; 3],
}

impl<'s> YearlyTotal<'s> {
    /// The total over independent streams.
    #[must_use]
    pub fn new(streams: &'s [Stream]) -> YearlyTotal<'s> {
        static TABLES: OnceLock<Tables> = OnceLock::new();
        YearlyTotal::with(streams, TABLES.get_or_init(|| Tables::new(CELLS)))
    }

    fn with(streams: &'s [Stream], tables: &Tables) -> YearlyTotal<'s> {
        let lambda: f64 = streams.iter().map(|stream| stream.lambda).sum();
        let quiet = libm::exp(-lambda);
        // Why: the caps depend on facts alone, so that today and after the plan share their grids.
        let top = 2.0 * streams.iter().map(|stream| stream.cap).fold(0.0, f64::max);
        let tops = [top, top / FINER, top / (FINER * FINER)];
        let grids = tops.map(|top| Grid::new(streams, quiet, top, tables));
        YearlyTotal { streams, lambda, quiet, top, cells: tables.cells(), grids }
    }

    /// The chance of at least one incident in a year: 1 − e^−Λ.
    #[must_use]
    pub fn chance(&self) -> f64 {
        -libm::expm1(-self.lambda)
    }

    /// The chance that the year's total is more than `loss`.
    #[must_use]
    pub fn exceedance(&self, loss: f64) -> f64 {
        (1.0 - self.within(loss)).max(0.0)
    }

    /// The smallest loss that the year's total does not exceed with probability `share`.
    #[must_use]
    pub fn quantile(&self, share: f64) -> f64 {
        if self.quiet >= share {
            return 0.0;
        }
        bisect(self.top * (1.0 - 2.0 / self.cells), |loss| self.within(loss) >= share)
    }

    /// The smallest loss that one incident of any kind does not exceed with probability `share`.
    #[must_use]
    pub fn incident_quantile(&self, share: f64) -> f64 {
        let enough = share * self.lambda;
        bisect(self.top, |loss| rate_within(self.streams, loss, libm::log(loss)) >= enough)
    }

    /// G(x).
    fn within(&self, loss: f64) -> f64 {
        if loss <= 0.0 {
            return if loss < 0.0 { 0.0 } else { self.quiet };
        }
        let one = rate_within(self.streams, loss, libm::log(loss));
        self.quiet * (1.0 + one) + self.within_after_two(loss)
    }

    /// R(x), from the finest grid that reaches so far.
    fn within_after_two(&self, loss: f64) -> f64 {
        let [coarse, middle, fine] = &self.grids;
        let reach = self.cells - 1.5;
        let grid = [fine, middle].into_iter().find(|grid| loss <= reach * grid.step).unwrap_or(coarse);
        grid.read(loss)
    }
}

/// Λ · F(x): incidents a year, of any kind, that cost at most `loss`.
fn rate_within(streams: &[Stream], loss: f64, log_loss: f64) -> f64 {
    streams.iter().map(|stream| stream.rate_within(loss, log_loss)).sum()
}

/// The least argument for which `holds`, which rises from false to true; `most` where it never does.
fn bisect(most: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, most);
    for _ in 0..STEPS {
        if high - low <= NARROW * high {
            break;
        }
        let middle = 0.5 * (low + high);
        if holds(middle) { high = middle } else { low = middle }
    }
    high
}

/// R on one uniform grid.
struct Grid {
    /// Width of a cell, in USD.
    step: f64,
    /// R at (j + ½) steps.
    cumulative: Vec<f64>,
}

impl Grid {
    fn new(streams: &[Stream], quiet: f64, top: f64, tables: &Tables) -> Grid {
        let step = top / tables.cells();
        let log_step = libm::log(step);
        // Each cell takes what rounds to it; what lies above the last edge is dropped, for it can never
        // bring a total back below it.
        let mut below = 0.0;
        let mut masses: Vec<Complex> = (tables.edges.iter().zip(&tables.log_edges).zip(&tables.tilt))
            .map(|((edge, log_edge), tilt)| {
                let within = rate_within(streams, edge * step, log_edge + log_step);
                let mass = within - below;
                below = within;
                Complex { re: mass * tilt, im: 0.0 }
            })
            .collect();
        tables.transform.forward(&mut masses);
        map_real_spectrum(&mut masses, |incidents| at_least_two(incidents, quiet));
        tables.transform.inverse_unscaled(&mut masses);
        let mut sum = 0.0;
        let cumulative = (masses.iter().zip(&tables.untilt))
            .map(|(mass, untilt)| {
                sum += mass.re * untilt;
                sum
            })
            .collect();
        Grid { step, cumulative }
    }

    /// Linear between nodes, linear from 0 below the first, level above the last.
    fn read(&self, loss: f64) -> f64 {
        let place = loss / self.step - 0.5;
        let at = |index: usize| self.cumulative.get(index).copied();
        if place < 0.0 {
            return at(0).unwrap_or(0.0) * loss / (0.5 * self.step);
        }
        let index = place as usize;
        match (at(index), at(index + 1)) {
            (Some(left), Some(right)) => left + (right - left) * (place - index as f64),
            _ => self.cumulative.last().copied().unwrap_or(0.0),
        }
    }
}

/// e^(w − Λ) − e^−Λ (1 + w), where w = Λ · f̂.
fn at_least_two(incidents: Complex, quiet: f64) -> Complex {
    let all = incidents.exp();
    Complex { re: quiet * (all.re - 1.0 - incidents.re), im: quiet * (all.im - incidents.im) }
}

/// What depends on the number of cells alone.
struct Tables {
    transform: Transform,
    /// j + ½.
    edges: Vec<f64>,
    log_edges: Vec<f64>,
    tilt: Vec<f64>,
    /// The inverse of the tilt, over the number of cells that the inverse transform leaves to divide by.
    untilt: Vec<f64>,
}

impl Tables {
    fn new(cells: usize) -> Tables {
        let count = cells as f64;
        let edges: Vec<f64> = (0..cells).map(|j| j as f64 + 0.5).collect();
        Tables {
            transform: Transform::new(cells),
            log_edges: edges.iter().map(|edge| libm::log(*edge)).collect(),
            edges,
            tilt: (0..cells).map(|j| libm::exp(-TILT * j as f64 / count)).collect(),
            untilt: (0..cells).map(|j| libm::exp(TILT * j as f64 / count) / count).collect(),
        }
    }

    fn cells(&self) -> f64 {
        self.edges.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn streams(times: f64) -> Vec<Stream> {
        vec![
            Stream::new(0.03 * times, 115_000.0, 1.7, 3e6),
            Stream::new(0.04 * times, 36_000.0, 1.5, 8e5),
            Stream::new(0.02 * times, 29_000.0, 1.8, 2e6),
        ]
    }

    #[test]
    fn a_small_grid_agrees_with_convolution_by_hand() {
        let (cells, streams) = (64, streams(8.0));
        let tables = Tables::new(cells);
        let lambda: f64 = streams.iter().map(|stream| stream.lambda).sum();
        let top = 6e6;
        let step = top / cells as f64;
        let within = |edge: f64| rate_within(&streams, edge, libm::log(edge)) / lambda;
        let one: Vec<f64> = (0..cells)
            .map(|j| within((j as f64 + 0.5) * step) - if j == 0 { 0.0 } else { within((j as f64 - 0.5) * step) })
            .collect();
        // Σ over n ≥ 2 of e^−Λ Λⁿ/n! · (n-fold convolution), cut where nothing is left.
        let mut many = one.clone();
        let mut weight = libm::exp(-lambda) * lambda;
        let mut total = vec![0.0; cells];
        for n in 2..40 {
            let mut next = vec![0.0; cells];
            for (i, a) in many.iter().enumerate() {
                for (j, b) in one.iter().enumerate().take(cells - i) {
                    next[i + j] += a * b;
                }
            }
            many = next;
            weight *= lambda / f64::from(n);
            for (sum, mass) in total.iter_mut().zip(&many) {
                *sum += weight * mass;
            }
        }
        let grid = Grid::new(&streams, libm::exp(-lambda), top, &tables);
        let mut sum = 0.0;
        for (j, mass) in total.iter().enumerate() {
            sum += mass;
            // The tilt leaves e^−16 of what wraps around.
            assert!((grid.cumulative[j] - sum).abs() < 2e-7, "{j}: {} {sum}", grid.cumulative[j]);
        }
    }

    #[test]
    fn a_thousand_cells_are_as_good_as_sixteen_thousand() {
        for times in [0.3, 1.0, 4.0, 20.0] {
            let streams = streams(times);
            let (coarse, fine) = (YearlyTotal::new(&streams), YearlyTotal::with(&streams, &Tables::new(16_384)));
            for share in [0.5, 0.9, 0.95, 0.99, 0.995] {
                let (a, b) = (coarse.quantile(share), fine.quantile(share));
                assert!((a - b).abs() <= 1e-3 * b, "{times} {share}: {a} {b}");
            }
            for loss in [1e4, 1e5, 1e6, 2.5e6] {
                let (a, b) = (coarse.exceedance(loss), fine.exceedance(loss));
                assert!((a - b).abs() <= 1e-3 * b + 2e-7, "{times} {loss}: {a} {b}");
            }
        }
    }

    #[test]
    fn a_quantile_is_where_the_chance_of_more_falls_to_the_rest() {
        for times in [0.5, 2.0, 10.0] {
            let streams = streams(times);
            let total = YearlyTotal::new(&streams);
            for share in [0.5, 0.9, 0.95, 0.99] {
                let loss = total.quantile(share);
                if loss == 0.0 {
                    assert!(1.0 - total.chance() >= share);
                } else {
                    assert!(total.exceedance(loss) <= 1.0 - share + 1e-12);
                    assert!(total.exceedance(loss * (1.0 - 1e-9)) >= 1.0 - share - 1e-12);
                }
            }
        }
    }

    #[test]
    fn a_quantile_can_sit_on_a_cap() {
        // Nine of ten incidents reach the cap, and 99.9 % of years have at most one.
        let streams = [Stream::new(0.04, 1e6, 0.5, 5.27e5)];
        let total = YearlyTotal::new(&streams);
        assert!((total.quantile(0.98) / 5.27e5 - 1.0).abs() < 1e-9);
        assert!((total.incident_quantile(0.5) / 5.27e5 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_mean_of_the_year_is_the_area_under_the_exceedance() {
        let streams = streams(3.0);
        let total = YearlyTotal::new(&streams);
        let expected: f64 = streams.iter().map(Stream::expected_loss).sum();
        // Trapezoids in the logarithm, dense enough for the kinks at the caps; above the grid nothing is left.
        let point = |j: i32| libm::exp(f64::from(j) / 1000.0 * libm::log(6e6));
        let area: f64 = (0..1000)
            .map(|j| (point(j + 1) - point(j)) * 0.5 * (total.exceedance(point(j)) + total.exceedance(point(j + 1))))
            .sum();
        assert!((area / expected - 1.0).abs() < 2e-3, "{area} {expected}");
    }
}
