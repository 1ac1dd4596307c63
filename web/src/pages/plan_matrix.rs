//! The plans of a user: plans down, licences across, the effect last.

use crate::components::{Card, group_name, plain_product, plan_link};
use crate::text::{detail as text, words};
use seatscope_contract::views::{AssignmentRow, PlanCell, UserDetail};
use yew::prelude::*;

/// The matrix. It scrolls within itself, since users hold a hundred plans and more.
pub(super) fn plan_matrix(detail: &UserDetail) -> Html {
    html! {
        <Card id="plans" title={text::service_plans()}>
            <p class="muted">{ text::plans_detail() }</p>
            <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="plans" tabindex="0">
                <table class="table matrix">
                    <thead>
                        <tr>
                            <th scope="col">{ text::col_plan() }</th>
                            { for detail.assignments.iter().map(source) }
                            <th scope="col">{ text::col_effect() }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for detail.plans.iter().map(|effect| html! {
                            <tr key={effect.plan.id.clone()}>
                                <th scope="row">{ plan_link(&effect.plan, false) }</th>
                                { for effect.cells.iter().copied().map(cell) }
                                { mark(if effect.on { PlanCell::On } else { PlanCell::Off }, "matrix__effect") }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </Card>
    }
}

fn source(assignment: &AssignmentRow) -> Html {
    let product = &assignment.product;
    html! {
        <th scope="col" class="matrix__source">
            <bdi>{ plain_product(product) }</bdi>
            <span class="matrix__path">
                { assignment.group.as_ref().map_or_else(|| html! { words::direct() }, group_name) }
            </span>
        </th>
    }
}

fn cell(cell: PlanCell) -> Html {
    mark(cell, "matrix__cell")
}

fn mark(cell: PlanCell, class: &'static str) -> Html {
    let (sign, words, kind) = match cell {
        PlanCell::On => ("●", text::cell_on(), "matrix--on"),
        PlanCell::Off => ("○", text::cell_off(), "matrix--off"),
        PlanCell::Waiting => ("◌", text::cell_waiting(), "matrix--waiting"),
        PlanCell::Absent => ("", text::cell_absent(), "matrix--absent"),
    };
    html! {
        <td class={classes!(class, kind)}>
            <span aria-hidden="true">{ sign }</span>{ " " }
            <span class={(cell == PlanCell::Absent).then_some("visually-hidden")}>{ words }</span>
        </td>
    }
}
