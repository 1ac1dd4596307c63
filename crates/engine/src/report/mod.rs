//! The report and its writers.

pub mod coverage;
mod csv;
mod document;
pub mod holders;
mod json;
pub(crate) mod markdown;
mod reading;
mod save;
mod tables;
mod text;
mod words;

pub use csv::write_csv;
pub use json::{summary, write_json};
pub use reading::{write_html, write_markdown};
pub use save::{file_name, write};
pub use text::write_text;
pub(crate) use text::{plain, write_rules};
