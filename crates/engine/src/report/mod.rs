//! The report and its writers.

pub mod coverage;
pub mod holders;
mod json;
pub(crate) mod markdown;
mod text;

pub use json::{summary, write_json};
pub use text::write_text;
pub(crate) use text::{plain, write_rules};
