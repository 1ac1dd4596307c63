//! How users come to products, of the whole tenant or through one group: a picture, and the same as a table.

use crate::components::{
    Card, FlowName, FlowPicture, answered, cell, group_link, name_cell, plain_group, plain_product,
    product_link, stack,
};
use crate::hooks::{use_query, use_turns};
use crate::queries::flow;
use crate::route::Route;
use crate::shared::Shared;
use crate::text::{flows as text, format, words};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::views::{FlowProduct, FlowSource, FlowWay, Flows};
use yew::prelude::*;

/// Id of the heading.
const HEADING: &str = "flows";
/// The picture, then the table.
const PARTS: usize = 2;

/// Properties of [`FlowsCard`].
#[derive(PartialEq, Properties)]
pub(super) struct FlowsProps {
    /// The group whose part alone is shown.
    #[prop_or_default]
    pub(super) group: Option<String>,
    /// Whether the export has the states that say who is in error.
    #[prop_or(true)]
    pub(super) errors_known: bool,
}

/// The part of a screen with the picture and its table.
#[component]
pub(super) fn FlowsCard(props: &FlowsProps) -> Html {
    let (asked, again) = use_query(Query::Flows { group: props.group.clone() }, |reply| match reply {
        Reply::Flows(flows) => Some(flows.map(|flows| *flows)),
        _ => None,
    });
    let nobody = if props.group.is_some() { text::nobody_through() } else { text::nobody() };
    html! {
        <Card id={HEADING} title={text::heading()}>
            if !props.errors_known {
                <p class="muted">{ text::errors_unknown() }</p>
            }
            { answered(&asked, &again, |flows| if flows.ways.is_empty() {
                html! { <p class="muted">{ nobody }</p> }
            } else {
                html! { <View flows={flows.clone()} of_group={props.group.is_some()} /> }
            }) }
        </Card>
    }
}

/// Properties of [`View`].
#[derive(PartialEq, Properties)]
struct ViewProps {
    flows: Shared<Flows>,
    /// Whether all comes through the group that the screen is about.
    of_group: bool,
}

/// The picture, and the table below it, which is open where there is no room for the picture.
#[component]
fn View(props: &ViewProps) -> Html {
    let flows = &*props.flows;
    let drawn = use_turns("parts of the flows", PARTS);
    let (place, alone) = (use_node_ref(), use_state(|| false));
    {
        let (place, alone) = (place.clone(), alone.setter());
        use_effect_with((), move |()| {
            let width = place.cast::<web_sys::Element>().map(|it| it.get_bounding_client_rect().width());
            alone.set(width.is_some_and(|width| width == 0.0));
        });
    }
    let sources: Vec<FlowName> = flows.sources.iter().map(source_name).collect();
    let products: Vec<FlowName> = flows.products.iter().map(product_name).collect();
    let words = in_words(flows, &sources, &products);
    html! {
        <div class="flow-room">
            <p class="muted"><span class="flow-width">{ text::width() }{ " " }</span>{ text::detail() }</p>
            <FlowPicture
                heading={HEADING}
                {words}
                {sources}
                {products}
                ways={flows.ways.clone()}
                one_source={props.of_group}
                {place}
            />
            <details open={*alone}>
                <summary>{ text::as_table() }</summary>
                if drawn > 1 {
                    { table(flows) }
                }
            </details>
        </div>
    }
}

/// The picture in words.
fn in_words(flows: &Flows, sources: &[FlowName], products: &[FlowName]) -> String {
    let told = |names: &[FlowName], place: fn(&FlowWay) -> u32| -> Vec<String> {
        let told = |(at, name): (usize, &FlowName)| {
            let ways = flows.ways.iter().filter(|way| place(way) as usize == at);
            text::with_users(&name.name, ways.flat_map(flow::users).sum())
        };
        names.iter().enumerate().map(told).collect()
    };
    let outcomes = text::outcomes().into_iter().zip(flow::total(&flows.ways));
    let outcomes = outcomes.filter(|(_, users)| *users > 0);
    let outcomes: Vec<String> = outcomes.map(|(name, users)| text::with_users(&name, users)).collect();
    text::picture(&told(sources, |way| way.source), &told(products, |way| way.product), &outcomes)
}

fn source_name(source: &FlowSource) -> FlowName {
    match source {
        FlowSource::Direct => FlowName { name: words::direct(), route: None },
        FlowSource::Group { group } => FlowName {
            name: format::undirected(plain_group(group)),
            route: Some(Route::Group { id: group.id.clone() }),
        },
        FlowSource::Others { groups } => FlowName { name: text::more_groups(*groups), route: None },
    }
}

fn product_name(product: &FlowProduct) -> FlowName {
    match product {
        FlowProduct::Product { product } => FlowName {
            name: format::undirected(plain_product(product)),
            route: Some(Route::Product { id: product.sku_id.clone() }),
        },
        FlowProduct::Others { products } => FlowName { name: text::more_products(*products), route: None },
    }
}

fn table(flows: &Flows) -> Html {
    let headings: Vec<(String, bool)> = [(text::from(), false), (text::product(), false)]
        .into_iter()
        .chain(text::outcomes().into_iter().map(|outcome| (outcome, true)))
        .collect();
    let numbers = |users: [u64; flow::OUTCOMES]| -> Html {
        let cells = text::outcomes().into_iter().zip(users);
        cells.map(|(label, users)| cell(label, Some("end"), html! { format::number(users) })).collect()
    };
    let row = |way: &FlowWay| {
        let source = match &flows.sources[way.source as usize] {
            FlowSource::Group { group } => group_link(group, false),
            plain => html! { source_name(plain).name },
        };
        let product = match &flows.products[way.product as usize] {
            FlowProduct::Product { product } => product_link(product, false),
            plain => html! { product_name(plain).name },
        };
        html! {
            <tr role="row">
                { name_cell(source) }
                { cell(text::product(), None, product) }
                { numbers(flow::users(way)) }
            </tr>
        }
    };
    let altogether = html! {
        <tr role="row" class="flow-table__sum">
            { name_cell(html! { text::altogether() }) }
            <td role="cell"></td>
            { numbers(flow::total(&flows.ways)) }
        </tr>
    };
    let rows = flows.ways.iter().map(row).chain([altogether]).collect();
    html! {
        <div class="table-scroll table-scroll--tall" role="group" aria-labelledby={HEADING} tabindex="0">
            { stack(&headings, rows) }
        </div>
    }
}
