//! The conversation with the engine's worker.
//!
//! `engine` starts the worker, `wire` turns messages into JavaScript and back, `client` ties answers to
//! questions, drops those of an older epoch, and starts a new worker where the old one died.

mod client;
mod engine;
mod link;
pub(crate) mod site;
mod wire;

pub(crate) use client::{Client, Event, Ticket};
pub(crate) use wire::{Picked, Received, Saved};
