//! Names for people: of products, plans, groups and users, with the id where there is no name.

use crate::addresses::{AddressBook, Holder, letters};
use crate::tenant::{ObjectIndex, PlanIndex, ProductIndex, Tenant, UserIndex};
use seatscope_contract::report::{GroupRef, PlanRef, ProductRef, UserRef};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Finds names in a tenant.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a>(pub &'a Tenant);

impl Names<'_> {
    /// A product as Microsoft shows it, else its part number, else its id.
    pub fn product(self, product: ProductIndex) -> String {
        let reference = self.product_ref(product);
        reference.name.or(reference.sku_part_number).unwrap_or(reference.sku_id)
    }

    /// Several products, joined.
    pub fn products(self, products: &[ProductIndex]) -> String {
        let mut names: Vec<String> = products.iter().map(|product| self.product(*product)).collect();
        names.sort();
        names.dedup();
        join(&names, "and")
    }

    /// Names of several plans, each once.
    pub fn sorted_plans(self, plans: &[PlanIndex]) -> Vec<String> {
        let mut names: Vec<String> = plans.iter().map(|plan| self.plan(*plan)).collect();
        names.sort();
        names.dedup();
        names
    }

    /// Several plans, joined.
    pub fn plans(self, plans: &[PlanIndex], last: &str) -> String {
        join(&self.sorted_plans(plans), last)
    }

    /// A plan as Microsoft shows it, else its technical name, else its id.
    pub fn plan(self, plan: PlanIndex) -> String {
        let reference = self.plan_ref(plan);
        reference.display_name.or(reference.name).unwrap_or(reference.id)
    }

    /// A group's name in quotes, else its id.
    pub fn group(self, group: ObjectIndex) -> String {
        match self.group_name(group) {
            Some(name) => format!("“{name}”"),
            None => self.0.objects.text(group),
        }
    }

    /// A group's name.
    pub fn group_name(self, group: ObjectIndex) -> Option<String> {
        let group = self.0.groups.of(group)?;
        self.0.texts.owned(self.0.groups.name.at(group))
    }

    /// A product by id and names.
    pub fn product_ref(self, product: ProductIndex) -> ProductRef {
        let products = &self.0.products;
        let text = |text| self.0.texts.get(text).filter(|text| !text.is_empty()).map(str::to_owned);
        ProductRef {
            sku_id: products.ids.text(product),
            sku_part_number: text(products.part_number.at(product)),
            name: text(products.name.at(product)),
        }
    }

    /// A plan by id and names.
    pub fn plan_ref(self, plan: PlanIndex) -> PlanRef {
        let plans = &self.0.plans;
        let text = |text| self.0.texts.get(text).filter(|text| !text.is_empty()).map(str::to_owned);
        PlanRef {
            id: plans.ids.text(plan),
            name: text(plans.name.at(plan)),
            display_name: text(plans.display_name.at(plan)),
        }
    }

    /// A user's sign-in name, else the id.
    pub fn user(self, user: UserIndex) -> String {
        let reference = self.user_ref(user);
        reference.user_principal_name.unwrap_or(reference.id)
    }

    /// A user by id and sign-in name.
    pub fn user_ref(self, user: UserIndex) -> UserRef {
        UserRef {
            id: self.0.user_id(user),
            user_principal_name: self.0.texts.owned(self.0.users.principal_name.at(user)),
        }
    }

    /// A group by id and name.
    pub fn group_ref(self, group: ObjectIndex) -> GroupRef {
        GroupRef { id: self.0.objects.text(group), name: self.group_name(group) }
    }
}

/// Joins words as one says them: "a, b and c".
pub fn join(words: &[String], last: &str) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// Names that a sentence takes before the others are counted.
const NAMED: usize = 10;

/// Joins names as one says them, and counts those that are too many for a sentence: "a, b and 98 others".
pub(crate) fn join_some(names: &[String]) -> String {
    match names.get(..NAMED) {
        Some(first) if names.len() > NAMED + 1 => {
            format!("{} and {} others", first.join(", "), names.len() - NAMED)
        }
        _ => join(names, "and"),
    }
}

/// "1 user", "2 users".
pub fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// A point in time, in seconds since 1970, as Graph writes it.
pub fn timestamp(seconds: u32) -> String {
    let time = OffsetDateTime::from_unix_timestamp(i64::from(seconds)).ok();
    time.and_then(|time| time.format(&Rfc3339).ok()).unwrap_or_default()
}

/// "Plan in Product", or the one name that both have.
pub fn of_product(plan: &str, product: &str) -> String {
    if plan == product { plan.to_owned() } else { format!("{plan} in {product}") }
}

/// An address with the objects that have it beside a user: `smtp:sales@… (group “Sales”)`.
pub(crate) fn with_others(tenant: &Tenant, book: &AddressBook, user: UserIndex, address: &str) -> String {
    let others = book.holders(tenant, address).into_iter().filter(|held| held.holder != Holder::User(user));
    let mut names: Vec<String> = others.map(|held| held.describe(tenant)).collect();
    names.sort();
    names.dedup();
    let address = clipped(address);
    if names.is_empty() { address } else { format!("{address} ({})", join_some(&names)) }
}

/// Characters of an address that a message shows.
const CLIPPED: usize = 80;

/// The beginning of a long text, and what cannot be seen as its number.
pub(crate) fn clipped(text: &str) -> String {
    clipped_to(text, CLIPPED)
}

/// The first so many characters of a text, and what cannot be seen as its number.
pub(crate) fn clipped_to(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for (letter, is_unseen) in letters(text).take(most) {
        if is_unseen {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    if text.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}
