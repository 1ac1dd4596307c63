//! Messages as JavaScript values.

use js_sys::{Array, Object, Reflect, Uint8Array};
use seatscope_contract::messages::{Answer, Envelope, Reply, Request};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// A file somebody chose, with the path it was chosen by.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picked {
    /// Path within what was dropped, with `/` between folders.
    pub(crate) path: String,
    /// The browser's handle; its bytes stay where they are until the worker reads them.
    pub(crate) file: web_sys::File,
}

/// A file that the worker made.
#[derive(Debug, Clone)]
pub(crate) struct Saved {
    /// Suggested name.
    pub(crate) name: String,
    /// Media type.
    pub(crate) media_type: String,
    /// The content.
    pub(crate) bytes: Uint8Array,
}

/// What came back for one request.
#[derive(Debug)]
pub(crate) enum Received {
    /// The answer to a question.
    Reply(Box<Reply>),
    /// A file to save.
    File(Saved),
    /// It could not be done: why, and what to do.
    Failed(String),
}

/// A message from the worker.
pub(super) enum Incoming {
    /// The engine speaks.
    Answer(Box<Envelope<Answer>>, Option<Uint8Array>),
    /// The worker could not go on.
    Fatal(String),
}

/// The message to post for a request.
pub(super) fn encode(request: &Envelope<Request>, files: &[Picked]) -> Result<JsValue, JsValue> {
    let message = request.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let post = Object::new();
    Reflect::set(&post, &"message".into(), &message)?;
    if !files.is_empty() {
        let list = Array::new();
        for picked in files {
            let entry = Object::new();
            Reflect::set(&entry, &"path".into(), &picked.path.as_str().into())?;
            Reflect::set(&entry, &"file".into(), &picked.file)?;
            list.push(&entry);
        }
        Reflect::set(&post, &"files".into(), &list)?;
    }
    Ok(post.into())
}

/// Reads what the worker posted.
pub(super) fn decode(data: &JsValue) -> Result<Incoming, String> {
    let field = |name: &str| Reflect::get(data, &name.into()).unwrap_or_default();
    if let Some(reason) = field("fatal").as_string() {
        return Ok(Incoming::Fatal(reason));
    }
    let answer = serde_wasm_bindgen::from_value(field("message")).map_err(|error| error.to_string())?;
    Ok(Incoming::Answer(Box::new(answer), field("bytes").dyn_into().ok()))
}
