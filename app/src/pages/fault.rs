//! "Virker siden ikke? Fortæl os det".

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    forms::{FaultField, FaultForm, FormState},
    paths,
    shell::Screen,
    ui::{ErrorSummary, Hidden, Honeypot, PrivacyField, TextField, WaysOn},
    words::say,
};

/// The form.
pub fn fault(lang: Language, form: FormState<FaultForm>, directory: &Directory) -> Screen {
    let title = say!(lang, fault.title);
    let key = vec![("key", form.form().key.clone())];
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
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
    Screen::new(title, body)
        .with_islands()
        .standing_at(paths::FAULT)
        .private()
}
