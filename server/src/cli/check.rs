//! `check`: settings, content and directory. Faults end it with 1; what an operator still has to fill in is told as one list,
//! and ends it with 1 only where the public is served (`KONTAKT_ORIGIN` begins with https) and cannot be without it.
//!
//! It must not know how anything is served.

mod directory;
mod knowledge;
mod settings;

use std::fmt;

use app::ports::Clock as _;

use crate::{clock::SystemClock, config::Config, content::Shipped};

/// Something to fill in.
#[derive(Debug)]
struct Todo {
    /// What is missing.
    what: String,
    /// Where it is filled in.
    place: String,
    /// Why it matters.
    why: &'static str,
    /// The public cannot be served without it.
    needed: bool,
}

impl Todo {
    fn new(what: impl Into<String>, place: impl Into<String>, why: &'static str) -> Todo {
        Todo {
            what: what.into(),
            place: place.into(),
            why,
            needed: false,
        }
    }

    fn needed(self) -> Todo {
        Todo {
            needed: true,
            ..self
        }
    }
}

impl fmt::Display for Todo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}. Fill in: {}. Why: {}",
            self.what, self.place, self.why
        )
    }
}

/// Every fault at once, or the list of what waits for an operator.
pub fn run(from: &super::ContentFrom) -> anyhow::Result<()> {
    let (config, shipped) = (super::config(), from.read());
    let (config, shipped) = match (config, shipped) {
        (Ok(config), Ok(shipped)) => (config, shipped),
        (config, shipped) => {
            let faults = [config.err(), shipped.err()].into_iter().flatten();
            let lines: Vec<String> = faults.map(|fault| format!("{fault:#}")).collect();
            anyhow::bail!("{}", lines.join("\n"));
        }
    };
    for warning in crate::content::warnings(&shipped) {
        eprintln!("{warning}");
    }
    tell(&todo(&config, &shipped), config.is_secure())
}

/// Everything to fill in, settings first.
fn todo(config: &Config, shipped: &Shipped) -> Vec<Todo> {
    let today = SystemClock.today();
    let mut directory = shipped.directory.clone();
    directory.settle(today);
    let mut todo = settings::todo(config);
    todo.extend(directory::todo(config, &directory, today));
    todo.extend(knowledge::todo(shipped, today));
    todo
}

fn tell(todo: &[Todo], public: bool) -> anyhow::Result<()> {
    if todo.is_empty() {
        return Ok(());
    }
    eprintln!("=== TO BE FILLED IN BY WHO RUNS THIS: {} ===", todo.len());
    for one in todo {
        let mark = if public && one.needed {
            "ERROR"
        } else {
            "warning"
        };
        eprintln!("{mark}: {one}");
    }
    let missing = todo.iter().filter(|one| one.needed).count();
    anyhow::ensure!(
        !public || missing == 0,
        "the public is served (KONTAKT_ORIGIN is https), and {missing} of the {} above cannot be missing",
        todo.len()
    );
    Ok(())
}

/// Some of many ids, so that a line stays a line.
fn some<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 8;
    let ids: Vec<&str> = ids.into_iter().collect();
    match ids.len() {
        0..=SHOWN => ids.join(", "),
        more => format!("{} and {} more", ids[..SHOWN].join(", "), more - SHOWN),
    }
}
