//! Moving through a grid with the keyboard.
//!
//! As in a tree grid, the cursor is on a whole row until an arrow to the side puts it on a cell: on a
//! row Home and End go to the first and last row, on a cell to the ends of its row. With Ctrl they
//! always go to the first and last row.

/// Where the cursor is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// Index of the row.
    pub(crate) row: u64,
    /// Index of the cell; none while the whole row is meant.
    pub(crate) column: Option<usize>,
}

/// The size of the grid.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Rows.
    pub(crate) rows: u64,
    /// Columns.
    pub(crate) columns: usize,
    /// Rows in a window.
    pub(crate) page: u64,
}

impl Cursor {
    /// Where a key moves the cursor; nothing for a key that is not for moving.
    pub(crate) fn step(self, key: &str, ctrl: bool, size: Size) -> Option<Self> {
        let last_row = size.rows.checked_sub(1)?;
        let last_column = size.columns.checked_sub(1)?;
        let to_row = |row: u64| Some(Self { row: row.min(last_row), ..self });
        let to_column = |column: Option<usize>| Some(Self { column, ..self });
        match key {
            "ArrowDown" => to_row(self.row.saturating_add(1)),
            "ArrowUp" => to_row(self.row.saturating_sub(1)),
            "PageDown" => to_row(self.row.saturating_add(size.page)),
            "PageUp" => to_row(self.row.saturating_sub(size.page)),
            "ArrowRight" => to_column(Some(self.column.map_or(0, |column| (column + 1).min(last_column)))),
            "ArrowLeft" => to_column(self.column.and_then(|column| column.checked_sub(1))),
            "Home" if !ctrl && self.column.is_some() => to_column(Some(0)),
            "End" if !ctrl && self.column.is_some() => to_column(Some(last_column)),
            "Home" => to_row(0),
            "End" => to_row(last_row),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { rows: 100, columns: 4, page: 10 };

    fn at(row: u64, column: Option<usize>) -> Cursor {
        Cursor { row, column }
    }

    #[test]
    fn rows_stop_at_the_ends() {
        assert_eq!(at(0, None).step("ArrowUp", false, SIZE), Some(at(0, None)));
        assert_eq!(at(95, None).step("PageDown", false, SIZE), Some(at(99, None)));
        assert_eq!(at(5, None).step("End", false, SIZE), Some(at(99, None)));
        assert_eq!(at(5, None).step("Home", false, SIZE), Some(at(0, None)));
    }

    #[test]
    fn cells_are_entered_and_left_to_the_side() {
        assert_eq!(at(5, None).step("ArrowRight", false, SIZE), Some(at(5, Some(0))));
        assert_eq!(at(5, Some(0)).step("ArrowLeft", false, SIZE), Some(at(5, None)));
        assert_eq!(at(5, Some(1)).step("End", false, SIZE), Some(at(5, Some(3))));
        assert_eq!(at(5, Some(1)).step("End", true, SIZE), Some(at(99, Some(1))));
    }

    #[test]
    fn nothing_moves_in_an_empty_grid_or_by_other_keys() {
        assert_eq!(at(0, None).step("ArrowDown", false, Size { rows: 0, ..SIZE }), None);
        assert_eq!(at(0, None).step("a", false, SIZE), None);
    }
}
