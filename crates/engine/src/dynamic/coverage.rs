//! Which properties the rules of licensed dynamic groups ask for and the export lacks.

use super::extension::Extension;
use super::rule::{is_paused, read_rule, rule_of};
use crate::tenant::Tenant;
use crate::tenant::attributes::{Attribute, AttributeSet};
use seatscope_membership::{Field, Property, PropertyKind};
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// Properties that rules ask for and that were not exported for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lacking {
    /// By the name in Graph.
    pub(crate) properties: Vec<String>,
    /// Whether no rule has all that it asks for of anybody.
    pub(crate) is_everything: bool,
    /// Whether a rule asks for the present time, which nobody named.
    pub(crate) lacks_now: bool,
}

/// Looks at all rules that would be evaluated.
pub(crate) fn lacking(tenant: &Tenant, now: Option<OffsetDateTime>) -> Lacking {
    let mut asked: BTreeMap<String, Property> = BTreeMap::new();
    let mut rules: Vec<Vec<String>> = Vec::new();
    let mut lacks_now = false;
    for group in tenant.groups.licensed().filter(|group| !is_paused(tenant, *group)) {
        let Some(Ok((rule, _))) = rule_of(tenant, group).map(|rule| read_rule(rule, now)) else { continue };
        lacks_now |= rule.lacks_now();
        let own = rule
            .properties()
            .iter()
            .filter(|property| property.kind != PropertyKind::Groups && property.name != "objectId");
        rules.push(own.clone().map(|property| property.name.to_string()).collect());
        asked.extend(own.map(|property| (property.name.to_string(), property.clone())));
    }
    if asked.is_empty() {
        return Lacking { lacks_now, ..Lacking::default() };
    }
    let exported = &tenant.users.attributes.exported;
    let (mut all, mut any) = (None::<AttributeSet>, AttributeSet::default());
    for user in tenant.users.exported() {
        let own = exported.at(user);
        all = Some(all.map_or(own, |all| all.and(own)));
        any = any.or(own);
    }
    let all = all.unwrap_or_default();
    // Whether anybody has a property, and whether everybody has.
    let has = |name: &str| match Attribute::named(name) {
        Some(attribute) => (any.has(attribute), all.has(attribute)),
        None => Extension::of(tenant, name).map_or((false, false), |extension| {
            let is_told = |user| extension.field(tenant, user) != Field::Absent;
            (tenant.users.exported().any(is_told), tenant.users.exported().all(is_told))
        }),
    };
    let has: BTreeMap<&str, (bool, bool)> = asked.keys().map(|name| (name.as_str(), has(name))).collect();
    let (any, all) = (
        |name: &str| has.get(name).is_some_and(|has| has.0),
        |name: &str| has.get(name).is_some_and(|has| has.1),
    );
    let lacks = asked.iter().filter(|(name, _)| !all(name));
    let mut properties: Vec<String> =
        lacks.map(|(_, property)| property.graph.split('/').next().unwrap_or_default().to_owned()).collect();
    properties.sort();
    properties.dedup();
    let is_everything = rules.iter().all(|rule| rule.iter().any(|name| !any(name)));
    Lacking { properties, is_everything, lacks_now }
}
