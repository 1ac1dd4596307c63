//! The user's own rules: a file of them, and switches.

use super::text_file::{self, Unread};
use crate::state::{Action, Handle, Notice};
use crate::text;
use seatscope_contract::messages::OwnRules;
use seatscope_contract::rules::Enforcement;
use web_sys::File;

/// Bytes that a file of rules may have; all the built-in ones take a hundredth of it.
const LARGEST: f64 = 10e6;

/// Takes a file of rules in place of the one before; the switches stay. Whether it is one is the worker's to say.
pub(crate) fn load(handle: &Handle, own: &OwnRules, file: File) {
    let (handle, switches) = (handle.clone(), own.switches.clone());
    wasm_bindgen_futures::spawn_local(async move {
        match text_file::read(&file, LARGEST).await {
            Ok(file) => handle.act(Action::WantRules(OwnRules { file: Some(file), switches })),
            Err(Unread::TooLarge) => refuse(&handle, text::rules::too_large(&file.name())),
            Err(Unread::Refused(reason)) => refuse(&handle, text::rules::unreadable(&file.name(), &reason)),
        }
    });
}

/// The user's rules with one switched, or with its switch taken back.
pub(crate) fn switched(own: &OwnRules, id: &str, to: Option<Enforcement>) -> OwnRules {
    let mut own = own.clone();
    match to {
        Some(enforcement) => own.switches.insert(id.to_owned(), enforcement),
        None => own.switches.remove(id),
    };
    own
}

fn refuse(handle: &Handle, why: String) {
    handle.act(Action::Notify(Notice::danger(text::rules::refused(), why)));
}
