//! Where a need goes: one pure function from the circumstances to one recommended channel with its recipient, the other
//! ways, and the reasons. Product.md's routing table is its test (`triage/tests.rs`).
//!
//! It recommends and never refuses (duty of guidance, forvaltningsloven § 7). It must not know how a channel looks, nor
//! the names of units.

mod terms;
mod whose;

use super::{
    barrier::Barrier,
    notice::Outages,
    privacy::{Category, Level},
    urgency::Urgency,
};

pub use terms::{About, Alternative, Channel, Reason, Recipient, Said, Sender};
pub use whose::{agreed, with_named};

/// Everything that decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Who writes.
    pub sender: Sender,
    /// What they answered.
    pub said: Said,
    /// The gravest finding in the text and the categories that were found.
    pub found: Option<(Level, Vec<Category>)>,
    /// Whose matter it is.
    pub about: About,
    /// It is a complaint about the municipality.
    pub complaint: bool,
    /// What keeps them from logging in.
    pub barrier: Option<Barrier>,
    /// What is down.
    pub outages: Outages,
    /// Why it is urgent.
    pub urgency: Option<Urgency>,
}

/// One way, with whom it leads to, the other ways and the reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// The way.
    pub channel: Channel,
    /// Whom it leads to.
    pub recipient: Recipient,
    /// The other ways, best first; at least one works without login.
    pub alternatives: Vec<Alternative>,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Recommendation {
    /// What keeps this person from logging in, when that decided.
    pub fn barrier(&self) -> Option<Barrier> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::Barred(barrier) => Some(*barrier),
            _ => None,
        })
    }

    /// Whether it is about something that is decided already, or being decided.
    pub fn is_about_a_decision(&self) -> bool {
        let case = Reason::Found(Category::Case);
        self.reasons.contains(&case) || self.reasons.contains(&Reason::Complaint)
    }
}

/// The one function. Reads top down as the routing table: urgent help before all, then who writes, whose matter it is,
/// whether it is personal, and what keeps Digital Post from being used.
pub fn triage(circumstances: &Circumstances) -> Recommendation {
    let c = circumstances;
    if let Some(urgency) = c.urgency {
        return way(
            Channel::Urgent,
            Recipient::Emergency,
            &[Alternative::Phone, Alternative::Visit, Alternative::Help],
            vec![Reason::Urgent(urgency)],
        );
    }
    let mut reasons = personal_reasons(c);
    let personal = !reasons.is_empty();
    if let About::Theirs { authority } = &c.about {
        reasons.insert(0, Reason::BelongsElsewhere);
        return theirs(c, authority, personal, reasons);
    }
    match c.sender {
        Sender::Staff => {
            let ways = [Alternative::Phone];
            way(
                Channel::InternalMail,
                recipient(c),
                &ways,
                vec![Reason::Staff],
            )
        }
        Sender::Authority if !c.outages.digital_post => {
            reasons.insert(0, Reason::AuthorityWrites);
            way(
                Channel::DigitalPost,
                recipient(c),
                &without_digital_post(c),
                reasons,
            )
        }
        _ if !personal && c.sender != Sender::Authority => general(c),
        _ => own_matter(c, reasons),
    }
}

/// Another authority's matter: its own page, unless one must log in there and cannot. Then the phone and a visit.
fn theirs(
    c: &Circumstances,
    authority: &str,
    personal: bool,
    mut reasons: Vec<Reason>,
) -> Recommendation {
    let mut ways = vec![Alternative::Visit, Alternative::Phone, Alternative::Help];
    let shut = shut(c).filter(|_| personal);
    if shut.is_some() {
        ways.swap(0, 1);
    }
    match personal {
        false => ways.push(Alternative::Form),
        true if !is_blocked(c) => ways.push(Alternative::AskGenerally),
        true => {}
    }
    reasons.extend(shut);
    let channel = match shut {
        Some(_) => Channel::PhoneVisitLetter,
        None => Channel::OtherAuthority,
    };
    let recipient = Recipient::Authority(authority.to_owned());
    way(channel, recipient, &ways, reasons)
}

/// What keeps this person from logging in: something of their own, or it is down. Another authority has a login of its own.
fn shut(c: &Circumstances) -> Option<Reason> {
    let logs_in = c.sender != Sender::Authority;
    match (c.barrier, c.outages) {
        (Some(barrier), _) if logs_in => Some(Reason::Barred(barrier)),
        (_, outages) if outages.digital_post || (outages.mitid && logs_in) => Some(Reason::Outage),
        _ => None,
    }
}

/// Why the matter is personal; empty when it is not. A finding that blocks cannot be overridden, the rest can. A complaint
/// is personal unless they say that it is a general question (how one complains, what the deadline is).
fn personal_reasons(c: &Circumstances) -> Vec<Reason> {
    let (level, categories) = c.found.clone().unwrap_or((Level::Ok, Vec::new()));
    let found = level == Level::Block || (level == Level::Route && c.said != Said::General);
    let said = (c.said == Said::Yes).then_some(Reason::PersonalMatter);
    let ours = !matches!(c.about, About::Theirs { .. });
    let complains = c.complaint && ours && matches!(c.said, Said::Yes | Said::Unsure);
    complains
        .then_some(Reason::Complaint)
        .into_iter()
        .chain(said)
        .chain(categories.into_iter().filter(|_| found).map(Reason::Found))
        .collect()
}

/// A general question: the form, after the answers.
fn general(c: &Circumstances) -> Recommendation {
    let reason = match c.said {
        Said::Unsure => Reason::NothingPersonalFound,
        _ => Reason::GeneralQuestion,
    };
    let mut reasons = vec![reason];
    if c.sender == Sender::Company {
        reasons.push(Reason::Company);
    }
    let ways = [
        Alternative::Phone,
        Alternative::CallBack,
        Alternative::Visit,
        Alternative::DigitalPost,
    ];
    way(Channel::Form, recipient(c), &ways, reasons)
}

/// A matter of one's own: Digital Post or self-service, unless that way is closed to this person or for now.
fn own_matter(c: &Circumstances, mut reasons: Vec<Reason>) -> Recommendation {
    match c.sender {
        Sender::Helper => reasons.push(Reason::OnBehalf),
        Sender::Company => reasons.push(Reason::Company),
        Sender::Authority => reasons.push(Reason::AuthorityWrites),
        Sender::Oneself | Sender::Staff => {}
    }
    let mut ways = without_digital_post(c);
    if let Some(shut) = shut(c) {
        reasons.push(shut);
        if shut == Reason::Outage {
            ways.push(Alternative::DigitalPost);
        }
        return way(Channel::PhoneVisitLetter, recipient(c), &ways, reasons);
    }
    let applies = matches!(
        c.about,
        About::Ours {
            self_service: true,
            ..
        }
    );
    let decided =
        reasons.contains(&Reason::Found(Category::Case)) || reasons.contains(&Reason::Complaint);
    if applies && !decided && c.sender == Sender::Oneself {
        reasons.push(Reason::HasSelfService);
        ways.insert(0, Alternative::DigitalPost);
        return way(Channel::SelfService, recipient(c), &ways, reasons);
    }
    way(Channel::DigitalPost, recipient(c), &ways, reasons)
}

/// What is left when Digital Post is not the way. Text that is blocked never leads to the form.
fn without_digital_post(c: &Circumstances) -> Vec<Alternative> {
    let mut ways = vec![
        Alternative::Phone,
        Alternative::CallBack,
        Alternative::Visit,
        Alternative::Letter,
        Alternative::Help,
    ];
    if !is_blocked(c) {
        ways.push(Alternative::AskGenerally);
    }
    ways
}

fn is_blocked(c: &Circumstances) -> bool {
    let level = c.found.as_ref().map(|(level, _)| *level);
    level == Some(Level::Block)
}

fn recipient(c: &Circumstances) -> Recipient {
    match &c.about {
        About::Ours { unit, .. } => Recipient::Unit(unit.clone()),
        About::Theirs { authority } => Recipient::Authority(authority.clone()),
        About::Unknown => Recipient::CitizenService,
    }
}

fn way(
    channel: Channel,
    recipient: Recipient,
    alternatives: &[Alternative],
    reasons: Vec<Reason>,
) -> Recommendation {
    Recommendation {
        channel,
        recipient,
        alternatives: alternatives.to_vec(),
        reasons,
    }
}

#[cfg(test)]
mod tests;
