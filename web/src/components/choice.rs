//! One of several values, or any.

use super::events::chosen as place_of;
use crate::text::findings as text;
use yew::prelude::*;

/// Properties of [`Choice`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    /// What is chosen.
    pub(crate) label: AttrValue,
    /// The values with their names.
    pub(crate) options: Vec<(String, String)>,
    /// The value chosen; empty for any.
    pub(crate) chosen: String,
    /// Hears the value; empty for any.
    pub(crate) onchoose: Callback<String>,
}

/// A list to choose from, where there is anything to choose.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let onchange = {
        let (options, onchoose) = (props.options.clone(), props.onchoose.clone());
        Callback::from(move |event: Event| {
            // The first line is for any.
            let Some(at) = place_of(&event) else { return };
            let value = at.checked_sub(1).and_then(|at| options.get(at)).map(|(value, _)| value.clone());
            onchoose.emit(value.unwrap_or_default());
        })
    };
    if props.options.is_empty() {
        return html! {};
    }
    html! {
        <label class="choose">
            <span class="toggles__name">{ &props.label }</span>{ " " }
            <select class="select" {onchange}>
                <option selected={props.chosen.is_empty()}>{ text::any() }</option>
                { for props.options.iter().map(|(value, name)| html! {
                    <option key={value.clone()} selected={*value == props.chosen}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
