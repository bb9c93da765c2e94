//! Why a way is recommended; always shown.

use leptos::prelude::*;

use crate::{
    domain::{Language, barrier::Barrier, privacy::Category, triage::Reason},
    words::say,
};

/// The reasons as sentences.
#[component]
pub fn Reasons(lang: Language, reasons: Vec<Reason>) -> impl IntoView {
    let sentences: Vec<&'static str> = reasons
        .into_iter()
        .map(|reason| because(lang, reason))
        .collect();
    view! {
        <div class="reasons">
            {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
        </div>
    }
}

/// The sentence for a reason: what was seen, never the words themselves.
pub(super) fn because(lang: Language, reason: Reason) -> &'static str {
    match reason {
        Reason::Urgent(_) => say!(lang, reasons.urgent),
        Reason::Complaint => say!(lang, reasons.complaint),
        Reason::PersonalMatter => say!(lang, reasons.personal),
        Reason::Found(Category::Cpr) => say!(lang, reasons.cpr),
        Reason::Found(Category::Case) => say!(lang, reasons.case),
        Reason::Found(Category::Health) => say!(lang, reasons.health),
        Reason::Found(Category::Child) => say!(lang, reasons.child),
        Reason::Found(Category::Credentials) => say!(lang, reasons.credentials),
        Reason::Found(Category::Social) => say!(lang, reasons.social),
        Reason::Found(Category::Economy) => say!(lang, reasons.economy),
        Reason::Found(Category::Crime) => say!(lang, reasons.crime),
        Reason::Found(Category::UnionReligion) => say!(lang, reasons.union_religion),
        Reason::Found(Category::ThirdPerson) => say!(lang, reasons.third_person),
        Reason::GeneralQuestion => say!(lang, reasons.general),
        Reason::NothingPersonalFound => say!(lang, reasons.nothing_found),
        Reason::OnBehalf => say!(lang, reasons.on_behalf),
        Reason::Company => say!(lang, reasons.company),
        Reason::AuthorityWrites => say!(lang, reasons.authority_writes),
        Reason::Staff => say!(lang, reasons.staff),
        Reason::BelongsElsewhere => say!(lang, reasons.elsewhere),
        Reason::HasSelfService => say!(lang, reasons.self_service),
        Reason::Barred(Barrier::Exempt) => say!(lang, reasons.exempt),
        Reason::Barred(Barrier::NoLogin) => say!(lang, reasons.no_login),
        Reason::Barred(Barrier::NoCpr) => say!(lang, reasons.no_cpr),
        Reason::Barred(Barrier::TooYoung) => say!(lang, reasons.too_young),
        Reason::Outage => say!(lang, reasons.outage),
    }
}
