//! What the outcome of a way says: checks that are answered by it, and lists of who loses and gains.

use super::desk::Desk;
use crate::checks::count;
use crate::licensing::process::ErrorCode;
use crate::tenant::ProductIndex;
use seatscope_contract::outline::{Change, ErrorCause, NamedPlans, Outline, RefusedStep};
use seatscope_contract::planner::{Check, UserList, Verdict, Way};
use seatscope_contract::report::{PlanRef, Severity};
use seatscope_contract::views::NamedUser;
use std::collections::BTreeMap;

/// Users named of many.
const NAMED: usize = 20;
/// Causes told in one reason before the rest is only counted.
const SENTENCES: usize = 3;

impl Desk<'_> {
    /// Whether errors of a kind come: one check for a kind.
    pub(super) fn newly_failing(
        self,
        outline: &Outline,
        code: &str,
        error: ErrorCode,
        question: &str,
        remedy: &str,
    ) -> Check {
        // What a first mailbox would bring and another object has is a finding of its own.
        let is_such = |code: &str| {
            code == error.name() || error == ErrorCode::Uniqueness && code == "ProxyAddressClashOnLicensing"
        };
        let causes = outline.introduced.iter().filter(|cause| is_such(&cause.code));
        let causes: Vec<&ErrorCause> = causes.collect();
        let refused: Vec<&RefusedStep> = refused(outline).filter(|refused| is_such(&refused.code)).collect();
        let mut reasons: Vec<String> = causes.iter().map(|cause| cause.message.clone()).collect();
        reasons.extend(refused.first().map(|refused| sentence(&refused.message)));
        let edits: u64 = refused.iter().map(|refused| u64::from(refused.edits)).sum();
        let mut users: Vec<NamedUser> = causes.iter().flat_map(|cause| cause.users.clone()).collect();
        users.sort_by(|a, b| a.id.cmp(&b.id));
        let named = users.len() as u64;
        users.dedup_by(|a, b| a.id == b.id);
        // Whoever is named for two causes is one user.
        let twice = named - users.len() as u64;
        let users_total = causes.iter().map(|cause| cause.users_total).sum::<u64>() - twice + edits;
        // Of a rule that is only reported nobody is sure, and the service may let it through.
        let is_certain = edits > 0 || causes.iter().any(|cause| cause.severity == Severity::Error);
        let verdict = match (users_total, is_certain) {
            (0, _) => Verdict::Yes,
            (_, true) => Verdict::No,
            (_, false) => Verdict::Unknown,
        };
        users.truncate(NAMED);
        Check {
            code: code.to_owned(),
            question: question.to_owned(),
            verdict,
            reason: if reasons.is_empty() { "Nobody is affected.".to_owned() } else { in_part(&reasons) },
            remedy: if users_total == 0 { String::new() } else { remedy.to_owned() },
            users_total,
            users,
        }
    }

    /// Whether no address stands in the way: one that a user has, or one that a first mailbox would bring.
    pub(super) fn addresses_check(self, outline: &Outline) -> Check {
        let question = "Are the users' addresses theirs alone, those included that a first mailbox brings?";
        self.addresses_answer(outline, question)
    }

    /// The same where nothing is given.
    pub(super) fn held_addresses_check(self, outline: &Outline) -> Check {
        self.addresses_answer(outline, "Are the users' addresses theirs alone?")
    }

    fn addresses_answer(self, outline: &Outline, question: &str) -> Check {
        let remedy = "Take the address from one of the two.";
        self.newly_failing(outline, "addresses", ErrorCode::Uniqueness, question, remedy)
    }

    /// Whether the service would refuse none of the edits.
    pub(super) fn refused_check(self, outline: &Outline) -> Check {
        let mut reasons: BTreeMap<&str, (&str, u64)> = BTreeMap::new();
        for step in refused(outline) {
            reasons.entry(&step.code).or_insert((&step.message, 0)).1 += u64::from(step.edits);
        }
        let told = reasons.values().map(|(message, edits)| {
            format!("{} refused: {message}.", count(*edits as usize, "edit is", "edits are"))
        });
        let told: Vec<String> = told.collect();
        let mut remedies: Vec<&str> = reasons.keys().map(|code| remedy_of_refusal(code)).collect();
        remedies.dedup();
        let (verdict, reason) = match told.is_empty() {
            true => (Verdict::Yes, "Every edit goes through.".to_owned()),
            false => (Verdict::No, told.join(" ")),
        };
        let question = "Does the service refuse nothing of it?";
        self.check("refused", question, verdict, reason, remedies.join(" "), Vec::new())
    }

    /// The same, where something is refused.
    pub(super) fn refusals(self, outline: &Outline) -> Option<Check> {
        (outline.totals.refused > 0).then(|| self.refused_check(outline))
    }

    /// Whether the tenant owns a product that can be assigned.
    pub(super) fn owned_check(self, product: ProductIndex) -> Check {
        let tenant = self.context.tenant;
        let company = tenant.products.company.at(product);
        let (verdict, reason) = match (company, tenant.products.owned.at(product)) {
            (true, _) => (Verdict::No, "It is a product of the whole company, which is assigned to nobody."),
            (_, Some(false)) => (Verdict::No, "The tenant owned it once and does no more."),
            (_, Some(true)) => (Verdict::Yes, "The tenant owns it."),
            (_, None) if tenant.exported.lists_all_products() => (Verdict::No, "The tenant does not own it."),
            (_, None) => (Verdict::Unknown, "The export does not say what the tenant owns."),
        };
        let remedy = match verdict {
            Verdict::Yes => "",
            _ if company => "It can never be assigned: choose a product that is for users.",
            _ => "Buy it, or export subscribedSkus completely.",
        };
        let question = "Does the tenant own the product?";
        self.check("owned", question, verdict, reason, remedy, Vec::new())
    }

    /// Whether the seats of these products suffice on a way.
    pub(super) fn seats_check(self, way: &Way, products: &[ProductIndex]) -> Check {
        let (mut verdict, mut reasons, mut remedies) = (Verdict::Yes, Vec::new(), Vec::new());
        for product in products {
            let (of_one, reason, remedy) = self.seats_of(way, *product);
            let is_worse = of_one == Verdict::No || verdict == Verdict::Yes;
            verdict = if is_worse { of_one } else { verdict };
            reasons.push(match products {
                [_] => reason,
                _ => format!("{}: {reason}", self.names().product(*product)),
            });
            remedies.extend(remedy);
        }
        let question = "Are there enough seats at the peak?";
        self.check("seats", question, verdict, reasons.join(" "), remedies.join(" "), Vec::new())
    }

    fn seats_of(self, way: &Way, product: ProductIndex) -> (Verdict, String, Option<String>) {
        let name = self.names().product(product);
        let sku = self.sku(product);
        let Some(seats) = self.context.world.seats(product) else {
            let reason = format!("The export does not say how many seats of {name} there are.");
            return (Verdict::Unknown, reason, Some("Export subscribedSkus too.".to_owned()));
        };
        let moved = way.seats.iter().find(|seats| seats.product.sku_id == sku);
        let taken = moved.map_or(0, |moved| moved.peak - moved.before);
        let missing = moved.map_or(0, |moved| moved.short);
        let free = seats.available().max(0);
        let reason = format!(
            "{} free, and {} needed at the peak.",
            count(free as usize, "seat is", "seats are"),
            count(taken.max(0) as usize, "is", "are")
        );
        if missing > 0 {
            let more = count(missing as usize, "more seat", "more seats");
            (Verdict::No, reason, Some(format!("Get {more} of {name}, or free some first.")))
        } else {
            (Verdict::Yes, reason, None)
        }
    }

    /// Who loses plans that nothing else gives, as lists.
    pub(super) fn losses(self, outline: &Outline) -> Vec<UserList> {
        let unless = match outline.competitions.is_empty() {
            true => "",
            false => ", whoever competes for a seat counted as going without",
        };
        let losing = outline.changes.iter().filter_map(|change| {
            let mut plans = distinct(&change.lost);
            plans.retain(|plan| !change.replaced.iter().any(|replaced| replaced.id == plan.id));
            let title = format!(
                "{} {}{unless}",
                count(change.users_total as usize, "user loses", "users lose"),
                count(plans.len(), "service", "services"),
            );
            (!plans.is_empty()).then(|| users_of("loses", title, change, &change.lost, plans))
        });
        losing.collect()
    }

    /// Who competes for too few seats, as lists. They count as going without, though some will be served.
    pub(super) fn competing(self, outline: &Outline) -> Vec<UserList> {
        let competing = outline.competitions.iter().map(|open| UserList {
            code: "competing".to_owned(),
            title: format!(
                "{} for {}: who gets one is not documented, so all of them count as going without",
                count(open.users_total as usize, "user competes", "users compete"),
                count(open.seats as usize, "seat", "seats"),
            ),
            users_total: open.users_total,
            users: open.users.clone(),
            groups: Vec::new(),
            products: vec![open.product.clone()],
            plans: Vec::new(),
        });
        competing.collect()
    }

    /// Who gets products or plans that they do not have yet, as lists.
    pub(super) fn gains(self, outline: &Outline) -> Vec<UserList> {
        let gaining = outline.changes.iter().filter(|change| !change.gained.is_empty());
        let lists = gaining.map(|change| {
            let plans = distinct(&change.gained);
            let title = format!(
                "{} {} that they do not have yet",
                count(change.users_total as usize, "user gets", "users get"),
                count(plans.len(), "service", "services")
            );
            users_of("gains", title, change, &change.gained, plans)
        });
        lists.collect()
    }
}

/// The users of one change as a list, with the products of one side of it.
fn users_of(
    code: &str,
    title: String,
    change: &Change,
    side: &[NamedPlans],
    plans: Vec<PlanRef>,
) -> UserList {
    UserList {
        code: code.to_owned(),
        title,
        users_total: change.users_total,
        users: change.users.clone(),
        groups: Vec::new(),
        products: side.iter().map(|part| part.product.clone()).collect(),
        plans,
    }
}

/// Plans of several products, each once, by id.
fn distinct(sides: &[NamedPlans]) -> Vec<PlanRef> {
    let mut plans: Vec<PlanRef> = sides.iter().flat_map(|side| side.plans.clone()).collect();
    plans.sort_by(|a, b| a.id.cmp(&b.id));
    plans.dedup_by(|a, b| a.id == b.id);
    plans
}

/// What to do about what the service refuses, by the refusal's code.
fn remedy_of_refusal(code: &str) -> &'static str {
    match code {
        "UsageLocationMissing" => "Set the usage location of these users first.",
        "ProductNotOwned" => "Buy seats of the product first.",
        "GroupNotSecurityEnabled" => "Take a security group.",
        _ => "Look at these steps on the bench; the others go through without them.",
    }
}

/// What the service would refuse, by its reasons.
fn refused(outline: &Outline) -> impl Iterator<Item = &RefusedStep> {
    outline.steps.iter().flat_map(|step| &step.refused)
}

/// The first of some sentences, and how many more there are.
pub(super) fn in_part(sentences: &[String]) -> String {
    match sentences.get(SENTENCES..) {
        Some(rest) if rest.len() > 1 => {
            let first = sentences.iter().take(SENTENCES).map(String::as_str);
            let first: Vec<&str> = first.collect();
            format!("{} And {} further causes.", first.join(" "), rest.len())
        }
        _ => sentences.join(" "),
    }
}

/// A refusal's message, which begins small and ends without a stop, as a sentence.
pub(super) fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}
