//! The words of triage: who writes, what they said, whose matter it is; the channels, the other ways and the reasons.
//!
//! Each list is closed. They must not know how the one follows from the other.

use crate::domain::{barrier::Barrier, privacy::Category, urgency::Urgency};

/// Who writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sender {
    /// A citizen about their own matters.
    #[default]
    Oneself,
    /// Somebody who helps another.
    Helper,
    /// A company or an association.
    Company,
    /// Another authority.
    Authority,
    /// The municipality's own staff; comes by the link on `/om`.
    Staff,
}

/// The citizen's own answer to "must we know who you are to answer?".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Said {
    /// It is about me, my child, my case, or something I want to apply for.
    Yes,
    /// It is a general question.
    No,
    /// "Ved ikke": an answer as good as the others.
    #[default]
    Unsure,
    /// "Det er et generelt spørgsmål", said after a yes or a finding was shown: it overrides both.
    General,
}

/// What the best answer for the need says about whose matter it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum About {
    /// No answer was found, or none that fits.
    #[default]
    Unknown,
    /// The municipality's, with the unit that owns it.
    Ours {
        /// The unit's id.
        unit: String,
        /// There is a self-service solution with login.
        self_service: bool,
    },
    /// Another authority's.
    Theirs {
        /// The authority's id.
        authority: String,
    },
}

/// The closed list of channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Call now.
    Urgent,
    /// An application beats free text.
    SelfService,
    /// Digital Post by borger.dk or virk.dk.
    DigitalPost,
    /// The contact form.
    Form,
    /// Another authority is responsible.
    OtherAuthority,
    /// Ordinary internal mail.
    InternalMail,
    /// Phone, call-back, visit or letter.
    PhoneVisitLetter,
}

impl Channel {
    /// The name on the command line and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Channel::Urgent => "urgent",
            Channel::SelfService => "self-service",
            Channel::DigitalPost => "digital-post",
            Channel::Form => "form",
            Channel::OtherAuthority => "other-authority",
            Channel::InternalMail => "internal-mail",
            Channel::PhoneVisitLetter => "phone-visit-letter",
        }
    }
}

/// Whom it goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// 112 and Den Sociale Døgnvagt.
    Emergency,
    /// A unit of the municipality, by id.
    Unit(String),
    /// Whichever unit has Borgerservice's door: nothing says better.
    CitizenService,
    /// Another authority, by id.
    Authority(String),
}

/// Another way, always within reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alternative {
    /// Digital Post.
    DigitalPost,
    /// The contact form.
    Form,
    /// "Det er et generelt spørgsmål": opens the form.
    AskGenerally,
    /// Call.
    Phone,
    /// Be called.
    CallBack,
    /// Come to Borgerservice.
    Visit,
    /// A letter on paper.
    Letter,
    /// Help to get MitID, power of attorney, how to become exempt.
    Help,
}

impl Alternative {
    /// Whether it works without logging in anywhere.
    pub const fn without_login(self) -> bool {
        !matches!(self, Alternative::DigitalPost)
    }
}

/// Why; always shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The text sounds urgent.
    Urgent(Urgency),
    /// They want to complain.
    Complaint,
    /// They said that it is about themselves.
    PersonalMatter,
    /// This was found in the text.
    Found(Category),
    /// They said that it is general.
    GeneralQuestion,
    /// They did not know, and nothing was found.
    NothingPersonalFound,
    /// It is another's matter.
    OnBehalf,
    /// A company writes.
    Company,
    /// Another authority writes.
    AuthorityWrites,
    /// Own staff.
    Staff,
    /// Another authority is responsible.
    BelongsElsewhere,
    /// There is a self-service solution.
    HasSelfService,
    /// This person cannot log in.
    Barred(Barrier),
    /// Digital Post or MitID is down.
    Outage,
}
