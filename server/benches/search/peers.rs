//! Who else searches the same answers: raw tantivy and SQLite's FTS5, each as its documentation has it.
//!
//! They must not know our analyser: that is the point.

use anyhow::Context as _;
use app::domain::Article;
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};
use tantivy::{
    Index, IndexReader, TantivyDocument, Term,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery},
    schema::{
        Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
        Value as _,
    },
    tokenizer::{LowerCaser, SimpleTokenizer, TextAnalyzer},
};

/// How many hits are asked for.
pub const MOST: usize = 10;

/// The texts of an article that are searched: title, everyday words, short, body. The same for everybody.
pub fn texts(article: &Article) -> [String; 4] {
    let en = article.en.as_ref();
    let both = |da: &str, en: Option<&str>| format!("{da}\n{}", en.unwrap_or_default());
    [
        both(&article.da.title, en.map(|en| en.title.as_str())),
        both(
            &article.da.borgerord.join("\n"),
            en.map(|en| en.borgerord.join("\n")).as_deref(),
        ),
        both(&article.da.short, en.map(|en| en.short.as_str())),
        both(&article.da.body, en.map(|en| en.body.as_str())),
    ]
}

/// The words of a search, as a plain tokenizer cuts them.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// tantivy with a field a text, BM25, every word optional.
pub struct RawTantivy {
    reader: IndexReader,
    slug: Field,
    fields: [(Field, f32); 4],
}

impl RawTantivy {
    /// Over some articles.
    pub fn new(articles: impl Iterator<Item = Article>) -> anyhow::Result<RawTantivy> {
        let mut builder = Schema::builder();
        let slug = builder.add_text_field("slug", STRING | STORED);
        let options = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("plain")
                .set_index_option(IndexRecordOption::WithFreqs),
        );
        let fields = [("title", 3.0), ("said", 2.0), ("short", 1.0), ("body", 1.0)]
            .map(|(name, boost)| (builder.add_text_field(name, options.clone()), boost));
        let index = Index::create_in_ram(builder.build());
        let plain = TextAnalyzer::builder(SimpleTokenizer::default())
            .filter(LowerCaser)
            .build();
        index.tokenizers().register("plain", plain);
        let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
        for article in articles {
            let mut document = TantivyDocument::default();
            document.add_text(slug, article.slug.as_str());
            for ((field, _), text) in fields.iter().zip(texts(&article)) {
                document.add_text(*field, text);
            }
            writer.add_document(document)?;
        }
        writer.commit()?;
        Ok(RawTantivy {
            reader: index.reader()?,
            slug,
            fields,
        })
    }

    /// The slugs of the best.
    pub fn search(&self, text: &str) -> anyhow::Result<Vec<String>> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for word in words(text) {
            for (field, boost) in self.fields {
                let term = Term::from_field_text(field, &word);
                let term = TermQuery::new(term, IndexRecordOption::WithFreqs);
                clauses.push((
                    Occur::Should,
                    Box::new(BoostQuery::new(Box::new(term), boost)),
                ));
            }
        }
        let searcher = self.reader.searcher();
        let top = TopDocs::with_limit(MOST).order_by_score();
        let hits = searcher.search(&BooleanQuery::new(clauses), &top)?;
        hits.into_iter()
            .map(|(_, address)| {
                let document: TantivyDocument = searcher.doc(address)?;
                let slug = document.get_first(self.slug);
                let slug = slug.as_ref().and_then(|value| value.as_str());
                Ok(slug.unwrap_or_default().to_owned())
            })
            .collect()
    }
}

/// SQLite's FTS5, BM25 with weights, every word optional.
pub struct Fts5 {
    connection: SqliteConnection,
    runtime: tokio::runtime::Runtime,
    shortest: usize,
}

impl Fts5 {
    /// Over some articles, with a tokenizer of FTS5; `shortest` words in letters that it can look for.
    pub fn new(
        articles: impl Iterator<Item = Article>,
        tokenizer: &str,
        shortest: usize,
    ) -> anyhow::Result<Fts5> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let connection = runtime.block_on(async {
            let mut connection = SqliteConnection::connect("sqlite::memory:").await?;
            let make = format!(
                "create virtual table answer using fts5(slug unindexed, title, said, short, body, tokenize = '{tokenizer}')"
            );
            sqlx::query(AssertSqlSafe(make))
                .execute(&mut connection)
                .await?;
            let mut transaction = connection.begin().await?;
            for article in articles {
                let [title, said, short, body] = texts(&article);
                sqlx::query("insert into answer values (?, ?, ?, ?, ?)")
                    .bind(article.slug.as_str())
                    .bind(title)
                    .bind(said)
                    .bind(short)
                    .bind(body)
                    .execute(&mut *transaction)
                    .await?;
            }
            transaction.commit().await?;
            anyhow::Ok(connection)
        })?;
        Ok(Fts5 {
            connection,
            runtime,
            shortest,
        })
    }

    /// The slugs of the best.
    pub fn search(&mut self, text: &str) -> anyhow::Result<Vec<String>> {
        let terms: Vec<String> = words(text)
            .into_iter()
            .filter(|word| word.chars().count() >= self.shortest)
            .map(|word| format!("\"{word}\""))
            .collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let rows = self.runtime.block_on(
            sqlx::query("select slug from answer where answer match ? order by bm25(answer, 0, 3, 2, 1, 1) limit 10")
                .bind(terms.join(" OR "))
                .fetch_all(&mut self.connection),
        );
        let rows = rows.context("FTS5 does not answer")?;
        Ok(rows.into_iter().map(|row| row.get(0)).collect())
    }
}
