//! What can stand where somebody types in a membership rule.

use super::use_handle;
use crate::shared::Shared;
use crate::worker::Received;
use gloo::timers::callback::Timeout;
use seatscope_contract::membership::Completions;
use seatscope_contract::messages::{Query, Reply};
use yew::prelude::*;

/// Milliseconds of silence after which offers are asked for.
const PAUSE: u32 = 120;

/// Offers for a place in a rule; none where none are wanted, or while they are on the way.
#[hook]
pub(crate) fn use_offers(rule: &str, at: Option<u32>) -> Option<Shared<Completions>> {
    let handle = use_handle();
    let found = use_state(|| None::<(String, u32, Shared<Completions>)>);
    let ticket = use_mut_ref(|| None);
    use_effect_with((rule.to_owned(), at), {
        let setter = found.setter();
        move |(rule, at)| {
            let timer = at.map(|at| {
                let rule = rule.clone();
                Timeout::new(PAUSE, move || {
                    let receive = {
                        let rule = rule.clone();
                        Callback::from(move |received| {
                            if let Received::Reply(reply) = received
                                && let Reply::Completions(offers) = *reply
                            {
                                setter.set(Some((rule.clone(), at, Shared::new(*offers))));
                            }
                        })
                    };
                    ticket.replace(Some(handle.client.ask(Query::Completions { rule, at }, receive)));
                })
            });
            move || drop(timer)
        }
    });
    let current = found.as_ref().filter(|(of, place, _)| of == rule && Some(*place) == at);
    current.map(|(.., offers)| offers.clone()).filter(|offers| !offers.offers.is_empty())
}
