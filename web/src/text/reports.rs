//! Reports to save.

use seatscope_contract::forms::Table;

messages! {
    /// What the page is.
    detail => "reports-detail";
    /// The switch.
    pseudonymise => "reports-pseudonymise";
    /// It is on.
    pseudonymised => "reports-pseudonymised";
    /// It is off.
    not_pseudonymised => "reports-not-pseudonymised";
    /// Heading of the reports for reading.
    for_reading => "reports-for-reading";
    /// Heading of the tables.
    tables => "reports-tables";
    /// What the tables are.
    tables_detail => "reports-tables-detail";
    /// The workbook.
    workbook => "reports-workbook";
    /// What it is good for.
    workbook_detail => "reports-workbook-detail";
    /// Heading of the report for programs.
    for_programs => "reports-for-programs";
    /// One HTML file.
    html => "reports-html";
    /// What it is good for.
    html_detail => "reports-html-detail";
    /// Markdown.
    markdown => "reports-markdown";
    /// What it is good for.
    markdown_detail => "reports-markdown-detail";
    /// Plain text.
    text => "reports-text";
    /// What it is good for.
    text_detail => "reports-text-detail";
    /// JSON.
    json => "reports-json";
    /// What it is good for.
    json_detail => "reports-json-detail";
    /// The tables, each with its name and what a row is.
    findings => "reports-findings";
    /// The tables, each with its name and what a row is.
    findings_rows => "reports-findings-rows";
    /// The tables, each with its name and what a row is.
    affected_users => "reports-affected-users";
    /// The tables, each with its name and what a row is.
    affected_users_rows => "reports-affected-users-rows";
    /// The tables, each with its name and what a row is.
    address_holders => "reports-address-holders";
    /// The tables, each with its name and what a row is.
    address_holders_rows => "reports-address-holders-rows";
    /// The tables, each with its name and what a row is.
    address_corrections => "reports-address-corrections";
    /// The tables, each with its name and what a row is.
    address_corrections_rows => "reports-address-corrections-rows";
    /// The tables, each with its name and what a row is.
    users => "reports-users";
    /// The tables, each with its name and what a row is.
    users_rows => "reports-users-rows";
    /// The tables, each with its name and what a row is.
    assignments => "reports-assignments";
    /// The tables, each with its name and what a row is.
    assignments_rows => "reports-assignments-rows";
    /// The tables, each with its name and what a row is.
    products => "reports-products";
    /// The tables, each with its name and what a row is.
    products_rows => "reports-products-rows";
    /// The tables, each with its name and what a row is.
    groups => "reports-groups";
    /// The tables, each with its name and what a row is.
    groups_rows => "reports-groups-rows";
    /// The tables, each with its name and what a row is.
    files => "reports-files";
    /// The tables, each with its name and what a row is.
    files_rows => "reports-files-rows";
    /// The tables, each with its name and what a row is.
    problems => "reports-problems";
    /// The tables, each with its name and what a row is.
    problems_rows => "reports-problems-rows";
    /// The tables, each with its name and what a row is.
    coverage => "reports-coverage";
    /// The tables, each with its name and what a row is.
    coverage_rows => "reports-coverage-rows";
    /// The tables, each with its name and what a row is.
    differences => "reports-differences";
    /// The tables, each with its name and what a row is.
    differences_rows => "reports-differences-rows";
    /// Label of the button that saves a table.
    save_table(name: &str) => "reports-save-table";
}

/// The tables, each with its name and what a row is.
pub(crate) fn csv() -> [(Table, String, String); 12] {
    [
        (Table::Findings, findings(), findings_rows()),
        (Table::AffectedUsers, affected_users(), affected_users_rows()),
        (Table::AddressHolders, address_holders(), address_holders_rows()),
        (Table::AddressCorrections, address_corrections(), address_corrections_rows()),
        (Table::Users, users(), users_rows()),
        (Table::Assignments, assignments(), assignments_rows()),
        (Table::Products, products(), products_rows()),
        (Table::Groups, groups(), groups_rows()),
        (Table::Files, files(), files_rows()),
        (Table::Problems, problems(), problems_rows()),
        (Table::Coverage, coverage(), coverage_rows()),
        (Table::Backtest, differences(), differences_rows()),
    ]
}
