//! "Bliv ringet op": no free text, so there is nothing to write too much in.

use leptos::prelude::*;

use crate::{
    domain::{Knowledge, Language, notice::Service},
    forms::{CallBackField, CallBackForm, FormState},
    paths,
    shell::Screen,
    ui::{ErrorSummary, Hidden, Honeypot, Outage, Select, TextField, WaysOn},
    words::say,
};

use super::addition::not_sent;

/// The form.
pub fn call_back(lang: Language, form: FormState<CallBackForm>, knowledge: &Knowledge) -> Screen {
    let directory = &knowledge.directory;
    let title = say!(lang, call_back.title);
    let units = std::iter::once((String::new(), say!(lang, call_back.unit_unknown).to_owned()))
        .chain(
            directory
                .calling_units()
                .map(|unit| (unit.id.clone(), unit.name(lang).to_owned())),
        )
        .collect();
    let key = vec![("key", form.form().key.clone())];
    let unsent = form.is_unsent().then(|| {
        not_sent(say!(lang, call_back.unsent), lang, directory, |phone| {
            say!(lang, unsent.call, phone = phone)
        })
    });
    let instead = match directory.login_that_is_down() {
        None => say!(lang, call_back.phones_down_write),
        Some(_) => say!(lang, call_back.phones_down_visit),
    };
    // Nobody can call them while the phones are down: that is said before they wait for it.
    let silent = directory.is_down(Service::Phone).then(
        || view! { <p><strong>{say!(lang, call_back.phones_down)} " " {instead}</strong></p> },
    );
    let (blank, held) = (form.form().is_blank(), form.form().carried());
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {unsent}
        <Outage lang directory services=&[Service::Phone] here=paths::CALL_BACK/>
        <h1>{title}</h1>
        {silent}
        <p>{say!(lang, call_back.intro)}</p>
        <form method="post" action=paths::CALL_BACK.in_language(lang) novalidate>
            <Hidden fields=key/>
            <TextField lang field=form.field(CallBackField::Name) label=say!(lang, call_back.name) kind="text" autocomplete="name"/>
            <TextField lang field=form.field(CallBackField::Phone) label=say!(lang, call_back.phone) kind="tel" autocomplete="tel"/>
            <Select field=form.field(CallBackField::Unit) label=say!(lang, call_back.unit) hint=say!(lang, call_back.unit_hint) options=units/>
            <TextField lang field=form.field(CallBackField::Deadline) label=say!(lang, call_back.deadline) kind="text" autocomplete="off" hint=say!(lang, call_back.deadline_hint)/>
            <Honeypot lang/>
            <p>{say!(lang, contact.privacy)} " " <a href=paths::PRIVACY.in_language(lang)>{say!(lang, contact.privacy_link)}</a></p>
            <button class="button button--primary">{say!(lang, call_back.button)}</button>
        </form>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body);
    match blank {
        true => screen.standing_at(paths::CALL_BACK).varying(),
        false => screen.holding_at(paths::CALL_BACK, held),
    }
}
