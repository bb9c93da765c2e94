//! Warns before a text with a CPR number, a code or an account in it leaves the device.
//!
//! It asks the very rules the server asks ([`privacy`]), but those of words: what they find has its way on the next page, and
//! they would be two thirds of the bundle. The warning stands in the page, hidden; the island shows the half of
//! it that fits, politely and once for each thing that is found. The first attempt to send such a text is stopped; the
//! second goes through, and the server answers with every way on.

use std::time::Duration;

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::textarea_in;
use crate::domain::privacy::{self, Category};

/// How long it waits for the next letter before it looks.
const PAUSE: Duration = Duration::from_millis(300);
/// How long a warning is away before it comes back with something new: a live region reads what appears.
const BLINK: Duration = Duration::from_millis(100);

/// What was told so far. It stays in the browser.
#[derive(Default)]
struct Told {
    /// Every finding that was read aloud.
    aloud: Vec<String>,
    /// The one that stopped the form.
    stopped: String,
    /// Which letter was the last.
    letter: u32,
}

/// Wraps a form's field and its hidden warning. The button with `data-remove` takes out what was found, the one with
/// `data-show` selects it in the field.
#[island]
pub fn PrivacyHint(children: Children) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let told = StoredValue::new(Told::default());
    Effect::new(move || {
        if let Some(root) = root.get() {
            look(&root, told);
            stop_at_submit(root.clone().into(), told);
        }
    });
    let on_input = move |_: web_sys::Event| {
        told.update_value(|told| told.letter += 1);
        let mine = told.with_value(|told| told.letter);
        set_timeout(
            move || {
                let last = told.try_with_value(|told| told.letter) == Some(mine);
                if let (true, Some(root)) = (last, root.get_untracked()) {
                    look(&root, told);
                }
            },
            PAUSE,
        );
    };
    let on_click = move |event: ev::MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let (Some(target), Some(root)) = (target, root.get_untracked()) else {
            return;
        };
        let pressed = |what: &str| target.closest(what).ok().flatten().is_some();
        let Some(field) = textarea_in(&root) else {
            return;
        };
        if pressed("[data-remove]") {
            field.set_value(&privacy::without_blocked(&field.value()));
            look(&root, told);
            let _ = field.focus();
        } else if pressed("[data-show]") {
            select_found(&field);
        }
    };
    view! {
        <div node_ref=root class="privacy-hint__island" on:input=on_input on:click=on_click>
            {children()}
        </div>
    }
}

/// A form's own event does not reach an element inside it.
fn stop_at_submit(root: web_sys::HtmlElement, told: StoredValue<Told>) {
    let Some(form) = root.closest("form").ok().flatten() else {
        return;
    };
    let _ = leptos::prelude::window_event_listener(ev::submit, move |event| {
        let ours = event.target().is_some_and(|target| {
            let node = target.dyn_ref::<web_sys::Node>();
            node.is_some_and(|node| node.is_same_node(Some(&form)))
        });
        if ours && stops(&root, told) {
            event.prevent_default();
        }
    });
}

/// Whether something stands in the field that did not stop it before. Then the warning has focus.
fn stops(root: &web_sys::HtmlElement, told: StoredValue<Told>) -> bool {
    let Some(found) = look(root, told) else {
        return false;
    };
    if told.with_value(|told| told.stopped == found) {
        return false;
    }
    told.update_value(|told| told.stopped = found);
    let warning =
        warning_in(root).and_then(|warning| warning.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(warning) = warning {
        let _ = warning.focus();
    }
    true
}

/// Shows the warning that fits the field's text, or none. Returns what was found, as one word.
fn look(root: &web_sys::HtmlElement, told: StoredValue<Told>) -> Option<String> {
    let field = textarea_in(root)?;
    let warning = warning_in(root)?;
    let text = field.value();
    let Some(kind) = privacy::blocked_by(&text) else {
        hide(&warning, true);
        return None;
    };
    let found = found_in(&text);
    let new = told.with_value(|told| !told.aloud.contains(&found));
    let was_shown = !warning.has_attribute("hidden");
    fit(&warning, kind);
    if let Some(region) = warning.parent_element() {
        let _ = region.set_attribute("aria-live", if new { "polite" } else { "off" });
    }
    if new {
        told.update_value(|told| told.aloud.push(found.clone()));
    }
    if new && was_shown {
        hide(&warning, true);
        set_timeout(move || hide(&warning, false), BLINK);
    } else {
        hide(&warning, false);
    }
    Some(found)
}

/// Leaves the half of the warning that speaks of what was found.
fn fit(warning: &web_sys::Element, kind: Category) {
    for (half, kinds) in [("cpr", Category::Cpr), ("secret", Category::Credentials)] {
        let half = warning.query_selector(&format!("[data-found={half}]"));
        if let Some(half) = half.ok().flatten() {
            hide(&half, kind != kinds);
        }
    }
}

fn hide(element: &web_sys::Element, hidden: bool) {
    let _ = match hidden {
        true => element.set_attribute("hidden", ""),
        false => element.remove_attribute("hidden"),
    };
}

fn warning_in(root: &web_sys::HtmlElement) -> Option<web_sys::Element> {
    root.query_selector(".privacy-hint").ok().flatten()
}

/// Selects what was found first, where a browser counts in halves of UTF-16.
fn select_found(field: &web_sys::HtmlTextAreaElement) {
    let text = field.value();
    let places = privacy::blocked_places(&text);
    let Some(place) = places.first() else {
        return;
    };
    let units = |end: usize| u32::try_from(text[..end].encode_utf16().count()).unwrap_or(u32::MAX);
    let _ = field.focus();
    let _ = field.set_selection_range(units(place.start), units(place.end));
}

/// The findings of a text as one word, to tell them from others.
fn found_in(text: &str) -> String {
    let places = privacy::blocked_places(text);
    let words: Vec<&str> = places.into_iter().map(|place| &text[place]).collect();
    words.join(" ")
}
