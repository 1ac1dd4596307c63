//! A wasm module of the site that runs in workers: loaded once, started in as many as are needed.
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

/// What a program is made of.
pub(super) struct Parts {
    /// The worker's name.
    pub(super) name: &'static str,
    /// Path of the script in the site.
    pub(super) script: &'static str,
    /// Path of the module in the site.
    pub(super) module: &'static str,
    /// What the worker does with the script. Its first import is of the script, which stands before it in the same
    /// module.
    pub(super) start: &'static str,
}

/// A script and its compiled module.
#[derive(Clone)]
pub(super) struct Program {
    name: &'static str,
    /// Address of the script.
    script: String,
    module: Module,
}

impl Program {
    /// Fetches and compiles it.
    pub(super) async fn load(parts: &Parts) -> Result<Self, String> {
        let script = site::fetch(parts.script).await?;
        let module = site::fetch(parts.module).await?;
        Self::compile(parts, &script, &module).await.map_err(site::words)
    }

    async fn compile(
        parts: &Parts,
        script: &web_sys::Response,
        module: &web_sys::Response,
    ) -> Result<Self, JsValue> {
        let script = JsFuture::from(script.text()?).await?.as_string().unwrap_or_default();
        let script = script + &without_import(parts.start);
        Ok(Self { name: parts.name, script: address(&script)?, module: compiled(module).await? })
    }

    /// Starts a worker with it; the first message is the compiled module.
    pub(super) fn start(&self) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(self.name);
        let worker = Worker::new_with_options(&self.script, &options)?;
        worker.post_message(&self.module)?;
        Ok(worker)
    }
}

/// A module's answer, compiled. From bytes a browser compiles beside the page; from an answer, which is all there by
/// now, it would on the page's own thread.
async fn compiled(answer: &web_sys::Response) -> Result<Module, JsValue> {
    let bytes = JsFuture::from(answer.array_buffer()?).await?;
    JsFuture::from(WebAssembly::compile(&bytes)).await?.dyn_into()
}

/// What starts a worker, without its line of import.
fn without_import(start: &str) -> String {
    start.split_inclusive('\n').filter(|line| !line.starts_with("import ")).collect()
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
    use super::without_import;

    #[test]
    fn the_worker_takes_what_it_needs_from_the_script_before_it() {
        for start in [include_str!("start.js"), include_str!("start_workbook.js")] {
            let imports = start.lines().filter(|line| line.contains("import")).count();
            assert_eq!(imports, 1, "{start}");
            assert!(!without_import(start).contains("import"), "{start}");
        }
    }
}
