//! The language of the contact router: what a need and an answer are, and how they look.
//!
//! # Layout
//! - [`domain`]: the story itself, pure; names nothing of ours above it and never leptos.
//! - [`paths`]: every URL of the site, once, in both languages.
//! - [`forms`]: raw strings in, domain values out.
//! - [`ui`] and `pages`: HTML as functions of data. Pages are server-only, so the wasm bundle cannot hold one.
//! - [`islands`] and [`api`]: what runs in the browser, and what it may ask of the server.
//! - `letters` (server only): what is written in the mail.
//! - `ports` and `services` (server only): what the application needs of the world, and its verbs.
//! - `shell` (server only): the HTML document around a page.
//!
//! This crate must not know axum, sqlx, tantivy or tokio; they are not in its manifest.

#![recursion_limit = "256"]

#[expect(
    missing_docs,
    clippy::all,
    reason = "generated from locales/ by build.rs"
)]
mod sentences {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}
pub use sentences::i18n;

pub mod api;
pub mod domain;
pub mod forms;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod letters;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod paths;
#[cfg(feature = "ssr")]
pub mod ports;
#[cfg(feature = "ssr")]
pub mod services;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod ui;
pub mod words;

/// Wakes the islands of the page. Called by the bootstrap script once the wasm is there.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
