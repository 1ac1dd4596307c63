//! The report as plain text, for a terminal.

use super::json::summary;
use crate::analysis::Analysis;
use crate::checks::{Names, count};
use seatscope_contract::report::{CoverageStatus, Input, Outlook, Severity};
use seatscope_contract::rules::Rule;
use seatscope_contract::what_if::LeastChanges;
use std::collections::BTreeMap;
use std::io;

/// Users named for a finding before the rest is only counted.
const NAMED: usize = 5;

/// Writes the report for reading: the answer first, then findings, files with problems, and what the
/// export cannot tell. Control characters of the tenant's texts are shown as `?`.
///
/// # Errors
/// Those of the writer.
pub fn write_text(analysis: &Analysis, mut out: impl io::Write) -> io::Result<()> {
    let tenant = &analysis.tenant;
    let counts = summary(analysis).by_severity;
    let name = tenant.organization.name.as_deref().unwrap_or("Tenant without a name");
    writeln!(out, "{}", plain(name))?;
    writeln!(
        out,
        "{}, {}, {} · {}, {}, {}",
        count(tenant.users.exported().count(), "user", "users"),
        count(tenant.groups.licensed().count(), "licensed group", "licensed groups"),
        count(analysis.tally.products.len(), "product", "products"),
        count(counts.error as usize, "error", "errors"),
        count(counts.warning as usize, "warning", "warnings"),
        count(counts.info as usize, "note", "notes"),
    )?;
    let backtest = &analysis.backtest;
    if backtest.assignments > 0 {
        writeln!(out, "reproduces {} of {} recorded assignments", backtest.agree, backtest.assignments)?;
    }
    for finding in &analysis.findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "note",
        };
        let outlook = match finding.outlook {
            Some(Outlook::Clears) => " · a reprocess would clear it",
            Some(Outlook::Stays) => " · a reprocess would not clear it",
            Some(Outlook::Unknown) => " · the export cannot tell whether a reprocess would clear it",
            None => "",
        };
        let rule = finding.rule.and_then(|rule| analysis.book.rule(rule));
        let rule = rule.map(|rule| format!(" · rule {}", rule.id)).unwrap_or_default();
        writeln!(out, "\n{severity}: {} [{}{rule}]{outlook}", plain(&finding.message), plain(&finding.code))?;
        for user in finding.users.iter().take(NAMED) {
            writeln!(out, "  {}", plain(&Names(tenant).user(*user)))?;
        }
        if finding.users.len() > NAMED {
            writeln!(out, "  and {} more", finding.users.len() - NAMED)?;
        }
    }
    let used = analysis.findings.iter().filter_map(|finding| analysis.book.rule(finding.rule?));
    write_rules(used, &mut out)?;
    for (position, seen) in analysis.coexistences.iter().enumerate() {
        if position == 0 {
            writeln!(out, "\nWhat this tenant's own records say against rules")?;
        }
        writeln!(out, "  {}", plain(&seen.sentence))?;
    }
    least_changes(analysis, &mut out)?;
    write_problems(&analysis.inputs, &mut out)?;
    let gaps = analysis.coverage.iter().filter(|coverage| coverage.status != CoverageStatus::Full);
    for (position, coverage) in gaps.enumerate() {
        if position == 0 {
            writeln!(out, "\nWhat this export cannot tell")?;
        }
        let how = if coverage.status == CoverageStatus::Partial { "only in part" } else { "not at all" };
        writeln!(
            out,
            "  {} {how}: {} missing\n    {}",
            coverage.check,
            coverage.missing.join(", "),
            coverage.remedy
        )?;
    }
    Ok(())
}

/// The problems of the files. Files that have the same ones are told together: a folder of an object a file
/// would say everything as often as it has objects.
fn write_problems(inputs: &[Input], out: &mut impl io::Write) -> io::Result<()> {
    let mut alike: BTreeMap<Vec<(&str, &str)>, (usize, usize)> = BTreeMap::new();
    for (position, input) in inputs.iter().enumerate().filter(|(_, input)| !input.problems.is_empty()) {
        let problems = input.problems.iter();
        let said = problems.map(|problem| (problem.code.as_str(), problem.message.as_str())).collect();
        alike.entry(said).or_insert((position, 0)).1 += 1;
    }
    let first: BTreeMap<usize, usize> = alike.into_values().collect();
    for (input, files) in first.into_iter().filter_map(|(at, files)| Some((inputs.get(at)?, files))) {
        let others = match files {
            1 => String::new(),
            files => format!(" and {}", count(files - 1, "other file", "other files")),
        };
        writeln!(out, "\n{}{others}", plain(&input.path))?;
        for problem in &input.problems {
            writeln!(out, "  {}: {}\n    {}", problem.code, plain(&problem.message), problem.remedy)?;
        }
    }
    Ok(())
}

/// The rules that findings rest on, each with how sure it is and where it was read.
pub(crate) fn write_rules<'a>(
    used: impl Iterator<Item = &'a Rule>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let mut used: Vec<&Rule> = used.collect();
    used.sort_by(|a, b| a.id.cmp(&b.id));
    used.dedup_by(|a, b| a.id == b.id);
    for (position, rule) in used.into_iter().enumerate() {
        if position == 0 {
            writeln!(out, "\nRules behind these findings")?;
        }
        let confidence = format!("{:?}", rule.confidence).to_lowercase();
        let date = rule.as_of.as_deref().map(|date| format!(", {date}")).unwrap_or_default();
        writeln!(out, "  {} ({confidence}): {}{}", plain(&rule.id), plain(&rule.source), plain(&date))?;
    }
    Ok(())
}

/// The fewest changes that clear the errors, and how sure it is that there are no fewer.
fn least_changes(analysis: &Analysis, out: &mut impl io::Write) -> io::Result<()> {
    let least = analysis.least_changes();
    if least.steps.is_empty() {
        return Ok(());
    }
    let changes = count(least.steps.len(), "change", "changes");
    let errors = count(least.errors as usize, "error", "errors");
    writeln!(out, "\n{changes} would clear {} of {errors}; {}", least.resolved, bound(least))?;
    for step in &least.steps {
        let lost = step.effect.plans_lost as usize;
        let lost =
            if lost == 0 { String::new() } else { format!(", takes {}", count(lost, "service", "services")) };
        let brings = step.effect.introduces as usize;
        let brings = if brings == 0 {
            String::new()
        } else {
            format!(", brings {}", count(brings, "error", "errors"))
        };
        writeln!(out, "  {} (clears {}{brings}{lost})", plain(&step.title), step.effect.resolves)?;
    }
    if least.introduced > 0 {
        writeln!(
            out,
            "  together they bring {}",
            count(least.introduced as usize, "new error", "new errors")
        )?;
    }
    if least.is_partial {
        writeln!(out, "  there are more causes and changes than were tried: others may do more")?;
    }
    Ok(())
}

/// What would let fewer changes do.
const SPARED: &str = "taking a service, giving up a product or bringing an error that these spare";

/// How sure it is that fewer would not do.
fn bound(least: &LeastChanges) -> String {
    let verb = if least.at_least == 1 { "is" } else { "are" };
    let bound = match (least.is_proven, least.is_partial) {
        (true, _) if least.at_least == least.steps.len() as u64 => "no fewer would do".to_owned(),
        (true, _) => format!("no fewer would do without {SPARED}"),
        (_, true) => format!("of the changes that were tried, at least {} {verb} needed", least.at_least),
        _ => format!("at least {} {verb} needed", least.at_least),
    };
    format!("{bound}, to judge by what each does alone")
}

/// A text of the tenant without anything that a terminal would obey, and without characters that
/// turn the direction of what follows.
pub(crate) fn plain(text: &str) -> String {
    let obeyed = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    text.chars().map(|letter| if obeyed(letter) { '?' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn terminals_are_not_given_orders() {
        assert_eq!(plain("a\u{1b}[31m\u{202e}b"), "a?[31m?b");
    }
}
