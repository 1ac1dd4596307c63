//! Properties that membership rules can ask for, as the export has them, with their most common values.

use crate::analysis::Analysis;
use crate::checks::Names;
use crate::dynamic::{Extension, exported_text, exported_texts, is_exported, moment};
use crate::tenant::attributes::Attribute;
use crate::tenant::{Tenant, UserIndex};
use rustc_hash::FxHashMap;
use seatscope_contract::membership::{PropertyValue, PropertyValues, UserProperty};
use seatscope_membership::{Field, PROPERTIES, Property, PropertyKind, find_property, folded, quoted};
use std::collections::BTreeMap;
use time::format_description::well_known::Rfc3339;

/// Values that are shown; the others are only counted.
const SHOWN: usize = 50;

/// Where the values of a property stand.
enum Stored {
    Attribute(Attribute),
    Extension(Extension),
}

/// A property that stands in the tenant's tables.
fn stored(tenant: &Tenant, property: &Property) -> Option<Stored> {
    match Attribute::named(&property.name) {
        Some(attribute) => Some(Stored::Attribute(attribute)),
        None => Extension::of(tenant, &property.name).map(Stored::Extension),
    }
}

impl Analysis {
    /// Every property that has values to show, by name.
    pub(super) fn user_properties(&self) -> Vec<UserProperty> {
        let tenant = &self.tenant;
        let added = tenant.users.attributes.extensions.names().into_iter().filter_map(find_property);
        let all = PROPERTIES.iter().cloned().chain(added);
        let stored = all.filter_map(|property| stored(tenant, &property).map(|stored| (property, stored)));
        let line = |(property, stored): (Property, Stored)| {
            let (mut exported, mut valued) = (0, 0);
            for user in tenant.users.exported() {
                let has_value = self.has_value(user, property.kind, &stored);
                valued += u64::from(has_value);
                exported += u64::from(has_value || self.is_told(user, &stored));
            }
            UserProperty {
                name: format!("user.{}", property.name),
                graph: property.graph.to_string(),
                exported,
                valued,
            }
        };
        stored.map(line).collect()
    }

    /// Whether it is known that there is no value.
    fn has_none(&self, user: UserIndex, stored: &Stored) -> bool {
        let has_unread = match stored {
            Stored::Attribute(attribute) => exported_text(&self.tenant, user, *attribute).is_some(),
            Stored::Extension(_) => false,
        };
        self.is_told(user, stored) && !has_unread
    }

    /// Whether no value is told from an unknown one.
    fn is_told(&self, user: UserIndex, stored: &Stored) -> bool {
        match stored {
            Stored::Attribute(attribute) => is_exported(&self.tenant, user, *attribute),
            Stored::Extension(extension) => extension.field(&self.tenant, user) != Field::Absent,
        }
    }

    fn has_value(&self, user: UserIndex, kind: PropertyKind, stored: &Stored) -> bool {
        let attribute = match stored {
            Stored::Attribute(attribute) => *attribute,
            Stored::Extension(extension) => {
                return matches!(extension.field(&self.tenant, user), Field::Value(_));
            }
        };
        match kind {
            PropertyKind::Text => exported_text(&self.tenant, user, attribute).is_some(),
            PropertyKind::Date => {
                exported_text(&self.tenant, user, attribute).is_some_and(|date| moment(date).is_some())
            }
            PropertyKind::Flag => self.flag(user, attribute).is_some(),
            PropertyKind::Texts => !self.texts(user, attribute).is_empty(),
            PropertyKind::Plans => !self.tenant.users.attributes.plans(user).is_empty(),
            PropertyKind::Groups => false,
        }
    }

    fn flag(&self, user: UserIndex, attribute: Attribute) -> Option<bool> {
        match attribute {
            Attribute::AccountEnabled => self.tenant.users.enabled.at(user),
            Attribute::DirSyncEnabled => self.tenant.users.synced.at(user),
            _ => None,
        }
    }

    fn texts(&self, user: UserIndex, attribute: Attribute) -> Vec<&str> {
        let texts = exported_texts(&self.tenant, user, attribute);
        texts.iter().filter_map(|text| self.tenant.texts.get(*text)).collect()
    }

    /// The values of a property, given by its name in rules.
    pub(super) fn property_values(&self, name: &str) -> Option<PropertyValues> {
        let property = find_property(name.strip_prefix("user.").unwrap_or(name))?;
        let stored = stored(&self.tenant, &property)?;
        let (mut counted, mut without) = (FxHashMap::<&str, u64>::default(), 0);
        for user in self.tenant.users.exported() {
            let mut values = self.values(user, property.kind, &stored);
            // A user who has a value twice is one user.
            values.sort_unstable();
            values.dedup();
            without += u64::from(values.is_empty() && self.has_none(user, &stored));
            for value in values {
                *counted.entry(value).or_default() += 1;
            }
        }
        let values = together(counted);
        let name = &property.name;
        let distinct = values.len() as u64;
        let values = values.into_iter().take(SHOWN).map(|(value, users)| {
            let (text, value) = self.shown(property.kind, value);
            PropertyValue { clause: clause(&property, &value), text, users }
        });
        let without_clause = if property.kind.is_collection() {
            // Over nothing `-all` is true (facts 6.10).
            let item = if property.kind == PropertyKind::Plans { "assignedPlan.servicePlanId" } else { "_" };
            format!("(user.{name} -all ({item} -eq null))")
        } else {
            format!("user.{name} -eq null")
        };
        Some(PropertyValues { distinct, values: values.collect(), without, without_clause })
    }

    fn values(&self, user: UserIndex, kind: PropertyKind, stored: &Stored) -> Vec<&str> {
        let attribute = match stored {
            Stored::Attribute(attribute) => *attribute,
            Stored::Extension(extension) => {
                return match extension.field(&self.tenant, user) {
                    Field::Value(text) => vec![text],
                    Field::Absent | Field::Unreadable | Field::Null => Vec::new(),
                };
            }
        };
        match kind {
            PropertyKind::Text => exported_text(&self.tenant, user, attribute).into_iter().collect(),
            // No condition means a value that cannot be read.
            PropertyKind::Date => {
                let date = exported_text(&self.tenant, user, attribute);
                date.filter(|date| moment(date).is_some()).into_iter().collect()
            }
            PropertyKind::Flag => {
                let flag = self.flag(user, attribute);
                flag.map(|flag| if flag { "true" } else { "false" }).into_iter().collect()
            }
            PropertyKind::Texts => self.texts(user, attribute),
            PropertyKind::Plans => {
                let text = |text| self.tenant.texts.get(text);
                let plans = self.tenant.users.attributes.plans(user).iter();
                let enabled = plans.filter(|plan| {
                    text(plan.status).is_some_and(|status| status.eq_ignore_ascii_case("Enabled"))
                });
                enabled.filter_map(|plan| text(plan.service_plan)).collect()
            }
            PropertyKind::Groups => Vec::new(),
        }
    }

    /// A value as it is shown, and as it stands in a rule.
    fn shown(&self, kind: PropertyKind, value: &str) -> (String, String) {
        let same = |text: String| (text.clone(), text);
        match kind {
            PropertyKind::Plans => {
                let plan = self.tenant.plans.ids.find(value);
                let name = plan.map_or_else(|| value.to_owned(), |plan| Names(&self.tenant).plan(plan));
                (name, value.to_owned())
            }
            PropertyKind::Date => {
                let moment = moment(value).and_then(|at| at.format(&Rfc3339).ok());
                same(moment.unwrap_or_else(|| value.to_owned()))
            }
            _ => same(value.to_owned()),
        }
    }
}

/// The condition that means the users who have a value.
fn clause(property: &Property, value: &str) -> String {
    let (name, quoted) = (&property.name, quoted(value));
    match property.kind {
        PropertyKind::Flag => format!("user.{name} -eq {value}"),
        PropertyKind::Texts => format!("(user.{name} -any (_ -eq {quoted}))"),
        PropertyKind::Plans => format!(
            "(user.{name} -any (assignedPlan.servicePlanId -eq {quoted} -and assignedPlan.capabilityStatus -eq \
             \"Enabled\"))"
        ),
        PropertyKind::Text | PropertyKind::Date | PropertyKind::Groups => {
            format!("user.{name} -eq {quoted}")
        }
    }
}

/// Values that are the same to a rule taken together under their most common spelling, most users first.
fn together(counted: FxHashMap<&str, u64>) -> Vec<(&str, u64)> {
    let mut spellings: Vec<(&str, u64)> = counted.into_iter().collect();
    spellings.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let mut same: BTreeMap<String, (&str, u64)> = BTreeMap::new();
    for (text, users) in spellings {
        same.entry(folded(text)).or_insert((text, 0)).1 += users;
    }
    let mut values: Vec<(&str, u64)> = same.into_values().collect();
    values.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    values
}
