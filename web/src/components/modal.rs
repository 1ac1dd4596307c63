//! A dialog above the screen.

use gloo::events::EventListener;
use web_sys::{EventTarget, HtmlDialogElement};
use yew::prelude::*;

/// Properties of [`Modal`].
#[derive(PartialEq, Properties)]
pub(crate) struct ModalProps {
    /// Its name.
    pub(crate) label: AttrValue,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// The element, for whoever closes it.
    pub(crate) place: NodeRef,
    /// Hears that it was closed.
    pub(crate) onclose: Callback<()>,
    /// What it holds.
    pub(crate) children: Html,
}

/// A modal dialog: the browser keeps the focus in it, closes it on Escape, and gives the focus back.
#[component]
pub(crate) fn Modal(props: &ModalProps) -> Html {
    use_effect_with(props.place.clone(), {
        let onclose = props.onclose.clone();
        move |place| {
            let dialog = place.cast::<HtmlDialogElement>();
            let listener = dialog.as_ref().map(|dialog| {
                // One that is open already stays as it is.
                let _ = dialog.show_modal();
                EventListener::new(dialog, "close", move |_| onclose.emit(()))
            });
            move || {
                drop(listener);
                close(dialog.as_ref());
            }
        }
    });
    // What is around the dialog belongs to it for the browser.
    let onclick = {
        let place = props.place.clone();
        Callback::from(move |event: MouseEvent| {
            let dialog = place.cast::<HtmlDialogElement>();
            if event.target() == dialog.clone().map(EventTarget::from) {
                close(dialog.as_ref());
            }
        })
    };
    html! {
        <dialog
            class={classes!("modal", props.class.clone())}
            aria-label={props.label.clone()}
            ref={props.place.clone()}
            {onclick}
        >
            <div class="modal__inside">{ props.children.clone() }</div>
        </dialog>
    }
}

/// Closes a dialog; the focus goes back to where it was.
pub(super) fn close(dialog: Option<&HtmlDialogElement>) {
    if let Some(dialog) = dialog.filter(|dialog| dialog.open()) {
        dialog.close();
    }
}
