//! What a grid shows.

use crate::route::Route;
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::views::Page;
use yew::prelude::*;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// Heading.
    pub(crate) label: AttrValue,
    /// The field to sort by; empty where the list cannot be sorted by it.
    pub(crate) sort: &'static str,
    /// Whether it holds numbers, which stand at the end of the cell.
    pub(crate) numeric: bool,
}

impl Column {
    /// A column of text.
    pub(crate) fn text(label: impl Into<AttrValue>, sort: &'static str) -> Self {
        Self { label: label.into(), sort, numeric: false }
    }

    /// A column of numbers.
    pub(crate) fn number(label: impl Into<AttrValue>, sort: &'static str) -> Self {
        Self { label: label.into(), sort, numeric: true }
    }
}

/// A list that the worker holds. Two sources are equal when they show the same rows.
pub(crate) trait Source: Clone + PartialEq + 'static {
    /// A row.
    type Row: Clone + PartialEq + 'static;
    /// The class that sets the widths of the columns.
    const CLASS: &'static str;

    /// The columns, in the language of the page.
    fn columns() -> Vec<Column>;

    /// The question for some of the rows.
    fn query(&self, window: Window) -> Query;

    /// The rows in the answer; nothing where it answers something else.
    fn page(reply: Reply) -> Option<Page<Self::Row>>;

    /// A cell. Links in it must not be stops of the Tab key: the grid is one stop.
    fn cell(row: &Self::Row, column: usize) -> Html;

    /// Where Enter or a click leads.
    fn route(_row: &Self::Row) -> Option<Route> {
        None
    }
}
