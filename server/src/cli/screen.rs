//! `screen`: what the guard and the router say of messages, one a line on standard input.
//!
//! Sender "Mig selv", answer "Ved ikke", not exempt, no outage. It touches no database.

use std::{
    io::{BufRead as _, Write as _},
    sync::Arc,
};

use app::domain::{
    Need, privacy,
    triage::{About, Channel, Circumstances, Recipient, Recommendation, triage},
    urgency::urgency,
};
use clap::Args;
use serde_json::json;

use super::suggest::{Lang, index};

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
            let line = line?;
            let findings = privacy::check(&line);
            let level = privacy::level(&findings);
            let found = search.rank(&line, self.lang.into(), 1, false)?;
            let best = found
                .first()
                .filter(|ranked| ranked.is_sure())
                .and_then(|ranked| app::domain::Slug::parse(&ranked.suggestion.slug).ok())
                .and_then(|slug| knowledge.articles.get(&slug).map(Arc::clone));
            let about = match best {
                None => About::Unknown,
                Some(article) if article.authority.is_empty() => About::Ours {
                    unit: article.owner.clone(),
                    self_service: false,
                },
                Some(article) => About::Theirs {
                    authority: article.authority.clone(),
                },
            };
            let urgency = urgency(&line);
            let recommendation = triage(&Circumstances {
                found: (level != privacy::Level::Ok).then(|| {
                    (
                        level,
                        findings.iter().map(|finding| finding.category).collect(),
                    )
                }),
                about,
                urgency,
                ..Circumstances::default()
            });
            let channel = match Need::parse(&line) {
                Ok(_) => recommendation.channel,
                // No need at all: the box asks again; nothing is recommended but the form's own way.
                Err(_) => Channel::Form,
            };
            let recipient = recipient(&recommendation);
            match self.json {
                true => {
                    let findings: Vec<_> = findings
                        .iter()
                        .map(|finding| json!({ "rule": finding.rule, "category": finding.category.name() }))
                        .collect();
                    let said = json!({
                        "channel": channel.name(),
                        "recipient": recipient,
                        "level": level.name(),
                        "urgent": urgency.is_some(),
                        "findings": findings,
                    });
                    writeln!(out, "{said}")?;
                }
                false => {
                    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
                    writeln!(
                        out,
                        "{:<20}{recipient:<28}{:<7}{}",
                        channel.name(),
                        level.name(),
                        rules.join(" ")
                    )?;
                }
            }
        }
        Ok(())
    }
}

fn recipient(recommendation: &Recommendation) -> &str {
    match &recommendation.recipient {
        Recipient::Emergency => "emergency",
        Recipient::Unit(id) | Recipient::Authority(id) => id,
        Recipient::CitizenService => app::domain::directory::DEFAULT_UNIT,
    }
}
