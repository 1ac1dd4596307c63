//! The story as plain text, for a terminal.

use crate::checks::count;
use crate::report::plain;
use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::timeline::{
    Demand, LicenseChange, Outcome, Processing, Step, TiedBy, Timeline, TimelineEvent, UnreadValue,
};
use std::io;

/// Writes a timeline for reading: what the log covers, how groups were processed, the demand for seats, and the
/// events, the latest first.
///
/// # Errors
/// Those of the writer.
pub fn write_text(timeline: &Timeline, mut out: impl io::Write) -> io::Result<()> {
    let reach = &timeline.reach;
    let covers = match (&reach.from, &reach.to) {
        (Some(from), Some(to)) => format!("The audit log covers {from} to {to}: "),
        _ => "The audit log: ".to_owned(),
    };
    let licensing = count(reach.events as usize, "event concerns", "events concern");
    writeln!(
        out,
        "{covers}{licensing} licences, {} not.",
        count(reach.others as usize, "other does", "others do")
    )?;
    for limit in &reach.limits {
        writeln!(out, "{limit}")?;
    }
    if !timeline.processing.is_empty() {
        writeln!(out, "\nProcessing of groups")?;
    }
    for processing in &timeline.processing {
        writeln!(out, "  {}", plain(&self::processing(processing)))?;
    }
    if !timeline.demand.is_empty() {
        writeln!(out, "\nRefused for want of seats")?;
    }
    for demand in &timeline.demand {
        writeln!(out, "  {}", plain(&self::demand(demand)))?;
    }
    writeln!(out, "\n{}", count(timeline.events.total as usize, "event", "events"))?;
    for event in &timeline.events.rows {
        write_event(event, &mut out)?;
    }
    Ok(())
}

fn processing(run: &Processing) -> String {
    let group = run.group.name.as_ref().unwrap_or(&run.group.id);
    let began = run.started.as_deref().unwrap_or("before the log shows it");
    let ended = match (&run.finished, run.seconds) {
        (Some(finished), Some(seconds)) => format!("ended {finished} after {}", span(seconds)),
        (Some(finished), None) => format!("ended {finished}"),
        (None, _) => "the log shows no end".to_owned(),
    };
    let counted = match run.assigned.zip(run.failed) {
        Some((assigned, failed)) => format!("; the service counts {assigned} assigned and {failed} failed"),
        None => String::new(),
    };
    let unclear = match run.unclear {
        0 => String::new(),
        some => format!(", and {some} of which it does not say whether they succeeded"),
    };
    let by_time = match run.tied_by_time {
        0 => String::new(),
        some => format!(", {some} of them by their time alone"),
    };
    format!(
        "#{} {group}: began {began}, {ended}{counted}; the log has {} and {}{unclear}{by_time}",
        run.number,
        count(run.successes as usize, "change of a user", "changes of users"),
        count(run.failures as usize, "failure", "failures"),
    )
}

/// A length of time in words.
fn span(seconds: u64) -> String {
    match seconds {
        0..120 => count(seconds as usize, "second", "seconds"),
        120..7200 => format!("{} minutes", seconds / 60),
        _ => format!("{} hours", seconds / 3600),
    }
}

fn demand(demand: &Demand) -> String {
    let day = |day: &seatscope_contract::timeline::DemandDay| {
        format!("{}: {} refused, {} waiting", day.day, day.refused, day.waiting)
    };
    let days: Vec<String> = demand.days.iter().map(day).collect();
    format!("{}: {}", product(&demand.product), days.join("; "))
}

fn write_event(event: &TimelineEvent, out: &mut impl io::Write) -> io::Result<()> {
    let time = event.time.as_deref().unwrap_or("at an unknown time");
    let by = event.actor.name.as_deref().unwrap_or("somebody whom the log does not name");
    let user = event.user.as_ref().map(|user| user.user_principal_name.as_ref().unwrap_or(&user.id));
    let group = event.group.as_ref().map(|group| group.name.as_ref().unwrap_or(&group.id));
    let of: Vec<String> = [user, group].into_iter().flatten().map(|name| format!(", {name}")).collect();
    let result = event.result.as_deref().filter(|result| *result != "success");
    let result = result.map(|result| format!(": {result}")).unwrap_or_default();
    writeln!(out, "  {}", plain(&format!("{time} {}{} by {by}{result}", event.activity, of.concat())))?;
    if let Some(reason) = &event.reason {
        writeln!(out, "    {}", plain(reason))?;
    }
    for change in event.changes.iter().filter(|change| change.step != Step::Kept) {
        writeln!(out, "    {}", plain(&self::change(change)))?;
    }
    for UnreadValue { property, old, new } in &event.unread {
        let (old, new) = (old.as_deref().unwrap_or("nothing"), new.as_deref().unwrap_or("nothing"));
        writeln!(out, "    {}", plain(&format!("{property}: from {old} to {new}")))?;
    }
    if let (Some(number), Some(TiedBy::Correlation | TiedBy::Time)) = (event.processing, event.tied_by) {
        let by = if event.tied_by == Some(TiedBy::Time) { "by its time" } else { "by its correlation id" };
        writeln!(out, "    part of processing #{number}, {by}")?;
    }
    if event.is_cut {
        writeln!(out, "    the log has only a part of this event")?;
    }
    Ok(())
}

fn change(change: &LicenseChange) -> String {
    let happened = change.outcome == Outcome::Succeeded;
    let step = match (change.step, happened) {
        (Step::Added, true) => "came",
        (Step::Added, false) => "was to come",
        (Step::Removed, true) => "went",
        (Step::Removed, false) => "was to go",
        (Step::Changed, true) => "has other plans",
        (Step::Changed, false) => "was to get other plans",
        (Step::Kept, true) => "stayed",
        (Step::Kept, false) => "was to stay",
        (Step::Present, true) => "is there now, before is not known",
        (Step::Present, false) => "was to be there, before is not known",
        (Step::WasPresent, true) => "was there, now is not known",
        (Step::WasPresent, false) => "was there, what was to become of it is not known",
    };
    let mut text = format!("{} {step}", product(&change.product));
    if change.outcome == Outcome::Unknown {
        text.push_str("; whether it did is not known");
    }
    let (turned_on, turned_off, off) = match happened {
        true => ("turned on", "turned off", "off"),
        false => ("to be turned on", "to be turned off", "to be off"),
    };
    for (what, plans) in
        [(turned_on, &change.turned_on), (turned_off, &change.turned_off), (off, &change.disabled_plans)]
    {
        // Those that are off are said where it is not clear from what was switched.
        if !plans.is_empty() && (what != off || change.step != Step::Changed) {
            let names: Vec<&str> = plans.iter().map(plan).collect();
            text.push_str(&format!("; {what}: {}", names.join(", ")));
        }
    }
    text
}

fn product(product: &ProductRef) -> &str {
    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id)
}

fn plan(plan: &PlanRef) -> &str {
    plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id)
}
