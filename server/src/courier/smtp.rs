//! Mail by SMTP (RFC 5321), with lettre.

use std::time::Duration;

use anyhow::Context as _;
use app::ports::{Courier, Post, Undelivered};
use async_trait::async_trait;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use super::Envelope;
use crate::config::Secret;

/// How long a mail server may take to answer.
const WITHIN: Duration = Duration::from_secs(20);

/// [`Courier`] to a mail server.
pub struct SmtpCourier {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    envelope: Envelope,
}

impl SmtpCourier {
    /// To the server of an address such as `smtps://name:password@host`. Nothing is sent yet.
    pub fn new(address: &Secret, envelope: Envelope) -> anyhow::Result<SmtpCourier> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(address.reveal())
            .context("KONTAKT_SMTP cannot be read: write smtps://name:password@host")?
            .timeout(Some(WITHIN))
            .build();
        Ok(SmtpCourier {
            transport,
            envelope,
        })
    }
}

#[async_trait]
impl Courier for SmtpCourier {
    async fn carry(&self, post: &Post) -> Result<(), Undelivered> {
        let message = self.envelope.message(post)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            // A server's words may repeat the citizen's address; its code does not.
            Err(fault) if fault.is_permanent() => Err(Undelivered::Permanent(said(&fault).into())),
            Err(fault) => Err(Undelivered::Temporary(said(&fault).into())),
        }
    }
}

fn said(fault: &lettre::transport::smtp::Error) -> String {
    match fault.status() {
        Some(code) => format!("the mail server said {code}"),
        None => "the mail server did not answer".to_owned(),
    }
}
