//! Inquiries in SQLite: what is sealed, what is broken, what comes all at once, what is erased.

use app::{
    domain::delivery::Parcel,
    ports::{Filed, Inquiries as _},
};
use jiff::SignedDuration;

use crate::{
    inquiries::{BOTH, filed, inquiry, now, sqlite},
    support::files_with,
};

#[tokio::test]
async fn the_letter_is_sealed_and_keys_and_secrets_are_digests() {
    let fixture = sqlite().await;
    filed(&fixture.inquiries, 1, &BOTH).await;
    fixture.pool.close().await;
    for words in [
        "kanariefugl51ff",
        "anna@example.org",
        "noegle1",
        "hemmelighed1",
    ] {
        assert_eq!(
            files_with(fixture.folder.path(), words.as_bytes()),
            Vec::<String>::new(),
            "{words}"
        );
    }
}

#[tokio::test]
async fn a_sealed_letter_cannot_be_moved_to_another_reference() {
    let fixture = sqlite().await;
    filed(&fixture.inquiries, 1, &BOTH).await;
    filed(&fixture.inquiries, 2, &BOTH).await;
    sqlx::query(
        "update inquiry set sealed = (select sealed from inquiry where id = 1) where id = 2",
    )
    .execute(&fixture.pool)
    .await
    .expect("moved");
    assert!(fixture.inquiries.with_key("noegle2").await.is_err());
    assert!(fixture.inquiries.with_key("noegle1").await.is_ok());
}

#[tokio::test]
async fn letters_that_cannot_be_opened_keep_nobody_back() {
    let fixture = sqlite().await;
    for number in 1..=30 {
        filed(&fixture.inquiries, number, &[Parcel::ToUnit]).await;
    }
    sqlx::query("update inquiry set sealed = x'00' where id < 30")
        .execute(&fixture.pool)
        .await
        .expect("broken");
    let mut found = Vec::new();
    for _ in 0..2 {
        found.extend(fixture.inquiries.due(now(), 20).await.expect("answers"));
    }
    let delivered: Vec<_> = found
        .iter()
        .map(|due| due.inquiry.reference.clone())
        .collect();
    assert_eq!(
        delivered,
        [inquiry(30).reference],
        "at the second look at the latest"
    );
    let stuck: i64 =
        sqlx::query_scalar("select count(*) from delivery where stuck and due is not null")
            .fetch_one(&fixture.pool)
            .await
            .expect("counted");
    assert_eq!(stuck, 29, "they are kept, and tried once a day");
}

#[tokio::test]
async fn many_at_the_same_time_are_all_filed() {
    let fixture = sqlite().await;
    let filing: Vec<_> = (1..=40)
        .map(|number| {
            let inquiries = fixture.inquiries.clone();
            tokio::spawn(async move {
                // Each twice, as a double click does.
                let key = format!("noegle{}", number / 2);
                inquiries.file(&inquiry(number), &key, &BOTH).await
            })
        })
        .collect();
    let mut new = 0;
    for one in filing {
        match one.await.expect("no panic").expect("it is filed") {
            Filed::New => new += 1,
            Filed::Again(_) => {}
            Filed::ReferenceTaken => panic!("each has its own"),
        }
    }
    assert_eq!(new, 21, "nineteen pairs and two without a partner");
}

#[tokio::test]
async fn what_is_erased_is_gone_with_its_steps_and_deliveries() {
    let fixture = sqlite().await;
    filed(&fixture.inquiries, 1, &BOTH).await;
    assert_eq!(fixture.inquiries.erase_old(now()).await.expect("erased"), 0);
    let later = now() + SignedDuration::from_hours(24 * 90);
    assert_eq!(fixture.inquiries.erase_old(later).await.expect("erased"), 1);
    let left: i64 = sqlx::query_scalar(
        "select (select count(*) from inquiry_step) + (select count(*) from delivery)",
    )
    .fetch_one(&fixture.pool)
    .await
    .expect("counted");
    assert_eq!(left, 0);
    assert_eq!(
        fixture
            .inquiries
            .with_key("noegle1")
            .await
            .expect("answers"),
        None
    );
}
