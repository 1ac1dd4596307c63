//! Telling the worker what the user thinks of findings.

use super::use_handle;
use crate::shared::Shared;
use crate::state::{Action, AppState, Handle, Marking, Notice, Stage};
use crate::text;
use crate::worker::{Received, Ticket};
use seatscope_contract::messages::{Reply, Request};
use seatscope_contract::work::Mark;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What the user thinks of findings.
#[hook]
pub(crate) fn use_marking() -> Marking {
    use_context::<Marking>().unwrap_or_default()
}

/// Tells the worker the marks as long as it does not know them. While it takes some, further ones wait.
#[hook]
pub(crate) fn use_marks(state: &AppState) {
    let handle = use_handle();
    let waiting = use_mut_ref(|| None::<Ticket>);
    let ready = matches!(state.stage, Stage::Ready(_));
    use_effect_with((state.marking.clone(), ready), move |(marking, ready)| {
        if !ready {
            waiting.replace(None);
        } else if marking.is_pending() && waiting.borrow().is_none() {
            let ticket = tell(&handle, marking.marks.clone(), Rc::clone(&waiting));
            waiting.replace(Some(ticket));
        }
    });
}

fn tell(handle: &Handle, marks: Shared<Vec<Mark>>, waiting: Rc<RefCell<Option<Ticket>>>) -> Ticket {
    let request = Request::SetMarks { marks: (*marks).clone() };
    let after = handle.clone();
    let receive = Callback::from(move |received| {
        waiting.replace(None);
        let failed = |why: &str| Action::Notify(Notice::danger(text::work::not_taken(), why));
        after.act(match received {
            Received::Reply(reply) => match *reply {
                Reply::Overview(overview) => Action::Marked(marks.clone(), overview),
                _ => failed(&text::worker::unexpected()),
            },
            Received::Failed(why) => failed(&why),
            Received::File(_) | Received::Progress(_) => failed(&text::worker::unexpected()),
        });
    });
    handle.client.request(request, receive)
}
