//! Puts events of the audit log into the tenant's table.

use super::Store;
use crate::import::records::AuditRecord;
use crate::tenant::audits::{Activity, Actor, Audits, Change, Covered, Event, is_service};
use crate::tenant::ids::guid;
use crate::tenant::text::{Text, Texts};
use crate::tenant::{InputIndex, ObjectIndex, Place, Tenant};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// What an event has to do with licences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Concern {
    /// Nothing: it is counted only.
    Nothing,
    /// It is an activity of licensing.
    Licensing(Activity),
    /// It changes members of a group: it counts where a change of licences has the same correlation id.
    Members(Activity),
    /// Its activity is none that is known, but names licences.
    Named,
}

/// Activities of licensing (facts 1.7), in lower case.
const ACTIVITIES: [(&str, Activity); 8] = [
    ("set group license", Activity::SetGroupLicense),
    ("start applying group based license to users", Activity::Start),
    ("finish applying group based license to users", Activity::Finish),
    ("trigger group license recalculation", Activity::Recalculation),
    ("change user license", Activity::ChangeUserLicense),
    ("set license properties", Activity::SetLicenseProperties),
    ("update user", Activity::UpdateUser),
    ("remove user from licensed group", Activity::RemovedFromGroup),
];

/// Activities that change the members of a group, in lower case; licences come and go with them.
const OF_MEMBERS: [(&str, Activity); 2] =
    [("add member to group", Activity::MemberAdded), ("remove member from group", Activity::MemberRemoved)];

impl Concern {
    /// What an activity has to do with licences. Most updates of users have nothing to do with them, and
    /// those that do name them somewhere.
    pub(in crate::import) fn of(activity: &str, event: &[u8]) -> Self {
        let is_it = |(name, _): &&(&str, Activity)| name.eq_ignore_ascii_case(activity);
        if let Some((_, activity)) = OF_MEMBERS.iter().find(is_it) {
            return Self::Members(*activity);
        }
        let known = ACTIVITIES.iter().find(is_it);
        match known {
            Some((_, Activity::UpdateUser)) if memchr::memmem::find(event, b"icense").is_none() => {
                Self::Nothing
            }
            Some((_, activity)) => Self::Licensing(*activity),
            None if names_licences(activity) => Self::Named,
            None => Self::Nothing,
        }
    }
}

/// Whether a text has the word in it, in any case and either spelling.
fn names_licences(text: &str) -> bool {
    let is = |word: &[u8]| word.eq_ignore_ascii_case(b"licens") || word.eq_ignore_ascii_case(b"licenc");
    text.as_bytes().windows(6).any(is)
}

/// Events by what tells them apart, to take each once.
#[derive(Debug, Default)]
pub(super) struct Seen(FxHashMap<u64, usize>);

impl Store {
    /// Counts an event of a file, of whatever activity, and notes whose log it says that it is.
    pub(in crate::import) fn audited(
        &mut self,
        input: InputIndex,
        time: u32,
        concern: Concern,
        tenant: Option<u128>,
    ) {
        let audits = &mut self.tenant.audits;
        // Of those that change members the tied ones are taken off again in the end.
        if matches!(concern, Concern::Nothing | Concern::Members(_)) {
            *audits.others.entry(input).or_default() += 1;
        }
        note_tenant(audits, input, tenant);
        if time == 0 {
            return;
        }
        let covered = Covered { from: time, to: time, has_more_than_starts: false, is_cut: false };
        let file = audits.files.entry(input).or_insert(covered);
        (file.from, file.to) = (file.from.min(time), file.to.max(time));
        file.has_more_than_starts |= concern != Concern::Licensing(Activity::Start);
    }

    /// An event that concerns licensing. One that was read before, in a log that overlaps, counts once.
    pub(in crate::import) fn audit(&mut self, record: &AuditRecord<'_>, concern: Concern, place: Place) {
        let tenant = &mut self.tenant;
        let texts = &mut tenant.texts;
        let activity = match concern {
            Concern::Nothing => return,
            Concern::Licensing(activity) | Concern::Members(activity) => activity,
            Concern::Named => Activity::Other(texts.intern(record.activity.text())),
        };
        let mut target = |kind: &str| {
            let found = record.targets().find(|target| target.kind.text().eq_ignore_ascii_case(kind));
            let id = found.map(|target| target.id.text()).filter(|id| !id.is_empty())?;
            Some(tenant.objects.add(id))
        };
        let (user, group) = (target("user"), target("group"));
        // What cannot be told whose it is may be the end of any group's processing.
        if group.is_none()
            && !activity.is_of_members()
            && record.is_cut()
            && let Some(file) =
                tenant.lists.get(place.list).and_then(|list| tenant.audits.files.get_mut(&list.input))
        {
            file.is_cut = true;
        }
        let mut event = Event {
            time: record.time.seconds(),
            id: Text::default(),
            activity,
            service: some(texts, record.service.text()),
            category: some(texts, record.category.text()),
            result: some(texts, &record.result.text().to_ascii_lowercase()),
            reason: some(texts, record.reason.text()),
            actor: actor(texts, record),
            user,
            group,
            correlation: guid(record.correlation.text()),
            changes: (0, 0),
            counts: None,
            is_cut: record.is_cut(),
            place,
        };
        if self.audits.is_known(&tenant.audits.events, texts, &event, record) {
            return;
        }
        if !record.id.text().is_empty() {
            event.id = texts.add(record.id.text());
        }
        let first = tenant.audits.changes.len();
        let input = tenant.lists.get(place.list).map(|list| list.input);
        for (name, old, new) in record.changes() {
            if activity == Activity::Finish && name.eq_ignore_ascii_case("Result") {
                event.counts = counts(new);
            }
            if names_licences(name) || name.eq_ignore_ascii_case("Result") {
                if let Some(input) = input {
                    note_tenant(&mut tenant.audits, input, account(new).or_else(|| account(old)));
                }
                event.is_cut |= is_open(old) || is_open(new);
                let change =
                    Change { name: texts.intern(name), old: some(texts, old), new: some(texts, new) };
                tenant.audits.changes.push(change);
            }
        }
        if let Some(input) = input.filter(|_| !activity.is_of_members()) {
            let people = record.targets().filter(|target| target.kind.text().eq_ignore_ascii_case("user"));
            people.for_each(|target| note_domain(&mut tenant.audits, input, target.principal_name.text()));
        }
        event.changes = (first as u32, (tenant.audits.changes.len() - first) as u32);
        tenant.audits.events.push(event);
    }

    /// Puts the events in order: by time, of one second in the order in which one leads to the other, then by
    /// what they say, since the portal's tables give no ids.
    pub(super) fn sort_audits(&mut self) {
        let Tenant { texts, objects, audits, lists, .. } = &mut self.tenant;
        let of_licences = audits.events.iter().filter(|event| !event.activity.is_of_members());
        let tied: FxHashSet<u128> = of_licences.filter_map(|event| event.correlation).collect();
        let is_tied = |event: &Event| event.correlation.is_some_and(|id| tied.contains(&id));
        audits.events.retain(|event| !event.activity.is_of_members() || is_tied(event));
        for event in audits.events.iter().filter(|event| event.activity.is_of_members()) {
            let input = lists.get(event.place.list).map(|list| list.input);
            if let Some(others) = input.and_then(|input| audits.others.get_mut(&input)) {
                *others = others.saturating_sub(1);
            }
        }
        let text = |text: Text| texts.get(text);
        let other = |activity: Activity| match activity {
            Activity::Other(name) => text(name),
            _ => None,
        };
        let object = |a: Option<ObjectIndex>, b: Option<ObjectIndex>| match (a, b) {
            (Some(a), Some(b)) => objects.compare(a, b),
            _ => a.is_some().cmp(&b.is_some()),
        };
        audits.events.sort_by(|a, b| {
            let order = (a.time, a.activity.rank()).cmp(&(b.time, b.activity.rank()));
            order
                .then_with(|| other(a.activity).cmp(&other(b.activity)))
                .then_with(|| text(a.id).cmp(&text(b.id)))
                .then_with(|| object(a.user, b.user))
                .then_with(|| object(a.group, b.group))
                .then_with(|| (text(a.result), text(a.reason)).cmp(&(text(b.result), text(b.reason))))
        });
    }
}

impl Seen {
    /// Whether an event is there already: by its id, and without one by all that it says, what changed included.
    fn is_known(&mut self, events: &[Event], texts: &Texts, event: &Event, record: &AuditRecord<'_>) -> bool {
        let id = record.id.text();
        let mut hasher = FxHasher::default();
        let told = |event: &Event| {
            (
                event.time,
                event.activity,
                event.user,
                event.group,
                event.reason,
                event.result,
                event.correlation,
            )
        };
        match id {
            "" => {
                told(event).hash(&mut hasher);
                for target in record.targets() {
                    let names = [&target.id, &target.name, &target.principal_name];
                    names.map(|name| name.text()).hash(&mut hasher);
                }
                record.changes().for_each(|change| change.hash(&mut hasher));
            }
            // A change of members that licences turn out not to concern must hide nothing that does.
            id => (id, event.activity.is_of_members()).hash(&mut hasher),
        }
        let key = hasher.finish();
        let Some(known) = self.0.get(&key).and_then(|known| events.get(*known)) else {
            self.0.insert(key, events.len());
            return false;
        };
        match id {
            "" => told(known) == told(event) && known.actor == event.actor,
            id => texts.get(known.id) == Some(id),
        }
    }
}

/// Tenants that are told apart in one file: more than one besides its own are no help.
const TENANTS: usize = 16;

fn note_tenant(audits: &mut Audits, input: InputIndex, tenant: Option<u128>) {
    if let Some(tenant) = tenant {
        let known = audits.tenants.entry(input).or_default();
        if known.len() < TENANTS {
            known.insert(tenant);
        }
    }
}

/// Domains that are told apart in one file; a tenant has few.
const DOMAINS: usize = 64;

fn note_domain(audits: &mut Audits, input: InputIndex, sign_in_name: &str) {
    let Some((_, domain)) = sign_in_name.rsplit_once('@').filter(|(_, domain)| !domain.is_empty()) else {
        return;
    };
    let known = audits.domains.entry(input).or_default();
    if known.len() < DOMAINS && !known.iter().any(|known| known.eq_ignore_ascii_case(domain)) {
        known.insert(domain.to_lowercase());
    }
}

/// The tenant that a list of licences names: each product in it has the account that owns it.
fn account(value: &str) -> Option<u128> {
    let (_, rest) = value.split_once("AccountId")?;
    let rest = rest.trim_start_matches(|sign: char| "=:\"\\ ".contains(sign));
    guid(rest.get(..36)?)
}

/// A text that is there; texts of the log repeat.
fn some(texts: &mut Texts, text: &str) -> Text {
    if text.is_empty() { Text::default() } else { texts.intern(text) }
}

fn actor(texts: &mut Texts, record: &AuditRecord<'_>) -> Actor {
    let by = record.by.value().map(|by| &by.0);
    let user = by.and_then(|by| by.user.value());
    let app = by.and_then(|by| by.app.value()).map(|app| app.name.text()).unwrap_or_default();
    let alone = by.map(|by| by.name.text()).unwrap_or_default();
    let first = |names: &[&str]| names.iter().find(|name| !name.is_empty()).map(|name| (*name).to_owned());
    if [app, alone, record.actor_name.text()].into_iter().any(is_service) {
        return Actor::Service;
    }
    let user = user.map(|user| [user.principal_name.text(), user.name.text(), user.id.text()]);
    let user = user.and_then(|names| first(&names));
    let user = user.or_else(|| first(&[record.actor_principal_name.text()]));
    if let Some(user) = user {
        return Actor::User(texts.intern(&user));
    }
    match first(&[app, alone, record.actor_name.text(), record.actor_id.text()]) {
        Some(app) => Actor::App(texts.intern(&app)),
        None => Actor::Unknown,
    }
}

/// How many users were assigned and how many failed, out of the one sentence that is documented (facts 1.7). Any
/// other wording may count something else.
fn counts(text: &str) -> Option<(u64, u64)> {
    let signs = |sign: char| sign.is_whitespace() || "[]\"\\;.".contains(sign);
    let text = text.trim_matches(signs).to_ascii_lowercase();
    let rest = text.strip_prefix("users successfully assigned licenses:")?;
    let (assigned, failed) = rest.split_once(", users for whom license assignment failed:")?;
    let number = |text: &str| {
        let digits = text.trim();
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u64>().ok()).flatten()
    };
    Some((number(assigned)?, number(failed)?))
}

/// Whether a value begins as a list or an object that does not end.
fn is_open(value: &str) -> bool {
    let count = |sign: char| value.chars().filter(|letter| *letter == sign).count();
    count('[') > count(']') || count('{') > count('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_result_are_read_out_of_its_words() {
        let words =
            "[Users successfully assigned licenses: 6, Users for whom license assignment failed: 0.];";
        assert_eq!(counts(words), Some((6, 0)));
        assert_eq!(counts(&format!("\"{words}\"")), Some((6, 0)));
        for text in [
            "",
            "[]",
            "Users successfully assigned licenses: 6",
            "a: b, c: d",
            "Users skipped: 6, Users assigned licenses: 7",
            "Users successfully assigned licenses: 1,204, Users for whom license assignment failed: 0.",
            "Users successfully assigned licenses: 6, Users for whom license assignment failed: 0, Users to retry: 2.",
        ] {
            assert_eq!(counts(text), None, "{text}");
        }
    }

    #[test]
    fn the_account_of_a_product_is_the_tenant() {
        let id = "00000000-0000-0000-0000-0000000000ff";
        for value in [
            format!("[SkuName=SUITE, AccountId={id}, DisabledPlans=[]]"),
            format!(r#"[{{"AccountId":"{id}"}}]"#),
            format!(r#""[{{\"AccountId\": \"{id}\"}}]""#),
        ] {
            assert_eq!(account(&value), guid(id), "{value}");
        }
        assert_eq!(account("[SkuName=SUITE]"), None);
        assert_eq!(account("[AccountId=contoso]"), None);
    }

    #[test]
    fn only_what_concerns_licences_is_kept() {
        for (activity, event, expected) in [
            ("Set Group License", "", Concern::Licensing(Activity::SetGroupLicense)),
            ("Update user", r#"{"displayName":"AssignedLicense"}"#, Concern::Licensing(Activity::UpdateUser)),
            ("Update user", r#"{"displayName":"Department"}"#, Concern::Nothing),
            ("Remove licence of user", "", Concern::Named),
            ("Add member to group", "", Concern::Members(Activity::MemberAdded)),
            ("Remove Member from group", "", Concern::Members(Activity::MemberRemoved)),
            ("Add owner to group", "", Concern::Nothing),
            ("", "", Concern::Nothing),
        ] {
            assert_eq!(Concern::of(activity, event.as_bytes()), expected, "{activity} {event}");
        }
    }

    #[test]
    fn a_value_that_does_not_end_was_cut() {
        assert!(is_open("[SkuName=A,DisabledPlans=[]"));
        assert!(!is_open("[[SkuName=A,DisabledPlans=[]]]"));
        assert!(!is_open(""));
    }
}
