//! Forms made by hand: no field is a hiding place for a number, and no way of writing it gets it past us.

use crate::support::{
    citizen::QUESTION,
    files_with,
    form::{form_with, value},
    start,
};

#[tokio::test]
async fn words_of_closed_lists_hold_nothing_else() {
    let app = start().await;
    for field in ["sender", "said", "seen", "topic", "wish", "key", "website"] {
        for number in ["170385-0000", "1703850000"] {
            let mut citizen = app.citizen();
            citizen.states_need(QUESTION).await;
            let fields = [("need", QUESTION), ("step", "vis"), (field, number)];
            for place in ["/vej", "/kontakt", "/digital-post"] {
                citizen.posts(place, &fields).await;
                assert_eq!(citizen.path, place, "{field}: it was kept and led on");
                for path in ["/vej", "/kontakt", "/kontakt/kontrol", "/digital-post"] {
                    let page = citizen.visits(path).await;
                    assert!(!page.text.contains(number), "{field}: {path}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_topic_that_there_is_not_is_not_kept_in_the_draft() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    let fields = [
        ("need", QUESTION),
        ("step", "vis"),
        ("topic", "min-soen-er-syg"),
    ];
    citizen.posts("/kontakt", &fields).await;
    assert!(!citizen.page.text.contains("min-soen-er-syg"));
    assert_eq!(citizen.path, "/kontakt");
}

#[tokio::test]
async fn a_number_that_is_written_oddly_is_found_and_taken_out_whole() {
    let app = start().await;
    for between in [
        "\u{200b}",
        "\u{ad}",
        "\u{a0}",
        "\n",
        "-\n",
        "\u{fe63}",
        "\u{2060}-",
        "\u{2e3a}",
    ] {
        let number = format!("170385{between}0000");
        let need = format!("Min søn {number} skal have pas");
        let mut citizen = app.citizen();
        citizen.states_need(&need).await;
        assert_eq!(citizen.page.status, 422, "{between:?}");
        let mended = form_with(&citizen.page.text, "Fjern nummeret, og fortsæt");
        assert_eq!(
            value(&mended.fields, "need"),
            "Min søn […] skal have pas",
            "{between:?}"
        );
        let name = [("name", number.as_str()), ("phone", "12345678")];
        let answer = citizen.sent("/bliv-ringet-op", &name).await;
        assert_eq!(answer.status, 422, "{between:?}");
        let data = app.folder.join("data");
        assert_eq!(files_with(&data, number.as_bytes()), Vec::<String>::new());
    }
    assert_eq!(app.count("session").await, 0);
}
