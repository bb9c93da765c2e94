//! What stands before Digital Post on its page, and what Digital Post is called there then.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        barrier::Barrier,
        notice::Service,
        triage::{Channel, Recommendation},
    },
    services::Advice,
    ui::{ActionLink, OutLine},
    words::say,
};

/// What stands before Digital Post.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    Nothing,
    UrgentHelp,
    AnotherAuthority,
    SelfService,
    /// The other ways: this person cannot log in.
    Barred(Barrier),
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
            Some(Channel::PhoneVisitLetter) | None => {
                let barrier = recommendation.and_then(Recommendation::barrier);
                match (barrier, down) {
                    (Some(barrier), _) => First::Barred(barrier),
                    (None, Some(service)) => First::Outage(service),
                    (None, None) => First::Nothing,
                }
            }
            Some(_) => First::Nothing,
        }
    }

    /// Whether logging in is no way now, but will be.
    fn passes(self) -> bool {
        matches!(self, First::Barred(Barrier::NoLogin) | First::Outage(_))
    }

    /// Whether the other ways come first.
    pub(super) fn is_closed(self) -> bool {
        matches!(self, First::Barred(_) | First::Outage(_))
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
        First::Barred(Barrier::NoLogin) => say!(lang, digital_post.after_login_title).to_owned(),
        First::Barred(_) => say!(lang, digital_post.helped_title).to_owned(),
        First::Outage(Service::Mitid) => say!(lang, digital_post.again_mitid).to_owned(),
        First::Outage(_) => say!(lang, digital_post.again).to_owned(),
    };
    let never = matches!(first, First::Barred(barrier) if barrier != Barrier::NoLogin);
    let need_not = never.then(|| say!(lang, digital_post.helped));
    let applies = first.passes().then(|| self_service(lang, advice, false));
    Some(
        view! {
            <h2>{words}</h2>
            {need_not.map(|sentence| view! { <p>{sentence}</p> })}
            {applies}
        }
        .into_any(),
    )
}

/// An application beats free text. `now`: it is the page's main way on.
pub(super) fn self_service(lang: Language, advice: Option<&Advice>, now: bool) -> Option<AnyView> {
    let applies = |advice: &&Advice| match now {
        true => advice.recommendation.channel == Channel::SelfService,
        // What is decided already is not applied for.
        false => !advice.recommendation.is_about_a_decision(),
    };
    let action = advice.filter(applies)?.self_service.clone()?;
    Some(
        view! {
            <p>{say!(lang, digital_post.self_service)}</p>
            <p><ActionLink lang action primary=now words=None/></p>
        }
        .into_any(),
    )
}

/// Who helps with what is missing: a login, or a life in Denmark that has only begun.
pub(super) fn help(lang: Language, first: First, directory: &Directory) -> Option<AnyView> {
    let id = match first {
        First::Barred(Barrier::NoLogin) => "mitid",
        First::Barred(Barrier::NoCpr) => "international-house",
        _ => return None,
    };
    Some(view! { <OutLine lang directory id/> }.into_any())
}
