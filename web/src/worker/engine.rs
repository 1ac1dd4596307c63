//! The engine, loaded once and started in as many workers as are needed.
//!
//! A policy in a meta tag does not bind a worker that is loaded from an address. One that is loaded
//! from a `blob:` inherits it, so the script is put into a blob. It is kept together with the compiled
//! module: opening another tenant starts another worker, and that must work without the network.

use super::site;
use js_sys::WebAssembly::{self, Module};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

/// Starts the engine with the module that is posted first; failures are reported as `{ fatal: text }`.
const START: &str = "
const fail = (reason) => postMessage({ fatal: String(reason?.message ?? reason) });
addEventListener('unhandledrejection', (event) => fail(event.reason));
addEventListener('message', ({ data }) => {
  try {
    initSync({ module: data });
    start_worker();
  } catch (reason) {
    fail(reason);
  }
}, { once: true });
";

/// The engine's script and its compiled module.
#[derive(Clone)]
pub(super) struct Engine {
    /// Address of the blob with the script.
    script: String,
    module: Module,
}

impl Engine {
    /// Fetches and compiles the engine.
    pub(super) async fn load() -> Result<Self, String> {
        let script = site::fetch("engine/seatscope_wasm.js").await?;
        let module = site::fetch("engine/seatscope_wasm_bg.wasm").await?;
        Self::compile(script, module).await.map_err(site::words)
    }

    async fn compile(script: web_sys::Response, module: web_sys::Response) -> Result<Self, JsValue> {
        let parts = js_sys::Array::of2(&JsFuture::from(script.blob()?).await?, &START.into());
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let blob = Blob::new_with_blob_sequence_and_options(&parts, &kind)?;
        let bytes = JsFuture::from(module.array_buffer()?).await?;
        let module = JsFuture::from(WebAssembly::compile(&bytes)).await?.dyn_into()?;
        Ok(Self { script: Url::create_object_url_with_blob(&blob)?, module })
    }

    /// Starts a worker with it.
    pub(super) fn start(&self) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name("seatscope-engine");
        let worker = Worker::new_with_options(&self.script, &options)?;
        worker.post_message(&self.module)?;
        Ok(worker)
    }
}
