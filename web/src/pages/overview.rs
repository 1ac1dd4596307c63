//! The tenant in one screen: the answer first, then the reasons.

use super::products::{plain_name, reference};
use crate::components::{PageHeading, RulesNote, SeatLegend, To, finding_list, product_link, seat_bar};
use crate::queries::{overview as queries, seats};
use crate::route::Route;
use crate::shared::Shared;
use crate::text::{coverage, format, frame, overview as text, words};
use patternfly_yew::prelude::Icon;
use seatscope_contract::report::{GroupState, Product};
use seatscope_contract::views::Overview;
use yew::prelude::*;

/// How many products are shown before the table is pointed to.
const SEATS_SHOWN: usize = 10;

/// Properties of [`OverviewPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct OverviewProps {
    /// What the worker found.
    pub(crate) overview: Shared<Overview>,
}

/// The first screen of a tenant.
#[component]
pub(crate) fn OverviewPage(props: &OverviewProps) -> Html {
    let overview = &*props.overview;
    let shown = overview.causes.len().min(queries::CAUSES_SHOWN);
    let rest = (overview.causes.len() - shown) as u64;
    html! {
        <div class="overview">
            <PageHeading title={frame::OVERVIEW} screen="overview">{ answer(overview) }</PageHeading>
            { consequences(overview) }
            <RulesNote overview={props.overview.clone()} />
            <div class="overview__columns">
                <section class="card overview__causes" aria-labelledby="causes">
                    <h2 id="causes">{ text::CAUSES }</h2>
                    { finding_list(
                        &overview.causes[..shown],
                        if queries::errors_known(overview) { text::NO_CAUSES } else { text::CAUSES_UNKNOWN },
                    ) }
                    <p class="card__foot">
                        if rest > 0 {
                            { text::more(rest) }{ " · " }
                        }
                        <To route={Route::Findings}>{ text::ALL_FINDINGS }{ " (" }{ format::number(overview.counts.findings) }{ ")" }</To>
                    </p>
                </section>
                <div class="overview__side">
                    { groups(overview) }
                    { trust(overview) }
                </div>
            </div>
            { seats_card(&overview.seats) }
        </div>
    }
}

fn answer(overview: &Overview) -> Html {
    if overview.counts.users > 0 && !queries::errors_known(overview) {
        return html! { text::ANSWER_UNKNOWN };
    }
    let (recorded, _) = queries::causes(overview);
    html! { text::answer(overview.users_in_error, overview.counts.users, recorded) }
}

fn consequences(overview: &Overview) -> Html {
    let (_, predicted) = queries::causes(overview);
    html! {
        <>
        if overview.counts.problems > 0 {
            <p class="overview__consequence">
                <To route={Route::Files}>{ text::problems(overview.counts.problems) }</To>
            </p>
        }
        if overview.errors > 0 || predicted > 0 {
            <p class="overview__consequence">
                if overview.errors > 0 {
                    { text::clears(overview.errors_that_clear, overview.errors) }{ " " }
                }
                if predicted > 0 {
                    { text::predicted(predicted) }
                }
            </p>
        }
        </>
    }
}

fn groups(overview: &Overview) -> Html {
    let states = &overview.group_states;
    let line = |state: GroupState, count: u64, icon: Icon, class: &'static str| {
        html! {
            <li class={classes!("group-state", class, (count == 0).then_some("group-state--none"))}>
                <span class="group-state__icon">{ icon }</span>
                <span class="group-state__count number">{ format::number(count) }</span>
                <span>{ words::group_state(state) }</span>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="group-states">
            <h2 id="group-states">{ text::GROUPS }</h2>
            <ul class="group-states" role="list">
                { line(GroupState::Errors, states.errors, Icon::ExclamationCircle, "group-state--errors") }
                { line(GroupState::InProgress, states.in_progress, Icon::InProgress, "group-state--progress") }
                { line(GroupState::AllAssigned, states.all_assigned, Icon::CheckCircle, "group-state--good") }
            </ul>
            <p class="card__foot"><To route={Route::Groups}>{ frame::GROUPS }</To></p>
        </section>
    }
}

fn trust(overview: &Overview) -> Html {
    let gaps = queries::gaps(&overview.coverage);
    let backtest = &overview.backtest;
    html! {
        <section class="card" aria-labelledby="trust">
            <h2 id="trust">{ text::TRUST }</h2>
            <p>
                { if backtest.assignments == 0 {
                    text::NO_BACKTEST.to_owned()
                } else {
                    text::backtest(backtest.agree, backtest.assignments)
                } }
            </p>
            if gaps.is_empty() {
                <p>{ text::COMPLETE }</p>
            } else {
                <ul class="gaps">
                    { for gaps.iter().map(|gap| html! {
                        <li>
                            <strong>{ coverage::check(&gap.check) }</strong>{ ": " }
                            { words::coverage(gap.status).to_lowercase() }{ ". " }
                            <span class="muted">{ text::missing(&gap.missing) }</span>
                        </li>
                    }) }
                </ul>
            }
            <p class="card__foot"><To route={Route::Files}>{ text::TO_FILES }</To></p>
        </section>
    }
}

fn seats_card(products: &[Product]) -> Html {
    let rest = products.len().saturating_sub(SEATS_SHOWN) as u64;
    html! {
        <section class="card" aria-labelledby="seats">
            <h2 id="seats">{ text::SEATS }</h2>
            if products.is_empty() {
                <p class="muted">{ text::NO_SEATS }</p>
            } else {
                <SeatLegend />
                <table class="seat-table">
                    <thead>
                        <tr>
                            <th scope="col">{ text::PRODUCT }</th>
                            <th scope="col">{ text::SHARE }</th>
                            <th scope="col" class="end">{ text::TAKEN }</th>
                        </tr>
                    </thead>
                    <tbody>{ for products.iter().take(SEATS_SHOWN).map(seat_row) }</tbody>
                </table>
            }
            <p class="card__foot">
                if rest > 0 {
                    { text::more(rest) }{ " · " }
                }
                <To route={Route::Products}>{ frame::PRODUCTS }</To>
            </p>
        </section>
    }
}

fn seat_row(product: &Product) -> Html {
    html! {
        <tr key={product.sku_id.clone()}>
            <th scope="row">{ product_link(&reference(product), false) }</th>
            <td class="seat-table__bar">{ seat_bar(product, &plain_name(product)) }</td>
            <td class="end number">{ text::taken(product.consumed, seats::owned(product)) }</td>
        </tr>
    }
}
