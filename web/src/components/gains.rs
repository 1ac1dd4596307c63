//! Products that come or go with their services.

use super::{plan_name, product_link};
use crate::text::bench as text;
use seatscope_contract::outline::NamedPlans;
use yew::prelude::*;

/// Something that comes or goes, under a label; `class` colours its edge.
pub(crate) fn gain(label: impl Into<AttrValue>, class: &'static str, what: Html) -> Html {
    html! {
        <div class={classes!("gain", class)}>
            <span class="gain__label">{ label.into() }</span>
            { what }
        </div>
    }
}

/// Products with those of their services that come or go, folded away.
pub(crate) fn gains(label: impl Into<AttrValue>, class: &'static str, entries: &[NamedPlans]) -> Html {
    let label = label.into();
    let one = |entry: &NamedPlans| {
        let what = html! {
            <>
                { product_link(&entry.product, false) }
                if entry.plans.is_empty() {
                    <p class="muted">{ text::nothing_else_changes() }</p>
                } else {
                    <details>
                        <summary>{ text::plans(entry.plans.len() as u64) }</summary>
                        <ul class="plans" role="list">{ for entry.plans.iter().map(|plan| html! { <li>{ plan_name(plan) }</li> }) }</ul>
                    </details>
                }
            </>
        };
        gain(label.clone(), class, what)
    };
    html! { { for entries.iter().map(one) } }
}
