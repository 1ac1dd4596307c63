//! The report's tables as a workbook. Its writer is a wasm module of its own, which is loaded when somebody asks for a
//! workbook, and lives in a worker as long as one is made: the page goes on meanwhile.

use super::program::{Parts, Program};
use super::site::words;
use super::wire::Saved;
use crate::text;
use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

const PARTS: Parts = Parts {
    name: "seatscope-workbook",
    script: "workbook/seatscope_workbook.js",
    module: "workbook/seatscope_workbook_bg.wasm",
    start: include_str!("start_workbook.js"),
};
/// The file's name and kind.
const NAME: &str = "seatscope-report.xlsx";
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Makes it of the engine's lines, or says why there is none.
pub(crate) async fn workbook(lines: &Uint8Array) -> Result<Saved, String> {
    let program = Program::load(&PARTS).await?;
    let worker = program.start().map_err(words)?;
    let made = answer(&worker, lines).await;
    worker.terminate();
    let bytes = made.map_err(words)?.dyn_into().map_err(|answer| fatal(&answer))?;
    Ok(Saved { name: NAME.to_owned(), media_type: MEDIA_TYPE.to_owned(), bytes })
}

/// What the worker answers. It dies where memory does not suffice.
async fn answer(worker: &Worker, lines: &Uint8Array) -> Result<JsValue, JsValue> {
    let mut listeners = None;
    let answered = Promise::new(&mut |take: Function, refuse: Function| {
        let on_message = EventListener::once(worker, "message", move |event: &Event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let _ = take.call1(&JsValue::NULL, &data.unwrap_or_default());
        });
        let on_error = EventListener::once(worker, "error", move |event: &Event| {
            let reason = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            let reason = if reason.is_empty() { text::worker::no_reason() } else { reason };
            let _ = refuse.call1(&JsValue::NULL, &reason.into());
        });
        listeners = Some([on_message, on_error]);
    });
    worker.post_message(lines)?;
    let answer = JsFuture::from(answered).await;
    drop(listeners);
    answer
}

/// Why the worker made nothing.
fn fatal(answer: &JsValue) -> String {
    let reason = Reflect::get(answer, &"fatal".into()).ok().and_then(|reason| reason.as_string());
    reason.unwrap_or_else(text::worker::unexpected)
}
