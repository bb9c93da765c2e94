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
    /// The other ways: nobody can log in while this is down.
    Login(Service),
    /// What one can log in to, then the other ways: Digital Post alone is down.
    Post,
}

impl First {
    pub(super) fn of(advice: Option<&Advice>, directory: &Directory) -> First {
        let down = Self::down(directory);
        let recommendation = advice.map(|advice| &advice.recommendation);
        match recommendation.map(|recommendation| recommendation.channel) {
            Some(Channel::Urgent) => First::UrgentHelp,
            Some(Channel::OtherAuthority) => First::AnotherAuthority,
            Some(Channel::SelfService) => First::SelfService,
            Some(Channel::PhoneVisitLetter) | None => {
                let barrier = recommendation.and_then(Recommendation::barrier);
                barrier.map_or(down, First::Barred)
            }
            Some(_) => First::Nothing,
        }
    }

    fn down(directory: &Directory) -> First {
        match directory.login_that_is_down() {
            None => First::Nothing,
            Some(Service::DigitalPost) if !directory.is_down(Service::Mitid) => First::Post,
            Some(service) => First::Login(service),
        }
    }

    /// Whether logging in is no way now, but will be.
    fn passes(self) -> bool {
        matches!(self, First::Barred(Barrier::NoLogin) | First::Login(_))
    }

    /// Whether the other ways come first.
    pub(super) fn is_closed(self) -> bool {
        matches!(self, First::Barred(_) | First::Login(_) | First::Post)
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
        First::Login(Service::Mitid) => say!(lang, digital_post.again_mitid).to_owned(),
        First::Login(_) | First::Post => say!(lang, digital_post.again).to_owned(),
    };
    let never = matches!(first, First::Barred(barrier) if barrier != Barrier::NoLogin);
    let need_not = never.then(|| say!(lang, digital_post.helped));
    let applies = first
        .passes()
        .then(|| action(lang, advice.filter(not_decided), false));
    Some(
        view! {
            <h2>{words}</h2>
            {need_not.map(|sentence| view! { <p>{sentence}</p> })}
            {applies}
        }
        .into_any(),
    )
}

/// An application beats free text: what stands first on the page, while one can log in.
pub(super) fn self_service(
    lang: Language,
    first: First,
    advice: Option<&Advice>,
) -> Option<AnyView> {
    let now = |advice: &&Advice| {
        let recommended = advice.recommendation.channel == Channel::SelfService;
        recommended || (first == First::Post && not_decided(advice))
    };
    action(lang, advice.filter(now), true)
}

/// What is decided already is not applied for.
fn not_decided(advice: &&Advice) -> bool {
    !advice.recommendation.is_about_a_decision()
}

/// The self-service of this matter, if it has one. `now`: it is the page's main way on.
fn action(lang: Language, advice: Option<&Advice>, now: bool) -> Option<AnyView> {
    let action = advice?.self_service.clone()?;
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
