//! By which paths a product comes to users: a picture, and the same as a table.

use crate::components::{FlowName, FlowPicture, cell, group_link, name_cell, plain_group, stack};
use crate::queries::flow::users;
use crate::route::Route;
use crate::text::{format, holders as text, words};
use seatscope_contract::report::GroupRef;
use seatscope_contract::views::{FlowWay, Source};
use yew::prelude::*;

/// Paths drawn each by itself; the rest is one.
const DRAWN: usize = 10;

/// The picture and the table.
pub(super) fn sources(product: &str, all: &[Source]) -> Html {
    if all.is_empty() {
        return html! { <p class="muted">{ text::nobody() }</p> };
    }
    let (sources, ways): (Vec<FlowName>, Vec<FlowWay>) = drawn(all).into_iter().unzip();
    let named: Vec<(String, u64)> = sources
        .iter()
        .zip(&ways)
        .map(|(source, way)| (source.name.clone(), users(way).iter().sum()))
        .collect();
    let words = text::flow(product, &named);
    let products = vec![FlowName { name: product.to_owned(), route: None }];
    html! {
        <div class="flow-room">
            <p class="muted">{ text::flow_detail() }</p>
            <FlowPicture heading="sources" {words} {sources} {products} {ways} />
            { table(all) }
        </div>
    }
}

/// The paths to draw, most users first.
fn drawn(all: &[Source]) -> Vec<(FlowName, FlowWay)> {
    let (first, rest) = all.split_at(if all.len() > DRAWN + 1 { DRAWN } else { all.len() });
    let mut drawn: Vec<(FlowName, FlowWay)> =
        first.iter().map(|source| (name(source.group.as_ref()), way([source].into_iter()))).collect();
    if !rest.is_empty() {
        let name = FlowName { name: text::others(rest.len() as u64), route: None };
        drawn.push((name, way(rest.iter())));
    }
    for ((_, way), place) in drawn.iter_mut().zip(0..) {
        way.source = place;
    }
    drawn
}

fn way<'s>(sources: impl Iterator<Item = &'s Source>) -> FlowWay {
    let none = FlowWay { source: 0, product: 0, in_force: 0, in_error: 0, pending: 0 };
    sources.fold(none, |way, source| FlowWay {
        in_force: way.in_force + source.in_force,
        in_error: way.in_error + source.in_error,
        pending: way.pending + source.pending,
        ..way
    })
}

fn name(group: Option<&GroupRef>) -> FlowName {
    let route = group.map(|group| Route::Group { id: group.id.clone() });
    FlowName { name: group.map_or_else(words::direct, |group| plain_group(group).to_owned()), route }
}

fn table(all: &[Source]) -> Html {
    let columns =
        [(text::path(), false), (text::in_force(), true), (text::in_error(), true), (text::pending(), true)];
    let row = |source: &Source| {
        let path =
            source.group.as_ref().map_or_else(|| html! { words::direct() }, |group| group_link(group, false));
        let number = |label, users| cell(label, Some("end"), html! { format::number(users) });
        html! {
            <tr role="row">
                { name_cell(path) }
                { number(text::in_force(), source.in_force) }
                { number(text::in_error(), source.in_error) }
                { number(text::pending(), source.pending) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="sources" tabindex="0">
            { stack(&columns, all.iter().map(row).collect()) }
        </div>
    }
}
