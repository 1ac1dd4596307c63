//! Dynamic groups: what their membership rules say of the tenant's users (facts 6).

mod coverage;
mod dependence;
mod movement;
mod rule;
mod subject;

pub(crate) use coverage::lacking;
pub use dependence::{Cycle, Dependence, Givers};
pub use movement::Movement;
pub use rule::{Unread, is_paused, read_rule, rule_of};
