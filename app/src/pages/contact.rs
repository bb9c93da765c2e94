//! The contact form; the last look before it is sent is in `check`.
//!
//! Citizens never choose a forvaltning: a topic is proposed, and who gets it is said.

mod check;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Knowledge, Language, calendar,
        directory::{DIGITAL_POST_BUSINESS, Unit},
        notice::Service,
        triage::Sender,
    },
    forms::{ContactField, ContactForm, FormState},
    paths,
    shell::Screen,
    ui::{
        Choice, Doubt, ErrorSummary, Hidden, Honeypot, Outage, PrivacyField, Select, TextField,
        UrgentBox, WaysOn,
    },
    words::say,
};

pub use check::{AroundCheck, check};

/// What the form says besides its fields.
pub struct AroundContact<'a> {
    /// The unit that gets it.
    pub unit: Option<&'a Unit>,
    /// When an answer is promised.
    pub reply_by: Option<Date>,
    /// Today.
    pub today: Date,
    /// The text sounds urgent.
    pub urgent: bool,
}

/// The form.
pub fn contact(
    lang: Language,
    form: FormState<ContactForm>,
    around: &AroundContact<'_>,
    knowledge: &Knowledge,
) -> Screen {
    let directory = &knowledge.directory;
    let title = say!(lang, contact.title);
    let held = form.form().carried(&[]);
    let shown = [
        ContactField::Need,
        ContactField::Topic,
        ContactField::Name,
        ContactField::Wish,
        ContactField::Email,
        ContactField::Phone,
    ];
    let hidden = form.form().carried(&shown);
    let business = business(lang, form.form().sender(), knowledge);
    // No wish is chosen yet, so the day is told to who will want an answer.
    let if_wished =
        promised_day(lang, around, directory).map(|day| say!(lang, contact.promise, day = day));
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {around.urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <Outage lang directory services=&[Service::Form, Service::Phone] here=paths::CONTACT/>
        <h1>{title}</h1>
        <p>{say!(lang, contact.intro)}</p>
        {business}
        <Doubt lang text=&form.form().need/>
        <form class="contact-form" method="post" action=paths::CONTACT.in_language(lang) novalidate>
            <Hidden fields=hidden/>
            <PrivacyField lang field=form.field(ContactField::Need) label=say!(lang, contact.message) hint=say!(lang, contact.message_hint)/>
            <Select field=topic(&form) label=say!(lang, contact.topic) hint=say!(lang, contact.topic_hint) options=topics(lang, knowledge)/>
            {sent_to(lang, around, if_wished)}
            <Choice lang field=form.field(ContactField::Wish) legend=say!(lang, contact.wish) options=wishes(lang, &form)/>
            <TextField lang field=form.field(ContactField::Name) label=say!(lang, contact.name) kind="text" autocomplete="name"/>
            <Honeypot lang/>
            <div class="contact-form__privacy">
                <p>{say!(lang, contact.privacy)}</p>
                <p><a href=paths::PRIVACY.in_language(lang)>{say!(lang, contact.privacy_link)}</a></p>
            </div>
            <button class="button button--primary">{say!(lang, contact.button)}</button>
        </form>
        <form method="post" action=paths::ERASE.in_language(lang)>
            <button class="button button--quiet">{say!(lang, suggestions.erase)}</button>
        </form>
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
        .with_islands()
        .holding_at(paths::CONTACT, held)
}

/// Who gets it, and what is promised.
fn sent_to(
    lang: Language,
    around: &AroundContact<'_>,
    promise: Option<String>,
) -> impl IntoView + use<> {
    let unit = around.unit.map(|unit| unit.name(lang).to_owned());
    unit.map(|unit| {
        view! {
            <div class="contact-form__to">
                <p>{say!(lang, contact.to, unit = unit)}</p>
                {promise.map(|promise| view! { <p>{promise}</p> })}
            </div>
        }
    })
}

/// The day, where one can be promised: never on anything urgent, nor while the form is in trouble.
fn promised_day(
    lang: Language,
    around: &AroundContact<'_>,
    directory: &Directory,
) -> Option<String> {
    around
        .reply_by
        .filter(|_| !around.urgent && !directory.is_down(Service::Form))
        .map(|day| calendar::weekday_and_date(lang, day, around.today))
}

/// For companies and authorities their own way stands on the form itself.
fn business(
    lang: Language,
    sender: Sender,
    knowledge: &Knowledge,
) -> Option<impl IntoView + use<>> {
    let directory = &knowledge.directory;
    let link = directory.link(DIGITAL_POST_BUSINESS)?.clone();
    let words = match sender {
        Sender::Company => say!(lang, contact.business).to_owned(),
        Sender::Authority => {
            let cvr = directory.municipality()?.cvr.clone();
            say!(lang, contact.authority, cvr = cvr)
        }
        Sender::Oneself | Sender::Helper | Sender::Staff => return None,
    };
    Some(view! {
        <div class="notice notice--info">
            <p>{words} " " <a href=link.url.clone()>{link.name(lang).to_owned()}</a></p>
        </div>
    })
}

fn wishes(
    lang: Language,
    form: &FormState<ContactForm>,
) -> Vec<(&'static str, String, Option<AnyView>)> {
    let (email, phone) = (
        form.field(ContactField::Email),
        form.field(ContactField::Phone),
    );
    let mail = view! {
        <TextField lang field=email label=say!(lang, contact.email) kind="email" autocomplete="email"/>
    };
    let call = view! {
        <TextField lang field=phone label=say!(lang, contact.phone) kind="tel" autocomplete="tel"/>
    };
    vec![
        (
            "mail",
            say!(lang, contact.wish_mail).to_owned(),
            Some(mail.into_any()),
        ),
        (
            "ring",
            say!(lang, contact.wish_call).to_owned(),
            Some(call.into_any()),
        ),
        ("intet", say!(lang, contact.wish_nothing).to_owned(), None),
    ]
}

fn topic(form: &FormState<ContactForm>) -> crate::forms::FieldState {
    form.field(ContactField::Topic)
}

fn topics(lang: Language, knowledge: &Knowledge) -> Vec<(String, String)> {
    std::iter::once((String::new(), say!(lang, contact.topic_other).to_owned()))
        .chain(
            knowledge
                .topics
                .iter()
                .map(|topic| (topic.id.clone(), topic.told(lang).title.clone())),
        )
        .collect()
}
