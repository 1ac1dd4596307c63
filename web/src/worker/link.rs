//! One running worker with its listeners.

use super::program::Program;
use super::site::words;
use super::wire::{self, Incoming, Picked};
use crate::text;
use gloo::events::EventListener;
use seatscope_contract::messages::{Envelope, Request};
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, MessageEvent, Worker};
use yew::Callback;

/// What a link hears.
pub(super) enum Heard {
    /// A message.
    Message(Incoming),
    /// The worker is dead, and why.
    Died(String),
}

/// A worker; dropping the link ends it.
pub(super) struct Link {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Link {
    /// Starts a worker; everything it says goes to `heard`.
    pub(super) fn start(engine: &Program, heard: &Callback<Heard>) -> Result<Self, String> {
        let worker = engine.start().map_err(words)?;
        let on_message = heard.reform(|event: web_sys::Event| {
            match wire::decode(&event.unchecked_into::<MessageEvent>().data()) {
                Ok(Incoming::Fatal(reason)) | Err(reason) => Heard::Died(reason),
                Ok(message) => Heard::Message(message),
            }
        });
        let on_error = heard.reform(|event: web_sys::Event| {
            let reason = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            Heard::Died(if reason.is_empty() { text::worker::no_reason() } else { reason })
        });
        let listen = |name: &'static str, callback: Callback<web_sys::Event>| {
            EventListener::new(&worker, name, move |event| callback.emit(event.clone()))
        };
        let listeners = [
            listen("message", on_message),
            listen("error", on_error.clone()),
            listen("messageerror", on_error),
        ];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Posts a request.
    pub(super) fn post(&self, request: &Envelope<Request>, files: &[Picked]) -> Result<(), String> {
        wire::encode(request, files).and_then(|message| self.worker.post_message(&message)).map_err(words)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
