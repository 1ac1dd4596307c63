//! The address book: who has which address, in every form.

use super::listing::Listing;
use crate::components::{Column, Source, To, Toggle, two_lines};
use crate::hooks::use_list;
use crate::route::Route;
use crate::text::{addresses as text, frame};
use patternfly_yew::prelude::{Color, Label};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::views::{AddressForm, AddressRow, Page};
use yew::prelude::*;

/// The addresses that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Addresses(ListFilter);

impl Source for Addresses {
    type Row = AddressRow;
    const CLASS: &'static str = "grid--addresses";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(text::column_address(), ""),
            Column::text(text::column_form(), ""),
            Column::text(text::column_holder(), ""),
            Column::text(text::column_others(), ""),
            Column::text(text::column_file(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Addresses { list: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<AddressRow>> {
        if let Reply::Addresses(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &AddressRow, column: usize) -> Html {
        match column {
            0 if row.address.is_empty() => html! { text::empty() },
            0 => html! { <bdi class="mono">{ &row.address }</bdi> },
            1 => html! { text::form(row.form) },
            2 => two_lines(holder(row), Some(&text::holder(row.holder))),
            3 => others(row),
            _ => html! { <bdi>{ row.input.as_deref().unwrap_or_default() }</bdi> },
        }
    }

    fn route(row: &AddressRow) -> Option<Route> {
        Route::of_holder(row.holder, row.id.as_deref())
    }
}

/// Who has it, leading there where there is a page.
fn holder(row: &AddressRow) -> Html {
    let name = row.name.as_deref().or(row.id.as_deref()).unwrap_or_default();
    match Addresses::route(row) {
        Some(route) => html! { <To {route} in_grid=true><bdi>{ name }</bdi></To> },
        None => html! { <bdi>{ name }</bdi> },
    }
}

/// Whether others have it too; a deleted user's claim is quiet.
fn others(row: &AddressRow) -> Html {
    if row.others == 0 {
        return html! {};
    }
    let color = if row.form == AddressForm::Deleted { Color::Grey } else { Color::Red };
    html! { <Label label={text::others(row.others)} {color} compact=true /> }
}

/// Properties of [`AddressesPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct AddressesProps {
    /// Lines of the address book.
    pub(crate) all: u64,
}

/// The address book.
#[component]
pub(crate) fn AddressesPage(props: &AddressesProps) -> Html {
    const LIST: &str = "addresses";
    let list = use_list(Route::Addresses, LIST);
    html! {
        <Listing<Addresses>
            list={LIST}
            title={frame::addresses()}
            search={text::search()}
            everything={text::lines(props.all)}
            all={props.all}
            source={Addresses(list.filter.clone())}
            clear={list.clear}
        >
            <Toggle label={text::only_shared()} on={list.filter.only_errors} onclick={list.toggle_errors} />
        </Listing<Addresses>>
    }
}
