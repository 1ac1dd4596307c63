//! Puts groups and their members into the tenant's tables.

use super::memberships::{Member, member_kind};
use super::{
    Counts, Store, Stored, Whole, addresses_of, all_read, licenses, name_the_same, texts_of, values, withheld,
};
use crate::import::lenient::{Field, Flag, List};
use crate::import::records::{GroupRecord, MemberRecord, ProcessingState, Record};
use crate::tenant::ids::Ids;
use crate::tenant::members::MemberKind;
use crate::tenant::text::Text;
use crate::tenant::{Fields, ObjectIndex, Place, Rank};

impl Store {
    /// A group without the members it carries; `member_only` where the record stands in a list of members, which says
    /// little. `whole` says whether its own lists are all there.
    pub(in crate::import) fn group(
        &mut self,
        record: &GroupRecord<'_>,
        place: Place,
        rank: Rank,
        member_only: bool,
        whole: Whole,
    ) -> Stored {
        if record.id.text().is_empty() {
            return Stored::NoId;
        }
        let object = self.tenant.objects.add(record.id.text());
        let (group, is_new) = self.tenant.groups.add(object);
        let richer = is_new || rank > self.tenant.groups.rank.at(group);
        let mut stored = if is_new { Stored::New } else { Stored::Duplicate };
        let counts = Counts::by_rank(richer);
        let from_members = member_only || (!is_new && self.tenant.groups.member_only.at(group));
        let only = member_only && (is_new || self.tenant.groups.member_only.at(group));
        self.tenant.groups.member_only.set(group, only);
        let tenant = &mut self.tenant;
        let (groups, texts) = (&mut tenant.groups, &mut tenant.texts);

        let processing = match record.processing.value() {
            Some(ProcessingState(state)) => Field::Value(state.clone()),
            None => Field::Absent,
        };
        for (name, column, field) in [
            ("displayName", &mut groups.name, record.name.value().map(|_| record.name.text())),
            ("mail", &mut groups.mail, record.mail.value().map(|_| record.mail.text())),
            ("membershipRule", &mut groups.rule, record.rule.value().map(|_| record.rule.text())),
            (
                "membershipRuleProcessingState",
                &mut groups.rule_state,
                record.rule_state.value().map(|_| record.rule_state.text()),
            ),
            ("licenseProcessingState", &mut groups.processing, processing.value().map(|_| processing.text())),
        ] {
            let before = column.at(group);
            let Some(field) = field else { continue };
            if before.is_some() && texts.get(before) != Some(field) {
                stored = Stored::Contradiction(name, counts);
            }
            if richer || !before.is_some() {
                column.set(group, texts.intern(field));
            }
        }
        for (name, column, field) in [
            ("securityEnabled", &mut groups.security_enabled, &record.security_enabled),
            ("mailEnabled", &mut groups.mail_enabled, &record.mail_enabled),
            ("isAssignableToRole", &mut groups.role_assignable, &record.role_assignable),
            ("onPremisesSyncEnabled", &mut groups.synced, &record.synced),
        ] {
            let Some(Flag(value)) = field.value() else { continue };
            if column.at(group).is_some_and(|before| before != *value) {
                stored = Stored::Contradiction(name, counts);
            }
            if richer || column.at(group).is_none() {
                column.set(group, Some(*value));
            }
        }
        if record.failing.value() == Some(&Flag(true)) {
            groups.has_failing.set(group, true);
        }
        let mut fields = groups.fields.at(group);
        if record.types.value().is_some() {
            let has_type = |name: &str| texts_of(&record.types).any(|kind| kind.eq_ignore_ascii_case(name));
            let said = (has_type("Unified"), has_type("DynamicMembership"));
            let is_known = fields.has(Fields::GROUP_TYPES);
            if is_known && said != (groups.unified.at(group), groups.dynamic.at(group)) {
                stored = Stored::Contradiction("groupTypes", counts);
            }
            if richer || !is_known {
                groups.unified.set(group, said.0);
                groups.dynamic.set(group, said.1);
                fields.add(Fields::GROUP_TYPES);
            }
        }
        if record.security_enabled.value().is_some() {
            fields.add(Fields::SECURITY);
        }
        let nulls = &mut self.null_groups;
        // Graph writes null for groups that it does not hold for.
        let is_null_of_graph = !record.has_capitals() && record.role_assignable.is_exported();
        if nulls.has(&record.role_assignable, Fields::ROLE_ASSIGNABLE, group) || is_null_of_graph {
            fields.add(Fields::ROLE_ASSIGNABLE);
        }
        if nulls.has(&record.addresses, Fields::ADDRESSES, group) && all_read(&record.addresses) {
            let known = groups.addresses.get(group).iter().filter_map(|address| texts.get(*address));
            let differs = !known.eq(addresses_of(&record.addresses));
            let is_known = fields.has(Fields::ADDRESSES);
            if is_known && differs {
                stored = Stored::Contradiction("proxyAddresses", counts);
            }
            if differs && (richer || !is_known) {
                let addresses: Vec<Text> =
                    addresses_of(&record.addresses).map(|address| texts.add(address)).collect();
                groups.addresses.set(group, addresses);
            }
            fields.add(Fields::ADDRESSES);
        }
        // Graph itself writes only what was selected; PowerShell writes null for the rest, too.
        let is_null =
            record.synced == Field::Null && (!record.has_capitals() || record.withheld.value().is_some());
        if nulls.has(&record.synced, Fields::SYNCED, group) || is_null {
            fields.add(Fields::SYNCED);
        }
        if richer {
            groups.rank.set(group, rank);
            groups.place.set(group, Some(place));
        }
        if nulls.has(&record.withheld, Fields::WITHHELD, group) {
            fields.add(Fields::WITHHELD);
            withheld::put(&mut tenant.withheld, texts, &record.withheld, object, place);
        }
        if nulls.has(&record.licenses, Fields::LICENSES, group) {
            let licenses = licenses(tenant, &record.licenses);
            let same = tenant.groups.licenses.get(group) == licenses;
            let agrees = name_the_same(tenant.groups.licenses.get(group), &licenses);
            if fields.has(Fields::LICENSES) && !agrees {
                stored = Stored::Contradiction("assignedLicenses", counts);
            }
            if richer || !fields.has(Fields::LICENSES) {
                if !same {
                    tenant.groups.licenses.set(group, licenses);
                }
                fields.add(Fields::LICENSES);
            }
        }
        // Null is what PowerShell writes for every list of related objects that was not asked for.
        if record.member_of.value().is_some() {
            if whole.member_of {
                fields.add(Fields::MEMBER_OF);
            }
            self.member_of(object, MemberKind::Group, &record.member_of);
        }
        self.tenant.groups.fields.set(group, fields);
        // That a group stands in a list of members too is no second copy.
        if from_members { Stored::New } else { stored }
    }

    /// Takes a group with a rule for a dynamic one where `groupTypes` was not exported. Where it was, it decides: a
    /// group that was made static again may keep its last rule.
    pub(super) fn settle_group_types(&mut self) {
        let (groups, texts) = (&mut self.tenant.groups, &self.tenant.texts);
        for group in groups.indexes() {
            let mut fields = groups.fields.at(group);
            let has_rule = texts.get(groups.rule.at(group)).is_some_and(|rule| !rule.is_empty());
            if has_rule && !fields.has(Fields::GROUP_TYPES) {
                fields.add(Fields::GROUP_TYPES);
                groups.fields.set(group, fields);
                groups.dynamic.set(group, true);
            }
        }
    }

    /// Says that a group's members are listed, all of them or only some.
    pub(in crate::import) fn members_of(&mut self, group: ObjectIndex, complete: bool) {
        self.memberships.listed(group, complete);
    }

    /// Says that members of a group were lost on the way.
    pub(in crate::import) fn members_cut(&mut self, group: ObjectIndex) {
        self.memberships.cut(group);
    }

    /// The members that a group's record carries, all of them or only some. Gives whether one is named more than once.
    pub(in crate::import) fn members(&mut self, record: &GroupRecord<'_>, complete: bool) -> bool {
        // Null is what PowerShell writes for every list of related objects that was not asked for.
        if record.id.text().is_empty() || record.members.value().is_none() {
            return false;
        }
        let objects = &mut self.tenant.objects;
        let group = objects.add(record.id.text());
        self.memberships.listed(group, complete);
        let members = values(&record.members).filter_map(|member| member_of(objects, member));
        self.memberships.add_list(group, members)
    }

    /// The member that a record stands for, if it has an id.
    pub(in crate::import) fn member_of_record(&mut self, record: &MemberRecord<'_>) -> Option<Member> {
        member_of(&mut self.tenant.objects, record)
    }

    /// An object is a member of these groups.
    pub(super) fn member_of(
        &mut self,
        object: ObjectIndex,
        kind: MemberKind,
        groups: &Field<List<MemberRecord<'_>>>,
    ) {
        for group in values(groups).filter(|group| !group.object_id().is_empty()) {
            let group = self.tenant.objects.add(group.object_id());
            self.memberships.add(group, (object, kind), false);
        }
    }

    /// A member of a group; `suggested` where only a file's name says of which.
    pub(in crate::import) fn member(&mut self, group: ObjectIndex, member: Member, suggested: bool) {
        self.memberships.add(group, member, suggested);
    }
}

fn member_of(objects: &mut Ids<ObjectIndex>, record: &MemberRecord<'_>) -> Option<Member> {
    let id = record.object_id();
    (!id.is_empty()).then(|| (objects.add(id), member_kind(record)))
}
