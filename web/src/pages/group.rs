//! A group opened: what it gives, to whom, and what is wrong with that.

use super::groups::state;
use super::user::{folded, list};
use crate::components::{Identity, PageHeading, finding_list, opened, product_link, user_link};
use crate::hooks::use_query;
use crate::text::{detail as text, tables};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::views::{GroupDetail, GroupProduct};
use yew::prelude::*;

/// Properties of [`GroupPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct GroupProps {
    /// Object id.
    pub(crate) id: AttrValue,
}

/// A group's page.
#[component]
pub(crate) fn GroupPage(props: &GroupProps) -> Html {
    let query = Query::Group { id: props.id.to_string() };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::Group(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::GROUP, |detail| detail_view(detail))
}

fn detail_view(detail: &GroupDetail) -> Html {
    let group = &detail.group;
    let answer = group.licensing.as_ref().map_or_else(
        || text::group_plain(group.members),
        |licensing| {
            text::group_answer(licensing.members, licensing.licensed_members, licensing.members_in_error)
        },
    );
    html! {
        <article class="detail">
            <PageHeading title={group.name.clone().unwrap_or_else(|| group.id.clone())} screen={group.id.clone()} />
            <p class="detail__facts">
                if let Some(licensing) = &group.licensing {
                    { state(licensing.state) }
                }
                <span>{ tables::group_kind(&group.kind, group.dynamic, group.synced) }</span>
                if group.member_groups > 0 {
                    <span><span class="muted">{ tables::MEMBER_GROUPS }</span>{ " " }{ group.member_groups }</span>
                }
                <Identity id={group.id.clone()} />
            </p>
            <p class="detail__answer">{ answer }</p>
            <section class="card" aria-labelledby="findings">
                <h2 id="findings">{ text::FINDINGS }</h2>
                { finding_list(&detail.findings, text::NO_FINDINGS) }
            </section>
            <section class="card" aria-labelledby="licences">
                <h2 id="licences">{ text::LICENCES }</h2>
                if detail.products.is_empty() {
                    <p class="muted">{ text::NO_PRODUCTS }</p>
                } else {
                    { products(&detail.products) }
                }
            </section>
            if let Some(rule) = &detail.membership_rule {
                <section class="card" aria-labelledby="rule">
                    <h2 id="rule">{ text::MEMBERSHIP_RULE }</h2>
                    <pre class="code code--wrap"><bdi>{ rule }</bdi></pre>
                </section>
            }
            <section class="card" aria-labelledby="members">
                <h2 id="members">{ text::MEMBERS }</h2>
                { list(detail.members.iter().map(|user| user_link(user, false)).collect(), text::NO_MEMBERS) }
                if (detail.members.len() as u64) < group.members && !detail.members.is_empty() {
                    <p class="muted">{ text::first_of(detail.members.len() as u64, group.members) }</p>
                }
            </section>
        </article>
    }
}

fn products(products: &[GroupProduct]) -> Html {
    html! {
        <div class="table-scroll" role="group" aria-labelledby="licences" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{ text::COL_PRODUCT }</th>
                        <th scope="col">{ text::COL_ON }</th>
                        <th scope="col">{ text::COL_OFF }</th>
                    </tr>
                </thead>
                <tbody>
                    { for products.iter().map(|row| html! {
                        <tr key={row.product.sku_id.clone()}>
                            <th scope="row">{ product_link(&row.product, false) }</th>
                            <td>{ folded(&row.enabled_plans) }</td>
                            <td>{ folded(&row.disabled_plans) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
