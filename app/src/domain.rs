//! The story: somebody has a [`Need`]. The knowledge base holds [`Article`]s, each the answer to a question
//! people really ask, owned by a unit of the [`Directory`], filed under a [`Topic`], resting on named [`Fact`]s.
//! A need is met by [`Suggestion`]s; a suggestion opens an [`Answer`]: one article told in one [`Language`].
//! Where a need goes from there is decided by [`triage`](triage::triage): to Digital Post, to the form, to another way.
//! What is sent by the form is an [`Inquiry`](inquiry::Inquiry) with its deliveries; [`notice`]s tell what is down.
//! What happens is counted as [`Event`]s, without anybody's name or words.
//!
//! Everything here is pure: no clock, no network, no files, and it must not know leptos.

#[cfg(feature = "ssr")]
pub mod answer;
pub mod article;
pub mod barrier;
pub mod calendar;
pub mod complaint;
pub mod delivery;
pub mod directory;
pub mod exempt;
pub mod fact;
mod fnv;
pub mod hours;
pub mod inquiry;
pub mod insight;
pub mod judgement;
pub mod knowledge;
pub mod language;
pub mod likeness;
mod manner;
#[cfg(feature = "ssr")]
pub mod markdown;
pub mod moment;
pub mod need;
pub mod notice;
pub mod openings;
mod phrases;
pub mod privacy;
pub mod private;
pub mod sending;
pub mod suggestion;
pub mod topic;
pub mod triage;
pub mod urgency;

#[cfg(feature = "ssr")]
pub use answer::Answer;
pub use article::{Article, Slug};
pub use directory::Directory;
pub use fact::{Fact, Facts};
pub use insight::Event;
pub use knowledge::Knowledge;
pub use language::Language;
pub use need::Need;
pub use private::Private;
pub use suggestion::Suggestion;
pub use topic::Topic;
