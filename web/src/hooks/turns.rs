//! Drawing a large screen part by part, so that the page is never busy long at a stretch.

use super::use_kept;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// How many of the parts of a screen are drawn by now: the first at once, and one more after each frame. Who comes
/// back finds at once what was drawn before, and so the place where they were.
#[hook]
pub(crate) fn use_turns(screen: &'static str, parts: usize) -> usize {
    let drawn = use_kept(screen, || 1_usize);
    use_effect_with((*drawn, parts), {
        let drawn = drawn.clone();
        move |_| {
            if *drawn < parts {
                after_frame(move || drawn.set(*drawn + 1));
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
