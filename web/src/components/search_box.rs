//! The search above a list.

use super::events;
use crate::hooks::{use_handle, use_search};
use crate::state::Action;
use gloo::timers::callback::Timeout;
use patternfly_yew::prelude::Icon;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds of silence after which the list follows.
const PAUSE: u32 = 180;

/// Properties of [`SearchBox`].
#[derive(PartialEq, Properties)]
pub(crate) struct SearchProps {
    /// The list that is searched.
    pub(crate) list: &'static str,
    /// What to search by.
    pub(crate) label: AttrValue,
}

/// A search box; the list follows shortly after the last key.
#[component]
pub(crate) fn SearchBox(props: &SearchProps) -> Html {
    let handle = use_handle();
    let kept = use_search(props.list);
    let typed = use_state_eq(|| kept.clone());
    let timer = use_mut_ref(|| None::<Timeout>);
    // What was typed and the list has not heard of yet.
    let pending = use_mut_ref(|| None::<String>);
    use_effect_with((), {
        let (handle, pending, list) = (handle.clone(), Rc::clone(&pending), props.list);
        move |()| {
            move || {
                if let Some(text) = pending.take() {
                    handle.act(Action::Search(list, text));
                }
            }
        }
    });
    // The text may be taken away from outside.
    use_effect_with(kept, {
        let typed = typed.setter();
        move |kept| typed.set(kept.clone())
    });
    let oninput = {
        let (typed, list) = (typed.setter(), props.list);
        Callback::from(move |event: InputEvent| {
            let Some(text) = events::typed(&event) else { return };
            typed.set(text.clone());
            pending.replace(Some(text.clone()));
            let (handle, pending) = (handle.clone(), Rc::clone(&pending));
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || {
                pending.replace(None);
                handle.act(Action::Search(list, text));
            }));
        })
    };
    html! {
        <label class="search-box">
            <span class="search-box__icon">{ Icon::Search }</span>
            <span class="visually-hidden">{ &props.label }</span>
            <input
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder={props.label.clone()}
                value={(*typed).clone()}
                {oninput}
            />
        </label>
    }
}
