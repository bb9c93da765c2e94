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

#[test]
fn what_no_page_could_have_sent_is_dropped_when_it_is_read() {
    let read = |name: &str, value: &str| -> ContactForm {
        serde_json::from_value(serde_json::json!({ name: value })).expect("a form")
    };
    for name in ["sender", "said", "seen", "topic", "wish", "key"] {
        for made_up in ["170385-0000", "1703850000", "Min søn er syg"] {
            assert!(
                read(name, made_up) == ContactForm::default(),
                "{name}: {made_up}"
            );
        }
    }
    for (name, known) in [
        ("sender", "virksomhed"),
        ("said", "ved-ikke"),
        ("seen", "abmop"),
        ("topic", "pas-kort-og-attester"),
        ("wish", "ring"),
        ("key", "00000000000000001504230000abcdef"),
    ] {
        let fields = read(name, known).carried(&[]);
        assert_eq!(fields, [(name, known.to_owned())]);
    }
}

#[test]
fn what_people_do_not_see_is_not_kept() {
    let form = ContactForm {
        website: "170385-0000".into(),
        step: "vis".into(),
        ..whole()
    };
    let kept = serde_json::to_string(&form).expect("kept");
    assert!(!kept.contains("170385") && !kept.contains("vis"), "{kept}");
}
