//! Which columns of a grid are shown. The choice lasts as long as the page is open.

use super::Column;
use crate::components::events::checked;
use crate::hooks::use_handle;
use crate::shared::Shared;
use crate::state::Action;
use crate::text::grid as text;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use yew::prelude::*;

/// Columns that are hidden, by the id of their grid.
pub(crate) type Hidden = Shared<BTreeMap<AttrValue, BTreeSet<usize>>>;

/// The columns of a grid that are shown, in order. The first one names the row and always is.
#[hook]
pub(crate) fn use_columns(grid: &AttrValue, all: usize) -> Vec<usize> {
    let hidden = use_context::<Hidden>();
    let hidden = hidden.as_ref().and_then(|hidden| hidden.get(grid));
    (0..all).filter(|column| !hidden.is_some_and(|hidden| hidden.contains(column))).collect()
}

/// The widths of some columns: each has its own in the style sheet.
pub(super) fn template(shown: &[usize]) -> String {
    let widths: Vec<String> = shown.iter().map(|column| format!("var(--c{column})")).collect();
    format!("--columns: {}", widths.join(" "))
}

/// Properties of [`ColumnChoice`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChoiceProps {
    /// The grid's id.
    pub(crate) grid: AttrValue,
    /// Its columns.
    pub(crate) columns: Rc<Vec<Column>>,
}

/// A box for each column, folded away.
#[component]
pub(crate) fn ColumnChoice(props: &ChoiceProps) -> Html {
    let handle = use_handle();
    let shown = use_columns(&props.grid, props.columns.len());
    let box_of = |(at, column): (usize, &Column)| {
        let onchange = {
            let (handle, grid) = (handle.clone(), props.grid.clone());
            Callback::from(move |event: Event| {
                if let Some(shown) = checked(&event) {
                    handle.act(Action::Column { grid: grid.clone(), column: at, shown });
                }
            })
        };
        html! {
            <li>
                <label><input type="checkbox" checked={shown.contains(&at)} {onchange} />{ " " }{ &column.label }</label>
            </li>
        }
    };
    html! {
        <details class="columns">
            <summary>{ text::columns() }</summary>
            <ul class="columns__list" role="list">{ for props.columns.iter().enumerate().skip(1).map(box_of) }</ul>
        </details>
    }
}
