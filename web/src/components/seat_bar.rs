//! A product's seats as a bar, with the same in words.

use crate::queries::seats::{self, Grace, Part};
use crate::text::{flows, format, tables, words};
use seatscope_contract::report::Product;
use seatscope_contract::views::ProductRow;
use yew::prelude::*;

/// The bar. Each part has a pattern beside its colour.
pub(crate) fn seat_bar(row: &ProductRow, name: &str) -> Html {
    let parts = seats::parts(row);
    let grace = seats::grace(row, &parts);
    let mut words: Vec<_> = parts.iter().map(|(part, value)| (*value, label(*part))).collect();
    words.extend(grace.map(|grace| (grace.seats, flows::seat_grace())));
    let text = tables::seats(name, &words);
    html! {
        <div class="seat-bar" role="img" aria-label={text.clone()} title={text}>
            { for seats::shares(&parts).into_iter().map(|(part, share)| html! {
                <span class={class(part)} ~style={format!("width: {share}%")} />
            }) }
            if let Some(Grace { start, share, .. }) = grace {
                <span class="seat-grace" ~style={format!("inset-inline-start: {start}%; width: {share}%")} />
            }
        </div>
    }
}

/// A part of a whole as a bar; the numbers stand beside it.
pub(crate) fn share_bar(part: u64, rest: u64) -> Html {
    let share = part as f64 / (part + rest).max(1) as f64 * 100.0;
    html! {
        <div class="seat-bar" aria-hidden="true">
            <span class="seat-part seat-part--direct" ~style={format!("width: {share}%")} />
        </div>
    }
}

/// What the parts of the bars mean.
#[component]
pub(crate) fn SeatLegend() -> Html {
    const PARTS: [Part; 7] =
        [Part::Direct, Part::Both, Part::Inherited, Part::Other, Part::Free, Part::Failed, Part::Pending];
    html! {
        <ul class="seat-legend" role="list">
            { for PARTS.iter().map(|part| html! {
                <li><span class={class(*part)} aria-hidden="true" />{ label(*part) }</li>
            }) }
            <li><span class="seat-part seat-part--grace" aria-hidden="true"><span class="seat-grace" /></span>{ flows::seat_grace() }</li>
        </ul>
    }
}

/// The number of each part, as a list.
pub(crate) fn numbers(row: &ProductRow) -> Vec<(String, String)> {
    seats::parts(row).into_iter().map(|(part, value)| (label(part), format::number(value))).collect()
}

/// What a product's seats say, or a dash where they were not exported.
pub(crate) fn known_seats(row: &ProductRow, draw: impl FnOnce(&Product) -> Html) -> Html {
    if row.seats_known {
        return draw(&row.product);
    }
    html! {
        <span class="muted" title={words::not_exported()}>
            <span aria-hidden="true">{ "–" }</span>
            <span class="visually-hidden">{ words::not_exported() }</span>
        </span>
    }
}

fn label(part: Part) -> String {
    match part {
        Part::Direct => tables::seat_direct(),
        Part::Both => tables::seat_both(),
        Part::Inherited => tables::seat_inherited(),
        Part::Other => tables::seat_other(),
        Part::Free => tables::seat_free(),
        Part::Failed => tables::seat_error(),
        Part::Pending => flows::seat_pending(),
    }
}

fn class(part: Part) -> Classes {
    let name = match part {
        Part::Direct => "direct",
        Part::Both => "both",
        Part::Inherited => "inherited",
        Part::Other => "other",
        Part::Free => "free",
        Part::Failed => "failed",
        Part::Pending => "pending",
    };
    classes!("seat-part", format!("seat-part--{name}"))
}
