//! JSON Schemas of the public documents, made from the types themselves.

use schemars::generate::SchemaSettings;
use seatscope_contract::{
    comparison::Comparison, report::Report, rules::RuleFile, scenario::Scenario, timeline::Timeline,
    what_if::WhatIf, work::Work,
};
use serde_json::Value;

/// The schemas by the names of their files: report, rules, scenario and its outcome, comparison, timeline,
/// saved work.
pub fn schemas() -> [(&'static str, Value); 7] {
    [
        ("report.schema.json", schema::<Report>()),
        ("rules.schema.json", schema::<RuleFile>()),
        ("scenario.schema.json", schema::<Scenario>()),
        ("what-if.schema.json", schema::<WhatIf>()),
        ("comparison.schema.json", schema::<Comparison>()),
        ("timeline.schema.json", schema::<Timeline>()),
        ("work.schema.json", schema::<Work>()),
    ]
}

fn schema<T: schemars::JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}
