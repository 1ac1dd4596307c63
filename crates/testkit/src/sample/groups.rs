//! The twenty groups of the sample tenant and what they license.

use super::products::{Product, plan_id};

/// Which plans of a product an assignment disables.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Off {
    /// None.
    Nothing,
    /// These, by name.
    These(&'static [&'static str]),
    /// All but these.
    AllBut(&'static [&'static str]),
}

impl Off {
    /// The ids of the disabled plans, sorted.
    pub(crate) fn ids(self, product: Product) -> Vec<&'static str> {
        let plans = product.facts().plans.iter();
        let mut ids: Vec<&str> = plans.filter(|plan| self.disables(plan)).map(|plan| plan_id(plan)).collect();
        ids.sort_unstable();
        ids
    }

    fn disables(self, plan: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::These(plans) => plans.contains(&plan),
            Self::AllBut(plans) => !plans.contains(&plan),
        }
    }
}

/// What a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A security group made in the cloud.
    Security,
    /// A security group that comes from the directory on premises.
    Synced,
    /// A security group whose members follow from this rule.
    Dynamic(&'static str),
    /// A Microsoft 365 group with this alias; true where it is security-enabled.
    Unified(&'static str, bool),
    /// A distribution list with this alias.
    List(&'static str),
}

/// A group of the sample tenant.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) licenses: &'static [(Product, Off)],
    /// The groups that are members of it.
    pub(crate) nested: &'static [usize],
}

/// Office staff by department, Office 365 E3 without two plans.
pub(crate) const OFFICE: usize = 0;
/// Enterprise Mobility + Security; no seat is left.
pub(crate) const MOBILE: usize = 1;
/// Microsoft 365 F3.
pub(crate) const FRONT_LINE: usize = 2;
/// Office 365 E1.
pub(crate) const LIGHT: usize = 3;
/// Audio Conferencing without anything it depends on.
pub(crate) const HOSTS: usize = 4;
/// Domestic calling plan.
pub(crate) const CALLERS: usize = 5;
/// International calling plan.
pub(crate) const WORLD_CALLERS: usize = 6;
/// Workplace Analytics alone.
pub(crate) const INSIGHTS: usize = 7;
/// Workplace Analytics with just the Exchange plan it needs, and a plan that was added to the product since.
pub(crate) const INSIGHTS_COMPLETE: usize = 8;
/// Visio, of which no seat is left, and Power BI.
pub(crate) const ANALYSTS: usize = 9;
/// A Microsoft 365 group with an address.
pub(crate) const SALES: usize = 10;
/// A licensed group that is not security-enabled.
pub(crate) const BOOK_CLUB: usize = 11;
/// A licensed group with a group in it.
pub(crate) const MANAGERS: usize = 12;
/// The group in it.
pub(crate) const REGIONAL: usize = 13;
/// A product that the tenant no longer owns.
pub(crate) const PROJECTS: usize = 14;
/// Members that were added a moment ago.
pub(crate) const STARTERS: usize = 15;
/// People in China with Audio Conferencing.
pub(crate) const CHINA: usize = 16;
/// An acquired company that came from E1.
pub(crate) const ACQUIRED: usize = 17;
/// Guests.
pub(crate) const PARTNERS: usize = 18;
/// Everyone.
pub(crate) const EVERYONE: usize = 19;

const LESS: Off = Off::These(&["KAIZALA_O365_P3", "SWAY"]);
const MAIL_ONLY: Off = Off::AllBut(&["EXCHANGE_S_ENTERPRISE", "VIVAENGAGE_CORE"]);
const RULE: &str = "user.department -in [\"Finance\", \"Human Resources\", \"Legal\", \"Information Technology\", \
                    \"Marketing\", \"Procurement\"]";

/// The groups, in the order of the constants above.
pub(crate) static GROUPS: [Group; 20] = [
    group("Office staff (Office 365 E3)", Kind::Dynamic(RULE), &[(Product::E3, LESS)]),
    group("Mobile devices (EMS E3)", Kind::Security, &[(Product::Ems, Off::Nothing)]),
    group("Front line (Microsoft 365 F3)", Kind::Synced, &[(Product::F3, Off::Nothing)]),
    group("Light users (Office 365 E1)", Kind::Synced, &[(Product::E1, Off::Nothing)]),
    group("Meeting hosts", Kind::Security, &[(Product::AudioConferencing, Off::Nothing)]),
    group("Callers, domestic", Kind::Security, &[(Product::DomesticCalls, Off::Nothing)]),
    group("Callers, international", Kind::Security, &[(Product::WorldCalls, Off::Nothing)]),
    group("Workplace insights (old)", Kind::Security, &[(Product::WorkplaceAnalytics, Off::Nothing)]),
    group(
        "Workplace insights",
        Kind::Security,
        &[(Product::E3, MAIL_ONLY), (Product::WorkplaceAnalytics, Off::Nothing)],
    ),
    group(
        "Data analysts",
        Kind::Security,
        &[(Product::PowerBi, Off::Nothing), (Product::Visio, Off::Nothing)],
    ),
    group("Sales", Kind::Unified("sales", true), &[(Product::E3, LESS)]),
    group("Book club", Kind::Unified("bookclub", false), &[(Product::PowerBi, Off::Nothing)]),
    Group { nested: &[REGIONAL], ..group("Managers", Kind::Security, &[(Product::PowerBi, Off::Nothing)]) },
    group("Regional managers", Kind::Synced, &[]),
    group("Project office", Kind::Security, &[(Product::Project, Off::Nothing)]),
    group("New starters, autumn", Kind::Security, &[(Product::F3, Off::Nothing)]),
    group("China branch", Kind::Security, &[(Product::AudioConferencing, Off::Nothing), (Product::E3, LESS)]),
    group("Harbourline staff", Kind::Synced, &[(Product::E3, LESS)]),
    group("Partners", Kind::Security, &[(Product::PowerBi, Off::Nothing)]),
    group("All hands", Kind::List("allhands"), &[]),
];

/// The groups beyond the twenty: teams, each of which licenses Power BI.
pub(crate) static TEAM: Group = group("Team", Kind::Security, &[(Product::PowerBi, Off::Nothing)]);

/// The group of a number, a team where it is beyond the twenty.
pub(crate) fn get(number: usize) -> &'static Group {
    GROUPS.get(number).unwrap_or(&TEAM)
}

const fn group(name: &'static str, kind: Kind, licenses: &'static [(Product, Off)]) -> Group {
    Group { name, kind, licenses, nested: &[] }
}
