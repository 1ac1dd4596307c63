//! Telling the worker the user's own rules.

use super::use_handle;
use crate::shared::Shared;
use crate::state::{Action, AppState, Handle, Ruling, Stage};
use crate::text;
use crate::worker::{Received, Ticket};
use seatscope_contract::messages::{OwnRules, Reply};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The user's own rules, and how far the worker is with them.
///
/// # Panics
///
/// Outside of the app's provider, which is a mistake in the page itself.
#[hook]
pub(crate) fn use_ruling() -> Ruling {
    use_context::<Ruling>().expect("the app provides the rules to everything inside it")
}

/// Tells the worker the wanted rules as long as it does not judge by them. While it works on some,
/// further wishes wait, and only the last of them is told.
#[hook]
pub(crate) fn use_own_rules(state: &AppState) {
    let handle = use_handle();
    let waiting = use_mut_ref(|| None::<Ticket>);
    let ready = matches!(state.stage, Stage::Ready(_));
    use_effect_with((state.ruling.clone(), ready), move |(ruling, ready)| {
        if !ready {
            waiting.replace(None);
        } else if ruling.is_pending() && waiting.borrow().is_none() {
            let ticket = tell(&handle, ruling.wanted.clone(), Rc::clone(&waiting));
            waiting.replace(Some(ticket));
        }
    });
}

fn tell(handle: &Handle, rules: Shared<OwnRules>, waiting: Rc<RefCell<Option<Ticket>>>) -> Ticket {
    let (told, handle_after) = ((*rules).clone(), handle.clone());
    let receive = Callback::from(move |received| {
        waiting.replace(None);
        handle_after.act(match received {
            Received::Reply(reply) => match *reply {
                Reply::Overview(overview) => Action::Ruled(rules.clone(), overview),
                _ => Action::RulesRefused(text::worker::unexpected()),
            },
            Received::Failed(why) => Action::RulesRefused(why),
            Received::File(_) | Received::Progress(_) => Action::RulesRefused(text::worker::unexpected()),
        });
    });
    handle.client.set_rules(told, receive)
}
