//! Who cannot log in: why, the ways that are open, and who helps with what is missing.

use app::domain::{
    barrier::Barrier,
    triage::{Circumstances, Sender},
};

use crate::{
    ways::{main_buttons, of},
    written::own_matter,
};

#[test]
fn who_lacks_a_login_or_a_number_is_told_who_helps_with_that() {
    let of = |barrier| {
        of(Circumstances {
            barrier: Some(barrier),
            ..own_matter(Sender::Oneself)
        })
    };
    for (barrier, reason, later, help) in [
        (
            Barrier::NoLogin,
            "Du skriver om MitID eller Digital Post, som ikke kan bruges",
            "Når det går at logge ind igen",
            Some("https://www.mitid.dk"),
        ),
        (
            Barrier::NoCpr,
            "Uden CPR-nummer kan man ikke få MitID",
            "Hvis en anden skriver for dig",
            Some("https://ihcph.kk.dk"),
        ),
        (
            Barrier::TooYoung,
            "du er under 15 år",
            "Hvis en anden skriver for dig",
            None,
        ),
    ] {
        let page = of(barrier);
        let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
        assert!(at(reason) < at("Det kan du gøre nu"), "{barrier:?}");
        assert!(at("class=\"alternatives\"") < at(later), "{barrier:?}");
        assert_eq!(main_buttons(&page), Vec::<&str>::new(), "{barrier:?}");
        if let Some(url) = help {
            assert!(at(url) < at(later), "{barrier:?}");
        }
    }
}
