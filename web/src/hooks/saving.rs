//! Saving what the worker makes.

use super::use_handle;
use crate::state::{Action, Handle, Notice};
use crate::tasks::save;
use crate::text;
use crate::worker::{Received, Ticket};
use seatscope_contract::messages::Request;
use yew::prelude::*;

/// Asks the worker for the file that a request is answered by, and offers it as a download.
#[hook]
pub(crate) fn use_saving() -> Callback<Request> {
    let handle = use_handle();
    // The ticket lives as long as the file is waited for.
    let ticket = use_mut_ref(|| None::<Ticket>);
    Callback::from(move |request| {
        let receive = {
            let handle = handle.clone();
            Callback::from(move |received| keep(&handle, received))
        };
        *ticket.borrow_mut() = Some(handle.client.request(request, receive));
    })
}

fn keep(handle: &Handle, received: Received) {
    let failure = match received {
        Received::File(file) => save::save(&file).err().map(|error| format!("{error:?}")),
        Received::Failed(why) => Some(why),
        Received::Reply(_) | Received::Progress(_) => Some(text::worker::UNEXPECTED.to_owned()),
    };
    if let Some(why) = failure {
        handle.act(Action::Notify(Notice::danger(text::frame::DOWNLOAD_FAILED, why)));
    }
}
