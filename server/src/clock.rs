//! The machine's clock: the one place that asks it.

use app::ports::Clock;
use jiff::Timestamp;

/// The clock of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the Clock that everybody else asks"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
