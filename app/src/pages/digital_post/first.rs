//! What stands before Digital Post on its page, and what Digital Post is called there then.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        notice::Service,
        triage::{Channel, Reason},
    },
    services::Advice,
    words::say,
};

/// What stands before Digital Post.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    Nothing,
    UrgentHelp,
    AnotherAuthority,
    SelfService,
    /// The other ways: this person cannot use it.
    Exempt,
    /// The other ways: this is down.
    Outage(Service),
}

impl First {
    pub(super) fn of(advice: Option<&Advice>, directory: &Directory) -> First {
        let down = directory.login_that_is_down();
        let recommendation = advice.map(|advice| &advice.recommendation);
        match recommendation.map(|recommendation| recommendation.channel) {
            Some(Channel::Urgent) => First::UrgentHelp,
            Some(Channel::OtherAuthority) => First::AnotherAuthority,
            Some(Channel::SelfService) => First::SelfService,
            Some(Channel::PhoneVisitLetter) | None => match down {
                _ if recommendation.is_some_and(|all| all.reasons.contains(&Reason::Exempt)) => {
                    First::Exempt
                }
                Some(service) => First::Outage(service),
                None => First::Nothing,
            },
            Some(_) => First::Nothing,
        }
    }

    /// Whether the other ways come first.
    pub(super) fn is_closed(self) -> bool {
        matches!(self, First::Exempt | First::Outage(_))
    }
}

/// What the way is called where something else comes first.
pub(super) fn heading(lang: Language, first: First, advice: Option<&Advice>) -> Option<AnyView> {
    let authority = advice.and_then(|advice| advice.authority.as_ref());
    let words = match first {
        First::Nothing | First::UrgentHelp => return None,
        First::AnotherAuthority => {
            let authority = authority?.name(lang).to_owned();
            say!(lang, digital_post.or_write_to, authority = authority)
        }
        First::SelfService => say!(lang, digital_post.or_write).to_owned(),
        First::Exempt => say!(lang, digital_post.helped_title).to_owned(),
        First::Outage(Service::Mitid) => say!(lang, digital_post.again_mitid).to_owned(),
        First::Outage(_) => say!(lang, digital_post.again).to_owned(),
    };
    let need_not = (first == First::Exempt).then(|| say!(lang, digital_post.helped));
    Some(
        view! {
            <h2>{words}</h2>
            {need_not.map(|sentence| view! { <p>{sentence}</p> })}
        }
        .into_any(),
    )
}
