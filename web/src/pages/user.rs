//! A user opened: every licence with its paths, the plans, addresses, groups, findings.

use super::plan_matrix::PlanMatrix;
use super::users::account;
use crate::components::{
    FindingList, Identity, Loading, Missing, PageHeading, group_link, plan_name, product_link,
};
use crate::hooks::{Asked, use_query};
use crate::text::{detail as text, format, frame, tables, words};
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
    let (asked, again) = use_query(Query::User { id: props.id.to_string() });
    match &asked {
        Asked::Answered(reply) => match &**reply {
            Reply::User(Some(detail)) => html! { <Detail detail={(**detail).clone()} /> },
            _ => html! { <Missing title={frame::NO_OBJECT} detail={frame::NO_OBJECT_DETAIL} /> },
        },
        _ => html! {
            <>
                <PageHeading title={text::USER} screen={props.id.clone()} />
                <Loading {asked} {again} />
            </>
        },
    }
}

/// Properties of [`Detail`].
#[derive(PartialEq, Properties)]
struct DetailProps {
    detail: UserDetail,
}

#[component]
fn Detail(props: &DetailProps) -> Html {
    let detail = &props.detail;
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
                <FindingList rows={detail.findings.clone()} none={text::NO_FINDINGS} />
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
                <PlanMatrix assignments={detail.assignments.clone()} plans={detail.plans.clone()} />
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
