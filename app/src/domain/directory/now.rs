//! What is true of the directory at the moment it is read in: what is down, and who can be called. Without a moment nothing
//! is down and no phone is known to be open.

use super::{Directory, MAIN_PHONE, Phone};
use crate::domain::{
    hours::{Hours, Openness, Whose},
    notice::Service,
};

impl Directory {
    /// Whether a service is known to be down.
    pub fn is_down(&self, service: Service) -> bool {
        self.moment
            .as_ref()
            .is_some_and(|moment| moment.down.contains(&service))
    }

    /// Whether the box suggests answers while somebody types.
    pub fn suggests_while_typing(&self) -> bool {
        self.moment
            .as_ref()
            .is_none_or(|moment| moment.while_typing)
    }

    /// What keeps everybody from Digital Post just now: itself, or MitID.
    pub fn login_that_is_down(&self) -> Option<Service> {
        [Service::DigitalPost, Service::Mitid]
            .into_iter()
            .find(|service| self.is_down(*service))
    }

    /// The municipality's phone, as long as it works: nobody is sent to one that is down.
    pub fn working_phone(&self) -> Option<&Phone> {
        self.phone(MAIN_PHONE)
            .filter(|_| !self.is_down(Service::Phone))
    }

    /// Whether it is open at this moment; nothing is known without one.
    pub fn openness(&self, hours: &Hours, whose: Whose) -> Openness {
        self.moment.as_ref().map_or(Openness::Unknown, |moment| {
            hours.at(whose, &self.closed, moment.now)
        })
    }
}

impl Phone {
    /// Whose it is, and so which closed days hold.
    pub const fn whose(&self) -> Whose {
        match self.municipal {
            true => Whose::Ours,
            false => Whose::Anothers,
        }
    }
}
