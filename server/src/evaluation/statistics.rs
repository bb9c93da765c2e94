//! Means, percentiles and the paired bootstrap. Everything is deterministic: the same rows give the same figures.

use serde::Serialize;

/// How often a bootstrap draws.
const RESAMPLES: usize = 2_000;
/// Where the generator begins; any number would do, but always the same.
const SEED: u64 = 0x6b6f_6e74_616b_7421;

/// A count as a number to divide by.
#[must_use]
pub fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("nobody counts to four thousand million here"))
}

/// The mean; `None` of nothing.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / number(values.len()))
}

/// The share of rows for which something holds; `None` of no rows.
#[must_use]
pub fn share(held: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| number(held) / number(of))
}

/// The value that `percent` of the values do not exceed (nearest rank); `None` of nothing.
#[must_use]
pub fn percentile(values: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

/// A mean difference with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The rows that both runs have.
    pub rows: usize,
    /// The mean of now minus then.
    pub mean: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

/// The paired bootstrap over differences, row by row (Efron & Tibshirani 1993, percentile interval; 2,000 resamples).
/// `None` of no rows.
#[must_use]
pub fn paired_bootstrap(differences: &[f64]) -> Option<Difference> {
    let rows = differences.len();
    let mut chance = SplitMix64(SEED);
    let mut means: Vec<f64> = Vec::with_capacity(RESAMPLES);
    for _ in 0..RESAMPLES {
        let drawn = (0..rows).map(|_| differences[chance.below(rows)]);
        means.push(drawn.sum::<f64>() / number(rows.max(1)));
    }
    means.sort_by(f64::total_cmp);
    Some(Difference {
        rows,
        mean: mean(differences)?,
        low: means[RESAMPLES / 40],
        high: means[RESAMPLES - 1 - RESAMPLES / 40],
    })
}

/// `SplitMix64` (Steele, Lea & Flood 2014): a generator of six lines, good enough to draw rows.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end`, `end` excluded.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a count fits");
        usize::try_from(self.next() % end.max(1)).expect("less than a count that fits")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // The first three numbers of the reference implementation from seed 1234567.
        let mut chance = SplitMix64(1_234_567);
        let first = [chance.next(), chance.next(), chance.next()];
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn equal_runs_do_not_differ() {
        let same = paired_bootstrap(&[0.0; 30]).expect("rows");
        assert_eq!((same.mean, same.low, same.high), (0.0, 0.0, 0.0));
        assert_eq!(paired_bootstrap(&[]), None);
    }

    #[test]
    fn an_interval_holds_the_mean_and_is_the_same_each_time() {
        let differences: Vec<f64> = (0..50).map(|i| f64::from(i % 5) / 10.0).collect();
        let one = paired_bootstrap(&differences).expect("rows");
        assert_eq!(Some(one), paired_bootstrap(&differences));
        assert!((one.mean - 0.2).abs() < 1e-9);
        assert!(one.low < one.mean && one.mean < one.high, "{one:?}");
        // The standard error is 0.1414 / sqrt(50) = 0.02, so the interval is 0.08 wide, nearly.
        assert!((one.high - one.low - 0.08).abs() < 0.015, "{one:?}");
    }

    #[test]
    fn percentiles_are_values_that_occur() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!(percentile(&values, 50), Some(10.0));
        assert_eq!(percentile(&values, 95), Some(19.0));
        assert_eq!(percentile(&[7.0], 95), Some(7.0));
        assert_eq!(percentile(&[], 50), None);
        assert_eq!(share(1, 4), Some(0.25));
        assert_eq!(share(0, 0), None);
    }
}
