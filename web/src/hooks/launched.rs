//! Files that people open with the installed page from their system.

use super::use_handle;
use crate::state::Handle;
use crate::tasks::intake;
use crate::worker::Picked;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::prelude::*;

/// Reads them like dropped ones. Browsers without a launch queue never have any.
#[hook]
pub(crate) fn use_launched() {
    let handle = use_handle();
    use_effect_with((), move |()| {
        let queue = Reflect::get(&gloo::utils::window(), &"launchQueue".into());
        let Ok(queue) = queue.and_then(JsCast::dyn_into::<js_sys::Object>) else { return };
        let consume = Closure::<dyn Fn(JsValue)>::new(move |launched: JsValue| {
            let handle = handle.clone();
            wasm_bindgen_futures::spawn_local(async move {
                // What cannot be opened any more was moved meanwhile; there is nothing to read.
                let files = files(&launched).await.unwrap_or_default();
                open(&handle, files);
            });
        });
        let set = Reflect::get(&queue, &"setConsumer".into()).and_then(JsCast::dyn_into::<Function>);
        if let Ok(set) = set {
            // The queue refuses only what is no function.
            let _ = set.call1(&queue, consume.as_ref());
            // It listens as long as the page lives.
            consume.forget();
        }
    });
}

fn open(handle: &Handle, files: Vec<File>) {
    // An app that was started by its icon was launched without files.
    if !files.is_empty() {
        intake::open(handle, files.into_iter().map(|file| Picked { path: file.name(), file }).collect());
    }
}

async fn files(launched: &JsValue) -> Result<Vec<File>, JsValue> {
    let mut files = Vec::new();
    for entry in Array::from(&Reflect::get(launched, &"files".into())?).iter() {
        let get_file: Function = Reflect::get(&entry, &"getFile".into())?.dyn_into()?;
        let promise: Promise = get_file.call0(&entry)?.dyn_into()?;
        files.push(JsFuture::from(promise).await?.dyn_into()?);
    }
    Ok(files)
}
