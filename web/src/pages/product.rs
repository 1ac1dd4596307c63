//! A product opened: its seats, who carries it, its plans.

use super::holders::ProductHolders;
use super::products::plain_name;
use super::sources::sources;
use super::timeline::History;
use super::user::list;
use crate::components::{
    About, Begin, Card, DetailHead, Grid, cell, finding_list, group_link, name_cell, opened, plan_link,
    seat_bar, seat_numbers, share_bar, stack,
};
use crate::hooks::use_query;
use crate::queries::seats;
use crate::state::Picked;
use crate::text::{detail as text, format, holders, plans};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::timeline::TimelineFilter;
use seatscope_contract::views::{PlanUse, ProductDetail};
use yew::prelude::*;

/// Properties of [`ProductPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ProductProps {
    /// Product id.
    pub(crate) id: AttrValue,
}

/// A product's page.
#[component]
pub(crate) fn ProductPage(props: &ProductProps) -> Html {
    let query = Query::Product { sku_id: props.id.to_string() };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::Product(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::product(), |detail| detail_view(detail))
}

fn detail_view(detail: &ProductDetail) -> Html {
    let product = &detail.product.product;
    let name = plain_name(product);
    let answer = if detail.product.seats_known {
        text::product_answer(product.consumed, seats::owned(product), product.available)
    } else {
        text::product_unknown(product.users.total)
    };
    html! {
        <article class="detail">
            <DetailHead title={name.clone()} id={product.sku_id.clone()} {answer}>
                if let Some(part) = &product.sku_part_number {
                    <bdi class="mono">{ part }</bdi>
                }
            </DetailHead>
            <Begin about={About::Product(Picked { id: product.sku_id.clone(), name: name.to_string() })} />
            <Card id="seats" title={text::seats()}>
                { seat_bar(&detail.product, &name) }
                <dl class="figures">
                    { for seat_numbers(&detail.product).into_iter().map(|(label, value)| html! {
                        <div><dt>{ label }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                if let Some(beside) = text::seats_beside(product.warning, product.suspended, product.locked_out) {
                    <p class="muted">{ beside }</p>
                }
            </Card>
            <Card id="findings" title={text::findings()}>
                { finding_list(&detail.findings, text::no_findings()) }
            </Card>
            <History filter={TimelineFilter { sku_id: Some(product.sku_id.clone()), ..TimelineFilter::default() }} />
            <Card id="sources" title={holders::flow_heading()}>{ sources(&name, &detail.sources) }</Card>
            if !detail.sources.is_empty() {
                <Card id="holders" title={holders::holders()}>
                    <Grid<ProductHolders>
                        id="product-holders"
                        label={holders::holders()}
                        source={ProductHolders(product.sku_id.clone())}
                    />
                </Card>
            }
            <Card id="plans" title={text::service_plans()}>{ plan_use(&detail.plan_use) }</Card>
            <Card id="carriers" title={text::carried_by()}>
                { list(detail.groups.iter().map(|group| group_link(group, false)).collect(), text::no_carriers()) }
            </Card>
        </article>
    }
}

/// The plans, and for how many holders each is on.
fn plan_use(lines: &[PlanUse]) -> Html {
    let columns = [
        (text::col_plan(), false),
        (plans::col_share(), false),
        (plans::col_on(), true),
        (plans::col_off(), true),
    ];
    if lines.is_empty() {
        return html! { <p class="muted">{ text::no_plans() }</p> };
    }
    let row = |line: &PlanUse| {
        html! {
            <tr role="row" key={line.plan.id.clone()}>
                { name_cell(plan_link(&line.plan, false)) }
                { cell(plans::col_share(), Some("share"), share_bar(line.on, line.off)) }
                { cell(plans::col_on(), Some("end"), html! { format::number(line.on) }) }
                { cell(plans::col_off(), Some("end"), html! { format::number(line.off) }) }
            </tr>
        }
    };
    html! {
        <>
            <p class="muted">{ plans::use_detail() }</p>
            <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="plans" tabindex="0">
                { stack(&columns, lines.iter().map(row).collect()) }
            </div>
        </>
    }
}
