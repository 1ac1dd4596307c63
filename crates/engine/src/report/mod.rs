//! The report and its writers.

pub mod coverage;
pub mod holders;
mod json;
mod text;

pub use json::{summary, write_json};
pub use text::write_text;
