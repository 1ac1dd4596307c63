//! Planners: what people want to do, and what is proposed for it.

mod form;
mod proposal;

use crate::components::{PageHeading, To};
use crate::hooks::use_kept;
use crate::route::Route;
use crate::text::{compare, planner as text};
pub(crate) use form::Goal;
use form::TaskForm;
use proposal::ProposalOf;
use seatscope_contract::planner::Task;
use yew::prelude::*;

/// The planners.
#[component]
pub(crate) fn PlannerPage() -> Html {
    let task = use_kept("what is planned", || None::<Task>);
    let onplan = {
        let task = task.setter();
        Callback::from(move |wanted: Task| task.set(Some(wanted)))
    };
    html! {
        <div class="bench">
            <PageHeading title={text::heading()} screen="plan" />
            <p>{ text::detail() }{ " " }<To route={Route::WhatIf}>{ text::to_bench() }</To></p>
            <p><To route={Route::Compare}>{ compare::from_bench() }</To></p>
            <div class="bench__columns">
                <div class="bench__side"><TaskForm {onplan} /></div>
                <div class="bench__main">
                    if let Some(task) = &*task {
                        <ProposalOf task={task.clone()} />
                    } else {
                        <p class="bench__empty">{ text::empty() }</p>
                    }
                </div>
            </div>
        </div>
    }
}
