//! Files may be dropped or pasted anywhere on the page.

use super::use_handle;
use crate::tasks::intake;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, Event};
use yew::prelude::*;

/// Listens for drops and pastes; tells whether files hover above the page.
#[hook]
pub(crate) fn use_intake() -> bool {
    let handle = use_handle();
    let hovering = use_state_eq(|| false);
    {
        let hovering = hovering.setter();
        use_effect_with((), move |()| {
            let window = gloo::utils::window();
            let listen = |name: &'static str, act: Box<dyn Fn(&Event)>| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, name, options, move |event| act(event))
            };
            let over = hovering.clone();
            let leave = hovering.clone();
            let drop_handle = handle.clone();
            let listeners = [
                listen(
                    "dragover",
                    Box::new(move |event| {
                        if carries_files(event) {
                            // Without this the browser would open the file instead of giving it to us.
                            event.prevent_default();
                            over.set(true);
                        }
                    }),
                ),
                listen(
                    "dragleave",
                    Box::new(move |event| {
                        // Only leaving the window counts, not passing from one element to the next.
                        let event: &DragEvent = event.unchecked_ref();
                        if event.related_target().is_none() {
                            leave.set(false);
                        }
                    }),
                ),
                listen(
                    "drop",
                    Box::new(move |event| {
                        hovering.set(false);
                        if carries_files(event) {
                            event.prevent_default();
                            let event: &DragEvent = event.unchecked_ref();
                            if let Some(transfer) = event.data_transfer() {
                                intake::take_drop(&drop_handle, &transfer);
                            }
                        }
                    }),
                ),
                listen(
                    "paste",
                    Box::new(move |event| {
                        let event: &ClipboardEvent = event.unchecked_ref();
                        let Some(transfer) = event.clipboard_data() else { return };
                        if !in_text_field(event) && intake::take_paste(&handle, &transfer) {
                            event.prevent_default();
                        }
                    }),
                ),
            ];
            move || drop(listeners)
        });
    }
    *hovering
}

fn carries_files(event: &Event) -> bool {
    let event: &DragEvent = event.unchecked_ref();
    event.data_transfer().is_some_and(|transfer| {
        transfer.types().iter().any(|kind| kind.as_string().is_some_and(|kind| kind == "Files"))
    })
}

fn in_text_field(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches("input, textarea").unwrap_or(false))
}
