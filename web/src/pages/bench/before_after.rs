//! Before and after as bars, with the same in numbers: users in error, and seats.

use crate::components::{Card, product_link};
use crate::queries::before_after::{Bar, bars, lengths, owned_after};
use crate::text::{before_after as words, bench as text, format};
use seatscope_contract::outline::{SeatMove, Totals};
use yew::prelude::*;

/// Users in error, where a change moves any error.
pub(super) fn errors(totals: &Totals) -> Html {
    if totals.resolved + totals.introduced == 0 {
        return html! {};
    }
    let lengths = lengths(totals.users_before, totals.users_after);
    let line = |name: String, users: u64, length: f64| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="end number">{ format::number(users) }</td>
                <td class="before-after__bar">
                    <div class="seat-bar seat-bar--bare" aria-hidden="true">
                        <span class="seat-part seat-part--users" ~style={format!("width: {length}%")} />
                    </div>
                </td>
            </tr>
        }
    };
    html! {
        <Card id="outcome-users" title={words::errors()}>
            <table class="before-after" aria-labelledby="outcome-users">
                <tbody>
                    { line(words::before(), totals.users_before, lengths[0]) }
                    { line(words::after(), totals.users_after, lengths[1]) }
                </tbody>
            </table>
            <p class="muted">{ words::errors_detail() }</p>
        </Card>
    }
}

/// Seats of the products whose seats move.
pub(super) fn seats(seats: &[SeatMove]) -> Html {
    if seats.is_empty() {
        return html! {};
    }
    let number = |value: i64| html! { <td class="end number">{ format::signed(value) }</td> };
    html! {
        <Card id="outcome-seats" title={text::seats()}>
            <p class="muted">{ words::seats_detail() }</p>
            <div class="table-scroll" role="group" aria-labelledby="outcome-seats" tabindex="0">
                <table class="table">
                    <thead><tr>
                        <th scope="col">{ text::product() }</th>
                        <th scope="col">{ text::picture() }</th>
                        <th scope="col" class="end">{ text::before() }</th>
                        <th scope="col" class="end">{ text::peak() }</th>
                        <th scope="col" class="end">{ text::after() }</th>
                        <th scope="col" class="end">{ text::left() }</th>
                    </tr></thead>
                    <tbody>
                        { for seats.iter().map(|seats| html! {
                            <tr key={seats.product.sku_id.clone()}>
                                <th scope="row">
                                    { product_link(&seats.product, false) }
                                    if seats.short > 0 {
                                        <p class="outcome__short">{ text::short(seats.short) }</p>
                                    }
                                </th>
                                <td>{ picture(seats) }</td>
                                { number(seats.before) }{ number(seats.peak) }{ number(seats.after) }{ number(seats.available) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </Card>
    }
}

/// The bars of before and after, one above the other.
fn picture(seats: &SeatMove) -> Html {
    let told = words::seats((seats.before, seats.after), (seats.owned_before, owned_after(seats)));
    html! {
        <div class="seat-move" role="img" aria-label={told}>{ for bars(seats).iter().map(bar) }</div>
    }
}

fn bar(bar: &Bar) -> Html {
    let part = |class: &'static str, share: f64| {
        (share > 0.0).then(
            || html! { <span class={classes!("seat-part", class)} ~style={format!("width: {share}%")} /> },
        )
    };
    html! {
        <div class="seat-bar seat-bar--bare">
            { part("seat-part--direct", bar.taken) }
            { part("seat-part--over", bar.over) }
            { part("seat-part--free", bar.free) }
            if let Some(owned) = bar.owned {
                <span class="seat-owned" ~style={format!("inset-inline-start: {owned}%")} />
            }
        </div>
    }
}
