//! What a change on the bench would do, in words.

use seatscope_contract::outline::Totals;
use seatscope_contract::rules::Rule;

messages! {
    /// The answer.
    answer_errors(resolved: u64, introduced: u64) => "bench-answer-errors";
    /// The answer.
    answer_addresses(resolved: u64, introduced: u64) => "bench-answer-addresses";
    /// The answer.
    answer_nobody => "bench-answer-nobody";
    /// The answer.
    answer_changed(changed: u64) => "bench-answer-changed";
    /// The answer.
    answer_losing(changed: u64, losing: u64, services: u64) => "bench-answer-losing";
    /// The answer.
    answer_stay(errors: u64) => "bench-answer-stay";
    /// The answer.
    answer_stay_and_clear(errors: u64, clear: u64) => "bench-answer-stay-and-clear";
    /// The answer.
    answer_refused(edits: u64) => "bench-answer-refused";
    /// The rule behind an error.
    rule_and_source(rule: &str, source: &str) => "bench-rule-and-source";
    /// Users and the seats they compete for.
    compete(users: u64, seats: u64) => "bench-compete";
    /// How many plans.
    plans(plans: u64) => "bench-plans";
    /// Plans that a better one includes.
    replaced(plans: u64) => "bench-replaced";
    /// Users who are not shown.
    beyond(users: u64) => "bench-beyond";
    /// Users whose addresses are not shown.
    more_addresses(users: u64) => "bench-more-addresses";
    /// Users who are not named.
    and_more(users: u64) => "bench-and-more";
    /// Seats missing at the peak.
    short_at_peak(seats: u64) => "bench-short-at-peak";
}

/// The answer, a sentence a line.
pub(crate) fn answer(totals: &Totals) -> Vec<String> {
    let mut lines = vec![answer_errors(totals.resolved, totals.introduced)];
    if totals.addresses_resolved + totals.addresses_introduced > 0 {
        lines.push(answer_addresses(totals.addresses_resolved, totals.addresses_introduced));
    }
    lines.push(match (totals.changed, totals.losing) {
        (0, _) => answer_nobody(),
        (changed, 0) => answer_changed(changed),
        (changed, losing) => answer_losing(changed, losing, totals.plans_lost),
    });
    if totals.remaining > 0 {
        lines.push(match totals.remaining_that_clear {
            0 => answer_stay(totals.remaining),
            clear => answer_stay_and_clear(totals.remaining, clear),
        });
    }
    if totals.refused > 0 {
        lines.push(answer_refused(totals.refused));
    }
    lines
}

/// The rule behind an error.
pub(crate) fn by_rule(rule: &Rule) -> String {
    rule_and_source(&rule.id, &rule.source)
}

/// Seats missing at the peak.
pub(crate) fn short(seats: i64) -> String {
    short_at_peak(seats.unsigned_abs())
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
        assert_eq!(short(-3), "3 seats short at the peak");
    }
}
