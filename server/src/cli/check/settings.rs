//! What is missing in the environment.

use super::Todo;
use crate::{config::Config, keyring::KeyRing};

/// Everything to set.
pub fn todo(config: &Config) -> Vec<Todo> {
    let mut todo = Vec::new();
    if let Err(fault) = KeyRing::open(&config.key_file) {
        let place = "KONTAKT_KEY_FILE, or the file itself; keep a copy elsewhere";
        let why = "the server does not start without it, and what it sealed is lost with it";
        todo.push(Todo::new(format!("{fault:#}"), place, why).needed());
    }
    if config.origin.is_none() {
        todo.push(Todo::new(
            "KONTAKT_ORIGIN is missing",
            "KONTAKT_ORIGIN=https://…, as citizens see it",
            "links in mail lead to it, and https makes cookies secure",
        ));
    }
    if config.smtp.is_none() {
        todo.push(Todo::new(
            "KONTAKT_SMTP is missing",
            "KONTAKT_SMTP=smtps://name:password@host",
            "without it mail is put into files in spool/, and nobody gets it by themselves",
        ));
    }
    for (name, address) in [
        ("KONTAKT_MAIL_FROM", &config.mail_from),
        ("KONTAKT_MAIL_TO", &config.mail_to),
    ] {
        if address.ends_with("@localhost") {
            todo.push(Todo::new(
                format!("{name} is {address}"),
                format!("{name}=an address of the municipality"),
                "mail systems refuse such an address, and no answer comes back",
            ));
        }
    }
    if config.statement.is_none() && config.is_secure() {
        todo.push(Todo::new(
            "KONTAKT_STATEMENT is missing",
            "KONTAKT_STATEMENT=the address of the accessibility statement at was.digst.dk",
            "the law asks for it as soon as the public is served (webtilgængelighedsloven, § 4)",
        ));
    }
    todo
}
