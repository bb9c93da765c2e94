//! In how many answers a key stands. tantivy counts deleted documents until their segment is merged; here they do not count,
//! or a word that only a retired answer used would be taken for one of ours.
//!
//! It must not know what is counted for.

use app::domain::Language;
use tantivy::{
    DocSet as _, InvertedIndexReader, Searcher, SegmentReader, Term, postings::TermInfo,
    schema::IndexRecordOption,
};

use super::schema::Fields;

/// In how many answers a key stands.
pub fn standing(searcher: &Searcher, fields: &Fields, tongue: Language, key: &str) -> u64 {
    let field = fields.of(tongue).keys;
    let term = Term::from_field_text(field, key);
    let count = |segment: &SegmentReader| {
        let inverted = segment.inverted_index(field).ok()?;
        let info = inverted.get_term_info(&term).ok()??;
        // More than were deleted: some are left, and how many exactly hardly matters.
        match info.doc_freq > segment.num_deleted_docs() {
            true => Some(info.doc_freq),
            false => alive(segment, &inverted, &info),
        }
    };
    let counts = searcher.segment_readers().iter().filter_map(count);
    counts.map(u64::from).sum()
}

/// In how many documents of a segment that were not deleted a term stands.
pub fn alive(segment: &SegmentReader, index: &InvertedIndexReader, info: &TermInfo) -> Option<u32> {
    let Some(alive) = segment.alive_bitset() else {
        return Some(info.doc_freq);
    };
    let postings = index.read_postings_from_terminfo(info, IndexRecordOption::Basic);
    let mut postings = postings.ok()?;
    let mut count = 0;
    while postings.doc() != tantivy::TERMINATED {
        count += u32::from(alive.is_alive(postings.doc()));
        postings.advance();
    }
    Some(count)
}
