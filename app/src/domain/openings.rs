//! How much answers are opened, and what follows: which of them search favours a little, and the order of the topics.
//!
//! It must not know who opened what: it is given one figure an answer.

use std::collections::HashMap;

use super::Slug;

/// While the most opened answer has been opened less than this, the figures are chance.
const FEWEST: f64 = 50.0;

/// How much each answer is opened, by slug; nothing, while there is too little to tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Openings(HashMap<String, f64>);

impl Openings {
    /// From a figure for each answer: how often it was opened, older openings counting less.
    #[must_use]
    pub fn of(figures: HashMap<String, f64>) -> Openings {
        let openings = Openings(figures);
        match openings.most() < FEWEST {
            true => Openings::default(),
            false => openings,
        }
    }

    /// Each answer's share, between 0 and 1: the most opened one 1, one that is opened a tenth as much about a half.
    #[must_use]
    pub fn shares(&self) -> HashMap<&str, f32> {
        let most = self.most().ln_1p();
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
        let share = |figure: &f64| (figure.ln_1p() / most) as f32;
        self.0
            .iter()
            .map(|(slug, figure)| (slug.as_str(), share(figure)))
            .collect()
    }

    /// How many times the openings of some answers, taken together, are a doubling of one. What is to pass another in a list
    /// must be opened about twice as much: a list whose order changes from visit to visit has none.
    #[must_use]
    pub fn doublings<'a>(&self, answers: impl IntoIterator<Item = &'a Slug>) -> i32 {
        let figure = |slug: &Slug| self.0.get(slug.as_str()).copied().unwrap_or_default();
        let all: f64 = answers.into_iter().map(figure).sum();
        #[expect(clippy::cast_possible_truncation, reason = "a logarithm is small")]
        let doublings = (1.0 + all).log2().floor() as i32;
        doublings
    }

    fn most(&self) -> f64 {
        self.0.values().copied().fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(figures: &[(&str, f64)]) -> Openings {
        let figures = figures
            .iter()
            .map(|(slug, figure)| ((*slug).to_owned(), *figure));
        Openings::of(figures.collect())
    }

    fn slug(slug: &str) -> Slug {
        Slug::parse(slug).expect("a slug")
    }

    #[test]
    fn few_openings_tell_nothing() {
        let few = of(&[("pas", 49.0)]);
        assert!(few.shares().is_empty());
        assert_eq!(few.doublings([&slug("pas")]), 0);
    }

    #[test]
    fn the_most_opened_one_has_all_and_a_tenth_of_it_about_half() {
        let openings = of(&[("pas", 100.0), ("rotter", 9.0)]);
        let shares = openings.shares();
        assert!((shares["pas"] - 1.0).abs() < 0.001, "{shares:?}");
        assert!((0.4..0.6).contains(&shares["rotter"]), "{shares:?}");
    }

    #[test]
    fn about_twice_as_much_is_a_doubling() {
        let openings = of(&[("pas", 130.0), ("navn", 140.0), ("rotter", 300.0)]);
        let alone = |name: &str| openings.doublings([&slug(name)]);
        assert_eq!(alone("pas"), alone("navn"));
        assert!(alone("rotter") > alone("pas"));
        assert_eq!(alone("unheard-of"), 0);
        assert_eq!(
            openings.doublings([&slug("pas"), &slug("navn")]),
            alone("rotter")
        );
    }
}
