//! The bench: changes on one side, what they would do on the other.

mod before_after;
mod builder;
mod changes;
mod outcome;

use crate::components::{PageHeading, Reproduces, To};
use crate::hooks::{use_bench, use_bookmark};
use crate::route::Route;
use crate::text::{bench as text, compare, frame, planner};
use builder::Builder;
use changes::Changes;
use outcome::OutcomeOf;
use seatscope_contract::views::BacktestCounts;
use yew::prelude::*;

/// Properties of [`BenchPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct BenchProps {
    /// How well the simulation reproduces the records.
    pub(crate) backtest: BacktestCounts,
}

/// The bench.
#[component]
pub(crate) fn BenchPage(props: &BenchProps) -> Html {
    let bench = use_bench();
    let in_address = use_bookmark();
    html! {
        <div class="bench">
            <PageHeading title={frame::what_if()} screen="what-if" />
            <p>{ text::detail() }{ " " }<To route={Route::Plan}>{ planner::from_bench() }</To></p>
            <p><To route={Route::Compare}>{ compare::from_bench() }</To></p>
            <Reproduces counts={props.backtest} />
            <div class="bench__columns">
                <div class="bench__side">
                    <Changes />
                    if bench.tried() > 0 {
                        <p class="muted">{ if in_address { text::in_address() } else { text::not_in_address() } }</p>
                    }
                    <Builder />
                </div>
                <div class="bench__main">
                    if let Some(scenario) = bench.scenario() {
                        <OutcomeOf {scenario} />
                    } else {
                        <p class="bench__empty">{ if bench.changes.is_empty() { text::empty() } else { text::all_aside() } }</p>
                    }
                </div>
            </div>
        </div>
    }
}
