//! A unit that has a place of its own in Digital Post is what the link out leads to.

use crate::support::{shipped, start_in};

const DEEP: &str = "https://post.borger.dk/ny-besked/borgerservice";

#[tokio::test]
async fn the_link_out_uses_the_directory_s_own_place() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let mut with_links = shipped().clone();
    for unit in &mut with_links.directory.units {
        DEEP.clone_into(&mut unit.digital_post_url);
    }
    let app = start_in(folder.path(), &[], &with_links).await;
    let link = format!("href=\"{DEEP}\"");
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need("Hvad koster et nyt pas?").await;
        citizen.answers("ja").await;
        assert!(citizen.page.text.contains(&link), "{}", citizen.reads());
    }
    // Without a text nobody knows the unit.
    assert!(!app.get("/digital-post").await.text.contains(&link));
}
