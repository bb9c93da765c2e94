//! What must hold of the whole knowledge base before a citizen sees it.
//!
//! It must not mend anything: it names the file, the line and the mend.

mod shared;
mod wording;

use std::collections::HashMap;

use app::domain::Article;

use super::{Fault, Shipped, SourceFile, article_file};

/// Every fault of the knowledge base.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    shared::check(shipped, files, faults);
    twice(shipped, files, faults);
    for article in &shipped.articles {
        if let Some(file) = article_file::file_of(files, article) {
            article_names(article, shipped, file, faults);
            wording::check(&article.da, shipped, file, faults);
        }
        if let (Some(english), Some(file)) = (&article.en, article_file::twin_of(files, article)) {
            wording::check(english, shipped, file, faults);
        }
    }
}

/// What is no fault, but waits for an editor: English that is missing, or was written from an older Danish text.
#[must_use]
pub fn warnings(shipped: &Shipped) -> Vec<String> {
    shipped.articles.iter().filter_map(warning).collect()
}

fn warning(article: &Article) -> Option<String> {
    let file = format!("content/articles/{}/{}", article.topic, article.slug);
    if article.en.is_none() {
        return Some(format!(
            "{file}.md: there is no English twin; write {file}.en.md"
        ));
    }
    article.english_lags().then(|| {
        let version = article.version();
        format!("{file}.en.md: the Danish text is newer; read it, mend the English, and set follows = \"{version}\"")
    })
}

fn twice(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let (mut slugs, mut numbers) = (HashMap::new(), HashMap::new());
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
                file.line_of("number"),
                wrong,
                "Numbers are unique and never used again",
            ));
        }
    }
}

fn article_names(article: &Article, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |key: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(key), wrong, mend));
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
        .filter(|source| !source.url.starts_with("https://"))
    {
        refuse(
            &source.url,
            format!("»{}« is no https link", source.url),
            "Write an address that begins with https://",
        );
    }
}
