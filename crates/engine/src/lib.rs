//! Seatscope's engine: bytes of a tenant export in, the contract's report out.
//!
//! The engine does no input or output, reads no clock, draws no random number, and never panics on
//! input. The same files give the same report.

pub mod addresses;
pub mod analysis;
pub mod audit;
pub mod catalog;
pub mod checks;
pub mod compare;
pub mod dynamic;
pub mod exports;
pub mod import;
mod json_text;
pub mod learning;
pub mod licensing;
pub mod planners;
mod powershell;
pub mod remedies;
pub mod report;
pub mod tenant;
pub mod views;
pub mod what_if;
pub mod work;
