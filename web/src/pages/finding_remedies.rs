//! What would help against a finding: changes that the engine has tried, best first.

use super::remedy::RemedyItem;
use crate::components::{Card, Reproduces, answered};
use crate::hooks::use_query;
use crate::text::remedies as text;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::Remedy;
use seatscope_contract::views::BacktestCounts;
use yew::prelude::*;

/// Properties of [`Remedies`].
#[derive(PartialEq, Properties)]
pub(crate) struct RemediesProps {
    /// The finding's index in the report.
    pub(crate) index: u32,
    /// How well the simulation reproduces the records.
    pub(crate) backtest: BacktestCounts,
}

/// The section with the remedies of a finding.
#[component]
pub(crate) fn Remedies(props: &RemediesProps) -> Html {
    let (asked, again) = use_query(Query::Remedies { index: props.index }, |reply| match reply {
        Reply::Remedies(remedies) => Some(Some(remedies)),
        _ => None,
    });
    html! {
        <Card id="would-help" title={text::would_help()}>
            { answered(&asked, &again, |remedies| list(remedies, props.backtest)) }
        </Card>
    }
}

fn list(remedies: &[Remedy], backtest: BacktestCounts) -> Html {
    if remedies.is_empty() {
        return html! { <p class="muted">{ text::nothing_tried() }</p> };
    }
    html! {
        <>
            <p class="muted">{ text::tried() }</p>
            <Reproduces counts={backtest} />
            <ul class="remedies" role="list">{ for remedies.iter().map(|remedy| html! { <RemedyItem remedy={remedy.clone()} /> }) }</ul>
        </>
    }
}
