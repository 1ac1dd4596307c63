//! The forms in which results are written, as options name them.

use clap::ValueEnum;
use seatscope_contract::forms::{self, Table};
use seatscope_contract::messages::ComparisonForm;

/// Forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    /// One table of the report, see --table
    Csv,
    /// All tables as one workbook, a sheet each
    Xlsx,
    /// One file for a browser and for print; it holds no script and loads nothing
    Html,
    Markdown,
}

impl Format {
    /// The engine's form; `table` is the one that CSV is of. A workbook is made of its tables.
    pub(crate) fn of(self, table: CsvTable) -> forms::Format {
        match self {
            Self::Text => forms::Format::Text,
            Self::Json => forms::Format::Json,
            Self::Csv => forms::Format::Csv { table: table.into() },
            Self::Xlsx => forms::Format::Tables,
            Self::Html => forms::Format::Html,
            Self::Markdown => forms::Format::Markdown,
        }
    }
}

/// Forms of a what-if's outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum WhatIfFormat {
    Text,
    Json,
    /// One table: a row for each thing refused, resolved, introduced, remaining, gained, lost, and each product's seats
    Csv,
    /// One file for a browser and for print; it holds no script and loads nothing
    Html,
    /// A change ticket
    Markdown,
    /// A script for Microsoft Graph PowerShell that makes the change; dry unless told otherwise
    #[value(name = "powershell")]
    PowerShell,
}

/// Forms of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    /// What was checked, the ways, and who fares how
    Text,
    /// The same, for programs
    Json,
    /// One way as a scenario that `what-if` reads
    Scenario,
    /// One way as a change ticket
    Markdown,
    /// One way as a script for Microsoft Graph PowerShell; dry unless told otherwise
    #[value(name = "powershell")]
    PowerShell,
}

/// Forms of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TimelineFormat {
    Text,
    Json,
}

/// Forms of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    Text,
    Json,
    Markdown,
}

impl From<CompareFormat> for ComparisonForm {
    fn from(format: CompareFormat) -> Self {
        match format {
            CompareFormat::Text => Self::Text,
            CompareFormat::Json => Self::Json,
            CompareFormat::Markdown => Self::Markdown,
        }
    }
}

/// Tables that CSV can be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CsvTable {
    /// A row for each finding, worst first
    Findings,
    /// A row for each finding and user it touches
    AffectedUsers,
    /// A row for each finding, address and object that holds it or wants it, with the command that takes it away
    AddressHolders,
    /// A row for each wrong value of an address, with what it should be and the command for it
    AddressCorrections,
    /// A row for each user
    Users,
    /// A row for each user, product and path
    Assignments,
    /// A row for each product
    Products,
    /// A row for each licensed group
    Groups,
    /// A row for each file read
    Files,
    /// A row for each problem with a file
    Problems,
    /// A row for each check: what the export can and cannot tell
    Coverage,
    /// A row for each recorded assignment that the simulation does not reproduce
    Backtest,
}

impl From<CsvTable> for Table {
    fn from(table: CsvTable) -> Self {
        match table {
            CsvTable::Findings => Self::Findings,
            CsvTable::AffectedUsers => Self::AffectedUsers,
            CsvTable::AddressHolders => Self::AddressHolders,
            CsvTable::AddressCorrections => Self::AddressCorrections,
            CsvTable::Users => Self::Users,
            CsvTable::Assignments => Self::Assignments,
            CsvTable::Products => Self::Products,
            CsvTable::Groups => Self::Groups,
            CsvTable::Files => Self::Files,
            CsvTable::Problems => Self::Problems,
            CsvTable::Coverage => Self::Coverage,
            CsvTable::Backtest => Self::Backtest,
        }
    }
}
