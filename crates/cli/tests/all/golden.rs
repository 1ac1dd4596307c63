//! The golden tenants, through the engine and through the command line: the same bytes, and what is expected.

use crate::common::seatscope;
use seatscope_contract::messages::ComparisonForm;
use seatscope_contract::report::Report;
use seatscope_contract::timeline::TimelineFilter;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::audit::Extent;
use seatscope_engine::catalog::{catalogue, rules};
use seatscope_engine::compare::{compare_for, write};
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_json;
use seatscope_engine::what_if::scenario;
use seatscope_testkit::golden::{
    Case, cases, compare, compare_comparison, compare_outcome, compare_timeline, tenants_dir,
};
use seatscope_testkit::schemas::schemas;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Bytes fed at once: small and odd, so that records are cut everywhere.
const CHUNK: usize = 61;

fn through_the_engine(case: &Case) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_json(&analysis(case), &mut bytes).expect("memory can be written");
    bytes
}

fn analysis(case: &Case) -> Analysis {
    analysis_of(case, &case.input(), "input")
}

fn analysis_of(case: &Case, folder: &Path, name: &str) -> Analysis {
    let mut files = Vec::new();
    collect(folder, name, &mut files);
    files.sort();
    let mut importer = Importer::new(catalogue());
    for (name, path) in files {
        let bytes = std::fs::read(path).expect("a golden file can be read");
        let mut file = importer.begin(&name);
        for chunk in bytes.chunks(CHUNK) {
            importer.feed(&mut file, chunk);
        }
        importer.end(file);
    }
    let rules = case.rules().map(|path| {
        let bytes = std::fs::read(path).expect("the case's rules can be read");
        rules::parse(&bytes).expect("the case's rules are of the right form")
    });
    let options = Options { rules, now: case.expected.now.clone(), ..Options::default() };
    Analysis::new(importer.finish(), options).expect("the rules can be used")
}

fn collect(folder: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) {
    for entry in std::fs::read_dir(folder).expect("a golden folder can be read") {
        let path = entry.expect("a golden folder can be read").path();
        let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{name}/{own}");
        if path.is_dir() { collect(&path, &name, files) } else { files.push((name, path)) }
    }
}

fn through_the_command_line(case: &Case, scenario: Option<&Path>) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seatscope"));
    match scenario {
        Some(scenario) => command.arg("what-if").arg("--scenario").arg(scenario),
        None => command.arg("analyze"),
    };
    command.arg(case.input());
    output(case, &mut command).stdout
}

fn compared_by_the_command_line(case: &Case, earlier: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seatscope"));
    command.arg("compare").arg(earlier).arg(case.input());
    if let Some(planned) = case.planned() {
        command.arg("--scenario").arg(planned);
    }
    output(case, &mut command)
}

fn output(case: &Case, command: &mut Command) -> Output {
    command.args(["--format", "json"]);
    if let Some(rules) = case.rules() {
        command.arg("--rules").arg(rules);
    }
    if let Some(now) = &case.expected.now {
        command.args(["--now", now]);
    }
    command.output().expect("the command line runs")
}

#[test]
fn every_golden_tenant_gives_what_is_expected() {
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read");
    assert!(cases.len() > 80, "the golden tenants are there");
    let [(_, schema), ..] = schemas();
    let schema = jsonschema::validator_for(&schema).expect("the report's schema is a schema");
    let mut wrong = Vec::new();
    for case in &cases {
        let bytes = through_the_engine(case);
        if bytes != through_the_command_line(case, None) {
            wrong.push(format!("{}: the command line gives other bytes than the engine", case.name));
        }
        let report = serde_json::from_slice(&bytes).expect("a report is JSON");
        for error in schema.iter_errors(&report) {
            wrong.push(format!("{}: not of the published schema: {error}", case.name));
        }
        let read_back: Report =
            serde_json::from_value(report.clone()).expect("a report reads back as its type");
        assert_eq!(
            format!("{}\n", serde_json::to_string_pretty(&read_back).unwrap()),
            String::from_utf8_lossy(&bytes)
        );
        for difference in compare(&case.expected, &report) {
            wrong.push(format!("{}: {difference}\n    ({})", case.name, case.expected.about));
        }
    }
    assert!(wrong.is_empty(), "{} differences in {} cases\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_scenario_of_a_golden_tenant_does_what_is_expected() {
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read");
    let schema = schemas().into_iter().find(|(name, _)| *name == "what-if.schema.json");
    let schema = jsonschema::validator_for(&schema.expect("an outcome has a schema").1);
    let schema = schema.expect("the outcome's schema is a schema");
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for case in &cases {
        let (Some(expected), Some(path)) = (&case.expected.what_if, case.scenario()) else { continue };
        tried += 1;
        let bytes = std::fs::read(&path).expect("the case's scenario can be read");
        let scenario = scenario::parse(&bytes).expect("the case's scenario is of the right form");
        let outcome = analysis(case).what_if(scenario);
        let printed = format!("{}\n", serde_json::to_string_pretty(&outcome).unwrap());
        if printed.as_bytes() != through_the_command_line(case, Some(&path)) {
            wrong.push(format!("{}: the command line gives other bytes than the engine", case.name));
        }
        let outcome = serde_json::from_str(&printed).expect("an outcome is JSON");
        for error in schema.iter_errors(&outcome) {
            wrong.push(format!("{}: not of the published schema: {error}", case.name));
        }
        for difference in compare_outcome(expected, &outcome) {
            wrong.push(format!("{}: {difference}\n    ({})", case.name, case.expected.about));
        }
    }
    assert!(tried > 20, "only {tried} golden tenants have a scenario");
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_comparison_of_a_golden_tenant_says_what_is_expected() {
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read");
    let schema = schemas().into_iter().find(|(name, _)| *name == "comparison.schema.json");
    let schema = jsonschema::validator_for(&schema.expect("a comparison has a schema").1);
    let schema = schema.expect("the comparison's schema is a schema");
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for case in &cases {
        let (Some(expected), Some(earlier)) = (&case.expected.compare, case.earlier()) else { continue };
        tried += 1;
        let (before, after) = (analysis_of(case, &earlier, "earlier"), analysis(case));
        let planned = case.planned().map(|path| {
            let bytes = std::fs::read(path).expect("the case's planned change can be read");
            scenario::parse(&bytes).expect("the case's planned change is of the right form")
        });
        let printed = compared_by_the_command_line(case, &earlier);
        let comparison =
            match (compare_for(&before, &after, planned.as_ref(), ComparisonForm::Json), &expected.error) {
                (Ok(comparison), None) => comparison,
                (Err(error), Some(part)) if error.to_string().contains(part) => {
                    let message = String::from_utf8_lossy(&printed.stderr);
                    assert!(message.contains(part), "{}: the command line says {message}", case.name);
                    assert_eq!(printed.status.code(), Some(2), "{}", case.name);
                    continue;
                }
                (outcome, _) => panic!("{}: expected otherwise: {outcome:?}", case.name),
            };
        let mut bytes = Vec::new();
        write(&comparison, ComparisonForm::Json, &mut bytes).expect("memory can be written");
        if bytes != printed.stdout {
            wrong.push(format!("{}: the command line gives other bytes than the engine", case.name));
        }
        let comparison = serde_json::from_slice(&bytes).expect("a comparison is JSON");
        for error in schema.iter_errors(&comparison) {
            wrong.push(format!("{}: not of the published schema: {error}", case.name));
        }
        for difference in compare_comparison(expected, &comparison) {
            wrong.push(format!("{}: {difference}\n    ({})", case.name, case.expected.about));
        }
    }
    assert!(tried >= 10, "only {tried} golden tenants have an earlier export");
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_timeline_of_a_golden_tenant_tells_what_is_expected() {
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read");
    let schema = schemas().into_iter().find(|(name, _)| *name == "timeline.schema.json");
    let schema = jsonschema::validator_for(&schema.expect("a timeline has a schema").1);
    let schema = schema.expect("the timeline's schema is a schema");
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (case, expected) in
        cases.iter().flat_map(|case| case.expected.timelines.iter().map(move |wanted| (case, wanted)))
    {
        tried += 1;
        let filter = TimelineFilter {
            group: expected.group.clone(),
            user: expected.user.clone(),
            sku_id: expected.product.clone(),
            target: expected.target.clone(),
            service: expected.service.clone(),
            category: expected.category.clone(),
            actor: expected.actor.clone(),
            activities: expected.activities.clone(),
            from: expected.from.clone(),
            to: expected.to.clone(),
            ..TimelineFilter::default()
        };
        let timeline = analysis(case).timeline(&filter, Extent::WHOLE).expect("the ids are known");
        let printed = format!("{}\n", serde_json::to_string_pretty(&timeline).unwrap());
        let mut command = Command::new(env!("CARGO_BIN_EXE_seatscope"));
        command.arg("timeline").arg(case.input());
        for (option, id) in [
            ("--group", &filter.group),
            ("--user", &filter.user),
            ("--product", &filter.sku_id),
            ("--from", &filter.from),
            ("--to", &filter.to),
        ] {
            if let Some(id) = id {
                command.args([option, id.as_str()]);
            }
        }
        command.args(["--service", &filter.service, "--category", &filter.category]);
        command.args(["--target", &filter.target, "--actor", &filter.actor]);
        filter.activities.iter().for_each(|name| _ = command.args(["--activity", name]));
        if printed.as_bytes() != output(case, &mut command).stdout {
            wrong.push(format!("{}: the command line gives other bytes than the engine", case.name));
        }
        let timeline = serde_json::from_str(&printed).expect("a timeline is JSON");
        for error in schema.iter_errors(&timeline) {
            wrong.push(format!("{}: not of the published schema: {error}", case.name));
        }
        for difference in compare_timeline(expected, &timeline) {
            wrong.push(format!("{}: {difference}\n    ({})", case.name, case.expected.about));
        }
    }
    assert!(tried >= 5, "only {tried} golden tenants ask the audit log");
    assert!(wrong.is_empty(), "{} differences\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_built_in_rules_are_of_the_published_schema() {
    let [_, (_, schema), ..] = schemas();
    let output = seatscope(&["rules"]);
    let printed = serde_json::from_slice(&output.stdout).expect("rules are printed as JSON");
    let errors: Vec<String> = jsonschema::validator_for(&schema)
        .expect("the rules' schema is a schema")
        .iter_errors(&printed)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(
        rules::parse(&output.stdout),
        rules::built_in(),
        "what is printed reads back as what is built in"
    );
}
