//! What is kept in memory beside the index: the editors' words, the answers' words, what each answer is called, what may be
//! completed.
//!
//! Made of the index and the articles, and replaced whole, so that a search sees one moment. It must not know queries.

use std::{collections::HashMap, sync::Arc};

use app::{
    domain::{Knowledge, Language},
    ports::Change,
};

use crate::search::{
    completion::Completions,
    known::KnownWords,
    profile::{Mark, Profile, Profiles},
    schema::mark,
    tokens::Tokens,
    vocabulary::Words,
};

/// See the module.
#[derive(Default)]
pub struct Beside {
    /// The editors' words.
    pub vocabulary: Arc<Words>,
    /// The answers' words.
    pub known: KnownWords,
    /// What each answer is called.
    pub profiles: Profiles,
    /// In how many answers' titles and everyday words a key stands.
    called: HashMap<Mark, u64>,
    danish: Completions,
    english: Completions,
}

impl Beside {
    /// Whether nothing has to be made anew for a knowledge base of which no answer changed.
    pub fn is_of(&self, knowledge: &Knowledge) -> bool {
        self.vocabulary.is_of(&knowledge.vocabulary)
            && self.profiles.len() == knowledge.articles.len()
    }

    /// In how many answers' titles and everyday words a key stands.
    pub fn called(&self, tongue: Language, key: &str) -> u64 {
        let key = Mark::of(tongue, key);
        self.called.get(&key).copied().unwrap_or_default()
    }

    /// The completions of a language.
    pub fn completions(&self, language: Language) -> &Completions {
        match language {
            Language::Da => &self.danish,
            Language::En => &self.english,
        }
    }

    /// What stands beside the index after some changes, all but the answers' words: those are read from the index.
    pub fn after(&self, changes: &[Change], knowledge: &Knowledge) -> Beside {
        let same_words = self.vocabulary.is_of(&knowledge.vocabulary);
        // Which words are small ones decides what a phrase is, so other words make other profiles.
        let (vocabulary, mut profiles) = if same_words {
            (Arc::clone(&self.vocabulary), self.profiles.clone())
        } else {
            (Arc::new(Words::new(&knowledge.vocabulary)), Profiles::new())
        };
        for change in changes {
            profiles.remove(&mark(change.slug.as_str()));
        }
        let mut reader = Tokens::default();
        for (slug, article) in &knowledge.articles {
            profiles
                .entry(mark(slug.as_str()))
                .or_insert_with(|| Arc::new(Profile::of(article, &vocabulary, &mut reader)));
        }
        let completions = |language| {
            let articles = knowledge.articles.values().map(AsRef::as_ref);
            Completions::of(articles, language, vocabulary.never_completed())
        };
        let mut called = HashMap::new();
        for profile in profiles.values() {
            for key in profile.marks() {
                *called.entry(key).or_default() += 1;
            }
        }
        Beside {
            called,
            danish: completions(Language::Da),
            english: completions(Language::En),
            vocabulary,
            known: KnownWords::default(),
            profiles,
        }
    }
}
