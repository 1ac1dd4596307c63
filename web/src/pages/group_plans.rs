//! What the plans of a group need, and how it differs from its siblings.

use super::user::folded;
use crate::components::{cell, group_link, name_cell, plan_link, product_link, stack};
use crate::text::{detail, holders as text};
use seatscope_contract::report::PlanRef;
use seatscope_contract::views::{Prerequisite, Sibling};
use yew::prelude::*;

/// Each plan that needs another, whatever is not met first.
pub(super) fn prerequisites(all: &[Prerequisite]) -> Html {
    let columns = [(detail::col_plan(), false), (text::needs(), false), (text::met_by(), false)];
    if all.is_empty() {
        return html! { <p class="muted">{ text::no_prerequisites() }</p> };
    }
    let names = |plans: &[PlanRef]| {
        html! { <ul class="plain-list" role="list">{ for plans.iter().map(|plan| html! { <li>{ plan_link(plan, false) }</li> }) }</ul> }
    };
    let row = |line: &Prerequisite| {
        let met = if line.met_by.is_empty() {
            html! { <strong>{ text::not_met() }</strong> }
        } else {
            names(&line.met_by)
        };
        let needs = if line.any_of.len() > 3 { folded(&line.any_of) } else { names(&line.any_of) };
        html! {
            <tr role="row" class={line.met_by.is_empty().then_some("table__row--bad")}>
                { name_cell(plan_link(&line.plan, false)) }
                { cell(text::needs(), None, needs) }
                { cell(text::met_by(), None, met) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="prerequisites" tabindex="0">
            { stack(&columns, all.iter().map(row).collect()) }
        </div>
    }
}

/// The other groups that give the same products.
pub(super) fn siblings(all: &[Sibling]) -> Html {
    let columns = [
        (detail::group(), false),
        (detail::col_product(), false),
        (text::more(), false),
        (text::fewer(), false),
    ];
    if all.is_empty() {
        return html! { <p class="muted">{ text::no_siblings() }</p> };
    }
    let row = |line: &Sibling| {
        html! {
            <tr role="row">
                { name_cell(group_link(&line.group, false)) }
                { cell(detail::col_product(), None, product_link(&line.product, false)) }
                { cell(text::more(), None, folded(&line.more)) }
                { cell(text::fewer(), None, folded(&line.fewer)) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="siblings" tabindex="0">
            { stack(&columns, all.iter().map(row).collect()) }
        </div>
    }
}
