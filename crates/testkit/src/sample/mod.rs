//! The sample tenant: Maré Alta Shipping, an invented company with real licensing troubles.
//!
//! [`generate`] writes the export of such a tenant, the same bytes for the same [`Config`]: no clock, no chance. It
//! streams, so that a tenant of any size can be made. Whatever the size, these cases are planted, one at least for every
//! section of Microsoft's articles on licensing problems:
//!
//! | case | where |
//! |---|---|
//! | `CountViolation`, still without seats | EMS in "Mobile devices", Visio (which has seats in grace) in "Data analysts" with `Other` for Power BI |
//! | `CountViolation` that a reprocess clears, since seats were bought | Power BI in "Managers" |
//! | more pending users than seats | five new starters for three seats of Microsoft 365 F3 |
//! | a product that the tenant no longer owns | Project in "Project office" |
//! | `MutuallyExclusiveViolation` of 2022, Exchange Plan 1 and 2, no conflict any more | "Harbourline staff", E1 directly and E3 |
//! | `MutuallyExclusiveViolation` that stays | two calling plans; Microsoft 365 F3 and Office 365 E3 |
//! | `DependencyViolation` of a removal, `ActiveWithError` | former sellers with Audio Conferencing; one has E1 now, so it clears |
//! | `DependencyViolation` of an assignment | Workplace Analytics without Exchange |
//! | a group that could not be deleted without harm | "Sales": E3 for people with direct Audio Conferencing |
//! | prerequisite not in the group, and in it | "Workplace insights (old)" and "Meeting hosts"; "Workplace insights" |
//! | a plan added to a product, enabled by default | "Workplace insights", meant for Exchange alone |
//! | `ProhibitedInUsageLocationViolation` with `Other` | "China branch" |
//! | no usage location | two claims handlers |
//! | `UniquenessViolation`, address still held and free again | the address of the group "Sales"; press@ |
//! | addresses held twice | by a user and a group, a user and a contact, two users in different case |
//! | an address that licensing would give twice | a coordinator whose contact from before has it |
//! | mail that is not the primary address, so that the next licence changes it | a buyer with mail bunkers@ |
//! | addresses that Exchange would not take: a blank, a domain that is not verified | an accounts clerk |
//! | an address that synchronisation withholds | allhands@, which the distribution list has |
//! | an address of a deleted user | press@ |
//! | no mail and no addresses yet: the next licence sets them | the new starters |
//! | direct and inherited, equal and with plans to lose | the legal department |
//! | one product from two groups that overlap | HR managers; their audit log has the concurrency exception |
//! | dynamic, synced, Microsoft 365, nested, not security-enabled groups, a distribution list | "Office staff", "Front line", "Sales", "Managers", "Book club", "All hands" |
//! | guests, blocked accounts, synced users | "Partners", the treasury, the front line |
//! | an error text that Microsoft does not document | `Unknown` in "Meeting hosts" |
//! | who changed a group's licences, when processing started and finished; every activity, a failure, a retry, and a processing without an end | the audit log |

mod audits;
mod draft;
mod export;
mod groups;
mod names;
mod people;
mod planted;
mod products;
mod random;
mod records;
#[cfg(test)]
mod tests;

pub use export::generate;
pub(crate) use products::part_number;

/// What tenant to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// How many users; fewer than 248 do not hold all planted cases and are refused.
    pub users: usize,
    /// How many groups, 20 at least; those beyond are teams that license Power BI.
    pub groups: usize,
    /// Another seed gives other names, ids and memberships.
    pub seed: u64,
    /// Whether users carry `assignedPlans`, the larger part of an export.
    pub assigned_plans: bool,
}

impl Default for Config {
    /// The sample that the page offers.
    fn default() -> Self {
        Self { users: 250, groups: 20, seed: 20_260_901, assigned_plans: true }
    }
}
