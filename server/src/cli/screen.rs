//! `screen`: what the guard and the router say of messages, one a line on standard input.
//!
//! Sender "Mig selv", answer "Ved ikke", not exempt but where the text says so, no outage. It touches no database.

use std::io::{BufRead as _, Write as _};

use app::{
    domain::{
        Article, Knowledge, Language, Need, Slug,
        language::written_in,
        privacy::{self, Finding},
        triage::{Channel, Circumstances, Recipient, triage},
    },
    services::circumstances,
};
use clap::Args;
use serde_json::json;

use super::suggest::{Lang, index};
use crate::search::TantivySearch;

/// What the guard and the router say: channel, recipient, level and findings for each line
#[derive(Args)]
pub struct Screen {
    /// The language of the page
    #[arg(long, value_enum, default_value = "da")]
    lang: Lang,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    from: super::ContentFrom,
}

impl Screen {
    /// Prints a line for each line.
    pub fn run(&self) -> anyhow::Result<()> {
        let (search, knowledge) = index(&self.from)?;
        let mut out = std::io::stdout().lock();
        for line in std::io::stdin().lock().lines() {
            let screened = screened(&line?, &search, &knowledge, self.lang.into())?;
            let told = match self.json {
                true => screened.json(),
                false => screened.plain(),
            };
            writeln!(out, "{told}")?;
        }
        Ok(())
    }
}

/// What is said of one message.
pub(super) struct Screened {
    pub(super) channel: Channel,
    pub(super) recipient: String,
    pub(super) findings: Vec<Finding>,
    pub(super) urgent: bool,
}

impl Screened {
    fn json(&self) -> String {
        let findings: Vec<_> = self
            .findings
            .iter()
            .map(
                |finding| json!({ "rule": finding.rule_id(), "category": finding.category.name() }),
            )
            .collect();
        json!({
            "channel": self.channel.name(),
            "recipient": self.recipient,
            "level": privacy::level(&self.findings).name(),
            "urgent": self.urgent,
            "findings": findings,
        })
        .to_string()
    }

    fn plain(&self) -> String {
        let rules: Vec<String> = self.findings.iter().map(Finding::rule_id).collect();
        format!(
            "{:<20}{:<28}{:<7}{}",
            self.channel.name(),
            self.recipient,
            privacy::level(&self.findings).name(),
            rules.join(" ")
        )
    }
}

/// What the guard and the router say of a message. `evaluate messages` asks it too.
pub(super) fn screened(
    line: &str,
    search: &TantivySearch,
    knowledge: &Knowledge,
    language: Language,
) -> anyhow::Result<Screened> {
    let best = best_answer(line, search, knowledge, language)?;
    let circumstances: Circumstances = circumstances(line, best, knowledge, language);
    let recommendation = triage(&circumstances);
    Ok(Screened {
        channel: match Need::parse(line) {
            Ok(_) => recommendation.channel,
            // No need at all: the box asks again; nothing is recommended but the form's own way.
            Err(_) => Channel::Form,
        },
        recipient: match recommendation.recipient {
            Recipient::Emergency => "emergency".to_owned(),
            Recipient::Unit(id) | Recipient::Authority(id) => id,
            Recipient::CitizenService => app::domain::directory::DEFAULT_UNIT.to_owned(),
        },
        findings: privacy::check(line),
        urgent: circumstances.urgency.is_some(),
    })
}

/// The answer the site would lead by: that of a short number, or the one that surely is about the words.
fn best_answer<'a>(
    line: &str,
    search: &TantivySearch,
    knowledge: &'a Knowledge,
    language: Language,
) -> anyhow::Result<Option<&'a Article>> {
    if written_in(line).is_foreign() {
        return Ok(None);
    }
    if let Ok(number) = line.trim().parse::<u32>() {
        let mut articles = knowledge.articles.values();
        if let Some(article) = articles.find(|article| article.number == number) {
            return Ok(Some(article));
        }
    }
    let found = search.rank(line, language, 1, false)?;
    let best = found.first().filter(|ranked| ranked.is_sure());
    let slug = best.and_then(|ranked| Slug::parse(&ranked.suggestion.slug).ok());
    Ok(slug.and_then(|slug| knowledge.articles.get(&slug).map(|article| &**article)))
}
