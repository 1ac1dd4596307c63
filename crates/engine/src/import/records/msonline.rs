//! Records of the MSOnline module, which was retired but lives on in archives (formats.md 14). It
//! names products by part number and plans by name.

use super::Record;
use super::record::records;
use crate::import::lenient::{Field, Flag, List, Text, Whole, Word};

records! {
    /// What `Get-MsolUser` says of a user beside what Graph would say.
    MsolUserRecord {
        id: Text<'a> = "objectId",
        blocked: Flag = "blockCredential",
        licenses: List<MsolLicenseRecord<'a>> = "licenses",
        errors: List<MsolErrorRecord<'a>> = "indirectLicenseErrors",
    }

    /// A product of a user, or of a group.
    MsolLicenseRecord from part_number {
        sku: MsolSkuName<'a> = "accountSkuId" | "accountSku",
        part_number: Text<'a> = "skuPartNumber",
        groups: List<Text<'a>> = "groupsAssigningLicense",
        status: List<MsolPlanStatusRecord<'a>> = "serviceStatus",
        disabled: List<Text<'a>> = "disabledServicePlans",
    }

    /// A product by part number, with or without the tenant's name before it.
    MsolSkuName from name {
        name: Text<'a> = "skuPartNumber" | "accountSkuId",
    }

    /// What became of a plan.
    MsolPlanStatusRecord {
        plan: MsolPlanRecord<'a> = "servicePlan",
        status: Word<'a> = "provisioningStatus",
    }

    /// A plan by name.
    MsolPlanRecord from name {
        name: Text<'a> = "serviceName",
        id: Text<'a> = "servicePlanId",
        target: Text<'a> = "targetClass",
    }

    /// An assignment through a group that failed.
    MsolErrorRecord {
        sku: MsolSkuName<'a> = "accountSku" | "accountSkuId",
        error: Word<'a> = "error",
        group: Text<'a> = "referencedObjectId",
    }

    /// What `Get-MsolGroup` says of a group beside what Graph would say.
    MsolGroupRecord {
        id: Text<'a> = "objectId",
        kind: Word<'a> = "groupType",
        licenses: List<MsolLicenseRecord<'a>> = "assignedLicenses" | "licenses",
    }

    /// A product of `Get-MsolAccountSku`.
    MsolProductRecord {
        sku_id: Text<'a> = "skuId",
        name: Text<'a> = "accountSkuId",
        part_number: Text<'a> = "skuPartNumber",
        account: Text<'a> = "accountObjectId",
        target: Text<'a> = "targetClass",
        active: Whole = "activeUnits",
        warning: Whole = "warningUnits",
        suspended: Whole = "suspendedUnits",
        locked_out: Whole = "lockedOutUnits",
        consumed: Whole = "consumedUnits",
        status: List<MsolPlanStatusRecord<'a>> = "serviceStatus",
    }
}

impl MsolUserRecord<'_> {
    /// Whether an assignment failed without saying why.
    pub(in crate::import) fn has_unnamed_error(&self) -> bool {
        let errors = self.errors.value().map(|list| list.items.as_slice()).unwrap_or_default();
        let is_unnamed = |error: &MsolErrorRecord<'_>| {
            let text = error.error.text();
            error.error.damage().is_none() && (text.is_empty() || text.eq_ignore_ascii_case("none"))
        };
        errors.iter().filter_map(Field::value).any(is_unnamed)
    }
}
