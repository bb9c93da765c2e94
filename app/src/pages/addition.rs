//! The form on the page of an inquiry, by which something is added to it.
//!
//! What is written in it is never shown again once it is sent: the page stands behind a link that can be forwarded.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, fact, inquiry::Reference},
    forms::{AdditionField, AdditionForm, FormState},
    paths::Place,
    shell::Screen,
    ui::{Hidden, Honeypot, PrivacyField, UrgentBox, WaysOn},
    words::say,
};

/// The form; it is sent to the page's own place.
pub(super) fn addition(
    lang: Language,
    form: &FormState<AdditionForm>,
    here: &Place,
    unit: String,
    reference: String,
) -> AnyView {
    let key = vec![("key", form.form().key.clone())];
    let field = form.field(AdditionField::Need);
    view! {
        <p>{say!(lang, inquiry.more_form, unit = unit, reference = reference)}</p>
        <form class="addition" method="post" action=here.in_language(lang) novalidate>
            <Hidden fields=key/>
            <PrivacyField lang field label=say!(lang, inquiry.more_label) hint=say!(lang, inquiry.more_hint)/>
            <Honeypot lang/>
            <button class="button button--secondary">{say!(lang, inquiry.more_button)}</button>
        </form>
    }
    .into_any()
}

/// The page while the inquiry itself cannot be read: what was to be added stands in the form still. `here` is the page's
/// own place, with its secret; `urgent`: what was written sounds so.
pub fn unread_inquiry(
    lang: Language,
    reference: &Reference,
    form: &FormState<AdditionForm>,
    here: &Place,
    urgent: bool,
    directory: &Directory,
) -> Screen {
    let title = say!(lang, inquiry.title, reference = reference.to_string());
    // Which unit has it cannot be read either.
    let unit = say!(lang, site.owner).to_owned();
    let heading = title.clone();
    let body = view! {
        {unsent(lang, directory)}
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{heading}</h1>
        <h2>{say!(lang, inquiry.more_title)}</h2>
        {addition(lang, form, here, unit, reference.to_string())}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
        .with_islands()
        .holding_at(here.clone(), form.form().carried())
}

/// It could not be sent just now, and what to do instead.
pub(super) fn unsent(lang: Language, directory: &Directory) -> AnyView {
    not_sent(say!(lang, inquiry.more_unsent), lang, directory, |phone| {
        say!(lang, unsent.call_number, phone = phone)
    })
}

/// What could not be sent is told at once; `call` says that they can call instead, as long as they can.
pub(super) fn not_sent(
    words: &'static str,
    lang: Language,
    directory: &Directory,
    call: impl FnOnce(String) -> String,
) -> AnyView {
    let phone = directory.working_phone();
    let call = phone.map(|phone| format!(" {}", call(fact::phone(&phone.number, lang))));
    let words = format!("{words}{}", call.unwrap_or_default());
    view! { <div class="notice notice--warning" role="alert"><p>{words}</p></div> }.into_any()
}
