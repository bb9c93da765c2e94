//! After a CPR number was found: taking it out goes on, and what is none never stands in the way.

use crate::{
    blocked::{TEXTS, filled},
    support::{
        citizen::QUESTION,
        files_with,
        form::{form_with, value},
        start,
    },
};

#[tokio::test]
async fn taking_the_number_out_goes_on_from_where_one_was() {
    let app = start().await;
    for with_cookies in [true, false] {
        for form in TEXTS {
            let (path, _, others) = form;
            let mut citizen = match with_cookies {
                true => app.citizen(),
                false => app.citizen_without_cookies(),
            };
            citizen.states_need(QUESTION).await;
            citizen
                .posts(
                    path,
                    &filled(&form, "Hvad koster et pas til min søn 170385-0000?"),
                )
                .await;
            let mended = form_with(&citizen.page.text, "Fjern nummeret, og fortsæt");
            assert_eq!(
                value(&mended.fields, "need"),
                "Hvad koster et pas til min søn […]?",
                "{path}"
            );
            for (name, written) in others.iter().filter(|(name, _)| *name != "need") {
                assert_eq!(
                    value(&mended.fields, name),
                    *written,
                    "{path}: {name} goes along"
                );
            }
            citizen.presses("Fjern nummeret, og fortsæt").await;
            assert_eq!(citizen.page.status, 200, "{path}: {}", citizen.reads());
            assert!(
                citizen.page.text.contains("[…]"),
                "{path}: {}",
                citizen.reads()
            );
        }
    }
    assert_eq!(
        app.count("inquiry").await,
        0,
        "nobody sends what they have not seen"
    );
}

#[tokio::test]
async fn a_report_comes_back_with_the_number_taken_out_and_can_be_sent() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        let report = [("need", "Feltet tog ikke 170385-0000"), ("name", "Anna")];
        citizen.posts("/fejl", &report).await;
        citizen.presses("Fjern nummeret, og fortsæt").await;
        let fields = citizen.fields("/fejl");
        assert_eq!(value(&fields, "need"), "Feltet tog ikke […]");
        assert_eq!(value(&fields, "name"), "Anna");
        citizen.posts("/fejl", &fields).await;
        assert_eq!(citizen.reference().len(), 6, "{}", citizen.reads());
    }
    assert_eq!(app.count("inquiry").await, 2);
}

#[tokio::test]
async fn a_field_that_is_mended_goes_on_too() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("nej").await;
    citizen
        .fills_in(&[
            ("wish", "ring"),
            ("phone", "170385-0000"),
            ("name", "Anna 1703850000"),
        ])
        .await;
    assert_eq!(citizen.page.status, 422);
    citizen.presses("English").await;
    let fields = citizen.fields("/kontakt");
    assert_eq!(
        value(&fields, "name"),
        "Anna 1703850000",
        "the language link loses nothing: {}",
        citizen.reads()
    );
    citizen
        .fills_in(&[("phone", "12 34 56 78"), ("name", "Anna")])
        .await;
    citizen.sends().await;
    assert_eq!(citizen.reference().len(), 6);
}

#[tokio::test]
async fn a_number_in_a_field_that_is_not_used_keeps_nobody_back() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need(QUESTION).await;
        citizen.answers("nej").await;
        citizen
            .fills_in(&[("wish", "intet"), ("phone", "170385-0000")])
            .await;
        assert_eq!(citizen.page.status, 200, "{}", citizen.reads());
        assert!(
            citizen.reads().contains(QUESTION),
            "nothing is lost: {}",
            citizen.reads()
        );
        citizen.sends().await;
        assert_eq!(citizen.reference().len(), 6);
    }
    app.has_delivered().await;
    assert_eq!(
        files_with(&app.folder.join("data"), b"170385-0000"),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn other_numbers_pass() {
    let app = start().await;
    for number in [
        "ordrenummer 1504230000",
        "12 34 56 78",
        "+45 12345678",
        "sagsnummer 2026-0012345",
        "01.05.2026-31.05.2026",
        "CVR 64942212",
    ] {
        let mut citizen = app.citizen();
        let need = format!("Hvad koster et pas? {number}");
        citizen
            .comes_to_the_last_look(
                &need,
                &[("wish", "ring"), ("phone", "12 34 56 78"), ("name", number)],
            )
            .await;
        citizen.sends().await;
        assert_eq!(
            citizen.reference().len(),
            6,
            "{number}: {}",
            citizen.reads()
        );
        citizen
            .posts(
                "/fejl",
                &[("need", number), ("email", "anna1985@example.org")],
            )
            .await;
        assert_eq!(citizen.reference().len(), 6, "{number}");
    }
    assert_eq!(app.count("inquiry").await, 12);
}
