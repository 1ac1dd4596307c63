//! The report as tables.

use crate::macros::data;

data! {
    /// A table of the report.
    #[derive(Copy, Eq)]
    pub enum Table {
        /// A row for each finding, worst first.
        Findings,
        /// A row for each finding and user it touches.
        AffectedUsers,
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
