//! A comparison in words, for people. The writers decide how a line looks; every line may hold texts of the
//! tenant.

mod findings;
mod planned;

use crate::checks::{count, join};
use seatscope_contract::comparison::{
    AssignmentPath, Comparison, Gap, People, Seats, SeatsChange, Side, Via, Which,
};
use seatscope_contract::outline::NamedPlans;
use seatscope_contract::report::{GroupRef, PlanRef, ProductRef};
use seatscope_contract::views::NamedUser;

/// Plans named for one product.
const PLANS: usize = 12;

/// Some lines below a title.
#[derive(Debug)]
pub(super) struct Part<'c> {
    pub(super) title: &'static str,
    pub(super) lines: Vec<Line<'c>>,
}

/// One thing: a sentence, what belongs to it, and the people it is about.
#[derive(Debug, Default)]
pub(super) struct Line<'c> {
    pub(super) text: String,
    pub(super) below: Vec<String>,
    pub(super) people: Option<&'c People>,
}

impl Line<'_> {
    pub(super) fn plain(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// Whose exports they are.
pub(super) fn title(comparison: &Comparison) -> &str {
    let names = [&comparison.later, &comparison.earlier].map(|side| side.tenant_name.as_deref());
    names.into_iter().flatten().next().unwrap_or("Tenant without a name")
}

/// The answer in a few sentences.
pub(super) fn summary(comparison: &Comparison) -> Vec<String> {
    let totals = &comparison.totals;
    let mut sentences = vec![
        format!("Earlier export: {}.", side(&comparison.earlier)),
        format!("Later export: {}.", side(&comparison.later)),
    ];
    if comparison.is_order_doubtful {
        sentences.push(
            "The one given as earlier records newer changes than the other: check which is which.".to_owned(),
        );
    }
    sentences.push(format!(
        "Of {} in both exports, {} licences or services: {} gained and {} lost, {} on and {} off.",
        number(totals.users_compared, "user", "users"),
        number(totals.users_changed, "has other", "have other"),
        number(totals.assignments_gained, "assignment", "assignments"),
        totals.assignments_lost,
        number(totals.plans_on, "service", "services"),
        totals.plans_off,
    ));
    sentences.push(format!(
        "Findings: {} resolved, {} introduced, {} remain.",
        totals.findings_resolved, totals.findings_introduced, totals.findings_remaining,
    ));
    if totals.predictions > 0 {
        sentences.push(format!(
            "Of {} {} came true, {} turned out otherwise, and {} went through all the same; of {} the cause is \
             gone, {} open, and of {} the later export cannot tell.",
            number(totals.predictions, "prediction", "predictions"),
            totals.came_true,
            totals.turned_out_otherwise,
            totals.went_through,
            totals.avoided,
            number(totals.open, "is", "are"),
            totals.cannot_tell,
        ));
    }
    sentences
}

/// Everything, part by part; parts without lines are left out.
pub(super) fn parts(comparison: &Comparison) -> Vec<Part<'_>> {
    let mut parts = vec![
        Part { title: "What cannot be told", lines: comparison.gaps.iter().map(gap).collect() },
        Part { title: "What came and went", lines: arrivals(comparison) },
        Part { title: "What users gained and lost", lines: assignments(comparison) },
        Part { title: "Usage locations", lines: usage_locations(comparison) },
        Part { title: "Licences of groups", lines: group_licenses(comparison) },
        Part { title: "Seats", lines: seats(comparison) },
    ];
    parts.extend(findings::parts(comparison));
    parts.extend(comparison.plan.as_ref().map(planned::part));
    parts.retain(|part| !part.lines.is_empty());
    parts
}

fn side(side: &Side) -> String {
    let made = match &side.newest_change {
        Some(time) => format!("made at {time} or after it, by the newest change that it records"),
        None => "made at an unknown time".to_owned(),
    };
    format!(
        "{made}; {}, {}, {}",
        number(side.users, "user", "users"),
        number(side.groups, "group", "groups"),
        number(side.findings, "finding", "findings"),
    )
}

fn gap(gap: &Gap) -> Line<'static> {
    let which = match gap.missing_in {
        Which::Earlier => "the earlier export does not have all of",
        Which::Later => "the later export does not have all of",
        Which::Both => "neither export has all of",
    };
    let what = match gap.subject.as_str() {
        "users" => "Which users came or went",
        "groups" => "Which groups came or went",
        "products" => "Which products came or went",
        "assignments" => "What users gained or lost",
        "paths" => "By which path users have their products",
        "plans" => "Which services went on or off",
        "usageLocations" => "Whether usage locations changed",
        "groupLicenses" => "Whether licences of groups changed",
        _ => "Whether seats changed",
    };
    let things = match gap.subject.as_str() {
        "groupLicenses" => ("group", "groups"),
        "seats" => ("product", "products"),
        _ => ("user", "users"),
    };
    let whom = gap.affected.map(|affected| format!(" for {}", number(affected, things.0, things.1)));
    Line {
        text: format!("{what}{}: {which} {}.", whom.unwrap_or_default(), gap.input),
        below: vec![gap.remedy.clone()],
        people: None,
    }
}

fn arrivals(comparison: &Comparison) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (people, verb) in [(&comparison.users.came, "came"), (&comparison.users.went, "went")] {
        if people.total > 0 {
            let text = format!("{} {verb}.", number(people.total, "user", "users"));
            lines.push(Line { text, people: Some(people), below: Vec::new() });
        }
    }
    let totals = &comparison.totals;
    let groups = |list: &[GroupRef]| -> Vec<String> {
        list.iter().map(|group| group.name.clone().unwrap_or_else(|| group.id.clone())).collect()
    };
    let products = |list: &[ProductRef]| -> Vec<String> { list.iter().map(product).collect() };
    let named = [
        (groups(&comparison.groups.came), totals.groups_came, ["group", "groups", "came"]),
        (groups(&comparison.groups.went), totals.groups_went, ["group", "groups", "went"]),
        (products(&comparison.products.came), totals.products_came, ["product", "products", "came"]),
        (products(&comparison.products.went), totals.products_went, ["product", "products", "went"]),
    ];
    for (names, total, [one, many, verb]) in named {
        if total > 0 {
            let names = listed(names, total);
            lines.push(Line::plain(format!("{} {verb}: {names}.", number(total, one, many))));
        }
    }
    lines
}

fn assignments(comparison: &Comparison) -> Vec<Line<'_>> {
    let lines = comparison.assignments.iter().map(|change| {
        let mut below: Vec<String> = Vec::new();
        below.extend(change.gained.iter().map(|gained| format!("gained {}", path(gained))));
        below.extend(change.lost.iter().map(|lost| format!("lost {}", path(lost))));
        below.extend(change.plans_on.iter().map(|on| format!("on: {}", services(on))));
        below.extend(change.plans_off.iter().map(|off| format!("off: {}", services(off))));
        let text = number(change.people.total, "user", "users");
        Line { text, below, people: Some(&change.people) }
    });
    with_rest(lines.collect(), comparison.totals.changes, "other change", "other changes")
}

fn usage_locations(comparison: &Comparison) -> Vec<Line<'_>> {
    let country = |country: &Option<String>| country.clone().unwrap_or_else(|| "none".to_owned());
    let lines = comparison.usage_locations.iter().map(|change| Line {
        text: format!(
            "{}: {} → {}",
            number(change.people.total, "user", "users"),
            country(&change.before),
            country(&change.after)
        ),
        below: Vec::new(),
        people: Some(&change.people),
    });
    let lines: Vec<Line<'_>> = lines.collect();
    let named: u64 = comparison.usage_locations.iter().map(|change| change.people.total).sum();
    let rest = comparison.totals.usage_locations.saturating_sub(named);
    with_more(lines, rest, "other user", "other users")
}

fn group_licenses(comparison: &Comparison) -> Vec<Line<'_>> {
    let lines = comparison.group_licenses.iter().map(|change| {
        let mut below: Vec<String> = Vec::new();
        below.extend(change.gained.iter().map(|gained| format!("gives {} now", product(gained))));
        below.extend(change.lost.iter().map(|lost| format!("gives {} no longer", product(lost))));
        below.extend(change.plans_on.iter().map(|on| format!("switches on {}", services(on))));
        below.extend(change.plans_off.iter().map(|off| format!("switches off {}", services(off))));
        let text = change.group.name.clone().unwrap_or_else(|| change.group.id.clone());
        Line { text, below, people: None }
    });
    with_rest(lines.collect(), comparison.totals.group_licenses, "other group", "other groups")
}

fn seats(comparison: &Comparison) -> Vec<Line<'_>> {
    let lines = comparison.seats.iter().map(|change| Line::plain(seats_changed(change)));
    with_rest(lines.collect(), comparison.totals.seats, "other product", "other products")
}

fn seats_changed(change: &SeatsChange) -> String {
    let said = |seats: Option<Seats>| match seats {
        Some(seats) => {
            let mut said = format!("{} taken of {}", seats.consumed, seats.enabled + seats.warning);
            for (number, state) in [
                (seats.warning, "in grace"),
                (seats.suspended, "suspended"),
                (seats.locked_out, "locked out"),
            ] {
                if number != 0 {
                    said.push_str(&format!(", {number} {state}"));
                }
            }
            said
        }
        None => "not owned".to_owned(),
    };
    format!("{}: {} before, {} after", product(&change.product), said(change.before), said(change.after))
}

fn path(path: &AssignmentPath) -> String {
    let product = product(&path.product);
    match (path.via, &path.group) {
        (Via::Direct, _) => format!("{product}, assigned directly"),
        (Via::Group, Some(group)) => {
            format!("{product} through {}", group.name.as_ref().unwrap_or(&group.id))
        }
        _ => product,
    }
}

/// A product with the services that change.
fn services(services: &NamedPlans) -> String {
    let product = product(&services.product);
    if services.plans.is_empty() {
        return format!("{product}, whose services come from other products too");
    }
    let names: Vec<String> = services.plans.iter().take(PLANS).map(plan).collect();
    format!("{} in {product}", listed(names, services.plans.len() as u64))
}

fn plan(plan: &PlanRef) -> String {
    plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id).clone()
}

fn product(product: &ProductRef) -> String {
    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id).clone()
}

/// A user by sign-in name, else by name, else by id.
pub(super) fn user(user: &NamedUser) -> String {
    user.user_principal_name.as_ref().or(user.name.as_ref()).unwrap_or(&user.id).clone()
}

/// Names, and how many more there are.
fn listed(mut names: Vec<String>, total: u64) -> String {
    let more = total.saturating_sub(names.len() as u64);
    if more > 0 {
        names.push(format!("{more} more"));
    }
    join(&names, "and")
}

/// "1 user", "2 users".
fn number(number: u64, one: &str, many: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}

/// Lines, one for each thing, and how many things have none.
fn with_rest<'c>(lines: Vec<Line<'c>>, total: u64, one: &str, many: &str) -> Vec<Line<'c>> {
    let rest = total.saturating_sub(lines.len() as u64);
    with_more(lines, rest, one, many)
}

fn with_more<'c>(mut lines: Vec<Line<'c>>, rest: u64, one: &str, many: &str) -> Vec<Line<'c>> {
    if rest > 0 {
        lines.push(Line::plain(format!("and {}", number(rest, one, many))));
    }
    lines
}
