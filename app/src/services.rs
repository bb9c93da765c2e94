//! The verbs of the application over the ports. Pages show what they give, handlers ask for it.
//!
//! They must not know HTTP, SQL or tantivy.

mod department;
mod routing;
mod sending;

use std::sync::Arc;

use crate::{
    domain::{
        Answer, Article, Event, Knowledge, Language, Need, Slug, Suggestion,
        insight::EventKind,
        language::{Tongue, written_in},
        need,
        suggestion::{MOST_FOUND, MOST_TYPED, MOST_WHOLE},
    },
    forms::feedback::Feedback,
    ports::{Articles, Clock, Events, Inquiries, Notices, Random, Search, Unavailable},
    words::say,
};

pub use department::Named;
pub use routing::{Advice, circumstances};
pub use sending::{Message, reply_by};

/// What the application can do.
#[derive(Clone)]
pub struct Services {
    /// The knowledge base.
    pub articles: Arc<dyn Articles>,
    /// The search over it.
    pub search: Arc<dyn Search>,
    /// The counter.
    pub events: Arc<dyn Events>,
    /// What citizens sent.
    pub inquiries: Arc<dyn Inquiries>,
    /// The outage switch.
    pub notices: Arc<dyn Notices>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub random: Arc<dyn Random>,
    /// Whether anything is suggested while somebody types.
    pub while_typing: bool,
}

/// What was found for a need.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best answers, whole.
    pub answers: Vec<Answer>,
    /// Further answers, as links.
    pub further: Vec<Suggestion>,
    /// Whether the first answer surely is about the need.
    pub is_sure: bool,
    /// The forvaltning that the need names.
    pub department: Option<Named>,
    /// What the need seems to be written in.
    pub tongue: Tongue,
    /// The words as they were understood, when that may be wrong.
    pub understood: Option<Need>,
    /// The search did not answer; the page says so and shows the ways on.
    pub search_is_down: bool,
}

impl Found {
    /// What may stand beside "ring nu": the answers that are urgent too. Where there is none, all stand if the first surely is
    /// about the need, for the alarm may be false; else none does: a goodbye must not be answered with bulky waste.
    #[must_use]
    pub fn beside_danger(mut self) -> Found {
        let any = self.answers.iter().any(|answer| answer.urgent);
        if any || !self.is_sure {
            self.answers.retain(|answer| answer.urgent);
            self.further.clear();
        }
        self
    }
}

impl Services {
    /// The knowledge base as it is now.
    pub async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable> {
        self.articles.knowledge().await
    }

    /// What is offered for a need, counted as a search.
    pub async fn suggest(&self, need: &Need, language: Language) -> Result<Found, Unavailable> {
        let mut found = self.find(need, language).await?;
        let nothing = found.answers.is_empty() && found.department.is_none();
        let kind = match (found.tongue, nothing) {
            (tongue, _) if tongue.is_foreign() => EventKind::Signpost,
            (_, false) => EventKind::Search,
            // Nobody looked: it says nothing about what the knowledge base lacks.
            (_, true) if found.search_is_down => return Ok(found),
            (_, true) => EventKind::SearchWithoutAnswer,
        };
        self.count(kind, language);
        if found.department.as_ref().is_some_and(|named| named.alone) {
            found.understood = None;
        }
        let knowledge = self.knowledge().await?;
        for answer in &found.answers {
            if let Ok(slug) = Slug::parse(&answer.slug)
                && let Some(article) = knowledge.articles.get(&slug)
            {
                self.count_about(EventKind::AnswerOffered, article, &knowledge, language);
            }
        }
        Ok(found)
    }

    /// The same, not counted: who looks through a text once more does not search again. At most three answers whole, further
    /// ones as links. A search that is down is not an error: the citizen gets the ways on.
    pub async fn find(&self, need: &Need, language: Language) -> Result<Found, Unavailable> {
        let tongue = written_in(need.words());
        if tongue.is_foreign() {
            return Ok(Found {
                answers: Vec::new(),
                further: Vec::new(),
                is_sure: false,
                department: None,
                tongue,
                understood: None,
                search_is_down: false,
            });
        }
        let knowledge = self.knowledge().await?;
        let today = self.clock.today();
        if let Some(article) = need
            .words()
            .parse()
            .ok()
            .and_then(|number| knowledge.numbered(number, today))
        {
            let answers = vec![Answer::tell(
                article,
                &knowledge,
                language,
                today,
                say!(language, answer.instead),
            )];
            return Ok(Found {
                answers,
                further: Vec::new(),
                is_sure: true,
                department: None,
                tongue,
                understood: None,
                search_is_down: false,
            });
        }
        let department = department::named(&knowledge, need.words(), language, today);
        if department.as_ref().is_some_and(|named| named.alone) {
            return Ok(Found {
                answers: Vec::new(),
                further: Vec::new(),
                is_sure: false,
                department,
                tongue,
                understood: None,
                search_is_down: false,
            });
        }
        let found = self.search.find(need.words(), language, MOST_FOUND).await;
        let search_is_down = found.is_err();
        let hits = found.unwrap_or_default();
        let mut whole: Vec<&Arc<Article>> = Vec::new();
        let mut further = Vec::new();
        for suggestion in hits.suggestions {
            match knowledge.article(&suggestion.slug, today) {
                Some(article) if whole.len() < MOST_WHOLE => whole.push(article),
                Some(_) => further.push(suggestion),
                None => {}
            }
        }
        let answers = whole
            .into_iter()
            .map(|a| {
                Answer::tell(
                    a,
                    &knowledge,
                    language,
                    today,
                    say!(language, answer.instead),
                )
            })
            .collect();
        Ok(Found {
            answers,
            further,
            is_sure: hits.is_sure,
            department,
            tongue,
            understood: hits.understood.and_then(|words| Need::parse(&words).ok()),
            search_is_down,
        })
    }

    /// Suggestions while somebody types. Long numbers are taken out here too: a browser may be anybody's. A search that is
    /// down suggests nothing: the form works without.
    pub async fn suggest_typed(
        &self,
        raw: &str,
        language: Language,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        match need::typed(raw).filter(|_| self.while_typing) {
            Some(words) => {
                let found = self.search.find_typed(&words, language, MOST_TYPED).await;
                let found = found.unwrap_or_default();
                let (knowledge, today) = (self.knowledge().await?, self.clock.today());
                let holds = |one: &Suggestion| knowledge.article(&one.slug, today).is_some();
                Ok(found.into_iter().filter(holds).collect())
            }
            None => Ok(Vec::new()),
        }
    }

    /// An answer by slug or short number, or `None`.
    pub async fn answer(
        &self,
        name: &str,
        language: Language,
    ) -> Result<Option<Answer>, Unavailable> {
        let knowledge = self.knowledge().await?;
        let today = self.clock.today();
        let by_number = || {
            name.parse()
                .ok()
                .and_then(|number| knowledge.numbered(number, today))
        };
        let Some(article) = knowledge.article(name, today).or_else(by_number) else {
            return Ok(None);
        };
        self.count_about(EventKind::AnswerShown, article, &knowledge, language);
        self.events.open(&article.slug);
        Ok(Some(Answer::tell(
            article,
            &knowledge,
            language,
            today,
            say!(language, answer.instead),
        )))
    }

    /// Counts what a citizen said of an answer.
    pub async fn hear(&self, feedback: &Feedback, language: Language) -> Result<(), Unavailable> {
        let kind = if feedback.answered {
            EventKind::Answered
        } else {
            EventKind::NotAnswered
        };
        let knowledge = self.knowledge().await?;
        let about = feedback
            .about
            .as_ref()
            .and_then(|slug| knowledge.articles.get(slug));
        match about {
            Some(article) => self.count_about(kind, article, &knowledge, language),
            None => self.count(kind, language),
        }
        Ok(())
    }

    /// Counts something that is about no answer.
    pub fn count(&self, kind: EventKind, language: Language) {
        self.events.count(Event {
            kind,
            topic: String::new(),
            department: String::new(),
            language,
        });
    }

    fn count_about(
        &self,
        kind: EventKind,
        article: &Article,
        knowledge: &Knowledge,
        language: Language,
    ) {
        let department = knowledge.department_of(article).to_owned();
        self.events.count(Event {
            kind,
            topic: article.topic.clone(),
            department,
            language,
        });
    }
}

#[cfg(test)]
mod tests;
