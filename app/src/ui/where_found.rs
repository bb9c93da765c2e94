//! "Vis mig hvor": the text again, with what was found marked. Works without JavaScript.
//!
//! It must not know what is done about it. The text is a text node: whatever is written in it stays text.

use leptos::prelude::*;

use crate::{
    domain::{
        Language,
        privacy::{self, Level},
    },
    words::say,
};

/// The text with every finding from a level on marked; nothing when there is none.
#[component]
pub fn Where(lang: Language, text: String, from: Level) -> impl IntoView {
    let marked = marked(&text, from);
    (!marked.is_empty()).then(|| {
        view! {
            <section class="where-found" id="hvor" aria-labelledby="hvor-titel">
                <h2 id="hvor-titel">{say!(lang, blocked.where_title)}</h2>
                <p>{say!(lang, blocked.where_how)}</p>
                <p class="your-text__text" dir="auto">{marked}</p>
            </section>
        }
    })
}

/// The same behind a line that unfolds, where the text is not what the page is about.
#[component]
pub fn WhereFolded(lang: Language, text: String, from: Level) -> impl IntoView {
    let marked = marked(&text, from);
    (!marked.is_empty()).then(|| {
        view! {
            <details class="where-found">
                <summary>{say!(lang, blocked.show_where)}</summary>
                <p>{say!(lang, blocked.where_how)}</p>
                <p class="your-text__text" dir="auto">{marked}</p>
            </details>
        }
    })
}

/// The pieces of the text, the found ones in `mark`; empty when nothing was found.
fn marked(text: &str, from: Level) -> Vec<AnyView> {
    let places = privacy::places(&privacy::check(text), from);
    let mut pieces = Vec::new();
    let mut after = 0;
    for place in &places {
        pieces.push(text[after..place.start].to_owned().into_any());
        let found = text[place.clone()].to_owned();
        pieces.push(view! { <mark>{found}</mark> }.into_any());
        after = place.end;
    }
    if !places.is_empty() {
        pieces.push(text[after..].to_owned().into_any());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str, from: Level) -> String {
        let text = text.to_owned();
        Owner::new().with(|| view! { <Where lang=Language::En text from/> }.to_html())
    }

    #[test]
    fn what_was_found_is_marked_and_nothing_written_becomes_markup() {
        let page = html("<b>mit cpr</b> er 150423-0000 & jeg", Level::Block);
        assert!(page.contains("<mark>150423-0000</mark>"), "{page}");
        assert!(
            page.contains("&lt;b&gt;mit cpr") && !page.contains("<b>"),
            "{page}"
        );
        assert!(page.contains("&amp; jeg"), "{page}");
    }

    #[test]
    fn nothing_found_shows_nothing() {
        assert!(!html("Hvad koster et pas?", Level::Route).contains("hvor"));
        assert!(!html("Min far er dement", Level::Block).contains("mark"));
        assert!(html("Min far er dement", Level::Route).contains("<mark>dement</mark>"));
    }
}
