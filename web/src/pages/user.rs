//! A user opened: every licence with its paths, the plans, addresses, groups, findings.

use super::plan_matrix::plan_matrix;
use super::timeline::History;
use super::users::account;
use crate::components::{
    About, Begin, Card, DetailHead, address_table, cell, finding_list, group_link, name_cell, opened,
    plan_link, product_link, stack,
};
use crate::hooks::use_query;
use crate::state::Picked;
use crate::text::{addresses, detail as text, format, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::PlanRef;
use seatscope_contract::timeline::TimelineFilter;
use seatscope_contract::views::{AddressTurn, AssignmentRow, UserDetail, UserRow};
use yew::prelude::*;

/// Properties of [`UserPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct UserProps {
    /// Object id.
    pub(crate) id: AttrValue,
}

/// A user's page.
#[component]
pub(crate) fn UserPage(props: &UserProps) -> Html {
    let query = Query::User { id: props.id.to_string() };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::User(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::user(), |detail| detail_view(detail))
}

fn detail_view(detail: &UserDetail) -> Html {
    let user = &detail.user;
    let title = user.name.as_ref().or(user.user_principal_name.as_ref()).unwrap_or(&user.id).clone();
    let picked = Picked { id: user.id.clone(), name: title.clone() };
    html! {
        <article class="detail">
            <DetailHead
                {title}
                id={user.id.clone()}
                answer={text::user_answer(detail.assignments.len() as u64, user.errors.into())}
            >
                if let Some(name) = &user.user_principal_name {
                    <bdi>{ name }</bdi>
                }
                if let Some(department) = &user.department {
                    <bdi>{ department }</bdi>
                }
                if let Some(location) = &user.usage_location {
                    <span><span class="muted">{ tables::location() }</span>{ " " }<bdi>{ location }</bdi></span>
                }
                <span><span class="muted">{ tables::account() }</span>{ " " }{ account(user) }</span>
            </DetailHead>
            <Begin about={About::User(picked)} />
            <Card id="findings" title={text::findings()}>
                { finding_list(&detail.findings, text::no_findings()) }
            </Card>
            if !detail.assignments.is_empty() {
                <Card id="licences" title={text::licences()}>
                    <div class="table-scroll" role="group" aria-labelledby="licences" tabindex="0">
                        { stack(&columns(), detail.assignments.iter().map(assignment).collect()) }
                    </div>
                </Card>
            }
            if !detail.plans.is_empty() {
                { plan_matrix(detail) }
            }
            <History filter={about(user)} sentences={last_changes(detail)} />
            <div class="detail__pair">
                <Card id="groups" title={text::member_of()}>
                    { list(detail.groups.iter().map(|group| group_link(group, false)).collect(), text::no_groups()) }
                </Card>
                <Card id="addresses" title={text::addresses()}>
                    { list(
                        detail.addresses.iter().map(|address| html! { <bdi class="mono">{ address }</bdi> }).collect(),
                        text::no_addresses(),
                    ) }
                </Card>
            </div>
            if let Some(turn) = &detail.addresses_to_come {
                { address_turn(turn) }
            }
        </article>
    }
}

/// What of the audit log concerns the user.
fn about(user: &UserRow) -> TimelineFilter {
    TimelineFilter { user: Some(user.id.clone()), ..TimelineFilter::default() }
}

/// When and by what each licence last came or went.
fn last_changes(detail: &UserDetail) -> Vec<String> {
    detail.last_changes.iter().map(|change| change.sentence.clone()).collect()
}

/// Addresses before and after the next licence change, side by side.
fn address_turn(turn: &AddressTurn) -> Html {
    html! {
        <Card id="addresses-to-come" title={addresses::to_come()}>
            <p class="muted">{ addresses::to_come_detail() }</p>
            { address_table(turn, "addresses-to-come") }
        </Card>
    }
}

/// The columns of the licences.
fn columns() -> [(String, bool); 5] {
    let columns =
        [text::col_product(), text::col_path(), text::col_state(), text::col_since(), text::col_off()];
    columns.map(|name| (name, false))
}

fn assignment(row: &AssignmentRow) -> Html {
    let in_error = row.error.is_some() || row.state == "Error" || row.state == "ActiveWithError";
    let path = row.group.as_ref().map_or_else(|| html! { words::direct() }, |group| group_link(group, false));
    let state = html! {
        <>
            if in_error {
                <Label label={text::state(&row.state)} color={Color::Red} icon={Some(Icon::ExclamationCircle)} compact=true />
            } else {
                { text::state(&row.state) }
            }
            if let Some(error) = &row.error {
                { " " }<bdi class="mono">{ error }</bdi>
            }
        </>
    };
    let since = row.since.as_deref().map(format::day).unwrap_or_default();
    html! {
        <tr role="row" class={in_error.then_some("table__row--bad")}>
            { name_cell(product_link(&row.product, false)) }
            { cell(text::col_path(), None, path) }
            { cell(text::col_state(), None, state) }
            { cell(text::col_since(), None, html! { since }) }
            { cell(text::col_off(), None, folded(&row.disabled_plans)) }
        </tr>
    }
}

/// A count of plans that opens into their names.
pub(super) fn folded(plans: &[PlanRef]) -> Html {
    if plans.is_empty() {
        return html! { <span class="muted">{ tables::none() }</span> };
    }
    html! {
        <details>
            <summary>{ text::plans(plans.len() as u64) }</summary>
            <ul class="plain-list" role="list">{ for plans.iter().map(|plan| html! { <li>{ plan_link(plan, false) }</li> }) }</ul>
        </details>
    }
}

/// A plain list, or that there is nothing.
pub(super) fn list(items: Vec<Html>, none: impl Into<AttrValue>) -> Html {
    if items.is_empty() {
        return html! { <p class="muted">{ none.into() }</p> };
    }
    html! { <ul class="plain-list" role="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}
