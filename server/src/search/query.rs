//! From a citizen's words to a query, built by hand: no input is a syntax error.
//!
//! It must not know the index's folder, nor what becomes of the hits.

use std::collections::HashSet;

use app::domain::{Language, knowledge::Vocabulary};
use tantivy::{
    Term,
    query::{
        BooleanQuery, BoostQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery,
    },
    schema::IndexRecordOption,
    tokenizer::TextAnalyzer,
};

use super::{
    danish::{danish, english, keys, words},
    schema::{Fields, LanguageFields},
};

/// More words than this say no more.
const MOST_WORDS: usize = 12;
/// A long text is read this far, in characters.
const LONGEST_READ: usize = 2_000;
/// How much of the second-best field counts beside the best.
const TIE: f32 = 0.15;
/// The language of the page counts a little more than the other.
const OTHER_LANGUAGE: f32 = 0.8;
/// A word that is only begun, and a word that is nearly right, count less than the word itself.
const BEGUN: f32 = 0.6;
const NEARLY: f32 = 0.5;

/// How exactly words must be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// As they stand.
    Exact,
    /// As they stand; the last may be unfinished.
    Begun,
    /// One letter wrong from five letters, two from nine, and half of the words met. For when nothing was found.
    Nearly,
}

/// One word of the query under both analysers, with its weight.
struct Word {
    da: Option<String>,
    en: Option<String>,
    weight: f32,
    last: bool,
}

/// The query for a text; `None` when there is nothing to look for.
pub fn build(
    fields: &Fields,
    vocabulary: &Vocabulary,
    text: &str,
    language: Language,
    plan: Plan,
) -> Option<Box<dyn Query>> {
    let (mut da, mut en) = (danish(), english());
    let text: String = text.chars().take(LONGEST_READ).collect();
    let found = wanted(words(&text), vocabulary);
    let count = found.len();
    let mut wanted: Vec<Word> = found
        .iter()
        .enumerate()
        .map(|(i, word)| Word {
            da: one(&mut da, word),
            en: one(&mut en, word),
            weight: 1.0,
            last: i + 1 == count,
        })
        .collect();
    wanted.extend(synonyms(&found, vocabulary, &mut da, &mut en));
    let groups: Vec<(Occur, Box<dyn Query>)> = wanted
        .iter()
        .filter_map(|word| group(fields, word, language, plan))
        .map(|query| (Occur::Should, query))
        .collect();
    let least = if plan == Plan::Nearly {
        count.div_ceil(2)
    } else {
        1
    };
    (!groups.is_empty()).then(|| {
        let query = BooleanQuery::with_minimum_required_clauses(groups, least);
        Box::new(query) as Box<dyn Query>
    })
}

/// The words that carry meaning, each once, at most twelve. Stop words go, unless nothing else is there.
fn wanted(words: Vec<String>, vocabulary: &Vocabulary) -> Vec<String> {
    let mut seen = HashSet::new();
    let words: Vec<String> = words
        .into_iter()
        .filter(|word| seen.insert(word.clone()))
        .collect();
    let is_stop = |word: &String| {
        // One sign alone meets anything.
        word.chars().count() == 1
            || vocabulary.stop_words_da.contains(word)
            || vocabulary.stop_words_en.contains(word)
    };
    let kept: Vec<String> = words
        .iter()
        .filter(|word| !is_stop(word))
        .cloned()
        .collect();
    let mut kept = if kept.is_empty() { words } else { kept };
    kept.truncate(MOST_WORDS);
    kept
}

/// What the rules of the vocabulary add.
fn synonyms(
    found: &[String],
    vocabulary: &Vocabulary,
    da: &mut TextAnalyzer,
    en: &mut TextAnalyzer,
) -> Vec<Word> {
    let line = format!(" {} ", found.join(" "));
    let holds = |phrase: &str| line.contains(&format!(" {} ", words(phrase).join(" ")));
    let mut added = Vec::new();
    for rule in &vocabulary.synonyms {
        let mut more: Vec<&String> = Vec::new();
        if holds(&rule.left) {
            more.extend(&rule.right);
        }
        if rule.both_ways && rule.right.iter().any(|word| holds(word)) {
            more.push(&rule.left);
        }
        for word in more.into_iter().flat_map(|phrase| words(phrase)) {
            added.push(Word {
                da: one(da, &word),
                en: one(en, &word),
                weight: f32::from(rule.weight) / 100.0,
                last: false,
            });
        }
    }
    added
}

/// The best of all the fields a word may be met in.
fn group(fields: &Fields, word: &Word, language: Language, plan: Plan) -> Option<Box<dyn Query>> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    for (key, of, tongue) in [
        (&word.da, fields.da, Language::Da),
        (&word.en, fields.en, Language::En),
    ] {
        let weight = word.weight
            * if tongue == language {
                1.0
            } else {
                OTHER_LANGUAGE
            };
        if let Some(key) = key {
            add_ways(&mut ways, key, of, weight, word.last, plan);
        }
    }
    (!ways.is_empty())
        .then(|| Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE)) as Box<dyn Query>)
}

fn add_ways(
    ways: &mut Vec<Box<dyn Query>>,
    key: &str,
    fields: LanguageFields,
    weight: f32,
    last: bool,
    plan: Plan,
) {
    for (field, field_weight) in fields.weighted() {
        let term = Term::from_field_text(field, key);
        let exact = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
        ways.push(boost(Box::new(exact), weight * field_weight));
        let letters = key.chars().count();
        if plan == Plan::Begun && last && letters >= 3 {
            ways.push(boost(
                Box::new(FuzzyTermQuery::new_prefix(term.clone(), 0, true)),
                weight * field_weight * BEGUN,
            ));
        }
        if plan == Plan::Nearly && letters >= 5 {
            let distance = if letters >= 9 { 2 } else { 1 };
            ways.push(boost(
                Box::new(FuzzyTermQuery::new(term, distance, true)),
                weight * field_weight * NEARLY,
            ));
        }
    }
}

fn boost(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

fn one(analyser: &mut TextAnalyzer, word: &str) -> Option<String> {
    keys(analyser, word).into_iter().next()
}
