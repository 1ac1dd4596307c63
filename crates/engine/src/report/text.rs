//! The report as plain text, for a terminal.

use super::commands::{CORRECTED, commands};
use super::json::summary;
use super::words;
use crate::analysis::Analysis;
use crate::checks::{Names, count};
use seatscope_contract::report::{CoverageStatus, Input};
use seatscope_contract::rules::Rule;
use seatscope_contract::what_if::LeastChanges;
use std::io;

/// Users named for a finding before the rest is only counted.
const NAMED: usize = 5;

/// Writes the report for reading: the answer first, then findings, files with problems, and what the
/// export cannot tell. Control characters of the tenant's texts are shown as `?`.
///
/// # Errors
/// Those of the writer.
pub fn write_text(analysis: &Analysis, out: impl io::Write) -> io::Result<()> {
    write_lines(analysis, true, out)
}

/// The same, and without scripts where pseudonyms stand for what they need.
pub(super) fn write_lines(
    analysis: &Analysis,
    with_scripts: bool,
    mut out: impl io::Write,
) -> io::Result<()> {
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
        let severity = words::severity(finding.severity).to_lowercase();
        let outlook =
            finding.outlook.map(|after| format!(" · {}", words::outlook(after))).unwrap_or_default();
        let rule = finding.rule.and_then(|rule| analysis.book.rule(rule));
        let rule = rule.map(|rule| format!(" · rule {}", rule.id)).unwrap_or_default();
        writeln!(out, "\n{severity}: {} [{}{rule}]{outlook}", plain(&finding.message), plain(&finding.code))?;
        for user in finding.users.iter().take(NAMED) {
            writeln!(out, "  {}", plain(&Names(tenant).user(*user)))?;
        }
        if finding.users.len() > NAMED {
            writeln!(out, "  and {} more", finding.users.len() - NAMED)?;
        }
        for commands in commands(analysis, finding, CORRECTED, with_scripts) {
            writeln!(out, "  {}:", commands.heading.to_lowercase())?;
            for command in &commands.list {
                writeln!(out, "  - {}", plain(&command.title))?;
                for line in command.script.iter().flat_map(|script| script.lines()) {
                    writeln!(out, "      {}", plain(line))?;
                }
            }
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
    write_contents(&analysis.inputs, &mut out)?;
    write_problems(&analysis.inputs, &mut out)?;
    let gaps = analysis.coverage.iter().filter(|coverage| coverage.status != CoverageStatus::Full);
    for (position, coverage) in gaps.enumerate() {
        if position == 0 {
            writeln!(out, "\nWhat this export cannot tell")?;
        }
        let how = words::coverage(coverage.status);
        writeln!(
            out,
            "  {} {how}: {} missing\n    {}",
            coverage.check,
            coverage.missing.join(", "),
            plain(&coverage.remedy)
        )?;
    }
    Ok(())
}

/// Files of several kinds that are named.
const MIXED: usize = 20;

/// What files hold that are of several kinds.
fn write_contents(inputs: &[Input], out: &mut impl io::Write) -> io::Result<()> {
    let several = || inputs.iter().filter(|input| !input.contents.is_empty());
    for (position, input) in several().take(MIXED).enumerate() {
        if position == 0 {
            writeln!(out, "\nFiles that hold several kinds")?;
        }
        writeln!(out, "  {}: {}", plain(&input.path), words::holds(input))?;
    }
    match several().count().saturating_sub(MIXED) {
        0 => Ok(()),
        more => writeln!(out, "  and {more} more"),
    }
}

/// The problems of the files.
fn write_problems(inputs: &[Input], out: &mut impl io::Write) -> io::Result<()> {
    for (input, others) in words::with_problems(inputs) {
        writeln!(out, "\n{}{}", plain(&input.path), words::and_others(others))?;
        for problem in &input.problems {
            writeln!(out, "  {}: {}\n    {}", problem.code, plain(&problem.message), plain(&problem.remedy))?;
        }
    }
    Ok(())
}

/// The rules that findings rest on, each with how sure it is and where it was read.
pub(crate) fn write_rules<'a>(
    used: impl Iterator<Item = &'a Rule>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for (position, rule) in words::each_once(used).into_iter().enumerate() {
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
    let Some((headline, steps)) = least_change_words(analysis) else { return Ok(()) };
    writeln!(out, "\n{headline}")?;
    for step in &steps {
        writeln!(out, "  {}", plain(step))?;
    }
    Ok(())
}

/// The fewest changes in words: what they do together, then each. Nothing where no change would clear anything.
pub(super) fn least_change_words(analysis: &Analysis) -> Option<(String, Vec<String>)> {
    let least = analysis.least_changes();
    if least.steps.is_empty() && least.without_location == 0 {
        return None;
    }
    let changes = count(least.steps.len(), "change", "changes");
    let errors = count(least.errors as usize, "error", "errors");
    let headline = match least.steps.is_empty() {
        true => format!("no change that can be tried on the export clears any of {errors}"),
        false => format!("{changes} would clear {} of {errors}; {}", least.resolved, bound(least)),
    };
    let mut steps: Vec<String> =
        least.steps.iter().map(|step| format!("{} ({})", step.title, words::effect(&step.effect))).collect();
    if least.without_location > 0 {
        let users = count(least.without_location as usize, "user has", "users have");
        let were = if least.without_location == 1 { "was" } else { "were" };
        steps.push(format!(
            "{users} no usage location and {were} refused for it: set the one where they are, then reprocess"
        ));
    }
    if least.introduced > 0 {
        steps.push(format!(
            "together they bring {}",
            count(least.introduced as usize, "new error", "new errors")
        ));
    }
    if least.is_partial {
        steps.push("there are more causes and changes than were tried: others may do more".to_owned());
    }
    Some((headline, steps))
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
/// end a line or turn the direction of what follows.
pub fn plain(text: &str) -> String {
    let obeyed = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if obeyed(letter) { '?' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn terminals_are_not_given_orders() {
        assert_eq!(plain("a\u{1b}[31m\u{202e}b\u{2028}\u{61c}c"), "a?[31m?b??c");
    }
}
