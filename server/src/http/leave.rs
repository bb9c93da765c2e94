//! "Forlad siden hurtigt": a plain link that forgets the text and leads to a page that says nothing of why somebody was
//! here. It must work at once, so our cookie is erased and nothing more is asked of the browser: it would wait with leaving
//! until `Clear-Site-Data` is done, and for a cache that can take seconds. The pages that have this link are never cached.
//!
//! A link is also followed by who only looks ahead (prefetch, preview, another site's picture): they erase nothing.

use axum::{
    Extension,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
};

use super::{page::Page, session::Eraser};

/// Where who leaves quickly is led.
const NEUTRAL_PAGE: &str = "borger-dk";

/// Forgets the text and leads away.
pub async fn leave(
    page: Page,
    Extension(eraser): Extension<Eraser>,
    headers: HeaderMap,
) -> Response {
    if looks_ahead(&headers) {
        // A failure, so that the browser throws it away and asks again when somebody does press the link.
        let no_store = [(header::CACHE_CONTROL, "no-store")];
        return (StatusCode::SERVICE_UNAVAILABLE, no_store).into_response();
    }
    let away = page.knowledge.directory.link(NEUTRAL_PAGE);
    let away = away.map_or("https://www.borger.dk", |link| link.url.as_str());
    let mut response = Redirect::to(away).into_response();
    let said = response.headers_mut();
    if is_pressed(&headers)
        && let Some(removal) = eraser.erase(&headers).await
    {
        said.insert(header::SET_COOKIE, removal);
    }
    said.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    said.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    response
}

/// Whether a browser asks before anybody has pressed (`Sec-Purpose`, Fetch standard; the others are its forerunners).
fn looks_ahead(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"]
        .into_iter()
        .filter_map(|name| headers.get(name)?.to_str().ok())
        .any(|value| {
            let value = value.to_ascii_lowercase();
            ["prefetch", "prerender", "preview"]
                .into_iter()
                .any(|purpose| value.contains(purpose))
        })
}

/// Whether it is a page that is opened, from here or by hand (Fetch metadata). Older browsers say nothing.
fn is_pressed(headers: &HeaderMap) -> bool {
    let said = |name: &str| headers.get(name).map(HeaderValue::as_bytes);
    said("sec-fetch-dest").is_none_or(|dest| dest == b"document")
        && said("sec-fetch-site").is_none_or(|site| site != b"cross-site")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(
            header::HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )])
    }

    #[test]
    fn only_who_presses_the_link_is_taken_for_somebody() {
        for (name, value) in [
            ("sec-purpose", "prefetch"),
            ("sec-purpose", "prefetch;prerender"),
            ("purpose", "prefetch"),
            ("x-moz", "prefetch"),
            ("x-purpose", "preview"),
        ] {
            assert!(looks_ahead(&headers(name, value)), "{name}: {value}");
        }
        assert!(!looks_ahead(&HeaderMap::new()) && is_pressed(&HeaderMap::new()));
        for (name, value, pressed) in [
            ("sec-fetch-dest", "document", true),
            ("sec-fetch-dest", "image", false),
            ("sec-fetch-dest", "empty", false),
            ("sec-fetch-dest", "iframe", false),
            ("sec-fetch-site", "same-origin", true),
            ("sec-fetch-site", "none", true),
            ("sec-fetch-site", "cross-site", false),
        ] {
            assert_eq!(
                is_pressed(&headers(name, value)),
                pressed,
                "{name}: {value}"
            );
        }
    }
}
