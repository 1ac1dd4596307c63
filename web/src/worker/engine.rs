//! The engine, loaded once and started in as many workers as are needed. What runs there is the package
//! `seatscope` as others get it, with a few lines that start it (`start.js`).
//!
//! A policy in a meta tag does not bind a worker that is loaded from an address. One that is loaded
//! from a `blob:` inherits it, so the script is put into a blob. It is kept together with the compiled
//! module: opening another tenant starts another worker, and that must work without the network.
//!
//! A page from a disk has no origin, and browsers load no module from a `blob:` of nobody. There the
//! script stands in a `data:` address, which inherits the policy as well.

use super::site;
use js_sys::WebAssembly::{self, Module};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

/// What the worker does with the package.
const START: &str = include_str!("start.js");
/// Where it takes the package from: the text before it, in one and the same module.
const IMPORT: &str = "import { serve } from \"seatscope\";\n";

/// The engine's script and its compiled module.
#[derive(Clone)]
pub(super) struct Engine {
    /// Address of the script.
    script: String,
    module: Module,
}

impl Engine {
    /// Fetches and compiles the engine.
    pub(super) async fn load() -> Result<Self, String> {
        let script = site::fetch("engine/seatscope.js").await?;
        let module = site::fetch("engine/seatscope_wasm_bg.wasm").await?;
        Self::compile(script, module).await.map_err(site::words)
    }

    async fn compile(script: web_sys::Response, module: web_sys::Response) -> Result<Self, JsValue> {
        let script = JsFuture::from(script.text()?).await?.as_string().unwrap_or_default();
        let script = script + &START.replacen(IMPORT, "", 1);
        let bytes = JsFuture::from(module.array_buffer()?).await?;
        let module = JsFuture::from(WebAssembly::compile(&bytes)).await?.dyn_into()?;
        Ok(Self { script: address(&script)?, module })
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

/// An address that gives this script, under the page's own policy.
fn address(script: &str) -> Result<String, JsValue> {
    if gloo::utils::window().origin() == "null" {
        return Ok(format!("data:text/javascript,{}", String::from(js_sys::encode_uri_component(script))));
    }
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&script.into()), &kind)?;
    Url::create_object_url_with_blob(&blob)
}

#[cfg(test)]
mod tests {
    use super::{IMPORT, START};

    #[test]
    fn the_worker_takes_what_it_needs_from_the_package() {
        let imports: Vec<_> = START.lines().filter(|line| line.contains("import")).collect();
        assert_eq!(imports, [IMPORT.trim_end()]);
    }
}
