//! What must hold for any text at all. Shared by the fuzz target and by a test that needs no nightly compiler.

use app::domain::{
    Need, judgement, need,
    privacy::{self, Level},
};

/// Reads a text with everything the guard has; panics where it contradicts itself.
pub fn hold(text: &str) {
    let findings = privacy::check(text);
    for finding in &findings {
        assert!(
            text.get(finding.place.clone())
                .is_some_and(|found| !found.is_empty())
        );
        assert!((1..=100).contains(&finding.confidence));
    }
    let places = privacy::places(&findings, Level::Hint);
    assert!(places.windows(2).all(|two| two[0].end < two[1].start));
    let blocks = privacy::blocks(text);
    assert_eq!(blocks, privacy::level(&findings) == Level::Block);
    assert_eq!(blocks, privacy::blocked_by(text).is_some());
    assert_eq!(
        privacy::places(&findings, Level::Block),
        privacy::blocked_places(text)
    );
    // What is taken out is gone for good, and what blocks nothing stays as it is.
    let masked = privacy::without_blocked(text);
    assert!(!privacy::blocks(&masked));
    assert!(blocks || masked == text);
    if let Some(sign) = judgement::judge(text).urgency {
        assert!(text.get(sign.place).is_some());
    }
    // Nothing that blocks is asked for while somebody types.
    assert!(need::typed(text).is_none_or(|asked| !blocks && !privacy::blocks(&asked)));
    let _ = Need::parse(text);
}
