//! What the audit log of a golden tenant must tell.

use super::comparison::differ;
use serde::Deserialize;
use serde_json::Value;

/// A question to the audit log, and its answer.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedTimeline {
    /// The group that it is about.
    pub group: Option<String>,
    /// The user that it is about.
    pub user: Option<String>,
    /// The product that it is about.
    pub product: Option<String>,
    /// What the name of the user or group begins with.
    #[serde(default)]
    pub target: String,
    /// The service that wrote it.
    #[serde(default)]
    pub service: String,
    /// The category.
    #[serde(default)]
    pub category: String,
    /// Who did it.
    #[serde(default)]
    pub actor: String,
    /// The activities.
    #[serde(default)]
    pub activities: Vec<String>,
    /// From when on.
    pub from: Option<String>,
    /// Up to when.
    pub to: Option<String>,
    /// The fields that matter, as in a comparison: of an object the fields given, of a list each element once.
    pub says: Value,
}

/// Compares a timeline with what is expected of it; returns the differences in plain words.
pub fn compare_timeline(expected: &ExpectedTimeline, timeline: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    differ("", &expected.says, timeline, &mut differences);
    differences
}
