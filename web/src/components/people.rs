//! Some users of many, out of the way until they are wanted.

use super::user_link;
use crate::text::bench as text;
use seatscope_contract::views::NamedUser;
use yew::prelude::*;

/// The first of some users, folded away.
pub(crate) fn people(users: &[NamedUser], total: u64) -> Html {
    if users.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ text::who_summary() }</summary>
            <ul class="outcome__people" role="list">{ for users.iter().map(|user| html! { <li>{ user_link(user, false) }</li> }) }</ul>
            if total > users.len() as u64 {
                <p class="muted">{ text::and_more(total - users.len() as u64) }</p>
            }
        </details>
    }
}
