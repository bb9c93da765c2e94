//! The knowledge base as it is at this moment: with the time to the minute, what is down, and what is opened most.
//!
//! Pages get data, so the moment stands in the directory they are given. A copy is made when the knowledge base, the minute,
//! a notice or what is opened has changed, not for every page.

use std::sync::{Arc, Mutex, PoisonError};

use app::{
    domain::{
        Knowledge,
        moment::Moment,
        notice::{Service, is_down},
        openings::Openings,
    },
    services::Services,
};
use jiff::civil::DateTime;

/// The copy that was made last, and what it was made of.
#[derive(Default)]
pub struct Moments(Mutex<Option<Made>>);

struct Made {
    of: Arc<Knowledge>,
    moment: Moment,
    openings: Arc<Openings>,
    knowledge: Arc<Knowledge>,
}

impl Moments {
    /// The knowledge base at this moment. When it is out of reach and was never read, it is empty.
    pub async fn knowledge(&self, services: &Services) -> Arc<Knowledge> {
        let of = services.knowledge().await.unwrap_or_default();
        let notices = services.notices().await;
        let moment = Moment {
            now: to_the_minute(services.clock.in_copenhagen()),
            down: Service::ALL
                .into_iter()
                .filter(|service| is_down(&notices, *service))
                .collect(),
            while_typing: services.while_typing,
        };
        let openings = services.events.openings();
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = last.as_ref()
            && Arc::ptr_eq(&made.of, &of)
            && made.moment == moment
            && Arc::ptr_eq(&made.openings, &openings)
        {
            return Arc::clone(&made.knowledge);
        }
        let mut knowledge = Knowledge::clone(&of);
        knowledge.directory.moment = Some(moment.clone());
        knowledge.openings = Arc::clone(&openings);
        let knowledge = Arc::new(knowledge);
        *last = Some(Made {
            of,
            moment,
            openings,
            knowledge: Arc::clone(&knowledge),
        });
        knowledge
    }
}

fn to_the_minute(now: DateTime) -> DateTime {
    now.date().at(now.hour(), now.minute(), 0, 0)
}
