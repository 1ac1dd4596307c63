//! Taking files, however they come, and handing them to the worker.

use super::{folders, work};
use crate::state::{Action, Handle, Notice};
use crate::text;
use crate::worker::Picked;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, FileList, FilePropertyBag};

/// Milliseconds that the worker has to obey a cancel before it is ended: a cancel is to work within a second.
const PATIENCE: u32 = 400;

/// Reads and analyses files; the tenant before them is forgotten. A single file of saved work is opened as that.
pub(crate) fn open(handle: &Handle, files: Vec<Picked>) {
    if files.is_empty() {
        return refuse(handle, text::arrive::no_files());
    }
    let handle = handle.clone();
    wasm_bindgen_futures::spawn_local(async move {
        match files.as_slice() {
            [only] if work::is_work(&only.file).await => work::load(&handle, only.file.clone()),
            _ => reopen(&handle, Rc::new(files)),
        }
    });
}

/// Reads the files of last time again, and others with them. One of the same path takes the place of the
/// one before.
pub(crate) fn add(handle: &Handle, list: &FileList) {
    let added = from_list(list);
    let mut files = (*handle.client.files()).clone();
    files.retain(|known| !added.iter().any(|new| new.path == known.path));
    files.extend(added);
    reopen(handle, Rc::new(files));
}

/// Reads the files of last time again.
pub(crate) fn open_again(handle: &Handle) {
    let files = handle.client.files();
    reopen(handle, files);
}

fn reopen(handle: &Handle, files: Rc<Vec<Picked>>) {
    handle.places.forget();
    handle.trail.forget();
    handle.act(Action::Reading(js_sys::Date::now()));
    handle.client.read(files);
}

/// Takes what was dropped: files, and folders with everything in them.
pub(crate) fn take_drop(handle: &Handle, transfer: &DataTransfer) {
    // The entries must be taken before the event ends; the browser empties the list after it.
    let items = transfer.items();
    let entries: Vec<_> = (0..items.length())
        .filter_map(|at| items.get(at))
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    if entries.is_empty() {
        return open(handle, transfer.files().map(|list| from_list(&list)).unwrap_or_default());
    }
    let handle = handle.clone();
    handle.act(Action::Gathering(0));
    wasm_bindgen_futures::spawn_local(async move {
        let found = folders::files_below(entries, |count| handle.act(Action::Gathering(count))).await;
        match found {
            Ok(files) => open(&handle, files),
            Err(reason) => refuse(&handle, text::arrive::unreadable(&reason)),
        }
    });
}

/// Takes what a file picker returned.
pub(crate) fn take_list(handle: &Handle, list: &FileList) {
    open(handle, from_list(list));
}

/// Takes pasted text, or pasted files. Returns whether it was for us.
pub(crate) fn take_paste(handle: &Handle, transfer: &DataTransfer) -> bool {
    let files = transfer.files().map(|list| from_list(&list)).unwrap_or_default();
    if !files.is_empty() {
        open(handle, files);
        return true;
    }
    let pasted = transfer.get_data("text/plain").unwrap_or_default();
    if pasted.trim().is_empty() {
        return false;
    }
    if !pasted.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']) {
        refuse(handle, text::arrive::paste_not_json());
        return true;
    }
    let parts = js_sys::Array::of1(&pasted.into());
    let kind = FilePropertyBag::new();
    kind.set_type("application/json");
    match File::new_with_str_sequence_and_options(&parts, text::arrive::PASTED_NAME, &kind) {
        Ok(file) => open(handle, vec![Picked { path: file.name(), file }]),
        Err(_) => refuse(handle, text::arrive::paste_not_json()),
    }
    true
}

/// Stops reading. A worker that is too busy to listen is ended.
pub(crate) fn cancel(handle: &Handle) {
    handle.act(Action::Cancelling);
    let read = handle.client.cancel();
    let client = handle.client.clone();
    gloo::timers::callback::Timeout::new(PATIENCE, move || client.give_up(read)).forget();
}

fn refuse(handle: &Handle, why: String) {
    handle.act(Action::Refused(Notice::danger(text::arrive::nothing_taken(), why)));
}

/// The files that a picker returned, with their paths.
pub(crate) fn from_list(list: &FileList) -> Vec<Picked> {
    (0..list.length())
        .filter_map(|at| list.get(at))
        .map(|file| {
            // Files from the folder picker know where in the folder they were.
            let relative = js_sys::Reflect::get(file.unchecked_ref(), &"webkitRelativePath".into());
            let path = relative.ok().and_then(|path| path.as_string()).filter(|path| !path.is_empty());
            Picked { path: path.unwrap_or_else(|| file.name()), file }
        })
        .collect()
}
