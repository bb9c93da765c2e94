//! Sending: from what a citizen wrote to an inquiry on disk.
//!
//! A question needs a [`Permit`]; the other kinds hold no free text that could need one, are about this site, or add to what
//! was permitted. It must not know the store.

use jiff::civil::Date;

use crate::{
    domain::{
        Knowledge, Language, Slug, calendar,
        delivery::Parcel,
        directory::{DEFAULT_UNIT, Unit},
        inquiry::{Inquiry, Kind, Letter, Reference, Wish},
        insight::EventKind,
        notice::{Notice, Service, is_down},
        private::Private,
        sending::Permit,
        urgency::urgency,
    },
    ports::{Filed, Unavailable},
    services::Services,
};

/// What is to be sent.
pub struct Message {
    /// What kind it is.
    pub kind: Kind,
    /// The words.
    pub words: Private,
    /// The name; may be empty.
    pub name: Private,
    /// How to answer.
    pub wish: Wish,
    /// The unit, by id; unknown ones become Borgerservice.
    pub unit: String,
    /// The topic; may be empty.
    pub topic: String,
    /// Working days the law sets; 0: the unit's own.
    pub reply_days: u16,
    /// The inquiry it adds to, if it does.
    pub adds_to: Option<Reference>,
    /// The answers they were shown.
    pub shown: Vec<Slug>,
    /// The language they write from.
    pub language: Language,
}

/// How often a reference that is taken is drawn again: with 47 million of them, once is rare.
const DRAWS: usize = 8;

impl Services {
    /// Sends a question. The permit proves that the rule for it was kept.
    pub async fn submit(
        &self,
        _permit: Permit,
        message: Message,
        key: &str,
    ) -> Result<Inquiry, Unavailable> {
        self.send(message, key).await
    }

    /// Sends what needs no permit: a wish to be called, a report about this site, an addition. The same key sends once.
    pub async fn send(&self, message: Message, key: &str) -> Result<Inquiry, Unavailable> {
        self.send_before(message, None, key).await
    }

    /// The same for who has a deadline of their own: one that an ordinary reply would not meet makes it urgent.
    pub async fn send_before(
        &self,
        message: Message,
        deadline: Option<Date>,
        key: &str,
    ) -> Result<Inquiry, Unavailable> {
        let knowledge = self.knowledge().await?;
        let parcels = match message.wish {
            Wish::Mail(_) => vec![Parcel::ToUnit, Parcel::Receipt],
            Wish::Call(_) | Wish::Nothing => vec![Parcel::ToUnit],
        };
        let notices = self.notices().await;
        let mut inquiry = self.inquiry(message, deadline, &knowledge);
        inquiry.reply_by = inquiry.reply_by.filter(|_| !is_held_up(&inquiry, &notices));
        for _ in 0..DRAWS {
            match self.inquiries.file(&inquiry, key, &parcels).await? {
                Filed::New => {
                    self.count_sent(&inquiry);
                    return Ok(inquiry);
                }
                Filed::Again(first) => return Ok(*first),
                Filed::ReferenceTaken => inquiry.reference = self.reference(),
            }
        }
        Err(Unavailable::new("no free reference was drawn"))
    }

    /// An addition is no inquiry of its own, so it is not counted; but an urgent one raises the alarm as any.
    fn count_sent(&self, inquiry: &Inquiry) {
        if inquiry.urgent {
            self.count_of(EventKind::UrgentSent, inquiry);
        }
        if inquiry.kind == Kind::Addition {
            return;
        }
        self.count_of(EventKind::Sent, inquiry);
    }

    fn count_of(&self, kind: EventKind, inquiry: &Inquiry) {
        self.events.count(crate::domain::Event {
            kind,
            topic: inquiry.topic.clone(),
            department: inquiry.department.clone(),
            language: inquiry.language,
        });
    }

    /// A key for a form, so that a double click sends once: 128 bits in hexadecimal.
    pub fn new_key(&self) -> String {
        let mut bytes = [0; 16];
        self.random.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn reference(&self) -> Reference {
        let mut bytes = [0; 8];
        self.random.fill(&mut bytes);
        Reference::from_bytes(bytes)
    }

    fn inquiry(&self, message: Message, deadline: Option<Date>, knowledge: &Knowledge) -> Inquiry {
        let directory = &knowledge.directory;
        let unit = directory
            .unit(&message.unit)
            .or_else(|| directory.unit(DEFAULT_UNIT));
        let day = reply_by(knowledge, unit, message.reply_days, self.clock.today());
        let urgent = urgency(message.words.as_written()).is_some() || comes_too_late(day, deadline);
        let promised = !urgent && message.wish != Wish::Nothing;
        Inquiry {
            reference: self.reference(),
            kind: message.kind,
            unit: unit.map_or_else(|| DEFAULT_UNIT.to_owned(), |unit| unit.id.clone()),
            department: unit.map_or_else(String::new, |unit| unit.department.clone()),
            topic: message.topic,
            language: message.language,
            urgent,
            sent: self.clock.now(),
            adds_to: message.adds_to,
            reply_by: day.filter(|_| promised),
            letter: Letter {
                words: message.words,
                name: message.name,
                wish: message.wish,
                shown: message.shown,
                secret: self.new_key().into(),
            },
        }
    }
}

/// Whether an answer on that day would come too late: on the day of a deadline there may be no time left to use it.
fn comes_too_late(day: Option<Date>, deadline: Option<Date>) -> bool {
    deadline.is_some_and(|deadline| day.is_none_or(|day| deadline <= day))
}

/// Whether no day can be promised just now: what is sent is filed, but units may get it or call later than ever.
fn is_held_up(inquiry: &Inquiry, notices: &[Notice]) -> bool {
    let calls = matches!(inquiry.letter.wish, Wish::Call(_));
    is_down(notices, Service::Form) || (calls && is_down(notices, Service::Phone))
}

/// The day on which an answer is promised: working days by law, or else the unit's, or else the directory's, so that a
/// unit that has gone makes no promise go. `None`: nobody says how many.
pub fn reply_by(
    knowledge: &Knowledge,
    unit: Option<&Unit>,
    by_law: u16,
    today: Date,
) -> Option<Date> {
    let directory = &knowledge.directory;
    let days = match (by_law, unit) {
        (0, Some(unit)) => directory.reply_days(unit),
        (0, None) => directory.reply_days,
        (days, _) => days,
    };
    (days > 0).then(|| calendar::after_working_days(&directory.closed, today, days))
}
