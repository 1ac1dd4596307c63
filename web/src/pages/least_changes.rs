//! The least set of changes that clears the errors: the first of them on the overview, all on a page.

use super::remedy::RemedyItem;
use crate::components::{Button, Card, CopyButton, Look, PageHeading, Reproduces, To, answered, english};
use crate::hooks::{Asked, Try, use_query, use_try};
use crate::queries::overview::by_balance;
use crate::route::Route;
use crate::tasks::scenario;
use crate::text::{least_changes as text, remedies};
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::Remedy;
use seatscope_contract::scenario::Edit;
use seatscope_contract::views::BacktestCounts;
use seatscope_contract::what_if::LeastChanges;
use yew::prelude::*;

/// How many changes the overview shows.
const SHOWN: usize = 3;

#[hook]
fn use_least_changes() -> (Asked<LeastChanges>, Callback<()>) {
    use_query(Query::LeastChanges, |reply| match reply {
        Reply::LeastChanges(least) => Some(Some(*least)),
        _ => None,
    })
}

/// The changes that help most, for the overview.
#[component]
pub(crate) fn HelpsMost() -> Html {
    let (asked, again) = use_least_changes();
    html! {
        <Card id="helps-most" title={text::helps_most()}>
            { answered(&asked, &again, |least| first(least)) }
        </Card>
    }
}

fn first(least: &LeastChanges) -> Html {
    if least.steps.is_empty() {
        return nothing_to_try(least);
    }
    let line = |remedy: &Remedy| {
        html! {
            <li>
                <span>{ english(&remedy.title) }</span>
                <span class="muted">{ text::clears(&remedy.effect) }</span>
            </li>
        }
    };
    html! {
        <>
            <ol class="helps-most">{ for by_balance(&least.steps).into_iter().take(SHOWN).map(line) }</ol>
            <p>{ text::together(least) }</p>
            { without_location(least) }
            <p class="card__foot"><To route={Route::Changes}>{ text::show(least.steps.len() as u64) }</To></p>
        </>
    }
}

fn nothing_to_try(least: &LeastChanges) -> Html {
    html! {
        <>
            <p>{ text::nothing() }</p>
            { without_location(least) }
        </>
    }
}

/// Who needs a usage location first, where anybody does.
fn without_location(least: &LeastChanges) -> Html {
    match least.without_location {
        0 => html! {},
        users => html! { <p>{ text::without_location(users) }</p> },
    }
}

/// Properties of [`ChangesPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChangesProps {
    /// How well the simulation reproduces the records.
    pub(crate) backtest: BacktestCounts,
}

/// The whole set of changes.
#[component]
pub(crate) fn ChangesPage(props: &ChangesProps) -> Html {
    let (asked, again) = use_least_changes();
    let to_bench = use_try();
    html! {
        <div class="changes">
            <PageHeading title={text::heading()} screen="changes" />
            { answered(&asked, &again, |least| all(least, props.backtest, &to_bench)) }
        </div>
    }
}

fn all(least: &LeastChanges, backtest: BacktestCounts, to_bench: &Callback<Try>) -> Html {
    if least.steps.is_empty() {
        return nothing_to_try(least);
    }
    let edits: Vec<Edit> = least.steps.iter().flat_map(|step| step.scenario.iter().cloned()).collect();
    let try_all = {
        let edits = edits.clone();
        to_bench.reform(move |()| Try::Change(text::heading(), edits.clone()))
    };
    html! {
        <>
            <p>{ text::together(least) }{ " " }{ text::bound(least) }</p>
            if let Some(cost) = text::cost(least) {
                <p>{ cost }</p>
            }
            { without_location(least) }
            if least.is_partial {
                <p>{ text::partial() }</p>
            }
            <p class="muted">{ remedies::tried() }</p>
            <Reproduces counts={backtest} />
            <div class="bench__tools">
                <Button look={Look::Primary} icon={Icon::Play} label={text::try_all()} onclick={try_all} />
                if let Some(scenario) = scenario::to_json(&text::heading(), edits) {
                    <CopyButton text={scenario} name={text::copy_all()} label={text::copy_all()} />
                }
            </div>
            <ol class="remedies">{ for least.steps.iter().map(|remedy| html! { <RemedyItem remedy={remedy.clone()} heading="h2" /> }) }</ol>
        </>
    }
}
