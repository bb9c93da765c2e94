//! When a phone is answered or a place is open, and whether that is now.
//!
//! Only confirmed hours come here; where there are none, nothing is said, never that it is closed.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        hours::{Hours, Openness, Whose, clock, opens, said},
    },
    words::say,
};

/// The hours, then "open now" or when it opens; nothing when no hours are confirmed.
#[component]
pub fn OpenHours<'a>(
    lang: Language,
    hours: &'a Hours,
    whose: Whose,
    directory: &'a Directory,
) -> impl IntoView + use<> {
    hours.is_known().then(|| {
        let now =
            directory
                .moment
                .as_ref()
                .and_then(|moment| match directory.openness(hours, whose) {
                    Openness::Open(until) => {
                        Some((true, say!(lang, hours.open_now, time = clock(until, lang))))
                    }
                    Openness::Closed(Some(at)) => {
                        let when = opens(at, moment.now.date(), lang);
                        Some((false, say!(lang, hours.opens, when = when)))
                    }
                    Openness::Always | Openness::Closed(None) | Openness::Unknown => None,
                });
        view! {
            <span class="open-hours">
                {said(hours, lang)} "."
                {now.map(|(open, words)| {
                    let class = if open { "open-hours__open" } else { "open-hours__closed" };
                    view! { " " <span class=class>{words}</span> }
                })}
            </span>
        }
    })
}
