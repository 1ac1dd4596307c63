//! The bench, from anywhere on the page.

use super::use_handle;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Act, Action, Bench, Draft};
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
