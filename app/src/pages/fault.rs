//! "Virker siden ikke? Fortæl os det".

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    forms::{FaultField, FaultForm, FormState},
    paths,
    shell::Screen,
    ui::{ErrorSummary, Hidden, Honeypot, PrivacyField, TextField, UrgentBox, WaysOn},
    words::say,
};

use super::addition::not_sent;

/// The form. `urgent`: what was written sounds so.
pub fn fault(
    lang: Language,
    form: FormState<FaultForm>,
    urgent: bool,
    directory: &Directory,
) -> Screen {
    let title = say!(lang, fault.title);
    let key = vec![("key", form.form().key.clone())];
    let unsent = form.is_unsent().then(|| {
        not_sent(say!(lang, fault.unsent), lang, directory, |phone| {
            say!(lang, unsent.call_urgent, phone = phone)
        })
    });
    let (blank, held) = (form.form().is_blank(), form.form().carried());
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {unsent}
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{title}</h1>
        <p>{say!(lang, fault.intro)}</p>
        <form method="post" action=paths::FAULT.in_language(lang) novalidate>
            <Hidden fields=key/>
            <PrivacyField lang field=form.field(FaultField::Need) label=say!(lang, fault.what) hint=say!(lang, fault.what_hint)/>
            <TextField lang field=form.field(FaultField::Name) label=say!(lang, contact.name) kind="text" autocomplete="name"/>
            <TextField lang field=form.field(FaultField::Email) label=say!(lang, fault.email) kind="email" autocomplete="email"/>
            <Honeypot lang/>
            <button class="button button--primary">{say!(lang, fault.button)}</button>
        </form>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).with_islands();
    match blank {
        true => screen.standing_at(paths::FAULT).varying(),
        false => screen.holding_at(paths::FAULT, held),
    }
}
