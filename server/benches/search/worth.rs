//! What is found: our own answers and searches (`content/evaluation/searches.tsv`), ours beside the peers.
//!
//! Peers outside this process are programs of `peers/`: they read one JSON object with answers and searches and write the
//! slugs they find, a line a search. One that is not there is said to be missing.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::Context as _;
use app::{domain::Article, domain::Knowledge, ports::Change, ports::History};
use serde_json::json;
use server::{
    content::{self, Shipped},
    evaluation::{
        searches::{Came, Report, report},
        sheet::{self, Search},
    },
    search::TantivySearch,
};

use crate::peers::{Fts5, MOST, RawTantivy, texts};

/// Prints a line for each that searches.
pub fn tell() -> anyhow::Result<()> {
    let shipped = content::embedded()
        .and_then(|files| content::read(&files))
        .map_err(|faults| server::startup::told(&faults))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("../content/evaluation/searches.tsv");
    let rows = sheet::searches("searches.tsv", &std::fs::read(file)?)
        .map_err(|faults| server::startup::told(&faults))?;
    let articles = || shipped.articles.iter().cloned();
    println!(
        "{} answers, {} searches\n  {:<28}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}",
        shipped.articles.len(),
        rows.len(),
        "",
        "nDCG@5",
        "S@3",
        "zero",
        "typo",
        "split",
        "english"
    );
    line("ours", &ours(&shipped, &rows)?);
    let raw = RawTantivy::new(articles())?;
    line("raw tantivy", &asked(&rows, |text| raw.search(text))?);
    for (name, tokenizer, shortest) in [
        ("SQLite FTS5 unicode61", "unicode61 remove_diacritics 0", 1),
        ("SQLite FTS5 trigram", "trigram", 3),
    ] {
        let mut fts5 = Fts5::new(articles(), tokenizer, shortest)?;
        line(name, &asked(&rows, |text| fts5.search(text))?);
    }
    for (name, program) in [
        ("MiniSearch", "minisearch.mjs"),
        ("MiniSearch + Danish stemmer", "minisearch-danish.mjs"),
        ("PostgreSQL danish, OR", "postgresql.mjs"),
    ] {
        match outside(
            &root.join("benches/search/peers").join(program),
            &shipped,
            &rows,
        ) {
            Ok(report) => line(name, &report),
            Err(fault) => println!("  {name:<28}  not here: {fault}"),
        }
    }
    Ok(())
}

fn line(name: &str, report: &Report) {
    let style = |name: &str| {
        report
            .by_style
            .get(name)
            .map_or(0.0, |style| style.success_at_3)
    };
    let all = &report.overall;
    println!(
        "  {name:<28}{:>8.3}{:>8.3}{:>8.3}{:>8.3}{:>8.3}{:>8.3}",
        all.ndcg_at_5,
        all.success_at_3,
        all.zero_rate,
        style("typo"),
        style("split"),
        style("english")
    );
}

fn ours(shipped: &Shipped, rows: &[Search]) -> anyhow::Result<Report> {
    let articles: Vec<_> = shipped
        .articles
        .iter()
        .cloned()
        .map(std::sync::Arc::new)
        .collect();
    let changes: Vec<Change> = articles
        .iter()
        .map(|article| Change {
            seq: 1,
            slug: article.slug.clone(),
            article: Some(article.clone()),
        })
        .collect();
    let knowledge = Knowledge {
        articles: articles
            .into_iter()
            .map(|article| (article.slug.clone(), article))
            .collect(),
        facts: shipped.facts.clone(),
        vocabulary: shipped.vocabulary.clone(),
        ..Knowledge::default()
    };
    let search = TantivySearch::in_memory()?;
    search.apply(&changes, &knowledge, &History::default())?;
    let came = rows.iter().map(|row| {
        let ranked = search.rank(&row.query, row.lang, MOST, false)?;
        Ok(came(
            ranked.into_iter().map(|one| one.suggestion.slug).collect(),
        ))
    });
    Ok(report(rows.to_vec(), came.collect::<anyhow::Result<_>>()?))
}

fn asked(
    rows: &[Search],
    mut search: impl FnMut(&str) -> anyhow::Result<Vec<String>>,
) -> anyhow::Result<Report> {
    let came = rows.iter().map(|row| Ok(came(search(&row.query)?)));
    Ok(report(rows.to_vec(), came.collect::<anyhow::Result<_>>()?))
}

fn came(slugs: Vec<String>) -> Came {
    Came { slugs, ms: 0.0 }
}

/// Asks a program outside.
fn outside(program: &PathBuf, shipped: &Shipped, rows: &[Search]) -> anyhow::Result<Report> {
    let answer = |article: &Article| {
        let [title, said, short, body] = texts(article);
        json!({ "id": article.slug.as_str(), "title": title, "said": said, "short": short, "body": body })
    };
    let asks = json!({
        "answers": shipped.articles.iter().map(answer).collect::<Vec<_>>(),
        "searches": rows.iter().map(|row| &row.query).collect::<Vec<_>>(),
    });
    let mut child = Command::new("node")
        .arg(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("node does not start")?;
    let mut stdin = child.stdin.take().context("no way to ask it")?;
    let asks = asks.to_string();
    let asking = std::thread::spawn(move || stdin.write_all(asks.as_bytes()));
    let output = child.wait_with_output()?;
    // A program that ends early says why on its own.
    let _ = asking.join();
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        let last = why.lines().rfind(|line| !line.trim().is_empty());
        anyhow::bail!("{}", last.unwrap_or("it said nothing").trim());
    }
    let found: Vec<Came> = String::from_utf8(output.stdout)?
        .lines()
        .map(|line| came(line.split_whitespace().map(str::to_owned).collect()))
        .collect();
    anyhow::ensure!(
        found.len() == rows.len(),
        "it answered {} searches",
        found.len()
    );
    Ok(report(rows.to_vec(), found))
}
