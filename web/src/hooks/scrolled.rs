//! Coming back with the browser's buttons leads to where one was on a screen.

use super::use_handle;
use crate::route::Route;
use crate::state::here;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

/// Milliseconds between two looks whether a screen is as long again as it was: what it asks for takes a while.
const EVERY: u32 = 50;
/// Looks before it is scrolled as far as it goes.
const LOOKS: u32 = 20;

/// Scrolls the element that screens stand in to where each of them was left. Gives what hears of its scrolling.
#[hook]
pub(crate) fn use_scrolled(place: &NodeRef, route: &Route) -> Callback<Event> {
    let trail = use_handle().trail;
    use_effect_with(route.clone(), {
        let (place, trail) = (place.clone(), trail.clone());
        move |_| {
            if let (Some((address, top)), Some(place)) = (trail.returned_to(), place.cast::<Element>()) {
                // The heading takes the focus when a screen is drawn, which scrolls; this comes after it.
                Timeout::new(0, move || scroll(place, address, top, LOOKS)).forget();
            }
        }
    });
    let place = place.clone();
    Callback::from(move |_| {
        if let Some(place) = place.cast::<Element>() {
            trail.scroll(place.scroll_top());
        }
    })
}

/// Scrolls as soon as there is so much to scroll, unless one has gone on to another screen by then.
fn scroll(place: Element, address: String, top: i32, looks: u32) {
    if here() != address {
        return;
    }
    if looks == 0 || place.scroll_height() - place.client_height() >= top {
        place.set_scroll_top(top);
        return;
    }
    Timeout::new(EVERY, move || scroll(place, address, top, looks - 1)).forget();
}
