//! The site's own files.

use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Response;

#[wasm_bindgen]
extern "C" {
    /// `boot.js` knows where the files are: with a host, or in this very document.
    #[wasm_bindgen(catch, js_name = siteFile)]
    async fn site_file(path: &str) -> Result<JsValue, JsValue>;
}

/// One of them, by its path in the site, whatever path the site itself is served under.
pub(crate) async fn fetch(path: &str) -> Result<Response, String> {
    let response: Response = site_file(path).await.map_err(words)?.unchecked_into();
    if response.ok() { Ok(response) } else { Err(format!("{path}: {}", response.status())) }
}

/// A thrown JavaScript value in words.
pub(crate) fn words(error: JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || error.as_string().unwrap_or_else(|| format!("{error:?}")),
        |error| String::from(error.message()),
    )
}
