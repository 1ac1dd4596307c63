//! The outcome of a scenario in outline: counted in full, named in part.

use super::address_turns::{Turn, each_turn};
use super::changes::{Change, PlansByProduct, changes};
use super::error_changes::{ErrorFindings, error_changes};
use super::following::Moved;
use super::run::{Run, run};
use super::seat_moves::{competitions, most_together, seats_moved};
use super::words::{Words, runs, user_of};
use crate::analysis::Analysis;
use crate::checks::{Context, Finding, Names};
use crate::tenant::{PlanIndex, ProductIndex, UserIndex};
use crate::views::side_by_side;
use rustc_hash::FxHashSet;
use seatscope_contract::outline::{
    self as contract, AddressMove, Competition, ErrorCause, FirstOfMany, MemberMoves, NamedPlans, Outline,
    RefusedStep, SeatMove, Step, Totals,
};
use seatscope_contract::report::{Outlook, Severity};
use seatscope_contract::scenario::{Edit, Scenario};
use seatscope_contract::views::NamedUser;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Users named of many.
const NAMED: usize = 20;
/// Combinations of gains and losses shown.
const COMBINATIONS: usize = 100;

impl Analysis {
    /// What a scenario would do, counted in full and named in part. The tenant itself stays as it is.
    pub fn outline(&self, scenario: &Scenario) -> Outline {
        let world = self.world();
        self.outline_in(self.context(&world), scenario)
    }

    /// What a scenario would do to a tenant in a context.
    pub(crate) fn outline_in(&self, context: Context<'_>, scenario: &Scenario) -> Outline {
        self.outline_of(context, &run(context, &scenario.edits), scenario)
    }

    fn outline_of(&self, context: Context<'_>, run: &Run<'_>, scenario: &Scenario) -> Outline {
        let ErrorFindings { resolved, introduced, remaining } = error_changes(context, run);
        let clears = |found: &&Finding| found.outlook == Some(Outlook::Clears);
        let mut totals = Totals {
            applied: (scenario.edits.len() - run.refused.len()) as u64,
            refused: run.refused.len() as u64,
            processed: run.idle + run.alike.iter().map(|users| users.len() as u64).sum::<u64>(),
            resolved: errors(resolved.iter()),
            introduced: errors(introduced.iter()),
            remaining: errors(remaining.iter()),
            users_before: users_in_error([&resolved, &remaining]),
            users_after: users_in_error([&introduced, &remaining]),
            addresses_resolved: resolved.iter().filter(|found| is_clash(&found.code, found.severity)).count()
                as u64,
            addresses_introduced: introduced
                .iter()
                .filter(|found| is_clash(&found.code, found.severity))
                .count() as u64,
            remaining_that_clear: errors(remaining.iter().filter(clears)),
            ..Totals::default()
        };
        let mut by_change: BTreeMap<Change, Vec<UserIndex>> = BTreeMap::new();
        for (change, users) in changes(context, run) {
            let (lost, number) = (change.really_lost().len() as u64, users.len() as u64);
            totals.changed += number;
            totals.losing += if lost > 0 { number } else { 0 };
            totals.plans_lost += lost * number;
            by_change.entry(change).or_default().extend(users);
        }
        let mut changes: Vec<contract::Change> =
            by_change.into_iter().map(|(change, users)| self.change(&change, users)).collect();
        changes.sort_by_cached_key(|change| {
            let first = change.users.first().map(|user| user.id.clone());
            (Reverse(change.users_total), first)
        });
        let (address_moves, address_moves_total, mail_moves_total) = self.address_turns(context, run);
        let beyond = changes.split_off(changes.len().min(COMBINATIONS));
        Outline {
            name: scenario.name.clone(),
            steps: self.steps(&scenario.edits, run),
            totals,
            resolved: self.causes(&resolved),
            introduced: self.causes(&introduced),
            remaining: self.causes(&remaining),
            competitions: competitions(context, run)
                .into_iter()
                .map(|(product, seats, users)| Competition {
                    product: Names(&self.tenant).product_ref(product),
                    seats,
                    users_total: users.len() as u64,
                    users: self.first_users(users),
                })
                .collect(),
            membership: self.member_moves(run),
            changes,
            users_beyond: beyond.iter().map(|change| change.users_total).sum(),
            address_moves,
            address_moves_total,
            mail_moves_total,
            seats: self.seat_moves(context, run, &scenario.edits),
        }
    }

    /// The first users by id whose mail or addresses change, how many there are, and of how many mail changes.
    fn address_turns(&self, context: Context<'_>, run: &Run<'_>) -> (Vec<AddressMove>, u64, u64) {
        let (mut first, mut total, mut of_mail): (BTreeMap<String, Turn>, u64, u64) = (BTreeMap::new(), 0, 0);
        each_turn(context, run, |turn| {
            total += 1;
            of_mail += u64::from(turn.before.mail != turn.after.mail);
            first.insert(self.tenant.user_id(turn.user), turn);
            if first.len() > NAMED {
                first.pop_last();
            }
        });
        let moves = first.into_values().map(|turn| AddressMove {
            user: self.named_user(turn.user),
            turn: side_by_side(turn.before, turn.after),
            why: turn.why,
        });
        (moves.collect(), total, of_mail)
    }

    /// Who comes and goes by rules: by edit, then by group what follows.
    fn member_moves(&self, run: &Run<'_>) -> Vec<MemberMoves> {
        let first = |users: &[UserIndex]| FirstOfMany {
            total: users.len() as u64,
            users: self.first_users(users.to_vec()),
        };
        let group = |moved: &Moved| self.tenant.group_id(moved.group);
        let mut moves: Vec<&Moved> = run.membership.iter().collect();
        moves.sort_by_cached_key(|moved| (moved.edit.is_none(), moved.edit, group(moved)));
        let object = |moved: &Moved| self.tenant.groups.object.get(moved.group).copied();
        let moves = moves.into_iter().filter_map(|moved| {
            Some(MemberMoves {
                group: Names(&self.tenant).group_ref(object(moved)?),
                follows: moved.edit.is_none(),
                comes: first(&moved.comes),
                goes: first(&moved.goes),
                back: first(&moved.back),
                unknown: first(&moved.unknown),
            })
        });
        let has_any = |moves: &MemberMoves| {
            [&moves.comes, &moves.goes, &moves.back, &moves.unknown].iter().any(|users| users.total > 0)
        };
        moves.filter(has_any).collect()
    }

    fn seat_moves(&self, context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Vec<SeatMove> {
        let moved = seats_moved(context, run, edits).into_iter();
        let owned = |product| context.world.seats(product).map(|seats| seats.assignable());
        let moved = moved.filter(|(product, seats)| {
            let stays = seats.before == seats.after && seats.peak == seats.after;
            !stays || owned(*product) != Some(seats.after + seats.available)
        });
        let moves = moved.map(|(product, seats)| SeatMove {
            product: Names(&self.tenant).product_ref(product),
            before: seats.before,
            peak: seats.peak,
            after: seats.after,
            available: seats.available,
            owned_before: owned(product),
            // Where more are taken than owned already, a change that takes none needs none.
            short: match seats.peak > seats.before {
                true => (seats.peak - seats.after - seats.available).max(0),
                false => 0,
            },
        });
        moves.collect()
    }

    fn steps(&self, edits: &[Edit], outcome: &Run<'_>) -> Vec<Step> {
        let words = Words(&self.tenant);
        let steps = runs(edits).into_iter().map(|run| {
            let positions = run.first..run.first + run.edits.len();
            let own = outcome.refused.iter().filter(|(at, _)| positions.contains(at));
            let mut reasons: BTreeMap<&'static str, RefusedStep> = BTreeMap::new();
            for (_, refusal) in own {
                let reason = reasons.entry(refusal.code()).or_insert_with(|| RefusedStep {
                    code: refusal.code().to_owned(),
                    message: refusal.to_string(),
                    edits: 0,
                });
                reason.edits += 1;
            }
            let remarks = outcome.remarks.iter().filter(|(at, _)| positions.contains(at));
            let told: String = remarks.map(|(_, remark)| format!(" ({remark})")).collect();
            let users = run.edits.iter().filter_map(user_of).filter_map(|id| words.find_user(id));
            Step {
                first: run.first as u32,
                edits: run.edits.len() as u32,
                text: words.run(run) + &told,
                users: self.first_users(users.collect()),
                refused: reasons.into_values().collect(),
            }
        });
        steps.collect()
    }

    fn causes(&self, findings: &[Finding]) -> Vec<ErrorCause> {
        let names = Names(&self.tenant);
        let cause = |found: &Finding| ErrorCause {
            code: found.code.clone(),
            severity: found.severity,
            basis: found.basis,
            outlook: found.outlook,
            message: found.message.clone(),
            rule: found.rule.and_then(|rule| self.book.rule(rule)).cloned(),
            users_total: found.users.len() as u64,
            users: self.first_users(found.users.clone()),
            groups: found.groups.iter().map(|group| names.group_ref(*group)).collect(),
            products: found.products.iter().map(|product| names.product_ref(*product)).collect(),
        };
        findings.iter().map(cause).collect()
    }

    fn change(&self, change: &Change, users: Vec<UserIndex>) -> contract::Change {
        let names = Names(&self.tenant);
        let plans = |plans: &[PlanIndex]| plans.iter().map(|plan| names.plan_ref(*plan)).collect();
        let named = |side: &PlansByProduct| -> Vec<NamedPlans> {
            let entries = side.iter();
            entries
                .map(|(product, of)| NamedPlans { product: names.product_ref(*product), plans: plans(of) })
                .collect()
        };
        let product = |product: &ProductIndex| names.product_ref(*product);
        contract::Change {
            users_total: users.len() as u64,
            gained: named(&change.gained),
            lost: named(&change.lost),
            replaced: plans(&change.replaced),
            converted_to_direct: change.converted.iter().map(product).collect(),
            users: self.first_users(users),
        }
    }

    /// The first of some users by id, by name.
    pub(crate) fn first_users(&self, mut users: Vec<UserIndex>) -> Vec<NamedUser> {
        let (tenant, objects) = (&self.tenant, &self.tenant.objects);
        let by_id = |a: &UserIndex, b: &UserIndex| {
            let (a, b) = (tenant.users.object.get(*a), tenant.users.object.get(*b));
            a.zip(b).map_or(std::cmp::Ordering::Equal, |(a, b)| objects.compare(*a, *b))
        };
        if users.len() > NAMED {
            users.select_nth_unstable_by(NAMED, by_id);
            users.truncate(NAMED);
        }
        users.sort_by(by_id);
        users.into_iter().map(|user| self.named_user(user)).collect()
    }
}

/// Assignment errors, one for each user and cause; warnings do not count.
fn errors<'f>(findings: impl Iterator<Item = &'f Finding>) -> u64 {
    let errors = findings.filter(|found| is_an_error(found));
    errors.map(|found| found.users.len() as u64).sum()
}

/// Users with an assignment error, each once.
fn users_in_error(findings: [&Vec<Finding>; 2]) -> u64 {
    let errors = findings.into_iter().flatten().filter(|found| is_an_error(found));
    let users: FxHashSet<UserIndex> = errors.flat_map(|found| found.users.iter().copied()).collect();
    users.len() as u64
}

fn is_an_error(found: &Finding) -> bool {
    found.severity == Severity::Error && !is_about_an_address(&found.code)
}

/// Whether a finding is about an address and no assignment's error: then it is one, however many hold it.
pub(crate) fn is_about_an_address(code: &str) -> bool {
    matches!(code, "DuplicateProxyAddress" | "ProxyAddressClashOnLicensing")
}

/// Whether such a finding is a clash: what only a deleted user had stands in nobody's way.
pub(crate) fn is_clash(code: &str, severity: Severity) -> bool {
    is_about_an_address(code) && severity != Severity::Info
}

/// Most seats taken at one moment of all products together whose seats move by some edits.
pub(crate) fn seats_at_peak(context: Context<'_>, edits: &[Edit]) -> i64 {
    most_together(context, &run(context, edits), edits)
}
