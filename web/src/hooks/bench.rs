//! The bench, from anywhere on the page.

use super::list::use_address;
use super::use_handle;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Act, Action, Bench, Bookmark, Draft};
use crate::text::bench as text;
use seatscope_contract::scenario::Edit;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// What is on the bench.
#[hook]
pub(crate) fn use_bench() -> Shared<Bench> {
    use_context::<Shared<Bench>>().unwrap_or_else(|| Shared::new(Bench::default()))
}

/// The change that is being put together.
#[hook]
pub(crate) fn use_draft() -> Shared<Draft> {
    use_context::<Shared<Draft>>().unwrap_or_else(|| Shared::new(Draft::default()))
}

/// What is to be tried on the bench.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Try {
    /// A whole change under a name.
    Change(String, Vec<Edit>),
    /// The beginning of one.
    Draft(Draft),
}

/// Puts something on the bench and goes there.
#[hook]
pub(crate) fn use_try() -> Callback<Try> {
    let (handle, navigator) = (use_handle(), use_navigator());
    Callback::from(move |what| {
        handle.act(match what {
            Try::Change(title, edits) => Action::Bench(Act::Add(title, edits)),
            Try::Draft(draft) => Action::Draft(draft),
        });
        if let Some(navigator) = &navigator {
            navigator.push(&Route::WhatIf);
        }
    })
}

/// Keeps the bench in the page's address, and begins with what the address says. Returns whether the address
/// can hold it.
#[hook]
pub(crate) fn use_bookmark() -> bool {
    let (handle, bench) = (use_handle(), use_bench());
    let (address, change) = use_address::<Bookmark>(Route::WhatIf);
    let bookmark = Bookmark::of(&bench.changes);
    let begun = use_mut_ref(|| false);
    use_effect_with(bookmark.clone(), {
        let is_new = bench.changes.is_empty() && !bench.can_undo();
        move |bookmark| {
            let first = !std::mem::replace(&mut *begun.borrow_mut(), true);
            if first && is_new {
                for (at, edits) in address.changes().into_iter().enumerate() {
                    handle.act(Action::Bench(Act::Add(text::from_address(at as u64 + 1), edits)));
                }
                return;
            }
            let wanted = bookmark.clone().unwrap_or_default();
            if wanted != address {
                change.emit(wanted);
            }
        }
    });
    bookmark.is_some()
}
