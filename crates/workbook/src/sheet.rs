//! One table's sheet.

use crate::line::{Cell, Table};
use crate::shortened;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// UTF-16 units that a cell can hold.
pub(crate) const LONGEST_TEXT: usize = 32_767;
/// Characters that a sheet's name can have.
const LONGEST_NAME: usize = 31;
/// Rows that decide how wide a column is.
const ROWS_FOR_WIDTH: u32 = 200;
/// Bounds of a column's width, in characters.
const WIDTH: std::ops::RangeInclusive<usize> = 8..=60;
/// What stands beside a text in its column: the arrow of the filter and a little air.
const AIR: usize = 3;

/// A sheet that is being written.
pub(crate) struct Sheet {
    name: String,
    sheet: Worksheet,
    widths: Vec<usize>,
    /// Rows there are, and rows that may be.
    rows: u32,
    most_rows: u32,
}

impl Sheet {
    /// A sheet with its titles, which stay in sight.
    pub(crate) fn new(table: &Table, most_rows: u32) -> Result<Self, XlsxError> {
        let name = title(&table.table);
        let mut sheet = Worksheet::new();
        sheet.set_name(&name)?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        let bold = Format::new().set_bold();
        for (column, text) in (0..).zip(&table.columns) {
            sheet.write_string_with_format(0, column, shortened(text), &bold)?;
        }
        let widths = table.columns.iter().map(|text| text.chars().count()).collect();
        Ok(Self { name, sheet, widths, rows: 0, most_rows })
    }

    /// Takes the next row. Numbers are numbers, everything else is a text, never a formula.
    pub(crate) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), XlsxError> {
        self.rows += 1;
        if self.rows > self.most_rows {
            return Ok(());
        }
        for (column, cell) in (0..).zip(cells) {
            let width = match cell {
                Cell::Number(number) => {
                    self.sheet.write_number(self.rows, column, *number as f64)?;
                    number.to_string().len()
                }
                Cell::Text(text) => {
                    self.sheet.write_string(self.rows, column, shortened(text))?;
                    if self.rows <= ROWS_FOR_WIDTH { text.chars().count() } else { 0 }
                }
                Cell::Empty => 0,
            };
            if let Some(widest) = self.widths.get_mut(usize::from(column)) {
                *widest = width.max(*widest);
            }
        }
        Ok(())
    }

    /// Says that rows were left out, if some were.
    pub(crate) fn left_out(&self) -> Option<String> {
        let (name, rows, most) = (&self.name, self.rows, self.most_rows);
        (rows > most).then(|| {
            format!("The sheet {name} has the first {most} of {rows} rows; the table as CSV has all of them.")
        })
    }

    /// The sheet, with a filter over its rows.
    pub(crate) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        for (column, widest) in (0..).zip(&self.widths) {
            let width = (widest + AIR).clamp(*WIDTH.start(), *WIDTH.end());
            self.sheet.set_column_width(column, width as f64)?;
        }
        let last = u16::try_from(self.widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.sheet.autofilter(0, 0, self.rows.min(self.most_rows), last)?;
        Ok(self.sheet)
    }
}

/// A table's name in words: `affectedUsers` is `Affected users`.
fn title(name: &str) -> String {
    let mut title = String::new();
    for letter in name.chars() {
        if title.is_empty() {
            title.extend(letter.to_uppercase());
        } else if letter.is_uppercase() {
            title.push(' ');
            title.extend(letter.to_lowercase());
        } else {
            title.push(letter);
        }
    }
    title.chars().take(LONGEST_NAME).collect()
}
