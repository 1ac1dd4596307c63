//! State of a screen that outlives it.

use super::use_handle;
use std::rc::Rc;
use yew::prelude::*;

/// As `use_state_eq`, but what it was is found again when the screen is come back to, or drawn anew in another
/// language. It is forgotten with the tenant.
#[hook]
pub(crate) fn use_kept<T: Clone + PartialEq + 'static>(
    name: &'static str,
    begin: impl FnOnce() -> T,
) -> UseStateHandle<T> {
    let places = use_handle().places;
    let name = AttrValue::from(name);
    let state = use_state_eq(|| {
        let kept = places.get(&name).and_then(|kept| kept.downcast_ref::<T>().cloned());
        kept.unwrap_or_else(begin)
    });
    use_effect_with((*state).clone(), move |now| places.keep(name, Rc::new(now.clone())));
    state
}
