//! What components share: the handle, questions to the worker, lists, rules, files taken and saved,
//! requests counted, coming back, what is kept of a screen, drawing in turns, what is being typed.

mod bench;
mod intake;
mod kept;
mod launched;
mod list;
mod marking;
mod offers;
mod query;
mod requests;
mod returns;
mod ruling;
mod saving;
mod scrolled;
mod settled;
mod shortcuts;
mod turns;
mod update;
mod writing;

pub(crate) use bench::{Try, use_bench, use_bookmark, use_draft, use_try};
pub(crate) use intake::use_intake;
pub(crate) use kept::use_kept;
pub(crate) use launched::use_launched;
pub(crate) use list::{Searches, use_address, use_list, use_search};
pub(crate) use marking::{use_marking, use_marks};
pub(crate) use offers::use_offers;
pub(crate) use query::{Asked, use_query, use_request};
pub(crate) use requests::use_requests;
pub(crate) use returns::use_return;
pub(crate) use ruling::{use_own_rules, use_ruling};
pub(crate) use saving::{use_copying, use_saving};
pub(crate) use scrolled::use_scrolled;
pub(crate) use settled::use_settled;
pub(crate) use shortcuts::use_shortcuts;
pub(crate) use turns::use_turns;
pub(crate) use update::use_update;
pub(crate) use writing::{Writing, use_writing};

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
