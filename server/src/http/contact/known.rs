//! What is known of a form and its text: the topic, the unit that gets it, the promised day; and the message it becomes.

use app::{
    domain::{Need, Slug, directory::Unit, inquiry::Kind, triage::Said},
    forms::{Contact, ContactForm},
    services::{Advice, Message, Services, reply_by},
};
use jiff::civil::Date;

use crate::http::{failure::Failure, page::Page, session::Draft};

/// What is known of a text under the topic that is chosen.
pub(super) struct Known {
    /// Who gets it.
    pub unit: Option<Unit>,
    /// The day an answer is promised.
    pub reply_by: Option<Date>,
    /// Working days, when the law sets them.
    by_law: u16,
}

/// A form with a key, and with the topic of the best answer until another is chosen.
pub(super) async fn prepared(
    page: &Page,
    services: &Services,
    mut form: ContactForm,
) -> Result<ContactForm, Failure> {
    if form.key.is_empty() {
        form.key = services.new_key();
        if form.topic.is_empty() {
            form.topic = proposed(page, services, &form).await?;
        }
    }
    Ok(form)
}

/// The same form with the topic of its new text, when the topic was only proposed for the text before.
pub(super) async fn proposed_anew(
    page: &Page,
    services: &Services,
    draft: &Draft,
    mut form: ContactForm,
) -> Result<ContactForm, Failure> {
    // A draft that cannot be read is no reason to stop anybody: the topic can be chosen on the page.
    let before = draft.way().await.ok().flatten();
    let Some(before) = before.filter(|before| before.need().ok() != form.need().ok()) else {
        return Ok(form);
    };
    if before.topic == form.topic && proposed(page, services, &before).await? == form.topic {
        form.topic = proposed(page, services, &form).await?;
    }
    Ok(form)
}

async fn proposed(page: &Page, services: &Services, form: &ContactForm) -> Result<String, Failure> {
    Ok(match form.need() {
        Ok(need) => advice(page, services, form, &need).await?.topic,
        Err(_) => String::new(),
    })
}

async fn advice(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    need: &Need,
) -> Result<Advice, Failure> {
    let said = form.said().unwrap_or(Said::Unsure);
    Ok(services
        .advise(need, form.sender(), said, false, page.lang())
        .await?)
}

/// The unit and the law's days are those of the best answer, as long as its topic is the one that is chosen; else those of the
/// best answer of the chosen topic among the shown ones; else the topic's own unit.
pub(super) async fn known(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    need: &Need,
) -> Result<Known, Failure> {
    let advice = advice(page, services, form, need).await?;
    let (unit, by_law) = match form.topic == advice.topic {
        true => (advice.unit, advice.reply_days),
        false => under_topic(page, services, &form.topic, need).await?,
    };
    let today = services.clock.today();
    Ok(Known {
        reply_by: reply_by(&page.knowledge, unit.as_ref(), by_law, today),
        unit,
        by_law,
    })
}

async fn under_topic(
    page: &Page,
    services: &Services,
    topic: &str,
    need: &Need,
) -> Result<(Option<Unit>, u16), Failure> {
    let found = services.find(need, page.lang()).await?;
    let knowledge = &page.knowledge;
    let today = services.clock.today();
    let shown = found
        .answers
        .iter()
        .filter_map(|answer| knowledge.article(&answer.slug, today))
        .find(|article| article.topic == topic && article.authority.is_empty());
    let owner = shown.and_then(|article| knowledge.directory.unit(&article.owner));
    let unit = owner.or_else(|| knowledge.unit_of_topic(topic));
    Ok((unit.cloned(), shown.map_or(0, |article| article.reply_days)))
}

/// What is sent.
pub(super) async fn message(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    contact: &Contact,
) -> Result<Message, Failure> {
    let known = known(page, services, form, &contact.need).await?;
    let found = services.find(&contact.need, page.lang()).await?;
    let shown = found
        .answers
        .iter()
        .filter_map(|answer| Slug::parse(&answer.slug).ok());
    Ok(Message {
        kind: Kind::Question,
        words: contact.need.words().into(),
        name: contact.name.as_str().into(),
        wish: contact.wish.clone(),
        unit: known.unit.map_or_else(String::new, |unit| unit.id),
        // Only a topic that there is: the word stands unsealed in the store and in the figures.
        topic: page
            .knowledge
            .topic(&contact.topic)
            .map_or_else(String::new, |topic| topic.id.clone()),
        reply_days: known.by_law,
        adds_to: None,
        shown: shown.collect(),
        language: page.lang(),
    })
}
