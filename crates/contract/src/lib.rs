//! The public types of Seatscope, without any logic.
//!
//! What the engine answers, the command line prints, the page shows and the npm package returns is
//! described here once. Field order is the order of the JSON; keys are camelCase.

pub mod addresses;
pub mod comparison;
pub mod exports;
pub mod forms;
mod macros;
pub mod membership;
pub mod messages;
pub mod outline;
pub mod planner;
pub mod report;
pub mod rules;
pub mod scenario;
mod tag_first;
pub mod timeline;
pub mod views;
pub mod what_if;
pub mod work;

/// The version that every public document carries as `schemaVersion`.
pub const SCHEMA_VERSION: u32 = 1;
