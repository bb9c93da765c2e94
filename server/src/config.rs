//! Settings: read once, every fault told at once.
//!
//! This module must not know what the settings are used for.

mod reader;

use std::{fmt, net::SocketAddr, path::PathBuf};

use app::domain::notice::Service;

use reader::Reader;

/// Everything that can be set. The README has the table.
#[derive(Clone, Debug)]
pub struct Config {
    /// `KONTAKT_ADDR`: where to listen; port 0 takes a free one.
    pub address: SocketAddr,
    /// `KONTAKT_DATA_DIR`: where the database and the index live.
    pub data_dir: PathBuf,
    /// `KONTAKT_KEY_FILE`: the key ring.
    pub key_file: PathBuf,
    /// `KONTAKT_ORIGIN`: scheme and host as citizens see them; `https` turns on secure cookies and HSTS.
    pub origin: Option<String>,
    /// `KONTAKT_CLIENT_ADDRESS`: who is counted when somebody sends too much.
    pub client_address: ClientAddress,
    /// `KONTAKT_POSTS_PER_MINUTE`: how many forms one address may send in a minute.
    pub posts_per_minute: u32,
    /// `KONTAKT_SMTP`: a mail server such as `smtps://name:password@mail.example.dk`; without it, mail is put into
    /// `data_dir/spool` as files.
    pub smtp: Option<Secret>,
    /// `KONTAKT_MAIL_FROM`: who mail comes from.
    pub mail_from: String,
    /// `KONTAKT_MAIL_TO`: where inquiries go whose unit has no mailbox in the directory.
    pub mail_to: String,
    /// `KONTAKT_MAIL_URGENT`: where inquiries go that sound urgent, when their unit has no `urgent_mailbox` in the directory.
    pub mail_urgent: Option<String>,
    /// `KONTAKT_OUTAGE`: what is down, such as `digital-post,mitid`; `server notice` does the same without a restart.
    pub outages: Vec<Service>,
    /// `KONTAKT_STATEMENT`: the address of the accessibility statement at was.digst.dk.
    pub statement: Option<String>,
    /// `KONTAKT_SUGGEST_WHILE_TYPING`: on or off.
    pub while_typing: bool,
    /// `KONTAKT_LOG`: a filter such as `info` or `server=debug`.
    pub log: String,
    /// `KONTAKT_LOG_FORMAT`: text or json.
    pub log_json: bool,
}

/// A setting that does not speak.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The setting itself, for the one who uses it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Where a client's address is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAddress {
    /// The connection's other end.
    Connection,
    /// The last entry of `X-Forwarded-For`, written by our own proxy.
    ForwardedFor,
}

/// One thing wrong with the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// The setting.
    pub name: &'static str,
    /// What is wrong and what would be right.
    pub wrong: String,
}

impl fmt::Display for ConfigFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.wrong)
    }
}

impl Config {
    /// Reads the settings through a lookup, so that tests need no environment.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Config, Vec<ConfigFault>> {
        let mut reader = Reader::new(lookup);
        let data_dir = PathBuf::from(reader.text("KONTAKT_DATA_DIR", "data"));
        let key_file = (reader.lookup)("KONTAKT_KEY_FILE")
            .map_or_else(|| data_dir.join("keys"), PathBuf::from);
        let config = Config {
            address: reader.parsed(
                "KONTAKT_ADDR",
                "127.0.0.1:3000",
                "write an address and a port, such as 127.0.0.1:3000",
                |text| text.parse().ok(),
            ),
            origin: reader.optional(
                "KONTAKT_ORIGIN",
                "write scheme and host, such as https://kontakt.kk.dk",
                origin,
            ),
            client_address: reader.parsed(
                "KONTAKT_CLIENT_ADDRESS",
                "connection",
                "write connection or x-forwarded-for",
                |text| match text {
                    "connection" => Some(ClientAddress::Connection),
                    "x-forwarded-for" => Some(ClientAddress::ForwardedFor),
                    _ => None,
                },
            ),
            posts_per_minute: reader.parsed(
                "KONTAKT_POSTS_PER_MINUTE",
                "240",
                "write a whole number above 0",
                |text| text.parse().ok().filter(|n| *n > 0),
            ),
            smtp: reader.optional(
                "KONTAKT_SMTP",
                "write smtp://… or smtps://… with name, password and host",
                |text| {
                    let known = text.starts_with("smtp://") || text.starts_with("smtps://");
                    known.then(|| Secret(text.to_owned()))
                },
            ),
            mail_from: reader.parsed(
                "KONTAKT_MAIL_FROM",
                "kontakt@localhost",
                "write an e-mail address",
                mailbox,
            ),
            mail_to: reader.parsed(
                "KONTAKT_MAIL_TO",
                "modtager@localhost",
                "write an e-mail address",
                mailbox,
            ),
            mail_urgent: reader.optional("KONTAKT_MAIL_URGENT", "write an e-mail address", mailbox),
            outages: reader.parsed(
                "KONTAKT_OUTAGE",
                "",
                "write names with commas between: digital-post, mitid, form, phone",
                |text| {
                    text.split(',')
                        .map(str::trim)
                        .filter(|name| !name.is_empty())
                        .map(Service::parse)
                        .collect()
                },
            ),
            statement: reader.optional(
                "KONTAKT_STATEMENT",
                "write an address that begins with https://",
                |text| text.starts_with("https://").then(|| text.to_owned()),
            ),
            while_typing: reader.parsed(
                "KONTAKT_SUGGEST_WHILE_TYPING",
                "on",
                "write on or off",
                |text| match text {
                    "on" => Some(true),
                    "off" => Some(false),
                    _ => None,
                },
            ),
            log_json: reader.parsed("KONTAKT_LOG_FORMAT", "text", "write text or json", |text| {
                match text {
                    "text" => Some(false),
                    "json" => Some(true),
                    _ => None,
                }
            }),
            log: reader.text("KONTAKT_LOG", "info"),
            data_dir,
            key_file,
        };
        // What could not be read stands in `config` as its default, and is told here.
        match reader.faults.is_empty() {
            true => Ok(config),
            false => Err(reader.faults),
        }
    }

    /// Reads the settings of the process.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads settings"
    )]
    pub fn from_environment() -> Result<Config, Vec<ConfigFault>> {
        Config::read(|name| std::env::var(name).ok())
    }

    /// Whether citizens come by https, so that cookies may be bound to the host.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin
            .as_deref()
            .is_some_and(|origin| origin.starts_with("https://"))
    }
}

fn origin(text: &str) -> Option<String> {
    let origin = text.trim_end_matches('/');
    let host = origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"))?;
    let sound = !host.is_empty() && !host.contains('/') && !host.contains(char::is_whitespace);
    sound.then(|| origin.to_owned())
}

fn mailbox(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let sound =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    (sound(local) && sound(domain)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_settings_everything_has_its_default() {
        let config = Config::read(|_| None).expect("defaults hold");
        assert_eq!(config.address.to_string(), "127.0.0.1:3000");
        assert_eq!(config.key_file, PathBuf::from("data/keys"));
        assert!(!config.is_secure());
    }

    #[test]
    fn outages_are_named_and_the_mail_servers_password_does_not_speak() {
        let config = Config::read(|name| match name {
            "KONTAKT_OUTAGE" => Some("digital-post, mitid".into()),
            "KONTAKT_SMTP" => Some("smtps://kk:hemmelig@mail.example".into()),
            _ => None,
        });
        let config = config.expect("sound");
        assert_eq!(config.outages, [Service::DigitalPost, Service::Mitid]);
        assert!(!format!("{config:?}").contains("hemmelig"));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = Config::read(|_| Some("nonsense".into())).expect_err("all wrong");
        let names: Vec<_> = faults.iter().map(|fault| fault.name).collect();
        assert_eq!(
            names,
            [
                "KONTAKT_ADDR",
                "KONTAKT_ORIGIN",
                "KONTAKT_CLIENT_ADDRESS",
                "KONTAKT_POSTS_PER_MINUTE",
                "KONTAKT_SMTP",
                "KONTAKT_MAIL_FROM",
                "KONTAKT_MAIL_TO",
                "KONTAKT_MAIL_URGENT",
                "KONTAKT_OUTAGE",
                "KONTAKT_STATEMENT",
                "KONTAKT_SUGGEST_WHILE_TYPING",
                "KONTAKT_LOG_FORMAT"
            ]
        );
    }
}
