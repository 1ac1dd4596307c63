//! A text field that is heard when it is left or sent with Enter.

use crate::components::typed;
use yew::prelude::*;

/// What such a field is given.
pub(crate) struct Writing {
    /// The text to show: what is being typed, or else what is so now.
    pub(crate) value: String,
    /// Keeps what is being typed, so that it stays whatever else the screen draws meanwhile.
    pub(crate) oninput: Callback<InputEvent>,
    /// Tells what was written.
    pub(crate) onchange: Callback<Event>,
    /// Leaves the field to what is so now; a text typed back to what it was is no change.
    pub(crate) onblur: Callback<FocusEvent>,
}

/// A field whose text is `now`; `onwritten` hears another one.
#[hook]
pub(crate) fn use_writing(now: &str, onwritten: Callback<String>) -> Writing {
    let writing = use_state_eq(|| None::<String>);
    let value = (*writing).clone().unwrap_or_else(|| now.to_owned());
    let setter = writing.setter();
    Writing {
        value,
        oninput: {
            let setter = setter.clone();
            Callback::from(move |event: InputEvent| setter.set(typed(&event)))
        },
        onchange: {
            let setter = setter.clone();
            Callback::from(move |event: Event| {
                setter.set(None);
                onwritten.emit(typed(&event).unwrap_or_default());
            })
        },
        onblur: Callback::from(move |_| setter.set(None)),
    }
}
