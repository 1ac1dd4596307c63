//! A service plan opened: who has it on, by which products and paths, and where it is off.

use super::rules::RULES_LIST;
use super::user::list;
use crate::components::{
    Card, Column, DetailHead, Grid, Source, To, Toggle, cell, finding_list, group_link, name_cell, opened,
    product_link, share_bar, stack, user_link,
};
use crate::hooks::{use_address, use_handle, use_query};
use crate::queries::palette::product_name;
use crate::route::{HoldersQuery, Route};
use crate::shared::Shared;
use crate::state::Action;
use crate::text::{detail, format, plans as text, tables, words};
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::{
    NamedUser, Page, PlanCell, PlanDetail, PlanHolder, PlanHolders, PlanPath, RuleRow,
};
use yew::prelude::*;

/// Those who have a plan on, or off everywhere.
#[derive(Debug, Clone, PartialEq)]
struct Holders {
    plan: String,
    which: PlanHolders,
}

impl Source for Holders {
    type Row = PlanHolder;
    const CLASS: &'static str = "grid--holders";
    fn columns() -> Vec<Column> {
        vec![
            Column::text(tables::user(), ""),
            Column::text(tables::department(), ""),
            Column::text(text::col_paths(), ""),
        ]
    }

    fn query(&self, window: Window) -> Query {
        Query::PlanHolders { id: self.plan.clone(), which: self.which, window }
    }

    fn page(reply: Reply) -> Option<Page<PlanHolder>> {
        if let Reply::PlanHolders(page) = reply { Some(page) } else { None }
    }

    fn cell(row: &PlanHolder, column: usize) -> Html {
        match column {
            0 => user_link(&row.user, true),
            1 => department(&row.user),
            _ => {
                html! { <span class="clamp">{ for row.paths.iter().enumerate().map(|(at, path)| one_path(at, path)) }</span> }
            }
        }
    }

    fn route(row: &PlanHolder) -> Option<Route> {
        Some(Route::User { id: row.user.id.clone() })
    }
}

/// A user's department, as the export has it.
pub(super) fn department(user: &NamedUser) -> Html {
    html! { <bdi>{ user.department.as_deref().unwrap_or_default() }</bdi> }
}

fn one_path(at: usize, path: &PlanPath) -> Html {
    let state = match path.cell {
        PlanCell::On => detail::cell_on(),
        PlanCell::Off => detail::cell_off(),
        PlanCell::Waiting => detail::cell_waiting(),
        PlanCell::Absent => detail::cell_absent(),
    };
    let group = path.group.as_ref().map(|group| group.name.as_ref().unwrap_or(&group.id).clone());
    html! {
        <>
            if at > 0 {
                { "; " }
            }
            <bdi>{ product_name(&path.product) }</bdi>{ ", " }
            <bdi>{ group.unwrap_or_else(words::direct) }</bdi>{ ": " }{ state }
        </>
    }
}

/// Properties of [`ServicePlanPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct PlanProps {
    /// The plan's id.
    pub(crate) id: AttrValue,
}

/// A plan's page.
#[component]
pub(crate) fn ServicePlanPage(props: &PlanProps) -> Html {
    let (asked, again) = use_query(Query::ServicePlan { id: props.id.to_string() }, |reply| match reply {
        Reply::ServicePlan(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::plan(), |detail| html! { <Detail detail={detail.clone()} /> })
}

/// Properties of [`Detail`].
#[derive(PartialEq, Properties)]
struct DetailProps {
    detail: Shared<PlanDetail>,
}

#[component]
fn Detail(props: &DetailProps) -> Html {
    let detail = &*props.detail;
    let plan = &detail.row.plan;
    let title = plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id).clone();
    let (query, change) = use_address::<HoldersQuery>(Route::ServicePlan { id: plan.id.clone() });
    let which = if query.off { PlanHolders::Off } else { PlanHolders::On };
    let show = |off: bool| change.reform(move |()| HoldersQuery { off });
    html! {
        <article class="detail">
            <DetailHead {title} id={plan.id.clone()} answer={text::answer(detail.row.on, detail.row.off)}>
                if let Some(name) = &plan.name {
                    <bdi class="mono">{ name }</bdi>
                }
            </DetailHead>
            <Card id="findings" title={detail::findings()}>
                { finding_list(&detail.findings, detail::no_findings()) }
            </Card>
            <Card id="in-products" title={text::in_products()}>{ products(detail) }</Card>
            <Card id="holders" title={text::holders()}>
                <div class="toggles" role="group" aria-labelledby="holders">
                    <Toggle label={text::have()} count={Some(detail.row.on)} on={!query.off} onclick={show(false)} />
                    <Toggle label={text::lack()} count={Some(detail.row.off)} on={query.off} onclick={show(true)} />
                </div>
                <Grid<Holders> id="plan-holders" label={text::holders()} source={Holders { plan: plan.id.clone(), which }} />
            </Card>
            <div class="detail__pair">
                <Card id="in-groups" title={text::in_groups()}>{ groups(detail) }</Card>
                <Card id="rules" title={text::rules()}>
                    { list(detail.rules.iter().map(|row| html! { <RuleLine row={row.clone()} /> }).collect(), text::no_rules()) }
                </Card>
            </div>
        </article>
    }
}

fn products(detail: &PlanDetail) -> Html {
    let columns = [
        (detail::col_product(), false),
        (text::col_share(), false),
        (text::col_on(), true),
        (text::col_off(), true),
    ];
    let row = |line: &seatscope_contract::views::PlanInProduct| {
        html! {
            <tr role="row" key={line.product.sku_id.clone()}>
                { name_cell(product_link(&line.product, false)) }
                { cell(text::col_share(), None, share_bar(line.on, line.off)) }
                { cell(text::col_on(), Some("end"), html! { format::number(line.on) }) }
                { cell(text::col_off(), Some("end"), html! { format::number(line.off) }) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll" role="group" aria-labelledby="in-products" tabindex="0">
            { stack(&columns, detail.products.iter().map(row).collect()) }
        </div>
    }
}

fn groups(detail: &PlanDetail) -> Html {
    let line = |line: &seatscope_contract::views::PlanInGroup| {
        html! {
            <>
                { group_link(&line.group, false) }{ " " }
                <span class="muted">
                    { if line.on { text::turns_on() } else { text::leaves_off() } }{ ", " }
                    <bdi>{ product_name(&line.product) }</bdi>
                </span>
            </>
        }
    };
    let shown = detail.groups.len() as u64;
    html! {
        <>
            { list(detail.groups.iter().map(line).collect(), text::no_groups()) }
            if shown < detail.groups_total {
                <p class="muted">{ detail::first_of(shown, detail.groups_total) }</p>
            }
        </>
    }
}

/// Properties of [`RuleLine`].
#[derive(PartialEq, Properties)]
struct RuleLineProps {
    row: RuleRow,
}

/// A rule, leading to it among the rules.
#[component]
fn RuleLine(props: &RuleLineProps) -> Html {
    let handle = use_handle();
    let rule = &props.row.rule;
    let onfollow = {
        let id = rule.id.clone();
        Callback::from(move |()| handle.act(Action::Search(RULES_LIST, id.clone())))
    };
    html! {
        <>
            <To route={Route::Rules} {onfollow}><bdi class="mono">{ &rule.id }</bdi></To>
            { ", " }<span class="muted">{ words::enforcement_detail(rule.enforcement) }</span>
        </>
    }
}
