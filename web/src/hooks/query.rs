//! A question to the worker, or another request that is answered alike, as part of a component.

use super::{use_handle, use_ruling};
use crate::shared::Shared;
use crate::text;
use crate::worker::Received;
use seatscope_contract::messages::{Query, Reply, Request};
use yew::prelude::*;

/// How far a question is.
#[derive(PartialEq)]
pub(crate) enum Asked<T> {
    /// No answer yet.
    Waiting,
    /// The answer.
    Answered(Shared<T>),
    /// There is no such thing in this tenant.
    Nothing,
    /// It could not be answered, and why.
    Failed(AttrValue),
}

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Answered(answer) => Self::Answered(answer.clone()),
            Self::Nothing => Self::Nothing,
            Self::Failed(why) => Self::Failed(why.clone()),
        }
    }
}

/// What a reply holds: nothing at all where it answers another question, and nothing inside where the
/// tenant has no such thing.
pub(crate) type Extract<T> = fn(Reply) -> Option<Option<T>>;

/// Asks a question of the open tenant, as [`use_request`] does.
#[hook]
pub(crate) fn use_query<T: PartialEq + 'static>(
    query: Query,
    extract: Extract<T>,
) -> (Asked<T>, Callback<()>) {
    use_request(Request::Ask { query }, extract)
}

/// Asks once for each different request, again when the returned callback is called, and again when the
/// rules have changed; then the earlier answer is shown until the new one is there.
#[hook]
pub(crate) fn use_request<T: PartialEq + 'static>(
    request: Request,
    extract: Extract<T>,
) -> (Asked<T>, Callback<()>) {
    let handle = use_handle();
    let asked = use_state(|| (None::<Request>, Asked::Waiting));
    let attempt = use_state(|| 0_u32);
    let revision = use_ruling().revision;
    {
        let asked = asked.setter();
        use_effect_with((request.clone(), *attempt, revision), move |(request, ..)| {
            let receive = {
                let request = request.clone();
                Callback::from(move |received| asked.set((Some(request.clone()), answer(received, extract))))
            };
            let ticket = handle.client.request(request.clone(), receive);
            move || drop(ticket)
        });
    }
    let again = use_callback(*attempt, {
        let (asked, attempt) = (asked.setter(), attempt.setter());
        move |(), now| {
            asked.set((None, Asked::Waiting));
            attempt.set(now + 1);
        }
    });
    // An answer to an earlier request must not be shown for a moment under the new address.
    let state = if asked.0.as_ref() == Some(&request) { asked.1.clone() } else { Asked::Waiting };
    (state, again)
}

fn answer<T>(received: Received, extract: Extract<T>) -> Asked<T> {
    match received {
        Received::Reply(reply) => match extract(*reply) {
            Some(Some(answer)) => Asked::Answered(Shared::new(answer)),
            Some(None) => Asked::Nothing,
            None => Asked::Failed(text::worker::unexpected().into()),
        },
        Received::Failed(why) => Asked::Failed(why.into()),
        Received::File(_) | Received::Progress(_) => Asked::Failed(text::worker::unexpected().into()),
    }
}
