//! Outages: what is down, since when, until when. The switch is the operator's; the words are the pages'.
//!
//! It must not know how a notice was set.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What can be down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// Digital Post, at borger.dk, virk.dk or elsewhere.
    DigitalPost,
    /// MitID.
    Mitid,
    /// Our own contact form (a repair, a move): what is sent is filed all the same, but nobody can say when it is read.
    Form,
    /// The municipality's phones.
    Phone,
}

impl Service {
    /// All of them.
    pub const ALL: [Service; 4] = [
        Service::DigitalPost,
        Service::Mitid,
        Service::Form,
        Service::Phone,
    ];

    /// The name on the command line and in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Service::DigitalPost => "digital-post",
            Service::Mitid => "mitid",
            Service::Form => "form",
            Service::Phone => "phone",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Service> {
        Service::ALL
            .into_iter()
            .find(|service| service.name() == name)
    }
}

/// One outage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What is or was down.
    pub service: Service,
    /// Since when.
    pub since: Timestamp,
    /// When it ended; `None` while it lasts.
    pub until: Option<Timestamp>,
}

/// What triage asks of the outages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outages {
    /// Digital Post is down.
    pub digital_post: bool,
    /// MitID is down.
    pub mitid: bool,
}

impl Outages {
    /// What is down among some notices.
    pub fn among(notices: &[Notice]) -> Outages {
        let down = |service| is_down(notices, service);
        Outages {
            digital_post: down(Service::DigitalPost),
            mitid: down(Service::Mitid),
        }
    }
}

/// Whether a service is down among some notices.
pub fn is_down(notices: &[Notice], service: Service) -> bool {
    notices
        .iter()
        .any(|notice| notice.service == service && notice.until.is_none())
}

/// How long an outage that is over stays on `/driftsstatus`.
pub const REMEMBERED_MONTHS: i32 = 12;
