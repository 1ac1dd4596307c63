//! Choosing the language.

use super::chosen;
use crate::hooks::use_handle;
use crate::tasks::language::choose;
use crate::text;
use crate::text::language::{ALL, current};
use yew::prelude::*;

/// The element's id of the list of languages.
pub(crate) const LANGUAGES: &str = "language";

/// The switch in the header. Each language stands there in its own words.
#[component]
pub(crate) fn LanguageSwitch() -> Html {
    let handle = use_handle();
    let onchange = Callback::from(move |event: Event| {
        if let Some(language) = chosen(&event).and_then(|at| ALL.get(at)) {
            choose(&handle, *language);
        }
    });
    html! {
        <label class="theme-switch">
            <span class="visually-hidden">{ text::frame::language() }</span>
            <select class="select" id={LANGUAGES} {onchange}>
                { for ALL.iter().map(|language| html! {
                    <option lang={language.code} selected={*language == current()}>{ language.name }</option>
                }) }
            </select>
        </label>
    }
}
