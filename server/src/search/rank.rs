//! How well an answer's title and everyday words fit a query: the second look at what BM25 found.
//!
//! Each word of the query counts as much as it says (its idf) times how well it is met times how much of the phrase it is
//! met in the query covers: »smidt ud« is a better sign when both words are there. The sum is comparable between answers;
//! divided by what the query says in all, it is between 0 and 1 and comparable between queries: the *coverage* that tells
//! whether a hit is sure. It must not know the index.

use std::collections::HashMap;

use super::{
    plan::{Kind, Plan},
    profile::{Mark, Phrase, Profile},
};

/// A title says more than one of many everyday words.
const TITLE: f32 = 1.15;
/// How much less a phrase counts of which only a part is met: above 1, a half counts less than half.
const NARROW: f32 = 1.5;
/// What a word counts that is met as a part of a compound, or whose own parts are met.
const AS_PART: f32 = 0.5;

/// A query as it is held against phrases: each mark with the groups it meets and how well.
pub struct Sought {
    marks: HashMap<Mark, Vec<(usize, f32)>>,
    /// What each group says.
    idf: Vec<f32>,
    /// What all groups say that are not extra.
    all: f32,
    /// Which groups only add to others.
    extra: Vec<bool>,
}

/// How well an answer fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Fit {
    /// What is added to BM25's score.
    pub bonus: f32,
    /// How much of what the query says the answer's phrases cover, from 0 to 1.
    pub coverage: f32,
    /// The best phrase: how much of it the query says, from 0 to 1.
    pub phrase: f32,
}

impl Sought {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Sought {
        let mut marks: HashMap<Mark, Vec<(usize, f32)>> = HashMap::new();
        for (at, group) in plan.groups.iter().enumerate() {
            for way in &group.ways {
                let share = 1.0 / count(way.keys.len());
                let quality = match way.kind {
                    Kind::Parts => way.weight * share.max(AS_PART),
                    Kind::Meaning => way.weight * share,
                    _ => way.weight,
                };
                for key in &way.keys {
                    let met = marks.entry(Mark::of(way.tongue, key)).or_default();
                    match met.iter_mut().find(|(group, _)| *group == at) {
                        Some((_, kept)) => *kept = kept.max(quality),
                        None => met.push((at, quality)),
                    }
                }
            }
        }
        let said = plan.groups.iter().filter(|group| !group.is_extra);
        Sought {
            marks,
            idf: plan.groups.iter().map(|group| group.idf).collect(),
            all: said.map(|group| group.idf).sum(),
            extra: plan.groups.iter().map(|group| group.is_extra).collect(),
        }
    }

    /// What all words of the query say together.
    pub fn says(&self) -> f32 {
        self.all
    }

    /// How well a profile fits.
    pub fn fit(&self, profile: &Profile) -> Fit {
        let mut best = vec![0.0_f32; self.idf.len()];
        let mut whole = 0.0_f32;
        let mut met: Vec<(usize, f32)> = Vec::new();
        for phrase in profile.phrases() {
            met.clear();
            let covered = self.meet(phrase, &mut met);
            if met.is_empty() {
                continue;
            }
            whole = whole.max(covered);
            let place = if phrase.is_title { TITLE } else { 1.0 };
            let covered = covered.powf(NARROW);
            for (group, quality) in &met {
                best[*group] = best[*group].max(quality * covered * place);
            }
        }
        let bonus: f32 = best.iter().zip(&self.idf).map(|(met, idf)| met * idf).sum();
        let said: f32 = best
            .iter()
            .zip(&self.idf)
            .zip(&self.extra)
            .filter(|(_, extra)| !**extra)
            .map(|((met, idf), _)| met.min(1.0) * idf)
            .sum();
        Fit {
            bonus,
            coverage: if self.all > 0.0 { said / self.all } else { 0.0 },
            phrase: whole,
        }
    }

    /// The groups a phrase meets, into `met`; returns how much of the phrase they are.
    fn meet(&self, phrase: Phrase<'_>, met: &mut Vec<(usize, f32)>) -> f32 {
        let mut covered = 0.0;
        for word in phrase.each_word() {
            let mut best = 0.0_f32;
            for (place, mark) in word.enumerate() {
                for (group, quality) in self.marks.get(&mark).into_iter().flatten() {
                    let quality = if place == 0 {
                        *quality
                    } else {
                        quality.max(AS_PART * 0.5)
                    };
                    best = best.max(quality);
                    met.push((*group, quality));
                }
            }
            covered += best.min(1.0);
        }
        covered / count(phrase.length())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a phrase has few words")]
fn count(number: usize) -> f32 {
    number.max(1) as f32
}

#[cfg(test)]
mod tests {
    use app::domain::Language;

    use super::*;
    use crate::search::{
        plan::{Group, Way},
        profile::Packed,
        tokens::key,
    };

    fn plan(words: &[(&str, f32)]) -> Plan {
        let group = |(word, idf): &(&str, f32)| Group {
            said: (*word).to_owned(),
            ways: vec![Way {
                kind: Kind::Exact,
                tongue: Language::Da,
                keys: vec![key(word, Language::Da)],
                weight: 1.0,
            }],
            idf: *idf,
            is_extra: false,
            meant: None,
        };
        Plan {
            groups: words.iter().map(group).collect(),
            ..Plan::default()
        }
    }

    fn profile(phrases: &[&str]) -> Profile {
        let mark = |word: &str| vec![Mark::of(Language::Da, &key(word, Language::Da))];
        let mut packed = Packed::default();
        for text in phrases {
            packed.phrase(false, text.split(' ').map(mark));
        }
        packed.done()
    }

    #[test]
    fn a_whole_phrase_is_a_better_sign_than_a_part_of_one() {
        let sought = Sought::of(&plan(&[("smidt", 2.0), ("ud", 1.0)]));
        let whole = sought.fit(&profile(&["smidt ud"]));
        let part = sought.fit(&profile(&["smidt affald i gården"]));
        let none = sought.fit(&profile(&["nyt pas"]));
        assert!(whole.bonus > 2.0 * part.bonus && part.bonus > 0.0);
        assert_eq!((whole.coverage, whole.phrase), (1.0, 1.0));
        assert_eq!(none, Fit::default());
    }

    #[test]
    fn coverage_is_what_an_answer_says_of_all_that_is_asked() {
        let asked = plan(&[("pas", 3.0), ("barn", 1.0)]);
        let fit = Sought::of(&asked).fit(&profile(&["pas", "rejse"]));
        assert!((fit.coverage - 0.75).abs() < 0.001, "{fit:?}");
        let longer = plan(&[("pas", 3.0), ("barn", 1.0), ("xyzzy", 4.0)]);
        let less = Sought::of(&longer).fit(&profile(&["pas", "rejse"]));
        assert!(less.coverage < 0.5 && (less.bonus - fit.bonus).abs() < 0.001);
    }
}
