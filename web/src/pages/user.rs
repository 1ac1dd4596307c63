//! A user opened: every licence with its paths, the plans, addresses, groups, findings.

use super::plan_matrix::plan_matrix;
use super::users::account;
use crate::components::{Identity, PageHeading, finding_list, group_link, opened, plan_name, product_link};
use crate::hooks::use_query;
use crate::text::{detail as text, format, tables, words};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::PlanRef;
use seatscope_contract::views::{AssignmentRow, UserDetail};
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
    opened(&asked, &again, text::USER, |detail| detail_view(detail))
}

fn detail_view(detail: &UserDetail) -> Html {
    let user = &detail.user;
    let title = user.name.as_ref().or(user.user_principal_name.as_ref()).unwrap_or(&user.id).clone();
    html! {
        <article class="detail">
            <PageHeading {title} screen={user.id.clone()} />
            <p class="detail__facts">
                if let Some(name) = &user.user_principal_name {
                    <bdi>{ name }</bdi>
                }
                if let Some(department) = &user.department {
                    <bdi>{ department }</bdi>
                }
                if let Some(location) = &user.usage_location {
                    <span><span class="muted">{ tables::LOCATION }</span>{ " " }<bdi>{ location }</bdi></span>
                }
                <span><span class="muted">{ tables::ACCOUNT }</span>{ " " }{ account(user) }</span>
                <Identity id={user.id.clone()} />
            </p>
            <p class="detail__answer">{ text::user_answer(detail.assignments.len() as u64, user.errors.into()) }</p>
            <section class="card" aria-labelledby="findings">
                <h2 id="findings">{ text::FINDINGS }</h2>
                { finding_list(&detail.findings, text::NO_FINDINGS) }
            </section>
            if !detail.assignments.is_empty() {
                <section class="card" aria-labelledby="licences">
                    <h2 id="licences">{ text::LICENCES }</h2>
                    <div class="table-scroll" role="group" aria-labelledby="licences" tabindex="0">
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{ text::COL_PRODUCT }</th>
                                    <th scope="col">{ text::COL_PATH }</th>
                                    <th scope="col">{ text::COL_STATE }</th>
                                    <th scope="col">{ text::COL_SINCE }</th>
                                    <th scope="col">{ text::COL_OFF }</th>
                                </tr>
                            </thead>
                            <tbody>{ for detail.assignments.iter().map(assignment) }</tbody>
                        </table>
                    </div>
                </section>
            }
            if !detail.plans.is_empty() {
                { plan_matrix(detail) }
            }
            <div class="detail__pair">
                <section class="card" aria-labelledby="groups">
                    <h2 id="groups">{ text::MEMBER_OF }</h2>
                    { list(detail.groups.iter().map(group_link).collect(), text::NO_GROUPS) }
                </section>
                <section class="card" aria-labelledby="addresses">
                    <h2 id="addresses">{ text::ADDRESSES }</h2>
                    { list(
                        detail.addresses.iter().map(|address| html! { <bdi class="mono">{ address }</bdi> }).collect(),
                        text::NO_ADDRESSES,
                    ) }
                </section>
            </div>
        </article>
    }
}

fn assignment(row: &AssignmentRow) -> Html {
    let in_error = row.error.is_some() || row.state == "Error" || row.state == "ActiveWithError";
    html! {
        <tr class={in_error.then_some("table__row--bad")}>
            <th scope="row">{ product_link(&row.product, false) }</th>
            <td>{ row.group.as_ref().map_or_else(|| html! { words::DIRECT }, group_link) }</td>
            <td>
                if in_error {
                    <Label label={text::state(&row.state)} color={Color::Red} icon={Some(Icon::ExclamationCircle)} compact=true />
                } else {
                    { text::state(&row.state) }
                }
                if let Some(error) = &row.error {
                    { " " }<bdi class="mono">{ error }</bdi>
                }
            </td>
            <td>{ row.since.as_deref().map(format::day).unwrap_or_default() }</td>
            <td>{ folded(&row.disabled_plans) }</td>
        </tr>
    }
}

/// A count of plans that opens into their names.
pub(super) fn folded(plans: &[PlanRef]) -> Html {
    if plans.is_empty() {
        return html! { <span class="muted">{ tables::NONE }</span> };
    }
    html! {
        <details>
            <summary>{ text::plans(plans.len() as u64) }</summary>
            <ul class="plain-list" role="list">{ for plans.iter().map(|plan| html! { <li>{ plan_name(plan) }</li> }) }</ul>
        </details>
    }
}

/// A plain list, or that there is nothing.
pub(super) fn list(items: Vec<Html>, none: &'static str) -> Html {
    if items.is_empty() {
        return html! { <p class="muted">{ none }</p> };
    }
    html! { <ul class="plain-list" role="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}
