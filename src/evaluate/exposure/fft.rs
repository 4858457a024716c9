//! A plain radix-2 Fourier transform: the same digits on every machine.
//!
//! Forward halves by frequency and leaves the spectrum in bit-reversed order; inverse takes it in that
//! order. Nothing in between needs the natural order, so nothing is ever reordered (Gentleman and
//! Sande, *Fast Fourier transforms*, 1966).

use std::ops::{Add, Mul, Sub};

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Complex {
    /// Real part.
    pub re: f64,
    /// Imaginary part.
    pub im: f64,
}

impl Complex {
    /// The mirror image in the real axis.
    #[must_use]
    pub fn conjugate(self) -> Complex {
        Complex { re: self.re, im: -self.im }
    }

    /// e to this power.
    #[must_use]
    pub fn exp(self) -> Complex {
        let size = libm::exp(self.re);
        let (sin, cos) = libm::sincos(self.im);
        Complex { re: size * cos, im: size * sin }
    }
}

impl Add for Complex {
    type Output = Complex;
    fn add(self, other: Complex) -> Complex {
        Complex { re: self.re + other.re, im: self.im + other.im }
    }
}

impl Sub for Complex {
    type Output = Complex;
    fn sub(self, other: Complex) -> Complex {
        Complex { re: self.re - other.re, im: self.im - other.im }
    }
}

impl Mul for Complex {
    type Output = Complex;
    fn mul(self, other: Complex) -> Complex {
        Complex { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }
}

/// The transform of one length, a power of two.
pub struct Transform {
    /// e^(−2πi j / 2h) for j below h, for each half length h, the longest first.
    stages: Vec<Vec<Complex>>,
}

impl Transform {
    /// For lists of `length`, rounded up to a power of two.
    #[must_use]
    pub fn new(length: usize) -> Transform {
        let mut stages = Vec::new();
        let mut half = length.next_power_of_two() / 2;
        while half >= 1 {
            let step = std::f64::consts::PI / half as f64;
            let turn = |j: usize| {
                let (sin, cos) = libm::sincos(step * j as f64);
                Complex { re: cos, im: -sin }
            };
            stages.push((0..half).map(turn).collect());
            half /= 2;
        }
        Transform { stages }
    }

    /// Σ x_j e^(−2πi jk/n), in bit-reversed order of k.
    pub fn forward(&self, data: &mut [Complex]) {
        for turns in &self.stages {
            for block in data.chunks_exact_mut(2 * turns.len()) {
                let (front, back) = block.split_at_mut(turns.len());
                for ((a, b), turn) in front.iter_mut().zip(back).zip(turns) {
                    (*a, *b) = (*a + *b, (*a - *b) * *turn);
                }
            }
        }
    }

    /// The list whose forward transform this is, times its length.
    pub fn inverse_unscaled(&self, data: &mut [Complex]) {
        for turns in self.stages.iter().rev() {
            for block in data.chunks_exact_mut(2 * turns.len()) {
                let (front, back) = block.split_at_mut(turns.len());
                for ((a, b), turn) in front.iter_mut().zip(back).zip(turns) {
                    let turned = *b * turn.conjugate();
                    (*a, *b) = (*a + turned, *a - turned);
                }
            }
        }
    }
}

/// Applies `map` to the bit-reversed spectrum of a real list, half of it by symmetry.
///
/// The values at k and n − k are conjugates, and stay so under a map with real coefficients. In
/// bit-reversed order they lie mirrored within each block from 2^m to 2^(m+1); 0 and n/2 come first.
pub fn map_real_spectrum(spectrum: &mut [Complex], map: impl Fn(Complex) -> Complex) {
    let (own, mut rest) = spectrum.split_at_mut(spectrum.len().min(2));
    own.iter_mut().for_each(|value| *value = map(*value));
    let mut length = 2;
    while rest.len() >= length {
        let (block, tail) = rest.split_at_mut(length);
        let (front, back) = block.split_at_mut(length / 2);
        for (value, mirrored) in front.iter_mut().zip(back.iter_mut().rev()) {
            *value = map(*value);
            *mirrored = value.conjugate();
        }
        rest = tail;
        length *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Any fixed list that is not smooth.
    fn list(length: usize) -> Vec<Complex> {
        let value = |j: usize| (((j * 7919 + 13) % 101) as f64) / 101.0;
        (0..length).map(|j| Complex { re: value(j), im: value(j + 57) - 0.5 }).collect()
    }

    fn slow(data: &[Complex]) -> Vec<Complex> {
        let n = data.len();
        let term = |k: usize, j: usize| {
            let angle = -2.0 * std::f64::consts::PI * ((j * k) % n) as f64 / n as f64;
            data[j] * Complex { re: libm::cos(angle), im: libm::sin(angle) }
        };
        (0..n).map(|k| (0..n).map(|j| term(k, j)).fold(Complex::default(), |sum, term| sum + term)).collect()
    }

    fn reversed(k: usize, length: usize) -> usize {
        if length == 1 { 0 } else { k.reverse_bits() >> (usize::BITS - length.trailing_zeros()) }
    }

    #[test]
    fn the_fast_transform_agrees_with_the_obvious_one() {
        for length in [1, 2, 4, 8, 64, 512] {
            let data = list(length);
            let mut fast = data.clone();
            Transform::new(length).forward(&mut fast);
            for (k, value) in slow(&data).into_iter().enumerate() {
                let off = fast[reversed(k, length)] - value;
                assert!(off.re.abs() + off.im.abs() < 1e-11 * length as f64, "{length} {k}");
            }
        }
    }

    #[test]
    fn the_inverse_gives_the_list_back() {
        let data = list(1024);
        let transform = Transform::new(1024);
        let mut there = data.clone();
        transform.forward(&mut there);
        transform.inverse_unscaled(&mut there);
        for (value, back) in data.iter().zip(&there) {
            assert!((value.re - back.re / 1024.0).abs() < 1e-14 && (value.im - back.im / 1024.0).abs() < 1e-14);
        }
    }

    #[test]
    fn a_real_list_needs_half_of_its_spectrum_mapped() {
        for length in [1, 2, 4, 8, 256] {
            let mut whole: Vec<_> = list(length).into_iter().map(|value| Complex { im: 0.0, ..value }).collect();
            Transform::new(length).forward(&mut whole);
            let mut half = whole.clone();
            map_real_spectrum(&mut half, |value| value * value);
            for (value, mapped) in whole.iter().zip(&half) {
                let off = *value * *value - *mapped;
                assert!(off.re.abs() + off.im.abs() < 1e-9);
            }
        }
    }
}
