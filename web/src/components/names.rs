//! Names first, the id or part number second. What the tenant wrote is isolated, so that text in
//! another direction cannot disturb its surroundings.

use super::To;
use crate::route::Route;
use crate::text::words;
use seatscope_contract::report::{GroupRef, PlanRef, ProductRef};
use seatscope_contract::views::NamedUser;
use yew::prelude::*;

/// A name with something lesser below it.
pub(crate) fn two_lines(first: Html, second: Option<&str>) -> Html {
    html! {
        <span class="two-lines">
            <span class="two-lines__first">{ first }</span>
            if let Some(second) = second {
                <bdi class="two-lines__second">{ second }</bdi>
            }
        </span>
    }
}

/// A name, or the id and that there is no name.
pub(crate) fn name_or_id(name: Option<&str>, id: &str) -> Html {
    match name {
        Some(name) if !name.trim().is_empty() => html! { <bdi>{ name }</bdi> },
        _ => {
            html! { <><bdi class="mono">{ id }</bdi>{ " " }<span class="muted">{ "(" }{ words::no_name() }{ ")" }</span></> }
        }
    }
}

/// The best name with the lesser one below it.
fn product_names(name: Option<&str>, part: Option<&str>, id: &str) -> Html {
    match name.or(part) {
        Some(first) => two_lines(html! { <bdi>{ first }</bdi> }, name.and(part)),
        None => name_or_id(None, id),
    }
}

/// A product's best name, where only text can stand.
pub(crate) fn plain_product(product: &ProductRef) -> &str {
    product.name.as_deref().or(product.sku_part_number.as_deref()).unwrap_or(&product.sku_id)
}

/// A group's name or else its id, where only text can stand.
pub(crate) fn plain_group(group: &GroupRef) -> &str {
    group.name.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(&group.id)
}

/// A product's name, leading to its page.
pub(crate) fn product_link(product: &ProductRef, in_grid: bool) -> Html {
    let route = Route::Product { id: product.sku_id.clone() };
    match product.name.as_deref().or(product.sku_part_number.as_deref()) {
        Some(first) => two_lines(
            html! { <To {route} {in_grid}><bdi>{ first }</bdi></To> },
            product.name.as_ref().and(product.sku_part_number.as_deref()),
        ),
        None => html! { <To {route} {in_grid}>{ name_or_id(None, &product.sku_id) }</To> },
    }
}

/// A group's name.
pub(crate) fn group_name(group: &GroupRef) -> Html {
    name_or_id(group.name.as_deref(), &group.id)
}

/// A group's name, leading to its page.
pub(crate) fn group_link(group: &GroupRef, in_grid: bool) -> Html {
    html! { <To route={Route::Group { id: group.id.clone() }} {in_grid}>{ group_name(group) }</To> }
}

/// A user's name with the sign-in name, leading to the page.
pub(crate) fn user_link(user: &NamedUser, in_grid: bool) -> Html {
    let names = [user.name.as_deref(), user.user_principal_name.as_deref()];
    let mut names = names.into_iter().flatten().filter(|name| !name.trim().is_empty());
    let first = name_or_id(names.next(), &user.id);
    two_lines(
        html! { <To route={Route::User { id: user.id.clone() }} {in_grid}>{ first }</To> },
        names.next(),
    )
}

/// A plan's name with its technical one, leading to its page.
pub(crate) fn plan_link(plan: &PlanRef, in_grid: bool) -> Html {
    let route = Route::ServicePlan { id: plan.id.clone() };
    match plan.display_name.as_deref().or(plan.name.as_deref()) {
        Some(first) => two_lines(
            html! { <To {route} {in_grid}><bdi>{ first }</bdi></To> },
            plan.display_name.as_ref().and(plan.name.as_deref()),
        ),
        None => html! { <To {route} {in_grid}>{ name_or_id(None, &plan.id) }</To> },
    }
}

/// A plan's name with its technical one.
pub(crate) fn plan_name(plan: &PlanRef) -> Html {
    product_names(plan.display_name.as_deref(), plan.name.as_deref(), &plan.id)
}
