//! The route table, top to bottom, and the layers in order.
//!
//! Handlers load, decide and show; they must not know SQL or tantivy.

mod answer;
mod api;
mod assets;
mod call_back;
mod contact;
mod counted;
mod digital_post;
mod failure;
mod fault;
mod fields;
mod guard;
mod health;
mod inquiry;
mod leave;
mod log;
mod page;
mod paper_letter;
mod receipt;
mod robots;
mod seen;
mod session;
mod side;
mod start;
mod suggestions;
mod thanks;
mod topics;
mod way;

/// The pages that are followed by a secret send no referrer, so an old browser says `Origin: null` of their own forms. The
/// secret in the path does what the guard does: who forges a form does not know it.
fn followed(path: &str) -> bool {
    path.strip_prefix("/en")
        .unwrap_or(path)
        .starts_with("/henvendelse/")
}

#[cfg(test)]
mod tests;

use std::sync::Arc;

use app::{paths, services::Services};
use axum::{
    Extension, Router,
    extract::FromRef,
    middleware,
    routing::{get, post},
};
use sqlx::SqlitePool;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer};

use crate::{config::Config, store::SqliteSessions};

pub use assets::Assets;
pub use counted::Counted;
pub use guard::Limits;
pub use page::Frames;
pub use seen::Seen;

/// What handlers may ask for.
#[derive(Clone)]
pub struct AppState {
    /// The verbs.
    pub services: Services,
    /// What frames a page.
    pub frames: Arc<Frames>,
    /// The files that are sent as they are.
    pub assets: Arc<Assets>,
    /// Who sends too much.
    pub limits: Arc<Limits>,
    /// Proofs that answers were shown.
    pub seen: Arc<Seen>,
    /// What was counted already.
    pub counted: Arc<Counted>,
    /// Scheme and host as citizens see them.
    pub origin: Arc<str>,
    /// The accessibility statement at was.digst.dk.
    pub statement: Option<Arc<str>>,
    /// The database, for `/readyz` only.
    pub pool: SqlitePool,
}

impl FromRef<AppState> for Services {
    fn from_ref(state: &AppState) -> Services {
        state.services.clone()
    }
}

/// The whole site.
pub fn router(state: AppState, sessions: SqliteSessions, config: &Config) -> Router {
    let drafts = session::layer(sessions.clone(), config.is_secure());
    let eraser = Extension(session::Eraser::new(sessions, config.is_secure()));
    let pages = pages()
        .layer(middleware::from_fn(session::ready::lay_aside))
        .layer(drafts)
        .layer(middleware::from_fn(session::ready::take_up))
        // Outside the layers above: who leaves in a hurry waits for no session.
        .route(paths::LEAVE.route(), get(leave::leave).layer(eraser));
    let routes = Router::new()
        .merge(pages.clone())
        .nest("/en", pages)
        .route(paths::API_ROUTE, post(api::answer))
        .route("/favicon.ico", get(assets::favicon))
        .route("/robots.txt", get(robots::robots))
        .route("/sitemap.xml", get(robots::sitemap))
        .route("/.well-known/security.txt", get(robots::security))
        .route("/livez", get(health::live))
        .route("/readyz", get(health::ready))
        .fallback(assets::or_not_found)
        .method_not_allowed_fallback(failure::method);
    guarded(routes, state, config)
}

/// The layers around the routes.
fn guarded(routes: Router<AppState>, state: AppState, config: &Config) -> Router {
    routes
        // From here outwards: the last one is met first.
        .layer(middleware::from_fn_with_state(state.clone(), guard::limit))
        .layer(middleware::from_fn(guard::origin))
        .layer(CsrfLayer::new().with_insecure_bypass(|_, uri| followed(uri.path())))
        .layer(guard::body_limit())
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(
            state.clone(),
            failure::render,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(
            config.is_secure(),
            guard::headers,
        ))
        .layer(middleware::from_fn(log::line))
        .with_state(state)
}

/// The pages, once for each language.
fn pages() -> Router<AppState> {
    Router::new()
        .route(paths::START.route(), get(start::show))
        .route(paths::STAFF.route(), get(start::show_to_staff))
        .route(
            paths::SUGGESTIONS.route(),
            get(suggestions::show).post(suggestions::take),
        )
        .route(paths::ERASE.route(), post(suggestions::erase))
        .route(paths::WAY.route(), get(way::show).post(way::take))
        .route(
            paths::DIGITAL_POST.route(),
            get(digital_post::show).post(digital_post::take),
        )
        .route(
            paths::CONTACT.route(),
            get(contact::show).post(contact::take),
        )
        .route(
            paths::CONTACT_CHECK.route(),
            get(contact::check).post(contact::send),
        )
        .route(paths::RECEIPT_ROUTE, get(receipt::show))
        .route(paths::INQUIRY_ROUTE, get(inquiry::show).post(inquiry::add))
        .route(paths::LETTER.route(), get(side::letter))
        .route(paths::HELP.route(), get(side::help))
        .route(paths::URGENT.route(), get(side::urgent))
        .route(paths::COMPLAINT.route(), get(side::complaint))
        .route(paths::STATUS.route(), get(side::status))
        .route(
            paths::CALL_BACK.route(),
            get(call_back::show).post(call_back::send),
        )
        .route(
            paths::PAPER_LETTER.route(),
            get(paper_letter::show).post(paper_letter::take),
        )
        .route(paths::FAULT.route(), get(fault::show).post(fault::send))
        .route(paths::PRIVACY.route(), get(side::privacy))
        .route(paths::STATEMENT.route(), get(side::statement))
        .route(paths::WAS.route(), get(side::was))
        .route(paths::ABOUT.route(), get(side::about))
        .route(paths::ANSWER_ROUTE, get(answer::show))
        .route(paths::TOPICS.route(), get(topics::show))
        .route(paths::TOPIC_ROUTE, get(topics::show_one))
        .route(paths::THANKS.route(), get(thanks::show).post(thanks::take))
        .route(paths::NOT_ANSWERED.route(), get(thanks::show_another_way))
}
