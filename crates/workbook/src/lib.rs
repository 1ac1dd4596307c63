//! The report's tables as a workbook of a spreadsheet (XLSX).
//!
//! The engine writes its tables as lines of JSON (`Format::Tables`), and [`workbook`] makes one file of them: a sheet
//! that says what was read, and a sheet a table. It is a wasm module of its own, since few people need it and its
//! writer is large; the command line has it built in. Texts stay texts: nothing of the tenant becomes a formula.

mod line;
mod sheet;

use line::{Beginning, Head, Line};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use sheet::{LONGEST_TEXT, Sheet};
use wasm_bindgen::prelude::*;

/// Rows of one table beyond which the workbook leaves them out and says so. Spreadsheets take a million rows, but
/// grow slow long before, and all cells stand in memory while the file is written.
pub const MOST_ROWS: u32 = 250_000;
/// Name of the sheet that comes first.
const ABOUT: &str = "About";
/// How wide that sheet's column is, in characters.
const ABOUT_WIDTH: f64 = 110.0;

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The lines are not those of the engine.
    #[error("line {line} is no table's line: {reason}; hand over what the engine writes")]
    Line {
        /// Which one, from 1.
        line: usize,
        /// What its reader says.
        reason: String,
    },
    /// The writer refused.
    #[error("the workbook cannot be written: {0}; save the tables as CSV instead")]
    Writer(#[from] XlsxError),
}

/// Makes the workbook's bytes of the engine's lines. The same lines give the same bytes.
///
/// # Errors
/// Says which line is not the engine's, or why the writer refused.
pub fn workbook(lines: &[u8]) -> Result<Vec<u8>, Error> {
    workbook_up_to(MOST_ROWS, lines)
}

/// The same with another limit.
fn workbook_up_to(most_rows: u32, lines: &[u8]) -> Result<Vec<u8>, Error> {
    let mut head = Head::default();
    let mut sheets: Vec<Sheet> = Vec::new();
    for (at, text) in lines.split(|byte| *byte == b'\n').enumerate().filter(|(_, text)| !text.is_empty()) {
        let wrong = |reason: String| Error::Line { line: at + 1, reason };
        match (Line::read(text).map_err(|error| wrong(error.to_string()))?, sheets.last_mut()) {
            (Line::Beginning(Beginning::Head(told)), _) => head = told,
            (Line::Beginning(Beginning::Table(table)), _) => sheets.push(Sheet::new(&table, most_rows)?),
            (Line::Row(cells), Some(sheet)) => sheet.row(&cells)?,
            (Line::Row(_), None) => return Err(wrong("a row stands before its table".to_owned())),
        }
    }
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new().set_title(shortened(&head.title)).set_creation_datetime(&created(&head)),
    );
    let left_out: Vec<String> = sheets.iter().filter_map(Sheet::left_out).collect();
    book.push_worksheet(about(&head, &left_out)?);
    for sheet in sheets {
        book.push_worksheet(sheet.finish()?);
    }
    Ok(book.save_to_buffer()?)
}

/// [`workbook`] for JavaScript.
///
/// # Errors
/// Those of [`workbook`].
#[wasm_bindgen(js_name = workbook)]
pub fn workbook_for_script(lines: &[u8]) -> Result<Vec<u8>, JsError> {
    Ok(workbook(lines)?)
}

/// The first sheet: what was read, by which rules, when, and what was left out.
fn about(head: &Head, left_out: &[String]) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(ABOUT)?.set_column_width(0, ABOUT_WIDTH)?;
    sheet.write_string_with_format(
        0,
        0,
        shortened(&head.title),
        &Format::new().set_bold().set_font_size(14.0),
    )?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, text) in (1..).zip(head.about.iter().chain(left_out)) {
        sheet.write_string_with_format(row, 0, shortened(text), &wrapped)?;
    }
    Ok(sheet)
}

/// When the workbook says that it was made: never the time of this machine's clock, so that the same report is the
/// same file.
fn created(head: &Head) -> ExcelDateTime {
    let made = head.made.as_deref().unwrap_or_default();
    let seconds = made.split(['.', '+']).next().unwrap_or_default().trim_end_matches('Z');
    ExcelDateTime::parse_from_str(seconds).unwrap_or_default()
}

/// A text as long as a cell can be.
fn shortened(text: &str) -> &str {
    if text.len() <= LONGEST_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST_TEXT
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests;
