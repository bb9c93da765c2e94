//! "Bliv ringet op": a deadline that comes before we can promise to call is urgent, and who has it is told to call.

use crate::support::{
    App,
    citizen::Citizen,
    form::{shown, value},
    mail::spooled,
    start, start_with,
};

/// A wish by hand, with a deadline.
async fn wishes<'a>(app: &'a App, deadline: &str) -> Citizen<'a> {
    let mut citizen = app.citizen();
    let fields = [
        ("name", "Anna"),
        ("phone", "12345678"),
        ("deadline", deadline),
    ];
    citizen.posts("/bliv-ringet-op", &fields).await;
    citizen
}

#[tokio::test]
async fn a_deadline_before_the_promised_day_is_urgent() {
    let app = start().await;
    // It is Saturday the 21st, and a call is promised by Friday the 27th.
    for deadline in ["21.11.2026", "2026-11-23", "27.11.2026"] {
        let citizen = wishes(&app, deadline).await;
        let reads = citizen.reads();
        assert!(
            reads.contains("Ring til os nu på 33 66 33 66"),
            "{deadline}: {reads}"
        );
        assert!(!citizen.page.text.contains("urgent-box"), "{reads}");
        for not in ["senest", "Du behøver ikke gøre mere"] {
            assert!(!reads.contains(not), "{not}: {reads}");
        }
        let followed = shown(&app.get(&citizen.follow_link()).await.text);
        assert!(followed.contains("Ring til os nu på"), "{followed}");
    }
    let later = wishes(&app, "28.11.2026").await.reads();
    assert!(later.contains("senest fredag den 27. november"), "{later}");
    assert!(!later.contains("Ring til os nu"), "{later}");
    app.has_delivered().await;
    let mails = spooled(&app.folder);
    let near: Vec<_> = mails
        .iter()
        .filter(|mail| !mail.body.contains("lørdag den 28. november 2026"))
        .collect();
    assert_eq!((mails.len(), near.len()), (4, 3), "{mails:?}");
    for mail in &near {
        let subject = mail.header("Subject");
        assert!(subject.starts_with("HASTER "), "{subject}");
        assert!(!mail.body.contains("Vi har lovet svar"), "{mail:?}");
    }
    let words = "Har en frist mandag den 23. november 2026.";
    assert!(
        near.iter().any(|mail| mail.body.contains(words)),
        "{near:?}"
    );
    let urgent: i64 =
        sqlx::query_scalar("select count(*) from inquiry where urgent and reply_by is null")
            .fetch_one(&app.database().await)
            .await
            .expect("counted");
    assert_eq!(urgent, 3);
}

#[tokio::test]
async fn while_the_phones_are_down_nobody_is_told_to_call() {
    let app = start_with(&[("KONTAKT_OUTAGE", "phone")]).await;
    let reads = wishes(&app, "23.11.2026").await.reads();
    assert!(!reads.contains("Ring til os nu"), "{reads}");
    assert!(
        reads.contains("Mød op i Borgerservice, eller skriv med Digital Post."),
        "{reads}"
    );
    let reads = wishes(&app, "").await.reads();
    assert!(!reads.contains("senest"), "and no day is promised: {reads}");
}

#[tokio::test]
async fn a_deadline_that_has_passed_is_told_and_kept_in_both_languages() {
    let app = start().await;
    for (prefix, told) in [("", "Datoen er gået."), ("/en", "The date has passed.")] {
        for deadline in ["2020-01-01", "0000-01-01", "20.11.2026"] {
            let mut citizen = app.citizen_without_cookies();
            let path = format!("{prefix}/bliv-ringet-op");
            let fields = [
                ("name", "Anna"),
                ("phone", "12345678"),
                ("deadline", deadline),
            ];
            citizen.posts(&path, &fields).await;
            let reads = citizen.reads();
            assert_eq!(citizen.page.status, 422, "{deadline}: {reads}");
            assert!(reads.contains(told), "{deadline}: {reads}");
            let kept = citizen.fields(&path);
            for (name, written) in fields {
                assert_eq!(value(&kept, name), written, "{deadline}");
            }
        }
    }
    assert_eq!(app.count("inquiry").await, 0);
}

#[tokio::test]
async fn who_answers_emergencies_cannot_be_asked_to_call_later() {
    let app = start().await;
    for path in ["/bliv-ringet-op", "/en/bliv-ringet-op"] {
        let page = app.get(path).await.text;
        assert!(page.contains("value=\"kff-borgerservice\""), "{path}");
        assert!(!page.contains("value=\"sof-doegnvagt\""), "{path}");
    }
    let fields = [
        ("name", "Anna"),
        ("phone", "12345678"),
        ("unit", "sof-doegnvagt"),
    ];
    let mut citizen = app.citizen();
    citizen.posts("/bliv-ringet-op", &fields).await;
    let unit: String = sqlx::query_scalar("select unit from inquiry")
        .fetch_one(&app.database().await)
        .await
        .expect("one");
    assert_eq!(
        unit, "kff-borgerservice",
        "by hand it goes to the one entrance"
    );
}
