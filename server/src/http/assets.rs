//! Files that are sent as they are: styles, scripts, wasm, fonts. From memory, already compressed.
//!
//! Files with a content hash in their name may be kept for ever. It must not know pages.

use std::{borrow::Cow, collections::HashMap};

use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, HeaderValue, Method, header},
    response::{IntoResponse, Redirect, Response},
};
use rust_embed::RustEmbed;

use super::{AppState, failure::Failure};

/// What `make front` built: in the binary of a release, read from the folder while developing.
#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// The files, by path.
#[derive(Default)]
pub struct Assets {
    files: HashMap<String, Asset>,
}

struct Asset {
    plain: Cow<'static, [u8]>,
    gzip: Option<Cow<'static, [u8]>>,
    brotli: Option<Cow<'static, [u8]>>,
    mime: &'static str,
    hashed: bool,
}

impl Assets {
    /// Reads all files once.
    #[must_use]
    pub fn load() -> Assets {
        let read = |path: &str| Site::get(path).map(|file| file.data);
        let files = Site::iter()
            .filter(|path| !path.ends_with(".gz") && !path.ends_with(".br"))
            .filter_map(|path| {
                let asset = Asset {
                    plain: read(&path)?,
                    gzip: read(&format!("{path}.gz")),
                    brotli: read(&format!("{path}.br")),
                    mime: mime(&path)?,
                    hashed: path.starts_with("pkg/"),
                };
                Some((format!("/{path}"), asset))
            })
            .collect();
        Assets { files }
    }

    /// The path of this build's file with an ending under `/pkg`.
    #[must_use]
    pub fn hashed(&self, extension: &str) -> String {
        let found = self
            .files
            .keys()
            .find(|path| path.starts_with("/pkg/") && path.ends_with(&format!(".{extension}")));
        found
            .cloned()
            .unwrap_or_else(|| format!("/pkg/kontaktvejviser.{extension}"))
    }

    /// Whether the site was built.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn answer(&self, path: &str, accepted: &HeaderMap) -> Option<Response> {
        let asset = self.files.get(path)?;
        let accepted = accepted
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("");
        let accepts = |coding: &str| accepted.split(',').any(|one| allows(one, coding));
        let (bytes, coding) = match asset {
            Asset {
                brotli: Some(bytes),
                ..
            } if accepts("br") => (bytes, Some("br")),
            Asset {
                gzip: Some(bytes), ..
            } if accepts("gzip") => (bytes, Some("gzip")),
            _ => (&asset.plain, None),
        };
        let cache = if asset.hashed {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=86400"
        };
        let body = match bytes {
            Cow::Borrowed(bytes) => axum::body::Bytes::from_static(bytes),
            Cow::Owned(bytes) => axum::body::Bytes::copy_from_slice(bytes),
        };
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        Some(response)
    }
}

/// One entry of `Accept-Encoding` (RFC 9110, section 12.5.3): the coding, unless its weight is nought.
fn allows(entry: &str, coding: &str) -> bool {
    let (name, parameters) = entry.split_once(';').unwrap_or((entry, ""));
    let weight = parameters
        .trim()
        .strip_prefix("q=")
        .and_then(|weight| weight.trim().parse().ok());
    name.trim() == coding && weight.unwrap_or(1.0_f32) > 0.0
}

fn mime(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

/// Browsers ask for it whatever the page says.
pub async fn favicon() -> Redirect {
    Redirect::permanent("/favicon.svg")
}

/// What no route takes: a file, the same path without its last slash, or nothing.
pub async fn or_not_found(
    State(state): State<AppState>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if method != Method::GET && method != Method::HEAD {
        return Err(Failure::NotFound);
    }
    if let Some(file) = state.assets.answer(uri.path(), &headers) {
        return Ok(file);
    }
    match uri.path().strip_suffix('/') {
        // One slash in front only: "//host" would lead away from us.
        Some(shorter) if shorter.len() > 1 && !shorter.starts_with("//") => {
            Ok(Redirect::permanent(shorter).into_response())
        }
        _ => Err(Failure::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    fn assets() -> Assets {
        let asset = Asset {
            plain: Cow::Borrowed(b"plain"),
            gzip: Some(Cow::Borrowed(b"gz")),
            brotli: Some(Cow::Borrowed(b"br")),
            mime: "text/css",
            hashed: true,
        };
        Assets {
            files: HashMap::from([("/pkg/kontaktvejviser.abc.css".to_owned(), asset)]),
        }
    }

    fn coding(accept: &'static str) -> Option<String> {
        let headers =
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accept))]);
        let response = assets()
            .answer("/pkg/kontaktvejviser.abc.css", &headers)
            .expect("there");
        assert_eq!(response.status(), StatusCode::OK);
        response
            .headers()
            .get(header::CONTENT_ENCODING)
            .map(|value| value.to_str().expect("ascii").to_owned())
    }

    #[test]
    fn a_file_is_sent_as_small_as_the_browser_can_read() {
        assert_eq!(coding("gzip, deflate, br").as_deref(), Some("br"));
        assert_eq!(coding("gzip").as_deref(), Some("gzip"));
        assert_eq!(coding("br;q=0, gzip;q=0.5").as_deref(), Some("gzip"));
        assert_eq!(coding("br;q=0.0"), None);
        assert_eq!(coding(""), None);
    }

    #[test]
    fn a_build_s_file_is_found_by_its_ending() {
        assert_eq!(assets().hashed("css"), "/pkg/kontaktvejviser.abc.css");
        assert_eq!(assets().hashed("js"), "/pkg/kontaktvejviser.js");
    }
}
