//! The conversation with the engine's worker.
//!
//! `program` loads a module and starts it in workers, `engine` and `workbook` are the two there are; `wire` turns messages into JavaScript and back, `client` ties answers to
//! questions, drops those of an older epoch, and starts a new worker where the old one died.

mod client;
mod engine;
mod link;
mod program;
pub(crate) mod site;
mod wire;
mod workbook;

pub(crate) use client::{Client, Event, Ticket};
pub(crate) use wire::{Picked, Received, Saved};
pub(crate) use workbook::workbook;
