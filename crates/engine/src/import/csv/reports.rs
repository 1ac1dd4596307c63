//! Reports on licences that scripts write for people: names instead of ids, but the path, state and
//! error of every assignment (formats 21 and 22).

use super::cells;
use super::header::plain;
use super::rows::Row;
use crate::import::store::{ReportLine, ReportUser};
use serde::Serialize;
use std::borrow::Cow;

/// What a report shows of its assignments as a whole: one without any of a sort was filtered.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    direct: bool,
    inherited: bool,
    healthy: bool,
}

impl Seen {
    /// Whether the report leaves out assignments of a sort.
    pub(super) fn is_filtered(self) -> bool {
        !(self.direct && self.inherited && self.healthy)
    }
}

/// The cells of a row that count, by the plain names of their columns.
#[derive(Debug)]
pub(super) struct ReportRow<'a> {
    user: Cow<'a, str>,
    name: Cow<'a, str>,
    department: Cow<'a, str>,
    status: Cow<'a, str>,
    product: Cow<'a, str>,
    plans_off: Cow<'a, str>,
    group: Cow<'a, str>,
    state: Cow<'a, str>,
    error: Cow<'a, str>,
    path: Cow<'a, str>,
    direct: Cow<'a, str>,
    inherited: Cow<'a, str>,
}

impl<'a> ReportRow<'a> {
    /// A row below these plain names of columns.
    pub(super) fn new(row: &Row<'a>, columns: &[String]) -> Self {
        let cell = |names: &[&str]| {
            let column = columns.iter().position(|column| names.contains(&column.as_str()));
            column.map(|column| row.cell(column)).unwrap_or_default()
        };
        Self {
            user: cell(&["upn"]),
            name: cell(&["displayname", "user"]),
            department: cell(&["department"]),
            status: cell(&["accountstatus"]),
            product: cell(&["skuname"]),
            plans_off: cell(&["disabledplans"]),
            group: cell(&["assignedviagroupname"]),
            state: cell(&["state"]),
            error: cell(&["error"]),
            path: cell(&["licenseassignmentpath"]),
            direct: cell(&["directassignedlicenses"]),
            inherited: cell(&["groupbasedlicenses"]),
        }
    }

    /// The user of the row.
    pub(super) fn user(&self) -> ReportUser<'_> {
        let enabled = match plain(&self.status).as_str() {
            "enabled" | "active" => Some(true),
            "disabled" | "blocked" => Some(false),
            other => cells::flag(other),
        };
        ReportUser {
            principal_name: &self.user,
            name: &self.name,
            department: &self.department,
            enabled,
            is_partial: false,
        }
    }

    /// The only assignment of a row, for reports that have a row for each; none where it names no product, or no group
    /// although it is said to be inherited.
    pub(super) fn assignment(&self, seen: &mut Seen) -> Option<ReportLine<'_>> {
        // `NA` stands where there is no group.
        let group = Some(&*self.group).filter(|group| !["", "NA", "N/A", "-"].contains(group));
        if self.product.is_empty() || (group.is_none() && plain(&self.path).contains("inherit")) {
            return None;
        }
        seen.direct |= group.is_none();
        seen.inherited |= group.is_some();
        seen.healthy |= self.state.eq_ignore_ascii_case("active");
        Some(ReportLine {
            product: &self.product,
            plans_off: Some(&self.plans_off),
            group,
            state: &self.state,
            error: &self.error,
        })
    }

    /// What a row says of its assignment, to be shown where it cannot be used.
    pub(super) fn shown(&self) -> &str {
        if self.product.is_empty() { &self.group } else { &self.product }
    }

    /// All assignments of a row, for reports that have a row for each user: `A, B` for direct ones and
    /// `A assigned from G, B assigned from G BUT ERROR E!` for the others. What is of no such form comes second.
    pub(super) fn assignments(&self) -> (Vec<ReportLine<'_>>, Option<&str>) {
        // Which product a plan belongs to that is off does not show.
        let plans_off = Some("").filter(|_| self.plans_off.is_empty());
        let line = |product| ReportLine { product, plans_off, state: "Active", ..ReportLine::default() };
        let direct = Some(&*self.direct).filter(|names| !names.is_empty()).map(line);
        let (inherited, odd) = inherited(&self.inherited);
        let inherited = inherited.into_iter().map(|(product, group, error)| ReportLine {
            group: Some(group),
            state: if error.is_none() { "Active" } else { "Error" },
            error: error.unwrap_or_default(),
            ..line(product)
        });
        (direct.into_iter().chain(inherited).collect(), odd)
    }
}

/// A licensed group of a report: the ids of its products and the names of the plans that are off.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct GroupRow<'a> {
    pub(super) id: Cow<'a, str>,
    display_name: Cow<'a, str>,
    license_processing_state: Cow<'a, str>,
    assigned_licenses: Vec<License>,
    #[serde(skip)]
    off: Option<Cow<'a, str>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct License {
    sku_id: String,
    // Names of plans are looked up when all files are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_plans: Option<[&'static str; 0]>,
}

impl<'a> GroupRow<'a> {
    /// A row below these plain names of columns.
    pub(super) fn new(row: &Row<'a>, columns: &[String]) -> Self {
        let find = |name: &str| {
            let column = columns.iter().position(|column| column == name);
            column.map(|column| row.cell(column))
        };
        let cell = |name: &str| find(name).unwrap_or_default();
        let ids = cell("assignedlicenseskus");
        let off = find("disabledservices");
        let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
        Self {
            id: cell("groupid"),
            display_name: cell("displayname"),
            license_processing_state: cell("state"),
            assigned_licenses: ids
                .map(|id| License { sku_id: id.to_owned(), disabled_plans: off.as_ref().map(|_| []) })
                .collect(),
            off,
        }
    }

    /// The id of each product and the names of its plans that are off: `PART[plan,plan],PART[None]`, in
    /// the order of the products.
    pub(super) fn plans_off(&self) -> impl Iterator<Item = (&str, &str)> {
        let off = self.off.as_deref().into_iter().flat_map(|off| off.split("],")).map(|part| {
            let names = part.split_once('[').map(|(_, names)| names).unwrap_or_default();
            names.trim_end_matches(']')
        });
        self.assigned_licenses.iter().map(|license| license.sku_id.as_str()).zip(off)
    }
}

/// Product, group and, where it failed, the error of an assignment.
type Inherited<'c> = (&'c str, &'c str, Option<&'c str>);

/// Each inherited assignment of a cell, and the first part of it that is none.
fn inherited(cell: &str) -> (Vec<Inherited<'_>>, Option<&str>) {
    const FROM: &str = " assigned from ";
    let mut found = Vec::new();
    let mut odd = (!cell.is_empty() && !cell.contains(FROM)).then_some(cell);
    let mut rest = cell;
    while let Some((product, after)) = rest.split_once(FROM) {
        // The next assignment begins after the last comma before its own `assigned from`.
        let next = after.find(FROM).and_then(|at| after.get(..at)?.rfind(", "));
        let (group, more) = match next {
            Some(at) => (after.get(..at).unwrap_or_default(), after.get(at + 2..).unwrap_or_default()),
            None => (after, ""),
        };
        let (group, error) = match group.split_once(" BUT ERROR ") {
            Some((group, error)) => (group, Some(error.trim_end_matches('!').trim())),
            None => (group, None),
        };
        if product.trim().is_empty() || group.trim().is_empty() || group.contains(FROM) {
            odd.get_or_insert(rest);
        } else {
            found.push((product.trim(), group.trim(), error));
        }
        rest = more;
    }
    (found, odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inherited_assignments_are_cut_apart() {
        assert_eq!(
            inherited(
                "Office 365 E3 assigned from Sales, North, Visio Plan 2 assigned from Draw BUT ERROR CountViolation!"
            )
            .0,
            [("Office 365 E3", "Sales, North", None), ("Visio Plan 2", "Draw", Some("CountViolation"))]
        );
        assert_eq!(inherited(""), (vec![], None));
    }

    #[test]
    fn what_is_no_assignment_is_given_back() {
        assert_eq!(inherited("Office 365 E3 (Sales)"), (vec![], Some("Office 365 E3 (Sales)")));
        assert_eq!(
            inherited("Office 365 E3 assigned from Sales,  assigned from Draw"),
            (vec![("Office 365 E3", "Sales", None)], Some(" assigned from Draw"))
        );
    }
}
