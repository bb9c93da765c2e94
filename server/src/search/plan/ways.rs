//! The ways one word may be met, and what each counts.

use app::domain::Language;

use super::{Kind, Reader, Way};
use crate::search::{
    danish, english,
    known::Near,
    tokens::{key, part},
    tongue::Tongue,
    vocabulary::Meaning,
};

/// A part of a compound that is the word.
const AS_PART: f32 = 0.6;

/// The word's own parts, when the word itself is known and when it is not.
const PARTS_OF_KNOWN: f32 = 0.35;
const PARTS_OF_UNKNOWN: f32 = 0.8;

/// A verb for its noun.
const RELATED: f32 = 0.6;

/// A word that begins like this.
const BEGUN: f32 = 0.6;
/// The most words an unfinished one may stand for, and the most a mistyped one.
const MOST_BEGUN: usize = 16;
const MOST_CORRECTED: usize = 6;

/// The word itself in both languages, and as a part of Danish compounds.
pub fn exact(word: &str, tongue: Tongue) -> Vec<Way> {
    let way = |kind, language, key, weight| Way {
        kind,
        tongue: language,
        keys: vec![key],
        weight: weight * tongue.weight(language),
    };
    let danish = danish::key(word);
    vec![
        way(Kind::Part, Language::Da, part(&danish), AS_PART),
        way(Kind::Exact, Language::Da, danish, 1.0),
        way(Kind::Exact, Language::En, english::key(word), 1.0),
    ]
}

impl Reader<'_> {
    /// The parts of a Danish compound; of a word nobody knows, also of words that the answers use (»nytpas«).
    pub(super) fn parts(&self, word: &str, is_known: bool, tongue: Tongue) -> Vec<Way> {
        let mut parts = danish::parts(word);
        if parts.is_empty() && !is_known {
            let folded = danish::fold(word);
            let known = |word: &str| self.known.knows(word) || danish::is_danish(word);
            parts = danish::run_together(&folded, &known)
                .iter()
                .map(|piece| danish::key(piece))
                .collect();
        }
        if parts.is_empty() {
            return Vec::new();
        }
        let weight = if is_known {
            PARTS_OF_KNOWN
        } else {
            PARTS_OF_UNKNOWN
        };
        let weight = weight * tongue.weight(Language::Da);
        let marked = parts.iter().map(|key| part(key)).collect();
        [(parts, weight), (marked, weight * 0.7)]
            .into_iter()
            .map(|(keys, weight)| Way {
                kind: Kind::Parts,
                tongue: Language::Da,
                keys,
                weight,
            })
            .collect()
    }

    /// What the editors say that a word also means.
    pub(super) fn meanings(&self, word: &str, tongue: Tongue) -> Vec<Way> {
        self.vocabulary
            .meanings(word)
            .iter()
            .flat_map(|meaning| self.meaning(meaning, tongue))
            .collect()
    }

    pub(super) fn meaning(&self, meaning: &Meaning, tongue: Tongue) -> Vec<Way> {
        Language::ALL
            .into_iter()
            .map(|language| Way {
                kind: Kind::Meaning,
                tongue: language,
                keys: meaning
                    .words
                    .iter()
                    .map(|word| key(word, language))
                    .collect(),
                weight: meaning.weight * tongue.weight(language),
            })
            .filter(|way| {
                way.keys
                    .iter()
                    .any(|key| (self.frequency)(way.tongue, key) > 0)
            })
            .collect()
    }

    /// »flytte« and »flytning«, »betale« and »betaling«: the stemmer keeps a verb and its noun apart.
    pub(super) fn related(&self, word: &str, tongue: Tongue) -> Vec<Way> {
        let key = danish::key(word);
        let mut near = Vec::new();
        for ending in ["ning", "ing"] {
            match key.strip_suffix(ending).filter(|root| root.len() >= 3) {
                Some(root) => near.push(root.to_owned()),
                None => near.push(format!("{key}{ending}")),
            }
        }
        // »SU'en«, »MitID'et«: the stemmer leaves the ending of what is too short for it.
        if (self.frequency)(Language::Da, &key) == 0 {
            let roots = ["erne", "ens", "ets", "en", "et", "er", "s"];
            near.extend(roots.iter().filter_map(|ending| {
                let root = word.strip_suffix(ending)?;
                (root.len() >= 2).then(|| danish::key(root))
            }));
        }
        near.into_iter()
            .filter(|key| (self.frequency)(Language::Da, key) > 0)
            .map(|key| Way {
                kind: Kind::Related,
                tongue: Language::Da,
                keys: vec![key],
                weight: RELATED * tongue.weight(Language::Da),
            })
            .collect()
    }

    /// The words of the answers that begin with an unfinished one.
    pub(super) fn begun(&self, folded: &str, tongue: Tongue) -> Vec<Way> {
        let never = self.vocabulary.never_completed();
        let words = self.known.begun(folded, MOST_BEGUN);
        words
            .iter()
            .filter(|word| !never.contains(&danish::fold(word)))
            .flat_map(|word| self.either(word, Kind::Begun, BEGUN, tongue))
            .collect()
    }

    /// The words a mistyped one may be meant for, the likeliest first.
    pub(super) fn near(&self, folded: &str) -> Vec<Near> {
        self.known.near(self.speller, folded, MOST_CORRECTED)
    }

    /// The ways to meet the words that a word may be meant for.
    pub(super) fn corrected(&self, near: &[Near], is_word: bool, tongue: Tongue) -> Vec<Way> {
        let mut ways = Vec::new();
        for (place, near) in near.iter().enumerate() {
            let weight = match near.distance {
                0 => 1.0,
                1 => 0.75,
                _ => 0.55,
            };
            // The likeliest first; and a word that may well be right is hardly corrected.
            let weight = weight * if place == 0 { 1.0 } else { 0.8 };
            let weight = weight * if is_word { 0.5 } else { 1.0 };
            ways.extend(self.either(&near.word, Kind::Corrected, weight, tongue));
            ways.extend(danish::parts(&near.word).iter().map(|key| Way {
                kind: Kind::Corrected,
                tongue: Language::Da,
                keys: vec![part(key)],
                weight: weight * 0.3,
            }));
        }
        ways
    }

    /// A word of the answers in the languages that use it.
    fn either(&self, word: &str, kind: Kind, weight: f32, tongue: Tongue) -> Vec<Way> {
        Language::ALL
            .into_iter()
            .map(|language| Way {
                kind,
                tongue: language,
                keys: vec![key(word, language)],
                weight: weight * tongue.weight(language),
            })
            .filter(|way| (self.frequency)(way.tongue, &way.keys[0]) > 0)
            .collect()
    }
}
