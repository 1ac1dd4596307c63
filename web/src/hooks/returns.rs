//! Coming back with the browser's buttons leads to what was followed.

use super::use_handle;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Gives an element the focus where its screen was come back to and was left by it.
#[hook]
pub(crate) fn use_return(place: NodeRef, what: AttrValue) {
    let trail = use_handle().trail;
    use_effect_with((), move |()| {
        // The heading takes the focus when a screen is drawn; this comes after it.
        let timer = trail.leads_to(&what).then(|| {
            Timeout::new(0, move || {
                // A link in a picture takes the focus as any other, but is of SVG.
                if let Some(node) = place.get() {
                    let _ = node.unchecked_into::<HtmlElement>().focus();
                }
            })
        });
        move || drop(timer)
    });
}
