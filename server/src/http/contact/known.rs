//! What is known of a form and its text: the topic, the unit that gets it, the promised day; and the message it becomes.

use app::{
    domain::{Need, Slug, directory::Unit, inquiry::Kind, triage::Said},
    forms::{Contact, ContactForm},
    services::{Advice, Message, Services, reply_by},
};
use jiff::civil::Date;

use crate::http::{failure::Failure, page::Page};

/// A form with a key, and with the topic of the best answer until another is chosen.
pub(super) async fn prepared(
    page: &Page,
    services: &Services,
    mut form: ContactForm,
) -> Result<ContactForm, Failure> {
    if form.key.is_empty() {
        form.key = services.new_key();
        if form.topic.is_empty()
            && let Ok(need) = form.need()
        {
            form.topic = advice(page, services, &form, &need).await?.topic;
        }
    }
    Ok(form)
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

/// What is known of the text, and the day an answer is promised.
pub(super) async fn promised(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    need: &Need,
) -> Result<(Advice, Option<Date>), Failure> {
    let advice = advice(page, services, form, need).await?;
    let by_law = by_law(form, &advice);
    let unit = unit(page, form, &advice);
    let day = reply_by(
        &page.knowledge,
        unit.as_ref(),
        by_law,
        services.clock.today(),
    );
    Ok((advice, day))
}

/// The unit: that of the best answer, as long as its topic is the one that is chosen; else the topic's own.
pub(super) fn unit(page: &Page, form: &ContactForm, advice: &Advice) -> Option<Unit> {
    match form.topic == advice.topic {
        true => advice.unit.clone(),
        false => page.knowledge.unit_of_topic(&form.topic).cloned(),
    }
}

fn by_law(form: &ContactForm, advice: &Advice) -> u16 {
    match form.topic == advice.topic {
        true => advice.reply_days,
        false => 0,
    }
}

/// What is sent.
pub(super) async fn message(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    contact: &Contact,
) -> Result<Message, Failure> {
    let advice = advice(page, services, form, &contact.need).await?;
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
        unit: unit(page, form, &advice).map_or_else(String::new, |unit| unit.id),
        // Only a topic that there is: the word stands unsealed in the store and in the figures.
        topic: page
            .knowledge
            .topic(&contact.topic)
            .map_or_else(String::new, |topic| topic.id.clone()),
        reply_days: by_law(form, &advice),
        adds_to: None,
        shown: shown.collect(),
        language: page.lang(),
    })
}
