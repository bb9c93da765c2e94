//! Shows pages: an owner, a view, a string. Nothing here is asynchronous, because pages fetch nothing.
//!
//! Only this module renders views. The islands' bootstrap is the same for every page of a build, so its hash stands in
//! the CSP and anonymous pages are byte-identical: they carry an `ETag`.

mod frames;
mod moments;

use std::{convert::Infallible, sync::Arc};

use app::{
    domain::{Knowledge, Language},
    paths::Place,
    services::Services,
    shell::{Frame, Screen, document},
};
use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use leptos::prelude::*;
use sha2::{Digest as _, Sha256};

use super::AppState;

pub use frames::Frames;

/// An island with children asks its owner for a shared context, so there is one; its data stay empty.
fn owner() -> Owner {
    Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())))
}

/// Shows pages for one request: knows its language, its place and the knowledge base around it.
pub struct Page {
    frames: Arc<Frames>,
    here: Place,
    lang: Language,
    seen: Option<HeaderValue>,
    method: Method,
    /// The knowledge base as it is at this moment.
    pub knowledge: Arc<Knowledge>,
}

impl FromRequestParts<AppState> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Page, Infallible> {
        let uri = OriginalUri::from_request_parts(parts, state).await?;
        Ok(Page::of(
            &parts.method,
            uri.path(),
            &parts.headers,
            &state.frames,
            &state.services,
        )
        .await)
    }
}

impl Page {
    /// For a request's path. When the knowledge base is out of reach and was never read, pages have no phone numbers;
    /// the start makes sure that it was.
    pub async fn of(
        method: &Method,
        path: &str,
        headers: &HeaderMap,
        frames: &Arc<Frames>,
        services: &Services,
    ) -> Page {
        let (here, lang) = Place::read(path);
        Page {
            frames: Arc::clone(frames),
            here,
            lang,
            method: method.clone(),
            seen: headers.get(header::IF_NONE_MATCH).cloned(),
            knowledge: frames.moments.knowledge(services).await,
        }
    }

    /// The page's language.
    pub fn lang(&self) -> Language {
        self.lang
    }

    /// 200. A page that is the same for everybody gets an `ETag`, and 304 when it has been seen.
    pub fn show(self, screen: impl FnOnce(Language, &Knowledge) -> Screen) -> Response {
        let Rendered {
            html,
            policy,
            private,
            fleeting,
        } = self.render(Some(&self.here), screen);
        if fleeting {
            return respond(StatusCode::OK, html, policy, "no-store");
        }
        if private {
            return respond(StatusCode::OK, html, policy, self.cache());
        }
        let tag = format!(
            "W/\"{}\"",
            URL_SAFE_NO_PAD.encode(&Sha256::digest(&html)[..12])
        );
        let tag = HeaderValue::from_str(&tag).expect("base64 is ASCII");
        let mut response = match self.seen.as_ref().is_some_and(|seen| has_seen(seen, &tag)) {
            // The browser takes these headers over to the page it has, so they must be that page's.
            true => respond(StatusCode::NOT_MODIFIED, String::new(), policy, "no-cache"),
            false => respond(StatusCode::OK, html, policy, "no-cache"),
        };
        response.headers_mut().insert(header::ETAG, tag);
        response
    }

    /// 422: the same page again, with what is wrong; its title says so first.
    pub fn reject(&self, screen: impl FnOnce(Language, &Knowledge) -> Screen) -> Response {
        self.fail_here(StatusCode::UNPROCESSABLE_ENTITY, screen)
    }

    /// The same page again with another status, when it could not be done: everything that was written stands there.
    pub fn fail_here(
        &self,
        status: StatusCode,
        screen: impl FnOnce(Language, &Knowledge) -> Screen,
    ) -> Response {
        let Rendered { html, policy, .. } = self.render(Some(&self.here), |lang, knowledge| {
            screen(lang, knowledge).faulty(lang)
        });
        respond(status, html, policy, self.cache())
    }

    /// What is one citizen's own is not kept. But a browser that goes back to the answer of a POST needs it, or the text
    /// is lost.
    fn cache(&self) -> &'static str {
        if self.method == Method::POST {
            "private, no-cache"
        } else {
            "no-store"
        }
    }

    /// A page that tells of a failure.
    pub fn fail(
        self,
        status: StatusCode,
        screen: impl FnOnce(Language, &Knowledge) -> Screen,
    ) -> Response {
        let Rendered { html, policy, .. } = self.render(None, screen);
        respond(status, html, policy, "no-store")
    }

    /// 303 to a place, in the same language.
    pub fn see_other(&self, place: &Place) -> Response {
        let mut response = Redirect::to(&place.in_language(self.lang)).into_response();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    fn render(
        &self,
        here: Option<&Place>,
        screen: impl FnOnce(Language, &Knowledge) -> Screen,
    ) -> Rendered {
        let frames = &self.frames;
        let frame = Frame {
            lang: self.lang,
            here: here.cloned(),
            origin: &frames.origin,
            style: &frames.style,
            bootstrap: &frames.bootstrap,
            directory: &self.knowledge.directory,
        };
        let owner = owner();
        let rendered = owner.with(|| {
            let screen = screen(self.lang, &self.knowledge);
            let policy = if screen.islands {
                &frames.with_islands
            } else {
                &frames.plain
            };
            let (policy, private) = (policy.clone(), screen.private || screen.varies);
            let fleeting = screen.fleeting;
            Rendered {
                html: document(&frame, screen).to_html(),
                policy,
                private,
                fleeting,
            }
        });
        owner.cleanup();
        rendered
    }
}

struct Rendered {
    html: String,
    policy: HeaderValue,
    private: bool,
    fleeting: bool,
}

fn respond(status: StatusCode, html: String, policy: HeaderValue, cache: &'static str) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static(cache)),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (status, headers, html).into_response()
}

/// RFC 9110, section 13.1.2: weak comparison, a list, or a star.
fn has_seen(seen: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(seen), Ok(tag)) = (seen.to_str(), tag.to_str()) else {
        return false;
    };
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    seen.trim() == "*" || seen.split(',').any(|one| opaque(one) == opaque(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_compared_weakly_and_in_lists() {
        let tag = HeaderValue::from_static("W/\"abc\"");
        for (seen, yes) in [
            ("W/\"abc\"", true),
            ("\"abc\"", true),
            ("\"x\", W/\"abc\"", true),
            ("*", true),
            ("\"abcd\"", false),
            ("", false),
        ] {
            assert_eq!(
                has_seen(&HeaderValue::from_static(seen), &tag),
                yes,
                "{seen}"
            );
        }
    }
}
