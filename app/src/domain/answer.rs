//! An answer: one article, told in one language, with its facts filled in and its links looked up.
//!
//! It knows what is shown; it must not know how. Internal parts have no place in it.

use jiff::civil::Date;

use super::{
    Article, Knowledge, Language,
    article::{Action, Source},
    directory::{Authority, Phone},
    markdown::{self, SafeHtml},
};

/// Everything a page shows of one article.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The slug.
    pub slug: String,
    /// The short number.
    pub number: u32,
    /// The topic's id and title.
    pub topic: Option<(String, String)>,
    /// The title.
    pub title: String,
    /// The lines that answer.
    pub short: SafeHtml,
    /// The rest.
    pub body: SafeHtml,
    /// What to do; the first is the button.
    pub actions: Vec<Action>,
    /// The authority that is responsible, when it is not the municipality.
    pub authority: Option<Authority>,
    /// The unit that owns it, by name.
    pub unit: String,
    /// The forvaltning of that unit, by name.
    pub department: String,
    /// Whom to call.
    pub phone: Option<Phone>,
    /// Own matters belong in Digital Post.
    pub personal: bool,
    /// The urgent box stands here.
    pub urgent: bool,
    /// Related answers: slug and title.
    pub related: Vec<(String, String)>,
    /// Where the facts come from; uncertain sources are left out.
    pub sources: Vec<Source>,
    /// The newest day on which one of its sources was read.
    pub checked: Option<Date>,
    /// The language the words are in; differs from the page's when there is no twin.
    pub language: Language,
    /// The English text was written from an older Danish one.
    pub lags: bool,
    /// Past its review date.
    pub overdue: bool,
}

impl Answer {
    /// Tells an article. `instead` is the sentence that takes the place of a paragraph whose fact may not be shown;
    /// a link to the first source is put after it.
    pub fn tell(
        article: &Article,
        knowledge: &Knowledge,
        page: Language,
        today: Date,
        instead: &str,
    ) -> Answer {
        let language = if article.speaks(page) {
            page
        } else {
            Language::Da
        };
        let wording = article.told(language);
        let prefix = if page == Language::En { "/en" } else { "" };
        let sources: Vec<Source> = article
            .sources
            .iter()
            .filter(|s| s.confidence.may_be_shown())
            .cloned()
            .collect();
        let instead = match sources.first() {
            Some(source) => format!("{instead} [{}]({})", source.title, source.url),
            None => instead.to_owned(),
        };
        let html = |text: &str| {
            markdown::render(
                &knowledge.facts.fill_or_leave_out(text, language, &instead),
                prefix,
            )
        };
        let unit = knowledge.directory.unit(&article.owner);
        let department = unit.and_then(|unit| knowledge.directory.department(&unit.department));
        Answer {
            slug: article.slug.to_string(),
            number: article.number,
            topic: knowledge
                .topic(&article.topic)
                .map(|t| (t.id.clone(), t.told(page).title.clone())),
            title: wording.title.clone(),
            short: html(&wording.short),
            body: html(&wording.body),
            actions: wording.actions.clone(),
            authority: knowledge.directory.authority(&article.authority).cloned(),
            unit: unit.map_or_else(String::new, |unit| unit.name(page).to_owned()),
            department: department
                .map_or_else(String::new, |department| department.name(page).to_owned()),
            phone: knowledge.directory.phone(&article.phone).cloned(),
            personal: article.personal,
            urgent: article.urgent,
            related: article
                .related
                .iter()
                .filter_map(|slug| knowledge.article(slug.as_str(), today))
                .map(|other| (other.slug.to_string(), other.told(page).title.clone()))
                .collect(),
            checked: sources.iter().map(|source| source.checked).max(),
            sources,
            language,
            lags: language == Language::En && article.english_lags(),
            overdue: article.review_by < today,
        }
    }
}

impl Answer {
    /// Who answers for it, by name: the authority, or the unit with its forvaltning.
    pub fn responsible(&self, language: Language) -> String {
        match &self.authority {
            Some(authority) => authority.name(language).to_owned(),
            None if self.department.is_empty() || self.department == self.unit => self.unit.clone(),
            None => format!("{}, {}", self.unit, self.department),
        }
    }
}
