//! What changed: who and what came and went, users, groups, seats, usage locations.

use crate::components::{Card, cell, gain, gains, group_link, name_cell, people, product_link, stack};
use crate::text::{compare as text, findings};
use seatscope_contract::comparison::{
    AssignmentChange, AssignmentPath, Comparison, GroupLicenseChange, LocationChange, People, Seats,
    SeatsChange, Via,
};
use seatscope_contract::report::ProductRef;
use yew::prelude::*;

/// A card for each kind of change that there is.
pub(super) fn cards(comparison: &Comparison) -> Html {
    let totals = &comparison.totals;
    let located: u64 = comparison.usage_locations.iter().map(|change| change.people.total).sum();
    html! {
        <>
            { arrivals(comparison) }
            { list(
                "compare-users",
                text::assignments(),
                comparison.assignments.iter().map(assignment).collect(),
                (totals.changes, text::more_changes),
            ) }
            { list(
                "compare-groups",
                text::group_licenses(),
                comparison.group_licenses.iter().map(group_license).collect(),
                (totals.group_licenses, text::more_groups),
            ) }
            { seats(&comparison.seats, totals.seats) }
            { list(
                "compare-locations",
                text::locations(),
                comparison.usage_locations.iter().map(location).collect(),
                // These are counted by users.
                (
                    totals.usage_locations.saturating_sub(located) + comparison.usage_locations.len() as u64,
                    text::more_users,
                ),
            ) }
        </>
    }
}

/// A card with a list, and how many of `total` things it does not name; nothing where it is empty.
fn list(id: &'static str, title: String, items: Vec<Html>, (total, more): (u64, fn(u64) -> String)) -> Html {
    let rest = total.saturating_sub(items.len() as u64);
    card(id, title, items, html! { if rest > 0 { <p class="muted">{ more(rest) }</p> } })
}

/// A card with a list; nothing where it is empty.
fn card(id: &'static str, title: String, items: Vec<Html>, foot: Html) -> Html {
    if items.is_empty() {
        return html! {};
    }
    html! {
        <Card {id} {title}>
            <ul class="outcome__list" role="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul>
            { foot }
        </Card>
    }
}

fn arrivals(comparison: &Comparison) -> Html {
    let totals = &comparison.totals;
    let mut items = Vec::new();
    let mut add = |number: u64, say: fn(u64) -> String, below: Html| {
        if number > 0 {
            items.push(html! { <><p><strong>{ say(number) }</strong></p>{ below }</> });
        }
    };
    let who = |some: &People| people(&some.users, some.total);
    add(totals.users_came, text::users_came, who(&comparison.users.came));
    add(totals.users_went, text::users_went, who(&comparison.users.went));
    let groups = |groups: &[seatscope_contract::report::GroupRef]| {
        html! { <ul class="plain-list" role="list">{ for groups.iter().map(|group| html! { <li>{ group_link(group, false) }</li> }) }</ul> }
    };
    add(totals.groups_came, text::groups_came, groups(&comparison.groups.came));
    add(totals.groups_went, text::groups_went, groups(&comparison.groups.went));
    let products = |products: &[ProductRef]| {
        html! { <ul class="plain-list" role="list">{ for products.iter().map(|product| html! { <li>{ product_link(product, false) }</li> }) }</ul> }
    };
    add(totals.products_came, text::products_came, products(&comparison.products.came));
    add(totals.products_went, text::products_went, products(&comparison.products.went));
    card("compare-arrivals", text::arrivals(), items, html! {})
}

fn assignment(change: &AssignmentChange) -> Html {
    html! {
        <>
            <p><strong>{ findings::users(change.people.total) }</strong></p>
            { for change.gained.iter().map(|one| gain(text::gained(), "gain--plus", path(one))) }
            { for change.lost.iter().map(|one| gain(text::lost(), "gain--minus", path(one))) }
            { gains(text::on(), "gain--plus", &change.plans_on) }
            { gains(text::off(), "gain--minus", &change.plans_off) }
            { people(&change.people.users, change.people.total) }
        </>
    }
}

fn path(path: &AssignmentPath) -> Html {
    html! {
        <>
            { product_link(&path.product, false) }
            if let (Via::Group, Some(group)) = (path.via, &path.group) {
                <p class="muted">{ text::through() }{ " " }{ group_link(group, false) }</p>
            } else if path.via == Via::Direct {
                <p class="muted">{ text::directly() }</p>
            }
        </>
    }
}

fn group_license(change: &GroupLicenseChange) -> Html {
    html! {
        <>
            <p><strong>{ group_link(&change.group, false) }</strong></p>
            { for change.gained.iter().map(|one| gain(text::gives(), "gain--plus", product_link(one, false))) }
            { for change.lost.iter().map(|one| gain(text::gives_no_longer(), "gain--minus", product_link(one, false))) }
            { gains(text::on(), "gain--plus", &change.plans_on) }
            { gains(text::off(), "gain--minus", &change.plans_off) }
        </>
    }
}

fn location(change: &LocationChange) -> Html {
    html! {
        <>
            <p>
                <strong>{ findings::users(change.people.total) }</strong>{ " " }
                <bdi>{ text::moved(change.before.as_deref(), change.after.as_deref()) }</bdi>
            </p>
            { people(&change.people.users, change.people.total) }
        </>
    }
}

fn seats(changes: &[SeatsChange], total: u64) -> Html {
    if changes.is_empty() {
        return html! {};
    }
    let said = |seats: Option<Seats>| {
        html! { <span>{ seats.map_or_else(text::not_owned, |seats| text::seats(&seats)) }</span> }
    };
    let row = |change: &SeatsChange| {
        html! {
            <tr role="row" key={change.product.sku_id.clone()}>
                { name_cell(product_link(&change.product, false)) }
                { cell(text::before(), None, said(change.before)) }
                { cell(text::after(), None, said(change.after)) }
            </tr>
        }
    };
    let headings = [(text::product(), false), (text::before(), false), (text::after(), false)];
    let rest = total.saturating_sub(changes.len() as u64);
    html! {
        <Card id="compare-seats" title={text::seats_heading()}>
            <div class="table-scroll" role="group" aria-labelledby="compare-seats" tabindex="0">
                { stack(&headings, html! { { for changes.iter().map(row) } }) }
            </div>
            if rest > 0 {
                <p class="muted">{ text::more_products(rest) }</p>
            }
        </Card>
    }
}
