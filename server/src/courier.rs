//! Carries inquiries to their units and receipts to citizens: by SMTP, or as files in a spool directory when no mail
//! server is configured. Both carry the same message (RFC 5322), built by lettre.
//!
//! It must not know what stands in the text, nor when to try again.

mod file;
mod smtp;

use app::ports::{Addressee, Post, Undelivered};
use lettre::{
    Message,
    message::{Mailbox, header::ContentType},
};

pub use file::FileCourier;
pub use smtp::SmtpCourier;

/// Who mail comes from, and where it goes when a unit has no mailbox of its own.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// The sender.
    pub from: String,
    /// The mailbox for units without one.
    pub fallback: String,
    /// The mailbox for what sounds urgent, for units without one for that.
    pub urgent: Option<String>,
}

impl Envelope {
    /// Urgent words go to somebody who reads them at once, if anybody is named: the unit's, or the one for all.
    fn of_unit<'a>(&'a self, mailbox: &'a str, urgent: Option<&'a str>) -> &'a str {
        let for_all = urgent.and(self.urgent.as_deref()).unwrap_or("");
        [urgent.unwrap_or(""), for_all, mailbox]
            .into_iter()
            .find(|address| !address.is_empty())
            .unwrap_or(&self.fallback)
    }

    /// The message as it leaves the house. What cannot be written as one will not be tomorrow either.
    fn message(&self, post: &Post) -> Result<Message, Undelivered> {
        let to = match &post.to {
            Addressee::Unit {
                mailbox, urgent, ..
            } => self.of_unit(mailbox, urgent.as_deref()),
            Addressee::Citizen(address) => address,
        };
        let mut builder = Message::builder()
            .from(mailbox(&self.from)?)
            .to(mailbox(to)?)
            // The same for every attempt, so that a mail system can drop what it has already.
            .message_id(Some(format!("<{}@kontaktvejviser>", post.id)))
            .subject(&post.subject)
            .header(ContentType::TEXT_PLAIN);
        if !post.reply_to.is_empty() {
            builder = builder.reply_to(mailbox(&post.reply_to)?);
        }
        builder
            .body(post.body.clone())
            .map_err(|fault| Undelivered::Permanent(fault.into()))
    }
}

/// An address; the fault does not repeat it, since it may be a citizen's.
fn mailbox(address: &str) -> Result<Mailbox, Undelivered> {
    address
        .parse()
        .map_err(|_| Undelivered::Permanent("an address that no mail system takes".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(to: Addressee) -> Post {
        Post {
            to,
            reply_to: "anna@example.org".into(),
            subject: "K7F 29M: spørgsmål".into(),
            body: "Hvad koster et pas?\nÆøå".into(),
            id: "7-unit".into(),
        }
    }

    fn envelope() -> Envelope {
        Envelope {
            from: "kontakt@example.org".into(),
            fallback: "faelles@example.org".into(),
            urgent: None,
        }
    }

    #[test]
    fn a_unit_without_a_mailbox_gets_its_mail_in_the_common_one() {
        for (mailbox, to) in [
            ("", "faelles@example.org"),
            ("pas@example.org", "pas@example.org"),
        ] {
            let unit = Addressee::Unit {
                id: "pas".into(),
                mailbox: mailbox.into(),
                urgent: None,
            };
            let message = envelope().message(&post(unit)).expect("sound");
            let text = String::from_utf8_lossy(&message.formatted()).into_owned();
            assert!(text.contains(&format!("To: {to}")), "{text}");
            assert!(
                text.contains("Reply-To: anna@example.org")
                    && text.contains("Message-ID: <7-unit@kontaktvejviser>"),
                "{text}"
            );
        }
    }

    #[test]
    fn urgent_words_go_to_who_reads_them_at_once() {
        let envelope = |urgent: &str| Envelope {
            urgent: (!urgent.is_empty()).then(|| urgent.to_owned()),
            ..envelope()
        };
        for (for_all, own, urgent, to) in [
            ("vagt@a.dk", "pas@a.dk", Some("pas-nu@a.dk"), "pas-nu@a.dk"),
            ("vagt@a.dk", "pas@a.dk", Some(""), "vagt@a.dk"),
            ("", "pas@a.dk", Some(""), "pas@a.dk"),
            ("", "", Some(""), "faelles@example.org"),
            ("vagt@a.dk", "pas@a.dk", None, "pas@a.dk"),
            ("vagt@a.dk", "", None, "faelles@example.org"),
        ] {
            let envelope = envelope(for_all);
            assert_eq!(
                envelope.of_unit(own, urgent),
                to,
                "{for_all} {own} {urgent:?}"
            );
        }
    }

    #[test]
    fn an_address_cannot_smuggle_a_header_in_and_is_not_repeated() {
        let evil = Addressee::Citizen("a@b.dk\r\nBcc: x@y.dk".into());
        let fault = envelope().message(&post(evil)).expect_err("refused");
        assert!(matches!(fault, Undelivered::Permanent(_)));
        assert!(!fault.to_string().contains("b.dk"));
    }
}
