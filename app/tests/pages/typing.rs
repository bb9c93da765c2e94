//! Suggestions while somebody types can be turned off: then the page holds no island that would ask for them.

use app::{
    domain::{Knowledge, Language},
    pages,
};

use crate::{
    empty,
    html::page,
    sample::{TODAY, knowledge_without},
};

#[test]
fn the_box_has_an_island_only_while_suggestions_are_on() {
    for (on, islands) in [(true, 1), (false, 0)] {
        let mut knowledge: Knowledge = knowledge_without(&[]);
        if let Some(moment) = &mut knowledge.directory.moment {
            moment.while_typing = on;
        }
        for shown in [
            page(|| pages::start(Language::Da, empty(), &knowledge, TODAY)),
            page(|| pages::expired(Language::Da, &knowledge.directory)),
        ] {
            assert_eq!(shown.matches("<leptos-island").count(), islands, "{on}");
            assert_eq!(
                shown.matches("name=\"need\"").count(),
                1,
                "the box works without"
            );
        }
    }
}
