//! What searching costs and what it is worth, beside others in the same process and run: `make bench`.
//!
//! `speed` 1,000, 10,000 and 100,000 answers that chance makes: search and completion, raw tantivy, FTS5; memory.
//! `worth` our own answers and searches: nDCG@5 and success@3 of ours and of the peers.
//! Every round asks everybody once for the same search, in an order that changes, so that what else the machine does hits
//! all of them; figures are ratios where they can be.

mod corpus;
mod peers;
mod speed;
mod worth;

/// As the server has it, so that what is measured is what is served.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    // cargo adds `--bench`.
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let is_asked = |name: &str| asked.is_empty() || asked.iter().any(|one| one == name);
    if is_asked("worth") {
        worth::tell()?;
    }
    if is_asked("speed") {
        for articles in [1_000, 10_000, 100_000] {
            speed::tell(articles)?;
        }
    }
    Ok(())
}
