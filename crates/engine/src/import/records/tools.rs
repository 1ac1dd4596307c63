//! Records of tools that export in a form of their own.

use super::record::records;
use super::{MemberRecord, PlanRecord, Record};
use crate::import::lenient::{Field, List, Text, Whole};

records! {
    /// Members of a group, as AzureHound lists them (formats.md 10).
    HoundMembersRecord {
        group: Text<'a> = "groupId",
        members: List<HoundMemberRecord<'a>> = "members",
        member: MemberRecord<'a> = "member",
    }

    /// A member of a group.
    HoundMemberRecord {
        member: MemberRecord<'a> = "member",
    }

    /// The tenant that an object of AzureHound names.
    TenantRecord {
        id: Text<'a> = "tenantId",
    }

    /// A product as CIPP's API lists it: counts as texts (formats.md 23).
    CippRecord {
        sku_id: Text<'a> = "skuId",
        used: Whole = "countUsed",
        total: Whole = "totalLicenses",
        plans: List<PlanRecord<'a>> = "servicePlans",
    }
}
