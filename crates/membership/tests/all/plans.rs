//! Which service plans a rule asks for.

use crate::common::rule;
use seatscope_membership::{Field, Plan};

const BODIES: [(&str, Option<bool>); 14] = [
    ("-any (assignedPlan.servicePlanId -eq \"P1\")", Some(true)),
    ("-any (assignedPlan.servicePlanId -in [\"p1\", \"p2\"])", Some(true)),
    ("-any (assignedPlan.servicePlanId -match \"^p\\d$\")", Some(true)),
    ("-any (assignedPlan.servicePlanId -eq \"p2\")", Some(false)),
    (
        "-any (assignedPlan.servicePlanId -eq \"p1\" -and assignedPlan.capabilityStatus -eq \"Enabled\")",
        Some(true),
    ),
    (
        "-any (assignedPlan.servicePlanId -eq \"p1\" -and assignedPlan.capabilityStatus -eq \"Suspended\")",
        Some(false),
    ),
    ("-any (assignedPlan.capabilityStatus -eq \"Enabled\")", Some(true)),
    ("-any (assignedPlan.service -eq \"SCO\")", None),
    ("-any (assignedPlan.service -eq \"SCO\" -and assignedPlan.servicePlanId -eq \"p2\")", Some(false)),
    ("-all (assignedPlan.servicePlanId -ne \"p1\")", Some(true)),
    ("-all (assignedPlan.servicePlanId -ne \"p2\")", Some(false)),
    ("-all (assignedPlan.servicePlanId -eq null)", Some(true)),
    ("-all (assignedPlan.servicePlanId -ne \"\")", Some(false)),
    ("-all (assignedPlan.service -ne \"SCO\")", None),
];

#[test]
fn any_asks_for_what_meets_it_and_all_for_what_does_not() {
    let plan = Plan {
        service_plan_id: Field::Value("p1"),
        service: Field::Absent,
        capability_status: Field::Value("Enabled"),
    };
    for (body, asked) in BODIES {
        let text = format!("user.assignedPlans {body}");
        assert_eq!(rule(&text).asks_for(plan), asked, "{text}");
        let within = format!("user.city -eq \"a\" -and -not (user.assignedPlans {body})");
        assert_eq!(rule(&within).asks_for(plan), asked, "{within}");
    }
    assert_eq!(rule("user.otherMails -any (_ -eq \"p1\")").asks_for(plan), Some(false));
    let known = Plan { service: Field::Value("sco"), ..plan };
    assert_eq!(
        rule("user.assignedPlans -any (assignedPlan.service -eq \"SCO\")").asks_for(known),
        Some(true)
    );
}
