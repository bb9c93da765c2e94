//! What the contact form takes, keeps and carries.

use super::*;

fn whole() -> ContactForm {
    ContactForm {
        need: "Hvad koster et pas?".into(),
        wish: "mail".into(),
        email: "anna@example.org".into(),
        phone: "33 66 33 66".into(),
        ..ContactForm::default()
    }
}

#[test]
fn only_the_wished_way_of_answering_is_kept() {
    let contact = whole().parse().ok().expect("whole");
    assert!(contact.wish == Wish::Mail("anna@example.org".into()));
    let none = ContactForm {
        wish: "intet".into(),
        email: "not an address".into(),
        ..whole()
    };
    assert!(none.parse().ok().expect("whole").wish == Wish::Nothing);
}

#[test]
fn everything_wrong_is_told_at_once() {
    let form = ContactForm {
        need: " ".into(),
        name: "Anna 150423-0000".into(),
        wish: "ring".into(),
        phone: "12".into(),
        ..ContactForm::default()
    };
    let state = form.parse().err().expect("wrong");
    assert_eq!(
        state.errors(),
        [
            ("need", FieldError::Empty),
            ("name", FieldError::Cpr),
            ("phone", FieldError::WrongNumber)
        ]
    );
}

#[test]
fn another_text_is_asked_about_anew() {
    let way = ContactForm {
        said: "nej".into(),
        seen: "x".into(),
        sender: "virksomhed".into(),
        ..whole()
    };
    let same = way
        .clone()
        .with_need(&Need::parse("Hvad koster et pas?").expect("usable"));
    assert!(same == way);
    let other = way.with_need(&Need::parse("rotter").expect("usable"));
    assert!(other.said().is_none() && other.seen.is_empty() && other.sender() == Sender::Company);
}

#[test]
fn a_page_carries_everything_but_what_it_shows() {
    let names: Vec<_> = whole()
        .carried(&[ContactField::Need])
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["wish", "email", "phone"]);
}
