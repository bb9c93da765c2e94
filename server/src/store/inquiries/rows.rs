//! The rows of the inquiries' tables, read and written.

use app::domain::inquiry::{Followed, Inquiry, Kind, Reference, Step, StepKind};
use jiff::{Timestamp, civil::Date};
use sha2::{Digest as _, Sha256};
use sqlx::{Row as _, SqliteConnection, sqlite::SqliteRow};

/// Anything that can go wrong here; opaque above.
pub(super) type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Writes a step of an inquiry.
pub(super) async fn step(
    connection: &mut SqliteConnection,
    inquiry: i64,
    at: i64,
    kind: StepKind,
    unit: &str,
) -> sqlx::Result<()> {
    sqlx::query("insert into inquiry_step (inquiry, at, kind, unit) values (?, ?, ?, ?)")
        .bind(inquiry)
        .bind(at)
        .bind(kind.name())
        .bind(unit)
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes on the first inquiry that something was added. Urgent words make all of it urgent. When the first one has been
/// erased, what is added is sent all the same.
pub(super) async fn added(connection: &mut SqliteConnection, more: &Inquiry) -> sqlx::Result<()> {
    let Some(first) = &more.adds_to else {
        return Ok(());
    };
    let first: Option<i64> = sqlx::query_scalar(
        "update inquiry set urgent = (urgent or ?) where reference = ? returning id",
    )
    .bind(more.urgent)
    .bind(first.as_str())
    .fetch_optional(&mut *connection)
    .await?;
    match first {
        Some(first) => {
            let at = more.sent.as_second();
            step(connection, first, at, StepKind::Added, &more.unit).await
        }
        None => Ok(()),
    }
}

/// The reference a row adds to.
pub(super) fn adds_to(row: &SqliteRow) -> Result<Option<Reference>, Fault> {
    let first: Option<String> = row.get("adds_to");
    let read = |first: String| Reference::parse(&first).ok_or("a reference that is none");
    Ok(first.map(read).transpose()?)
}

/// What has happened to an inquiry, from its row and the rows of its steps.
pub(super) fn followed(row: &SqliteRow, steps: &[SqliteRow]) -> Result<Followed, Fault> {
    let steps = steps.iter().map(|row| {
        Ok(Step {
            at: Timestamp::from_second(row.get("at"))?,
            kind: StepKind::parse(row.get("kind")).ok_or("an unknown step")?,
            unit: row.get("unit"),
        })
    });
    Ok(Followed {
        reference: reference(row)?,
        kind: kind(row)?,
        unit: row.get("unit"),
        urgent: row.get("urgent"),
        sent: Timestamp::from_second(row.get("sent"))?,
        reply_by: day(row)?,
        steps: steps.collect::<Result<_, Fault>>()?,
    })
}

/// The reference of a row.
pub(super) fn reference(row: &SqliteRow) -> Result<Reference, Fault> {
    Ok(Reference::parse(row.get("reference")).ok_or("a reference that is none")?)
}

/// The kind of a row.
pub(super) fn kind(row: &SqliteRow) -> Result<Kind, Fault> {
    Ok(Kind::parse(row.get("kind")).ok_or("an unknown kind")?)
}

/// The promised day of a row.
pub(super) fn day(row: &SqliteRow) -> Result<Option<Date>, Fault> {
    let day: Option<String> = row.get("reply_by");
    Ok(day.map(|day| day.parse()).transpose()?)
}

/// What is looked up instead of a key or a secret.
pub(super) fn digest(text: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(Sha256::digest(text))
}

/// What a letter is sealed to.
pub(super) fn place(reference: &Reference) -> String {
    format!("inquiry:{}", reference.as_str())
}
