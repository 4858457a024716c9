//! One scenario's stream of incidents: how often, and how much each costs.
//!
//! Incidents arrive as a Poisson process of rate λ. One of them costs X = min(m · e^(σZ), C): lognormal
//! around the median m, capped at C, Z standard normal.

use std::f64::consts::FRAC_1_SQRT_2;

/// A stream of incidents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stream {
    /// λ: incidents a year.
    pub lambda: f64,
    /// m: median of one incident before the cap, in USD.
    pub median: f64,
    /// σ: standard deviation of the logarithm.
    pub sigma: f64,
    /// C: the most that one incident costs, in USD.
    pub cap: f64,
    log_median: f64,
    per_sigma: f64,
}

impl Stream {
    /// A stream; every figure is positive.
    #[must_use]
    pub fn new(lambda: f64, median: f64, sigma: f64, cap: f64) -> Stream {
        let per_sigma = FRAC_1_SQRT_2 / sigma;
        Stream { lambda, median, sigma, cap, log_median: libm::log(median), per_sigma }
    }

    /// Mean of one incident: e^(μ + σ²/2) · Φ(z − σ) + C · Φ(−z), with μ = ln m and z = (ln C − μ)/σ.
    #[must_use]
    pub fn mean(&self) -> f64 {
        let z = (libm::log(self.cap) - self.log_median) / self.sigma;
        let uncapped = self.median * libm::exp(0.5 * self.sigma * self.sigma);
        uncapped * normal(z - self.sigma) + self.cap * normal(-z)
    }

    /// Expected loss a year.
    #[must_use]
    pub fn expected_loss(&self) -> f64 {
        self.lambda * self.mean()
    }

    /// Incidents a year that cost at most `loss`, whose logarithm is handed over because callers share
    /// it among streams: λ · P(X ≤ x), where P = 1 from the cap on, else Φ((ln x − μ)/σ).
    #[must_use]
    pub fn rate_within(&self, loss: f64, log_loss: f64) -> f64 {
        if loss >= self.cap {
            self.lambda
        } else {
            self.lambda * 0.5 * libm::erfc((self.log_median - log_loss) * self.per_sigma)
        }
    }
}

/// Φ, the standard normal distribution function.
// Why: the chance of an incident is often close to 5 %, and then the 95th percentile of a year hangs on
// a difference of nearly equal probabilities. A polynomial good to 1e-7 would show there.
fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_the_integral_of_what_is_exceeded() {
        for (median, sigma, cap) in
            [(20_000.0, 1.5, 800_000.0), (1e6, 1.8, 5e5), (300.0, 1.7, 250_000.0), (5e4, 1.6, 1e9)]
        {
            let stream = Stream::new(1.0, median, sigma, cap);
            // ∫₀^C P(X > x) dx with x = e^t, by Simpson's rule: P is smooth in t.
            let (start, end, steps) = (libm::log(1e-6), libm::log(cap), 20_000);
            let width = (end - start) / f64::from(steps);
            let inside = |step: i32| {
                let t = start + width * f64::from(step);
                let exceeded = 0.5 * libm::erfc((t - libm::log(median)) / sigma * FRAC_1_SQRT_2);
                let weight = if step == 0 || step == steps { 1.0 } else { f64::from(2 + 2 * (step % 2)) };
                weight * exceeded * libm::exp(t)
            };
            let integral = (0..=steps).map(inside).sum::<f64>() * width / 3.0;
            let off = (stream.mean() - integral).abs() / integral;
            assert!(off < 1e-9, "{median} {sigma} {cap}: {off}");
        }
    }

    #[test]
    fn half_of_the_incidents_cost_at_most_the_median_and_all_at_most_the_cap() {
        let stream = Stream::new(0.2, 1000.0, 1.7, 5000.0);
        assert!((stream.rate_within(1000.0, libm::log(1000.0)) - 0.1).abs() < 1e-15);
        assert_eq!(stream.rate_within(5000.0, libm::log(5000.0)), 0.2);
        assert!(stream.rate_within(4999.0, libm::log(4999.0)) < 0.2);
    }

    #[test]
    fn the_distribution_function_is_good_to_the_twelfth_digit() {
        // Abramowitz and Stegun, table 26.1, and its symmetry.
        for (z, expected) in
            [(0.0, 0.5), (1.0, 0.841_344_746_068_543), (2.0, 0.977_249_868_051_821), (3.0, 0.998_650_101_968_370)]
        {
            assert!((normal(z) - expected).abs() < 1e-14);
            assert!((normal(-z) - (1.0 - expected)).abs() < 1e-14);
        }
    }
}
