//! Work in and out of the page, as a file.

use super::text_file::{self, Unread};
use crate::state::{Action, Change, Handle, Notice};
use crate::text::{work as text, worker};
use crate::worker::{Received, Ticket};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::messages::{OwnRules, Reply, Request, TextFile};
use seatscope_contract::work::{BenchChange, Mark, Work, WorkKind};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};
use yew::Callback;

/// Bytes that saved work may have: a hundred thousand marks.
const LARGEST: f64 = 50e6;
/// Bytes in which the file says what it is.
const HEAD: f64 = 256.0;
/// What it says.
const MARK: &str = "\"seatscope-work\"";

/// What there is to save.
pub(crate) fn of(tenant: Option<String>, changes: &[Change], rules: &OwnRules, marks: &[Mark]) -> Work {
    let changes = changes.iter().map(|change| BenchChange {
        title: change.title.clone(),
        edits: change.edits.clone(),
        on: change.on,
    });
    Work {
        kind: WorkKind::Work,
        schema_version: SCHEMA_VERSION,
        tenant,
        changes: changes.collect(),
        rules: rules.clone(),
        marks: marks.to_vec(),
    }
}

/// Whether a file is saved work, whatever its name, and be it damaged further on.
pub(crate) async fn is_work(file: &File) -> bool {
    let head: Result<Blob, _> = file.slice_with_f64_and_f64(0.0, HEAD);
    let Ok(head) = head else { return false };
    let text = JsFuture::from(head.text()).await.ok().and_then(|text| text.as_string());
    text.is_some_and(|text| {
        text.trim_start_matches('\u{feff}').trim_start().starts_with('{') && text.contains(MARK)
    })
}

/// Opens saved work. Whether it is some is the worker's to say.
pub(crate) fn load(handle: &Handle, file: File) {
    let handle = handle.clone();
    wasm_bindgen_futures::spawn_local(async move {
        match text_file::read(&file, LARGEST).await {
            Ok(file) => read(&handle, file),
            Err(Unread::TooLarge) => refuse(&handle, text::too_large(&file.name())),
            Err(Unread::Refused(reason)) => refuse(&handle, text::unreadable(&file.name(), &reason)),
        }
    });
}

fn read(handle: &Handle, file: TextFile) {
    // The ticket lives until the answer is there.
    let ticket = Rc::new(RefCell::new(None::<Ticket>));
    let receive = {
        let (handle, ticket) = (handle.clone(), Rc::clone(&ticket));
        Callback::from(move |received| {
            ticket.replace(None);
            match received {
                Received::Reply(reply) => match *reply {
                    Reply::Work(work) => handle.act(Action::OpenWork(work)),
                    _ => refuse(&handle, worker::unexpected()),
                },
                Received::Failed(why) => refuse(&handle, why),
                Received::File(_) | Received::Progress(_) => refuse(&handle, worker::unexpected()),
            }
        })
    };
    let asked = handle.client.request(Request::ReadWork { file }, receive);
    ticket.replace(Some(asked));
}

fn refuse(handle: &Handle, why: String) {
    handle.act(Action::Refused(Notice::danger(text::refused(), why)));
}
