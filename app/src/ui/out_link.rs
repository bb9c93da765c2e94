//! Links to places of the directory, which say when they lead to a login.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, article::Login, directory::Link},
    words::say,
};

/// The place by its name, with what it asks of you. `button`: it is the main way on.
#[component]
pub fn OutLink(lang: Language, link: Link, #[prop(optional)] button: bool) -> impl IntoView {
    let class = match button {
        true => "button button--primary",
        false => "out-link",
    };
    let login = match link.login {
        Login::None => None,
        Login::Mitid => Some(say!(lang, answer.login_mitid)),
        Login::MitidErhverv => Some(say!(lang, answer.login_mitid_erhverv)),
    };
    let name = link.name(lang).to_owned();
    view! {
        <a class=class href=link.url>{name}</a>
        {login.map(|login| view! { " " <span class="out-link__login">{login}</span> })}
    }
}

/// The same on a line of its own, by the directory's id; nothing when the place may not be shown.
#[component]
pub fn OutLine<'a>(
    lang: Language,
    directory: &'a Directory,
    id: &'static str,
    #[prop(optional)] button: bool,
) -> impl IntoView + use<> {
    let link = directory.link(id).cloned();
    link.map(|link| view! { <p class="out-line"><OutLink lang link button/></p> })
}
