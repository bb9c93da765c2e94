//! The knowledge base at one moment: the articles that are published, and what they rest on.
//!
//! It must not know the store it was read from.

use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{
    Article, Directory, Facts, Language, Slug, Topic,
    article::{Action, Login},
    directory::{DEFAULT_UNIT, DIGITAL_POST, DIGITAL_POST_BUSINESS, Unit},
    openings::Openings,
    triage::About,
};

/// Everything that is published, read at one `change_seq`.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// The published articles.
    pub articles: BTreeMap<Slug, Arc<Article>>,
    /// The topics in the order that editors gave them.
    pub topics: Vec<Topic>,
    /// The directory.
    pub directory: Directory,
    /// The named facts.
    pub facts: Facts,
    /// The words of the language of search.
    pub vocabulary: Vocabulary,
    /// How much the answers are opened.
    pub openings: Arc<Openings>,
}

/// What search knows of words; editors change it without a new build.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Vocabulary {
    /// Words a Danish query can do without.
    pub stop_words_da: Vec<String>,
    /// Words an English query can do without.
    pub stop_words_en: Vec<String>,
    /// Rules of `synonyms.tsv`.
    pub synonyms: Vec<Synonym>,
    /// What is never offered while somebody types, because it would frighten or shame who did not ask for it.
    #[serde(default)]
    pub never_completed: Vec<String>,
    /// Phrases of `best-bets.tsv`.
    #[serde(default)]
    pub best_bets: Vec<BestBet>,
}

/// A phrase and the answers that editors put first for it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BestBet {
    /// What somebody writes, and nothing else.
    pub phrase: String,
    /// The answers, best first.
    pub slugs: Vec<String>,
}

/// One rule: a query with the words on the left also looks for those on the right.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Synonym {
    /// The word or phrase of the query.
    pub left: String,
    /// Whether it works both ways.
    pub both_ways: bool,
    /// What is looked for as well; nothing, when the word is to be neither expanded, split nor corrected.
    pub right: Vec<String>,
    /// How much a hit counts, in hundredths.
    pub weight: u8,
}

impl Knowledge {
    /// An article by slug, if it holds today.
    pub fn article(&self, slug: &str, today: Date) -> Option<&Arc<Article>> {
        let slug = Slug::parse(slug).ok()?;
        self.articles
            .get(&slug)
            .filter(|article| article.is_valid(today))
    }

    /// An article by its short number.
    pub fn numbered(&self, number: u32, today: Date) -> Option<&Arc<Article>> {
        self.articles
            .values()
            .find(|article| article.number == number && article.is_valid(today))
    }

    /// The articles of a topic that hold today: the most opened first, and then by number.
    pub fn of_topic(&self, id: &str, today: Date) -> Vec<&Arc<Article>> {
        let mut articles: Vec<_> = self
            .articles
            .values()
            .filter(|a| a.topic == id && a.is_valid(today))
            .collect();
        articles.sort_by_key(|article| {
            let doublings = self.openings.doublings([&article.slug]);
            (Reverse(doublings), article.number)
        });
        articles
    }

    /// A topic by id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The topics under a topic (or the top ones, for `""`) that lead to an answer which holds today: the most used first, and
    /// then as editors have ordered them.
    pub fn topics_under(&self, parent: &str, today: Date) -> Vec<&Topic> {
        let mut topics: Vec<_> = self
            .topics
            .iter()
            .filter(|topic| topic.parent == parent && self.leads_somewhere(topic, today))
            .collect();
        topics.sort_by_key(|topic| Reverse(self.openings.doublings(self.slugs_under(&topic.id))));
        topics
    }

    /// The slugs of a topic's articles and of those of the topics under it.
    fn slugs_under<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Slug> {
        let is_under = move |article: &&Arc<Article>| {
            let parent = || {
                self.topic(&article.topic)
                    .map(|topic| topic.parent.as_str())
            };
            article.topic == id || parent() == Some(id)
        };
        self.articles
            .values()
            .filter(is_under)
            .map(|article| &article.slug)
    }

    /// The forvaltning that owns an article; empty when the directory does not know its unit.
    pub fn department_of(&self, article: &Article) -> &str {
        self.directory
            .unit(&article.owner)
            .map_or("", |unit| unit.department.as_str())
    }

    /// Who gets an inquiry filed under a topic: the topic's unit, that of the topic above, or the default one. A topic that
    /// has gone, or a unit that has gone, is no reason to lose an inquiry.
    pub fn unit_of_topic(&self, id: &str) -> Option<&Unit> {
        let topic = self.topic(id);
        let above = topic.and_then(|topic| self.topic(&topic.parent));
        [topic, above]
            .into_iter()
            .flatten()
            .find_map(|topic| self.directory.unit(&topic.unit))
            .or_else(|| self.directory.unit(DEFAULT_UNIT))
    }

    /// Whose matter an answer is about. A complaint under a topic of complaints goes to that topic's unit: the answer's own
    /// (Borgerrådgiveren) is whom one turns to last.
    pub fn about(&self, article: &Article, language: Language, complaint: bool) -> About {
        if !article.authority.is_empty() {
            return About::Theirs {
                authority: article.authority.clone(),
            };
        }
        let first = (complaint && self.is_about_complaints(article))
            .then(|| self.unit_of_topic(&article.topic))
            .flatten();
        About::Ours {
            unit: first.map_or_else(|| article.owner.clone(), |unit| unit.id.clone()),
            self_service: self.application(article, language).is_some(),
        }
    }

    /// What an answer's matter is applied for with: its first action that one logs in to. Reading is no application, and
    /// neither is complaining, nor writing in Digital Post: that is what it is to come before.
    pub fn application(&self, article: &Article, language: Language) -> Option<Action> {
        let actions = &article.told(language).actions;
        let is_post = |action: &&Action| {
            let posts = [DIGITAL_POST, DIGITAL_POST_BUSINESS];
            let mut links = posts.into_iter().filter_map(|id| self.directory.link(id));
            links.any(|link| link.url == action.url)
        };
        let mut with_login = actions.iter().filter(|action| action.login != Login::None);
        let first = with_login.find(|action| !is_post(action));
        first
            .filter(|_| !self.is_about_complaints(article))
            .cloned()
    }

    /// Whether an answer stands under a topic of complaints.
    pub fn is_about_complaints(&self, article: &Article) -> bool {
        let topic = self.topic(&article.topic);
        let above = topic.and_then(|topic| self.topic(&topic.parent));
        [topic, above]
            .into_iter()
            .flatten()
            .any(|topic| topic.complaints)
    }

    /// Whether a topic leads to an answer that holds today.
    pub fn leads_somewhere(&self, topic: &Topic, today: Date) -> bool {
        !self.of_topic(&topic.id, today).is_empty()
            || self.topics.iter().any(|under| {
                under.parent == topic.id && !self.of_topic(&under.id, today).is_empty()
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::topic::TopicWording;

    fn topic(id: &str, parent: &str, unit: &str) -> Topic {
        let wording = || TopicWording {
            title: id.to_owned(),
            intro: String::new(),
        };
        Topic {
            id: id.to_owned(),
            parent: parent.to_owned(),
            unit: unit.to_owned(),
            complaints: false,
            da: wording(),
            en: wording(),
        }
    }

    fn unit(id: &str) -> Unit {
        Unit {
            id: id.to_owned(),
            department: "kff".to_owned(),
            da: id.to_owned(),
            en: id.to_owned(),
            ..Unit::default()
        }
    }

    #[test]
    fn every_topic_has_a_unit_that_gets_its_inquiries() {
        let mut knowledge = Knowledge {
            topics: vec![
                topic("byggeri", "", "kmt-byggeri"),
                topic("altan", "byggeri", ""),
                topic("rotter", "byggeri", "kmt-skadedyr"),
                topic("andet", "", ""),
                topic("nedlagt", "", "findes-ikke"),
            ],
            ..Knowledge::default()
        };
        assert_eq!(knowledge.unit_of_topic("byggeri"), None);
        knowledge.directory.units = ["kmt-byggeri", "kmt-skadedyr", DEFAULT_UNIT]
            .map(unit)
            .to_vec();
        for (id, expected) in [
            ("byggeri", "kmt-byggeri"),
            ("altan", "kmt-byggeri"),
            ("rotter", "kmt-skadedyr"),
            ("andet", DEFAULT_UNIT),
            ("nedlagt", DEFAULT_UNIT),
            ("ukendt", DEFAULT_UNIT),
            ("", DEFAULT_UNIT),
        ] {
            let unit = knowledge.unit_of_topic(id).expect("a unit");
            assert_eq!(unit.id, expected, "{id}");
        }
    }
}
