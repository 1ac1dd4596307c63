//! Drawing a large screen part by part, so that the page is never busy long at a stretch.

use super::use_handle;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// How many of the parts of a screen are drawn by now: the first at once, and one more after each frame. Where all
/// were drawn before they are at once, since who comes back wants to be where they were.
#[hook]
pub(crate) fn use_turns(screen: &'static str, parts: usize) -> usize {
    let places = use_handle().places;
    let kept = AttrValue::from(format!("turns of {screen}"));
    let drawn = use_state_eq(|| if places.get(&kept).is_some() { usize::MAX } else { 1 });
    use_effect_with((*drawn, parts), {
        let drawn = drawn.clone();
        move |_| {
            if *drawn < parts {
                after_frame(move || drawn.set(*drawn + 1));
            } else {
                places.keep(kept, Rc::new(()));
            }
        }
    });
    *drawn
}

/// Does something as soon as what was drawn is seen.
fn after_frame(then: impl FnOnce() + 'static) {
    let frame = Closure::once_into_js(move || Timeout::new(0, then).forget());
    // A window always takes a function.
    let _ = window().request_animation_frame(frame.unchecked_ref());
}
