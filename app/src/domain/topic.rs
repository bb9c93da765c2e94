//! Topics: the tree of the knowledge base, two levels at most.

use serde::{Deserialize, Serialize};

use super::Language;

/// A topic, as `content/topics.toml` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The id, also its path under `/emner`.
    pub id: String,
    /// The topic above, or empty.
    #[serde(default)]
    pub parent: String,
    /// The unit that gets an inquiry filed under it when no answer says better; empty: that of the topic above, or the
    /// directory's default. Ask `Knowledge::unit_of_topic`.
    #[serde(default)]
    pub unit: String,
    /// Its answers are about complaining: what one logs in to there is no application, and a complaint goes to the unit
    /// that has the case, not to the one that owns the answer. Holds for the topics under it too.
    #[serde(default)]
    pub complaints: bool,
    /// In Danish.
    pub da: TopicWording,
    /// In English.
    pub en: TopicWording,
}

/// A topic's words in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWording {
    /// What it is called.
    pub title: String,
    /// What is found under it, in one sentence.
    pub intro: String,
}

impl Topic {
    /// The words in a language.
    pub fn told(&self, language: Language) -> &TopicWording {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }
}
