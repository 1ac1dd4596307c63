//! A change that the engine has tried: what it is, what it does, and the scenario to take along.

use crate::components::CopyButton;
use crate::text::{format, remedies as text};
use seatscope_contract::report::Remedy;
use seatscope_contract::scenario::{Edit, Scenario};
use serde::Serialize;
use yew::prelude::*;

/// A change as an item of a list.
pub(super) fn remedy(remedy: &Remedy) -> Html {
    html! {
        <li class="remedy">
            <h3><bdi>{ format::sentence(&remedy.title) }</bdi></h3>
            <p>{ text::effect(&remedy.effect) }</p>
            if let Some(scenario) = scenario(&remedy.title, remedy.scenario.clone()) {
                <CopyButton text={scenario} name={text::copy_name(&remedy.title)} label={text::COPY} />
            }
        </li>
    }
}

/// Edits as a scenario in the contract's JSON.
pub(super) fn scenario(name: &str, edits: Vec<Edit>) -> Option<String> {
    let scenario = Scenario { name: name.to_owned(), edits };
    let value = scenario.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()?;
    let text =
        js_sys::JSON::stringify_with_replacer_and_space(&value, &wasm_bindgen::JsValue::NULL, &2.into());
    text.ok()?.as_string()
}
