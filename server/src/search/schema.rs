//! The fields of the index and what stands in them. Internal parts of an answer have no field.
//!
//! One field a language holds everything that is searched: what stands in a better place stands there more often, so that
//! BM25 weighs places and counts in one (BM25F by repetition; search.md, section 1). A second field a language holds the
//! words as they are written, for the speller and for telling languages apart.

use app::domain::{Article, Facts, Language, article::Wording, markdown};
use tantivy::{
    TantivyDocument,
    schema::{
        FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
    },
};

use super::{danish, tokens::Tokens};

/// How often a word stands in the field for each place. The order of size matters, the figures hardly;
/// everyday words are many, and looked at again one by one (`rank`).
const IN_TITLE: usize = 3;
const IN_BORGERORD: usize = 2;
const IN_SHORT: usize = 1;
const IN_BODY: usize = 1;

/// The name of the field of marks.
pub const MARK: &str = "mark";

/// What a slug is known by in memory: 64 bits of FNV-1a, of which no two of a million slugs share all.
pub fn mark(slug: &str) -> u64 {
    slug.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The fields of one language.
#[derive(Clone, Copy, Debug)]
pub struct LanguageFields {
    /// The title; stored only.
    pub title: Field,
    /// The keys of everything.
    pub keys: Field,
    /// The words as written, lower-case.
    pub words: Field,
}

/// All fields.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The schema they make.
    pub schema: Schema,
    /// The slug; stored, and the key of a document.
    pub slug: Field,
    /// Its mark ([`mark`]): which answer a hit is, without reading the stored document.
    pub mark: Field,
    /// In Danish.
    pub da: LanguageFields,
    /// In English.
    pub en: LanguageFields,
}

impl Fields {
    /// The fields as this version has them.
    pub fn new() -> Fields {
        let mut builder = Schema::builder();
        let slug = builder.add_text_field("slug", STRING | STORED);
        let mark = builder.add_u64_field(MARK, FAST);
        let mut language = |tag: &str| {
            let indexed = |option| {
                let indexing = TextFieldIndexing::default()
                    .set_tokenizer("whitespace")
                    .set_index_option(option);
                TextOptions::default().set_indexing_options(indexing)
            };
            let keys = indexed(IndexRecordOption::WithFreqs);
            let words = indexed(IndexRecordOption::Basic);
            LanguageFields {
                title: builder.add_text_field(&format!("title_{tag}"), STORED),
                keys: builder.add_text_field(&format!("keys_{tag}"), keys),
                words: builder.add_text_field(&format!("words_{tag}"), words),
            }
        };
        let (da, en) = (language("da"), language("en"));
        Fields {
            schema: builder.build(),
            slug,
            mark,
            da,
            en,
        }
    }

    /// The fields of a language.
    pub fn of(&self, language: Language) -> LanguageFields {
        match language {
            Language::Da => self.da,
            Language::En => self.en,
        }
    }

    /// What is searched of an article.
    pub fn document(
        &self,
        article: &Article,
        facts: &Facts,
        reader: &mut Tokens,
    ) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(self.slug, article.slug.as_str());
        document.add_u64(self.mark, mark(article.slug.as_str()));
        add(
            &mut document,
            self.da,
            &article.da,
            (facts, Language::Da),
            reader,
        );
        if let Some(english) = &article.en {
            add(
                &mut document,
                self.en,
                english,
                (facts, Language::En),
                reader,
            );
        }
        document
    }
}

fn add(
    document: &mut TantivyDocument,
    fields: LanguageFields,
    wording: &Wording,
    (facts, language): (&Facts, Language),
    reader: &mut Tokens,
) {
    let told = |text: &str| markdown::plain(&facts.fill_or_leave_out(text, language, ""));
    let borgerord = wording.borgerord.join(" \n ");
    let (short, body) = (told(&wording.short), told(&wording.body));
    let places = [
        (wording.title.as_str(), IN_TITLE),
        (borgerord.as_str(), IN_BORGERORD),
        (short.as_str(), IN_SHORT),
        (body.as_str(), IN_BODY),
    ];
    let mut keys = Vec::new();
    let mut words = Vec::new();
    for (text, times) in places {
        let found = reader.of(text, language);
        for _ in 0..times {
            keys.extend(found.iter().cloned());
        }
        words.extend(danish::words(text));
    }
    words.sort_unstable();
    words.dedup();
    document.add_text(fields.title, &wording.title);
    // The words are cut already, and none holds a space. (Tokens by themselves travel through tantivy as JSON, which was
    // most of what indexing cost.)
    document.add_text(fields.keys, keys.join(" "));
    document.add_text(fields.words, words.join(" "));
}
