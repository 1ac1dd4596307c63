//! The engine against the reference model, and against properties that hold for every tenant.
//!
//! Each test states its property as a formula. Tenants are generated; the same ones in every run, unless
//! `SEATSCOPE_SEED` says otherwise. `SEATSCOPE_CASES` says how many the comparison with the model takes.

mod agreement;
mod harness;
mod properties;
mod seats;
