//! How often answers are opened: one figure an answer, halved every month, so that what is asked now counts more than what
//! was asked last winter. No identifiers, no words, and no day but the last.
//!
//! It must not know what the figures are used for.

use std::collections::HashMap;

use jiff::civil::Date;
use sqlx::{Row as _, SqlitePool};

/// After so many days an opening counts half.
const HALF_LIFE_DAYS: f64 = 30.0;

/// Adds what was counted on a day.
pub async fn add(pool: &SqlitePool, day: Date, counted: &HashMap<String, u32>) -> sqlx::Result<()> {
    let mut transaction = pool.begin_with("begin immediate").await?;
    for (slug, count) in counted {
        let row = sqlx::query("select day, weight from opened where slug = ?")
            .bind(slug)
            .fetch_optional(&mut *transaction)
            .await?;
        let before = row.map_or(0.0, |row| decayed(row.get(1), row.get(0), day));
        sqlx::query(
            "insert into opened (slug, day, weight) values (?1, ?2, ?3) \
             on conflict (slug) do update set day = excluded.day, weight = excluded.weight",
        )
        .bind(slug)
        .bind(day.to_string())
        .bind(before + f64::from(*count))
        .execute(&mut *transaction)
        .await?;
    }
    transaction.commit().await
}

/// How much each answer is opened, as of a day.
pub async fn figures(pool: &SqlitePool, today: Date) -> sqlx::Result<HashMap<String, f64>> {
    let rows = sqlx::query("select slug, day, weight from opened")
        .fetch_all(pool)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.get(0), decayed(row.get(2), row.get(1), today)))
        .collect())
}

/// What a figure of an earlier day is worth now. A day that cannot be read, or has not come yet, costs nothing.
fn decayed(weight: f64, day: &str, today: Date) -> f64 {
    let days = day.parse::<Date>().ok().and_then(|day| {
        let span = today.since((jiff::Unit::Day, day)).ok()?;
        Some(f64::from(span.get_days().max(0)))
    });
    weight * 0.5_f64.powf(days.unwrap_or_default() / HALF_LIFE_DAYS)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_halves_a_figure() {
        let today = date(2026, 11, 21);
        for (day, left) in [
            ("2026-11-21", 8.0),
            ("2026-10-22", 4.0),
            ("2026-09-22", 2.0),
            ("2027-01-01", 8.0),
            ("yesterday", 8.0),
        ] {
            let decayed = decayed(8.0, day, today);
            assert!((decayed - left).abs() < 0.001, "{day}: {decayed}");
        }
    }
}
