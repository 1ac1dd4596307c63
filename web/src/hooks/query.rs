//! A question to the worker as part of a component.

use super::use_handle;
use crate::shared::Shared;
use crate::text;
use crate::worker::Received;
use seatscope_contract::messages::{Query, Reply};
use yew::prelude::*;

/// How far a question is.
#[derive(Clone, PartialEq)]
pub(crate) enum Asked {
    /// No answer yet.
    Waiting,
    /// The answer.
    Answered(Shared<Reply>),
    /// It could not be answered, and why.
    Failed(AttrValue),
}

/// Asks once for each different query, and again when the returned callback is called.
#[hook]
pub(crate) fn use_query(query: Query) -> (Asked, Callback<()>) {
    let handle = use_handle();
    let asked = use_state(|| (None::<Query>, Asked::Waiting));
    let attempt = use_state(|| 0_u32);
    {
        let asked = asked.clone();
        use_effect_with((query.clone(), *attempt), move |(query, _)| {
            asked.set((Some(query.clone()), Asked::Waiting));
            let receive = {
                let query = query.clone();
                Callback::from(move |received| {
                    let result = match received {
                        Received::Reply(reply) => Asked::Answered(Shared::new(*reply)),
                        Received::Failed(why) => Asked::Failed(why.into()),
                        Received::File(_) => Asked::Failed(text::worker::UNEXPECTED.into()),
                    };
                    asked.set((Some(query.clone()), result));
                })
            };
            let ticket = handle.client.ask(query.clone(), receive);
            move || drop(ticket)
        });
    }
    let again = use_callback(*attempt, {
        let attempt = attempt.setter();
        move |(), now| attempt.set(now + 1)
    });
    // An answer to an earlier query must not be shown for a moment under the new address.
    let state = if asked.0.as_ref() == Some(&query) { asked.1.clone() } else { Asked::Waiting };
    (state, again)
}
