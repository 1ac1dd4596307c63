use super::*;
use crate::import::lenient::{Damage, Field, Flag, Note};

fn notes<'a>(record: &impl Record<'a>) -> Vec<(&'static str, Option<&'static str>, Note)> {
    let mut notes = Notes::default();
    record.note_fields(&mut notes);
    notes.list
}

#[test]
fn keys_are_matched_without_case_and_lists_may_be_collapsed() {
    let user: UserRecord<'_> =
        read(br#"{"Id":"a","ProxyAddresses":"SMTP:a@x.example","AccountEnabled":"True","mail":null}"#)
            .unwrap();
    assert_eq!(user.id.text(), "a");
    assert!(user.has_capitals());
    assert_eq!(notes(&user), [("proxyAddresses", None, Note::Collapsed)]);
    assert_eq!(user.enabled, Field::Value(Flag(true)));
    assert_eq!(user.mail, Field::Null);
    assert_eq!(user.department, Field::Absent);
}

#[test]
fn flattened_values_are_told_apart() {
    let user: UserRecord<'_> = read(
        br#"{"id":"a","assignedLicenses":["@{skuId=1; disabledPlans=System.Object[]}"],
            "licenseAssignmentStates":"System.Object[]"}"#,
    )
    .unwrap();
    let lost = Note::Lost(Damage::Flattened);
    assert_eq!(
        notes(&user),
        [
            ("assignedLicenses", None, Note::Rescued),
            ("assignedLicenses", Some("disabledPlans"), lost),
            ("licenseAssignmentStates", None, lost)
        ]
    );
    let licenses = user.licenses.value().unwrap();
    assert_eq!(licenses.items[0].value().unwrap().sku_id.text(), "1");
}

#[test]
fn several_names_of_one_field_and_dictionaries_are_read() {
    let member: MemberRecord<'_> = read(
        br##"{"AdditionalProperties":{"@odata.type":"#microsoft.graph.user","id":"b"},"Id":"a","DeletedDateTime":null}"##,
    )
    .unwrap();
    assert_eq!((member.id.text(), member.odata_type.text()), ("a", "#microsoft.graph.user"));
    let member: MemberRecord<'_> =
        read(br#"{"objectId":"a","AdditionalProperties":"System.Collections.X"}"#).unwrap();
    assert_eq!((member.id.text(), member.lost_extra()), ("a", true));
    let holder: HolderRecord<'_> =
        read(br#"{"Name":"b","DisplayName":"","EmailAddresses":["smtp:a@x.example"]}"#).unwrap();
    assert_eq!((holder.short_name.text(), holder.addresses.value().unwrap().items.len()), ("b", 1));
}

#[test]
fn a_repeated_key_is_noted_and_the_last_one_counts() {
    let user: UserRecord<'_> = read(br#"{"id":"a","mail":"x","mail":"y"}"#).unwrap();
    assert_eq!(user.mail.text(), "y");
    assert_eq!(notes(&user), [("mail", None, Note::Repeated)]);
}

#[test]
fn bare_ids_are_members() {
    let user: UserRecord<'_> = read(br#"{"id":"a","memberOf":["g1","g2"]}"#).unwrap();
    let groups = user.member_of.value().unwrap();
    let ids: Vec<&str> = groups.items.iter().filter_map(|group| Some(group.value()?.id.text())).collect();
    assert_eq!(ids, ["g1", "g2"]);
}

#[test]
fn the_state_of_processing_is_read_in_every_form() {
    for json in [
        r#"{"licenseProcessingState":{"state":"ProcessingComplete"}}"#,
        r#"{"licenseProcessingState":"@{state=ProcessingComplete}"}"#,
        r#"{"licenseProcessingState":"ProcessingComplete"}"#,
    ] {
        let group: GroupRecord<'_> = read(json.as_bytes()).unwrap();
        let state = group.processing.value().map(|state| Field::Value(state.0.clone()));
        assert_eq!(state.unwrap().text(), "ProcessingComplete");
    }
}
