//! The report and its writers.

mod commands;
pub mod coverage;
mod csv;
mod document;
pub mod holders;
mod json;
mod lines;
mod lists;
pub(crate) mod markdown;
mod outcome;
mod pseudonyms;
mod reading;
mod save;
mod tables;
mod text;
mod words;

pub use json::{serializable, summary, write_json};
pub use lists::{list_name, write_list};
pub use outcome::{write_outcome_csv, write_outcome_html};
pub use pseudonyms::Key;
pub use save::{Making, file_name, write};
pub(crate) use text::write_rules;
pub use text::{plain, write_text};
