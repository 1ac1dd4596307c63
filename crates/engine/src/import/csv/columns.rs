//! The columns that are called otherwise than the field they hold, or that hold it in another way.
//! Every other column is the field of its own name.

use super::header::plain;

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// As it stands there; a list or an object where a tool wrote one as JSON.
    Value,
    /// True or false.
    Flag,
    /// True where the field is false.
    Opposite,
    /// Mail addresses, joined.
    Addresses,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// The key of the record.
    pub(super) key: String,
    /// How to read its cells.
    pub(super) cell: Cell,
}

/// Plain names of columns, the fields they hold, and how.
const OTHERS: [(&str, &str, Cell); 14] = [
    ("objectid", "id", Cell::Value),
    ("displayname", "displayName", Cell::Value),
    ("userprincipalname", "userPrincipalName", Cell::Value),
    ("usagelocation", "usageLocation", Cell::Value),
    ("softdeletiontimestamp", "deletedDateTime", Cell::Value),
    ("accountenabled", "accountEnabled", Cell::Flag),
    ("onpremisessyncenabled", "onPremisesSyncEnabled", Cell::Flag),
    ("dirsyncenabled", "onPremisesSyncEnabled", Cell::Flag),
    ("isdirsynced", "IsDirSynced", Cell::Flag),
    ("securityenabled", "securityEnabled", Cell::Flag),
    ("mailenabled", "mailEnabled", Cell::Flag),
    ("blockcredential", "accountEnabled", Cell::Opposite),
    ("proxyaddresses", "proxyAddresses", Cell::Addresses),
    ("emailaddresses", "EmailAddresses", Cell::Addresses),
];

/// The column of this name, as it stands in the first row.
pub(super) fn of(name: &str) -> Column {
    let plain = plain(name);
    match OTHERS.iter().find(|(other, ..)| *other == plain) {
        // A key as the tool wrote it shows which tool it was.
        Some((_, field, cell)) if field.eq_ignore_ascii_case(name) => {
            Column { key: name.to_owned(), cell: *cell }
        }
        Some((_, field, cell)) => Column { key: (*field).to_owned(), cell: *cell },
        None => Column { key: name.to_owned(), cell: Cell::Value },
    }
}
