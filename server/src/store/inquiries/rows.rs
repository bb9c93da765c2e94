//! The rows of the inquiries' tables, read and written.

use app::domain::inquiry::{Followed, Kind, Reference, Step, StepKind};
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
