//! What the tests of Seatscope stand on: golden tenants and a generator of sample tenants.
//!
//! Nothing here calls the engine, so that what is expected of it is stated independently.

pub mod golden;
mod pairing;
pub mod sample;
pub mod schemas;
