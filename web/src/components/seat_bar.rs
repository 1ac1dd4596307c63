//! A product's seats as a bar, with the same in words.

use crate::queries::seats::{self, Part};
use crate::text::{format, tables};
use seatscope_contract::report::Product;
use yew::prelude::*;

/// The bar. Each part has a pattern beside its colour.
pub(crate) fn seat_bar(product: &Product, name: &str) -> Html {
    let parts = seats::parts(product);
    let words: Vec<_> = parts.iter().map(|(part, value)| (*value, label(*part))).collect();
    let text = tables::seats(name, &words);
    html! {
        <div class="seat-bar" role="img" aria-label={text.clone()} title={text}>
            { for seats::shares(&parts).into_iter().map(|(part, share)| html! {
                <span class={class(part)} ~style={format!("width: {share}%")} />
            }) }
        </div>
    }
}

/// What the parts of the bars mean.
#[component]
pub(crate) fn SeatLegend() -> Html {
    const PARTS: [Part; 6] =
        [Part::Direct, Part::Both, Part::Inherited, Part::Other, Part::Free, Part::Waiting];
    html! {
        <ul class="seat-legend" role="list">
            { for PARTS.iter().map(|part| html! {
                <li><span class={class(*part)} aria-hidden="true" />{ label(*part) }</li>
            }) }
        </ul>
    }
}

/// The number of each part, as a list.
pub(crate) fn numbers(product: &Product) -> Vec<(&'static str, String)> {
    seats::parts(product).into_iter().map(|(part, value)| (label(part), format::number(value))).collect()
}

fn label(part: Part) -> &'static str {
    match part {
        Part::Direct => tables::SEAT_DIRECT,
        Part::Both => tables::SEAT_BOTH,
        Part::Inherited => tables::SEAT_INHERITED,
        Part::Other => tables::SEAT_OTHER,
        Part::Free => tables::SEAT_FREE,
        Part::Waiting => tables::SEAT_ERROR,
    }
}

fn class(part: Part) -> Classes {
    let name = match part {
        Part::Direct => "direct",
        Part::Both => "both",
        Part::Inherited => "inherited",
        Part::Other => "other",
        Part::Free => "free",
        Part::Waiting => "waiting",
    };
    classes!("seat-part", format!("seat-part--{name}"))
}
