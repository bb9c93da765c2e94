//! What somebody may be about to write, and how an answer of the index is told.

use app::domain::{Language, Suggestion};
use tantivy::{
    DocAddress, TantivyDocument, Term,
    collector::TopDocs,
    query::TermQuery,
    schema::{IndexRecordOption, Value as _},
};

use super::{Moment, Ranked, TantivySearch, finding::Asked};
use crate::search::completion;

impl TantivySearch {
    /// What somebody may be about to ask for: what editors wrote that goes on like this, then what a search finds.
    pub(super) fn completed(
        &self,
        moment: &Moment,
        asked: Asked<'_>,
        most: usize,
    ) -> anyhow::Result<Vec<Suggestion>> {
        let Asked {
            words, language, ..
        } = asked;
        let mut found: Vec<Suggestion> = Vec::new();
        for slug in moment.beside.completions(language).complete(words) {
            found.extend(self.titled(moment, slug, language)?);
        }
        if found.len() < most && words.trim().chars().count() > completion::FEW_LETTERS {
            let (_, ranked) = self.look(moment, asked, most)?;
            for Ranked { suggestion, .. } in ranked {
                if !found.contains(&suggestion) {
                    found.push(suggestion);
                }
            }
        }
        found.truncate(most);
        Ok(found)
    }

    /// The answer with a slug, if the index holds it.
    fn titled(
        &self,
        moment: &Moment,
        slug: &str,
        language: Language,
    ) -> anyhow::Result<Option<Suggestion>> {
        let Some(address) = self.address(moment, slug)? else {
            return Ok(None);
        };
        let document = moment.searcher.doc(address)?;
        Ok(Some(self.suggestion(&document, language)))
    }

    /// Where the answer with a slug is, if the index holds it.
    pub(super) fn address(
        &self,
        Moment { searcher, .. }: &Moment,
        slug: &str,
    ) -> anyhow::Result<Option<DocAddress>> {
        let term = Term::from_field_text(self.fields.slug, slug);
        let query = TermQuery::new(term, IndexRecordOption::Basic);
        let hits = searcher.search(&query, &TopDocs::with_limit(1).order_by_score())?;
        Ok(hits.first().map(|(_, address)| *address))
    }

    pub(super) fn suggestion(&self, document: &TantivyDocument, language: Language) -> Suggestion {
        let text = |field| {
            document
                .get_first(field)
                .and_then(|value| value.as_str())
                .map(str::to_owned)
        };
        let told = text(self.fields.of(language).title);
        Suggestion {
            danish_only: told.is_none(),
            title: told
                .or_else(|| text(self.fields.da.title))
                .unwrap_or_default(),
            slug: text(self.fields.slug).unwrap_or_default(),
        }
    }
}
