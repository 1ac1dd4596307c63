//! Dynamic groups: what their membership rules say of the tenant's users (facts 6).

mod dependence;
mod rule;

pub use dependence::{Cycle, Dependence, Givers};
pub use rule::{Unread, is_paused, read_rule, rule_of};
