//! What is left of a tenant in a format that carries less.

use super::{list, only};
use serde_json::{Map, Value, json};

/// A tenant that is left in part.
#[derive(Debug, Default)]
pub(super) struct Cut(Map<String, Value>);

impl Cut {
    /// The tenant without these lists.
    pub(super) fn without(bundle: &Value, kinds: &[&str]) -> Self {
        let mut left = bundle.as_object().cloned().unwrap_or_default();
        left.retain(|kind, _| !kinds.contains(&kind.as_str()));
        Self(left)
    }

    /// With one of the tenant's lists, whose objects have these fields and no others.
    pub(super) fn with(self, bundle: &Value, kind: &str, fields: &[&str]) -> Self {
        let objects = list(bundle, kind).iter().map(|object| only(object, fields)).collect();
        self.and(kind, objects)
    }

    /// With users whose licences say nothing of plans.
    pub(super) fn without_plans(mut self) -> Self {
        let users = self.0.get_mut("users").and_then(Value::as_array_mut);
        let licenses = users.into_iter().flatten().filter_map(|user| user["assignedLicenses"].as_array_mut());
        for license in licenses.flatten().filter_map(Value::as_object_mut) {
            license.remove("disabledPlans");
        }
        self
    }

    /// With a list of objects.
    pub(super) fn and(mut self, kind: &str, objects: Vec<Value>) -> Self {
        self.0.insert(kind.to_owned(), json!(objects));
        self
    }

    /// What is left, as a bundle.
    pub(super) fn bundle(self) -> Option<Value> {
        Some(Value::Object(self.0))
    }
}
