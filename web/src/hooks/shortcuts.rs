//! Keys that do something wherever the focus is.

use super::use_handle;
use crate::queries::shortcuts::{Meaning, meaning};
use crate::state::{Action, Dialog};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::prelude::hook;
use yew::prelude::use_effect_with;
use yew_router::prelude::use_navigator;

/// Milliseconds that the second of two keys is waited for.
const PATIENCE: f64 = 1_500.0;
/// What keys typed into are letters, not shortcuts.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Listens for Ctrl+K, and for single keys where they are on.
#[hook]
pub(crate) fn use_shortcuts(single: bool, has_tenant: bool) {
    let (handle, navigator) = (use_handle(), use_navigator());
    use_effect_with((single, has_tenant), move |(single, has_tenant)| {
        let (single, has_tenant) = (*single, *has_tenant);
        let begun = Cell::new(f64::NEG_INFINITY);
        let act = move |event: &Event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            if event.default_prevented() || event.is_composing() || has_dialog() {
                return;
            }
            let with_control = event.ctrl_key() || event.meta_key();
            if with_control && !event.alt_key() && !event.shift_key() && event.key().eq_ignore_ascii_case("k")
            {
                event.prevent_default();
                handle.act(Action::Show(Some(Dialog::Palette)));
                return;
            }
            if !single || with_control || event.alt_key() || is_typing(event) {
                return;
            }
            let now = event.time_stamp();
            let has_begun = now - begun.replace(f64::NEG_INFINITY) < PATIENCE;
            match meaning(&event.key(), has_begun) {
                Some(Meaning::Help) => handle.act(Action::Show(Some(Dialog::Shortcuts))),
                Some(Meaning::Begins) => begun.set(now),
                Some(Meaning::Search) => {
                    let Some(field) = search_field() else { return };
                    // It may be out of view on its way; then the focus stays.
                    let _ = field.focus();
                }
                Some(Meaning::Go(route)) if has_tenant => {
                    if let Some(navigator) = &navigator {
                        navigator.push(&route);
                    }
                }
                Some(Meaning::Go(_)) | None => return,
            }
            event.prevent_default();
        };
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo::utils::window(), "keydown", options, act);
        move || drop(listener)
    });
}

/// Whether something stands above the screen and has the keys for itself.
fn has_dialog() -> bool {
    matches!(gloo::utils::document().query_selector("dialog[open]"), Ok(Some(_)))
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest(FIELDS), Ok(Some(_))))
}

/// The search of the list in view.
fn search_field() -> Option<HtmlElement> {
    let field = gloo::utils::document().query_selector("main input[type=search]").ok()??;
    field.dyn_into().ok()
}
