//! Products of other tools in Graph's form.

use super::{CippRecord, MsolPlanStatusRecord, MsolProductRecord, PlanRecord, ProductRecord, UnitsRecord};
use crate::import::lenient::{Field, List};

impl<'a> From<MsolProductRecord<'a>> for ProductRecord<'a> {
    fn from(record: MsolProductRecord<'a>) -> Self {
        let units = UnitsRecord {
            enabled: record.active,
            warning: record.warning,
            suspended: record.suspended,
            locked_out: record.locked_out,
            ..UnitsRecord::default()
        };
        Self {
            sku_id: record.sku_id,
            part_number: record.part_number,
            account: record.account,
            applies_to: record.target,
            prepaid: Field::Value(units),
            consumed: record.consumed,
            plans: match record.status {
                Field::Value(status) => Field::Value(List::new(status.items.into_iter().map(plan).collect())),
                Field::Damaged(damage) => Field::Damaged(damage),
                Field::Absent => Field::Absent,
                Field::Null => Field::Null,
            },
            ..Self::default()
        }
    }
}

fn plan<'a>(status: Field<MsolPlanStatusRecord<'a>>) -> Field<PlanRecord<'a>> {
    match status {
        Field::Value(MsolPlanStatusRecord { plan: Field::Value(plan), status, .. }) => {
            Field::Value(PlanRecord {
                id: plan.id,
                name: plan.name,
                applies_to: plan.target,
                status,
                ..PlanRecord::default()
            })
        }
        Field::Damaged(damage) => Field::Damaged(damage),
        _ => Field::Null,
    }
}

/// The tool has a name for people in place of the part number.
impl<'a> From<CippRecord<'a>> for ProductRecord<'a> {
    fn from(record: CippRecord<'a>) -> Self {
        Self {
            sku_id: record.sku_id,
            prepaid: Field::Value(UnitsRecord { enabled: record.total, ..UnitsRecord::default() }),
            consumed: record.used,
            plans: record.plans,
            ..Self::default()
        }
    }
}
