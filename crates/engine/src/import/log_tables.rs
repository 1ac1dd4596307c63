//! Tables of Log Analytics' own API, which keeps the names of columns apart from the rows (formats.md 19). A row becomes
//! the record that other tools write of it.

use super::kinds::Kind;
use super::reader::Reader;
use super::shapes::Shape;
use crate::exports;
use crate::tenant::{ListIndex, ListPlace, Place};
use serde::Deserialize;
use serde_json::value::RawValue;

/// A table, with the names that the newer and the older form of the API have for its parts.
#[derive(Deserialize)]
struct LogTable<'a> {
    #[serde(borrow, alias = "Columns")]
    columns: Vec<&'a RawValue>,
    #[serde(borrow)]
    rows: Option<Vec<&'a RawValue>>,
    #[serde(borrow, rename = "Rows")]
    older: Option<Vec<&'a RawValue>>,
}

#[derive(Deserialize)]
struct LogColumn {
    #[serde(alias = "Name", alias = "ColumnName")]
    name: String,
}

impl Reader<'_> {
    /// Reads every row of a table.
    pub(super) fn log_table(
        &mut self,
        bytes: &[u8],
        offset: u64,
        place: Place,
    ) -> Result<(), serde_json::Error> {
        let LogTable { columns, rows, older } = serde_json::from_slice(bytes)?;
        let (key, rows) = match (rows, older) {
            (Some(rows), _) => ("rows", rows),
            (None, older) => ("Rows", older.unwrap_or_default()),
        };
        self.file.see(Shape::LogAnalytics);
        let Some(columns) = names(&columns) else {
            self.lose_flattened(offset);
            return Ok(());
        };
        // The table itself is no record.
        self.file.records -= 1;
        let keys = keys(&columns)?;
        let has = |wanted: &str| columns.iter().any(|column| column.eq_ignore_ascii_case(wanted));
        let is_log = has("ActivityDisplayName") || (has("OperationName") && has("TargetResources"));
        if is_log {
            self.file.listed.insert(Kind::DirectoryAudits);
            self.tell(Kind::DirectoryAudits);
        }
        let kind_at = columns.iter().position(|column| column.eq_ignore_ascii_case("Type"));
        let list = self.rows_of(place, key);
        let (mut done, mut position, mut record) = (0, 0, Vec::new());
        for (row, number) in rows.into_iter().zip(0..) {
            let start = (row.get().as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize);
            position += self.file.width.of(bytes.get(done..start).unwrap_or_default());
            done = start;
            let at = offset + position;
            self.file.records += 1;
            if row.get().starts_with('"') {
                self.lose_flattened(at);
                continue;
            }
            let Some(cells) = cells(row).filter(|cells| cells.len() == columns.len()) else {
                let spot = self.spot(at);
                self.file.problems.odd_row(columns.len(), spot);
                self.file.lost.extend(is_log.then_some(Kind::DirectoryAudits));
                continue;
            };
            // Of several logs in one answer each row says which it is of.
            let log = kind_at.and_then(|at| serde_json::from_str::<&str>(cells.get(at)?.get()).ok());
            let kind = match log.filter(|log| log.ends_with("Logs")) {
                None if !is_log => None,
                None | Some("AuditLogs") => Some(Kind::DirectoryAudits),
                Some(other) => {
                    if other.ends_with("SignInLogs") || other == "SigninLogs" {
                        self.file.problems.sign_ins(exports::AUDITS);
                    }
                    Some(Kind::Others)
                }
            };
            write(&keys, &cells, &mut record);
            let place = Place { list: list.unwrap_or(place.list), position: list.and(Some(number)) };
            self.take(&record, at, place, kind);
        }
        Ok(())
    }

    /// The list of a table's rows; none where the file has too many lists.
    fn rows_of(&mut self, table: Place, key: &str) -> Option<ListIndex> {
        if self.file.lists >= super::reader::MOST_LISTS {
            return None;
        }
        let around = self.store.tenant.record_pointer(table)?;
        let place = ListPlace::new(self.file.input, format!("{around}/{key}"));
        self.file.lists = self.file.lists.saturating_add(1);
        Some(self.store.tenant.lists.push(place))
    }
}

/// The names of columns; none where one is not an object with its name.
fn names(columns: &[&RawValue]) -> Option<Vec<String>> {
    let name = |column: &&RawValue| serde_json::from_str::<LogColumn>(column.get()).ok();
    columns.iter().map(|column| name(column).map(|column| column.name)).collect()
}

/// The names of columns as keys of JSON.
fn keys(columns: &[String]) -> Result<Vec<String>, serde_json::Error> {
    columns.iter().map(serde_json::to_string).collect()
}

/// The cells of a row, each as it stands there.
fn cells(row: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(row.get()).ok()
}

/// Writes the record of a row.
fn write(keys: &[String], cells: &[&RawValue], record: &mut Vec<u8>) {
    record.clear();
    record.push(b'{');
    for (key, cell) in keys.iter().zip(cells) {
        if record.len() > 1 {
            record.push(b',');
        }
        record.extend_from_slice(key.as_bytes());
        record.push(b':');
        record.extend_from_slice(cell.get().as_bytes());
    }
    record.push(b'}');
}
