//! The parts pages are made of: HTML as functions of data.
//!
//! A part's class is its name in kebab case. A part must not decide anything, nor hold a sentence.

#[cfg(feature = "ssr")]
mod answer_card;
#[cfg(feature = "ssr")]
mod breadcrumb;
#[cfg(feature = "ssr")]
mod doors;
#[cfg(feature = "ssr")]
mod error_summary;
#[cfg(feature = "ssr")]
mod feedback;
#[cfg(feature = "ssr")]
mod need_box;
#[cfg(feature = "ssr")]
mod safe;
#[cfg(feature = "ssr")]
mod textarea;
#[cfg(feature = "ssr")]
mod urgent_box;
#[cfg(feature = "ssr")]
mod ways_on;
#[cfg(feature = "ssr")]
mod your_text;

#[cfg(feature = "ssr")]
pub use self::{
    answer_card::{ActionLink, AnswerCard, LanguageNote},
    breadcrumb::Breadcrumb,
    doors::{Door, Doors, Icon},
    error_summary::{ErrorSummary, sentence},
    feedback::Feedback,
    need_box::{Heading, NeedBox},
    safe::Safe,
    textarea::Textarea,
    urgent_box::{PhoneLink, UrgentBox},
    ways_on::WaysOn,
    your_text::YourText,
};
