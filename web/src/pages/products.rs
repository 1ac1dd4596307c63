//! The table of products.

use super::listing::Listing;
use super::users::errors;
use crate::components::{
    Column, SeatLegend, Source, Toggle, known_seats, plain_product, product_link, seat_bar,
};
use crate::hooks::use_list;
use crate::queries::seats;
use crate::route::Route;
use crate::text::{format, frame, overview, tables};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::report::{Product, ProductRef};
use seatscope_contract::views::{Page, ProductRow};
use yew::prelude::*;

/// The products that pass a filter.
#[derive(Debug, Clone, PartialEq)]
struct Products(ListFilter);

impl Source for Products {
    type Row = ProductRow;
    const CLASS: &'static str = "grid--products";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::product(), "name"),
            Column::text(overview::share(), ""),
            Column::number(tables::owned(), "enabled"),
            Column::number(tables::consumed(), "consumed"),
            Column::number(tables::available(), "available"),
            Column::number(tables::groups(), "groups"),
            Column::number(tables::errors(), "inError"),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::Products { list: self.0.clone(), window }
    }

    fn page(reply: Reply) -> Option<Page<ProductRow>> {
        if let Reply::Products(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &ProductRow, column: usize) -> Html {
        let product = &row.product;
        match column {
            0 => product_link(&reference(product), true),
            1 => seat_bar(row, &plain_name(product)),
            2 => known_seats(row, |product| html! { format::number(seats::owned(product)) }),
            3 => known_seats(row, |product| html! { format::number(product.consumed) }),
            4 => known_seats(row, |product| free(product.available)),
            5 => html! { format::number(product.groups.len() as u64) },
            _ => errors(product.users.in_error),
        }
    }

    fn route(row: &ProductRow) -> Option<Route> {
        Some(Route::Product { id: row.product.sku_id.clone() })
    }
}

/// A product as others refer to it.
pub(super) fn reference(product: &Product) -> ProductRef {
    ProductRef {
        sku_id: product.sku_id.clone(),
        sku_part_number: product.sku_part_number.clone(),
        name: product.name.clone(),
    }
}

/// The best name there is, as plain text.
pub(super) fn plain_name(product: &Product) -> String {
    plain_product(&reference(product)).to_owned()
}

fn free(available: i64) -> Html {
    let class = if available < 0 { "count count--bad" } else { "count" };
    html! { <span {class}>{ format::signed(available) }</span> }
}

/// Properties of [`ProductsPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ProductsProps {
    /// Products in the tenant.
    pub(crate) all: u64,
}

/// The table of products.
#[component]
pub(crate) fn ProductsPage(props: &ProductsProps) -> Html {
    const LIST: &str = "products";
    let list = use_list(Route::Products, LIST);
    html! {
        <Listing<Products>
            list={LIST}
            title={frame::products()}
            search={tables::search_products()}
            everything={tables::count_products(props.all)}
            all={props.all}
            source={Products(list.filter.clone())}
            sorting={list.sorting}
            clear={list.clear}
        >
            <Toggle label={tables::only_errors()} on={list.filter.only_errors} onclick={list.toggle_errors} />
            <SeatLegend />
        </Listing<Products>>
    }
}
