//! A model tenant as the files that Seatscope reads.

use super::{Id, ModelGroup, ModelProduct, ModelTenant, ModelUser, Says};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::{Rule, RuleFile, Statement};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

impl ModelTenant {
    /// The tenant bundle. Users, groups and products are in the order of their ids, and so are the members
    /// of a group and the assignments of a user (direct ones first).
    pub fn to_bundle(&self) -> Value {
        let users: Vec<Value> = self.users.iter().map(|(id, user)| self.user(id, user)).collect();
        let groups: Vec<Value> = self.groups.iter().map(|(id, group)| group.to_json(id)).collect();
        let products: Vec<Value> = self.products.iter().map(|(id, product)| product.to_json(id)).collect();
        let mut bundle = json!({
            "organization": [{
                "id": "00000000-0000-0000-0000-0000000000ff",
                "displayName": "Contoso",
                "defaultUsageLocation": self.default_location,
                "countryLetterCode": self.country,
                "verifiedDomains": [{ "name": "contoso.example", "isDefault": true }],
            }],
            "subscribedSkus": products,
            "users": users,
            "groups": groups,
        });
        if self.contacts_exported {
            bundle["contacts"] = json!([]);
        }
        bundle
    }

    /// The rules as a file for `--rules`.
    pub fn rules_file(&self) -> RuleFile {
        let rules = self.rules.iter().map(|(id, rule)| Rule {
            id: id.clone(),
            statement: match rule.says.clone() {
                Says::Conflict(plans) => Statement::Conflict { plans: plans.into_iter().collect() },
                Says::Dependency(plan, any_of) => {
                    Statement::Dependency { plan, any_of: any_of.into_iter().collect() }
                }
                Says::Location(plans, countries) => Statement::Location {
                    plans: plans.into_iter().collect(),
                    countries: countries.into_iter().collect(),
                },
            },
            enforcement: rule.enforcement,
            confidence: Confidence::Assumed,
            source: "generated".to_owned(),
            as_of: None,
            note: String::new(),
        });
        RuleFile { schema_version: SCHEMA_VERSION, rules: rules.collect() }
    }

    fn user(&self, id: &Id, user: &ModelUser) -> Value {
        let addresses: Vec<&String> = user.address.iter().collect();
        let mut record = json!({
            "id": id,
            "userPrincipalName": format!("{}@contoso.example", tail(id)),
            "displayName": tail(id),
            "usageLocation": user.location,
            "proxyAddresses": addresses,
        });
        if let Some(states) = &user.states {
            let states: Vec<Value> = states
                .iter()
                .map(|((group, product), state)| {
                    json!({
                        "skuId": product,
                        "disabledPlans": state.disabled,
                        "assignedByGroup": group,
                        "state": state.state,
                        "error": state.error,
                        "lastUpdatedDateTime": "2026-05-03T10:00:00Z",
                    })
                })
                .collect();
            record["licenseAssignmentStates"] = json!(states);
            record["assignedLicenses"] = self.assigned_licenses(id);
        }
        record
    }

    /// The products that a user has, each with the plans that every source switches off (facts 4.1).
    fn assigned_licenses(&self, user: &Id) -> Value {
        let mut held: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
        for ((_, product), claim) in self.claims(user).into_iter().filter(|(_, claim)| claim.in_force()) {
            let off = held.entry(product).or_insert_with(|| claim.disabled.clone());
            *off = &*off & &claim.disabled;
        }
        held.iter().map(|(product, off)| json!({ "skuId": product, "disabledPlans": off })).collect()
    }
}

impl ModelGroup {
    fn to_json(&self, id: &Id) -> Value {
        let mut record = json!({ "id": id, "displayName": tail(id), "groupTypes": [], "mailEnabled": false });
        if let Some(enabled) = self.security_enabled {
            record["securityEnabled"] = json!(enabled);
        }
        if let Some(licenses) = &self.licenses {
            record["assignedLicenses"] = licenses
                .iter()
                .map(|(product, off)| json!({ "skuId": product, "disabledPlans": off }))
                .collect();
        }
        if let Some(members) = &self.members {
            record["members"] = members
                .iter()
                .map(|id| json!({ "@odata.type": "#microsoft.graph.user", "id": id }))
                .collect();
        }
        record
    }
}

impl ModelProduct {
    fn to_json(&self, id: &Id) -> Value {
        let plans: Vec<Value> = self
            .plans
            .iter()
            .map(|plan| json!({ "servicePlanId": plan, "servicePlanName": tail(plan), "appliesTo": "User" }))
            .collect();
        let mut record = json!({ "skuId": id, "skuPartNumber": tail(id), "servicePlans": plans });
        if let Some(seats) = self.seats {
            record["consumedUnits"] = json!(seats.consumed);
            record["prepaidUnits"] = json!({
                "enabled": seats.enabled,
                "warning": seats.warning,
                "suspended": seats.suspended,
                "lockedOut": 0,
            });
        }
        record
    }
}

/// The last digits of a made-up id, as a name: `a1`, `b2`.
fn tail(id: &str) -> &str {
    id.get(id.len().saturating_sub(2)..).unwrap_or(id)
}
