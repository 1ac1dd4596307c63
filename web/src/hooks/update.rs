//! A newer version of the page may lie ready while this one is used.

use super::use_handle;
use crate::state::{Action, Notice, Remedy};
use crate::text::privacy;
use gloo::events::EventListener;
use yew::prelude::*;

/// What `keep.js` says.
const UPDATE: &str = "seatscope-update";

/// Tells people that it does; they say when to use it.
#[hook]
pub(crate) fn use_update() {
    let handle = use_handle();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), UPDATE, move |_| {
            let notice = Notice::info(privacy::update(), privacy::update_detail()).remedy(Remedy::UseUpdate);
            handle.act(Action::Notify(notice));
        });
        move || drop(listener)
    });
}
