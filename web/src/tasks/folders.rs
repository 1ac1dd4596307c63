//! Walking through dropped folders.

use crate::worker::Picked;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// Every how many files the count is told.
const TELL_EVERY: u64 = 200;

/// All files below some entries, with their paths; `tell` hears how many were found so far.
pub(crate) async fn files_below(
    entries: Vec<FileSystemEntry>,
    tell: impl Fn(u64),
) -> Result<Vec<Picked>, String> {
    let mut found = Vec::new();
    let mut open = entries;
    open.reverse();
    while let Some(entry) = open.pop() {
        if entry.is_directory() {
            let mut children = children(entry.unchecked_ref()).await?;
            children.reverse();
            open.append(&mut children);
        } else {
            let path = entry.full_path().trim_start_matches('/').to_owned();
            found.push(Picked { path, file: file(entry.unchecked_ref()).await? });
            if (found.len() as u64).is_multiple_of(TELL_EVERY) {
                tell(found.len() as u64);
            }
        }
    }
    Ok(found)
}

async fn file(entry: &FileSystemFileEntry) -> Result<File, String> {
    let file = promised(|resolve, reject| entry.file_with_callback_and_callback(resolve, reject)).await?;
    Ok(file.unchecked_into())
}

/// What a folder holds; the browser gives it in portions and ends with an empty one.
async fn children(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, String> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let portion = promised(|resolve, reject| {
            // The reader reports its own failures through `reject`.
            let _ = reader.read_entries_with_callback_and_callback(resolve, reject);
        })
        .await?;
        let portion: js_sys::Array = portion.unchecked_into();
        if portion.length() == 0 {
            return Ok(all);
        }
        all.extend(portion.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

/// A call with two callbacks as one that can be awaited.
async fn promised(call: impl Fn(&js_sys::Function, &js_sys::Function)) -> Result<JsValue, String> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| call(&resolve, &reject));
    JsFuture::from(promise).await.map_err(|error| {
        error.dyn_ref::<DomException>().map_or_else(|| format!("{error:?}"), DomException::message)
    })
}
