//! Findings as a short list of links.

use super::{To, severity_mark};
use crate::route::Route;
use crate::text::{findings, words};
use seatscope_contract::views::FindingRow;
use yew::prelude::*;

/// Properties of [`FindingList`].
#[derive(PartialEq, Properties)]
pub(crate) struct ListProps {
    /// The findings.
    pub(crate) rows: Vec<FindingRow>,
    /// Said where there are none.
    pub(crate) none: AttrValue,
}

/// One line a finding: how bad, the cause, how many users, what a reprocess would do.
#[component]
pub(crate) fn FindingList(props: &ListProps) -> Html {
    if props.rows.is_empty() {
        return html! { <p class="muted">{ &props.none }</p> };
    }
    html! {
        <ul class="finding-list" role="list">
            { for props.rows.iter().map(|row| html! {
                <li class="finding-list__item" key={row.index}>
                    { severity_mark(row.severity, row.basis) }
                    <div>
                        <To route={Route::Finding { index: row.index }}><bdi>{ &row.message }</bdi></To>
                        <p class="finding-list__facts">
                            { facts(row) }
                        </p>
                    </div>
                </li>
            }) }
        </ul>
    }
}

fn facts(row: &FindingRow) -> String {
    let mut facts = Vec::new();
    if row.users > 0 {
        facts.push(findings::users(row.users));
    }
    facts.push(words::basis(row.basis).to_lowercase());
    if let Some(outlook) = row.outlook {
        facts.push(format!(
            "{}: {}",
            findings::OUTLOOK.to_lowercase(),
            words::outlook(outlook).to_lowercase()
        ));
    }
    facts.join(" · ")
}
