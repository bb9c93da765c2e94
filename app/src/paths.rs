//! Every URL of the site, once, in both languages: English is `/en` and the same Danish path.
//!
//! This module must not know who answers at a path.

use std::borrow::Cow;

use crate::domain::Language;

/// A path of the site without its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(Cow<'static, str>);

/// The start: the box.
pub const START: Place = Place(Cow::Borrowed("/"));
/// What was found for a need.
pub const SUGGESTIONS: Place = Place(Cow::Borrowed("/forslag"));
/// Erases the citizen's text.
pub const ERASE: Place = Place(Cow::Borrowed("/slet"));
/// All topics.
pub const TOPICS: Place = Place(Cow::Borrowed("/emner"));
/// Thanks, and takes "did it answer your question?".
pub const THANKS: Place = Place(Cow::Borrowed("/tak"));
/// What follows a no.
pub const NOT_ANSWERED: Place = Place(Cow::Borrowed("/tak/nej"));

/// The route of an answer.
pub const ANSWER_ROUTE: &str = "/svar/{slug}";
/// The route of a topic.
pub const TOPIC_ROUTE: &str = "/emner/{topic}";

/// Where the browser's islands call (`SERVER_FN_PREFIX`).
pub const API_ROUTE: &str = "/api/{*function}";

/// An answer's page. Takes a slug or a short number.
pub fn answer(slug: &str) -> Place {
    Place(Cow::Owned(format!("/svar/{slug}")))
}

/// A topic's page.
pub fn topic(id: &str) -> Place {
    Place(Cow::Owned(format!("/emner/{id}")))
}

impl Place {
    /// Reads a request's path: the place and the language it was asked for in. `/english` is no English path.
    pub fn read(path: &str) -> (Place, Language) {
        match path.strip_prefix("/en") {
            Some("") => (START, Language::En),
            Some(rest) if rest.starts_with('/') => {
                (Place(Cow::Owned(rest.to_owned())), Language::En)
            }
            _ => (Place(Cow::Owned(path.to_owned())), Language::Da),
        }
    }

    /// The path in a language. The English start is `/en`, not `/en/`.
    pub fn in_language(&self, language: Language) -> String {
        match (language, self.0.as_ref()) {
            (Language::Da, path) => path.to_owned(),
            (Language::En, "/") => "/en".to_owned(),
            (Language::En, path) => format!("/en{path}"),
        }
    }

    /// The path without language, for the route table.
    pub fn route(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_its_language_can_be_read_back() {
        for place in [
            START,
            SUGGESTIONS,
            TOPICS,
            answer("pas"),
            topic("boern-og-skole"),
        ] {
            for language in Language::ALL {
                assert_eq!(
                    Place::read(&place.in_language(language)),
                    (place.clone(), language)
                );
            }
        }
        assert_eq!(Place::read("/english").1, Language::Da);
        assert_eq!(START.in_language(Language::En), "/en");
    }
}
