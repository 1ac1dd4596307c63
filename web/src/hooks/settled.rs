//! Waiting until somebody stops typing.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// A text as it was when nothing was typed for so many milliseconds.
#[hook]
pub(crate) fn use_settled(text: &str, pause: u32) -> String {
    let settled = use_state_eq(|| text.to_owned());
    use_effect_with(text.to_owned(), {
        let setter = settled.setter();
        move |text| {
            let text = text.clone();
            let timer = Timeout::new(pause, move || setter.set(text));
            move || drop(timer)
        }
    });
    (*settled).clone()
}
