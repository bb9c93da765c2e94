//! Shows HTML that `domain::markdown` made safe.

use leptos::prelude::*;

use crate::domain::{Language, markdown::SafeHtml};

/// A block of safe HTML. `lang` is set when its language is not the page's.
#[component]
pub fn Safe(html: SafeHtml, class: &'static str, lang: Option<Language>) -> impl IntoView {
    view! { <div class=class lang=lang.map(Language::tag) inner_html=html.as_str().to_owned()></div> }
}
