//! Two exports of one tenant side by side: what changed between them, what became of predictions, and
//! whether a change went as it was planned.
//!
//! Both were analysed by the same rules. Everything that is compared is first put into row numbers that both
//! share ([`pair::Pair`]); an input that only one export has is never a change ([`gaps`]).

mod address_predictions;
mod arrivals;
mod assignments;
mod contested;
mod findings;
mod gaps;
mod group_licenses;
mod holdings;
mod identity;
mod markdown;
mod outlooks;
mod pair;
mod planned;
mod planned_addresses;
mod planned_errors;
mod predictions;
mod refusal;
mod save;
mod seats;
mod show;
mod text;
mod told;
mod usage_locations;
mod words;

pub(crate) use identity::identity;
pub use markdown::write_markdown;
pub use refusal::CompareError;
pub use save::{compare_for, write};
pub use text::write_text;
pub use told::check_of;

use crate::analysis::Analysis;
use gaps::Gaps;
use holdings::Holdings;
use pair::Pair;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::comparison::{Comparison, Side, Totals, Which};
use seatscope_contract::scenario::Scenario;

/// How much of a comparison is named; everything is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Users named for one thing.
    pub users: usize,
    /// Things named in one list.
    pub listed: usize,
}

impl Extent {
    /// All of it, for a file.
    pub const WHOLE: Self = Self { users: usize::MAX, listed: usize::MAX };
    /// As much as a screen takes.
    pub const OUTLINE: Self = Self { users: 20, listed: 100 };
}

/// Compares two exports of one tenant, with the change that was planned in between if there is one.
///
/// # Errors
/// If they are exports of different tenants.
pub fn compare(
    earlier: &Analysis,
    later: &Analysis,
    plan: Option<&Scenario>,
    extent: Extent,
) -> Result<Comparison, CompareError> {
    refusal::check(&earlier.tenant, &later.tenant)?;
    let pair = Pair::new(earlier, later, extent);
    let mut holdings = Holdings::new(&pair);
    let (mut gaps, mut totals) = (Gaps::default(), Totals::default());
    let users = arrivals::users(&pair, &mut gaps, &mut totals);
    let groups = arrivals::groups(&pair, &mut gaps, &mut totals);
    let products = arrivals::products(&pair, &mut gaps, &mut totals);
    let assignments = assignments::changes(&pair, &mut holdings, &mut gaps, &mut totals);
    let usage_locations = usage_locations::changes(&pair, &mut gaps, &mut totals);
    let group_licenses = group_licenses::changes(&pair, &mut gaps, &mut totals);
    let seats = seats::changes(&pair, &mut gaps, &mut totals);
    let findings = findings::changes(&pair, &mut totals);
    let predictions = predictions::outcomes(&pair, &mut totals);
    let plan = plan.map(|plan| planned::check(&pair, &mut holdings, plan));
    let (earlier, later) = (side(earlier), side(later));
    Ok(Comparison {
        schema_version: SCHEMA_VERSION,
        is_order_doubtful: earlier.newest_change > later.newest_change && later.newest_change.is_some(),
        earlier,
        later,
        totals,
        gaps: gaps.listed(),
        users,
        groups,
        products,
        assignments,
        usage_locations,
        group_licenses,
        seats,
        findings,
        predictions,
        plan,
    })
}

/// Which of the two a second export seems to be.
pub fn role(open: &Side, second: &Side) -> Which {
    match (&open.newest_change, &second.newest_change) {
        (Some(open), Some(second)) if second > open => Which::Later,
        _ => Which::Earlier,
    }
}

/// What is said of one export by itself.
pub fn side(analysis: &Analysis) -> Side {
    let tenant = &analysis.tenant;
    let assignments = tenant.users.indexes().flat_map(|user| tenant.users.assignments.get(user));
    let newest = assignments.map(|entry| entry.since).max().filter(|since| *since > 0);
    Side {
        tenant_id: tenant.organization.id.clone(),
        tenant_name: tenant.organization.name.clone(),
        newest_change: newest.and_then(|since| {
            let time = time::OffsetDateTime::from_unix_timestamp(i64::from(since)).ok()?;
            time.format(&time::format_description::well_known::Rfc3339).ok()
        }),
        users: tenant.users.exported().count() as u64,
        groups: tenant.groups.exported().count() as u64,
        findings: analysis.findings.len() as u64,
    }
}
