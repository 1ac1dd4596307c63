//! The bench in the page's address: edits by ids, and never a word of the tenant's own.

use super::Change;
use seatscope_contract::scenario::Edit;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Characters that an address may have before programs begin to cut it.
const LONGEST: usize = 1800;

/// What stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bookmark {
    /// The edits of each change that takes part, as JSON.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    edits: String,
}

impl Bookmark {
    /// Of the changes that take part. None where one of them says something that no address may hold, or
    /// where they are too many.
    pub(crate) fn of(changes: &[Change]) -> Option<Self> {
        let tried: Vec<&[Edit]> =
            changes.iter().filter(|change| change.on).map(|change| change.edits.as_slice()).collect();
        if tried.is_empty() {
            return Some(Self::default());
        }
        let value = serde_json::to_value(&tried).ok()?;
        let edits = value.to_string();
        (edits.len() <= LONGEST && is_by_id(&value, "")).then_some(Self { edits })
    }

    /// The edits of each change; nothing where the address has none that can be read.
    pub(crate) fn changes(&self) -> Vec<Vec<Edit>> {
        serde_json::from_str(&self.edits).unwrap_or_default()
    }
}

/// Whether every text is an id or one of the contract's own words. Ids of other forms may say whom they mean.
fn is_by_id(value: &Value, key: &str) -> bool {
    match value {
        Value::String(text) => matches!(key, "op" | "dependants") || Uuid::try_parse(text).is_ok(),
        Value::Array(values) => values.iter().all(|value| is_by_id(value, key)),
        Value::Object(fields) => fields.iter().all(|(key, value)| is_by_id(value, key)),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-4000-8000-0000000000ab";

    fn change(edits: Vec<Edit>, on: bool) -> Change {
        Change { id: 0, title: "Contoso’s plan".to_owned(), edits, on }
    }

    fn reprocess(group: &str) -> Edit {
        Edit::Reprocess { group: Some(group.to_owned()), user: None, all: None }
    }

    #[test]
    fn changes_by_id_come_back_without_their_titles() {
        let edits = vec![reprocess(ID), Edit::SetSeats { sku_id: ID.to_owned(), enabled: 12 }];
        let changes = [change(edits.clone(), true), change(vec![reprocess(ID)], false)];
        let bookmark = Bookmark::of(&changes).unwrap();
        assert!(!bookmark.edits.contains("Contoso"), "{bookmark:?}");
        assert_eq!(bookmark.changes(), [edits]);
    }

    #[test]
    fn what_belongs_to_the_tenant_is_never_in_the_address() {
        let addresses =
            Edit::SetProxyAddresses { user: ID.to_owned(), proxy_addresses: vec!["SMTP:a@b".to_owned()] };
        let location = Edit::SetUsageLocation { user: ID.to_owned(), usage_location: "DE".to_owned() };
        let rule =
            Edit::SetMembershipRule { group: ID.to_owned(), membership_rule: "(user.x -eq 1)".to_owned() };
        for edit in [addresses, location, rule, reprocess("anna@contoso.example")] {
            assert_eq!(Bookmark::of(&[change(vec![edit], true)]), None);
        }
        assert_eq!(Bookmark::of(&[change(vec![reprocess(ID); 100], true)]), None);
    }

    #[test]
    fn an_address_that_cannot_be_read_brings_nothing() {
        let broken = Bookmark { edits: "[[{\"op\":\"no such\"}]]".to_owned() };
        assert!(broken.changes().is_empty());
        assert_eq!(Bookmark::of(&[]), Some(Bookmark::default()));
    }
}
