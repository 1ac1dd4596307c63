//! Findings as a short list of links.

use super::{To, english, severity_mark};
use crate::route::Route;
use crate::text::{findings, words};
use seatscope_contract::views::FindingRow;
use yew::prelude::*;

/// One line a finding: how bad, the cause, how many users, what a reprocess would do. `none` is said
/// where there are none.
pub(crate) fn finding_list(rows: &[FindingRow], none: impl Into<AttrValue>) -> Html {
    if rows.is_empty() {
        return html! { <p class="muted">{ none.into() }</p> };
    }
    html! {
        <ul class="finding-list" role="list">
            { for rows.iter().map(|row| html! {
                <li class="finding-list__item" key={row.index}>
                    { severity_mark(row.severity, row.basis) }
                    <div>
                        <To route={Route::Finding { index: row.index }}>{ english(&row.message) }</To>
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
    facts.push(words::basis_within(row.basis));
    facts.extend(row.outlook.map(|outlook| findings::outlook_fact(words::outlook_within(outlook))));
    facts.join(" · ")
}
