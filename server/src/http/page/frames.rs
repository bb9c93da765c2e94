//! What is around every page of a build: the stylesheet, the islands' bootstrap and the policies that go with it.
//! Rendered once at start. And the knowledge base as pages are to see it, which follows the clock.

use axum::http::HeaderValue;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use leptos::prelude::*;
use sha2::{Digest as _, Sha256};

use super::{super::Assets, moments::Moments};

/// What is around every page of a build.
pub struct Frames {
    pub(super) origin: String,
    pub(super) style: String,
    pub(super) bootstrap: String,
    pub(super) with_islands: HeaderValue,
    pub(super) plain: HeaderValue,
    pub(super) moments: Moments,
}

impl Frames {
    /// Rendered once at start.
    #[must_use]
    pub fn new(origin: String, assets: &Assets) -> Frames {
        let bootstrap = bootstrap(assets);
        let policy = |script: &str, connect: &str| {
            HeaderValue::from_str(&policy(script, connect)).expect("a policy is ASCII")
        };
        Frames {
            origin,
            style: assets.hashed("css"),
            with_islands: policy(
                &format!("'self' 'wasm-unsafe-eval' {}", hashes(&bootstrap)),
                "'self'",
            ),
            plain: policy("'none'", "'none'"),
            bootstrap,
            moments: Moments::default(),
        }
    }
}

/// The links and the one inline script that wake the islands, with the names of this build's files.
fn bootstrap(assets: &Assets) -> String {
    const NAME: &str = "kontaktvejviser";
    let options = LeptosOptions::builder()
        .output_name(NAME)
        .site_pkg_dir("pkg")
        .build();
    let owner = super::owner();
    let html = owner.with(|| view! { <HydrationScripts options islands=true/> }.to_html());
    owner.cleanup();
    let (js, wasm) = (assets.hashed("js"), assets.hashed("wasm"));
    let stem = |path: &str, extension: &str| {
        path.trim_start_matches("/pkg/")
            .trim_end_matches(extension)
            .to_owned()
    };
    html.replace(&format!("/pkg/{NAME}.js"), &js)
        .replace(&format!("/pkg/{NAME}_bg.wasm"), &wasm)
        .replace(&format!("/pkg/{NAME}.wasm"), &wasm)
        .replace(
            &format!("\"{NAME}\", \"{NAME}_bg\""),
            &format!("\"{NAME}\", \"{NAME}\""),
        )
        .replace(
            &format!("\"{NAME}\", \"{NAME}\""),
            &format!("{:?}, {:?}", stem(&js, ".js"), stem(&wasm, ".wasm")),
        )
}

/// `'sha256-…'` of every inline script of our own HTML.
fn hashes(html: &str) -> String {
    html.split("<script")
        .skip(1)
        .filter_map(|part| part.split_once('>')?.1.split_once("</script>"))
        .map(|(script, _)| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script))))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The content security policy (CSP level 3), from nothing upwards.
fn policy(script: &str, connect: &str) -> String {
    format!(
        "default-src 'none'; script-src {script}; style-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src {connect}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_starts_from_nothing() {
        let policy = policy("'none'", "'none'");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'none';"),
            "{policy}"
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"),
            "{policy}"
        );
    }
}
