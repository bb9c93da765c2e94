//! The file of weights: read, and summed for a text.
//!
//! A line is a feature's name, what it weighs for private and for urgent in hundredths, and what it weighs for each kind of
//! matter. It must not know how features are made.

use std::collections::{HashMap, HashSet};

use super::{
    super::{privacy::Category, urgency::Urgency},
    features::{Feature, Features, Standing},
};

/// Weights are written in hundredths.
pub const SCALE: f32 = 100.0;
/// What a finding of the lists weighs beside the text's own words, which are scaled to length one.
pub const RULED: f32 = 0.5;
/// The line that every text has.
pub const ALWAYS: &str = "always";

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

/// A kind of matter: of what is private, or of what is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    /// Private.
    Private(Category),
    /// Urgent.
    Urgent(Urgency),
}

impl Matter {
    /// The name that reports give it.
    pub const fn name(self) -> &'static str {
        match self {
            Matter::Private(category) => category.name(),
            Matter::Urgent(urgency) => urgency.name(),
        }
    }

    /// By that name.
    pub fn named(name: &str) -> Option<Matter> {
        let category = Category::ALL.into_iter().find(|one| one.name() == name);
        let urgency = || Urgency::ALL.into_iter().find(|one| one.name() == name);
        category
            .map(Matter::Private)
            .or_else(|| urgency().map(Matter::Urgent))
    }
}

/// What one feature weighs.
#[derive(Clone, Default)]
struct Weight {
    private: f32,
    urgent: f32,
    matters: Vec<(Matter, f32)>,
}

/// The weights of all features.
pub struct Weights {
    /// The words among the features: no names.
    pub words: Words,
    weights: HashMap<Feature, Weight>,
    always: Weight,
}

/// What a text sums up to.
pub struct Scores {
    /// For private, before it is a likelihood.
    pub private: f32,
    /// For urgent.
    pub urgent: f32,
    /// What weighs most among private matters.
    pub category: Category,
    /// What weighs most among urgent ones.
    pub urgency: Urgency,
    /// What each word adds to private and urgent.
    pub by_word: Vec<f32>,
}

impl Weights {
    /// Reads the file. Its lines are made by `server train`; one that is none is passed over, and a test finds it.
    pub fn read(file: &str) -> Weights {
        let mut weights = Weights {
            words: Words::default(),
            weights: HashMap::new(),
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
            weights.weights.insert(Feature::named(name), weight);
        }
        weights
    }

    /// What a text's features sum up to.
    pub fn scores(&self, features: &Features) -> Scores {
        let mut sum = Sum::of(&self.always, features.length);
        for kind in [&features.words, &features.letters] {
            self.add(kind, &mut sum);
        }
        for feature in &features.ruled {
            if let Some(weight) = self.weights.get(feature) {
                sum.add(weight, RULED);
            }
        }
        sum.scores()
    }

    /// Adds features of one kind, each once, [scaled](scale).
    fn add(&self, standing: &[Standing], sum: &mut Sum) {
        let mut known: Vec<(Feature, &Weight, &Standing)> = standing
            .iter()
            .filter_map(|one| Some((one.feature, self.weights.get(&one.feature)?, one)))
            .collect();
        known.sort_by_key(|(feature, ..)| *feature);
        known.dedup_by_key(|(feature, ..)| *feature);
        let scale = scale(known.len());
        for (_, weight, one) in known {
            sum.add(weight, scale);
            let each = (weight.private + weight.urgent) * scale / one.words as f32;
            for word in one.word + 1 - one.words..=one.word {
                sum.by_word[word] += each;
            }
        }
    }
}

/// What each of so many features counts, so that together they have length one.
pub fn scale(features: usize) -> f32 {
    let features = u16::try_from(features.max(1)).unwrap_or(u16::MAX);
    1.0 / f32::from(features).sqrt()
}

/// A sum in the making.
struct Sum {
    private: f32,
    urgent: f32,
    matters: HashMap<Matter, f32>,
    by_word: Vec<f32>,
}

impl Sum {
    fn of(always: &Weight, words: usize) -> Sum {
        Sum {
            private: always.private,
            urgent: always.urgent,
            matters: always.matters.iter().copied().collect(),
            by_word: vec![0.0; words],
        }
    }

    fn add(&mut self, weight: &Weight, scale: f32) {
        self.private += weight.private * scale;
        self.urgent += weight.urgent * scale;
        for (matter, weight) in &weight.matters {
            *self.matters.entry(*matter).or_default() += weight * scale;
        }
    }

    fn scores(self) -> Scores {
        // What was never learnt, such as numbers, is no answer.
        let learnt = |matter| self.matters.get(&matter).copied();
        let categories = Category::ALL.into_iter();
        let categories = categories.filter_map(|one| Some((learnt(Matter::Private(one))?, one)));
        let urgencies = Urgency::ALL.into_iter();
        let urgencies = urgencies.filter_map(|one| Some((learnt(Matter::Urgent(one))?, one)));
        Scores {
            private: self.private,
            urgent: self.urgent,
            // What is like nothing in particular is somebody's case: a wrong reason is worse than a wide one.
            category: heaviest(categories.filter(|(weight, _)| *weight > 0.0))
                .unwrap_or(Category::Case),
            urgency: heaviest(urgencies).unwrap_or(Urgency::Danger),
            by_word: self.by_word,
        }
    }
}

fn heaviest<T>(all: impl Iterator<Item = (f32, T)>) -> Option<T> {
    all.max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, one)| one)
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
            Some((Matter::named(matter)?, hundredths(weight)?))
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
            read.weights.len() + 1,
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
