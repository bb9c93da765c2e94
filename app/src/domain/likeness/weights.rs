//! The file of weights: read, and summed for a text.
//!
//! A line is a feature's name, what it weighs for private and for urgent in hundredths, and what it weighs for each kind of
//! matter. It must not know how features are made.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::{
    super::fnv::Already,
    features::{Feature, Features, Standing},
    sum::{Sum, Weight},
};

/// Weights are written in hundredths.
pub const SCALE: f32 = 100.0;
/// What a finding of the lists weighs beside the text's own words, which are scaled to length one.
pub const RULED: f32 = 0.5;
/// The line that every text has.
pub const ALWAYS: &str = "always";

pub use super::sum::{Matter, Scores};

/// How many places a word of the machine marks.
const BITS: usize = u64::BITS as usize;

/// Words that are no names.
#[derive(Default)]
pub struct Words(HashSet<String>);

impl Words {
    /// Of some words.
    pub fn of<T: Into<String>>(words: impl IntoIterator<Item = T>) -> Words {
        Words(words.into_iter().map(Into::into).collect())
    }

    /// Whether a word is among them.
    pub fn holds(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The weights of all features.
pub struct Weights {
    /// The words among the features: no names.
    pub words: Words,
    places: HashMap<Feature, usize, Already>,
    weights: Vec<Weight>,
    always: Weight,
}

/// The features of a text that weigh something, each with its place among the weights: words and pairs, then letters.
pub struct Known([Vec<(usize, Standing)>; 2]);

impl Weights {
    /// Reads the file. Its lines are made by `server train`; one that is none is passed over, and a test finds it.
    pub fn read(file: &str) -> Weights {
        let mut weights = Weights {
            words: Words::default(),
            places: HashMap::default(),
            weights: Vec::new(),
            always: Weight::default(),
        };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, weight)) = weight(line) else {
                continue;
            };
            if name == ALWAYS {
                weights.always = weight;
                continue;
            }
            if let Some(word) = name.strip_prefix("w ").filter(|word| !word.contains(' ')) {
                weights.words.0.insert(word.to_owned());
            }
            weights
                .places
                .insert(Feature::named(name), weights.weights.len());
            weights.weights.push(weight);
        }
        weights
    }

    /// What a text's features sum up to.
    pub fn scores(&self, features: &Features) -> Scores {
        let all = 0..features.length;
        self.scores_within(all, &self.known(features), &features.ruled)
    }

    /// Those of a text's features that weigh something.
    pub fn known(&self, features: &Features) -> Known {
        let known = |standing: &[Standing]| {
            let known = standing.iter().filter_map(|one| {
                let place = *self.places.get(&one.feature)?;
                Some((place, *one))
            });
            known.collect()
        };
        Known([known(&features.words), known(&features.letters)])
    }

    /// What some of a text's words sum up to, beside what the lists found in them.
    pub fn scores_within(&self, words: Range<usize>, known: &Known, ruled: &[Feature]) -> Scores {
        let mut sum = Sum::of(&self.always, words.len());
        for kind in &known.0 {
            let from = kind.partition_point(|(_, one)| one.word < words.start);
            let to = kind.partition_point(|(_, one)| one.word < words.end);
            self.add(&kind[from..to], words.start, &mut sum);
        }
        for place in ruled.iter().filter_map(|feature| self.places.get(feature)) {
            sum.add(&self.weights[*place], RULED);
        }
        sum.scores()
    }

    /// Adds features of one kind that stand after so many other words, each once, [scaled](scale).
    fn add(&self, known: &[(usize, Standing)], from: usize, sum: &mut Sum) {
        let mut seen = vec![0_u64; self.weights.len() / BITS + 1];
        let mut is_new = |place: usize| {
            let (word, bit) = (&mut seen[place / BITS], 1 << (place % BITS));
            let is_new = *word & bit == 0;
            *word |= bit;
            is_new
        };
        let within = known
            .iter()
            .filter(|(_, one)| one.word + 1 - one.words >= from);
        let once: Vec<_> = within.filter(|(place, _)| is_new(*place)).collect();
        let scale = scale(once.len());
        for (place, one) in once {
            let weight = &self.weights[*place];
            sum.add(weight, scale);
            let each = (weight.private + weight.urgent) * scale / one.words as f32;
            let first = one.word + 1 - one.words;
            for word in first..=one.word {
                sum.by_word[word - from] += each;
            }
        }
    }
}

/// What each of so many features counts, so that together they have length one.
pub fn scale(features: usize) -> f32 {
    let features = u16::try_from(features.max(1)).unwrap_or(u16::MAX);
    1.0 / f32::from(features).sqrt()
}

/// A line: name, private, urgent, then `matter:weight` for each that it weighs for.
fn weight(line: &str) -> Option<(&str, Weight)> {
    let mut fields = line.split('\t');
    let name = fields.next()?;
    let hundredths = |field: &str| Some(field.parse::<i16>().ok().map(f32::from)? / SCALE);
    let (private, urgent) = (hundredths(fields.next()?)?, hundredths(fields.next()?)?);
    let matters = fields
        .map(|field| {
            let (matter, weight) = field.split_once(':')?;
            Some((Matter::named(matter)?.place(), hundredths(weight)?))
        })
        .collect::<Option<Vec<_>>>()?;
    let weight = Weight {
        private,
        urgent,
        matters,
    };
    Some((name, weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::privacy::Category;

    #[test]
    fn every_line_of_the_file_is_read() {
        let file = include_str!("../likeness/weights.tsv");
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        let mut names = 0;
        for line in lines {
            assert!(weight(line).is_some(), "{line}");
            names += 1;
        }
        let read = Weights::read(file);
        assert_eq!(
            read.places.len() + 1,
            names,
            "a name is twice, or two share a hash"
        );
    }

    #[test]
    fn a_text_sums_up_what_stands_in_it_once() {
        let weights = Weights::read("always\t-100\t0\nw syg\t200\t0\thealth:50\nw @\t0\t0\n");
        let scores = |text| {
            let features = super::super::read(text, &[], false, &weights.words);
            weights.scores(&features)
        };
        assert!((scores("syg").private - 1.0).abs() < 0.001);
        assert!((scores("syg syg").private - 1.0).abs() < 0.001);
        assert!((scores("rask").private + 1.0).abs() < 0.001);
        assert_eq!(scores("syg").category, Category::Health);
    }
}
