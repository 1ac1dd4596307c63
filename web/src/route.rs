//! Addresses within the page, all behind the `#`, so that any static host can serve them.
//!
//! They hold positions and object ids, never a name, an address or a search text of the tenant.

use seatscope_contract::views::{AddressHolder, MemberState};
use serde::{Deserialize, Serialize};
use yew_router::Routable;

/// The screens.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// The tenant in one screen.
    #[at("/")]
    Overview,
    /// Choosing other files while a tenant is open.
    #[at("/open")]
    Open,
    /// The list of findings.
    #[at("/findings")]
    Findings,
    /// One finding, by its place in the report.
    #[at("/findings/:index")]
    Finding {
        /// Index in the report.
        index: u32,
    },
    /// The list of users.
    #[at("/users")]
    Users,
    /// One user.
    #[at("/users/:id")]
    User {
        /// Object id.
        id: String,
    },
    /// The list of groups.
    #[at("/groups")]
    Groups,
    /// One group.
    #[at("/groups/:id")]
    Group {
        /// Object id.
        id: String,
    },
    /// A membership rule, tried without a group.
    #[at("/rule-editor")]
    RuleEditor,
    /// A membership rule for a group.
    #[at("/rule-editor/:group")]
    RuleEditorOf {
        /// Object id of the group.
        group: String,
    },
    /// The list of products.
    #[at("/products")]
    Products,
    /// One product.
    #[at("/products/:id")]
    Product {
        /// Product id.
        id: String,
    },
    /// The list of service plans.
    #[at("/service-plans")]
    ServicePlans,
    /// One service plan.
    #[at("/service-plans/:id")]
    ServicePlan {
        /// The plan's id.
        id: String,
    },
    /// The address book.
    #[at("/addresses")]
    Addresses,
    /// The bench on which changes are tried.
    #[at("/what-if")]
    WhatIf,
    /// The planners.
    #[at("/plan")]
    Plan,
    /// The fewest changes that clear the errors.
    #[at("/changes")]
    Changes,
    /// Another export beside this one.
    #[at("/compare")]
    Compare,
    /// What the simulation does not reproduce.
    #[at("/differences")]
    Differences,
    /// The files read.
    #[at("/files")]
    Files,
    /// The rules in force.
    #[at("/rules")]
    Rules,
    /// What the audit log tells.
    #[at("/timeline")]
    Timeline,
    /// Reports to save.
    #[at("/reports")]
    Reports,
    /// What leaves the machine and what is kept.
    #[at("/privacy")]
    Privacy,
    /// How to export a tenant.
    #[at("/export")]
    Export,
    /// How to export what the coverage misses.
    #[at("/export/:input")]
    ExportOf {
        /// The input, as the coverage names it.
        input: String,
    },
    /// What each kind of finding means.
    #[at("/help")]
    Help,
    /// What one kind of finding means.
    #[at("/help/:code")]
    HelpOn {
        /// Its code, one of ours.
        code: String,
    },
    /// Nothing of ours.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The page of an object that has an address; only users and groups have one.
    pub(crate) fn of_holder(kind: AddressHolder, id: Option<&str>) -> Option<Self> {
        let id = id?.to_owned();
        match kind {
            AddressHolder::User => Some(Self::User { id }),
            AddressHolder::Group => Some(Self::Group { id }),
            _ => None,
        }
    }

    /// The list that this screen belongs to.
    pub(crate) fn section(&self) -> Self {
        match self {
            Self::Finding { .. } => Self::Findings,
            Self::User { .. } => Self::Users,
            Self::Group { .. } | Self::RuleEditor | Self::RuleEditorOf { .. } => Self::Groups,
            Self::Product { .. } => Self::Products,
            Self::ServicePlan { .. } => Self::ServicePlans,
            Self::HelpOn { .. } => Self::Help,
            Self::Plan => Self::WhatIf,
            Self::Differences | Self::Changes | Self::Compare => Self::Overview,
            Self::ExportOf { .. } => Self::Export,
            other => other.clone(),
        }
    }

    /// The address as a link's `href`.
    pub(crate) fn href(&self, query: Option<&FindingsQuery>) -> String {
        let query = query.map(FindingsQuery::text).unwrap_or_default();
        format!("#{}{query}", self.to_path())
    }
}

/// What restricts the list of findings, as the address has it: names separated by commas.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FindingsQuery {
    /// Codes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) code: String,
    /// Severities.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) severity: String,
    /// Bases.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) basis: String,
    /// A product's id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) product: String,
    /// A group's id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) group: String,
    /// A department, by its place among those of the findings: its name is the tenant's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) department: String,
    /// States shown beside the open ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) state: String,
}

impl FindingsQuery {
    /// As it stands at the end of an address. Names of codes, severities and bases need no escaping, nor do ids.
    fn text(&self) -> String {
        let parts = [
            ("code", &self.code),
            ("severity", &self.severity),
            ("basis", &self.basis),
            ("product", &self.product),
            ("group", &self.group),
            ("department", &self.department),
            ("state", &self.state),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

/// What restricts and orders a table, as the address has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListQuery {
    /// Field to sort by.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) sort: String,
    /// Largest first.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) descending: bool,
    /// Only rows with errors.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) errors: bool,
    /// Only groups with licences.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) licensed: bool,
}

/// Which holders of a plan are shown, as the address has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HoldersQuery {
    /// Those who have it off everywhere.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) off: bool,
}

/// Which members of a group are shown, as the address has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MembersQuery {
    /// Only those who got so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) state: Option<MemberState>,
}

/// For serde, which hands out references.
fn is_false(value: &bool) -> bool {
    !*value
}
