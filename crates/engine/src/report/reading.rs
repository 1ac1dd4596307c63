//! The report for reading and printing: the answer first, then findings, seats and groups, then how far it can be
//! trusted.

use super::commands::commands;
use super::document::{Column, Document, Entry, Part};
use super::json::summary;
use super::pseudonyms::Pseudonyms;
use super::text::least_change_words;
use super::words::{
    and_others, basis, confidence, coverage, each_once, effect, group_state, holds, outlook,
    product as product_name, spaced, with_problems,
};
use crate::analysis::Analysis;
use crate::catalog;
use crate::checks::{Finding, Names, count};
use seatscope_contract::report::{Basis, Confidence, CoverageStatus, Group, Outlook, Product};
use seatscope_contract::rules::Rule;
use seatscope_contract::work::{FindingState, Mark};
use std::collections::BTreeMap;

/// Users listed for a finding before the rest is only counted; the tables have them all.
const USERS: usize = 100;
/// Places in the export named for a finding.
const PLACES: usize = 3;
/// Rows of a table before the rest is only counted.
const ROWS: usize = 1_000;

/// The report's parts. `made` is the time it is made, as the reader is to see it; pseudonyms stand for the
/// tenant's texts where some are given.
pub(super) fn document(
    analysis: &Analysis,
    made: Option<&str>,
    pseudonyms: Option<&Pseudonyms<'_>>,
) -> Document {
    let mut document = Document { title: title(analysis), parts: Vec::new() };
    about(analysis, made, &mut document);
    answer(analysis, &mut document);
    findings(analysis, pseudonyms.is_none(), &mut document);
    let products = analysis.products();
    seats(&products, &mut document);
    groups(analysis, &products, &mut document);
    trust(analysis, &mut document);
    files(analysis, &mut document);
    rules(analysis, &mut document);
    if let Some(pseudonyms) = pseudonyms {
        document.for_each_text(&mut |text| *text = pseudonyms.text(text));
    }
    document
}

/// The report's title, and in lines what was read, by which rules, when, and what came out in short.
pub(super) fn head(
    analysis: &Analysis,
    made: Option<&str>,
    pseudonyms: Option<&Pseudonyms<'_>>,
) -> (String, Vec<String>) {
    let mut document = Document { title: title(analysis), parts: Vec::new() };
    about(analysis, made, &mut document);
    answer(analysis, &mut document);
    if let Some(pseudonyms) = pseudonyms {
        document.for_each_text(&mut |text| *text = pseudonyms.text(text));
    }
    let lines = document.parts.into_iter().flat_map(|part| match part {
        Part::Section(text) | Part::Text(text) => vec![text],
        Part::Points(points) => points,
        Part::Table(_) | Part::Entry(_) => Vec::new(),
    });
    (document.title, lines.collect())
}

fn title(analysis: &Analysis) -> String {
    let name = analysis.tenant.organization.name.as_deref().unwrap_or("a tenant without a name");
    format!("Licensing report: {name}")
}

/// What was read, by which rules, and when.
fn about(analysis: &Analysis, made: Option<&str>, document: &mut Document) {
    let tenant = &analysis.tenant;
    let bytes: u64 = analysis.inputs.iter().map(|input| input.bytes).sum();
    let book = analysis.book.rules();
    let learned = book.iter().filter(|rule| rule.confidence == Confidence::Learned).count();
    let own =
        book.iter().filter(|rule| analysis.is_from_file(&rule.id) || analysis.is_switched(&rule.id)).count();
    let mut points = Vec::new();
    if let Some(id) = &tenant.organization.id {
        points.push(format!("Tenant: {id}"));
    }
    if let Some(made) = made {
        points.push(format!("Made: {made}"));
    }
    points.push(format!(
        "Read: {} with {} and {}, {bytes} bytes",
        count(analysis.inputs.len(), "file", "files"),
        count(tenant.users.exported().count(), "user", "users"),
        count(tenant.groups.indexes().count(), "group", "groups"),
    ));
    points.push(format!(
        "Rules: {}, {own} of them your own or switched, {learned} learned from this tenant; products and plans as of {}",
        book.len(),
        catalog::date()
    ));
    points.push(format!("Made by Seatscope {}, on the reader's own machine", env!("CARGO_PKG_VERSION")));
    document.points(points);
}

fn answer(analysis: &Analysis, document: &mut Document) {
    let overview = analysis.overview();
    let counts = summary(analysis).by_severity;
    document.section("In short");
    let all = count(overview.counts.users as usize, "user", "users");
    document.text(match overview.users_in_error {
        0 => format!("No assignment error is recorded for any of {all}."),
        some => format!("{some} of {all} have an assignment error on record."),
    });
    let mut points = vec![format!(
        "{}, {}, {}",
        count(counts.error as usize, "error", "errors"),
        count(counts.warning as usize, "warning", "warnings"),
        count(counts.info as usize, "note", "notes")
    )];
    if overview.errors > 0 {
        let untold = match overview.errors_untold {
            0 => String::new(),
            untold => format!("; of {untold} the export cannot tell"),
        };
        points.push(format!(
            "{} of {} would clear with a reprocess today{untold}",
            overview.errors_that_clear,
            count(overview.errors as usize, "recorded error", "recorded errors")
        ));
    }
    let backtest = &analysis.backtest;
    if backtest.assignments > 0 {
        points.push(format!(
            "The simulation reproduces {} of {} recorded assignments",
            backtest.agree, backtest.assignments
        ));
    }
    document.points(points);
    if let Some((headline, steps)) = least_change_words(analysis) {
        document.section("What helps most");
        document.text(headline);
        document.points(steps);
    }
}

fn findings(analysis: &Analysis, openly: bool, document: &mut Document) {
    document.section("Findings");
    if analysis.findings.is_empty() {
        document.text("Nothing was found. What the export cannot tell is listed below.");
    }
    let entries = analysis.findings.iter().map(|finding| entry(analysis, finding, openly));
    document.parts.extend(entries.map(|entry| Part::Entry(Box::new(entry))));
}

fn entry(analysis: &Analysis, finding: &Finding, openly: bool) -> Entry {
    let names = Names(&analysis.tenant);
    let rule = finding.rule.and_then(|rule| analysis.book.rule(rule));
    let users = listed(finding.users.iter().map(|user| names.user(*user)));
    let remedies = analysis.remedies(finding);
    let remedies = remedies.iter().map(|remedy| format!("{} ({})", remedy.title, effect(&remedy.effect)));
    let places = finding.evidence.iter().filter_map(|place| place.show(&analysis.tenant, &analysis.paths));
    let places = places.take(PLACES).map(|place| format!("{} {}", place.input, place.pointer));
    let mut facts = facts(finding.basis, finding.outlook, rule);
    facts.extend(analysis.mark(finding).and_then(|mark| decided(mark, openly)));
    Entry {
        severity: finding.severity,
        title: finding.message.clone(),
        code: finding.code.clone(),
        commands: commands(analysis, finding, ROWS, openly),
        facts,
        lists: vec![
            (count(finding.users.len(), "user", "users"), users),
            ("What would help".to_owned(), remedies.collect()),
            ("Evidence".to_owned(), places.collect()),
        ],
    }
}

/// What a finding rests on, in words.
pub(super) fn facts(from: Basis, after: Option<Outlook>, rule: Option<&Rule>) -> Vec<(&'static str, String)> {
    let outlook = after.map(|after| ("Outlook", outlook(after).to_owned()));
    let rule = rule.map(|rule| ("Rule", format!("{} ({})", rule.id, confidence(rule.confidence))));
    [Some(("Basis", basis(from).to_owned())), outlook, rule].into_iter().flatten().collect()
}

/// What the user decided about a finding, with the note where it may be told: people write names in their own way,
/// which no pseudonym covers.
fn decided(mark: &Mark, with_note: bool) -> Option<(&'static str, String)> {
    let state = match mark.state {
        FindingState::Open => "open",
        FindingState::Settled => "settled",
        FindingState::Accepted => "accepted as it is",
    };
    match mark.note.trim() {
        note if with_note && !note.is_empty() => Some(("Decided", format!("{state}: {note}"))),
        _ if mark.state == FindingState::Open => None,
        _ => Some(("Decided", state.to_owned())),
    }
}

/// The first users of a finding, and how many more there are.
pub(super) fn listed(users: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    let more = users.len().saturating_sub(USERS);
    let rest = (more > 0).then(|| format!("and {more} more"));
    users.take(USERS).chain(rest).collect()
}

fn seats(products: &[Product], document: &mut Document) {
    use Column::{Numbers, Words};
    let columns = [
        Words("Product"),
        Numbers("Seats"),
        Numbers("In grace"),
        Numbers("Taken"),
        Numbers("Free"),
        Numbers("Direct only"),
        Numbers("From groups only"),
        Numbers("Both"),
        Numbers("In error"),
    ];
    let row = |product: &Product| {
        let seat = |number: String| if product.seats_known { number } else { "not exported".to_owned() };
        vec![
            product_name(product).to_owned(),
            seat(product.enabled.to_string()),
            seat(product.warning.to_string()),
            seat(product.consumed.to_string()),
            seat(product.available.to_string()),
            product.users.direct_only.to_string(),
            product.users.inherited_only.to_string(),
            product.users.both.to_string(),
            product.users.in_error.to_string(),
        ]
    };
    document.section("Seats");
    if products.is_empty() {
        document.text("The export holds no product.");
    }
    document.table(&columns, products.iter().map(row).collect());
}

fn groups(analysis: &Analysis, products: &[Product], document: &mut Document) {
    let columns = [
        Column::Words("Group"),
        Column::Words("State"),
        Column::Numbers("Members"),
        Column::Numbers("With every product"),
        Column::Numbers("In error"),
        Column::Words("Products"),
    ];
    let names: BTreeMap<&str, &str> =
        products.iter().map(|product| (product.sku_id.as_str(), product_name(product))).collect();
    let row = |group: Group| {
        let products = group.products.iter().map(|id| names.get(id.as_str()).copied().unwrap_or(id));
        vec![
            group.name.unwrap_or(group.id),
            group_state(group.state).to_owned(),
            group.members.to_string(),
            group.licensed_members.to_string(),
            group.members_in_error.to_string(),
            products.collect::<Vec<_>>().join(", "),
        ]
    };
    let groups = analysis.groups();
    document.section("Groups with licences");
    if groups.is_empty() {
        document.text("The export holds no group with licences.");
    }
    let left = groups.len().saturating_sub(ROWS);
    document.table(&columns, groups.into_iter().take(ROWS).map(row).collect());
    left_out(left, document);
}

/// What the export can and cannot tell.
fn trust(analysis: &Analysis, document: &mut Document) {
    let columns = [
        Column::Words("Check"),
        Column::Words("Possible"),
        Column::Words("Missing"),
        Column::Words("How to get it"),
    ];
    document.section("How far to trust this");
    let rows = analysis.coverage.iter().map(|check| {
        let remedy = if check.status == CoverageStatus::Full { String::new() } else { check.remedy.clone() };
        vec![spaced(&check.check), coverage(check.status).to_owned(), check.missing.join(", "), remedy]
    });
    document.table(&columns, rows.collect());
    let backtest = &analysis.backtest;
    if backtest.differences.is_empty() {
        return;
    }
    document.text("Recorded assignments that the simulation does not reproduce:");
    let columns = [
        Column::Words("User"),
        Column::Words("Recorded"),
        Column::Words("Simulated"),
        Column::Words("Why they may differ"),
    ];
    let names = Names(&analysis.tenant);
    let user = |id: &String| {
        let user = analysis.tenant.objects.find(id).and_then(|object| analysis.tenant.users.of(object));
        user.map_or_else(|| id.clone(), |user| names.user(user))
    };
    let rows = backtest.differences.iter().take(USERS).map(|difference| {
        vec![
            user(&difference.user),
            difference.recorded.clone(),
            difference.predicted.clone(),
            difference.reason.clone(),
        ]
    });
    document.table(&columns, rows.collect());
    left_out(backtest.differences.len().saturating_sub(USERS), document);
}

fn files(analysis: &Analysis, document: &mut Document) {
    let columns = [
        Column::Words("File"),
        Column::Words("Holds"),
        Column::Words("Format"),
        Column::Numbers("Objects"),
        Column::Numbers("Bytes"),
        Column::Numbers("Problems"),
    ];
    let mut inputs: Vec<_> = analysis.inputs.iter().collect();
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    let left = inputs.len().saturating_sub(ROWS);
    let rows = inputs.into_iter().take(ROWS).map(|input| {
        vec![
            input.path.clone(),
            holds(input),
            input.format.clone(),
            input.objects.to_string(),
            input.bytes.to_string(),
            input.problems.len().to_string(),
        ]
    });
    document.section("What was read");
    document.table(&columns, rows.collect());
    left_out(left, document);
    let problems = with_problems(&analysis.inputs);
    let told = problems.iter().flat_map(|(input, others)| {
        let others = and_others(*others);
        let path = &input.path;
        input.problems.iter().map(move |problem| {
            format!("{path}{others}: {}: {} {}", problem.code, problem.message, problem.remedy)
        })
    });
    document.points(told.take(ROWS).collect());
}

/// The rules that findings rest on.
fn rules(analysis: &Analysis, document: &mut Document) {
    let used = each_once(analysis.findings.iter().filter_map(|finding| analysis.book.rule(finding.rule?)));
    if used.is_empty() {
        return;
    }
    let columns =
        [Column::Words("Rule"), Column::Words("How sure"), Column::Words("Source"), Column::Words("As of")];
    let rows = used.into_iter().map(|rule| {
        let date = rule.as_of.clone().unwrap_or_default();
        vec![rule.id.clone(), confidence(rule.confidence).to_owned(), rule.source.clone(), date]
    });
    document.section("Rules behind these findings");
    document.table(&columns, rows.collect());
}

fn left_out(rows: usize, document: &mut Document) {
    if rows > 0 {
        document.text(format!(
            "{} not shown here; the tables list all.",
            count(rows, "more row is", "more rows are")
        ));
    }
}
