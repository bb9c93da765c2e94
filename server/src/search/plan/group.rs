//! One word of a plan with the ways it may be met, and which of many words are kept.
//!
//! It must not know how the ways are found.

use app::domain::Language;

/// More words than this say no more: the rarest are kept.
const MOST_WORDS: usize = 12;
/// More words than this are a story: to ask what it means would put other words into it.
const MOST_ASKED: usize = 12;

/// How a word is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// As it stands, inflected or not.
    Exact,
    /// As a part of a compound.
    Part,
    /// Two words that are one: »bygge tilladelse«.
    Joined,
    /// By its own parts.
    Parts,
    /// In the sense of the editors' rules.
    Meaning,
    /// A verb for its noun and the other way round.
    Related,
    /// A word that begins like this one.
    Begun,
    /// A word that is spelled nearly like this one.
    Corrected,
}

/// One way to meet a word.
#[derive(Clone, PartialEq, serde::Serialize)]
pub struct Way {
    /// How.
    pub kind: Kind,
    /// In which language's keys.
    pub tongue: Language,
    /// The keys; of several, each counts its part.
    pub keys: Vec<String>,
    /// What it counts, 1 for the word itself.
    pub weight: f32,
}

/// One word or phrase of the query.
#[derive(Clone, PartialEq, serde::Serialize)]
pub struct Group {
    /// As it was written.
    pub said: String,
    /// How it may be met.
    pub ways: Vec<Way>,
    /// How much it says: the rarer, the more.
    pub idf: f32,
    /// Whether it only adds to what other groups say already.
    pub is_extra: bool,
    /// The word it was taken for, when nothing is known of the word itself.
    pub meant: Option<String>,
}

/// The query with its corrected words, if any was.
pub fn corrected(all: &[String], groups: &[Group]) -> Option<String> {
    let meant = |word: &String| {
        let group = groups.iter().find(|group| group.said == *word)?;
        group.meant.clone()
    };
    let words: Vec<String> = all
        .iter()
        .map(|word| meant(word).unwrap_or_else(|| word.clone()))
        .collect();
    (words != all && all.len() <= MOST_ASKED).then(|| words.join(" "))
}

/// At most [`MOST_WORDS`] groups, the rarest, in their order; what only adds to others goes first.
pub fn rarest(groups: &mut Vec<Group>) {
    let most = MOST_WORDS
        + groups
            .iter()
            .filter(|group| group.is_extra)
            .count()
            .min(MOST_WORDS);
    while groups.len() > most {
        let least = groups
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| a.idf.total_cmp(&b.idf))
            .map(|(at, _)| at);
        match least {
            Some(at) => groups.remove(at),
            None => break,
        };
    }
}
