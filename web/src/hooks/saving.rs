//! Saving what the worker makes.

use super::use_handle;
use crate::state::{Action, Handle, Notice};
use crate::tasks::{clipboard, save};
use crate::text;
use crate::worker::{Received, Ticket, workbook};
use seatscope_contract::forms::Format;
use seatscope_contract::messages::Request;
use yew::prelude::*;

/// Asks the worker for the file that a request is answered by, and offers it as a download; all tables together as a
/// workbook.
#[hook]
pub(crate) fn use_saving() -> Callback<Request> {
    let handle = use_handle();
    // The ticket lives as long as the file is waited for.
    let ticket = use_mut_ref(|| None::<Ticket>);
    Callback::from(move |request| {
        let is_workbook = matches!(request, Request::Download { format: Format::Tables, .. });
        let receive = {
            let handle = handle.clone();
            Callback::from(move |received| {
                if is_workbook { keep_workbook(&handle, received) } else { keep(&handle, received) }
            })
        };
        *ticket.borrow_mut() = Some(handle.client.request(request, receive));
    })
}

/// Asks the worker for a table and puts it on the clipboard. What is heard is whether that worked; nothing is
/// until it did or did not.
#[hook]
pub(crate) fn use_copying(onend: Callback<bool>) -> Callback<Request> {
    let handle = use_handle();
    let ticket = use_mut_ref(|| None::<Ticket>);
    Callback::from(move |request| {
        let onend = onend.clone();
        let receive = Callback::from(move |received| {
            let onend = onend.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let copied = match received {
                    Received::File(file) => match String::from_utf8(file.bytes.to_vec()) {
                        Ok(text) => clipboard::copy(&text).await.is_ok(),
                        Err(_) => false,
                    },
                    _ => false,
                };
                onend.emit(copied);
            });
        });
        *ticket.borrow_mut() = Some(handle.client.request(request, receive));
    })
}

/// Offers the workbook that is made of the engine's tables.
fn keep_workbook(handle: &Handle, received: Received) {
    let Received::File(tables) = received else { return keep(handle, received) };
    let handle = handle.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let made = workbook(&tables.bytes).await;
        keep(&handle, made.map_or_else(Received::Failed, Received::File));
    });
}

fn keep(handle: &Handle, received: Received) {
    let failure = match received {
        Received::File(file) => save::save(&file).err().map(|error| format!("{error:?}")),
        Received::Failed(why) => Some(why),
        Received::Reply(_) | Received::Progress(_) => Some(text::worker::unexpected()),
    };
    if let Some(why) = failure {
        handle.act(Action::Notify(Notice::danger(text::frame::download_failed(), why)));
    }
}
