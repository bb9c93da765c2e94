//! How long a search and a completion take, and what they hold in memory.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use app::{
    domain::{Knowledge, Language},
    ports::{Change, History, Search as _},
};
use server::{content, search::TantivySearch};

use crate::{
    corpus::Corpus,
    peers::{Fts5, RawTantivy},
};

/// How many searches are timed; FTS5 grows with the answers, so at 100,000 it is asked for fewer.
const SEARCHES: usize = 400;
const SLOW_SEARCHES: usize = 60;

/// Times of one contender.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    fn take<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let done = act();
        self.0.push(began.elapsed());
        done
    }

    /// A percentile in milliseconds.
    fn at(&mut self, percent: usize) -> f64 {
        self.0.sort_unstable();
        let place = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0
            .get(place)
            .map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
    }
}

/// Measures with so many answers, and prints a line a contender.
pub fn tell(articles: usize) -> anyhow::Result<()> {
    let corpus = Corpus::new();
    let knowledge = knowledge(&corpus, articles)?;
    let (before, began) = (resident(), Instant::now());
    let ours = ours(&knowledge)?;
    let built = began.elapsed();
    let memory = resident().saturating_sub(before);
    drop(knowledge);
    let raw = RawTantivy::new((0..articles).map(|number| corpus.article(number)))?;
    let mut fts5 = Fts5::new(
        (0..articles).map(|number| corpus.article(number)),
        "unicode61",
        1,
    )?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let (mut search, mut plain, mut sqlite) =
        (Times::default(), Times::default(), Times::default());
    for round in 0..SEARCHES {
        let text = corpus.search(round);
        for turn in 0..3 {
            match (turn + round) % 3 {
                0 => search
                    .take(|| ours.rank(&text, Language::Da, 10, false))
                    .map(drop)?,
                1 => plain.take(|| raw.search(&text)).map(drop)?,
                _ if articles < 100_000 || round < SLOW_SEARCHES => {
                    sqlite.take(|| fts5.search(&text)).map(drop)?;
                }
                _ => {}
            }
        }
    }
    let mut completion = Times::default();
    for round in 0..SEARCHES * 2 {
        let typed = corpus.begun(round, articles);
        let found = completion.take(|| runtime.block_on(ours.find_typed(&typed, Language::Da, 7)));
        anyhow::ensure!(found.is_ok(), "the search is down");
    }
    let (p50, raw_p50, fts5_p50) = (search.at(50), plain.at(50), sqlite.at(50));
    println!(
        "\n{articles} answers: indexed in {:.1} s, {memory} MB",
        built.as_secs_f64()
    );
    println!("  {:<22}{:>9}{:>9}", "ms", "p50", "p99");
    for (name, times) in [
        ("search", &mut search),
        ("completion", &mut completion),
        ("raw tantivy", &mut plain),
        ("SQLite FTS5", &mut sqlite),
    ] {
        println!("  {name:<22}{:>9.3}{:>9.3}", times.at(50), times.at(99));
    }
    println!(
        "  search is {:.2} x raw tantivy, {:.3} x FTS5 (p50)",
        p50 / raw_p50,
        p50 / fts5_p50
    );
    Ok(())
}

/// Answers that chance makes, with the shipped vocabulary.
fn knowledge(corpus: &Corpus, articles: usize) -> anyhow::Result<Knowledge> {
    let shipped = content::embedded()
        .and_then(|files| content::read(&files))
        .map_err(|faults| server::startup::told(&faults))?;
    let made = (0..articles).map(|number| Arc::new(corpus.article(number)));
    Ok(Knowledge {
        articles: made
            .map(|article| (article.slug.clone(), article))
            .collect(),
        facts: shipped.facts,
        vocabulary: shipped.vocabulary,
        ..Knowledge::default()
    })
}

fn ours(knowledge: &Knowledge) -> anyhow::Result<TantivySearch> {
    let changes: Vec<Change> = (1..)
        .zip(&knowledge.articles)
        .map(|(seq, (slug, article))| Change {
            seq,
            slug: slug.clone(),
            article: Some(Arc::clone(article)),
        })
        .collect();
    let search = TantivySearch::in_memory()?;
    search.apply(&changes, knowledge, &History::default())?;
    Ok(search)
}

/// The memory of this process that is in use, in MB; 0 where there is no /proc.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1_000
}
