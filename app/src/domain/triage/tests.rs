//! Product.md's routing table, row by row, and what must hold for every combination.

use super::*;

fn ours() -> About {
    About::Ours {
        unit: "buf-pladsanvisning".into(),
        self_service: false,
    }
}

fn with_self_service() -> About {
    About::Ours {
        unit: "buf-pladsanvisning".into(),
        self_service: true,
    }
}

fn theirs() -> About {
    About::Theirs {
        authority: "udbetaling-danmark".into(),
    }
}

fn found(level: Level, category: Category) -> Option<(Level, Vec<Category>)> {
    Some((level, vec![category]))
}

/// A row: who, what they said, and how the rest differs from an ordinary day.
fn row(sender: Sender, said: Said, change: impl FnOnce(&mut Circumstances)) -> Recommendation {
    let mut circumstances = Circumstances {
        sender,
        said,
        about: ours(),
        ..Circumstances::default()
    };
    change(&mut circumstances);
    triage(&circumstances)
}

#[test]
fn the_routing_table_holds_row_by_row() {
    use Channel as Ch;
    use Said::{General, No, Unsure, Yes};
    use Sender::{Authority, Company, Helper, Oneself, Staff};
    let unit = Recipient::Unit("buf-pladsanvisning".into());
    let elsewhere = Recipient::Authority("udbetaling-danmark".into());
    let down = |c: &mut Circumstances| c.outages.digital_post = true;
    let rows = [
        (
            "a citizen's case",
            row(Oneself, Yes, |_| {}),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a citizen's application",
            row(Oneself, Yes, |c| c.about = with_self_service()),
            Ch::SelfService,
            &unit,
        ),
        (
            "an existing case is no application",
            row(Oneself, Yes, |c| {
                c.about = with_self_service();
                c.found = found(Level::Route, Category::Case);
            }),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a complaint is no application",
            row(Oneself, Yes, |c| {
                c.about = with_self_service();
                c.complaint = true;
            }),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a complaint, and ved ikke",
            row(Oneself, Unsure, |c| c.complaint = true),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "how one complains",
            row(Oneself, No, |c| c.complaint = true),
            Ch::Form,
            &unit,
        ),
        (
            "a complaint over another authority",
            row(Oneself, Yes, |c| {
                c.complaint = true;
                c.about = theirs();
            }),
            Ch::OtherAuthority,
            &elsewhere,
        ),
        (
            "sensitive words",
            row(Oneself, No, |c| {
                c.found = found(Level::Route, Category::Health)
            }),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a CPR number",
            row(Oneself, Unsure, |c| {
                c.found = found(Level::Block, Category::Cpr)
            }),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a citizen's general question",
            row(Oneself, No, |_| {}),
            Ch::Form,
            &unit,
        ),
        (
            "ved ikke, and nothing found",
            row(Oneself, Unsure, |_| {}),
            Ch::Form,
            &unit,
        ),
        (
            "ved ikke, a hint found",
            row(Oneself, Unsure, |c| {
                c.found = found(Level::Hint, Category::Child)
            }),
            Ch::Form,
            &unit,
        ),
        (
            "overridden: it is general",
            row(Oneself, General, |c| {
                c.found = found(Level::Route, Category::Case)
            }),
            Ch::Form,
            &unit,
        ),
        (
            "a CPR number cannot be overridden",
            row(Oneself, General, |c| {
                c.found = found(Level::Block, Category::Cpr)
            }),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "another's matter",
            row(Helper, Yes, |_| {}),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "another's application is not done with one's own login",
            row(Helper, Yes, |c| c.about = with_self_service()),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a company's case",
            row(Company, Yes, |_| {}),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "a company's general question",
            row(Company, No, |_| {}),
            Ch::Form,
            &unit,
        ),
        (
            "another authority, anything",
            row(Authority, No, |_| {}),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "another authority, a case",
            row(Authority, Yes, |_| {}),
            Ch::DigitalPost,
            &unit,
        ),
        (
            "own staff",
            row(Staff, Yes, |_| {}),
            Ch::InternalMail,
            &unit,
        ),
        (
            "not ours",
            row(Oneself, Yes, |c| c.about = theirs()),
            Ch::OtherAuthority,
            &elsewhere,
        ),
        (
            "not ours, a general question",
            row(Oneself, No, |c| c.about = theirs()),
            Ch::OtherAuthority,
            &elsewhere,
        ),
        (
            "exempt",
            row(Oneself, Yes, |c| c.barrier = Some(Barrier::Exempt)),
            Ch::PhoneVisitLetter,
            &unit,
        ),
        (
            "access to documents outside one's own case: a general question",
            row(Oneself, No, |c| c.about = ours()),
            Ch::Form,
            &unit,
        ),
        (
            "exempt, a general question",
            row(Oneself, No, |c| c.barrier = Some(Barrier::Exempt)),
            Ch::Form,
            &unit,
        ),
        (
            "Digital Post is down",
            row(Oneself, Yes, down),
            Ch::PhoneVisitLetter,
            &unit,
        ),
        (
            "MitID is down",
            row(Company, Yes, |c| c.outages.mitid = true),
            Ch::PhoneVisitLetter,
            &unit,
        ),
        (
            "an authority while Digital Post is down",
            row(Authority, No, down),
            Ch::PhoneVisitLetter,
            &unit,
        ),
        (
            "a general question while it is down",
            row(Oneself, No, down),
            Ch::Form,
            &unit,
        ),
        (
            "nothing known",
            row(Oneself, No, |c| c.about = About::Unknown),
            Ch::Form,
            &Recipient::CitizenService,
        ),
        (
            "danger",
            row(Oneself, No, |c| c.urgency = Some(Urgency::Violence)),
            Ch::Urgent,
            &Recipient::Emergency,
        ),
        (
            "danger goes before all else",
            row(Staff, Yes, |c| {
                c.urgency = Some(Urgency::Suicide);
                c.about = theirs();
                c.outages.digital_post = true;
            }),
            Ch::Urgent,
            &Recipient::Emergency,
        ),
    ];
    for (what, recommendation, channel, recipient) in rows {
        assert_eq!(
            (recommendation.channel, &recommendation.recipient),
            (channel, recipient),
            "{what}"
        );
    }
}

mod elsewhere;
mod every;
