//! What an answer is called: its title and its everyday words, each as a short list of keys, ready to be held against a query.
//!
//! Derived from the articles, kept in memory beside the index, and so packed: with 100,000 answers there are millions of
//! phrases. It must not know what a match is worth.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use app::domain::{Article, Language, article::Wording};

use super::{danish, tokens::Tokens, vocabulary::Words};

/// The bit that begins a word; a mark has the other 31.
const FIRST: u32 = 1 << 31;
/// The bit of a phrase's head that says it is a title; the others are how many marks follow.
const TITLE: u32 = 1 << 31;

/// A key of a language in 31 bits; of the keys of a million words, a few hundred pairs share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark(u32);

impl Mark {
    /// The mark of a key (FNV-1a).
    pub fn of(tongue: Language, key: &str) -> Mark {
        let bytes = tongue.tag().bytes().chain(key.bytes());
        let hash = bytes.fold(0x811c_9dc5, |hash: u32, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        Mark(hash & !FIRST)
    }
}

/// A title or an everyday word: the words that say something, never none.
#[derive(Clone, Copy)]
pub struct Phrase<'a> {
    /// Whether it is the title.
    pub is_title: bool,
    marks: &'a [u32],
}

impl<'a> Phrase<'a> {
    /// Its words, each its own key first, then those of its parts.
    pub fn each_word(self) -> impl Iterator<Item = impl Iterator<Item = Mark>> + use<'a> {
        let words = self.marks.chunk_by(|_, next| next & FIRST == 0);
        words.map(|word| word.iter().map(|mark| Mark(mark & !FIRST)))
    }

    /// How many words it has.
    pub fn length(self) -> usize {
        self.marks.iter().filter(|mark| *mark & FIRST != 0).count()
    }
}

/// The phrases of one answer: of each a head, then its marks.
#[derive(Clone, Debug, Default)]
pub struct Profile(Box<[u32]>);

impl Profile {
    /// The phrases, titles of a language before its everyday words.
    pub fn phrases(&self) -> impl Iterator<Item = Phrase<'_>> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (head, after) = rest.split_first()?;
            let length = usize::try_from(head & !TITLE).ok()?;
            let (marks, others) = after.split_at_checked(length)?;
            rest = others;
            Some(Phrase {
                is_title: head & TITLE != 0,
                marks,
            })
        })
    }

    /// Every mark that stands in a phrase, once.
    pub fn marks(&self) -> HashSet<Mark> {
        self.phrases()
            .flat_map(Phrase::each_word)
            .flatten()
            .collect()
    }

    /// The profile of an article.
    pub fn of(article: &Article, vocabulary: &Words, reader: &mut Tokens) -> Profile {
        let mut packed = Packed::default();
        add(&mut packed, &article.da, Language::Da, vocabulary, reader);
        if let Some(english) = &article.en {
            add(&mut packed, english, Language::En, vocabulary, reader);
        }
        packed.done()
    }
}

/// A profile in the making.
#[derive(Default)]
pub struct Packed(Vec<u32>);

impl Packed {
    /// Adds a phrase; one without words is none.
    pub fn phrase(&mut self, is_title: bool, words: impl Iterator<Item = Vec<Mark>>) {
        let head = self.0.len();
        self.0.push(0);
        for word in words {
            let marks = word.iter().enumerate();
            self.0
                .extend(marks.map(|(at, mark)| mark.0 | if at == 0 { FIRST } else { 0 }));
        }
        let length = u32::try_from(self.0.len() - head - 1).unwrap_or_default();
        match length {
            0 => self.0.truncate(head),
            _ => self.0[head] = length | if is_title { TITLE } else { 0 },
        }
    }

    /// The profile.
    pub fn done(self) -> Profile {
        Profile(self.0.into())
    }
}

fn add(
    packed: &mut Packed,
    wording: &Wording,
    tongue: Language,
    vocabulary: &Words,
    reader: &mut Tokens,
) {
    let title = (wording.title.as_str(), true);
    let borgerord = wording.borgerord.iter().map(|word| (word.as_str(), false));
    for (text, is_title) in std::iter::once(title).chain(borgerord) {
        let all = danish::words(text);
        let telling: Vec<&String> = all
            .iter()
            .filter(|word| !vocabulary.is_stop_word(word, tongue))
            .collect();
        let telling = if telling.is_empty() {
            all.iter().collect()
        } else {
            telling
        };
        let words = telling.into_iter().map(|word| {
            let tokens = reader.of_word(word, tongue);
            tokens.iter().map(|key| Mark::of(tongue, key)).collect()
        });
        packed.phrase(is_title, words);
    }
}

/// The profiles of all answers, by the mark of their slugs.
pub type Profiles = HashMap<u64, Arc<Profile>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let mark = |key: &str| Mark::of(Language::Da, key);
        let (title, said) = (
            vec![vec![mark("sundhedskort"), mark("~kort")], vec![mark("nyt")]],
            vec![vec![mark("gul")], vec![mark("kort")]],
        );
        let mut packed = Packed::default();
        packed.phrase(true, title.clone().into_iter());
        packed.phrase(false, std::iter::empty());
        packed.phrase(false, said.clone().into_iter());
        let profile = packed.done();
        let phrases: Vec<(bool, usize, Vec<Vec<Mark>>)> = profile
            .phrases()
            .map(|phrase| {
                let words = phrase.each_word().map(Iterator::collect).collect();
                (phrase.is_title, phrase.length(), words)
            })
            .collect();
        assert_eq!(phrases, [(true, 2, title), (false, 2, said)]);
        assert_eq!(profile.marks().len(), 5);
    }
}
