//! What is counted: kinds of events by day, topic, forvaltning and language. Never who, never what was written.

use serde::{Deserialize, Serialize};

use super::Language;

/// Something that happened, ready to be counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The topic of the answer it is about; empty when there is none.
    pub topic: String,
    /// The forvaltning (a department id of the directory) that owns that answer; empty when there is none.
    pub department: String,
    /// The language of the page.
    pub language: Language,
}

/// The closed list of what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A need was searched and something was found.
    Search,
    /// A need was searched and nothing was found.
    SearchWithoutAnswer,
    /// An answer was shown on its own page.
    AnswerShown,
    /// An answer was offered whole on the suggestions page.
    AnswerOffered,
    /// "Did it answer your question?": yes.
    Answered,
    /// "Did it answer your question?": no.
    NotAnswered,
    /// Text in a script we do not read was met with the signpost page.
    Signpost,
    /// Something was sent by a form.
    Sent,
    /// Digital Post or a self-service solution was recommended.
    SentToDigitalPost,
    /// Phone, visit or letter was recommended.
    SentToPhone,
    /// Another authority was recommended.
    SentElsewhere,
    /// Something that sounds urgent was sent all the same: the figure an alarm stands on.
    UrgentSent,
    /// The urgent box was shown for a text.
    UrgentShown,
    /// A text was blocked before it was stored.
    Blocked,
    /// "Det er et generelt spørgsmål" was said after a yes or a finding.
    Overridden,
}

impl EventKind {
    /// The name in the store; never changes once written.
    pub const fn name(self) -> &'static str {
        match self {
            EventKind::Search => "search",
            EventKind::SearchWithoutAnswer => "search-without-answer",
            EventKind::AnswerShown => "answer-shown",
            EventKind::AnswerOffered => "answer-offered",
            EventKind::Answered => "answered",
            EventKind::NotAnswered => "not-answered",
            EventKind::Signpost => "signpost",
            EventKind::Sent => "sent",
            EventKind::SentToDigitalPost => "sent-to-digital-post",
            EventKind::SentToPhone => "sent-to-phone",
            EventKind::SentElsewhere => "sent-elsewhere",
            EventKind::UrgentSent => "urgent-sent",
            EventKind::UrgentShown => "urgent-shown",
            EventKind::Blocked => "blocked",
            EventKind::Overridden => "overridden",
        }
    }
}
