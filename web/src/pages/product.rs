//! A product opened: its seats, who carries it, its plans.

use super::products::plain_name;
use super::timeline::History;
use super::user::list;
use crate::components::{
    About, Begin, Card, DetailHead, finding_list, group_link, opened, plan_name, seat_bar, seat_numbers,
};
use crate::hooks::use_query;
use crate::queries::seats;
use crate::state::Picked;
use crate::text::detail as text;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::timeline::TimelineFilter;
use seatscope_contract::views::ProductDetail;
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
    opened(&asked, &again, text::PRODUCT, |detail| detail_view(detail))
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
            <Card id="seats" title={text::SEATS}>
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
            <Card id="findings" title={text::FINDINGS}>
                { finding_list(&detail.findings, text::NO_FINDINGS) }
            </Card>
            <History filter={TimelineFilter { sku_id: Some(product.sku_id.clone()), ..TimelineFilter::default() }} />
            <div class="detail__pair">
                <Card id="carriers" title={text::CARRIED_BY}>
                    { list(detail.groups.iter().map(|group| group_link(group, false)).collect(), text::NO_CARRIERS) }
                </Card>
                <Card id="plans" title={text::PLANS}>
                    { list(detail.plans.iter().map(plan_name).collect(), text::NO_PLANS) }
                </Card>
            </div>
        </article>
    }
}
