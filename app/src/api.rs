//! What islands may ask of the server. Everything else is a page or a form.
//!
//! It must not know leptos_axum: server functions get their axum half from the server build.

#![expect(
    missing_docs,
    reason = "#[server] writes a struct whose fields cannot be documented"
)]

use leptos::{
    prelude::*,
    server_fn::{
        codec::{Postcard, PostcardEncoding},
        error::{FromServerFnError, ServerFnErrorErr},
    },
};
use serde::{Deserialize, Serialize};

use crate::domain::{Language, Suggestion};

/// Why an island got no answer. It says nothing of the cause: that is in the server's log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// What was asked cannot be answered.
    Invalid,
    /// The server did not answer.
    Unavailable,
}

impl FromServerFnError for Problem {
    type Encoder = PostcardEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Problem::Unavailable
    }
}

/// Suggestions for a need that is being typed: at most seven, best first. Only the need box calls it.
#[server(name = AskSuggestions, endpoint = "forslag", input = Postcard, output = Postcard)]
pub async fn suggest(need: String, language: Language) -> Result<Vec<Suggestion>, Problem> {
    // First line: the context is gone after a spawn.
    let services = expect_context::<crate::services::Services>();
    if need.chars().count() > crate::domain::need::LONGEST_TYPED {
        return Err(Problem::Invalid);
    }
    services
        .suggest_typed(&need, language)
        .await
        .map_err(|_| Problem::Unavailable)
}
