//! One answer: its Danish file and its English twin become an `Article`.
//!
//! It must not judge what stands in them; that is the linter's.

use app::domain::{
    Article, Slug,
    article::{Action, Audience, Internal, Source, Wording},
};
use jiff::civil::Date;
use serde::Deserialize;

use super::{Fault, SourceFile, front_matter, tables};

/// The keys of a Danish file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DanishFront {
    number: u32,
    title: String,
    topic: String,
    owner: String,
    audience: Audience,
    personal: bool,
    #[serde(default)]
    authority: String,
    #[serde(default)]
    urgent: bool,
    borgerord: Vec<String>,
    #[serde(default)]
    actions: Vec<Action>,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    reply_days: u16,
    #[serde(default)]
    related: Vec<Slug>,
    sources: Vec<Source>,
    review_by: Date,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    short: String,
}

/// The keys of an English twin.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnglishFront {
    title: String,
    borgerord: Vec<String>,
    actions: Option<Vec<Action>>,
    short: String,
    follows: String,
}

/// All answers of `articles/<topic>/<slug>.md`, each with its twin.
pub fn articles(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Article> {
    let mut articles = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.path.starts_with("articles/"))
    {
        if let Some(danish) = file.path.strip_suffix(".en.md") {
            let danish = format!("{danish}.md");
            if !files.iter().any(|other| other.path == danish) {
                faults.push(Fault::new(
                    file,
                    1,
                    "The English text has no Danish twin",
                    format!("Make content/{danish}, or remove this file"),
                ));
            }
            continue;
        }
        let twin = file.path.strip_suffix(".md").and_then(|stem| {
            files
                .iter()
                .find(|other| other.path == format!("{stem}.en.md"))
        });
        match article(file, twin) {
            Ok(article) => articles.push(article),
            Err(fault) => faults.push(fault),
        }
    }
    articles.sort_by(|a, b| a.slug.cmp(&b.slug));
    articles
}

/// The file an article came from.
pub fn file_of<'a>(files: &'a [SourceFile], article: &Article) -> Option<&'a SourceFile> {
    let end = format!("/{}.md", article.slug);
    files
        .iter()
        .find(|file| file.path.starts_with("articles/") && file.path.ends_with(&end))
}

/// The twin's file.
pub fn twin_of<'a>(files: &'a [SourceFile], article: &Article) -> Option<&'a SourceFile> {
    let end = format!("/{}.en.md", article.slug);
    files
        .iter()
        .find(|file| file.path.starts_with("articles/") && file.path.ends_with(&end))
}

fn article(file: &SourceFile, twin: Option<&SourceFile>) -> Result<Article, Fault> {
    let (folder, slug) = place(file)?;
    let parts = front_matter::split(file)?;
    let front: DanishFront =
        tables::toml(parts.front.text).map_err(|wrong| wrong.at(file, parts.front.line))?;
    if front.topic != folder {
        return Err(Fault::new(
            file,
            file.line_of_key("topic"),
            format!(
                "The topic is »{}«, but the folder is »{folder}«",
                front.topic
            ),
            "Move the file, or change the topic",
        ));
    }
    let internal: Internal = match parts.internal {
        Some(part) => tables::toml(part.text).map_err(|wrong| wrong.at(file, part.line))?,
        None => Internal::default(),
    };
    let en = twin.map(|twin| english(twin, &front.actions)).transpose()?;
    Ok(Article {
        slug,
        number: front.number,
        topic: front.topic,
        owner: front.owner,
        audience: front.audience,
        personal: front.personal,
        authority: front.authority,
        urgent: front.urgent,
        phone: front.phone,
        reply_days: front.reply_days,
        related: front.related,
        sources: front.sources,
        review_by: front.review_by,
        valid_from: front.valid_from,
        valid_to: front.valid_to,
        da: Wording {
            title: front.title,
            borgerord: front.borgerord,
            actions: front.actions,
            short: front.short.trim().to_owned(),
            body: parts.body.text.trim().to_owned(),
            follows: None,
        },
        en,
        internal,
    })
}

/// `articles/<topic>/<slug>.md`
fn place(file: &SourceFile) -> Result<(&str, Slug), Fault> {
    let misplaced = || {
        Fault::new(
            file,
            1,
            "The file is not at articles/<topic>/<slug>.md",
            "Move it",
        )
    };
    let (folder, name) = file
        .path
        .strip_prefix("articles/")
        .and_then(|rest| rest.split_once('/'))
        .ok_or_else(misplaced)?;
    let stem = name
        .strip_suffix(".md")
        .filter(|stem| !stem.contains('/'))
        .ok_or_else(misplaced)?;
    let slug = Slug::parse(stem).map_err(|wrong| Fault::new(file, 1, wrong, "Rename the file"))?;
    Ok((folder, slug))
}

fn english(twin: &SourceFile, danish_actions: &[Action]) -> Result<Wording, Fault> {
    let parts = front_matter::split(twin)?;
    let front: EnglishFront =
        tables::toml(parts.front.text).map_err(|wrong| wrong.at(twin, parts.front.line))?;
    if let Some(internal) = parts.internal {
        return Err(Fault::new(
            twin,
            internal.line - 1,
            "An English file has an internal block",
            "Internal parts stand in the Danish file only",
        ));
    }
    Ok(Wording {
        title: front.title,
        borgerord: front.borgerord,
        actions: front.actions.unwrap_or_else(|| danish_actions.to_vec()),
        short: front.short.trim().to_owned(),
        body: parts.body.text.trim().to_owned(),
        follows: Some(front.follows),
    })
}
