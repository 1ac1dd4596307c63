//! `seatscope timeline`: the audit log as a story, of all of the tenant or of one group, user or product.

use crate::forms::TimelineFormat;
use crate::{CliError, Reading, by_place, holds_nothing, read, timestamp, write};
use clap::Args;
use seatscope_contract::timeline::TimelineFilter;
use seatscope_engine::audit::{Extent, write_text};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(crate) struct Timeline {
    #[command(flatten)]
    reading: Reading,
    /// Only what concerns the group of this id
    #[arg(long, value_name = "ID")]
    group: Option<String>,
    /// Only what concerns the user of this id
    #[arg(long, value_name = "ID")]
    user: Option<String>,
    /// Only what concerns the product of this id
    #[arg(long, value_name = "ID")]
    product: Option<String>,
    /// Only this activity, in the words of the log; may be given several times
    #[arg(long, value_name = "NAME")]
    activity: Vec<String>,
    /// Only what this actor did, by the name that the log gives
    #[arg(long, value_name = "NAME", default_value = "")]
    actor: String,
    /// Only what was done to users and groups whose names begin so
    #[arg(long, value_name = "TEXT", default_value = "")]
    target: String,
    /// Only what this service wrote, such as `Core Directory`
    #[arg(long, value_name = "NAME", default_value = "")]
    service: String,
    /// Only events of this category, such as `GroupManagement`
    #[arg(long, value_name = "NAME", default_value = "")]
    category: String,
    /// Only what happened at this time, as RFC 3339, or after it
    #[arg(long, value_name = "TIMESTAMP", value_parser = timestamp)]
    from: Option<String>,
    /// Only what happened at this time, as RFC 3339, or before it
    #[arg(long, value_name = "TIMESTAMP", value_parser = timestamp)]
    to: Option<String>,
    /// Only what failed
    #[arg(long)]
    failures: bool,
    /// Form of the result; text on a terminal and JSON elsewhere, if not given
    #[arg(long, value_enum)]
    format: Option<TimelineFormat>,
}

/// Tells the story.
pub(crate) fn timeline(arguments: &Timeline) -> Result<ExitCode, CliError> {
    let reading = &arguments.reading;
    let analysis = read(&reading.paths, &reading.manner)?;
    if holds_nothing(&analysis) {
        return Ok(ExitCode::from(2));
    }
    let filter = TimelineFilter {
        group: arguments.group.clone(),
        user: arguments.user.clone(),
        sku_id: arguments.product.clone(),
        activities: arguments.activity.clone(),
        actor: arguments.actor.clone(),
        target: arguments.target.clone(),
        service: arguments.service.clone(),
        category: arguments.category.clone(),
        from: arguments.from.clone(),
        to: arguments.to.clone(),
        only_failures: arguments.failures,
    };
    let timeline = analysis.timeline(&filter, Extent::WHOLE).ok_or(CliError::NotInLog)?;
    let known =
        |name: &&String| timeline.activities.iter().any(|known| known.name.eq_ignore_ascii_case(name));
    if let Some(name) = arguments.activity.iter().find(|name| !timeline.activities.is_empty() && !known(name))
    {
        let all = timeline.activities.iter().map(|known| format!("`{}`", known.name));
        let known = all.collect::<Vec<String>>().join(", ");
        return Err(CliError::NoActivity { name: name.clone(), known });
    }
    let format =
        arguments.format.unwrap_or(by_place(&reading.manner, TimelineFormat::Text, TimelineFormat::Json));
    write(&reading.manner, |out| match format {
        TimelineFormat::Text => write_text(&timeline, out),
        TimelineFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &timeline)?;
            out.write_all(b"\n")
        }
    })?;
    Ok(crate::status(reading.manner.fail_on, analysis.findings.iter().map(|finding| finding.severity)))
}
