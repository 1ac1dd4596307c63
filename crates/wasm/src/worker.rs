//! The worker's loop: has the page's files read, and answers questions about the result.

use crate::other::OtherExport;
use crate::reading::{self, Breath};
use crate::session::Session;
use js_sys::{Array, Object, Reflect, Uint8Array};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::messages::{
    Answer, ComparisonForm, Envelope, OwnRules, Query, Reply, Request, WhatIfForm, WhichRules,
};
use seatscope_contract::report::Evidence;
use seatscope_contract::rules::RuleFile;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::catalog::rules;
use seatscope_engine::exports::exports;
use seatscope_engine::report::{Key, Making, file_name, list_name, write_list};
use seatscope_engine::work;
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

/// Why reading comes to nothing.
pub(crate) const NO_BEGINNING: &str = "the analysis could not begin; load the page again";
/// Why a question cannot be answered.
pub(crate) const NO_TENANT: &str = "there is no analysed tenant; read some files first";

/// Users who are asked about a membership rule before the worker looks at the time.
const USERS: usize = 50_000;

/// What the worker remembers between messages.
#[derive(Default)]
struct State {
    session: RefCell<Session>,
    /// The epoch being read; a newer one or a cancel makes a running reading stop.
    epoch: Cell<u32>,
    cancelled: Cell<bool>,
    other: OtherExport,
    /// The request for the membership rule that is being tried; a newer one makes an older one stop.
    trying: Cell<u32>,
    /// The request for the record that is looked up; a newer one makes an older one stop.
    looking: Cell<u32>,
    /// What pseudonyms are made with, one for as long as the worker lives, so that all reports of it agree.
    pseudonym_key: Cell<Option<Key>>,
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
            state.epoch.set(epoch);
            state.cancelled.set(false);
            state.other.forget();
            spawn_local(read(Rc::clone(state), id, epoch, files_of(data), now));
        }
        Request::Cancel => {
            state.cancelled.set(true);
            state.session.replace(Session::default());
            state.other.forget();
            post(id, epoch, &Answer::Cancelled, None);
        }
        Request::ReadOther { now } => {
            spawn_local(read_other(Rc::clone(state), id, epoch, files_of(data), now));
        }
        Request::ReadRecord { place } => {
            state.looking.set(id);
            spawn_local(read_record(Rc::clone(state), id, epoch, files_of(data), place));
        }
        Request::ForgetOther => state.other.forget(),
        Request::Compare { other, scenario } => {
            let outcome = state.other.compare(&state.session.borrow(), other, scenario.as_ref());
            let answer = match outcome {
                Ok(comparison) => Answer::Reply { reply: Box::new(Reply::Comparison(Box::new(comparison))) },
                Err(reason) => failed(&reason),
            };
            post(id, epoch, &answer, None);
        }
        Request::SaveComparison { other, scenario, form } => {
            let name = match form {
                ComparisonForm::Json => "seatscope-comparison.json",
                ComparisonForm::Markdown => "seatscope-comparison.md",
                ComparisonForm::Text => "seatscope-comparison.txt",
            };
            let bytes = state.other.save(&state.session.borrow(), other, scenario.as_ref(), form);
            post_file(id, epoch, name, bytes);
        }
        Request::Ask { query: Query::MembershipRule { rule, group } } => {
            state.trying.set(id);
            spawn_local(try_rule(Rc::clone(state), id, epoch, rule, group));
        }
        Request::Ask { query } => post(id, epoch, &ask(state, &query), None),
        Request::SetRules { rules } => post(id, epoch, &set_rules(state, rules), None),
        Request::Download { format, made, pseudonymise } => {
            let key = if pseudonymise { pseudonym_key(state).map(Some) } else { Ok(None) };
            let bytes = key.and_then(|key| {
                let making = Making { made: made.as_deref(), key };
                state.session.borrow().report(format, making).map_err(|_| NO_TENANT.to_owned())
            });
            post_file(id, epoch, file_name(format), bytes);
        }
        Request::SaveList { query } => {
            let session = state.session.borrow();
            let bytes = session
                .analysed()
                .map_err(|_| NO_TENANT.to_owned())
                .and_then(|analysis| list(analysis, &query));
            post_file(id, epoch, list_name(&query), bytes);
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
            post_file(id, epoch, name, bytes.ok_or_else(|| NO_TENANT.to_owned()));
        }
        Request::SaveRules { which } => {
            let session = state.session.borrow();
            let bytes = session.analysed().ok().and_then(|analysis| rules_file(analysis, which).ok());
            post_file(id, epoch, "seatscope-rules.json", bytes.ok_or_else(|| NO_TENANT.to_owned()));
        }
        Request::SetMarks { marks } => {
            let taken = state.session.borrow_mut().set_marks(marks);
            let answer = if taken.is_ok() { ask(state, &Query::Overview) } else { failed(NO_TENANT) };
            post(id, epoch, &answer, None);
        }
        Request::ReadWork { file } => {
            let answer = match work::parse(file.text.as_bytes()) {
                Ok(work) => Answer::Reply { reply: Box::new(Reply::Work(Box::new(work))) },
                Err(error) => failed(&format!("`{}`: {error}", file.name)),
            };
            post(id, epoch, &answer, None);
        }
        Request::SaveWork { work: done } => {
            let mut bytes = Vec::new();
            let written = work::write(&done, &mut bytes).map(|()| bytes).map_err(|error| error.to_string());
            post_file(id, epoch, "seatscope-work.json", written);
        }
    }
}

/// The files beside a message.
fn files_of(data: &JsValue) -> Array {
    Array::from(&Reflect::get(data, &"files".into()).unwrap_or(JsValue::UNDEFINED))
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
    let judged = state.session.borrow_mut().judge(file.clone(), own.switches.clone());
    state.other.judge(file, own.switches);
    if judged.is_ok() { ask(state, &Query::Overview) } else { failed(NO_TENANT) }
}

fn list(analysis: &Analysis, query: &Query) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    match write_list(analysis, query, &mut bytes) {
        Ok(true) => Ok(bytes),
        Ok(false) => Err("this question is not answered by a list; ask for users, groups, products, service plans, addresses or findings".to_owned()),
        Err(error) => Err(format!("the list could not be written: {error}; try again")),
    }
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

/// Tries a membership rule on all users. In between, the worker looks for messages; a newer rule ends it.
async fn try_rule(state: Rc<State>, id: u32, epoch: u32, rule: String, group: Option<String>) {
    let begun = {
        let session = state.session.borrow();
        session.analysed().ok().map(|analysis| analysis.begin_trial(&rule, group.as_deref()))
    };
    let (Some(mut trial), Ok(blob)) = (begun, Blob::new()) else {
        return post(id, epoch, &failed(NO_TENANT), None);
    };
    let mut breath = Breath::begin();
    loop {
        let more = {
            let session = state.session.borrow();
            // Another rule or another tenant may have come in between.
            let is_current = state.trying.get() == id && state.epoch.get() == epoch;
            let Some(analysis) = session.analysed().ok().filter(|_| is_current) else { break };
            analysis.go_on(&mut trial, USERS)
        };
        if !more {
            let session = state.session.borrow();
            let Ok(analysis) = session.analysed() else { break };
            let reply = Reply::MembershipRule(Box::new(analysis.outcome(&trial)));
            return post(id, epoch, &Answer::Reply { reply: Box::new(reply) }, None);
        }
        if breath.due() {
            breath.take(&blob).await;
        }
    }
    post(id, epoch, &failed("another rule was asked about meanwhile"), None);
}

/// Looks a record up in its file. A later question ends an earlier one.
async fn read_record(state: Rc<State>, id: u32, epoch: u32, files: Array, place: Evidence) {
    let is_stale = || state.epoch.get() != epoch || state.looking.get() != id;
    let tell = |progress| post(id, epoch, &Answer::Progress { progress }, None);
    let Some(session) = reading::read(Session::seeking(place), &files, is_stale, tell).await else { return };
    let record = session.sought().map(Box::new);
    post(id, epoch, &Answer::Reply { reply: Box::new(Reply::Record(record)) }, None);
}

/// Reads a second export beside the first one.
async fn read_other(state: Rc<State>, id: u32, epoch: u32, files: Array, now: Option<String>) {
    state.other.begin(id);
    let is_stale = || state.epoch.get() != epoch || !state.other.is_reading(id);
    let tell = |progress| post(id, epoch, &Answer::Progress { progress }, None);
    let Some(session) = reading::read(Session::new(), &files, is_stale, tell).await else { return };
    let answer = match state.other.finish(&state.session.borrow(), session, now) {
        Ok(other) => Answer::Reply { reply: Box::new(Reply::Other(Box::new(other))) },
        Err(reason) => failed(&reason),
    };
    post(id, epoch, &answer, None);
}

/// Reads all files, then analyses.
async fn read(state: Rc<State>, id: u32, epoch: u32, files: Array, now: Option<String>) {
    let is_stale = || state.cancelled.get() || state.epoch.get() != epoch;
    let tell = |progress| post(id, epoch, &Answer::Progress { progress }, None);
    let Some(mut session) = reading::read(Session::new(), &files, is_stale, tell).await else { return };
    if session.analyze(None, now).is_err() {
        post(id, epoch, &failed(NO_BEGINNING), None);
        return;
    }
    let overview = session.analysed().map(|analysis| analysis.overview());
    if let Ok(overview) = overview {
        state.session.replace(session);
        post(id, epoch, &Answer::Analysed { overview: Box::new(overview) }, None);
    }
}

/// The key of pseudonyms, made by the browser's own source of random numbers when first asked for.
fn pseudonym_key(state: &State) -> Result<Key, String> {
    if let Some(key) = state.pseudonym_key.get() {
        return Ok(key);
    }
    let mut key = Key::default();
    let scope = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>();
    let filled = scope
        .ok()
        .and_then(|scope| scope.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut key).is_ok());
    if !filled {
        return Err("this browser gives no random numbers for pseudonyms; save the report without them, or take another browser".to_owned());
    }
    state.pseudonym_key.set(Some(key));
    Ok(key)
}

/// Posts a file, or why there is none.
fn post_file(id: u32, epoch: u32, name: &str, bytes: Result<Vec<u8>, String>) {
    match bytes {
        Ok(bytes) => {
            let media_type = match name.rsplit_once('.') {
                Some((_, "md")) => "text/markdown",
                Some((_, "html")) => "text/html",
                Some((_, "csv")) => "text/csv",
                Some((_, "ps1" | "txt")) => "text/plain",
                _ => "application/json",
            };
            let answer = Answer::File { name: name.to_owned(), media_type: media_type.to_owned() };
            post(id, epoch, &answer, Some(&bytes));
        }
        Err(reason) => post(id, epoch, &failed(&reason), None),
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
