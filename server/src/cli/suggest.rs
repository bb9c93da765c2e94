//! `suggest`: what the site would suggest. One text as arguments, or one a line on standard input.

mod explain;

use std::{
    io::{BufRead as _, Write as _},
    sync::Arc,
};

use app::{
    domain::{Knowledge, Language},
    ports::{Change, Clock as _, History},
};
use clap::{Args, ValueEnum};

use crate::{
    clock::SystemClock,
    search::{Ranked, TantivySearch},
};

/// What the site would suggest for a text, best first
#[derive(Args)]
pub struct Suggest {
    /// The language of the page
    #[arg(long, value_enum, default_value = "da")]
    lang: Lang,
    /// How many suggestions at most
    #[arg(long, default_value_t = 10)]
    limit: usize,
    /// One JSON object a line: query, slug, title, score
    #[arg(long)]
    json: bool,
    /// Tell how the text was understood and what each hit rests on
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    from: super::ContentFrom,
    /// The text; without it, lines are read from standard input
    text: Vec<String>,
}

/// A language as the command line writes it.
#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    /// Danish.
    Da,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Da => Language::Da,
            Lang::En => Language::En,
        }
    }
}

impl Suggest {
    /// Prints the suggestions.
    pub fn run(&self) -> anyhow::Result<()> {
        let (search, _) = index(&self.from)?;
        if !self.text.is_empty() {
            return self.print(&search, &self.text.join(" "));
        }
        for line in std::io::stdin().lock().lines() {
            self.print(&search, &line?)?;
        }
        Ok(())
    }

    fn print(&self, search: &TantivySearch, query: &str) -> anyhow::Result<()> {
        let language = self.lang.into();
        let mut out = std::io::stdout().lock();
        if self.explain {
            let plan = search.plan(query, language, false);
            match self.json {
                true => writeln!(out, "{}", serde_json::to_string(&plan)?)?,
                false => explain::print(&mut out, &plan)?,
            }
        }
        for ranked in search.rank(query, language, self.limit, false)? {
            let Ranked {
                suggestion,
                score,
                fit,
                ..
            } = &ranked;
            if self.json {
                let mut line = serde_json::json!({ "query": query, "slug": suggestion.slug, "title": suggestion.title, "score": score });
                if self.explain {
                    line["fit"] = serde_json::to_value(fit)?;
                    line["sure"] = ranked.is_sure().into();
                }
                writeln!(out, "{line}")?;
                continue;
            }
            write!(out, "{score:>8.3}  ")?;
            if self.explain {
                let sure = if ranked.is_sure() { "sure" } else { "" };
                let (covered, phrase) = (fit.coverage * 100.0, fit.phrase * 100.0);
                write!(
                    out,
                    "{covered:>3.0} % of the words, {phrase:>3.0} % of a phrase {sure:<4}  "
                )?;
            }
            writeln!(out, "{:<28} {}", suggestion.slug, suggestion.title)?;
        }
        Ok(())
    }
}

/// A knowledge base in files, with an index in memory over it.
pub fn index(from: &super::ContentFrom) -> anyhow::Result<(TantivySearch, Knowledge)> {
    let shipped = from.read()?;
    let mut directory = shipped.directory;
    directory.settle(SystemClock.today());
    let articles: Vec<_> = shipped.articles.into_iter().map(Arc::new).collect();
    let changes: Vec<Change> = articles
        .iter()
        .map(|article| Change {
            seq: 1,
            slug: article.slug.clone(),
            article: Some(Arc::clone(article)),
        })
        .collect();
    let knowledge = Knowledge {
        articles: articles
            .into_iter()
            .map(|article| (article.slug.clone(), article))
            .collect(),
        topics: shipped.topics,
        directory,
        facts: shipped.facts,
        vocabulary: shipped.vocabulary,
        openings: Arc::default(),
    };
    let search = TantivySearch::in_memory()?;
    search.apply(&changes, &knowledge, &History::default())?;
    Ok((search, knowledge))
}
