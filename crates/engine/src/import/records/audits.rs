//! Events of the audit log (facts 1.7), as Graph, diagnostic settings, Log Analytics and the portal's tables
//! write them (formats.md 18, 19).

use super::Record;
use super::record::records;
use crate::import::lenient::{Anything, Embedded, Field, List, LogTime, Text, Verbatim, Word};
use crate::tenant::ids::guid;

records! {
    /// What tells whether an event concerns licensing: enough to count it without reading the rest.
    EventRecord {
        activity: Text<'a> = "activityDisplayName" | "operationName" | "activity",
        time: LogTime = "activityDateTime" | "time" | "timeGenerated" | "timeGenerated [UTC]" | "date (UTC)",
        properties: Anything = "properties",
        directory: Text<'a> = "aadTenantId",
        resource: Text<'a> = "resourceId",
    }

    /// An event as diagnostic settings write it: what Graph would say stands inside.
    EnvelopeRecord {
        properties: Embedded<AuditRecord<'a>> = "properties",
    }

    /// An event. The portal's table has its actor in columns of its own.
    AuditRecord {
        id: Text<'a> = "id",
        activity: Text<'a> = "activityDisplayName" | "operationName" | "activity",
        time: LogTime = "activityDateTime" | "timeGenerated" | "timeGenerated [UTC]" | "date (UTC)",
        service: Text<'a> = "loggedByService" | "service",
        category: Text<'a> = "category",
        result: Word<'a> = "result",
        reason: Text<'a> = "resultReason" | "resultDescription",
        correlation: Text<'a> = "correlationId",
        by: Embedded<ActorRecord<'a>> = "initiatedBy",
        targets: Embedded<List<TargetRecord<'a>>> = "targetResources",
        actor_name: Text<'a> = "actorDisplayName" | "actorServicePrincipalName",
        actor_id: Text<'a> = "actorObjectId" | "actorServicePrincipalId",
        actor_principal_name: Text<'a> = "actorUserPrincipalName",
    }

    /// Who did it: a user, an application, or a name alone.
    ActorRecord from name {
        user: ActorUserRecord<'a> = "user",
        app: ActorAppRecord<'a> = "app",
        name: Text<'a> = "displayName",
    }

    /// A user who did something.
    ActorUserRecord {
        id: Text<'a> = "id",
        principal_name: Text<'a> = "userPrincipalName",
        name: Text<'a> = "displayName",
    }

    /// An application that did something, the service itself among them.
    ActorAppRecord {
        name: Text<'a> = "displayName" | "servicePrincipalName",
    }

    /// What it was done to.
    TargetRecord {
        id: Text<'a> = "id",
        kind: Word<'a> = "type",
        name: Text<'a> = "displayName",
        principal_name: Text<'a> = "userPrincipalName",
        changes: Embedded<List<ChangeRecord<'a>>> = "modifiedProperties",
    }

    /// A property that changed.
    ChangeRecord {
        name: Text<'a> = "displayName" | "name",
        old: Verbatim<'a> = "oldValue",
        new: Verbatim<'a> = "newValue",
    }
}

impl EventRecord<'_> {
    /// Whether it says what happened, as every event does.
    pub(in crate::import) fn names_activity(&self) -> bool {
        self.activity.is_exported() || self.properties.is_exported()
    }

    /// The tenant whose log it is: by id, or by the resource that it is about, `/tenants/ID/providers/…`. What Log
    /// Analytics calls TenantId is its workspace.
    pub(in crate::import) fn tenant(&self) -> Option<u128> {
        let mut parts =
            self.resource.text().split('/').skip_while(|part| !part.eq_ignore_ascii_case("tenants"));
        guid(self.directory.text()).or_else(|| guid(parts.nth(1)?))
    }
}

impl<'a> AuditRecord<'a> {
    /// Takes what only the line around it says.
    pub(in crate::import) fn take_from(&mut self, line: EventRecord<'a>) {
        if self.activity.text().is_empty() {
            self.activity = line.activity;
        }
        if self.time.value().is_none() {
            self.time = line.time;
        }
    }

    /// The targets; none where they cannot be read.
    pub(in crate::import) fn targets(&self) -> impl Iterator<Item = &TargetRecord<'_>> {
        let list = self.targets.value().map(|list| list.0.items.as_slice()).unwrap_or_default();
        list.iter().filter_map(Field::value)
    }

    /// Every property that changed, with its old and its new value.
    pub(in crate::import) fn changes(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let inside = self.targets().flat_map(|target| {
            let list = target.changes.value().map(|list| list.0.items.as_slice()).unwrap_or_default();
            list.iter().filter_map(Field::value).map(|change| (&change.name, &change.old, &change.new))
        });
        inside.map(|(name, old, new)| (name.text(), old.text(), new.text()))
    }

    /// Whether what it was done to is there and cannot be read: long events are cut (facts 1.7).
    pub(in crate::import) fn is_cut(&self) -> bool {
        let list_is_cut = |target: &TargetRecord<'_>| target.changes.damage().is_some();
        self.targets.damage().is_some() || self.targets().any(list_is_cut)
    }
}
