//! The worker's loop: reads the page's files in slices, so that a cancel is seen between two of
//! them, and answers questions about the result.

use crate::session::Session;
use js_sys::{Array, Object, Reflect, Uint8Array};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::messages::{
    Answer, Envelope, Format, OwnRules, Phase, Progress, Query, Reply, Request, WhatIfForm, WhichRules,
};
use seatscope_contract::rules::RuleFile;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::catalog::rules;
use seatscope_engine::exports::exports;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Bytes read at once. Smaller slices cost more calls, larger ones more memory; nothing else changes.
const SLICE: f64 = 4.0 * 1024.0 * 1024.0;
/// Bytes handed to the engine at once. Packed ones become up to a thousand times as many.
const PIECE: usize = 64 * 1024;
/// Milliseconds of work after which the worker looks for messages.
const PATIENCE: f64 = 100.0;

/// Why a question cannot be answered.
const NO_TENANT: &str = "there is no analysed tenant; read some files first";

/// What the worker remembers between messages.
#[derive(Default)]
struct State {
    session: RefCell<Session>,
    /// The epoch being read; a newer one or a cancel makes a running reading stop.
    epoch: Cell<u32>,
    cancelled: Cell<bool>,
}

/// Starts listening in a dedicated worker, and says so with [`Answer::Started`].
///
/// # Errors
/// If there is no worker around, for instance in a page.
#[wasm_bindgen]
pub fn start_worker() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    let state = Rc::new(State::default());
    let listener =
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| receive(&state, &event.data()));
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens until it is terminated.
    listener.forget();
    post(0, 0, &Answer::Started, None);
    Ok(())
}

fn receive(state: &Rc<State>, data: &JsValue) {
    let message = Reflect::get(data, &"message".into()).unwrap_or(JsValue::UNDEFINED);
    let Ok(Envelope { id, epoch, body }) = serde_wasm_bindgen::from_value::<Envelope<Request>>(message)
    else {
        post(0, state.epoch.get(), &failed("the page sent a message that this engine does not know"), None);
        return;
    };
    match body {
        Request::Read { now } => {
            let files = Reflect::get(data, &"files".into()).unwrap_or(JsValue::UNDEFINED);
            state.epoch.set(epoch);
            state.cancelled.set(false);
            spawn_local(read(Rc::clone(state), id, epoch, Array::from(&files), now));
        }
        Request::Cancel => {
            state.cancelled.set(true);
            state.session.replace(Session::default());
            post(id, epoch, &Answer::Cancelled, None);
        }
        Request::Ask { query } => post(id, epoch, &ask(state, &query), None),
        Request::SetRules { rules } => post(id, epoch, &set_rules(state, rules), None),
        Request::Download { format: Format::Json } => {
            let report = state.session.borrow().report_json();
            post_file(id, epoch, "seatscope-report.json", report.ok());
        }
        Request::SaveWhatIf { scenario, form } => {
            let session = state.session.borrow();
            let name = match form {
                WhatIfForm::Scenario => "seatscope-scenario.json",
                WhatIfForm::Outcome => "seatscope-what-if.json",
                WhatIfForm::Ticket => "seatscope-change.md",
                WhatIfForm::Script => "seatscope-change.ps1",
            };
            let bytes = session.analysed().ok().and_then(|analysis| analysis.save(scenario, form).ok());
            post_file(id, epoch, name, bytes);
        }
        Request::SaveRules { which } => {
            let session = state.session.borrow();
            let bytes = session.analysed().ok().and_then(|analysis| rules_file(analysis, which).ok());
            post_file(id, epoch, "seatscope-rules.json", bytes);
        }
    }
}

fn ask(state: &State, query: &Query) -> Answer {
    // How to get an export is asked by those who have none.
    if *query == Query::Exports {
        return Answer::Reply { reply: Box::new(Reply::Exports(exports())) };
    }
    match state.session.borrow().analysed() {
        Ok(analysis) => Answer::Reply { reply: Box::new(analysis.answer(query)) },
        Err(_) => failed(NO_TENANT),
    }
}

fn set_rules(state: &State, own: OwnRules) -> Answer {
    let file = own
        .file
        .map(|file| rules::parse(file.text.as_bytes()).map_err(|error| format!("`{}`: {error}", file.name)));
    let file = match file.transpose() {
        Ok(file) => file,
        Err(refused) => return failed(&refused),
    };
    let judged = state.session.borrow_mut().judge(file, own.switches);
    if judged.is_ok() { ask(state, &Query::Overview) } else { failed(NO_TENANT) }
}

fn rules_file(analysis: &Analysis, which: WhichRules) -> std::io::Result<Vec<u8>> {
    let file = match which {
        WhichRules::InForce => {
            RuleFile { schema_version: SCHEMA_VERSION, rules: analysis.book.rules().to_vec() }
        }
        WhichRules::Own => analysis.own_rules(),
    };
    let mut bytes = Vec::new();
    rules::write(&file, &mut bytes)?;
    Ok(bytes)
}

/// Reads all files, then analyses. Between slices the worker goes back to its queue of messages.
async fn read(state: Rc<State>, id: u32, epoch: u32, files: Array, now: Option<String>) {
    let mut files: Vec<(String, Blob)> = files.iter().filter_map(|entry| named_file(&entry)).collect();
    // The order in which files are dropped must not matter.
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let mut session = Session::new();
    let mut progress = Progress {
        files_total: files.len() as u64,
        bytes_total: files.iter().map(|(_, blob)| blob.size() as u64).sum(),
        ..Progress::default()
    };
    let is_stale = || state.cancelled.get() || state.epoch.get() != epoch;
    let mut breath = Breath(js_sys::Date::now());
    for (path, blob) in &files {
        progress.path.clone_from(path);
        session.begin_file(path);
        let mut offset = 0.0;
        while offset < blob.size() {
            let end = (offset + SLICE).min(blob.size());
            match slice(blob, offset, end).await {
                Ok(bytes) => {
                    for piece in bytes.chunks(PIECE) {
                        session.feed(piece);
                        if breath.due() {
                            breath.take(blob).await;
                            if is_stale() {
                                return;
                            }
                            // A packed slice may hold a thousand times as much.
                            progress.objects = session.objects() as u64;
                            post(id, epoch, &Answer::Progress { progress: progress.clone() }, None);
                        }
                    }
                }
                Err(reason) => {
                    session.fail(&reason);
                    break;
                }
            }
            if is_stale() {
                return;
            }
            progress.bytes_done += (end - offset) as u64;
            progress.objects = session.objects() as u64;
            post(id, epoch, &Answer::Progress { progress: progress.clone() }, None);
            offset = end;
        }
        while session.unpack() {
            if breath.due() {
                breath.take(blob).await;
                if is_stale() {
                    return;
                }
                progress.objects = session.objects() as u64;
                post(id, epoch, &Answer::Progress { progress: progress.clone() }, None);
            }
        }
        session.end_file();
        progress.files_done += 1;
    }
    progress.phase = Phase::Analysing;
    progress.objects = session.objects() as u64;
    post(id, epoch, &Answer::Progress { progress }, None);
    if session.analyze(None, now).is_err() {
        post(id, epoch, &failed("the analysis could not begin; load the page again"), None);
        return;
    }
    if is_stale() {
        return;
    }
    let overview = session.analysed().map(|analysis| analysis.overview());
    if let Ok(overview) = overview {
        state.session.replace(session);
        post(id, epoch, &Answer::Analysed { overview: Box::new(overview) }, None);
    }
}

/// When the worker last went back to its queue of messages.
struct Breath(f64);

impl Breath {
    /// Whether it is time to go there again.
    fn due(&self) -> bool {
        js_sys::Date::now() - self.0 > PATIENCE
    }

    /// Goes there. Reading no bytes of a file takes just as long as the queue needs.
    async fn take(&mut self, blob: &Blob) {
        let _ = slice(blob, 0.0, 0.0).await;
        self.0 = js_sys::Date::now();
    }
}

/// A `{ path, file }` of the page.
fn named_file(entry: &JsValue) -> Option<(String, Blob)> {
    let path = Reflect::get(entry, &"path".into()).ok()?.as_string()?;
    let blob = Reflect::get(entry, &"file".into()).ok()?.dyn_into::<Blob>().ok()?;
    Some((path, blob))
}

async fn slice(blob: &Blob, start: f64, end: f64) -> Result<Vec<u8>, String> {
    let unreadable = |error: JsValue| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        name.unwrap_or_else(|| "the browser gave no reason".to_owned())
    };
    let part = blob.slice_with_f64_and_f64(start, end).map_err(unreadable)?;
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Posts a file, or that there is none.
fn post_file(id: u32, epoch: u32, name: &str, bytes: Option<Vec<u8>>) {
    match bytes {
        Some(bytes) => {
            let media_type = match name.rsplit_once('.') {
                Some((_, "md")) => "text/markdown",
                Some((_, "ps1")) => "text/plain",
                _ => "application/json",
            };
            let answer = Answer::File { name: name.to_owned(), media_type: media_type.to_owned() };
            post(id, epoch, &answer, Some(&bytes));
        }
        None => post(id, epoch, &failed(NO_TENANT), None),
    }
}

fn failed(message: &str) -> Answer {
    Answer::Failed { message: message.to_owned() }
}

/// Posts an answer to the page, with bytes beside it where there are some.
fn post(id: u32, epoch: u32, body: &Answer, bytes: Option<&[u8]>) {
    let envelope = Envelope { id, epoch, body };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let (Ok(message), Ok(scope)) =
        (envelope.serialize(&serializer), js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>())
    else {
        return;
    };
    let data = Object::new();
    let set = |key: &str, value: &JsValue| Reflect::set(&data, &key.into(), value).is_ok();
    if !set("message", &message) {
        return;
    }
    let sent = match bytes {
        Some(bytes) => {
            let array = Uint8Array::from(bytes);
            let transfer = Array::of1(&array.buffer());
            set("bytes", &array) && scope.post_message_with_transfer(&data, &transfer).is_ok()
        }
        None => scope.post_message(&data).is_ok(),
    };
    if !sent {
        web_sys::console::error_1(&"an answer could not be posted to the page".into());
    }
}
