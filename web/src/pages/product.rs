//! A product opened: its seats, who carries it, its plans.

use super::products::plain_name;
use super::user::list;
use crate::components::{
    Identity, PageHeading, finding_list, group_link, opened, plan_name, seat_bar, seat_numbers,
};
use crate::hooks::use_query;
use crate::queries::seats;
use crate::text::detail as text;
use seatscope_contract::messages::{Query, Reply};
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
    let product = &detail.product;
    let name = plain_name(product);
    let owned = seats::owned(product);
    html! {
        <article class="detail">
            <PageHeading title={name.clone()} screen={product.sku_id.clone()} />
            <p class="detail__facts">
                if let Some(part) = &product.sku_part_number {
                    <bdi class="mono">{ part }</bdi>
                }
                <Identity id={product.sku_id.clone()} />
            </p>
            <p class="detail__answer">{ text::product_answer(product.consumed, owned, product.available) }</p>
            <section class="card" aria-labelledby="seats">
                <h2 id="seats">{ text::SEATS }</h2>
                { seat_bar(product, &name) }
                <dl class="figures">
                    { for seat_numbers(product).into_iter().map(|(label, value)| html! {
                        <div><dt>{ label }</dt><dd>{ value }</dd></div>
                    }) }
                </dl>
                if let Some(beside) = text::seats_beside(product.warning, product.suspended, product.locked_out) {
                    <p class="muted">{ beside }</p>
                }
            </section>
            <section class="card" aria-labelledby="findings">
                <h2 id="findings">{ text::FINDINGS }</h2>
                { finding_list(&detail.findings, text::NO_FINDINGS) }
            </section>
            <div class="detail__pair">
                <section class="card" aria-labelledby="carriers">
                    <h2 id="carriers">{ text::CARRIED_BY }</h2>
                    { list(detail.groups.iter().map(group_link).collect(), text::NO_CARRIERS) }
                </section>
                <section class="card" aria-labelledby="plans">
                    <h2 id="plans">{ text::PLANS }</h2>
                    { list(detail.plans.iter().map(plan_name).collect(), text::NO_PLANS) }
                </section>
            </div>
        </article>
    }
}
