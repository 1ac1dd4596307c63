//! A group opened: what it gives, to whom, and what is wrong with that.

use super::flows::FlowsCard;
use super::group_plans::{prerequisites, siblings};
use super::groups::state;
use super::holders::Members;
use super::timeline::History;
use super::user::folded;
use crate::components::{
    About, Begin, Card, DetailHead, Grid, To, Toggle, finding_list, opened, product_link,
};
use crate::hooks::{use_address, use_query};
use crate::route::{MembersQuery, Route};
use crate::shared::Shared;
use crate::state::Picked;
use crate::text::{detail as text, holders, rule_editor, tables};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::timeline::TimelineFilter;
use seatscope_contract::views::{GroupDetail, GroupProduct, MemberState, MemberStates};
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
    opened(&asked, &again, text::group(), detail_view)
}

fn detail_view(detail: &Shared<GroupDetail>) -> Html {
    let group = &detail.group;
    let answer = group.licensing.as_ref().map_or_else(
        || text::group_plain(group.members),
        |licensing| {
            text::group_answer(licensing.members, licensing.licensed_members, licensing.members_in_error)
        },
    );
    let editor = Route::RuleEditorOf { group: group.id.clone() };
    let name = group.name.clone().unwrap_or_else(|| group.id.clone());
    // A licence that a group no longer gives may linger with users in error, and is processed too.
    let lingers = detail.findings.iter().any(|finding| finding.outlook.is_some());
    let about = if lingers || group.licensing.is_some() { About::LicensedGroup } else { About::Group };
    html! {
        <article class="detail">
            <DetailHead title={name.clone()} id={group.id.clone()} {answer}>
                if let Some(licensing) = &group.licensing {
                    { state(licensing.state) }
                }
                <span>{ tables::group_kind(&group.kind, group.dynamic, group.synced) }</span>
                if group.member_groups > 0 {
                    <span><span class="muted">{ tables::member_groups() }</span>{ " " }{ group.member_groups }</span>
                }
            </DetailHead>
            <Begin about={about(Picked { id: group.id.clone(), name })} />
            <Card id="findings" title={text::findings()}>
                { finding_list(&detail.findings, text::no_findings()) }
            </Card>
            <Card id="licences" title={text::licences()}>
                if detail.products.is_empty() {
                    <p class="muted">{ text::no_products() }</p>
                } else {
                    { products(&detail.products) }
                }
            </Card>
            if !detail.products.is_empty() {
                <FlowsCard group={group.id.clone()} />
            }
            <History filter={TimelineFilter { group: Some(group.id.clone()), ..TimelineFilter::default() }} />
            if !detail.products.is_empty() {
                <Card id="prerequisites" title={holders::prerequisites()}>{ prerequisites(&detail.prerequisites) }</Card>
                <Card id="siblings" title={holders::siblings()}>{ siblings(&detail.siblings) }</Card>
            }
            if let Some(rule) = &detail.membership_rule {
                <Card id="rule" title={text::membership_rule()}>
                    <pre class="code code--wrap"><bdi>{ rule }</bdi></pre>
                    <p class="card__foot"><To route={editor}>{ rule_editor::from_group() }</To></p>
                </Card>
            } else if !group.synced {
                <p><To route={editor}>{ rule_editor::from_static() }</To></p>
            }
            <Card id="members" title={text::members()}>
                if detail.members.is_empty() && detail.member_states.unwrap_or_default() == MemberStates::default() {
                    <p class="muted">{ text::no_members() }</p>
                } else {
                    <MemberList detail={detail.clone()} />
                }
            </Card>
        </article>
    }
}

/// Properties of [`MemberList`].
#[derive(PartialEq, Properties)]
struct MembersProps {
    detail: Shared<GroupDetail>,
}

/// The members, by how far they got.
#[component]
fn MemberList(props: &MembersProps) -> Html {
    let group = props.detail.group.id.clone();
    let (query, change) = use_address::<MembersQuery>(Route::Group { id: group.clone() });
    let toggle = |state: Option<MemberState>, label: String, count: Option<u64>| {
        let onclick = change.reform(move |()| MembersQuery { state });
        html! { <Toggle {label} {count} on={query.state == state} {onclick} /> }
    };
    let of_state = |state: MemberState, count: u64| toggle(Some(state), holders::state(state), Some(count));
    html! {
        <>
            if let Some(states) = props.detail.member_states {
                <div class="toggles" role="group" aria-label={holders::by_state()}>
                    { toggle(None, holders::everybody(), None) }
                    { of_state(MemberState::InError, states.in_error) }
                    { of_state(MemberState::Pending, states.pending) }
                    { of_state(MemberState::Licensed, states.licensed) }
                    { of_state(MemberState::Without, states.without) }
                </div>
            }
            <Grid<Members>
                id="group-members"
                label={text::members()}
                source={Members { group, state: query.state }}
            />
        </>
    }
}

fn products(products: &[GroupProduct]) -> Html {
    html! {
        <div class="table-scroll" role="group" aria-labelledby="licences" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{ text::col_product() }</th>
                        <th scope="col">{ text::col_on() }</th>
                        <th scope="col">{ text::col_off() }</th>
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
