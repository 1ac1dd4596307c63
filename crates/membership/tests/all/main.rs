//! Tests of the language from outside, in one program: each further one would be linked with all of it again.

#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test may panic, and reads its files itself"
)]

mod common;
mod completion;
mod documented;
mod generated;
mod habits;
mod patterns;
mod plans;
mod repairs;
mod tables;
mod wrong;
