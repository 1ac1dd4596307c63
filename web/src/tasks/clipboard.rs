//! Copying texts.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard. Fails where the browser does not allow it.
pub(crate) async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = gloo::utils::window().navigator();
    // Pages that are not served securely have no clipboard at all.
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}
