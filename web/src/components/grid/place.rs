//! Where somebody was in a grid, so that coming back leads there again.

use super::Source;
use crate::hooks::use_handle;
use crate::queries::cursor::Cursor;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A place in a grid.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Place {
    /// Row and cell.
    pub(super) cursor: Cursor,
    /// Scroll position in pixels.
    pub(super) scroll: f64,
    /// Rows there were, without which there is nothing to scroll.
    pub(super) total: u64,
}

/// The place to begin at, and where to note the present one. A grid that shows other rows than it did
/// when it was left begins at its top.
#[hook]
pub(super) fn use_place<S: Source>(id: AttrValue, source: &S) -> (Place, Rc<RefCell<(S, Place)>>) {
    let places = use_handle().places;
    let begin = *use_memo((), |()| {
        let left = places.get(&id);
        let left = left.as_ref().and_then(|left| left.downcast_ref::<(S, Place)>());
        left.filter(|(shown, _)| shown == source).map(|(_, place)| *place).unwrap_or_default()
    });
    let present = use_mut_ref(|| (source.clone(), begin));
    use_effect_with((), {
        let present = Rc::clone(&present);
        move |()| move || places.keep(id, Rc::new(present.borrow().clone()))
    });
    (begin, present)
}
