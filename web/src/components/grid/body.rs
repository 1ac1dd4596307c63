//! The rows of a grid that are in view.

use super::rows::Rows;
use super::{Column, Source};
use crate::queries::cursor::Cursor;
use crate::queries::viewport::Visible;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What the rows are drawn from.
pub(super) struct Body<'a, S: Source> {
    /// Begins the ids of rows and cells.
    pub(super) id: &'a AttrValue,
    /// The rows known.
    pub(super) rows: &'a Rows<S::Row>,
    /// The columns.
    pub(super) all: &'a [Column],
    /// Those of them that are shown.
    pub(super) columns: &'a [usize],
    /// Those in view.
    pub(super) visible: Visible,
    /// At least as many as are ever in view at once.
    pub(super) room: u64,
    /// Where the cursor is.
    pub(super) cursor: Cursor,
    /// Hears of a row to open.
    pub(super) onopen: &'a Callback<u64>,
    /// Hears of a row that is clicked, wherever in it.
    pub(super) onpoint: &'a Callback<u64>,
}

impl<S: Source> Body<'_, S> {
    /// The rows in view.
    pub(super) fn draw(&self) -> Html {
        (self.visible.first..self.visible.end).map(|index| self.row(index)).collect()
    }

    fn row(&self, index: u64) -> Html {
        let here = self.cursor.row == index;
        let class = classes!(
            "grid__row",
            (index % 2 == 1).then_some("grid__row--odd"),
            (here && self.cursor.column.is_none()).then_some("grid__row--cursor"),
        );
        let onclick = {
            let (onopen, onpoint) = (self.onopen.clone(), self.onpoint.clone());
            Callback::from(move |event: MouseEvent| {
                onpoint.emit(index);
                if !on_control(&event) {
                    onopen.emit(index);
                }
            })
        };
        let known = self.rows.get(index);
        html! {
            <div
                {class}
                {onclick}
                // A row that comes into view takes the elements of one that goes, which is quicker than new ones.
                key={(index % self.room).to_string()}
                id={row_id(self.id, index)}
                role="row"
                aria-rowindex={(index + 2).to_string()}
                aria-selected={here.to_string()}
                aria-busy={known.is_none().then_some("true")}
            >
                { for (0..self.columns.len()).map(|place| self.cell(known, index, place)) }
            </div>
        }
    }

    /// The cell at a place among those shown.
    fn cell(&self, row: Option<&S::Row>, index: u64, place: usize) -> Html {
        let column = self.columns[place];
        let here = self.cursor == Cursor { row: index, column: Some(place) };
        let class = classes!(
            "grid__cell",
            self.all[column].numeric.then_some("grid__cell--number"),
            here.then_some("grid__cell--cursor"),
        );
        html! {
            <div {class} id={cell_id(self.id, index, place)} role="gridcell" aria-colindex={(column + 1).to_string()}>
                { row.map_or_else(|| html! { <span class="grid__pending" /> }, |row| S::cell(row, column)) }
            </div>
        }
    }
}

/// Id of a row's element.
pub(super) fn row_id(grid: &AttrValue, row: u64) -> String {
    format!("{grid}-{row}")
}

/// Id of a cell's element.
pub(super) fn cell_id(grid: &AttrValue, row: u64, column: usize) -> String {
    format!("{grid}-{row}-{column}")
}

/// Whether a click was meant for something inside the row, or for selecting its text.
fn on_control(event: &MouseEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let inside = element.is_some_and(|element| matches!(element.closest("a, button"), Ok(Some(_))));
    let selecting = gloo::utils::window()
        .get_selection()
        .ok()
        .flatten()
        .is_some_and(|selection| !selection.is_collapsed());
    inside || selecting
}
