//! How to get what is read: for each kind of records the commands, and what needs it.

use crate::macros::data;

data! {
    /// Ways to export a tenant.
    pub struct Exports {
        /// Signs in to Microsoft Graph PowerShell with the scopes of all commands below.
        pub sign_in: String,
        /// One way for each kind of records.
        pub exports: Vec<Export>,
    }

    /// An export of one kind of records.
    pub struct Export {
        /// The kind, named as in `inputs` of the report.
        pub kind: String,
        /// What the coverage names as missing where this is not there, or not complete.
        pub inputs: Vec<String>,
        /// The checks that need it, as the coverage names them.
        pub checks: Vec<String>,
        /// The permission that suffices, or the role where no permission is meant.
        pub scope: String,
        /// The command in PowerShell.
        pub power_shell: String,
        /// The same with `az rest`, for a shell with `jq`; null where Graph does not have it.
        pub azure_cli: Option<String>,
        /// The address to ask in Graph Explorer; null where Graph does not have it.
        pub graph_explorer: Option<String>,
    }
}
