//! A filter that is on or off.

use crate::text::format;
use yew::prelude::*;

/// Properties of [`Toggle`].
#[derive(PartialEq, Properties)]
pub(crate) struct ToggleProps {
    /// What it says.
    pub(crate) label: AttrValue,
    /// How many rows it stands for, where that is known.
    #[prop_or_default]
    pub(crate) count: Option<u64>,
    /// Whether it is on.
    pub(crate) on: bool,
    /// Switches it.
    pub(crate) onclick: Callback<()>,
}

/// A button that stays pressed.
#[component]
pub(crate) fn Toggle(props: &ToggleProps) -> Html {
    html! {
        <button type="button" class="toggle" aria-pressed={props.on.to_string()} onclick={props.onclick.reform(|_| ())}>
            <bdi>{ &props.label }</bdi>
            if let Some(count) = props.count {
                { " " }<span class="toggle__count">{ format::number(count) }</span>
            }
        </button>
    }
}
