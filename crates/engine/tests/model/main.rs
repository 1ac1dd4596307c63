//! The engine against the reference model, and against properties that hold for every tenant.
//!
//! Each test states its property as a formula. Tenants are generated; the same ones in every run, unless
//! `SEATSCOPE_SEED` says otherwise. `SEATSCOPE_CASES` says how many: all of them for the comparison with the
//! model, a part for each other property.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by panicking"
)]

mod agreement;
mod comparison;
mod harness;
mod properties;
mod scenarios;
mod seats;
