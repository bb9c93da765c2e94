//! Delivers what is due: takes it from the store, has it carried, records the outcome.
//!
//! When to try again is `domain::delivery`'s to say; what is written is `letters`'.

use std::sync::Arc;

use app::{
    domain::{
        Knowledge,
        delivery::{Outcome, Parcel, after},
    },
    letters,
    ports::{Articles, Clock, Courier, Due, Inquiries, Undelivered},
};

/// How many are taken at a time.
const AT_A_TIME: u32 = 20;

/// What delivering needs.
#[derive(Clone)]
pub struct Delivering {
    /// What was sent.
    pub inquiries: Arc<dyn Inquiries>,
    /// The names of units.
    pub articles: Arc<dyn Articles>,
    /// Who carries.
    pub courier: Arc<dyn Courier>,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// Scheme and host, for the follow link.
    pub origin: String,
}

impl Delivering {
    /// Delivers everything that is due, one after the other, so that a stop interrupts none.
    pub async fn once(&self) -> anyhow::Result<()> {
        let due = self.inquiries.due(self.clock.now(), AT_A_TIME).await?;
        if due.is_empty() {
            return Ok(());
        }
        let knowledge = self.articles.knowledge().await?;
        for one in &due {
            self.one(one, &knowledge).await?;
        }
        Ok(())
    }

    async fn one(&self, due: &Due, knowledge: &Knowledge) -> anyhow::Result<()> {
        if due.inquiry.urgent && due.parcel == Parcel::ToUnit && due.attempts == 0 {
            // The line an alarm stands on; which words made it so is nobody's but the unit's.
            tracing::warn!(
                delivery = due.id,
                unit = due.inquiry.unit,
                "an urgent inquiry goes to its unit"
            );
        }
        let post = match due.parcel {
            Parcel::ToUnit => Some(letters::to_unit(due.id, &due.inquiry, knowledge)),
            Parcel::Receipt => letters::receipt(due.id, &due.inquiry, knowledge, &self.origin),
        };
        let outcome = match post {
            None => Outcome::Delivered,
            Some(post) => match self.courier.carry(&post).await {
                Ok(()) => Outcome::Delivered,
                Err(undelivered) => {
                    tracing::error!(delivery = due.id, attempts = due.attempts + 1, %undelivered, "not delivered");
                    match undelivered {
                        Undelivered::Temporary(_) => Outcome::Temporary,
                        Undelivered::Permanent(_) => Outcome::Permanent,
                    }
                }
            },
        };
        let now = self.clock.now();
        let next = after(due.parcel, outcome, due.attempts + 1, now);
        self.inquiries
            .record(due, outcome == Outcome::Delivered, next, now)
            .await?;
        Ok(())
    }
}
