//! What a change on the bench would do, in words.

use crate::text::format::{count, number};
use seatscope_contract::outline::Totals;
use seatscope_contract::rules::Rule;

/// The answer, a sentence a line.
pub(crate) fn answer(totals: &Totals) -> Vec<String> {
    let errors = |errors: u64, none: &str| match errors {
        0 => none.to_owned(),
        _ => count(errors, "error", "errors"),
    };
    let mut lines = vec![format!(
        "Clears {}, brings {}.",
        errors(totals.resolved, "no error"),
        if totals.introduced == 0 { "none".to_owned() } else { number(totals.introduced) + " new" },
    )];
    if totals.addresses_resolved + totals.addresses_introduced > 0 {
        lines.push(format!(
            "Ends {}, brings {}.",
            count(totals.addresses_resolved, "clash of addresses", "clashes of addresses"),
            if totals.addresses_introduced == 0 {
                "none".to_owned()
            } else {
                number(totals.addresses_introduced) + " new"
            },
        ));
    }
    lines.push(match (totals.changed, totals.losing) {
        (0, _) => "Nobody’s services change.".to_owned(),
        (changed, 0) => format!(
            "{} something else than before; nobody loses a service that nothing replaces.",
            if changed == 1 { "1 user has".to_owned() } else { format!("{} users have", number(changed)) }
        ),
        (changed, losing) => format!(
            "{} something else than before; {} {} that nothing replaces.",
            if changed == 1 { "1 user has".to_owned() } else { format!("{} users have", number(changed)) },
            if losing == 1 { "1 user loses".to_owned() } else { format!("{} users lose", number(losing)) },
            count(totals.plans_lost, "service", "services"),
        ),
    });
    if totals.remaining > 0 {
        let stay = if totals.remaining == 1 {
            "1 error stays".to_owned()
        } else {
            format!("{} errors stay", number(totals.remaining))
        };
        lines.push(match totals.remaining_that_clear {
            0 => format!("{stay}."),
            clear => format!(
                "{stay}; {} of them would clear with a reprocess, which the service does not start by itself.",
                number(clear)
            ),
        });
    }
    if totals.refused > 0 {
        lines.push(format!(
            "{} refused and left out.",
            if totals.refused == 1 {
                "1 edit would be".to_owned()
            } else {
                format!("{} edits would be", number(totals.refused))
            }
        ));
    }
    lines
}

/// The rule behind an error.
pub(crate) fn by_rule(rule: &Rule) -> String {
    format!("rule {}, {}", rule.id, rule.source)
}

/// Users and the seats they compete for.
pub(crate) fn compete(users: u64, seats: u64) -> String {
    format!("{} for {}.", count(users, "user", "users"), count(seats, "free seat", "free seats"))
}

/// How many plans.
pub(crate) fn plans(plans: u64) -> String {
    count(plans, "service", "services")
}

/// Plans that a better one includes.
pub(crate) fn replaced(plans: u64) -> String {
    format!("{} of them replaced by a better one", number(plans))
}

/// Users who are not shown.
pub(crate) fn beyond(users: u64) -> String {
    format!(
        "{} more change in other ways; the outcome as JSON names everybody.",
        count(users, "user", "users")
    )
}

/// Users whose addresses are not shown.
pub(crate) fn more_addresses(users: u64) -> String {
    format!("And {} more; the outcome as JSON names everybody.", count(users, "user", "users"))
}

/// Users who are not named.
pub(crate) fn and_more(users: u64) -> String {
    format!("and {} more", number(users))
}

/// A number of seats that may be below none.
pub(crate) fn signed(value: i64) -> String {
    let digits = number(value.unsigned_abs());
    if value < 0 { format!("−{digits}") } else { digits }
}

/// Seats missing at the peak.
pub(crate) fn short(seats: i64) -> String {
    format!("{} short at the peak", count(seats.unsigned_abs(), "seat", "seats"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_minds_its_numbers() {
        let totals =
            Totals { resolved: 6, introduced: 1, changed: 3, losing: 1, plans_lost: 2, ..Totals::default() };
        assert_eq!(
            answer(&totals),
            [
                "Clears 6 errors, brings 1 new.",
                "3 users have something else than before; 1 user loses 2 services that nothing replaces."
            ]
        );
        let totals = Totals { remaining: 2, remaining_that_clear: 1, refused: 1, ..Totals::default() };
        assert_eq!(
            answer(&totals),
            [
                "Clears no error, brings none.",
                "Nobody’s services change.",
                "2 errors stay; 1 of them would clear with a reprocess, which the service does not start by itself.",
                "1 edit would be refused and left out."
            ]
        );
        assert_eq!(signed(-3), "−3");
    }
}
