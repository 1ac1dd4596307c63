//! The user's own rules: a file of them, and switches.

use crate::state::{Action, Handle, Notice};
use crate::text;
use crate::worker::site::words;
use seatscope_contract::messages::{OwnRules, TextFile};
use seatscope_contract::rules::Enforcement;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Bytes that a file of rules may have; all the built-in ones take a hundredth of it.
const LARGEST: f64 = 10e6;

/// Takes a file of rules in place of the one before; the switches stay. Whether it is one is the worker's to say.
pub(crate) fn load(handle: &Handle, own: &OwnRules, file: File) {
    let (handle, switches) = (handle.clone(), own.switches.clone());
    let name = file.name();
    if file.size() > LARGEST {
        return refuse(&handle, text::rules::too_large(&name));
    }
    wasm_bindgen_futures::spawn_local(async move {
        match JsFuture::from(file.text()).await {
            Ok(content) => {
                let file = TextFile { name, text: content.as_string().unwrap_or_default() };
                handle.act(Action::WantRules(OwnRules { file: Some(file), switches }));
            }
            Err(reason) => refuse(&handle, text::rules::unreadable(&name, &words(reason))),
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
    handle.act(Action::Notify(Notice::danger(text::rules::REFUSED, why)));
}
