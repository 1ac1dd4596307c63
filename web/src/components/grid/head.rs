//! The headings of a grid's columns.

use super::{Column, Sorting};
use patternfly_yew::prelude::Icon;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Head`].
#[derive(PartialEq, Properties)]
pub(super) struct HeadProps {
    /// The columns.
    pub(super) columns: Rc<Vec<Column>>,
    /// Those of them that are shown.
    pub(super) shown: Vec<usize>,
    /// The order of the rows, where it can be chosen.
    pub(super) sorting: Option<Sorting>,
}

/// The row of headings; those that sort are buttons.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    html! {
        <div class="grid__head" role="rowgroup">
            <div class="grid__row" role="row" aria-rowindex="1">
                { for props.shown.iter().map(|at| heading(*at, &props.columns[*at], props.sorting.as_ref())) }
            </div>
        </div>
    }
}

fn heading(at: usize, column: &Column, sorting: Option<&Sorting>) -> Html {
    let class = classes!("grid__heading", column.numeric.then_some("grid__cell--number"));
    let aria_colindex = (at + 1).to_string();
    let Some(sorting) = sorting.filter(|_| !column.sort.is_empty()) else {
        return html! { <div {class} role="columnheader" aria-colindex={aria_colindex}>{ &column.label }</div> };
    };
    let descending = (sorting.field == column.sort).then_some(sorting.descending);
    let (order, icon) = match descending {
        None => ("none", None),
        Some(false) => ("ascending", Some(Icon::LongArrowAltUp)),
        Some(true) => ("descending", Some(Icon::LongArrowAltDown)),
    };
    let onclick = {
        let onsort = sorting.onsort.clone();
        // Numbers are most telling from the largest down.
        let next = (column.sort, descending.map_or(column.numeric, |descending| !descending));
        Callback::from(move |_| onsort.emit(next))
    };
    html! {
        <div {class} role="columnheader" aria-colindex={aria_colindex} aria-sort={order}>
            <button type="button" class="grid__sort" {onclick}>
                { &column.label }
                <span class="grid__arrow">{ icon.map(|icon| icon.as_html()).unwrap_or_default() }</span>
            </button>
        </div>
    }
}
