//! Which properties the rules of licensed dynamic groups ask for and the export lacks.

use super::rule::{is_paused, read_rule, rule_of};
use crate::tenant::Tenant;
use crate::tenant::attributes::{Attribute, AttributeSet};
use seatscope_membership::{Property, PropertyKind};
use std::collections::BTreeMap;

/// Properties that rules ask for and that were not exported for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lacking {
    /// By the name in Graph.
    pub(crate) properties: Vec<String>,
    /// Whether no rule has all that it asks for of anybody.
    pub(crate) is_everything: bool,
}

/// Looks at all rules that would be evaluated.
pub(crate) fn lacking(tenant: &Tenant) -> Lacking {
    let mut asked: BTreeMap<String, Property> = BTreeMap::new();
    let mut rules: Vec<Vec<String>> = Vec::new();
    for group in tenant.groups.licensed().filter(|group| !is_paused(tenant, *group)) {
        let Some(Ok((rule, _))) = rule_of(tenant, group).map(|rule| read_rule(rule, None)) else { continue };
        let own = rule
            .properties()
            .iter()
            .filter(|property| property.kind != PropertyKind::Groups && property.name != "objectId");
        rules.push(own.clone().map(|property| property.name.to_string()).collect());
        asked.extend(own.map(|property| (property.name.to_string(), property.clone())));
    }
    if asked.is_empty() {
        return Lacking::default();
    }
    let exported = &tenant.users.attributes.exported;
    let (mut all, mut any) = (None::<AttributeSet>, AttributeSet::default());
    for user in tenant.users.exported() {
        let own = exported.at(user);
        all = Some(all.map_or(own, |all| all.and(own)));
        any = any.or(own);
    }
    let all = all.unwrap_or_default();
    let has =
        |set: AttributeSet, name: &str| Attribute::named(name).is_some_and(|attribute| set.has(attribute));
    let lacks = asked.iter().filter(|(name, _)| !has(all, name));
    let mut properties: Vec<String> =
        lacks.map(|(_, property)| property.graph.split('/').next().unwrap_or_default().to_owned()).collect();
    properties.sort();
    properties.dedup();
    let is_everything = rules.iter().all(|rule| rule.iter().any(|name| !has(any, name)));
    Lacking { properties, is_everything }
}
