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
/// Forgets the text and leads away from here.
pub const LEAVE: Place = Place(Cow::Borrowed("/forlad"));
/// All topics.
pub const TOPICS: Place = Place(Cow::Borrowed("/emner"));
/// Thanks, and takes "did it answer your question?".
pub const THANKS: Place = Place(Cow::Borrowed("/tak"));
/// What follows a no.
pub const NOT_ANSWERED: Place = Place(Cow::Borrowed("/tak/nej"));

/// The routing question.
pub const WAY: Place = Place(Cow::Borrowed("/vej"));
/// How to write with Digital Post.
pub const DIGITAL_POST: Place = Place(Cow::Borrowed("/digital-post"));
/// The contact form.
pub const CONTACT: Place = Place(Cow::Borrowed("/kontakt"));
/// The last look before it is sent.
pub const CONTACT_CHECK: Place = Place(Cow::Borrowed("/kontakt/kontrol"));
/// "I got a letter I cannot reply to".
pub const LETTER: Place = Place(Cow::Borrowed("/svar-paa-brev"));
/// For who cannot use the digital way, and who helps them.
pub const HELP: Place = Place(Cow::Borrowed("/hjaelp"));
/// Urgent help.
pub const URGENT: Place = Place(Cow::Borrowed("/haster"));
/// Complaints.
pub const COMPLAINT: Place = Place(Cow::Borrowed("/klage"));
/// What is down, and was.
pub const STATUS: Place = Place(Cow::Borrowed("/driftsstatus"));
/// Be called.
pub const CALL_BACK: Place = Place(Cow::Borrowed("/bliv-ringet-op"));
/// A letter on paper.
pub const PAPER_LETTER: Place = Place(Cow::Borrowed("/papirbrev"));
/// "Does the page not work?"
pub const FAULT: Place = Place(Cow::Borrowed("/fejl"));
/// What we keep of a citizen (GDPR, art. 13).
pub const PRIVACY: Place = Place(Cow::Borrowed("/privatliv"));
/// The accessibility statement.
pub const STATEMENT: Place = Place(Cow::Borrowed("/tilgaengelighed"));
/// Leads to the statement at was.digst.dk.
pub const WAS: Place = Place(Cow::Borrowed("/was"));
/// What this is, and who stands behind it.
pub const ABOUT: Place = Place(Cow::Borrowed("/om"));

/// The start for the municipality's own staff.
pub const STAFF: Place = Place(Cow::Borrowed("/ansat"));
/// How they write to each other.
pub const ABOUT_STAFF: Place = Place(Cow::Borrowed("/om#medarbejder"));

/// The route of a receipt.
pub const RECEIPT_ROUTE: &str = "/kvittering/{reference}";
/// The route of an inquiry that is followed.
pub const INQUIRY_ROUTE: &str = "/henvendelse/{reference}/{secret}";
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

/// A receipt, by its reference without spaces.
pub fn receipt(reference: &str) -> Place {
    Place(Cow::Owned(format!("/kvittering/{reference}")))
}

/// An inquiry that is followed without login. The secret must not reach a log.
pub fn inquiry(reference: &str, secret: &str) -> Place {
    Place(Cow::Owned(format!("/henvendelse/{reference}/{secret}")))
}

/// The same page at what has happened so far, where it is told that something was added.
pub fn inquiry_so_far(reference: &str, secret: &str) -> Place {
    Place(Cow::Owned(format!(
        "/henvendelse/{reference}/{secret}#forloeb"
    )))
}

impl Place {
    /// Whether a form that is sent here is filed at once, with no page in between that shows what was written.
    pub fn files_at_once(&self) -> bool {
        *self == FAULT || self.0.starts_with("/henvendelse/")
    }

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
