//! A unit: who answers, and where its mail and its Digital Post go.

use serde::{Deserialize, Serialize};

/// A unit: who answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// The forvaltning it belongs to.
    pub department: String,
    /// It is called what its forvaltning is called on the day; `da` and `en` are then empty in the file, and filled by
    /// [`super::Directory::settle`].
    #[serde(default)]
    pub as_department: bool,
    /// In Danish.
    #[serde(default)]
    pub da: String,
    /// In English.
    #[serde(default)]
    pub en: String,
    /// What people call it in a sentence, in lower case: "jobcentret". A text with such a word is for this unit.
    #[serde(default)]
    pub called: Vec<String>,
    /// Its phone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Working days within which it answers; 0: the directory's number.
    #[serde(default)]
    pub reply_days: u16,
    /// The recipient to choose in Digital Post, as it is spelt there; empty: the municipality.
    #[serde(default)]
    pub digital_post: String,
    /// A link that opens a citizen's new message to it in Digital Post; empty when none is known. Never guess one: it would
    /// lead a citizen's words astray.
    #[serde(default)]
    pub digital_post_url: String,
    /// The same for companies, associations and other authorities (virk.dk).
    #[serde(default)]
    pub digital_post_business_url: String,
    /// Where mail for it is delivered; empty: the configured mailbox. Not for the eye.
    #[serde(default)]
    pub mailbox: String,
    /// Where mail is delivered whose words sound urgent: somebody who reads it at once. Empty: the configured urgent
    /// mailbox, or else where all its mail goes. Not for the eye.
    #[serde(default)]
    pub urgent_mailbox: String,
}
