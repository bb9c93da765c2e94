//! Filing once, and receipts.
//!
//! It must not know which form a message came from.

use std::time::Duration;

use app::{
    domain::inquiry::{Inquiry, Reference, Wish},
    pages, paths,
    services::{Message, Services},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::{
    AppState,
    failure::Failure,
    page::Page,
    session::{Draft, Sent},
    way,
};

/// How long who fills in what people do not see must wait.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// The key that files once: the form's own with what it says, so that another text in another tab is another message, and
/// so is an address that was corrected after going back. A form without a key is nobody else's.
pub fn once(services: &Services, key: &str, message: &Message) -> String {
    let key = match key {
        "" => services.new_key(),
        key => key.to_owned(),
    };
    let (how, address) = match &message.wish {
        Wish::Mail(address) => ("mail", address.as_str()),
        Wish::Call(number) => ("call", number.as_str()),
        Wish::Nothing => ("nothing", ""),
    };
    let mut hasher = Sha256::new();
    let whom = [
        message.unit.as_str(),
        &message.topic,
        message.name.as_written(),
    ];
    let what = [&key, how, address, message.words.as_written()];
    for part in whom.into_iter().chain(what) {
        hasher.update(part);
        hasher.update([0]);
    }
    URL_SAFE_NO_PAD.encode(hasher.finalize())
}

/// Files a message that needs no permit. `None`: it could not be stored, so nothing was sent and nothing is lost as long as
/// the form shows it again. `deadline`: the citizen's own.
pub async fn filed(
    services: &Services,
    message: Message,
    deadline: Option<Date>,
    key: &str,
    mechanical: bool,
) -> Option<(Inquiry, Sent)> {
    if mechanical {
        // A password manager may have filled it in: slower, never lost.
        tokio::time::sleep(PATIENCE).await;
    }
    let key = once(services, key, &message);
    match services.send_before(message, deadline, &key).await {
        Ok(inquiry) => {
            let reference = inquiry.reference.as_str().to_owned();
            Some((inquiry, Sent { reference, key }))
        }
        Err(unavailable) => {
            tracing::error!(cause = %unavailable, "an inquiry could not be filed");
            None
        }
    }
}

/// Leads to the receipt; without a cookie, or a session to remember it, it is the answer itself.
pub async fn after(
    page: Page,
    draft: Draft,
    state: &AppState,
    inquiry: &Inquiry,
    sent: &Sent,
) -> Response {
    let kept = draft
        .keep_sent(sent, inquiry.letter.words.as_written())
        .await;
    match kept.is_ok() && draft.had_cookie() {
        true => page.see_other(&paths::receipt(&sent.reference)),
        false => shown(page, &state.services, inquiry, false),
    }
}

/// The receipt, for the session that sent it.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let asked = Reference::parse(&reference);
    let mut all = draft.sent().await?.into_iter();
    let sent = all.find(|sent| {
        asked
            .as_ref()
            .is_some_and(|asked| asked.as_str() == sent.reference)
    });
    let inquiry = match sent {
        Some(sent) => services.inquiries.with_key(&sent.key).await?,
        None => None,
    };
    match inquiry {
        Some(inquiry) => Ok(shown(page, &services, &inquiry, true)),
        None => Ok(page.fail(StatusCode::NOT_FOUND, |lang, knowledge| {
            pages::no_receipt(lang, &knowledge.directory)
        })),
    }
}

/// Where there is no text: the receipt of what was sent last, or the box.
pub async fn or_gone(page: Page, draft: Draft) -> Result<Response, Failure> {
    Ok(match draft.sent().await?.pop() {
        Some(sent) => page.see_other(&paths::receipt(&sent.reference)),
        None => way::gone(page),
    })
}

fn shown(page: Page, services: &Services, inquiry: &Inquiry, remembered: bool) -> Response {
    let today = services.clock.today();
    page.show(|lang, knowledge| {
        pages::receipt(lang, inquiry, remembered, today, &knowledge.directory)
    })
}
