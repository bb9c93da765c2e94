//! The parts pages are made of: HTML as functions of data.
//!
//! A part's class is its name in kebab case. A part must not decide anything, nor hold a sentence.

#[cfg(feature = "ssr")]
mod alternatives;
#[cfg(feature = "ssr")]
mod answer_card;
#[cfg(feature = "ssr")]
mod breadcrumb;
#[cfg(feature = "ssr")]
mod by_digital_post;
#[cfg(feature = "ssr")]
mod copy_box;
#[cfg(feature = "ssr")]
mod doors;
#[cfg(feature = "ssr")]
mod doubt;
#[cfg(feature = "ssr")]
mod error_summary;
#[cfg(feature = "ssr")]
mod feedback;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod json_ld;
#[cfg(feature = "ssr")]
mod leave_quickly;
#[cfg(feature = "ssr")]
mod need_box;
#[cfg(feature = "ssr")]
mod open_hours;
#[cfg(feature = "ssr")]
mod out_link;
#[cfg(feature = "ssr")]
mod outage;
#[cfg(feature = "ssr")]
mod privacy_field;
#[cfg(feature = "ssr")]
mod privacy_warning;
#[cfg(feature = "ssr")]
mod question;
#[cfg(feature = "ssr")]
mod reasons;
#[cfg(feature = "ssr")]
mod safe;
#[cfg(feature = "ssr")]
mod steps;
#[cfg(feature = "ssr")]
mod textarea;
#[cfg(feature = "ssr")]
mod the_text;
#[cfg(feature = "ssr")]
mod urgent_box;
#[cfg(feature = "ssr")]
mod ways_on;
#[cfg(feature = "ssr")]
mod where_found;
#[cfg(feature = "ssr")]
mod without_login;
#[cfg(feature = "ssr")]
mod your_text;

#[cfg(feature = "ssr")]
pub use self::{
    alternatives::Alternatives,
    answer_card::{ActionLink, AnswerCard, LanguageNote},
    breadcrumb::Breadcrumb,
    by_digital_post::{ByDigitalPost, Post, Shown, portal, writes_at_virk},
    copy_box::CopyBox,
    doors::{Door, Doors, Icon},
    doubt::{Doubt, doubt},
    error_summary::{ErrorSummary, sentence},
    feedback::Feedback,
    field::{Choice, FieldFault, Hidden, Honeypot, Select, TextField},
    json_ld::JsonLd,
    leave_quickly::LeaveQuickly,
    need_box::{Heading, NeedBox},
    open_hours::OpenHours,
    out_link::{OutLine, OutLink},
    outage::Outage,
    privacy_field::PrivacyField,
    privacy_warning::PrivacyWarning,
    question::{Question, sender_name},
    reasons::Reasons,
    safe::Safe,
    steps::{Points, Steps, digital_post_steps},
    textarea::Textarea,
    the_text::TheText,
    urgent_box::{PhoneLink, UrgentBox},
    ways_on::WaysOn,
    where_found::{Where, WhereFolded},
    without_login::WithoutLogin,
    your_text::YourText,
};
