//! JSON Schemas of the public documents, made from the types themselves.

use schemars::generate::SchemaSettings;
use seatscope_contract::{report::Report, rules::RuleFile, scenario::Scenario};
use serde_json::Value;

/// The schemas by the names of their files: report, rules and scenario.
pub fn schemas() -> [(&'static str, Value); 3] {
    [
        ("report.schema.json", schema::<Report>()),
        ("rules.schema.json", schema::<RuleFile>()),
        ("scenario.schema.json", schema::<Scenario>()),
    ]
}

fn schema<T: schemars::JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}
