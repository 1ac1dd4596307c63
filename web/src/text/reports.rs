//! Reports to save.

use seatscope_contract::forms::Table;

/// What the page is.
pub(crate) const DETAIL: &str = "Each says what was read, by which rules, and what could not be known. All are made in this tab, and \
     nothing of the tenant stands in their names.";
/// The switch.
pub(crate) const PSEUDONYMISE: &str = "Pseudonymise names, addresses and ids";
/// It is on.
pub(crate) const PSEUDONYMISED: &str = "Every report saved from this page now says “Person …” or “Group …” for names, and made-up addresses and ids, the \
     same in all of them. The key is random, stays in this tab and is gone when the tab is closed. Numbers, products, \
     countries and dates stay as they are.";
/// It is off.
pub(crate) const NOT_PSEUDONYMISED: &str = "Reports hold names, addresses and ids as the export does.";
/// Heading of the reports for reading.
pub(crate) const FOR_READING: &str = "For reading";
/// Heading of the tables.
pub(crate) const TABLES: &str = "Tables for a spreadsheet";
/// What the tables are.
pub(crate) const TABLES_DETAIL: &str = "All of them as one workbook, or each as CSV: in UTF-8, complete, in the names of the JSON report. A text that a \
     spreadsheet would take for a formula has an apostrophe before it in CSV; in the workbook texts are texts.";
/// The workbook.
pub(crate) const WORKBOOK: &str = "Save XLSX";
/// What it is good for.
pub(crate) const WORKBOOK_DETAIL: &str =
    "One file for Excel and its like, a sheet a table, with filters; the first 250,000 rows of each.";
/// Heading of the report for programs.
pub(crate) const FOR_PROGRAMS: &str = "For programs";

/// One HTML file.
pub(crate) const HTML: &str = "Save HTML";
/// What it is good for.
pub(crate) const HTML_DETAIL: &str =
    "One file to send and to print. It opens in any browser without a network, and holds no script.";
/// Markdown.
pub(crate) const MARKDOWN: &str = "Save Markdown";
/// What it is good for.
pub(crate) const MARKDOWN_DETAIL: &str = "For a ticket or a wiki.";
/// Plain text.
pub(crate) const TEXT: &str = "Save text";
/// What it is good for.
pub(crate) const TEXT_DETAIL: &str = "What the command line prints on a terminal: the shortest form.";
/// JSON.
pub(crate) const JSON: &str = "Save JSON";
/// What it is good for.
pub(crate) const JSON_DETAIL: &str =
    "Everything, in the published form; the same bytes as the command line prints.";

/// The tables, each with its name and what a row is.
pub(crate) const CSV: [(Table, &str, &str); 12] = [
    (Table::Findings, "Findings", "A row for each finding, worst first"),
    (Table::AffectedUsers, "Affected users", "A row for each finding and user it touches"),
    (
        Table::AddressHolders,
        "Holders of addresses",
        "A row for each finding, address and object that holds it or wants it, with the command that takes it away",
    ),
    (
        Table::AddressCorrections,
        "Corrections of addresses",
        "A row for each wrong value, with what it should be and the command for it",
    ),
    (Table::Users, "Users", "A row for each user"),
    (Table::Assignments, "Assignments", "A row for each user, product and path"),
    (Table::Products, "Products", "A row for each product, with seats and holders"),
    (Table::Groups, "Groups", "A row for each group with licences"),
    (Table::Files, "Files", "A row for each file read"),
    (
        Table::Problems,
        "Problems with files",
        "A row for each problem; files that have the same ones share them",
    ),
    (Table::Coverage, "Coverage", "A row for each check: what the export can and cannot tell"),
    (
        Table::Backtest,
        "Differences",
        "A row for each recorded assignment that the simulation does not reproduce",
    ),
];

/// Label of the button that saves a table.
pub(crate) fn save_table(name: &str) -> String {
    format!("Save {name} as CSV")
}
