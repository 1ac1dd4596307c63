//! What became of findings and predictions.

use crate::components::{Card, english, people, severity_mark};
use crate::text::{compare as text, findings, words};
use seatscope_contract::comparison::{
    FindingChanges, FoundFinding, People, Predictions, RemainingFinding, Totals, UnclearFinding,
};
use yew::prelude::*;

/// Findings by what became of them, those that are still there at the end.
pub(super) fn cards(changes: &FindingChanges, totals: &Totals) -> Html {
    let plain = |finding: &FoundFinding| item(finding, html! {});
    html! {
        <>
            { card("compare-resolved", text::resolved(), changes.resolved.iter().map(plain).collect(), totals.findings_resolved) }
            { card("compare-introduced", text::introduced(), changes.introduced.iter().map(plain).collect(), totals.findings_introduced) }
            { card("compare-unclear", text::unclear_heading(), changes.cannot_tell.iter().map(unclear).collect(), totals.findings_unclear) }
            { card("compare-remaining", text::remaining(), changes.remaining.iter().map(remaining).collect(), totals.findings_remaining) }
        </>
    }
}

/// Predictions by what became of them; nothing where there were none.
pub(super) fn predictions(predictions: &Predictions, totals: &Totals) -> Html {
    if totals.predictions == 0 {
        return html! {};
    }
    let parts = [
        (text::came_true(), &predictions.came_true, totals.came_true),
        (text::otherwise(), &predictions.turned_out_otherwise, totals.turned_out_otherwise),
        (text::went_through(), &predictions.went_through, totals.went_through),
        (text::avoided(), &predictions.avoided, totals.avoided),
        (text::still_open(), &predictions.open, totals.open),
        (text::cannot_tell(), &predictions.cannot_tell, totals.cannot_tell),
    ];
    let part = |(title, found, total): (String, &Vec<FoundFinding>, u64)| {
        let named: u64 = found.iter().map(|finding| finding.people.total).sum();
        let rest = total.saturating_sub(named);
        html! {
            <>
                <h3>{ text::outcome(&title, total) }</h3>
                <ul class="finding-list" role="list">{ for found.iter().map(|finding| item(finding, html! {})) }</ul>
                if rest > 0 {
                    <p class="muted">{ text::more_users(rest) }</p>
                }
            </>
        }
    };
    html! {
        <Card id="compare-predictions" title={text::predictions()}>
            { for parts.into_iter().filter(|(_, _, total)| *total > 0).map(part) }
        </Card>
    }
}

fn card(id: &'static str, title: String, items: Vec<Html>, total: u64) -> Html {
    if items.is_empty() {
        return html! {};
    }
    let rest = total.saturating_sub(items.len() as u64);
    html! {
        <Card {id} {title}>
            <ul class="finding-list" role="list">{ items }</ul>
            if rest > 0 {
                <p class="muted">{ text::more_findings(rest) }</p>
            }
        </Card>
    }
}

fn item(finding: &FoundFinding, below: Html) -> Html {
    html! {
        <li class="finding-list__item">
            { severity_mark(finding.severity, finding.basis) }
            <div>
                <p>{ english(&finding.message) }</p>
                <p class="finding-list__facts">
                    if finding.people.total > 0 {
                        { findings::users(finding.people.total) }{ " · " }
                    }
                    { words::basis_within(finding.basis) }
                    if let Some(outlook) = finding.outlook {
                        { " · " }{ findings::outlook_fact(words::outlook_within(outlook)) }
                    }
                </p>
                { people(&finding.people.users, finding.people.total) }
                { below }
            </div>
        </li>
    }
}

fn remaining(remaining: &RemainingFinding) -> Html {
    let moved = |title: String, some: &People| {
        if some.total == 0 {
            return html! {};
        }
        html! { <><p>{ text::outcome(&title, some.total) }</p>{ people(&some.users, some.total) }</> }
    };
    let below = html! { <>{ moved(text::left(), &remaining.left) }{ moved(text::joined(), &remaining.joined) }{ moved(text::through_another_group(), &remaining.moved) }</> };
    item(&remaining.finding, below)
}

fn unclear(unclear: &UnclearFinding) -> Html {
    item(&unclear.finding, html! { <p>{ text::unclear(unclear.found_in, &unclear.missing) }</p> })
}
