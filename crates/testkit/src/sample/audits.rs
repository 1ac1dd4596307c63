//! A piece of the audit log: every activity of licensing, with a change from the click to the result, a failure, a
//! retry, and a processing that does not end.

use serde_json::{Value, json};

use super::groups::{GROUPS, INSIGHTS_COMPLETE, LIGHT, MOBILE, OFFICE, STARTERS};
use super::people::{DOMAIN, FEWEST, People, Person};
use super::random::Random;
use super::records;

const NO_SEAT: &str = "Not enough licenses are available to complete this operation. Purchase more licenses or remove \
                       unneeded licenses from users and groups for SKU [EMS]. Licenses being added: [EMS]";
const RETRY: &str = "LicenseAssignmentAttributeConcurrencyException";

/// Writes one event after the other, the earliest first.
struct Log<'a> {
    seed: u64,
    service: Value,
    admin: Value,
    members: &'a [Vec<usize>],
    events: Vec<Value>,
}

/// Whether an event is part of a group's processing by its correlation id.
type Correlation = Option<u64>;

impl Log<'_> {
    fn group(&self, number: usize, property: &str, old: &str, new: &str) -> Value {
        json!({
            "type": "Group",
            "id": records::group_id(self.seed, number),
            "displayName": GROUPS[number].name,
            "modifiedProperties": [{ "displayName": property, "oldValue": old, "newValue": new }],
        })
    }

    fn user(person: &Person, properties: &[(&str, &str)]) -> Value {
        let properties = properties
            .iter()
            .map(|(name, new)| json!({ "displayName": name, "oldValue": Value::Null, "newValue": new }));
        json!({
            "type": "User",
            "id": person.id,
            "displayName": format!("{} {}", person.given, person.family),
            "userPrincipalName": format!("{}@{DOMAIN}", person.alias),
            "modifiedProperties": properties.collect::<Value>(),
        })
    }

    /// The end of a group's processing, for whose members it failed so often.
    fn finish(&mut self, time: &str, group: usize, failed: usize, correlation: u64) {
        let assigned = self.members[group].len() - failed;
        let result = format!(
            "[Users successfully assigned licenses: {assigned}, Users for whom license assignment failed: {failed}.];"
        );
        let target = self.group(group, "Result", "[]", &result);
        self.by_service(
            time,
            "Finish applying group based license to users",
            "",
            &[target],
            Some(correlation),
        );
    }

    fn by_service(
        &mut self,
        time: &str,
        activity: &str,
        reason: &str,
        targets: &[Value],
        correlation: Correlation,
    ) {
        let by = self.service.clone();
        self.event(time, activity, &by, reason, targets, correlation);
    }

    fn by_admin(&mut self, time: &str, activity: &str, targets: &[Value], correlation: Correlation) {
        let by = self.admin.clone();
        self.event(time, activity, &by, "", targets, correlation);
    }

    fn event(
        &mut self,
        time: &str,
        activity: &str,
        by: &Value,
        reason: &str,
        targets: &[Value],
        correlation: Correlation,
    ) {
        let number = self.events.len() as u64;
        let id = |stream, number| Random::new(self.seed, stream, number).guid();
        let of_user = targets.first().is_some_and(|target| target["type"] == "User");
        let event = json!({
            "id": format!("Directory_{}", id(8, number)),
            "category": if of_user { "UserManagement" } else { "GroupManagement" },
            "correlationId": id(11, correlation.unwrap_or(1_000 + number)),
            "result": if reason.is_empty() { "success" } else { "failure" },
            "resultReason": reason,
            "activityDisplayName": activity,
            "activityDateTime": format!("2026-08-{time}Z"),
            "loggedByService": "Core Directory",
            "initiatedBy": by,
            "targetResources": targets,
            "additionalDetails": [],
        });
        self.events.push(event);
    }
}

/// The events, the newest first as Graph gives them.
pub(crate) fn audits(seed: u64, people: &People, members: &[Vec<usize>]) -> Vec<Value> {
    let planted = || (0..FEWEST).map(|index| people.get(index));
    let find = |wanted: &dyn Fn(&Person) -> bool| planted().find(wanted);
    let admin =
        find(&|person| person.draft.department == "Information Technology").map_or(Value::Null, |person| {
            let name = format!("{}@{DOMAIN}", person.alias);
            json!({ "user": { "id": person.id, "userPrincipalName": name }, "app": null })
        });
    let service = json!({ "user": null, "app": { "displayName": "Microsoft Entra group-Based Licensing", "appId": null } });
    let mut log = Log { seed, service, admin, members, events: Vec::new() };
    let (set, start) = ("Set group license", "Start applying group based license to users");

    let suite = "[SkuName=ENTERPRISEPACK,DisabledPlans=[]]";
    let licensed = log.group(INSIGHTS_COMPLETE, "AssignedLicense", "[]", suite);
    log.by_admin("24T09:13:58", set, std::slice::from_ref(&licensed), Some(1));
    log.by_service("24T09:14:20", start, "", &[licensed], Some(1));
    // The same product comes from two groups, which is when the service gets in its own way and tries again.
    let twice =
        find(&|person| [OFFICE, INSIGHTS_COMPLETE].iter().all(|group| person.draft.groups.contains(group)));
    if let Some(twice) = &twice {
        let target = [Log::user(twice, &[])];
        log.by_service("24T09:15:31", "Change user license", RETRY, &target, Some(1));
        log.by_service("24T09:16:02", "Change user license", "", &target, Some(1));
        log.by_service("24T09:16:03", "Set license properties", "", &target, Some(1));
        let updated =
            ("Included Updated Properties", "\"AssignedLicense, AssignedPlan, LicenseAssignmentDetail\"");
        log.by_service("24T09:16:03", "Update user", "", &[Log::user(twice, &[updated])], Some(1));
    }
    log.finish("24T09:16:52", INSIGHTS_COMPLETE, 0, 1);

    // A product without seats is asked for once more, in vain.
    let waiting = |person: &Person| {
        person.draft.entries.iter().any(|entry| entry.group == Some(MOBILE) && !entry.in_force())
    };
    let waiting: Vec<Person> = planted().filter(waiting).collect();
    let mobile = log.group(
        MOBILE,
        "AssignedLicense",
        "[SkuName=EMS,DisabledPlans=[]]",
        "[SkuName=EMS,DisabledPlans=[]]",
    );
    log.by_admin(
        "25T14:02:11",
        "Trigger group license recalculation",
        std::slice::from_ref(&mobile),
        Some(2),
    );
    log.by_service("25T14:02:40", start, "", &[mobile], Some(2));
    for (number, person) in waiting.iter().enumerate() {
        let time = format!("25T14:{:02}:08", 3 + number);
        log.by_service(&time, "Change user license", NO_SEAT, &[Log::user(person, &[])], Some(2));
    }
    log.finish("25T14:31:05", MOBILE, waiting.len(), 2);

    // Somebody left a licensed group.
    if let Some(left) = find(&|person| !person.draft.groups.contains(&LIGHT) && !person.draft.guest) {
        let light = json!({ "type": "Group", "id": records::group_id(seed, LIGHT), "displayName": GROUPS[LIGHT].name,
            "modifiedProperties": [] });
        let targets = [Log::user(&left, &[]), light];
        log.by_service("26T08:30:44", "Remove user from licensed group", "", &targets, None);
    }

    // The new starters' group was begun, and no end of it is in the log.
    let starters = log.group(STARTERS, "AssignedLicense", "[]", "[SkuName=SPE_F1,DisabledPlans=[]]");
    log.by_admin("26T15:41:09", set, std::slice::from_ref(&starters), Some(3));
    log.by_service("26T15:42:00", start, "", &[starters], Some(3));

    let other = log.group(OFFICE, "Description", "\"\"", "\"Everyone in the offices\"");
    log.by_admin("28T17:20:31", "Update group", &[other], None);
    log.events.reverse();
    log.events
}
