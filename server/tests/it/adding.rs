//! Adding something to an inquiry, by its link alone: it reaches the same unit, it is told that it came, and no word of it
//! is shown again.

use crate::support::{
    App,
    citizen::{Citizen, QUESTION},
    files_with,
    form::value,
    mail::spooled,
    send, start,
};

const MORE: &str = "Det er et børnepas, kanariefugl44ad";

/// Somebody who has sent a question and stands on its page.
async fn following(app: &App) -> (Citizen<'_>, String) {
    let mut citizen = app.citizen_without_cookies();
    citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    citizen.visits(&link).await;
    (citizen, link)
}

#[tokio::test]
async fn what_is_added_reaches_the_unit_and_is_not_shown_again() {
    let app = start().await;
    let (mut citizen, link) = following(&app).await;
    let reference = link.split('/').nth(2).expect("a reference").to_owned();
    let aloud = format!("{} {}", &reference[..3], &reference[3..]);
    app.has_delivered().await;
    let before = spooled(&app.folder).len();
    let mut fields = citizen.fields(&link);
    fields.retain(|(name, _)| name != "need");
    fields.push(("need".to_owned(), MORE.to_owned()));
    citizen.posts(&link, &fields).await;
    assert_eq!(citizen.steps.last(), Some(&303));
    let reads = citizen.reads();
    assert!(
        reads.contains("Du har skrevet mere. Vi har fået det."),
        "{reads}"
    );
    assert!(!citizen.page.text.contains("kanariefugl44ad"), "{reads}");
    // Pressing twice adds once.
    citizen.posts(&link, &fields).await;
    assert_eq!(app.count("inquiry").await, 2);
    assert_eq!(citizen.reads().matches("Du har skrevet mere.").count(), 1);
    app.has_delivered().await;
    let mails = spooled(&app.folder);
    assert_eq!(mails.len(), before + 1, "{mails:?}");
    let of_it = |mail: &&crate::support::mail::Mail| mail.body.contains("kanariefugl44ad");
    let mail = mails.iter().find(of_it).expect("it was carried");
    assert!(mail.header("Subject").contains(&aloud), "{mail:?}");
    assert_eq!(mail.header("To"), "modtager@localhost");
    let units: Vec<(String, Option<String>)> =
        sqlx::query_as("select unit, adds_to from inquiry order by id")
            .fetch_all(&app.database().await)
            .await
            .expect("two");
    assert_eq!(units[0].0, units[1].0, "the same unit");
    assert_eq!((&units[0].1, &units[1].1), (&None, &Some(reference)));
}

#[tokio::test]
async fn a_number_in_it_is_blocked_and_kept_nowhere() {
    let app = start().await;
    let (mut citizen, link) = following(&app).await;
    let page = citizen
        .posts(&link, &[("need", "Min søns nummer er 170385-0000")])
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert!(page.text.contains("170385-0000") && page.text.contains("id=\"digital-post\""));
    let data = app.folder.join("data");
    assert_eq!(files_with(&data, b"170385-0000"), Vec::<String>::new());
    assert_eq!(app.count("inquiry").await, 1);
    citizen.presses("Fjern nummeret, og fortsæt").await;
    assert_eq!(
        app.count("inquiry").await,
        1,
        "it is seen before it is sent"
    );
    let fields = form_of(&citizen, &link);
    assert_eq!(value(&fields, "need"), "Min søns nummer er […]");
    citizen.posts(&link, &fields).await;
    assert!(citizen.reads().contains("Du har skrevet mere."));
    assert_eq!(app.count("inquiry").await, 2);
}

#[tokio::test]
async fn what_is_wrong_or_cannot_be_stored_is_told_and_kept() {
    let app = start().await;
    let (mut citizen, link) = following(&app).await;
    let page = citizen.posts(&link, &[("need", " ")]).await;
    assert_eq!(page.status, 422);
    assert!(
        citizen
            .reads()
            .contains("Skriv med ord, hvad du vil tilføje")
    );
    let long = "å".repeat(5_001);
    assert_eq!(
        citizen
            .posts(&link, &[("need", long.as_str())])
            .await
            .status,
        422
    );
    citizen.presses("English").await;
    let english = format!("/en{link}");
    assert_eq!(citizen.path, english);
    assert!(citizen.page.text.contains("<html lang=\"en\""));
    assert_eq!(value(&form_of(&citizen, &english), "need"), long);
    citizen.visits("").await;
    let database = app.database().await;
    sqlx::query("alter table delivery rename to gone")
        .execute(&database)
        .await
        .expect("renamed");
    citizen.visits(&link).await;
    citizen.posts(&link, &[("need", MORE)]).await;
    assert_eq!(citizen.page.status, 503, "{}", citizen.reads());
    assert!(citizen.reads().contains("er ikke sendt."));
    assert_eq!(app.count("inquiry").await, 1, "all of it or nothing");
    sqlx::query("alter table gone rename to delivery")
        .execute(&database)
        .await
        .expect("renamed");
    let fields = form_of(&citizen, &link);
    assert_eq!(value(&fields, "need"), MORE);
    citizen.posts(&link, &fields).await;
    assert!(citizen.reads().contains("Du har skrevet mere."));
}

#[tokio::test]
async fn what_is_added_stays_on_the_page_while_the_inquiry_cannot_be_read() {
    let app = start().await;
    let (mut citizen, link) = following(&app).await;
    let database = app.database().await;
    let run = |sql| sqlx::query(sql).execute(&database);
    run("alter table inquiry rename to gone")
        .await
        .expect("renamed");
    citizen.posts(&link, &[("need", MORE)]).await;
    let reads = citizen.reads();
    assert_eq!(citizen.page.status, 503, "{reads}");
    assert!(citizen.page.title().starts_with("Fejl: "), "{reads}");
    assert!(reads.contains("er ikke sendt."), "{reads}");
    assert_eq!(citizen.page.header("referrer-policy"), "no-referrer");
    assert_eq!(value(&form_of(&citizen, &link), "need"), MORE);
    citizen.presses("English").await;
    let english = format!("/en{link}");
    assert_eq!(value(&form_of(&citizen, &english), "need"), MORE);
    let number = [("need", "Min søns nummer er 170385-0000")];
    assert_eq!(citizen.posts(&link, &number).await.status, 422);
    run("alter table gone rename to inquiry")
        .await
        .expect("renamed");
    citizen.posts(&link, &[("need", MORE)]).await;
    assert!(citizen.reads().contains("Du har skrevet mere."));
    assert_eq!(app.count("inquiry").await, 2);
}

fn form_of(citizen: &Citizen<'_>, link: &str) -> Vec<(String, String)> {
    crate::support::form::fields_of(&citizen.page.text, link)
}

#[tokio::test]
async fn urgent_words_make_all_of_it_urgent() {
    let app = start().await;
    let (mut citizen, link) = following(&app).await;
    assert!(!citizen.page.text.contains("urgent-box"));
    citizen
        .posts(&link, &[("need", "Jeg vil ikke leve mere")])
        .await;
    let reads = citizen.reads();
    assert!(citizen.page.text.contains("urgent-box"), "{reads}");
    assert!(!reads.contains("svarer dig senest"), "{reads}");
}

#[tokio::test]
async fn without_the_secret_nothing_can_be_added() {
    let app = start().await;
    let (_, link) = following(&app).await;
    let reference = link.split('/').nth(2).expect("a reference");
    let path = format!("/henvendelse/{reference}/{}", "0".repeat(32));
    assert_eq!(app.post(&path, &[("need", MORE)]).await.status, 404);
    assert_eq!(app.count("inquiry").await, 1);
}

/// The page sends no referrer, so a browser without `Sec-Fetch-Site` (Safari before 16.4) says `Origin: null` of its form.
#[tokio::test]
async fn an_old_browser_can_add_something_and_a_forged_form_elsewhere_is_refused() {
    let app = start().await;
    let (citizen, link) = following(&app).await;
    let mut fields = citizen.fields(&link);
    fields.retain(|(name, _)| name != "need");
    fields.push(("need".to_owned(), MORE.to_owned()));
    let post = |path: &str| {
        let request = app.client().post(app.url(path)).header("origin", "null");
        send(request.form(&fields))
    };
    assert_eq!(post("/kontakt").await.status, 403);
    assert_eq!(post(&link).await.status, 303);
    assert_eq!(app.count("inquiry").await, 2);
}
