//! What an event of the audit log changed.

use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::timeline::{LicenseChange, Outcome, Step};

messages! {
    /// What was done to a product.
    change_added(product: &str) => "timeline-change-added";
    /// What was done to a product.
    change_was_to_be_added(product: &str) => "timeline-change-was-to-be-added";
    /// What was done to a product.
    change_removed(product: &str) => "timeline-change-removed";
    /// What was done to a product.
    change_was_to_be_removed(product: &str) => "timeline-change-was-to-be-removed";
    /// What was done to a product.
    change_changed(product: &str) => "timeline-change-changed";
    /// What was done to a product.
    change_was_to_be_changed(product: &str) => "timeline-change-was-to-be-changed";
    /// What was done to a product.
    change_kept(product: &str) => "timeline-change-kept";
    /// What was done to a product.
    change_was_to_be_kept(product: &str) => "timeline-change-was-to-be-kept";
    /// What was done to a product.
    change_present(product: &str) => "timeline-change-present";
    /// What was done to a product.
    change_was_to_be_present(product: &str) => "timeline-change-was-to-be-present";
    /// What was done to a product.
    change_was_present(product: &str) => "timeline-change-was-present";
    /// What was done to a product.
    change_was_present_only(product: &str) => "timeline-change-was-present-only";
    /// What was done to a product.
    change_unclear => "timeline-change-unclear";
    /// What was done to a product.
    plans_turned_on(plans: &str) => "timeline-plans-turned-on";
    /// What was done to a product.
    plans_turned_off(plans: &str) => "timeline-plans-turned-off";
    /// What was done to a product.
    plans_off(plans: &str) => "timeline-plans-off";
    /// What was done to a product.
    plans_to_be_turned_on(plans: &str) => "timeline-plans-to-be-turned-on";
    /// What was done to a product.
    plans_to_be_turned_off(plans: &str) => "timeline-plans-to-be-turned-off";
    /// What was done to a product.
    plans_to_be_off(plans: &str) => "timeline-plans-to-be-off";
    /// Values that are shown as they stand.
    property_from_to(property: &str, old: &str, new: &str) => "timeline-property-from-to";
    /// Stands for a value that is not there.
    nothing => "timeline-nothing";
}

/// What was done to a product.
pub(crate) fn change(change: &LicenseChange) -> String {
    let happened = change.outcome == Outcome::Succeeded;
    let said: fn(&str) -> String = match (change.step, happened) {
        (Step::Added, true) => change_added,
        (Step::Added, false) => change_was_to_be_added,
        (Step::Removed, true) => change_removed,
        (Step::Removed, false) => change_was_to_be_removed,
        (Step::Changed, true) => change_changed,
        (Step::Changed, false) => change_was_to_be_changed,
        (Step::Kept, true) => change_kept,
        (Step::Kept, false) => change_was_to_be_kept,
        (Step::Present, true) => change_present,
        (Step::Present, false) => change_was_to_be_present,
        (Step::WasPresent, true) => change_was_present,
        (Step::WasPresent, false) => change_was_present_only,
    };
    let mut parts = vec![said(product(&change.product))];
    if change.outcome == Outcome::Unknown {
        parts.push(change_unclear());
    }
    let says: [fn(&str) -> String; 3] = match happened {
        true => [plans_turned_on, plans_turned_off, plans_off],
        false => [plans_to_be_turned_on, plans_to_be_turned_off, plans_to_be_off],
    };
    let off = if change.step == Step::Changed { &[] } else { change.disabled_plans.as_slice() };
    for (say, plans) in says.into_iter().zip([change.turned_on.as_slice(), &change.turned_off, off]) {
        let names: Vec<&str> = plans.iter().map(plan).collect();
        if !names.is_empty() {
            parts.push(say(&names.join(", ")));
        }
    }
    parts.join("; ")
}

/// A value that is shown as it stands.
pub(crate) fn unread(property: &str, old: Option<&str>, new: Option<&str>) -> String {
    let value = |value: Option<&str>| value.map_or_else(nothing, str::to_owned);
    property_from_to(property, &value(old), &value(new))
}

/// A product by its best name.
pub(crate) fn product(product: &ProductRef) -> &str {
    product.name.as_deref().or(product.sku_part_number.as_deref()).unwrap_or(&product.sku_id)
}

fn plan(plan: &PlanRef) -> &str {
    plan.display_name.as_deref().or(plan.name.as_deref()).unwrap_or(&plan.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_to_a_product_is_said_with_its_plans() {
        let named =
            |name: &str| PlanRef { id: String::new(), name: None, display_name: Some(name.to_owned()) };
        let mut some = LicenseChange {
            product: ProductRef { sku_id: "Office".to_owned(), sku_part_number: None, name: None },
            step: Step::Added,
            outcome: Outcome::Succeeded,
            disabled_plans: vec![named("Teams"), named("Sway")],
            turned_on: Vec::new(),
            turned_off: Vec::new(),
        };
        assert_eq!(change(&some), "Office came; off: Teams, Sway");
        some.outcome = Outcome::Unknown;
        assert_eq!(change(&some), "Office was to come; whether it did is not known; to be off: Teams, Sway");
        assert_eq!(unread("state", None, Some("on")), "state: from nothing to on");
    }
}
