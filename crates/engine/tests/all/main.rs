//! Tests of the engine from outside, in one program: each further one would be linked with all of it again.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic, and reads its files itself"
)]

mod archives;
mod checks;
#[path = "../common/mod.rs"]
mod common;
mod flows;
mod hostile;
mod hostile_texts;
mod import;
mod layouts;
mod learning;
mod learning_order;
mod least;
mod membership_moves;
mod membership_rules;
mod messages;
mod records;
mod replay;
mod reports;
mod switched_rules;
mod tables;
mod views;
mod what_if_files;
mod work;
