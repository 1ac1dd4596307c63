//! Saving the script that exports a tenant, which the site carries with it.

use super::save;
use crate::state::{Action, Handle, Notice};
use crate::text::{export, frame};
use crate::worker::Saved;
use crate::worker::site::{fetch, words};
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;

/// Offers it as a download.
pub(crate) fn save(handle: &Handle) {
    let handle = handle.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Err(reason) = fetch_and_save().await {
            handle.act(Action::Notify(Notice::danger(frame::download_failed(), reason)));
        }
    });
}

async fn fetch_and_save() -> Result<(), String> {
    let response = fetch(export::SCRIPT_PLACE).await?;
    let bytes = JsFuture::from(response.array_buffer().map_err(words)?).await.map_err(words)?;
    let file = Saved {
        name: export::SCRIPT_NAME.to_owned(),
        media_type: "text/plain".to_owned(),
        bytes: Uint8Array::new(&bytes),
    };
    save::save(&file).map_err(words)
}
