//! Choosing the language.

use super::chosen;
use crate::hooks::use_handle;
use crate::tasks::language::choose;
use crate::text;
use crate::text::language::{ALL, current};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The element's id of the list of languages.
pub(crate) const LANGUAGES: &str = "language";

/// The switch in the header. Each language stands there in its own words.
#[component]
pub(crate) fn LanguageSwitch() -> Html {
    let handle = use_handle();
    let onchange = Callback::from(move |event: Event| {
        let Some(language) = chosen(&event).and_then(|at| ALL.get(at)) else { return };
        choose(&handle, *language);
        // Until the other language is spoken, it is this one; it may not be to be had.
        if let Some(list) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) {
            list.set_value(current().code);
        }
    });
    html! {
        <label>
            <span class="visually-hidden">{ text::frame::language() }</span>
            <select class="select" id={LANGUAGES} {onchange}>
                { for ALL.iter().map(|language| html! {
                    <option value={language.code} lang={language.code} selected={*language == current()}>{ language.name }</option>
                }) }
            </select>
        </label>
    }
}
