//! Scenarios in and out of the page, in the contract's JSON.

use super::text_file::{self, Unread};
use crate::state::{Act, Action, Handle, Notice};
use crate::text::bench as text;
use crate::worker::site::words;
use seatscope_contract::messages::TextFile;
use seatscope_contract::scenario::{Edit, Scenario};
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::File;

/// Bytes that a scenario may have: some hundred thousand edits.
const LARGEST: f64 = 50e6;

/// Edits as a scenario.
pub(crate) fn to_json(name: &str, edits: Vec<Edit>) -> Option<String> {
    let scenario = Scenario { name: name.to_owned(), edits };
    let value = scenario.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    let text = js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &2.into());
    text.ok()?.as_string()
}

/// Puts the scenario of a file on the bench, as one change.
pub(crate) fn load(handle: &Handle, file: File) {
    let handle = handle.clone();
    wasm_bindgen_futures::spawn_local(async move {
        match text_file::read(&file, LARGEST).await {
            Ok(TextFile { name, text: content }) => match read(&content) {
                Ok(scenario) => {
                    let title = if scenario.name.trim().is_empty() { name } else { scenario.name };
                    handle.act(Action::Bench(Act::Add(title, scenario.edits)));
                }
                Err(why) => refuse(&handle, text::not_a_scenario(&name, &why)),
            },
            Err(Unread::TooLarge) => refuse(&handle, text::too_large(&file.name())),
            Err(Unread::Refused(reason)) => refuse(&handle, text::unreadable(&file.name(), &reason)),
        }
    });
}

fn read(content: &str) -> Result<Scenario, String> {
    let value = js_sys::JSON::parse(content.trim_start_matches('\u{feff}')).map_err(words)?;
    serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
}

fn refuse(handle: &Handle, why: String) {
    handle.act(Action::Notify(Notice::danger(text::refused(), why)));
}
