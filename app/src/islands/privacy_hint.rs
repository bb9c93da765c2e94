//! Warns before a text with a CPR number in it leaves the device.
//!
//! It asks the very rules the server asks ([`privacy`]). The warning stands in the page, hidden; the island shows it. The
//! first attempt to send such a text is stopped; the second goes through, and the server answers with every way on.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::textarea_in;
use crate::domain::privacy;

/// Wraps a form's field and its hidden warning. The button with `data-remove` takes the number out.
#[island]
pub fn PrivacyHint(children: Children) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    // What was warned about: a distinct finding is told once, not at every letter.
    let told = StoredValue::new(String::new());
    let look = move |stop: bool| -> bool {
        let Some(root) = root.get_untracked() else {
            return false;
        };
        let Some(field) = textarea_in(&root) else {
            return false;
        };
        let text = field.value();
        let found = found_in(&text);
        let Some(warning) = root.query_selector(".privacy-hint").ok().flatten() else {
            return false;
        };
        let _ = match found.is_empty() {
            true => warning.set_attribute("hidden", ""),
            false => warning.remove_attribute("hidden"),
        };
        let new = !found.is_empty() && told.with_value(|told| *told != found);
        if stop && new {
            told.set_value(found);
            focus(&warning);
        }
        stop && new
    };
    Effect::new(move || {
        if let Some(root) = root.get() {
            look(false);
            // A form's own event does not reach an element inside it.
            let form = root.closest("form").ok().flatten();
            if let Some(form) = form {
                let _ = leptos::prelude::window_event_listener(ev::submit, move |event| {
                    let ours = event.target().is_some_and(|target| {
                        target
                            .dyn_ref::<web_sys::Node>()
                            .is_some_and(|node| node.is_same_node(Some(&form)))
                    });
                    if ours && look(true) {
                        event.prevent_default();
                    }
                });
            }
        }
    });
    let on_click = move |event: ev::MouseEvent| {
        let remove = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|target| target.closest("[data-remove]").ok().flatten().is_some());
        if let (true, Some(field)) = (
            remove,
            root.get_untracked().and_then(|root| textarea_in(&root)),
        ) {
            field.set_value(&privacy::without_blocked(&field.value()));
            look(false);
            let _ = field.focus();
        }
    };
    view! {
        <div node_ref=root class="privacy-hint__island" on:input=move |_| { look(false); } on:click=on_click>
            {children()}
        </div>
    }
}

/// The findings of a text as one word, to tell them from others. It stays in the browser.
fn found_in(text: &str) -> String {
    privacy::check(text)
        .into_iter()
        .filter(|finding| finding.level == privacy::Level::Block)
        .map(|finding| text[finding.place].to_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}
