//! Settings: read once, every fault told at once.
//!
//! This module must not know what the settings are used for.

use std::{fmt, net::SocketAddr, path::PathBuf};

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
    /// `KONTAKT_LOG`: a filter such as `info` or `server=debug`.
    pub log: String,
    /// `KONTAKT_LOG_FORMAT`: text or json.
    pub log_json: bool,
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
        let mut faults = Vec::new();
        let text = |name: &str, default: &str| {
            lookup(name)
                .filter(|v| !v.is_empty())
                .unwrap_or_else(|| default.to_owned())
        };
        let address = text("KONTAKT_ADDR", "127.0.0.1:3000")
            .parse()
            .unwrap_or_else(|_| {
                faults.push(ConfigFault {
                    name: "KONTAKT_ADDR",
                    wrong: "write an address and a port, such as 127.0.0.1:3000".into(),
                });
                SocketAddr::from(([127, 0, 0, 1], 3000))
            });
        let data_dir = PathBuf::from(text("KONTAKT_DATA_DIR", "data"));
        let key_file =
            lookup("KONTAKT_KEY_FILE").map_or_else(|| data_dir.join("keys"), PathBuf::from);
        let origin = lookup("KONTAKT_ORIGIN").map(|origin| origin.trim_end_matches('/').to_owned());
        if origin.as_deref().is_some_and(|origin| !is_origin(origin)) {
            faults.push(ConfigFault {
                name: "KONTAKT_ORIGIN",
                wrong: "write scheme and host, such as https://kontakt.kk.dk".into(),
            });
        }
        let client_address = match text("KONTAKT_CLIENT_ADDRESS", "connection").as_str() {
            "connection" => ClientAddress::Connection,
            "x-forwarded-for" => ClientAddress::ForwardedFor,
            _ => {
                faults.push(ConfigFault {
                    name: "KONTAKT_CLIENT_ADDRESS",
                    wrong: "write connection or x-forwarded-for".into(),
                });
                ClientAddress::Connection
            }
        };
        let posts_per_minute = text("KONTAKT_POSTS_PER_MINUTE", "240")
            .parse()
            .ok()
            .filter(|n| *n > 0)
            .unwrap_or_else(|| {
                faults.push(ConfigFault {
                    name: "KONTAKT_POSTS_PER_MINUTE",
                    wrong: "write a whole number above 0".into(),
                });
                240
            });
        let log_json = match text("KONTAKT_LOG_FORMAT", "text").as_str() {
            "text" => false,
            "json" => true,
            _ => {
                faults.push(ConfigFault {
                    name: "KONTAKT_LOG_FORMAT",
                    wrong: "write text or json".into(),
                });
                false
            }
        };
        let log = text("KONTAKT_LOG", "info");
        match faults.is_empty() {
            true => Ok(Config {
                address,
                data_dir,
                key_file,
                origin,
                client_address,
                posts_per_minute,
                log,
                log_json,
            }),
            false => Err(faults),
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

fn is_origin(origin: &str) -> bool {
    let host = origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty() && !host.contains('/') && !host.contains(char::is_whitespace)
    })
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
                "KONTAKT_LOG_FORMAT"
            ]
        );
    }
}
