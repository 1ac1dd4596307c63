//! Edits tried on the tenant: what the service would refuse, and what processing would bring.

pub(crate) mod address_turns;
mod addresses;
pub mod apply;
pub(crate) mod between;
pub(crate) mod changes;
mod direct;
pub(crate) mod error_changes;
pub mod errors;
mod following;
mod kept_members;
mod likeness;
mod membership_rule;
mod new_plan;
pub mod outcome;
pub(crate) mod outline;
mod peaks;
mod progress;
mod proxy_addresses;
pub mod refusal;
pub mod run;
mod save;
pub mod scenario;
mod script;
pub(crate) mod seat_moves;
mod text;
mod ticket;
pub mod trial;
mod waiting;
pub(crate) mod words;

pub use script::write_powershell;
pub use text::write_text;
pub use ticket::write_markdown;
