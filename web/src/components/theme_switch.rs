//! Choosing light, dark or the system's colours.

use crate::hooks::use_handle;
use crate::tasks::theme::{self, Theme};
use crate::text;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`ThemeSwitch`].
#[derive(PartialEq, Properties)]
pub(crate) struct ThemeProps {
    /// The colours wanted.
    pub(crate) theme: Theme,
}

/// The switch in the header.
#[component]
pub(crate) fn ThemeSwitch(props: &ThemeProps) -> Html {
    let handle = use_handle();
    let chosen = props.theme;
    use_effect_with(chosen, |chosen| {
        let chosen = *chosen;
        theme::apply(chosen);
        let listener = theme::system_dark()
            .map(|query| EventListener::new(&query, "change", move |_| theme::apply(chosen)));
        move || drop(listener)
    });
    let onchange = Callback::from({
        move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let theme = match select.map(|select| select.value()).as_deref() {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                _ => Theme::System,
            };
            theme::choose(&handle, theme);
        }
    });
    let option = |theme: Theme, value: &'static str, label: String| {
        html! { <option {value} selected={chosen == theme}>{ label }</option> }
    };
    html! {
        <label class="theme-switch">
            <span class="visually-hidden">{ text::frame::theme() }</span>
            <select class="select" {onchange}>
                { option(Theme::System, "system", text::frame::theme_system()) }
                { option(Theme::Light, "light", text::frame::theme_light()) }
                { option(Theme::Dark, "dark", text::frame::theme_dark()) }
            </select>
        </label>
    }
}
