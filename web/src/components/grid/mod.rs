//! The data grid: a window onto a list that only the worker holds.
//!
//! Rows have one height, so that the position of each is known without drawing it. Only the rows in
//! view are drawn, and only they, and some around them, are asked for.

mod body;
mod columns;
mod head;
mod place;
mod rows;
mod source;
mod view;

pub(crate) use columns::{ColumnChoice, Hidden};
pub(crate) use source::{Column, Source};
pub(crate) use view::{Grid, Sorting};
