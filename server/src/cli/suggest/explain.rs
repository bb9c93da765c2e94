//! How a text was understood, as a person reads it: each word with the ways it may be met.

use std::io::{self, Write};

use crate::search::{Kind, Plan, Way};

/// Prints a plan.
pub fn print(out: &mut dyn Write, plan: &Plan) -> io::Result<()> {
    writeln!(out, "language: {}", plan.language)?;
    if let Some(corrected) = &plan.corrected {
        writeln!(out, "understood as: {corrected}")?;
    }
    if !plan.best_bets.is_empty() {
        writeln!(
            out,
            "put first by the editors: {}",
            plan.best_bets.join(", ")
        )?;
    }
    for group in &plan.groups {
        let extra = if group.is_extra { " (as well)" } else { "" };
        writeln!(out, "»{}« says {:.2}{extra}", group.said, group.idf)?;
        for way in &group.ways {
            writeln!(
                out,
                "    {:<10} {} {:<40} {:.2}",
                name(way.kind),
                way.tongue.tag(),
                keys(way),
                way.weight
            )?;
        }
    }
    Ok(())
}

fn keys(way: &Way) -> String {
    way.keys.join(" + ")
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Exact => "exact",
        Kind::Part => "as a part",
        Kind::Joined => "joined",
        Kind::Parts => "its parts",
        Kind::Meaning => "meaning",
        Kind::Related => "related",
        Kind::Begun => "begun",
        Kind::Corrected => "corrected",
    }
}
