//! Inquiries in the store: the sentences of the port. The adapter is a parameter.

use std::{collections::HashSet, sync::Arc};

use app::{
    domain::{
        Language,
        delivery::{Next, Parcel},
        inquiry::{Inquiry, Kind, Letter, Reference, StepKind, Wish},
    },
    ports::{Clock as _, Filed, Inquiries},
};
use jiff::{SignedDuration, Timestamp, civil::date};
use server::{
    keyring::KeyRing,
    store::{self, SqliteInquiries},
};
use tempfile::TempDir;

use crate::support::StoppedClock;

pub const BOTH: [Parcel; 2] = [Parcel::ToUnit, Parcel::Receipt];
const WORDS: &str = "kanariefugl51ff skal have et pas";

/// A store of its own.
pub struct Fixture {
    pub inquiries: SqliteInquiries,
    pub pool: sqlx::SqlitePool,
    pub folder: TempDir,
}

pub async fn sqlite() -> Fixture {
    let folder = tempfile::tempdir().expect("a temp dir");
    let keys = folder.path().join("keys");
    KeyRing::create(&keys).expect("made");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let keys = Arc::new(KeyRing::open(&keys).expect("opens"));
    Fixture {
        inquiries: SqliteInquiries::new(pool.clone(), keys),
        pool,
        folder,
    }
}

pub fn now() -> Timestamp {
    StoppedClock::new().now()
}

/// An inquiry of its own for each number.
pub fn inquiry(number: u8) -> Inquiry {
    Inquiry {
        reference: Reference::from_bytes([0, 0, 0, 0, 0, 0, 0, number]),
        kind: Kind::Question,
        unit: "kff-borgerservice".into(),
        department: "kff".into(),
        topic: "pas-kort-og-attester".into(),
        language: Language::En,
        urgent: false,
        sent: now(),
        reply_by: Some(date(2026, 11, 27)),
        adds_to: None,
        letter: Letter {
            words: format!("{WORDS} {number}").into(),
            name: "Anna".into(),
            wish: Wish::Mail("anna@example.org".into()),
            shown: Vec::new(),
            secret: format!("hemmelighed{number}").into(),
        },
    }
}

/// Files one under a key of its own.
pub async fn filed(inquiries: &impl Inquiries, number: u8, parcels: &[Parcel]) -> Inquiry {
    let inquiry = inquiry(number);
    let done = inquiries
        .file(&inquiry, &format!("noegle{number}"), parcels)
        .await
        .expect("answers");
    assert!(matches!(done, Filed::New), "{done:?}");
    inquiry
}

/// The port's own sentences, but what needs many.
async fn behaves(inquiries: &impl Inquiries) {
    let first = filed(inquiries, 1, &BOTH).await;
    let again = inquiries
        .file(&inquiry(2), "noegle1", &BOTH)
        .await
        .expect("answers");
    assert!(
        matches!(again, Filed::Again(known) if *known == first),
        "MUST give back the first inquiry when the key has been seen"
    );
    let taken = inquiries
        .file(&first, "noegle3", &BOTH)
        .await
        .expect("answers");
    assert!(matches!(taken, Filed::ReferenceTaken));
    assert_eq!(
        inquiries.with_key("noegle1").await.expect("answers"),
        Some(first.clone())
    );
    for key in ["noegle2", "noegle3", ""] {
        assert_eq!(
            inquiries.with_key(key).await.expect("answers"),
            None,
            "{key}"
        );
    }
    let follow = |reference: Reference, secret: &'static str| async move {
        inquiries.follow(&reference, secret).await.expect("answers")
    };
    let followed = follow(first.reference.clone(), "hemmelighed1")
        .await
        .expect("the right secret");
    assert_eq!(
        (followed.unit.as_str(), followed.reply_by),
        ("kff-borgerservice", first.reply_by)
    );
    let kinds: Vec<StepKind> = followed.steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Received]);
    for (reference, secret) in [
        (first.reference.clone(), "hemmelighed2"),
        (first.reference.clone(), ""),
        (inquiry(9).reference, "hemmelighed1"),
    ] {
        assert_eq!(
            follow(reference, secret).await,
            None,
            "MUST be None unless the secret is the right one"
        );
    }
    delivers(inquiries, &first).await;
}

/// What is due, and what is recorded of it.
async fn delivers(inquiries: &impl Inquiries, first: &Inquiry) {
    let due = |at, most| async move { inquiries.due(at, most).await.expect("answers") };
    let before = now() - SignedDuration::from_secs(1);
    assert_eq!(due(before, 20).await.len(), 0);
    assert_eq!(due(now(), 1).await.len(), 1, "at most so many");
    let both = due(now(), 20).await;
    let parcels: HashSet<Parcel> = both.iter().map(|due| due.parcel).collect();
    assert_eq!((both.len(), parcels), (2, HashSet::from(BOTH)));
    assert!(
        both.iter()
            .all(|due| due.inquiry == *first && due.attempts == 0)
    );
    let (unit, receipt) = match both[0].parcel {
        Parcel::ToUnit => (&both[0], &both[1]),
        Parcel::Receipt => (&both[1], &both[0]),
    };
    let later = now() + SignedDuration::from_mins(1);
    inquiries
        .record(unit, false, Next::Again(later), now())
        .await
        .expect("recorded");
    inquiries
        .record(receipt, true, Next::Done, now())
        .await
        .expect("recorded");
    assert_eq!(due(now(), 20).await.len(), 0);
    let again = due(later, 20).await;
    assert_eq!(
        (again.len(), again[0].parcel, again[0].attempts),
        (1, Parcel::ToUnit, 1)
    );
    let steps = || async {
        let followed = inquiries
            .follow(&first.reference, "hemmelighed1")
            .await
            .expect("answers");
        followed.expect("there").steps.len()
    };
    assert_eq!(
        steps().await,
        1,
        "neither a receipt nor an attempt is a step"
    );
    inquiries
        .record(&again[0], true, Next::Done, later)
        .await
        .expect("recorded");
    assert_eq!(
        steps().await,
        2,
        "a delivery to the unit that is done MUST show as a step"
    );
    assert_eq!(
        due(later + SignedDuration::from_hours(1000), 20)
            .await
            .len(),
        0
    );
}

/// What adds to another MUST show as a step of that one, which MUST become urgent when the addition is.
async fn takes_additions(inquiries: &impl Inquiries) {
    let first = filed(inquiries, 1, &BOTH).await;
    let more = |number: u8, urgent| Inquiry {
        kind: Kind::Addition,
        urgent,
        adds_to: Some(first.reference.clone()),
        ..inquiry(number)
    };
    for (number, urgent) in [(2, false), (3, true), (4, false)] {
        let more = more(number, urgent);
        let key = format!("mere{number}");
        for _ in 0..2 {
            let done = inquiries.file(&more, &key, &[Parcel::ToUnit]).await;
            assert!(done.is_ok());
        }
        let read = inquiries.with_key(&key).await.expect("answers");
        assert!(read == Some(more), "it is read as it was filed");
        let followed = inquiries.follow(&first.reference, "hemmelighed1").await;
        let followed = followed.expect("answers").expect("there");
        let added = followed.steps.iter();
        let added = added.filter(|step| step.kind == StepKind::Added).count();
        assert_eq!(added, usize::from(number) - 1, "once each");
        assert_eq!(followed.urgent, number > 2, "and it stays urgent");
    }
    // The first one may have been erased: what is added is not lost with it.
    let orphan = Inquiry {
        adds_to: Some(inquiry(9).reference),
        ..more(5, false)
    };
    let done = inquiries.file(&orphan, "mere5", &[Parcel::ToUnit]).await;
    assert!(matches!(done.expect("answers"), Filed::New));
}

#[tokio::test]
async fn sqlite_behaves() {
    behaves(&sqlite().await.inquiries).await;
    takes_additions(&sqlite().await.inquiries).await;
}
