//! Every golden tenant with hostile names, addresses, rules, errors and files' names, through everything that is
//! written for people, shells, spreadsheets and browsers: it comes out as text.

use crate::common::{files_below, import};
use seatscope_contract::forms::{Format, Table};
use seatscope_contract::messages::{ComparisonForm, ListFilter, Query, WhatIfForm, Window};
use seatscope_contract::timeline::TimelineFilter;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::audit::{self, Extent};
use seatscope_engine::catalog::rules;
use seatscope_engine::compare;
use seatscope_engine::planners::{self, task};
use seatscope_engine::report::{Making, write, write_list, write_outcome_csv, write_outcome_html};
use seatscope_engine::what_if::{scenario, write_markdown, write_powershell, write_text};
use seatscope_testkit::golden::{Case, cases, tenants_dir};
use seatscope_testkit::powershell::syntax_errors;
use serde_json::Value;
use std::path::Path;

/// What is put before and after a text: markup, a script, formulas, orders to a terminal, another direction, quotes
/// of every shell, ends of lines and of Markdown.
const HOSTILE: [(&str, &str); 8] = [
    ("<img src=x onerror=alert(1)>", ""),
    ("=cmd|'/c calc'!A1 ", "</td></table><script>alert(1)</script>"),
    ("@SUM(A1) ", "\u{1b}]8;;http://evil.example\u{7}\u{1b}[2J"),
    ("\u{202e}", "\u{2066}\u{200f}\u{2028}"),
    ("+1 ", "\u{2019}; Remove-Item -Recurse / # '\"`n$(evil)#>"),
    ("-1 ", "\r\n# a title\n```\n| x | [y](javascript:alert(1))"),
    ("\t=1", "\u{9b}31m\u{0}\u{8}"),
    ("[x](javascript:alert(1)) ", "`$(evil) *b* <b>&lt;"),
];

/// Fields whose texts people can choose, or that tools wrote.
const FIELDS: [&str; 27] = [
    "displayName",
    "userPrincipalName",
    "mail",
    "mailNickname",
    "givenName",
    "surname",
    "department",
    "jobTitle",
    "companyName",
    "description",
    "city",
    "officeLocation",
    "proxyAddresses",
    "EmailAddresses",
    "PrimarySmtpAddress",
    "membershipRule",
    "error",
    "skuPartNumber",
    "servicePlanName",
    "usageLocation",
    "value",
    "activityDisplayName",
    "resultReason",
    "statusReason",
    "loggedByService",
    "category",
    "errorDetail",
];

/// The same text becomes the same, whatever field it stands in, so that what belongs together still does.
fn hostile(text: &str) -> String {
    let number: usize = text.bytes().map(usize::from).sum();
    let (before, after) = HOSTILE[number % HOSTILE.len()];
    match text.split_once(':') {
        // The prefix of an address stays one.
        Some((prefix, rest)) if prefix.len() < 5 => format!("{prefix}:{before}{rest}{after}"),
        _ => format!("{before}{text}{after}"),
    }
}

fn spoil(value: &mut Value, field: &str) {
    match value {
        Value::String(text) if FIELDS.contains(&field) && !text.is_empty() => *text = hostile(text),
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, field)),
        // `value` is also the list of a page, and what a bundle's lists are below.
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| spoil(value, key)),
        _ => {}
    }
}

/// A file with hostile texts; one that is no JSON as it is. A name stays a name, so that what it tells of the content
/// is not lost.
fn spoiled(bytes: Vec<u8>) -> Vec<u8> {
    let spoiled = serde_json::from_slice::<Value>(&bytes).ok().map(|mut value| {
        spoil(&mut value, "");
        value.to_string().into_bytes()
    });
    spoiled.unwrap_or(bytes)
}

fn analysis(case: &Case, folder: &Path) -> Analysis {
    let found: Vec<(String, Vec<u8>)> = files_below(folder, "\u{1b}[31m=1+1<img src=x onerror=alert(1)>")
        .into_iter()
        .map(|(name, bytes)| (name, spoiled(bytes)))
        .collect();
    let files: Vec<(&str, &[u8])> = found.iter().map(|(name, bytes)| (name.as_str(), &**bytes)).collect();
    let rules = case.rules().map(|path| {
        rules::parse(&std::fs::read(path).expect("the case's rules")).expect("they are of the right form")
    });
    let options = Options { rules, now: case.expected.now.clone(), ..Options::default() };
    Analysis::new(import(&files, usize::MAX), options).expect("the rules can be used")
}

/// What is wrong with the outputs so far.
#[derive(Default)]
struct Judge {
    wrong: Vec<String>,
    judged: usize,
    /// How many of them show something hostile.
    shown: usize,
}

impl Judge {
    fn judge(&mut self, what: &str, text: &[u8], fault: impl Fn(&str) -> Option<String>) {
        self.judged += 1;
        let text = std::str::from_utf8(text).expect("everything is UTF-8");
        self.shown += usize::from(["alert(1)", "SUM(A1)", "evil"].iter().any(|trace| text.contains(trace)));
        if let Some(fault) = fault(text) {
            self.wrong.push(format!("{what}: {}", fault.escape_debug()));
        }
    }

    /// Shown by a terminal, or a text inside any other form.
    fn plain(&mut self, what: &str, text: &[u8]) {
        self.judge(what, text, |text| commanding(text, &['\n']));
    }

    fn html(&mut self, what: &str, text: &[u8]) {
        self.judge(what, text, |text| commanding(text, &['\n']).or_else(|| strange_tag(text)));
    }

    fn markdown(&mut self, what: &str, text: &[u8]) {
        self.judge(what, text, |text| commanding(text, &['\n']).or_else(|| strange_line(text)));
    }

    fn csv(&mut self, what: &str, text: &[u8]) {
        self.judge(what, text, formula);
    }

    fn script(&mut self, what: &str, text: &[u8]) {
        self.judge(what, text, |text| {
            let errors = syntax_errors(text);
            let stranger = (!text.is_ascii()).then(|| "letters beyond ASCII".to_owned());
            stranger.or_else(|| errors.into_iter().next())
        });
    }
}

/// A letter that gives orders to a terminal, or turns the direction of what follows; `allowed` are no orders.
fn commanding(text: &str, allowed: &[char]) -> Option<String> {
    let gives_orders = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
            || matches!(letter, '\u{2066}'..='\u{2069}' | '\u{61c}')
    };
    let line = text.lines().find(|line| line.chars().any(gives_orders));
    line.filter(|line| line.chars().any(|letter| gives_orders(letter) && !allowed.contains(&letter)))
        .map(str::to_owned)
}

/// A tag that no report has, or one with an attribute that runs something.
fn strange_tag(html: &str) -> Option<String> {
    const KNOWN: [&str; 31] = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "main", "nav", "ol", "ul", "li", "a",
        "h1", "h2", "h3", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "article", "dl", "dt",
        "dd", "span", "code", "pre",
    ];
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).find_map(|tag| {
        let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
        let runs = tag.contains(" on") || tag.contains("javascript:") || tag.contains("src=");
        (runs || !KNOWN.contains(&name)).then(|| format!("the tag `{tag}`"))
    })
}

/// A line of Markdown with a tag or a link of a tenant's, or a second title.
fn strange_line(markdown: &str) -> Option<String> {
    let titles = markdown.lines().filter(|line| line.starts_with("# ")).count();
    let line = markdown.lines().find(|line| {
        let text = crate::common::outside_code(line);
        text.contains('<') || text.contains("](") || line.trim_start().starts_with("```")
    });
    line.map(str::to_owned).or_else(|| (titles > 1).then(|| format!("{titles} titles")))
}

/// A row of another length, or a cell that a spreadsheet would reckon.
fn formula(csv: &str) -> Option<String> {
    csv::Reader::from_reader(csv.as_bytes()).records().find_map(|record| match record {
        Err(error) => Some(error.to_string()),
        Ok(record) => record.iter().find_map(|cell| {
            let reckoned =
                cell.trim_start().starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
            let begins = cell.starts_with(['\t', '\r', '\n']);
            (reckoned || begins).then(|| format!("the cell `{cell}`"))
        }),
    })
}

fn written<E: std::fmt::Debug>(write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("memory can be written");
    bytes
}

fn reports(judge: &mut Judge, name: &str, analysis: &Analysis) {
    let form = |format| written(|out| write(analysis, format, Making::default(), out));
    judge.plain(&format!("{name}, text"), &form(Format::Text));
    judge.plain(&format!("{name}, tables"), &form(Format::Tables));
    judge.html(&format!("{name}, HTML"), &form(Format::Html));
    judge.markdown(&format!("{name}, Markdown"), &form(Format::Markdown));
    for table in Table::ALL {
        judge.csv(&format!("{name}, CSV {table:?}"), &form(Format::Csv { table }));
    }
    let window = Window { offset: 0, limit: 100 };
    for query in [
        Query::Users { list: ListFilter::default(), window },
        Query::Groups { list: ListFilter::default(), window },
        Query::Products { list: ListFilter::default(), window },
        Query::ServicePlans { list: ListFilter::default(), window },
        Query::Addresses { list: ListFilter::default(), window },
    ] {
        let list = written(|out| write_list(analysis, &query, out).map(|is_list| assert!(is_list)));
        judge.csv(&format!("{name}, {query:?}"), &list);
    }
    let whole = analysis.timeline(&TimelineFilter::default(), Extent::WHOLE).expect("no id was asked for");
    judge.plain(&format!("{name}, timeline"), &written(|out| audit::write_text(&whole, out)));
}

fn what_if(judge: &mut Judge, name: &str, analysis: &Analysis, path: &Path) {
    let mut text: Value = serde_json::from_slice(&std::fs::read(path).expect("a scenario")).expect("JSON");
    text["name"] = Value::String(HOSTILE.map(|(before, after)| format!("{before}{after}")).concat());
    let scenario = scenario::parse(text.to_string().as_bytes()).expect("a scenario");
    let outcome = analysis.what_if(scenario);
    let all = [
        written(|out| write_text(analysis, &outcome, out)),
        written(|out| write_outcome_html(analysis, &outcome, out)),
        written(|out| write_outcome_csv(analysis, &outcome, out)),
        written(|out| write_markdown(analysis, &outcome.scenario, out)),
        written(|out| write_powershell(analysis, &outcome.scenario, out)),
    ];
    let [text, html, csv, ticket, script] = all;
    judge.plain(&format!("{name}, what-if as text"), &text);
    judge.html(&format!("{name}, what-if as HTML"), &html);
    judge.csv(&format!("{name}, what-if as CSV"), &csv);
    judge.markdown(&format!("{name}, change ticket"), &ticket);
    judge.script(&format!("{name}, script"), &script);
}

/// Tasks of every kind on the first group, user and product of the report.
fn plans(judge: &mut Judge, name: &str, analysis: &Analysis) {
    let report: Value =
        serde_json::from_slice(&written(|out| write(analysis, Format::Json, Making::default(), out)))
            .expect("a report is JSON");
    let id = |list: &str, key: &str| report[list].get(0).map(|first| first[key].to_string());
    let user = report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .find_map(|finding| finding["users"].get(0).map(|user| user["id"].to_string()));
    let (group, product) = (id("groups", "id"), id("products", "skuId"));
    let mut tasks = Vec::new();
    if let Some(group) = &group {
        tasks.push(format!(r#"{{"kind": "reprocess", "group": {group}}}"#));
        tasks.push(format!(r#"{{"kind": "emptyGroup", "group": {group}, "delete": true}}"#));
    }
    if let Some(user) = &user {
        tasks.push(format!(r#"{{"kind": "offboard", "user": {user}}}"#));
    }
    if let Some(product) = &product {
        tasks.push(format!(r#"{{"kind": "directToGroup", "skuId": {product}}}"#));
        tasks.push(format!(r#"{{"kind": "freeSeats", "skuId": {product}}}"#));
        if let Some(user) = &user {
            tasks.push(format!(r#"{{"kind": "canHave", "user": {user}, "skuId": {product}}}"#));
        }
    }
    for text in tasks {
        let task = task::parse(text.as_bytes()).expect("a task");
        let Some(proposal) = analysis.propose(&task) else { continue };
        judge.plain(&format!("{name}, {text}"), &written(|out| planners::write_text(&proposal, out)));
        for way in &proposal.ways {
            let ticket = written(|out| planners::write_ticket(analysis, &proposal, way, out));
            judge.markdown(&format!("{name}, ticket of {text}"), &ticket);
            let script = analysis.save(way.scenario.clone(), WhatIfForm::Script).expect("memory takes it");
            judge.script(&format!("{name}, script of {text}"), &script);
        }
    }
}

/// Parts in which the golden tenants are taken, side by side.
const PARTS: usize = 4;

/// One part of the golden tenants.
fn every_form(part: usize) {
    let mut judge = Judge::default();
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read");
    for case in cases.iter().skip(part).step_by(PARTS) {
        let open = analysis(case, &case.input());
        reports(&mut judge, &case.name, &open);
        if let Some(path) = case.scenario() {
            what_if(&mut judge, &case.name, &open, &path);
            plans(&mut judge, &case.name, &open);
        }
        let Some(earlier) = case.earlier() else { continue };
        let before = analysis(case, &earlier);
        for form in [ComparisonForm::Text, ComparisonForm::Markdown] {
            let Ok(comparison) = compare::compare_for(&before, &open, None, form) else { continue };
            let text = written(|out| compare::write(&comparison, form, out));
            let what = format!("{}, comparison as {form:?}", case.name);
            match form {
                ComparisonForm::Text => judge.plain(&what, &text),
                _ => judge.markdown(&what, &text),
            }
        }
    }
    assert!(judge.judged > 3_000, "only {} outputs", judge.judged);
    assert!(judge.shown > judge.judged / 3, "only {} of {} are hostile", judge.shown, judge.judged);
    let shown: Vec<&str> = judge.wrong.iter().take(20).map(String::as_str).collect();
    assert!(judge.wrong.is_empty(), "{} outputs\n{}", judge.wrong.len(), shown.join("\n"));
}

#[test]
fn texts_of_golden_tenants_stay_texts_in_everything_that_is_written() {
    every_form(0);
}

#[test]
fn so_do_those_of_the_second_part() {
    every_form(1);
}

#[test]
fn so_do_those_of_the_third_part() {
    every_form(2);
}

#[test]
fn so_do_those_of_the_fourth_part() {
    every_form(3);
}
