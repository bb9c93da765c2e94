//! Where a page stands in the tree.

use leptos::prelude::*;

use crate::{domain::Language, paths, words::say};

/// The start, then the places above: path and title.
#[component]
pub fn Breadcrumb(lang: Language, above: Vec<(paths::Place, String)>) -> impl IntoView {
    let start = std::iter::once((paths::START, say!(lang, site.front).to_owned()));
    view! {
        <nav class="breadcrumb" aria-label=say!(lang, site.you_are_here)>
            <ol>
                {start.chain(above).map(|(place, title)| view! {
                    <li><a href=place.in_language(lang)>{title}</a></li>
                }).collect_view()}
            </ol>
        </nav>
    }
}
