//! Saving a file that the worker made.

use crate::worker::Saved;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Milliseconds after which the browser has surely taken the bytes.
const KEEP: u32 = 60_000;

/// Offers the bytes, unchanged, as a download.
pub(crate) fn save(file: &Saved) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(&file.media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(&file.bytes), &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    gloo::timers::callback::Timeout::new(KEEP, move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
