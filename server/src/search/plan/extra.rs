//! What several words of a query are together: two that are one, a hyphenated one, a phrase of the editors' rules.
//!
//! Such a group adds to those of its words and never replaces them.

use std::collections::HashSet;

use super::{Group, Kind, Reader, Way, ways};
use crate::search::{danish, tokens::key, tongue::Tongue};

impl Reader<'_> {
    /// Adjacent words that are one word of the answers, with or without a linking letter.
    pub(super) fn joined(&self, all: &[String], telling: &[String], tongue: Tongue) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut seen = HashSet::new();
        for (word, next) in all.iter().zip(all.iter().skip(1)) {
            let says_nothing = !telling.contains(word) && !telling.contains(next);
            if says_nothing || !seen.insert((word, next)) {
                continue;
            }
            for linker in ["", "s", "e"] {
                let joined = format!("{word}{linker}{next}");
                let meant = match linker {
                    _ if self.stands_somewhere(&joined, tongue) => Some(joined.as_str()),
                    "" => self.known.without_rings(&danish::fold(&joined)),
                    _ => None,
                };
                if let Some(meant) = meant {
                    let mut group = self.extra(meant, Kind::Joined, tongue);
                    group.said = format!("{word} {next}");
                    groups.push(group);
                    break;
                }
            }
        }
        groups
    }

    pub(super) fn hyphenated(&self, text: &str, tongue: Tongue) -> Vec<Group> {
        danish::hyphenated(text)
            .iter()
            .filter(|word| self.stands_somewhere(word, tongue))
            .map(|word| self.extra(word, Kind::Joined, tongue))
            .collect()
    }

    pub(super) fn phrases(&self, all: &[String], tongue: Tongue) -> Vec<Group> {
        self.vocabulary
            .phrases(all)
            .into_iter()
            .map(|(said, meanings)| {
                let ways: Vec<Way> = meanings
                    .iter()
                    .flat_map(|meaning| self.meaning(meaning, tongue))
                    .collect();
                Group {
                    said,
                    idf: self.idf(self.rarest_key(&ways)),
                    ways,
                    is_extra: true,
                    meant: None,
                }
            })
            .collect()
    }

    fn stands_somewhere(&self, word: &str, tongue: Tongue) -> bool {
        word.len() > 3 && (self.frequency)(tongue.language, &key(word, tongue.language)) > 0
    }

    fn extra(&self, word: &str, kind: Kind, tongue: Tongue) -> Group {
        let mut ways = ways::exact(word, tongue);
        for way in &mut ways {
            way.kind = kind;
        }
        Group {
            said: word.to_owned(),
            idf: self.idf(self.rarest_key(&ways)),
            ways,
            is_extra: true,
            meant: None,
        }
    }
}
