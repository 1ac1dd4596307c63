//! A piece of the audit log: a change of a group's licences from the click to the result.

use serde_json::{Value, json};

use super::groups::{GROUPS, INSIGHTS_COMPLETE, OFFICE};
use super::people::{DOMAIN, FEWEST, People, Person};
use super::random::Random;
use super::records;

/// The events, the newest first as Graph gives them; all members of the group got their licences.
pub(crate) fn audits(seed: u64, people: &People, members: usize) -> Vec<Value> {
    let find = |wanted: fn(&Person) -> bool| (0..FEWEST).map(|index| people.get(index)).find(wanted);
    let engineer = find(|person| person.draft.department == "Information Technology");
    // The same product comes from two groups, which is when the service gets in its own way and tries again.
    let twice =
        find(|person| [OFFICE, INSIGHTS_COMPLETE].iter().all(|group| person.draft.groups.contains(group)));

    let service = json!({ "user": null, "app": { "displayName": "Microsoft Entra group-Based Licensing", "appId": null } });
    let admin = engineer.map_or(Value::Null, |person| {
        let name = format!("{}@{DOMAIN}", person.alias);
        json!({ "user": { "id": person.id, "userPrincipalName": name }, "app": null })
    });
    let group = |name: &str, old: &str, new: &str| {
        json!({
            "type": "Group",
            "id": records::group_id(seed, INSIGHTS_COMPLETE),
            "displayName": GROUPS[INSIGHTS_COMPLETE].name,
            "modifiedProperties": [{ "displayName": name, "oldValue": old, "newValue": new }],
        })
    };
    let user = twice.map_or(Value::Null, |person| {
        let name = format!("{} {}", person.given, person.family);
        json!({ "type": "User", "id": person.id, "displayName": name, "modifiedProperties": [] })
    });
    let licensed = group("AssignedLicense", "[]", "[SkuName=ENTERPRISEPACK,DisabledPlans=[]]");
    let result = format!(
        "[Users successfully assigned licenses: {members}, Users for whom license assignment failed: 0.];"
    );
    let events = [
        (
            "09:16:52",
            "Finish applying group based license to users",
            &service,
            "",
            group("Result", "[]", &result),
        ),
        ("09:15:31", "Change user license", &service, "LicenseAssignmentAttributeConcurrencyException", user),
        ("09:14:20", "Start applying group based license to users", &service, "", licensed.clone()),
        ("09:13:58", "Set group license", &admin, "", licensed),
    ];
    let event =
        |(number, (time, activity, by, reason, target)): (usize, (&str, &str, &Value, &str, Value))| {
            json!({
                "id": format!("Directory_{}", Random::new(seed, 8, number as u64).guid()),
                "category": if target["type"] == "User" { "UserManagement" } else { "GroupManagement" },
                "result": if reason.is_empty() { "success" } else { "failure" },
                "resultReason": reason,
                "activityDisplayName": activity,
                "activityDateTime": format!("2026-08-24T{time}Z"),
                "loggedByService": "Core Directory",
                "initiatedBy": by,
                "targetResources": [target],
                "additionalDetails": [],
            })
        };
    events.into_iter().enumerate().map(event).collect()
}
