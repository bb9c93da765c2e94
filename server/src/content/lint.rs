//! What must hold of the whole knowledge base before a citizen sees it.
//!
//! It must not mend anything: it names the file, the line and the mend.

mod best_bets;
mod borgerord;
mod facts;
mod links;
mod offices;
mod readable;
mod shared;
mod vocabulary;
mod wording;

use std::{collections::HashMap, panic::resume_unwind, thread};

use app::domain::{Article, Language, Slug, article::Wording};

pub use readable::lix;

use super::{Fault, Shipped, SourceFile, article_file};

/// Every fault of the knowledge base.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    // Every start waits for this, and the two halves know nothing of each other.
    let texts = thread::scope(|scope| {
        let texts = scope.spawn(|| texts(shipped, files));
        shared::check(shipped, files, faults);
        offices::check(shipped, files, faults);
        facts::check(shipped, files, faults);
        vocabulary::check(shipped, files, faults);
        best_bets::check(shipped, files, faults);
        waves(shipped, files, faults);
        twice(shipped, files, faults);
        texts.join()
    });
    faults.extend(texts.unwrap_or_else(|panic| resume_unwind(panic)));
}

/// Every fault of an answer by itself.
fn texts(shipped: &Shipped, files: &[SourceFile]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for article in &shipped.articles {
        let Some(file) = article_file::file_of(files, article) else {
            continue;
        };
        article_names(article, shipped, file, &mut faults);
        text(&article.da, Language::Da, shipped, file, &mut faults);
        match (&article.en, article_file::twin_of(files, article)) {
            (Some(english), Some(twin)) => text(english, Language::En, shipped, twin, &mut faults),
            _ => faults.push(Fault::new(
                file,
                1,
                "The answer has no English twin",
                format!("Write content/{}", file.path.replace(".md", ".en.md")),
            )),
        }
    }
    faults
}

/// The public text in one language.
fn text(
    wording: &Wording,
    language: Language,
    shipped: &Shipped,
    file: &SourceFile,
    faults: &mut Vec<Fault>,
) {
    wording::check(wording, shipped, file, faults);
    links::check(wording, shipped, file, faults);
    readable::check(wording, language, &shipped.facts, file, faults);
    borgerord::check(wording, file, faults);
}

/// Areas of obligatory self-service that no answer covers.
fn waves(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let file = files.iter().find(|file| file.path == "waves.tsv");
    let covered = |slug: &Slug| shipped.articles.iter().any(|article| article.slug == *slug);
    let missing = shipped.waves.iter().filter(|wave| !covered(&wave.slug));
    for (file, wave) in missing.filter_map(|wave| Some((file?, wave))) {
        faults.push(Fault::new(
            file,
            file.line_of(&format!("{}\t", wave.slug)),
            format!("No answer covers the area »{}«", wave.slug),
            "Write the answer, or name the one that covers it",
        ));
    }
}

/// What is no fault, but waits for an editor: English that was written from an older Danish text.
#[must_use]
pub fn warnings(shipped: &Shipped) -> Vec<String> {
    shipped.articles.iter().filter_map(warning).collect()
}

fn warning(article: &Article) -> Option<String> {
    let file = format!("content/articles/{}/{}", article.topic, article.slug);
    article.english_lags().then(|| {
        let version = article.version();
        format!("{file}.en.md: the Danish text is newer; read it, mend the English, and set follows = \"{version}\"")
    })
}

fn twice(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let (mut slugs, mut numbers, mut titles) = (HashMap::new(), HashMap::new(), HashMap::new());
    for article in &shipped.articles {
        let Some(file) = files
            .iter()
            .rev()
            .find(|file| file.path.ends_with(&format!("/{}.md", article.slug)))
        else {
            continue;
        };
        if slugs.insert(&article.slug, article).is_some() {
            faults.push(Fault::new(
                file,
                1,
                format!("The slug »{}« is used twice", article.slug),
                "Rename one of the files",
            ));
        }
        if let Some(other) = numbers.insert(article.number, &article.slug) {
            let wrong = format!("The number {} is also that of »{other}«", article.number);
            faults.push(Fault::new(
                file,
                file.line_of_key("number"),
                wrong,
                "Numbers are unique and never used again",
            ));
        }
        for (language, file) in [
            (Language::Da, Some(file)),
            (Language::En, article_file::twin_of(files, article)),
        ] {
            let title = article.told(language).title.trim().to_lowercase();
            let other = file.and_then(|_| titles.insert((language, title), &article.slug));
            if let (Some(file), Some(other)) = (file, other) {
                faults.push(Fault::new(
                    file,
                    file.line_of_key("title"),
                    format!("The title is also that of »{other}«"),
                    "Say what sets them apart, or make one answer of the two",
                ));
            }
        }
    }
}

fn article_names(article: &Article, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |key: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, line_of(file, key), wrong, mend));
    };
    if !shipped.topics.iter().any(|topic| topic.id == article.topic) {
        refuse(
            "topic",
            format!("The topic »{}« does not exist", article.topic),
            "Name a topic of topics.toml",
        );
    }
    if shipped.directory.unit(&article.owner).is_none() {
        refuse(
            "owner",
            format!("The unit »{}« does not exist", article.owner),
            "Name a unit of directory.toml",
        );
    }
    if !article.phone.is_empty() && shipped.directory.phone(&article.phone).is_none() {
        refuse(
            "phone",
            format!(
                "The phone »{}« does not exist or is uncertain",
                article.phone
            ),
            "Name a phone of directory.toml",
        );
    }
    if !article.authority.is_empty() && shipped.directory.authority(&article.authority).is_none() {
        refuse(
            "authority",
            format!("The authority »{}« does not exist", article.authority),
            "Name an authority of directory.toml",
        );
    }
    for slug in article
        .related
        .iter()
        .filter(|slug| !shipped.articles.iter().any(|other| other.slug == **slug))
    {
        refuse(
            "related",
            format!("The related answer »{slug}« does not exist"),
            "Name an answer that exists",
        );
    }
    if article.sources.is_empty() {
        refuse(
            "sources",
            "The answer has no source".into(),
            "Write where its facts come from",
        );
    }
    for source in article
        .sources
        .iter()
        .filter(|source| !links::is_whole_address(&source.url))
    {
        refuse(
            &source.url,
            format!("»{}« is no https link", source.url),
            "Write an address that begins with https://",
        );
    }
}

/// The line of a key, or of a word that is no key.
fn line_of(file: &SourceFile, word: &str) -> usize {
    match file.line_of_key(word) {
        1 => file.line_of(word),
        line => line,
    }
}
