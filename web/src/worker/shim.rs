//! Starting the worker.
//!
//! A policy in a meta tag does not bind a worker that is loaded from an address. One that is loaded
//! from a `blob:` inherits it, so a few lines in a blob import the engine from the site.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

/// Starts a worker that runs the engine and reports its own failures as `{ fatal: text }`.
pub(super) fn start() -> Result<Worker, JsValue> {
    let parts = js_sys::Array::of1(
        &script(&address("engine/seatscope_wasm.js")?, &address("engine/seatscope_wasm_bg.wasm")?).into(),
    );
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &kind)?)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name("seatscope-engine");
    Worker::new_with_options(&url, &options)
}

/// The absolute address of one of the site's own files, whatever path the site is served under.
pub(crate) fn address(path: &str) -> Result<String, JsValue> {
    let base = gloo::utils::document().base_uri()?.ok_or_else(|| JsValue::from_str("no base address"))?;
    Ok(Url::new_with_base(path, &base)?.href())
}

fn script(module: &str, wasm: &str) -> String {
    format!(
        "const fail = (reason) => postMessage({{ fatal: String(reason?.message ?? reason) }});
addEventListener('unhandledrejection', (event) => fail(event.reason));
try {{
  const engine = await import({module});
  await engine.default({{ module_or_path: {wasm} }});
  engine.start_worker();
}} catch (reason) {{
  fail(reason);
}}",
        module = quoted(module),
        wasm = quoted(wasm),
    )
}

/// A JavaScript string literal; addresses come from the browser and may hold quotes.
fn quoted(text: &str) -> String {
    js_sys::JSON::stringify(&text.into())
        .map_or_else(|_| "''".to_owned(), |json| json.unchecked_into::<js_sys::JsString>().into())
}
