//! The site's own files.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url};

/// Fetches one of them, by its path in the site, whatever path the site itself is served under.
pub(crate) async fn fetch(path: &str) -> Result<Response, String> {
    let url = address(path).map_err(words)?;
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(&url)).await;
    let response: Response = answer.map_err(words)?.unchecked_into();
    if response.ok() { Ok(response) } else { Err(format!("{path}: {}", response.status())) }
}

fn address(path: &str) -> Result<String, JsValue> {
    let base = gloo::utils::document().base_uri()?.ok_or_else(|| JsValue::from_str("no base address"))?;
    Ok(Url::new_with_base(path, &base)?.href())
}

/// A thrown JavaScript value in words.
pub(crate) fn words(error: JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || error.as_string().unwrap_or_else(|| format!("{error:?}")),
        |error| String::from(error.message()),
    )
}
