//! What becomes of mail and addresses of a finding's users.

use crate::components::{Card, Column, Grid, Source, user_link};
use crate::route::Route;
use crate::text::addresses as text;
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::outline::AddressMove;
use seatscope_contract::views::Page;
use yew::prelude::*;

/// The users of a finding with their addresses before and after.
#[derive(Debug, Clone, PartialEq)]
struct Moves(u32);

impl Source for Moves {
    type Row = AddressMove;
    const CLASS: &'static str = "grid--finding-addresses";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(text::user(), ""),
            Column::text(text::before(), ""),
            Column::text(text::after(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Finding { index: self.0, window }
    }

    fn page(reply: Reply) -> Option<Page<AddressMove>> {
        let Reply::Finding(Some(detail)) = reply else { return None };
        Some(Page { total: detail.users_total, offset: 0, rows: detail.address_moves })
    }

    fn cell(row: &AddressMove, column: usize) -> Html {
        let turn = &row.turn;
        let list = |mail: &Option<String>, own: Vec<&String>| {
            html! { <bdi class="mono">{ text::mail_and_list(mail.as_deref(), &own) }</bdi> }
        };
        match column {
            0 => user_link(&row.user, true),
            1 => list(
                &turn.mail_before,
                turn.addresses.iter().filter_map(|pair| pair.before.as_ref()).collect(),
            ),
            _ => {
                list(&turn.mail_after, turn.addresses.iter().filter_map(|pair| pair.after.as_ref()).collect())
            }
        }
    }

    fn route(row: &AddressMove) -> Option<Route> {
        Some(Route::User { id: row.user.id.clone() })
    }
}

/// A card with all of them; opening one shows every address in a line of its own.
pub(super) fn address_moves(index: u32) -> Html {
    html! {
        <Card id="moves" title={text::moves()}>
            <p class="muted">{ text::moves_detail() }</p>
            <Grid<Moves> id="moves-list" label={text::moves()} source={Moves(index)} />
        </Card>
    }
}
