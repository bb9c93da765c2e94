//! An article of the knowledge base: one record with its Danish and English wording and its internal parts.
//!
//! The file format is described in `content/README.md`. This module must not know files, nor how an article looks.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Language;

/// The name of an article in paths and in the store: lower-case letters a-z, digits and hyphens, at most 80.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// Reads a slug; the error names what is wrong with it.
    pub fn parse(raw: &str) -> Result<Slug, String> {
        let well_formed = !raw.is_empty()
            && raw.len() <= 80
            && !raw.starts_with('-')
            && raw
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        match well_formed {
            true => Ok(Slug(raw.to_owned())),
            false => Err(format!("»{raw}« is no slug: use a-z, 0-9 and hyphens")),
        }
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        Slug::parse(&raw)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whom an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Citizens.
    Borger,
    /// Companies and associations.
    Virksomhed,
    /// Both.
    Begge,
}

/// What a link asks of the one who follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Login {
    /// Nothing.
    None,
    /// MitID.
    Mitid,
    /// MitID Erhverv.
    MitidErhverv,
}

/// How sure we are of a fact or a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Seen in a source that is named.
    SourceFound,
    /// Common knowledge, not looked up.
    WellKnown,
    /// Not to be shown to a citizen.
    Uncertain,
}

impl Confidence {
    /// Whether a citizen may see what rests on it.
    pub const fn may_be_shown(self) -> bool {
        !matches!(self, Confidence::Uncertain)
    }
}

/// Something to do about it: a link with what it asks of you. The first of an article is its button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// What the button says.
    pub label: String,
    /// `https:` or `tel:`.
    pub url: String,
    /// What it asks of you.
    pub login: Login,
    /// When the link was last seen to be right.
    pub checked: Date,
}

/// Where an answer has its facts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// When it was read.
    pub checked: Date,
    /// How sure we are.
    pub confidence: Confidence,
}

/// An article in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The title, as people say it.
    pub title: String,
    /// Everyday words and misspellings people use for it.
    pub borgerord: Vec<String>,
    /// What to do; the first is the button.
    pub actions: Vec<Action>,
    /// The two to four lines that answer; named facts stand as `{fakta:id}`.
    pub short: String,
    /// Markdown; named facts stand as `{fakta:id}`.
    pub body: String,
    /// In English: the Danish version ([`Article::version`]) it was written from.
    pub follows: Option<String>,
}

/// What only staff may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Internal {
    /// Notes for staff.
    pub notes: String,
    /// What an agent can say on the phone.
    pub script: String,
}

/// One answer of the knowledge base: everything about it but how it looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its name in paths.
    pub slug: Slug,
    /// A short number an agent can read aloud; unique, never reused.
    pub number: u32,
    /// The topic's id.
    pub topic: String,
    /// The unit of the directory that owns it.
    pub owner: String,
    /// Whom it is for.
    pub audience: Audience,
    /// Own matters here hold personal data, so Digital Post is recommended.
    pub personal: bool,
    /// The authority that is responsible when it is not the municipality; else empty.
    pub authority: String,
    /// The urgent box stands on it.
    pub urgent: bool,
    /// A phone of the directory; may be empty.
    pub phone: String,
    /// Working days, when the law sets a reply time; 0: the unit's own.
    pub reply_days: u16,
    /// Slugs of related answers.
    pub related: Vec<Slug>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// When the owner must look at it again.
    pub review_by: Date,
    /// Shown from this day.
    pub valid_from: Option<Date>,
    /// Shown to this day, that day included.
    pub valid_to: Option<Date>,
    /// In Danish.
    pub da: Wording,
    /// In English, when there is a twin.
    pub en: Option<Wording>,
    /// Never shown outside, never in the public index.
    pub internal: Internal,
}

impl Article {
    /// The wording in a language, or the Danish one.
    pub fn told(&self, language: Language) -> &Wording {
        match (language, &self.en) {
            (Language::En, Some(english)) => english,
            _ => &self.da,
        }
    }

    /// Whether it exists in a language.
    pub fn speaks(&self, language: Language) -> bool {
        language == Language::Da || self.en.is_some()
    }

    /// The Danish version: eight hexadecimal digits that change when the Danish public text changes.
    /// (FNV-1a, 64 bit, folded: it tells versions apart, it protects nothing.)
    pub fn version(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let text = [&self.da.title, &self.da.short, &self.da.body]
            .map(|part| part.trim())
            .join("\n");
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
    }

    /// Whether the English text was written from an older Danish version.
    pub fn english_lags(&self) -> bool {
        self.en
            .as_ref()
            .is_some_and(|english| english.follows.as_deref() != Some(self.version().as_str()))
    }

    /// Whether it holds on a day.
    pub fn is_valid(&self, today: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= today)
            && self.valid_to.is_none_or(|to| today <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_plain() {
        assert!(Slug::parse("underretning-om-barn").is_ok());
        for wrong in ["", "-pas", "Pas", "pas/..", "påske", "a b"] {
            assert!(Slug::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn uncertain_is_never_shown() {
        assert!(Confidence::SourceFound.may_be_shown() && Confidence::WellKnown.may_be_shown());
        assert!(!Confidence::Uncertain.may_be_shown());
    }
}
