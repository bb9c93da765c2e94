//! The routing question: must we know who you are to answer? And who writes.

use leptos::prelude::*;

use crate::{
    domain::{Language, triage::Sender},
    forms::{ContactField, ContactForm, FieldState, FormState},
    paths,
    ui::{Choice, Hidden},
    words::say,
};

/// The question with its three answers. On its own page (`page`) it is the page's heading, and who writes is asked as
/// well; elsewhere the sender stands as a word with "Skift".
#[component]
pub fn Question(
    lang: Language,
    form: FormState<ContactForm>,
    #[prop(optional)] page: bool,
) -> impl IntoView {
    let mut shown = vec![ContactField::Said];
    if page {
        shown.push(ContactField::Sender);
    }
    let said = form.field(ContactField::Said);
    let answers = vec![
        ("ja", say!(lang, question.yes).to_owned(), None),
        ("nej", say!(lang, question.no).to_owned(), None),
        ("ved-ikke", say!(lang, question.unsure).to_owned(), None),
    ];
    let (before, after) = match page {
        true => (Some(senders(lang, &form)), None),
        false => (None, Some(sender_line(lang, form.form().sender()))),
    };
    let carried = form.form().carried(&shown);
    view! {
        <form class="question" id="skriv-til-os" method="post" action=paths::WAY.in_language(lang) novalidate>
            <Hidden fields=carried/>
            <Choice lang field=said legend=say!(lang, question.legend) options=answers page=page/>
            // Enter presses the first button of a form, so the one that goes on stands before "Skift".
            {before}
            <button class="button button--primary">{say!(lang, question.button)}</button>
            {after}
        </form>
    }
}

/// Who writes, with a button that leads to the page where it can be changed.
fn sender_line(lang: Language, sender: Sender) -> impl IntoView {
    view! {
        <p class="question__sender">
            {say!(lang, question.sender)} " " <strong>{sender_name(lang, sender)}</strong> " "
            <button class="button button--quiet" name="step" value="skift">{say!(lang, question.change)}<span class="visually-hidden">" " {say!(lang, question.change_what)}</span></button>
        </p>
    }
}

fn senders(lang: Language, form: &FormState<ContactForm>) -> impl IntoView + use<> {
    let chosen = form.form().sender();
    let field = FieldState {
        value: value(chosen).to_owned(),
        ..form.field(ContactField::Sender)
    };
    // Who came as our own staff stays that, and can say otherwise; nobody else is asked.
    let staff = (chosen == Sender::Staff).then_some(Sender::Staff);
    let options = [
        Sender::Oneself,
        Sender::Helper,
        Sender::Company,
        Sender::Authority,
    ]
    .into_iter()
    .chain(staff)
    .map(|sender| (value(sender), sender_name(lang, sender).to_owned(), None))
    .collect();
    view! { <Choice lang field legend=say!(lang, question.sender_legend) options/> }
}

/// As [`ContactForm::sender`] reads it.
fn value(sender: Sender) -> &'static str {
    match sender {
        Sender::Oneself => "mig",
        Sender::Helper => "anden",
        Sender::Company => "virksomhed",
        Sender::Authority => "myndighed",
        Sender::Staff => "ansat",
    }
}

/// Who writes, in a word or two.
pub fn sender_name(lang: Language, sender: Sender) -> &'static str {
    match sender {
        Sender::Oneself => say!(lang, question.sender_self),
        Sender::Helper => say!(lang, question.sender_helper),
        Sender::Company => say!(lang, question.sender_company),
        Sender::Authority => say!(lang, question.sender_authority),
        Sender::Staff => say!(lang, question.sender_staff),
    }
}
