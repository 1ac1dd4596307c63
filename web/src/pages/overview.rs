//! The tenant in one screen: the answer first, then the reasons.

use super::flows::FlowsCard;
use super::least_changes::HelpsMost;
use super::products::{plain_name, reference};
use crate::components::{
    Card, PageHeading, Reproduces, RulesNote, SeatLegend, To, finding_list, known_seats, product_link,
    seat_bar,
};
use crate::hooks::use_turns;
use crate::queries::{filters, overview as queries, seats};
use crate::route::{FindingsQuery, Route};
use crate::shared::Shared;
use crate::text::{codes, compare, coverage, findings, format, frame, overview as text, words};
use patternfly_yew::prelude::Icon;
use seatscope_contract::report::GroupState;
use seatscope_contract::views::{CodeCount, Overview, ProductRow};
use yew::prelude::*;

/// Parts that are drawn one after the other: the answer with the causes, what stands beside them, seats, flows.
const PARTS: usize = 4;
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
    let drawn = use_turns("parts of the overview", PARTS);
    html! {
        <div class="overview" aria-busy={(drawn < PARTS).to_string()}>
            <PageHeading title={frame::overview()} screen="overview">{ answer(overview) }</PageHeading>
            { consequences(overview) }
            <p class="overview__consequence">
                <To route={Route::Compare}>{ compare::heading() }</To>{ ": " }{ compare::from_overview() }
            </p>
            <RulesNote overview={props.overview.clone()} />
            <div class="overview__columns">
                <Card id="causes" title={text::causes()}>
                    { finding_list(
                        &overview.causes[..shown],
                        if queries::errors_known(overview) { text::no_causes() } else { text::causes_unknown() },
                    ) }
                    <p class="card__foot">
                        if rest > 0 {
                            { text::more(rest) }{ " · " }
                        }
                        <To route={Route::Findings}>{ text::all_findings() }{ " (" }{ format::number(overview.counts.findings) }{ ")" }</To>
                    </p>
                </Card>
                <div class="overview__side">
                    if drawn > 1 {
                        if queries::has_errors(overview) {
                            <HelpsMost />
                        }
                        { kinds(overview) }
                        { groups(overview) }
                        { trust(overview) }
                    }
                </div>
                if drawn > 2 {
                    { seats_card(&overview.seats) }
                }
            </div>
            if drawn > 3 {
                <FlowsCard errors_known={queries::errors_known(overview)} />
            }
        </div>
    }
}

fn answer(overview: &Overview) -> Html {
    if overview.counts.users > 0 && !queries::errors_known(overview) {
        return html! { text::answer_unknown() };
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
                    { text::clears(overview.errors_that_clear, overview.errors_untold, overview.errors) }{ " " }
                }
                if predicted > 0 {
                    { text::predicted(predicted) }
                }
            </p>
        }
        </>
    }
}

/// Errors by kind, each leading to its findings.
fn kinds(overview: &Overview) -> Html {
    let kinds = queries::error_kinds(overview);
    if kinds.is_empty() {
        return html! {};
    }
    let line = |count: &CodeCount| {
        let code = filters::code_key(&count.code, &overview.codes);
        let query = FindingsQuery { code, severity: "error".to_owned(), ..FindingsQuery::default() };
        html! {
            <li class="kind">
                // An error of a group, such as a processing that takes too long, names no users.
                <span class="kind__users number">
                    { if count.users > 0 { findings::users(count.users) } else { findings::findings(count.findings) } }
                </span>
                <To route={Route::Findings} {query}><bdi>{ codes::name(&count.code) }</bdi></To>
            </li>
        }
    };
    html! {
        <Card id="kinds" title={text::kinds()}>
            <ul class="kinds" role="list">{ for kinds.into_iter().map(line) }</ul>
        </Card>
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
    if overview.counts.groups == 0 {
        return html! {
            <Card id="group-states" title={text::groups()}><p class="muted">{ text::no_groups() }</p></Card>
        };
    }
    html! {
        <Card id="group-states" title={text::groups()}>
            <ul class="group-states" role="list">
                { line(GroupState::Errors, states.errors, Icon::ExclamationCircle, "group-state--errors") }
                { line(GroupState::InProgress, states.in_progress, Icon::InProgress, "group-state--progress") }
                { line(GroupState::AllAssigned, states.all_assigned, Icon::CheckCircle, "group-state--good") }
            </ul>
            <p class="card__foot"><To route={Route::Groups}>{ frame::groups() }</To></p>
        </Card>
    }
}

fn trust(overview: &Overview) -> Html {
    let gaps = queries::gaps(&overview.coverage);
    html! {
        <Card id="trust" title={text::trust()}>
            <Reproduces counts={overview.backtest} />
            if gaps.is_empty() {
                <p>{ text::complete() }</p>
            } else {
                <ul class="gaps">
                    { for gaps.iter().map(|gap| html! {
                        <li>
                            <strong>{ coverage::check(&gap.check) }</strong>{ ": " }
                            { words::coverage_within(gap.status) }{ ". " }
                            <span class="muted">{ text::missing(&gap.missing) }</span>
                        </li>
                    }) }
                </ul>
            }
            <p class="card__foot"><To route={Route::Files}>{ text::to_files() }</To></p>
        </Card>
    }
}

fn seats_card(products: &[ProductRow]) -> Html {
    let rest = products.len().saturating_sub(SEATS_SHOWN) as u64;
    html! {
        <Card id="seats" title={text::seats()}>
            if products.is_empty() {
                <p class="muted">{ text::no_seats() }</p>
            } else {
                <SeatLegend />
                <table class="seat-table">
                    <thead>
                        <tr>
                            <th scope="col">{ text::product() }</th>
                            <th scope="col">{ text::share() }</th>
                            <th scope="col" class="end">{ text::taken() }</th>
                        </tr>
                    </thead>
                    <tbody>{ for products.iter().take(SEATS_SHOWN).map(seat_row) }</tbody>
                </table>
            }
            <p class="card__foot">
                if rest > 0 {
                    { text::more(rest) }{ " · " }
                }
                <To route={Route::Products}>{ frame::products() }</To>
            </p>
        </Card>
    }
}

fn seat_row(row: &ProductRow) -> Html {
    let product = &row.product;
    html! {
        <tr key={product.sku_id.clone()}>
            <th scope="row">{ product_link(&reference(product), false) }</th>
            <td class="seat-table__bar">{ seat_bar(row, &plain_name(product)) }</td>
            <td class="end number">
                { known_seats(row, |product| html! { text::taken_of(product.consumed, seats::owned(product)) }) }
                if row.failed > 0 {
                    <span class="seat-table__failed">{ text::seats_in_error(row.failed) }</span>
                }
            </td>
        </tr>
    }
}
