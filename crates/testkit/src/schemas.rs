//! JSON Schemas of the public documents, made from the types themselves.

use schemars::generate::SchemaSettings;
use seatscope_contract::{
    comparison::Comparison,
    messages::{Answer, Request},
    report::Report,
    rules::RuleFile,
    scenario::Scenario,
    timeline::Timeline,
    what_if::WhatIf,
    work::Work,
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

/// Those of what a page and the worker that serves it say to each other. They belong to one version of the package,
/// which needs them for its types; the site does not hold them.
pub fn messages() -> [(&'static str, Value); 2] {
    [("request.schema.json", schema::<Request>()), ("answer.schema.json", schema::<Answer>())]
}

fn schema<T: schemars::JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}
