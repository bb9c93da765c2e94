//! Where a need goes, with everything a page needs to say so.
//!
//! It gathers the circumstances and asks [`triage`]; it must not decide anything itself.

use crate::{
    domain::{
        Language, Need, Slug,
        article::{Action, Login},
        directory::{Authority, DEFAULT_UNIT, Phone, Unit},
        language::{Tongue, written_in},
        notice::{Notice, Outages},
        privacy::{self, Level},
        triage::{About, Circumstances, Recommendation, Said, Sender, triage},
        urgency::urgency,
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
    /// What is down, and was.
    pub notices: Vec<Notice>,
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
        let findings = privacy::check(need.words());
        let level = privacy::level(&findings);
        let about = best.as_ref().map_or(About::Unknown, |article| {
            match article.authority.is_empty() {
                true => About::Ours {
                    unit: article.owner.clone(),
                    self_service: with_login(&article.told(language).actions).is_some(),
                },
                false => About::Theirs {
                    authority: article.authority.clone(),
                },
            }
        });
        let mut categories: Vec<_> = findings.iter().map(|finding| finding.category).collect();
        categories.sort_unstable();
        categories.dedup();
        let recommendation = triage(&Circumstances {
            sender,
            said,
            found: (level != Level::Ok).then_some((level, categories)),
            about,
            exempt,
            outages: Outages::among(&notices),
            urgency: urgency(need.words()),
        });
        let owner = best.as_ref().map_or(DEFAULT_UNIT, |article| &article.owner);
        let directory = &knowledge.directory;
        let unit = directory
            .unit(owner)
            .or_else(|| directory.unit(DEFAULT_UNIT));
        let phone = best
            .as_ref()
            .map(|article| article.phone.as_str())
            .filter(|id| !id.is_empty());
        let phone = phone.or(unit.map(|unit| unit.phone.as_str()));
        Ok(Advice {
            recommendation,
            level,
            unit: unit.cloned(),
            topic: best
                .as_ref()
                .map_or_else(String::new, |article| article.topic.clone()),
            self_service: best
                .as_ref()
                .and_then(|article| with_login(&article.told(language).actions)),
            authority: best
                .as_ref()
                .and_then(|article| directory.authority(&article.authority))
                .cloned(),
            phone: phone.and_then(|id| directory.phone(id)).cloned(),
            reply_days: best.as_ref().map_or(0, |article| article.reply_days),
            answer: best
                .map(|article| (article.slug.clone(), article.told(language).title.clone())),
            notices,
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
    ) -> Result<Option<std::sync::Arc<crate::domain::Article>>, Unavailable> {
        if written_in(need.words()) == Tongue::OtherScript {
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
        let surest = self.search.surest(need.words(), language).await;
        Ok(surest
            .ok()
            .flatten()
            .and_then(|suggestion| knowledge.article(&suggestion.slug, today).cloned()))
    }
}

/// The first action that one logs in to: an application, not a page to read.
fn with_login(actions: &[Action]) -> Option<Action> {
    actions
        .iter()
        .find(|action| action.login != Login::None)
        .cloned()
}
