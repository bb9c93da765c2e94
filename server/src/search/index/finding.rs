//! Asking the index: the plan of a text, what comes for it, looked at twice, and what somebody may be about to write.

use std::panic::{AssertUnwindSafe, catch_unwind};

use anyhow::{Context as _, anyhow};
use app::{
    domain::{Language, Suggestion},
    ports::{Hits, Search, Unavailable},
};
use async_trait::async_trait;
use tantivy::{DocAddress, Score, collector::TopDocs};

use super::{
    Moment, TantivySearch,
    ranked::{Hit, LEAST, Ranked, best, bet, favour},
};
use crate::search::{
    plan::{Plan, Reader},
    query::build,
    rank::Sought,
    schema::mark,
    standing::standing,
};

/// How many of BM25's best are looked at twice.
const LOOKED_AT_TWICE: usize = 50;
/// What the fit of titles and everyday words counts beside BM25.
const FIT: f32 = 2.5;

/// What is asked. It holds the citizen's words, so it has no `Debug`.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) words: &'a str,
    /// The language of the page.
    pub(super) language: Language,
    /// Whether the last word may be unfinished.
    pub(super) typed: bool,
}

impl TantivySearch {
    /// What is looked for when somebody writes `words` on a page in `language`; nothing before the first changes came in.
    pub fn plan(&self, words: &str, language: Language, typed: bool) -> Plan {
        let asked = Asked {
            words,
            language,
            typed,
        };
        let looked = self.guarded(|moment| self.look(moment, asked, 1));
        looked.map(|(plan, _)| plan).unwrap_or_default()
    }

    /// The best answers with their scores.
    pub fn rank(
        &self,
        words: &str,
        language: Language,
        most: usize,
        typed: bool,
    ) -> anyhow::Result<Vec<Ranked>> {
        let asked = Asked {
            words,
            language,
            typed,
        };
        let looked = self.guarded(|moment| self.look(moment, asked, most))?;
        Ok(looked.1)
    }

    /// Looks at one moment. A fault, or a panic, is an error like any other: the citizen gets the ways on.
    fn guarded<T>(&self, act: impl FnOnce(&Moment) -> anyhow::Result<T>) -> anyhow::Result<T> {
        let moment = self.moment().context("the search index is being made")?;
        // A moment is never changed, so what panics leaves nothing half done.
        let done = catch_unwind(AssertUnwindSafe(|| act(&moment)));
        let done = done.unwrap_or_else(|_| Err(anyhow!("the search panicked")));
        // The fault names files at most, never words.
        done.inspect_err(|fault| tracing::error!(%fault, "the search failed"))
    }

    /// What is looked for, and what is found. When nothing is, a sound word may have been mistyped all the same.
    pub(super) fn look(
        &self,
        moment: &Moment,
        asked: Asked<'_>,
        most: usize,
    ) -> anyhow::Result<(Plan, Vec<Ranked>)> {
        let plan = self.planned(moment, asked, false);
        let found = self.found(moment, &plan, asked.language, most)?;
        if !found.is_empty() || !plan.left_alone {
            return Ok((plan, found));
        }
        let plan = self.planned(moment, asked, true);
        let found = self.found(moment, &plan, asked.language, most)?;
        Ok((plan, found))
    }

    fn planned(&self, moment: &Moment, asked: Asked<'_>, corrects_sound_words: bool) -> Plan {
        let Moment {
            searcher, beside, ..
        } = moment;
        let reader = Reader {
            vocabulary: &beside.vocabulary,
            known: &beside.known,
            speller: &self.speller,
            frequency: &|tongue, key| standing(searcher, &self.fields, tongue, key),
            called: &|tongue, key| beside.called(tongue, key),
            answers: searcher.num_docs(),
            corrects_sound_words,
        };
        reader.plan(asked.words, asked.language, asked.typed)
    }

    fn found(
        &self,
        moment: &Moment,
        plan: &Plan,
        language: Language,
        most: usize,
    ) -> anyhow::Result<Vec<Ranked>> {
        let Moment {
            searcher, beside, ..
        } = moment;
        let Some(query) = build(&self.fields, plan) else {
            return Ok(Vec::new());
        };
        let sought = Sought::of(plan);
        let least = sought.says() * LEAST;
        let looked_at = LOOKED_AT_TWICE.max(most);
        let hits: Vec<(Score, DocAddress)> = searcher.search(
            query.as_ref(),
            &TopDocs::with_limit(looked_at).order_by_score(),
        )?;
        let mut hits: Vec<Hit> = hits
            .into_iter()
            .map(|(score, address)| {
                let mark = marked(moment, address);
                let profile = beside.profiles.get(&mark);
                let fit = profile
                    .map(|profile| sought.fit(profile))
                    .unwrap_or_default();
                Hit {
                    address,
                    mark,
                    score: score + FIT * fit.bonus,
                    fit,
                    lead: 1.0,
                }
            })
            .collect();
        favour(&mut hits, &self.shares());
        if !plan.best_bets.is_empty() {
            let bets = plan.best_bets.iter();
            let bets: Vec<(u64, DocAddress)> = bets
                .filter_map(|slug| {
                    let address = self.address(moment, slug).transpose();
                    address.map(|address| Ok((mark(slug), address?)))
                })
                .collect::<anyhow::Result<_>>()?;
            bet(&mut hits, &bets, least);
        }
        best(hits, least, most)
            .into_iter()
            .map(|hit| {
                Ok(Ranked {
                    suggestion: self.suggestion(&searcher.doc(hit.address)?, language),
                    score: hit.score,
                    fit: hit.fit,
                    lead: hit.lead,
                })
            })
            .collect()
    }
}

/// Which answer a document is.
fn marked(moment: &Moment, address: DocAddress) -> u64 {
    let segment = usize::try_from(address.segment_ord).unwrap_or(usize::MAX);
    let marks = moment.marks.get(segment);
    marks
        .and_then(|marks| marks.first(address.doc_id))
        .unwrap_or_default()
}

#[async_trait]
impl Search for TantivySearch {
    async fn find(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Hits, Unavailable> {
        let asked = Asked {
            words,
            language,
            typed: false,
        };
        let looked = self.guarded(|moment| self.look(moment, asked, most));
        let (plan, ranked) = looked.map_err(Unavailable::new)?;
        let is_sure = ranked.first().is_some_and(Ranked::is_sure);
        Ok(Hits {
            // Who was surely understood is not asked.
            understood: plan.corrected.filter(|_| !is_sure),
            is_sure,
            suggestions: ranked.into_iter().map(|ranked| ranked.suggestion).collect(),
        })
    }

    async fn find_typed(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        let asked = Asked {
            words,
            language,
            typed: true,
        };
        self.guarded(|moment| self.completed(moment, asked, most))
            .map_err(Unavailable::new)
    }
}
