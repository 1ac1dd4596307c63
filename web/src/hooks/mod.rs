//! What components share: the handle, questions to the worker, requests counted, files taken.

mod intake;
mod query;
mod requests;

pub(crate) use intake::use_intake;
pub(crate) use query::{Asked, use_query};
pub(crate) use requests::{Requests, use_requests};

use crate::state::Handle;
use yew::prelude::*;

/// The worker and the reducer.
///
/// # Panics
///
/// Outside of the app's provider, which is a mistake in the page itself.
#[hook]
pub(crate) fn use_handle() -> Handle {
    use_context::<Handle>().expect("the app provides the handle to everything inside it")
}
