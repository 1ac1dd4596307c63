//! Opening the sample tenant, which the site carries with it.

use super::intake;
use crate::state::{Action, Handle, Notice};
use crate::text;
use crate::worker::Picked;
use crate::worker::site::{fetch, words};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// Where the sample's files are listed.
const INDEX: &str = "sample/index.json";

/// Fetches the sample from the site itself and reads it like any other export.
pub(crate) fn open(handle: &Handle) {
    let handle = handle.clone();
    handle.act(Action::Gathering(0));
    wasm_bindgen_futures::spawn_local(async move {
        match fetch_all().await {
            Ok(files) => intake::open(&handle, files),
            Err(reason) => {
                let notice =
                    Notice::danger(text::arrive::sample_failed_title(), text::arrive::sample_failed(&reason));
                handle.act(Action::Refused(notice));
            }
        }
    });
}

async fn fetch_all() -> Result<Vec<Picked>, String> {
    let index = fetch(INDEX).await?;
    let list = JsFuture::from(index.json().map_err(words)?).await.map_err(words)?;
    let names: Vec<String> = serde_wasm_bindgen::from_value(list).map_err(|error| error.to_string())?;
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        let response = fetch(&format!("sample/{name}")).await?;
        let blob: Blob =
            JsFuture::from(response.blob().map_err(words)?).await.map_err(words)?.unchecked_into();
        let file = File::new_with_blob_sequence(&js_sys::Array::of1(&blob), &name).map_err(words)?;
        files.push(Picked { path: name, file });
    }
    Ok(files)
}
