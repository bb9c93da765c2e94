//! The contact form and the last look before it is sent.
//!
//! Citizens never choose a forvaltning: a topic is proposed, and who gets it is said.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        Answer, Knowledge, Language, calendar,
        directory::{DIGITAL_POST_BUSINESS, Unit},
        notice::{Notice, Service},
        triage::Sender,
    },
    forms::{ContactField, ContactForm, FormState},
    paths,
    shell::Screen,
    ui::{
        Choice, ErrorSummary, Hidden, Honeypot, Outage, PrivacyField, Select, TextField, UrgentBox,
        WaysOn,
    },
    words::say,
};

/// What the form says besides its fields.
pub struct AroundContact<'a> {
    /// The unit that gets it.
    pub unit: Option<&'a Unit>,
    /// When an answer is promised.
    pub reply_by: Option<Date>,
    /// Today.
    pub today: Date,
    /// What is down.
    pub notices: &'a [Notice],
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
    let notices = around.notices;
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
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {around.urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <Outage lang directory notices services=&[Service::Form, Service::Phone]/>
        <h1>{title}</h1>
        <p>{say!(lang, contact.intro)}</p>
        {business}
        <form class="contact-form" method="post" action=paths::CONTACT.in_language(lang) novalidate>
            <Hidden fields=hidden/>
            <PrivacyField lang field=form.field(ContactField::Need) label=say!(lang, contact.message) hint=say!(lang, contact.message_hint)/>
            <Select field=topic(&form) label=say!(lang, contact.topic) hint=say!(lang, contact.topic_hint) options=topics(lang, knowledge)/>
            {sent_to(lang, around)}
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

/// Who gets it, and by when they answer.
fn sent_to(lang: Language, around: &AroundContact<'_>) -> impl IntoView + use<> {
    let unit = around.unit.map(|unit| unit.name(lang).to_owned());
    let promise = around
        .reply_by
        .filter(|_| !around.urgent)
        .map(|day| calendar::weekday_and_date(lang, day, around.today));
    unit.map(|unit| {
        view! {
            <div class="contact-form__to">
                <p>{say!(lang, contact.to, unit = unit)}</p>
                {promise.map(|day| view! { <p>{say!(lang, contact.promise, day = day)}</p> })}
            </div>
        }
    })
}

/// For companies and authorities virk.dk stands on the form itself.
fn business(
    lang: Language,
    sender: Sender,
    knowledge: &Knowledge,
) -> Option<impl IntoView + use<>> {
    let link = knowledge.directory.link(DIGITAL_POST_BUSINESS)?.clone();
    matches!(sender, Sender::Company | Sender::Authority).then(|| {
        view! {
            <div class="notice notice--info">
                <p>{say!(lang, contact.business)} " " <a href=link.url.clone()>{link.name(lang).to_owned()}</a></p>
            </div>
        }
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

/// What the check page says besides the form.
pub struct AroundCheck<'a> {
    /// As on the form.
    pub contact: AroundContact<'a>,
    /// Answers for exactly this text.
    pub answers: Vec<Answer>,
    /// They have been shown before: then they are folded.
    pub seen: bool,
    /// The search does not answer; shown as such.
    pub search_is_down: bool,
    /// It could not be sent just now.
    pub unsent: bool,
}

/// Everything once more, with links to change it; then send.
pub fn check(
    lang: Language,
    form: &ContactForm,
    around: AroundCheck<'_>,
    knowledge: &Knowledge,
) -> Screen {
    let directory = &knowledge.directory;
    let title = say!(lang, check.title);
    let held = form.carried(&[]);
    let body = view! {
        {around.unsent.then(|| view! {
            <div class="notice notice--warning" role="alert"><p>{say!(lang, check.unsent)}</p></div>
        })}
        {around.contact.urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{title}</h1>
        {answers(lang, around.answers, around.seen, around.search_is_down)}
        {summary(lang, form, knowledge)}
        {sent_to(lang, &around.contact)}
        <p>{say!(lang, check.shown_too)}</p>
        {around.contact.urgent.then(|| view! { <p>{say!(lang, check.urgent)}</p> })}
        <form method="post" action=paths::CONTACT_CHECK.in_language(lang)>
            <Hidden fields=held.clone()/>
            <Honeypot lang/>
            <button class="button button--primary">{say!(lang, check.button)}</button>
        </form>
        <form method="post" action=paths::ERASE.in_language(lang)>
            <button class="button button--quiet">{say!(lang, suggestions.erase)}</button>
        </form>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).holding_at(paths::CONTACT_CHECK, held)
}

/// The answers for the final text: folded when they were seen, open when the text has changed.
fn answers(lang: Language, answers: Vec<Answer>, seen: bool, down: bool) -> impl IntoView {
    if down {
        return view! { <p class="notice notice--info">{say!(lang, check.search_down)}</p> }
            .into_any();
    }
    let links = answers
        .into_iter()
        .map(|answer| {
            let words = (answer.language != lang).then_some(answer.language);
            view! {
                <li><a href=paths::answer(&answer.slug).in_language(lang) lang=words.map(Language::tag)>{answer.title}</a></li>
            }
        })
        .collect_view();
    if links.is_empty() {
        return view! { <p>{say!(lang, check.no_answers)}</p> }.into_any();
    }
    match seen {
        true => view! {
            <details class="check__answers">
                <summary>{say!(lang, check.seen)}</summary>
                <ul class="answer-list">{links}</ul>
            </details>
        }
        .into_any(),
        false => view! {
            <section class="check__answers" aria-labelledby="svar-til-teksten">
                <h2 id="svar-til-teksten">{say!(lang, check.new_answers)}</h2>
                <ul class="answer-list">{links}</ul>
            </section>
        }
        .into_any(),
    }
}

/// What was written, a line for each, with a button that leads back to its field.
fn summary(lang: Language, form: &ContactForm, knowledge: &Knowledge) -> impl IntoView + use<> {
    let topic = knowledge.topic(&form.topic).map_or_else(
        || say!(lang, contact.topic_other).to_owned(),
        |topic| topic.told(lang).title.clone(),
    );
    let wish = match form.wish.as_str() {
        "mail" => format!("{} {}", say!(lang, check.mail_to), form.email),
        "ring" => format!("{} {}", say!(lang, check.call_to), form.phone),
        _ => say!(lang, contact.wish_nothing).to_owned(),
    };
    let name = match form.name.trim() {
        "" => say!(lang, check.no_name).to_owned(),
        name => name.to_owned(),
    };
    let rows = [
        (say!(lang, contact.message), form.need.clone(), "need"),
        (say!(lang, contact.topic), topic, "topic"),
        (say!(lang, check.wish), wish, "wish"),
        (say!(lang, contact.name), name, "name"),
    ];
    let carried = form.carried(&[]);
    view! {
        <dl class="check__summary">
            {rows.into_iter().map(|(what, value, anchor)| {
                let action = format!("{}#{anchor}", paths::CONTACT.in_language(lang));
                view! {
                    <div class="check__row">
                        <dt>{what}</dt>
                        <dd class="check__value" dir="auto">{value}</dd>
                        <dd class="check__change">
                            <form method="post" action=action>
                                <Hidden fields=carried.clone()/>
                                <button class="button--link" name="step" value="vis">
                                    {say!(lang, check.change)} <span class="visually-hidden">" " {what}</span>
                                </button>
                            </form>
                        </dd>
                    </div>
                }
            }).collect_view()}
        </dl>
    }
}
