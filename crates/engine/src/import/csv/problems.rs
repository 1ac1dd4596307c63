//! What can be wrong with a table.

use super::header;
use super::rows::{LONGEST_ROW, Row};
use crate::catalog::product_csv::{LeftOut, ProductCsvError};
use crate::exports::{self, Export};
use crate::import::problems::{Problems, Spot};

const AGAIN: &str = "export the table again; if it was edited, look for a quote or a separator too many or too few in that row";

impl Problems {
    /// A row that has not as many cells as the first row has.
    pub(super) fn ragged_row(&mut self, row: &Row<'_>, number: u32, width: usize) {
        let (line, offset, cells) = (row.line, row.offset, row.len());
        self.add(
            "InvalidCsv",
            "row",
            format!("row {number}, at line {line} and byte {offset}, has {cells} cells where the first row has {width}; it was left out"),
            AGAIN,
            Some(offset),
        );
    }

    /// A row that goes on over others, since two quotes are there that do not belong there.
    pub(super) fn joined_rows(&mut self, row: &Row<'_>, number: u32, rows: usize) {
        let (line, offset) = (row.line, row.offset);
        let after = match rows {
            1 => "the line after it is a row of its own".to_owned(),
            rows => format!("the {rows} lines after it are rows of their own"),
        };
        self.add(
            "InvalidCsv",
            "row",
            format!("row {number}, at line {line} and byte {offset}, has a quote that nothing closes on its line, and {after}; the row was left out, and reading went on after its line"),
            AGAIN,
            Some(offset),
        );
    }

    /// A cell with a quote in its middle, which was read.
    pub(super) fn odd_quote(&mut self, row: &Row<'_>, number: u32) {
        let (line, offset) = (row.line, row.offset);
        self.add(
            "InvalidCsv",
            "quote",
            format!("row {number}, at line {line} and byte {offset}, has text right after a quote that ends a cell; the row was read, but what that cell says may be wrong, or be of several cells"),
            AGAIN,
            Some(offset),
        );
    }

    /// Rows that a stray quote joined and that were not read.
    pub(super) fn too_many_quotes(&mut self, limit: u32, offset: u64) {
        self.add(
            "LimitReached",
            "quotes",
            format!("more than {limit} rows have a stray quote; from byte {offset} on, lines that such a row goes on over were not read"),
            AGAIN,
            Some(offset),
        );
    }

    pub(super) fn truncated_row(&mut self, row: &Row<'_>, number: u32) {
        let (line, offset) = (row.line, row.offset);
        self.add(
            "Truncated",
            "row",
            format!("the file ends in the middle of row {number}, which begins at line {line} and byte {offset} and was left out; what stands before it was read"),
            "export or copy the file again and compare its size with the original",
            Some(offset),
        );
    }

    pub(super) fn row_too_long(&mut self, number: u32, line: u64, offset: u64) {
        self.add(
            "LimitReached",
            "row",
            format!(
                "row {number}, at line {line} and byte {offset}, is longer than {} MB and was left out; reading went on at the line after",
                LONGEST_ROW >> 20
            ),
            "look for a quote in that row that nothing closes",
            Some(offset),
        );
    }

    pub(in crate::import) fn unknown_table(&mut self, columns: &[String]) {
        if let Some(language) = header::language(columns) {
            let instead = "set the display language of the admin centre to English (Settings, Language), and export again; or hand over the users from Graph".to_owned();
            let what = format!(
                "a table whose columns have their names in {language}, and only English ones are read"
            );
            return self.unsupported(&what, format!("{instead}: `{}`", exports::USERS.command));
        }
        let shown: Vec<String> = columns.iter().take(8).map(|name| name.chars().take(40).collect()).collect();
        self.unknown_content(&format!("a table with the columns `{}`", shown.join("`, `")));
    }

    /// A row of a report, or a part of its cell, that names no assignment.
    pub(super) fn odd_assignment(&mut self, text: &str, export: Export, spot: Spot) {
        let shown: String = text.chars().take(120).collect();
        self.add(
            "InvalidCsv",
            "assignment",
            format!("{spot} has an assignment that does not name both a product and where it comes from, `PRODUCT assigned from GROUP` for instance; it was left out, and the user's licences count as known in part: `{shown}`"),
            &format!("export the users themselves: `{}`", export.command),
            Some(spot.offset),
        );
    }

    /// The first row once more: it is no record.
    pub(super) fn first_row_again(&mut self, number: u32, line: u64, offset: u64) {
        self.add(
            "LogLines",
            "first row",
            format!("row {number}, at line {line} and byte {offset}, is the first row once more, as where a table was appended to another; it was skipped, and what follows was read"),
            "nothing needs to be done if both tables belong together; otherwise export again into a file of its own",
            Some(offset),
        );
    }

    /// Users without the column that tells who they are, for one more of them.
    pub(super) fn no_id_column(&mut self, export: Export) {
        self.add(
            "NotExported",
            "Object Id",
            "the table has no column `Object Id`, without which its users cannot be told from those of other files; its rows were left out".to_owned(),
            &format!(
                "in the Microsoft 365 admin centre export the users again and keep that column, or hand over the users from Graph: `{}`",
                export.command
            ),
            Some(0),
        );
    }

    /// A report that a filter of its script cut short.
    pub(super) fn filtered_report(&mut self, export: Export) {
        self.not_exported(
            "the report lists only some assignments of its users: it has no direct ones, no inherited ones, or none without error".to_owned(),
            format!("run the script without filters, or better: `{}`", export.command),
        );
    }

    pub(super) fn catalogue(&mut self, error: &ProductCsvError) {
        self.add(
            "InvalidCsv",
            "catalogue",
            format!("the list of products was not used: {error}"),
            AGAIN,
            Some(0),
        );
    }

    pub(super) fn catalogue_line(&mut self, left_out: &LeftOut) {
        self.add("InvalidCsv", "product", left_out.to_string(), AGAIN, None);
    }

    pub(super) fn catalogue_too_large(&mut self, limit: usize) {
        self.add(
            "LimitReached",
            "catalogue",
            format!("Microsoft's list of products has at most {} MB; this one was not used", limit >> 20),
            "download it again",
            None,
        );
    }
}
