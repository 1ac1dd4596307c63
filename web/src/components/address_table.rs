//! A user's mail and addresses before and after, side by side.

use super::{cell, stack};
use crate::text::addresses as text;
use seatscope_contract::views::AddressTurn;
use yew::prelude::*;

/// The table, by the id of its heading. Where mail changes, it is the first line.
pub(crate) fn address_table(turn: &AddressTurn, heading: &'static str) -> Html {
    let columns = [(text::before(), false), (text::after(), false)];
    let value = |address: &Option<String>| match address {
        Some(address) => html! { <bdi class="mono">{ address }</bdi> },
        None => html! { <span class="muted">{ text::no_address() }</span> },
    };
    let row = |before: &Option<String>, after: &Option<String>| {
        html! {
            <tr role="row">
                { cell(text::before(), None, value(before)) }
                { cell(text::after(), None, value(after)) }
            </tr>
        }
    };
    let mail = (turn.mail_before != turn.mail_after).then(|| row(&turn.mail_before, &turn.mail_after));
    let rows = mail.into_iter().chain(turn.addresses.iter().map(|pair| row(&pair.before, &pair.after)));
    html! {
        <div class="table-scroll" role="group" aria-labelledby={heading} tabindex="0">
            { stack(&columns, rows.collect()) }
        </div>
    }
}
