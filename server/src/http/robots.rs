//! For programs that read the site: robots.txt, the sitemap, security.txt (RFC 9309, sitemaps.org, RFC 9116).

use std::fmt::Write as _;

use app::{
    domain::Language,
    paths::{self, Place},
    services::Services,
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use jiff::{ToSpan as _, tz::TimeZone};

use super::{AppState, failure::Failure};

/// Everything but what is one citizen's own.
pub async fn robots(State(state): State<AppState>) -> Response {
    let closed = [
        paths::SUGGESTIONS,
        paths::WAY,
        paths::CONTACT,
        paths::THANKS,
        paths::LEAVE,
        paths::receipt(""),
        Place::read("/henvendelse/").0,
    ];
    let mut text = String::from("User-agent: *\n");
    for place in closed {
        for language in Language::ALL {
            text.push_str("Disallow: ");
            text.push_str(&place.in_language(language));
            text.push('\n');
        }
    }
    text.push_str("\nSitemap: ");
    text.push_str(&state.origin);
    text.push_str("/sitemap.xml\n");
    plain("text/plain; charset=utf-8", text)
}

/// The pages that stand by themselves. What holds a citizen's text, or is shown after something was done, is not here.
const PAGES: [Place; 14] = [
    paths::START,
    paths::TOPICS,
    paths::LETTER,
    paths::HELP,
    paths::URGENT,
    paths::COMPLAINT,
    paths::DIGITAL_POST,
    paths::CALL_BACK,
    paths::PAPER_LETTER,
    paths::STATUS,
    paths::FAULT,
    paths::PRIVACY,
    paths::STATEMENT,
    paths::ABOUT,
];

/// Every page there is to find, in both languages, each naming its twin (hreflang).
pub async fn sitemap(
    State(state): State<AppState>,
    State(services): State<Services>,
) -> Result<Response, Failure> {
    let knowledge = services.knowledge().await?;
    let today = services.clock.today();
    let topics = knowledge
        .topics
        .iter()
        .filter(|topic| knowledge.leads_somewhere(topic, today))
        .map(|topic| paths::topic(&topic.id));
    let answers = knowledge
        .articles
        .values()
        .filter(|article| article.is_valid(today))
        .map(|article| paths::answer(article.slug.as_str()));
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for place in PAGES.into_iter().chain(topics).chain(answers) {
        text.push_str(&entries(&place, &state.origin));
    }
    text.push_str("</urlset>\n");
    Ok(plain("application/xml; charset=utf-8", text))
}

/// A place in each language. Paths are made of ids: there is nothing in them to escape.
fn entries(place: &Place, origin: &str) -> String {
    let address = |language| format!("{origin}{}", place.in_language(language));
    let twins = Language::ALL
        .into_iter()
        .fold(String::new(), |mut twins, language| {
            let (tag, address) = (language.tag(), address(language));
            let _ = write!(
                twins,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>"
            );
            twins
        });
    Language::ALL
        .into_iter()
        .fold(String::new(), |mut all, language| {
            let _ = writeln!(all, "<url><loc>{}</loc>{twins}</url>", address(language));
            all
        })
}

/// Where to tell of a hole in our defences. It holds for a year from the day it is read.
pub async fn security(
    State(state): State<AppState>,
    State(services): State<Services>,
) -> Result<Response, Failure> {
    let expires = services
        .clock
        .now()
        .to_zoned(TimeZone::UTC)
        .checked_add(364.days())
        .map_err(app::ports::Unavailable::new)?;
    let text = format!(
        "Contact: {}{}\nExpires: {}\nPreferred-Languages: da, en\nCanonical: {0}/.well-known/security.txt\n",
        state.origin,
        paths::FAULT.in_language(Language::Da),
        expires.strftime("%Y-%m-%dT00:00:00Z"),
    );
    Ok(plain("text/plain; charset=utf-8", text))
}

fn plain(kind: &'static str, text: String) -> Response {
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, "no-cache"),
        ],
        text,
    )
        .into_response()
}
