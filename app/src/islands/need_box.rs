//! Suggestions while somebody types in the box.
//!
//! It shares [`need::typed`] with the server: runs of four or more digits are taken out before anything leaves the
//! device, nothing is asked above 200 characters, and nothing at all of a text that must not be stored. The page has one
//! voice: the status that counts suggestions warns of such a text too.

use leptos::{ev, html, prelude::*, task::spawn_local, web_sys};

use super::{language, textarea_in};
use crate::{
    api::suggest,
    domain::{
        Suggestion, need,
        privacy::{self, Category},
    },
    paths,
    words::say,
};

/// How long the box waits for the next letter before it asks.
const PAUSE_MS: u64 = 200;

/// Wraps the field; puts a list of links and a status under it.
#[island]
pub fn NeedSuggestions(children: Children) -> impl IntoView {
    let found = RwSignal::new(None::<Vec<Suggestion>>);
    let warned = RwSignal::new(None::<Category>);
    let asked = StoredValue::new(0_u32);
    let root = NodeRef::<html::Div>::new();

    let ask = move |text: String| {
        asked.update_value(|count| *count += 1);
        let mine = asked.get_value();
        let typed = need::typed(&text);
        if typed.is_none() {
            found.set(None);
        }
        set_timeout(
            move || {
                if asked.try_get_value() != Some(mine) {
                    return;
                }
                // Not at every letter, and not again when it is the same.
                let kind = privacy::blocked_by(&text);
                if warned.get_untracked() != kind {
                    warned.set(kind);
                }
                let Some(typed) = typed else {
                    return;
                };
                spawn_local(async move {
                    let answer = suggest(typed, language()).await;
                    if asked.try_get_value() == Some(mine) {
                        // A failed call shows nothing; the form works.
                        found.set(answer.ok());
                    }
                });
            },
            std::time::Duration::from_millis(PAUSE_MS),
        );
    };
    let close = move || {
        asked.update_value(|count| *count += 1);
        found.set(None);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && found.read_untracked().is_some() {
            close();
            if let Some(field) = root.get_untracked().and_then(|root| textarea_in(&root)) {
                // A link that had focus is gone now: focus goes back to the field.
                let _ = field.focus();
            }
        }
    };
    // What was typed before the island woke counts too.
    Effect::new(move || {
        if let Some(field) = root.get().and_then(|root| textarea_in(&root)) {
            let text = field.value();
            if is_focused(&field) && !text.is_empty() {
                ask(text);
            }
        }
    });

    view! {
        <div node_ref=root class="need-box__island" on:input=move |event| ask(event_target_value(&event)) on:keydown=on_key>
            {children()}
            <p role="status" class="need-box__status">
                {move || match warned.get() {
                    Some(kind) => Some(warning(kind).to_owned()),
                    None => found.read().as_ref().map(|links| status(links.len())),
                }}
            </p>
            <ul class="need-box__suggestions" hidden=move || found.read().as_ref().is_none_or(Vec::is_empty)>
                {move || found.get().unwrap_or_default().into_iter().map(link).collect_view()}
            </ul>
        </div>
    }
}

/// One suggestion as a link. Its words are marked Danish when the page is not.
fn link(suggestion: Suggestion) -> impl IntoView {
    let href = paths::answer(&suggestion.slug).in_language(language());
    let lang = suggestion.danish_only.then_some("da");
    view! { <li><a href=href lang=lang>{suggestion.title}</a></li> }
}

/// What must not be sent this way, without repeating it.
fn warning(kind: Category) -> &'static str {
    match kind {
        Category::Cpr => say!(language(), blocked.hint_title),
        _ => say!(language(), blocked.hint_secret_title),
    }
}

/// The count, and nothing else: the words of the list are the list's.
fn status(count: usize) -> String {
    match count {
        0 => say!(language(), need_box.status_none).to_owned(),
        1 => say!(language(), need_box.status_one).to_owned(),
        _ => say!(language(), need_box.status_many, count = count),
    }
}

fn is_focused(field: &web_sys::HtmlTextAreaElement) -> bool {
    document()
        .active_element()
        .is_some_and(|active| active.is_same_node(Some(field)))
}
