//! The fields of the index and what stands in them. Internal parts of an answer have no field.

use app::domain::{Article, Facts, Language, article::Wording, markdown};
use tantivy::{
    TantivyDocument,
    schema::{Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions},
};

use super::danish::{DANISH, ENGLISH, composed};

/// Changes whenever fields or analysers change: an index of another version is made anew.
pub const VERSION: u32 = 1;

/// The fields of one language with what a hit in them counts.
#[derive(Clone, Copy, Debug)]
pub struct LanguageFields {
    /// The title; stored.
    pub title: Field,
    /// The everyday words.
    pub borgerord: Field,
    /// The short answer.
    pub short: Field,
    /// The rest.
    pub body: Field,
}

/// All fields.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The schema they make.
    pub schema: Schema,
    /// The slug; stored, and the key of a document.
    pub slug: Field,
    /// In Danish.
    pub da: LanguageFields,
    /// In English.
    pub en: LanguageFields,
}

impl LanguageFields {
    /// Each field with its weight. The order of size matters, the figures hardly (search.md, section 0).
    pub fn weighted(self) -> [(Field, f32); 4] {
        [
            (self.title, 3.0),
            (self.borgerord, 2.5),
            (self.short, 1.5),
            (self.body, 1.0),
        ]
    }
}

impl Fields {
    /// The fields as this version has them.
    pub fn new() -> Fields {
        let mut builder = Schema::builder();
        let slug = builder.add_text_field("slug", STRING | STORED);
        let mut language = |tag: &str, analyser: &str| {
            let indexed = TextFieldIndexing::default()
                .set_tokenizer(analyser)
                .set_index_option(IndexRecordOption::WithFreqsAndPositions);
            let text = TextOptions::default().set_indexing_options(indexed);
            LanguageFields {
                title: builder.add_text_field(&format!("title_{tag}"), text.clone() | STORED),
                borgerord: builder.add_text_field(&format!("borgerord_{tag}"), text.clone()),
                short: builder.add_text_field(&format!("short_{tag}"), text.clone()),
                body: builder.add_text_field(&format!("body_{tag}"), text),
            }
        };
        let (da, en) = (language("da", DANISH), language("en", ENGLISH));
        Fields {
            schema: builder.build(),
            slug,
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
    pub fn document(&self, article: &Article, facts: &Facts) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(self.slug, article.slug.as_str());
        add(&mut document, self.da, &article.da, facts, Language::Da);
        if let Some(english) = &article.en {
            add(&mut document, self.en, english, facts, Language::En);
        }
        document
    }
}

fn add(
    document: &mut TantivyDocument,
    fields: LanguageFields,
    wording: &Wording,
    facts: &Facts,
    language: Language,
) {
    let told = |text: &str| {
        composed(&markdown::plain(
            &facts.fill_or_leave_out(text, language, ""),
        ))
    };
    document.add_text(fields.title, composed(&wording.title));
    for word in &wording.borgerord {
        document.add_text(fields.borgerord, composed(word));
    }
    document.add_text(fields.short, told(&wording.short));
    document.add_text(fields.body, told(&wording.body));
}
