//! Where a need goes, with everything a page needs to say so.
//!
//! It gathers the circumstances and asks [`triage`]; it must not decide anything itself.

use std::sync::Arc;

use crate::{
    domain::{
        Article, Knowledge, Language, Need, Slug,
        article::Action,
        barrier::{Barrier, barrier},
        complaint::complains,
        directory::{Authority, DEFAULT_UNIT, Phone, Unit},
        judgement::judge,
        language::written_in,
        notice::{Notice, Outages},
        privacy::{self, Level},
        triage::{About, Circumstances, Recommendation, Said, Sender, agreed, triage, with_named},
    },
    ports::Unavailable,
    services::Services,
};

/// A recommendation with the names behind its ids.
#[derive(Clone, Debug)]
pub struct Advice {
    /// What triage says.
    pub recommendation: Recommendation,
    /// The gravest finding in the text.
    pub level: Level,
    /// The unit that would get an inquiry.
    pub unit: Option<Unit>,
    /// The topic of the best answer; empty when there is none.
    pub topic: String,
    /// The best answer: slug and title.
    pub answer: Option<(Slug, String)>,
    /// Its first self-service solution with login.
    pub self_service: Option<Action>,
    /// Its authority, when it is not the municipality's matter.
    pub authority: Option<Authority>,
    /// Whom to call about it.
    pub phone: Option<Phone>,
    /// Working days when the law sets a reply time.
    pub reply_days: u16,
}

impl Services {
    /// What to do about a need. A search that is down makes no error: the need is then about nothing we know.
    pub async fn advise(
        &self,
        need: &Need,
        sender: Sender,
        said: Said,
        exempt: bool,
        language: Language,
    ) -> Result<Advice, Unavailable> {
        let knowledge = self.knowledge().await?;
        let notices = self.notices().await;
        let best = self.best_answer(need, language).await?;
        let read = circumstances(need.words(), best.as_deref(), &knowledge, language);
        let level = read.found.as_ref().map_or(Level::Ok, |(level, _)| *level);
        let directory = &knowledge.directory;
        let named = directory.unit_called(need.words());
        let about = with_named(read.about, named);
        let owner = match (&about, &best) {
            (About::Ours { unit, .. }, _) => unit.as_str(),
            (_, Some(article)) => article.owner.as_str(),
            (_, None) => directory
                .department_called(need.words())
                .and_then(|called| directory.unit_of_department(&called.department.id))
                .map_or(DEFAULT_UNIT, |unit| unit.id.as_str()),
        };
        let unit = directory
            .unit(owner)
            .or_else(|| directory.unit(DEFAULT_UNIT));
        let recommendation = triage(&Circumstances {
            sender,
            said,
            barrier: exempt.then_some(Barrier::Exempt).or(read.barrier),
            outages: Outages::among(&notices),
            about,
            ..read
        });
        let told = best.as_ref().map(|article| article.phone.as_str());
        let owns = |id: &&str| !id.is_empty();
        let phone = named
            .map(|unit| unit.phone.as_str())
            .filter(owns)
            .or(told.filter(owns))
            .or(unit.map(|unit| unit.phone.as_str()));
        Ok(Advice {
            recommendation,
            level,
            unit: unit.cloned(),
            topic: best
                .as_ref()
                .map_or_else(String::new, |article| article.topic.clone()),
            self_service: best
                .as_ref()
                .and_then(|article| knowledge.application(article, language)),
            authority: best
                .as_ref()
                .and_then(|article| directory.authority(&article.authority))
                .cloned(),
            phone: phone.and_then(|id| directory.phone(id)).cloned(),
            reply_days: best.as_ref().map_or(0, |article| article.reply_days),
            answer: best
                .map(|article| (article.slug.clone(), article.told(language).title.clone())),
        })
    }

    /// What is down, and was. A store that does not answer is no reason to keep a page from a citizen.
    pub async fn notices(&self) -> Vec<Notice> {
        self.notices.notices().await.unwrap_or_default()
    }

    async fn best_answer(
        &self,
        need: &Need,
        language: Language,
    ) -> Result<Option<Arc<Article>>, Unavailable> {
        if written_in(need.words()).is_foreign() {
            return Ok(None);
        }
        let knowledge = self.knowledge().await?;
        let today = self.clock.today();
        if let Some(article) = need
            .words()
            .parse()
            .ok()
            .and_then(|number| knowledge.numbered(number, today))
        {
            return Ok(Some(article.clone()));
        }
        let found = self.search.find(need.words(), language, 2).await;
        let hits = found.unwrap_or_default();
        let best: Vec<_> = hits
            .suggestions
            .iter()
            .filter_map(|found| knowledge.article(&found.slug, today).cloned())
            .collect();
        Ok(match hits.is_sure {
            true => best.into_iter().next(),
            false => agreed(&best).cloned(),
        })
    }
}

/// More reasons than this explain nothing.
const MOST_REASONS: usize = 2;

/// What a text and the best answer for it say by themselves, on an ordinary day, before anybody has answered anything.
pub fn circumstances(
    words: &str,
    best: Option<&Article>,
    knowledge: &Knowledge,
    language: Language,
) -> Circumstances {
    let judgement = judge(words);
    let level = privacy::level(&judgement.findings);
    let categories = privacy::gravest(&judgement.findings, MOST_REASONS);
    let among_complaints = best.is_some_and(|article| knowledge.is_about_complaints(article));
    let complaint = complains(words, among_complaints);
    Circumstances {
        found: (level != Level::Ok).then_some((level, categories)),
        about: best.map_or(About::Unknown, |article| {
            knowledge.about(article, language, complaint)
        }),
        complaint,
        barrier: barrier(words),
        urgency: judgement.urgency.map(|sign| sign.urgency),
        ..Circumstances::default()
    }
}
