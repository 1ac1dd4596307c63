//! What the tests of Seatscope stand on: golden tenants, a generator of sample tenants, and a reference model.
//!
//! Nothing here calls the engine, so that what is expected of it is stated independently.

pub mod golden;
pub mod layouts;
pub mod model;
mod pairing;
pub mod powershell;
pub mod reorder;
pub mod sample;
pub mod schemas;
