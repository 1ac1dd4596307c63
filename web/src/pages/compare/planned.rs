//! Whether the change on the bench came.

use crate::components::{Card, gains, people, product_link};
use crate::text::{compare as text, findings};
use seatscope_contract::comparison::{People, PlanCheck, PlannedChange, Services};
use yew::prelude::*;

/// The answer first, then users by what became of what was expected of them.
pub(super) fn card(plan: &PlanCheck) -> Html {
    let rest = plan.totals.changes.saturating_sub(plan.changes.len() as u64);
    html! {
        <Card id="compare-plan" title={text::plan_heading()}>
            if !plan.name.trim().is_empty() {
                <p><strong><bdi>{ &plan.name }</bdi></strong></p>
            }
            { for text::plan(plan).into_iter().map(|line| html! { <p>{ line }</p> }) }
            <ul class="outcome__list" role="list">
                { for [&plan.errors_to_go, &plan.errors_to_come].into_iter().map(|errors| {
                    otherwise(&text::errors_otherwise(), &errors.otherwise)
                }) }
                { otherwise(&text::addresses_otherwise(), &plan.addresses.otherwise) }
                { for plan.competitions.iter().map(|open| html! {
                    <li>
                        { product_link(&open.product, false) }
                        <p>{ text::competition(open.users, open.seats, open.served.total) }</p>
                        { people(&open.served.users, open.served.total) }
                    </li>
                }) }
                { for plan.seats.iter().map(|seats| html! {
                    <li>
                        { product_link(&seats.product, false) }
                        <p>{ text::planned_seats(seats.before, seats.expected, seats.found) }</p>
                    </li>
                }) }
                { for plan.changes.iter().map(|change| html! { <li>{ outcome(change) }</li> }) }
                if plan.cannot_tell.total > 0 {
                    <li>
                        <p><strong>{ text::outcome(&text::plan_unclear(), plan.cannot_tell.total) }</strong></p>
                        { people(&plan.cannot_tell.users, plan.cannot_tell.total) }
                    </li>
                }
            </ul>
            if rest > 0 {
                <p class="muted">{ text::more_outcomes(rest) }</p>
            }
        </Card>
    }
}

/// Users with whom something turned out otherwise than expected.
fn otherwise(what: &str, users: &People) -> Html {
    if users.total == 0 {
        return html! {};
    }
    html! {
        <li>
            <p><strong>{ text::outcome(what, users.total) }</strong></p>
            { people(&users.users, users.total) }
        </li>
    }
}

fn outcome(change: &PlannedChange) -> Html {
    let told = |services: &Services, [gained, lost]: [String; 2], class: &'static str| {
        html! { <>{ gains(gained, class, &services.gained) }{ gains(lost, class, &services.lost) }</> }
    };
    html! {
        <>
            <p><strong>{ findings::users(change.people.total) }</strong></p>
            { told(&change.came_true, text::came(), "gain--plus") }
            { told(&change.missing, text::missing(), "gain--minus") }
            { told(&change.besides, text::besides(), "") }
            { people(&change.people.users, change.people.total) }
        </>
    }
}
