//! The table of users.

use super::listing::Listing;
use crate::components::{Column, Source, To, Toggle, two_lines};
use crate::hooks::use_list;
use crate::route::Route;
use crate::text::{format, frame, tables, words};
use patternfly_yew::prelude::{Color, Label};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::views::{Page, UserRow};
use yew::prelude::*;

/// The users that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Users(ListFilter);

impl Source for Users {
    type Row = UserRow;
    const CLASS: &'static str = "grid--users";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::user(), "name"),
            Column::text(tables::department(), "department"),
            Column::text(tables::location(), "usageLocation"),
            Column::text(tables::account(), "accountEnabled"),
            Column::number(tables::direct(), "direct"),
            Column::number(tables::inherited(), "inherited"),
            Column::number(tables::errors(), "errors"),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Users { list: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<UserRow>> {
        if let Reply::Users(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &UserRow, column: usize) -> Html {
        match column {
            0 => user(row),
            1 => html! { <bdi>{ row.department.as_deref().unwrap_or_default() }</bdi> },
            2 => html! { <bdi>{ row.usage_location.as_deref().unwrap_or_default() }</bdi> },
            3 => account(row),
            4 => html! { format::number(row.direct.into()) },
            5 => html! { format::number(row.inherited.into()) },
            _ => errors(row.errors.into()),
        }
    }

    fn route(row: &UserRow) -> Option<Route> {
        Some(Route::User { id: row.id.clone() })
    }
}

fn user(row: &UserRow) -> Html {
    let first = row.name.as_deref().or(row.user_principal_name.as_deref()).unwrap_or(&row.id);
    two_lines(
        html! { <To route={Route::User { id: row.id.clone() }} in_grid=true><bdi>{ first }</bdi></To> },
        row.name.as_ref().and(row.user_principal_name.as_deref()),
    )
}

/// What matters about an account: blocked, or a guest.
pub(super) fn account(row: &UserRow) -> Html {
    let enabled = match row.account_enabled {
        Some(true) => html! { tables::enabled() },
        Some(false) => html! { <Label label={tables::blocked()} color={Color::Grey} compact=true /> },
        None => html! { <span class="muted">{ words::not_exported() }</span> },
    };
    let guest = row.user_type.as_deref().is_some_and(|kind| kind.eq_ignore_ascii_case("guest"));
    html! {
        <>
            { enabled }
            if guest {
                { " " }<Label label={tables::guest()} color={Color::Purple} compact=true />
            }
        </>
    }
}

/// A count of errors; none is quiet.
pub(super) fn errors(errors: u64) -> Html {
    let class = if errors > 0 { "count count--bad" } else { "count muted" };
    html! { <span {class}>{ format::number(errors) }</span> }
}

/// Properties of [`UsersPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct UsersProps {
    /// Users in the tenant.
    pub(crate) all: u64,
}

/// The table of users.
#[component]
pub(crate) fn UsersPage(props: &UsersProps) -> Html {
    const LIST: &str = "users";
    let list = use_list(Route::Users, LIST);
    html! {
        <Listing<Users>
            list={LIST}
            title={frame::users()}
            search={tables::search_users()}
            everything={tables::count_users(props.all)}
            all={props.all}
            source={Users(list.filter.clone())}
            sorting={list.sorting}
            clear={list.clear}
        >
            <Toggle label={tables::only_errors()} on={list.filter.only_errors} onclick={list.toggle_errors} />
        </Listing<Users>>
    }
}
