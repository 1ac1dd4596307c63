//! The engine for JavaScript.
//!
//! [`Session`] reads files chunk by chunk and answers questions about them; [`start_worker`] runs one
//! for the page, which posts [`seatscope_contract::messages`]. There is no licensing logic here.

mod other;
mod reading;
mod session;
mod slices;
mod worker;

pub use session::Session;
pub use worker::start_worker;
