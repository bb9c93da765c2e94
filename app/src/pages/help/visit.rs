//! Coming to us: where, when, and what to do first. Without a confirmed place the way on is where the places are found.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{CITIZEN_SERVICE, DEFAULT_UNIT, Place},
        hours::Whose,
    },
    ui::{OpenHours, OutLine, Points, WithoutLogin},
    words::say,
};

/// The section of the help page.
pub fn visit(lang: Language, directory: &Directory) -> AnyView {
    let places: Vec<_> = directory
        .places_of(DEFAULT_UNIT)
        .map(|place| one(lang, place, directory))
        .collect();
    let known = match places.is_empty() {
        true => view! { <p>{say!(lang, help.visit_unknown)}</p> }.into_any(),
        false => view! { <ul class="points">{places}</ul> }.into_any(),
    };
    let sentences = vec![
        say!(lang, help.visit_book),
        say!(lang, help.visit_bring),
        say!(lang, help.visit_with),
    ];
    view! {
        <h2 id="besoeg">{say!(lang, help.visit_title)}</h2>
        {known}
        <OutLine lang directory id=CITIZEN_SERVICE/>
        <Points sentences/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

/// Hours that are not confirmed are not said; the link below leads to them.
fn one(lang: Language, place: &Place, directory: &Directory) -> impl IntoView + use<> {
    let hours = view! { <OpenHours lang hours=&place.hours whose=Whose::Ours directory/> };
    view! {
        <li>
            <strong>{place.name(lang).to_owned()}</strong> ", " {place.address.clone()} ". " {hours}
        </li>
    }
}
