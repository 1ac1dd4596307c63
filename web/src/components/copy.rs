//! A button that copies a text.

use super::{Button, Look};
use crate::tasks::clipboard;
use crate::text;
use patternfly_yew::prelude::Icon;
use yew::prelude::*;

/// Milliseconds that the outcome is shown.
const SHOWN: u32 = 2_500;

/// Properties of [`CopyButton`].
#[derive(PartialEq, Properties)]
pub(crate) struct CopyProps {
    /// What is copied.
    pub(crate) text: AttrValue,
    /// The button's name.
    pub(crate) name: AttrValue,
    /// What it says; nothing leaves the icon alone.
    #[prop_or_default]
    pub(crate) label: AttrValue,
}

/// Copies a text and says whether that worked.
#[component]
pub(crate) fn CopyButton(props: &CopyProps) -> Html {
    let outcome = use_state(|| None::<bool>);
    let onclick = use_callback(props.text.clone(), {
        let outcome = outcome.setter();
        move |(), text| {
            let (text, outcome) = (text.clone(), outcome.clone());
            wasm_bindgen_futures::spawn_local(async move {
                outcome.set(Some(clipboard::copy(&text).await.is_ok()));
            });
        }
    });
    {
        let setter = outcome.setter();
        use_effect_with(*outcome, move |shown| {
            let timer = shown.map(|_| gloo::timers::callback::Timeout::new(SHOWN, move || setter.set(None)));
            move || drop(timer)
        });
    }
    let icon = if *outcome == Some(true) { Icon::Check } else { Icon::Copy };
    html! {
        <span class="copy">
            <Button look={Look::Plain} {icon} label={props.label.clone()} name={props.name.clone()} {onclick} />
            <span class={classes!("copy__outcome", (*outcome == Some(true)).then_some("visually-hidden"))} role="status">
                { match *outcome {
                    Some(true) => text::frame::copied(),
                    Some(false) => text::frame::not_copied(),
                    None => String::new(),
                } }
            </span>
        </span>
    }
}
