//! The forms in which the report is written.

use crate::macros::data;

data! {
    /// Forms of the report.
    #[derive(Copy, Eq)]
    pub enum Format {
        /// The contract's JSON, the same bytes as the command line prints.
        Json,
        /// For a terminal.
        Text,
        /// For a ticket or a wiki; only the first of long lists.
        Markdown,
        /// One file for a browser and for print, without a script; only the first of long lists.
        Html,
        /// All tables as lines of JSON, of which a workbook is made.
        Tables,
        /// One table, complete, for a spreadsheet.
        Csv {
            /// Which one.
            table: Table,
        },
    }

    /// A table of the report.
    #[derive(Copy, Eq)]
    pub enum Table {
        /// A row for each finding, worst first.
        Findings,
        /// A row for each finding and user it touches.
        AffectedUsers,
        /// A row for each finding, address and object that holds it or wants it.
        AddressHolders,
        /// A row for each wrong value of an address, with what it should be.
        AddressCorrections,
        /// A row for each user.
        Users,
        /// A row for each user, product and path.
        Assignments,
        /// A row for each product.
        Products,
        /// A row for each licensed group.
        Groups,
        /// A row for each file.
        Files,
        /// A row for each problem with a file; files that have the same ones share them.
        Problems,
        /// A row for each check.
        Coverage,
        /// A row for each recorded assignment that the simulation does not reproduce.
        Backtest,
    }
}

impl Table {
    /// All of them, in the order of a reader's questions.
    pub const ALL: [Self; 12] = [
        Self::Findings,
        Self::AffectedUsers,
        Self::AddressHolders,
        Self::AddressCorrections,
        Self::Users,
        Self::Assignments,
        Self::Products,
        Self::Groups,
        Self::Files,
        Self::Problems,
        Self::Coverage,
        Self::Backtest,
    ];
}
