//! What each code of a finding means, and what to do about it.
//!
//! The facts are those of Microsoft's pages on group-based licensing; the words are ours.

/// What is said about one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CodeText {
    /// A short name.
    pub(crate) name: &'static str,
    /// What it means.
    pub(crate) meaning: &'static str,
    /// What to do, in order.
    pub(crate) steps: &'static [&'static str],
}

/// The texts of a code; an unknown one gets general advice and keeps its own name.
pub(crate) fn of(code: &str) -> CodeText {
    known(code).unwrap_or(UNKNOWN)
}

/// The short name of a code, or the code itself where it is not ours.
pub(crate) fn name(code: &str) -> String {
    known(code).map_or_else(|| code.to_owned(), |text| text.name.to_owned())
}

/// Whether a code is one of ours, and not a text that the tenant brought along.
pub(crate) fn is_known(code: &str) -> bool {
    known(code).is_some()
}

const UNKNOWN: CodeText = CodeText {
    name: "Other error text",
    meaning: "The service recorded an error that its documentation does not list. The text is shown as it was recorded.",
    steps: &[
        "Look up the user in the Entra audit log, category UserManagement, activity “Change user license”: the failure reason is spelled out there.",
        "Mend what it names, then reprocess the user or the group.",
    ],
};

fn known(code: &str) -> Option<CodeText> {
    Some(match code {
        "CountViolation" => CodeText {
            name: "Not enough seats",
            meaning: "A product of the group has fewer free seats than members who need one. Users who already hold it keep it; the others wait in error. Which of them would be served first is not documented.",
            steps: &[
                "Buy more seats, or free some: take the licence from users who no longer need it, blocked and departed accounts first. Removing a direct licence from users who also inherit the product frees nothing; each takes one seat only.",
                "Freeing or buying seats does not start any processing. Open the group’s Licenses page and choose Reprocess.",
            ],
        },
        "MutuallyExclusiveViolation" => CodeText {
            name: "Conflicting service plans",
            meaning: "A product of the group contains a service plan that cannot be on one user together with a plan of another product. The service never resolves this by itself; the decision is the administrator’s.",
            steps: &[
                "Decide which of the two plans the users should have.",
                "Switch the other plan off in the product that brings it, in the group or in the direct licence, or take that product away. One of the two is enough.",
                "Reprocess the group, or the users one by one.",
            ],
        },
        "DependencyViolation" => CodeText {
            name: "A required plan is missing",
            meaning: "Another service plan of the user needs a plan that this change would leave out or take away. An add-on without its base, or a base that is being removed while an add-on still stands on it.",
            steps: &[
                "Give the users the required plan by some other way, or switch off the plan that depends on it.",
                "Where the user has left the group and the licence lingers, do the same first; only then can it be removed.",
                "Reprocess the user.",
            ],
        },
        "ProhibitedInUsageLocationViolation" => CodeText {
            name: "Not allowed in the usage location",
            meaning: "A service of the product may not be used in the user’s usage location. A user without one inherits the directory’s.",
            steps: &[
                "Check the usage location: it must be where the user really is. Correct it if it is not.",
                "Where it is right, take the user out of the group, or switch the plan off in the group.",
                "Reprocess the user.",
            ],
        },
        "UniquenessViolation" => CodeText {
            name: "A value must be unique",
            meaning: "Licensing would give the user a value that another object already holds, usually a proxy address. Microsoft lists this error without explaining it.",
            steps: &[
                "Find the other holder of the address. Contacts, groups, shared mailboxes and mail-enabled public folders count too; public folders never appear in a Graph export.",
                "Remove the address from all but one of them.",
                "Reprocess the user; correcting an address does not start any processing.",
            ],
        },
        "Other" => CodeText {
            name: "Held back by another product",
            meaning: "Nothing is wrong with this product. A group’s products are assigned together or not at all, and another product of the same group failed for these users.",
            steps: &[
                "Mend the failure of the product that is named; this one follows by itself.",
                "To give the users this product in the meantime, use a second group for it.",
            ],
        },
        "DuplicateProxyAddress" => CodeText {
            name: "Address held twice",
            meaning: "Two or more objects hold the same proxy address. Assigning or removing a licence with Exchange fails for such users: the address is already being used.",
            steps: &[
                "Decide who keeps the address, and remove it from the others. Where an object is synchronised, do it on-premises.",
                "Exchange may know holders that this export lacks: ask it with Get-Recipient and a filter on EmailAddresses.",
                "Reprocess the users afterwards.",
            ],
        },
        "ProxyAddressClashOnLicensing" => CodeText {
            name: "Address clash to come",
            meaning: "A licence with a mailbox would give these users an address that another object has: the sign-in name, mail, or the alias in the tenant’s initial domain. The assignment would fail.",
            steps: &[
                "Decide whose address it is. Remove it from the other object, or give the user another sign-in name or alias.",
                "Where an object is synchronised, change it on-premises.",
                "Process the group afterwards.",
            ],
        },
        "ProxyAddressWillChange" => CodeText {
            name: "Addresses will change",
            meaning: "Every licence change makes the service work out mail and proxy addresses anew. For these users something else would come of it than they have now.",
            steps: &[
                "Compare both sides. If the new one is right, there is nothing to do.",
                "To keep an address, set it where it is managed: in Exchange Online, or on-premises for synchronised users.",
                "Tell users whose primary address changes beforehand.",
            ],
        },
        "InvalidProxyAddress" => CodeText {
            name: "Invalid address",
            meaning: "Exchange Online refuses or drops these addresses, or an object has none or several primary ones, or licensing could make no address of a sign-in name, mail or alias. A synchronised address that is dropped is simply missing in the cloud.",
            steps: &[
                "Correct the addresses as proposed, where they are managed: on-premises for synchronised objects.",
                "Verify a domain in the tenant if its addresses are to stay.",
            ],
        },
        "MembershipRuleAtRisk" => CodeText {
            name: "Membership rule at risk",
            meaning: "A rule decides who is in this licensed group, and the rule is paused, cannot be read, may not say what is meant, names what is not there, or asks for licences that groups give. Who has the group’s licences then depends on something that is easily overlooked.",
            steps: &[
                "Switch processing of the rule on again, or correct the rule where it is wrong; the rule editor tries it first.",
                "Ask for properties of the users, such as the department, instead of their service plans.",
            ],
        },
        "MembershipDrift" => CodeText {
            name: "Members other than by the rule",
            meaning: "The rule that decides who is in this licensed group means other users than the members of the export. Either the service has still to process a change, or the rule means something else than was thought.",
            steps: &[
                "See whether the rule was processed lately; it may take hours.",
                "If it was, compare the users named here with the rule, and correct the rule or the users’ properties.",
            ],
        },
        "NestedGroup" => CodeText {
            name: "Group within a licensed group",
            meaning: "Licences reach only the direct members of a group. Users who are members through another group get nothing, and the service does not call that an error.",
            steps: &[
                "Add those users directly, assign the licence to the inner group instead, or use a dynamic group.",
                "If they are meant to have nothing, leave it as it is.",
            ],
        },
        "GroupNotSecurityEnabled" => CodeText {
            name: "Group cannot be licensed",
            meaning: "Only security groups, and Microsoft 365 groups that are security-enabled, can carry licences.",
            steps: &[
                "Make the group security-enabled, or move its members to a security group that carries the licences.",
            ],
        },
        "PrerequisiteNotInGroup" => CodeText {
            name: "Prerequisite not in the group",
            meaning: "An add-on of the group needs a service plan that the same group does not provide. The service wants both in one group, also where the members have the plan from elsewhere.",
            steps: &[
                "Add a product with the required plan to this group; all its other plans may stay off. A user who has that product already takes no second seat.",
                "Or take the add-on out of this group and add it to the groups that provide the plan.",
            ],
        },
        "DirectAndInherited" => CodeText {
            name: "Directly and through a group",
            meaning: "These users hold the product twice over: directly and from a group. It takes one seat only, but the direct licence stays when they leave the group, and plans switched off in the group stay on.",
            steps: &[
                "Remove the direct licence where it loses nothing. The plans named here are those the users would lose with it.",
                "Where something would be lost, switch these plans on in the group first.",
            ],
        },
        "PlanEnabledByDefault" => CodeText {
            name: "Plan that may have slipped in",
            meaning: "When Microsoft adds a plan to a product, it is on in every group with the product until somebody switches it off. This group switches other plans off, but leaves these on, unlike its sibling groups or its own purpose.",
            steps: &[
                "Decide whether the members are meant to have these plans.",
                "If not, switch them off in the group. Users may still have them from another group or directly.",
            ],
        },
        "RedundantProduct" => CodeText {
            name: "Product that adds nothing",
            meaning: "Every plan that this product gives the users also comes from another product they hold, the same plan or a larger one that includes it. Each product takes a seat of its own. The plans named here are those that a larger one stands in for.",
            steps: &[
                "Check that nobody relies on the product by name: reports, contracts and rules of dynamic groups may ask for its plans.",
                "Remove it from every source, directly and in its groups: the seat comes back only when none is left.",
                "Where a group gives it to others who need it, move the users to another group instead.",
            ],
        },
        "ProductNotOwned" => CodeText {
            name: "Product not owned",
            meaning: "Groups or users carry a product that is not, or no longer, among those the tenant owns. Nobody new can get it, and a group that gives it fails for its members with all its other products.",
            steps: &[
                "Take the product out of the groups, and remove it from users who have it directly.",
                "Or renew the subscription, then reprocess the groups.",
            ],
        },
        "UnknownDisabledPlan" => CodeText {
            name: "Unknown plan switched off",
            meaning: "A plan is switched off in a product that does not contain it. Either Microsoft took the plan out of the product, or the id is wrong, and then the plan that was meant is still on.",
            steps: &[
                "Compare with the product’s own plans and switch off the plan that was meant.",
                "Leave the unknown id out the next time the licence is changed: the service refuses it.",
            ],
        },
        "UsageLocationMissing" => CodeText {
            name: "No usage location",
            meaning: "These users have licences and no usage location. A group gives them what is allowed in the organisation’s own location, wherever they are; a direct assignment fails until a location is set.",
            steps: &[
                "Set the usage location of each user to where the user works. Group licences never change one that is set.",
                "Have it set when users are created, for instance by synchronisation.",
            ],
        },
        "DisabledUserLicensed" => CodeText {
            name: "Blocked account with a seat",
            meaning: "These accounts cannot sign in, but keep their licences and their seats. Blocking an account frees nothing.",
            steps: &[
                "Decide whether the account comes back. A mailbox and files are kept for a limited time only once the licence is gone.",
                "Take the user out of the groups that license it, and remove direct licences.",
            ],
        },
        "GuestLicensed" => CodeText {
            name: "Guest with a seat",
            meaning: "Guests are licensed by groups like members are, and take seats. Many are licensed at home already.",
            steps: &[
                "Check whether the guests need the product here.",
                "If not, take them out of the group; in a dynamic group, ask for members in the rule: user.userType -eq \"Member\".",
            ],
        },
        "SeatsOverconsumed" => CodeText {
            name: "More seats taken than owned",
            meaning: "More users hold the product than there are seats, usually since fewer were renewed. Nobody loses it, but no assignment goes through until seats are free again.",
            steps: &[
                "Buy the missing seats, or take the licence from users who do not need it, blocked accounts first.",
            ],
        },
        "SeatsInGrace" => CodeText {
            name: "Seats in grace",
            meaning: "A subscription ran out. Its seats can still be used and assigned for a while; then they are suspended.",
            steps: &[
                "Renew the subscription, or move its users to other products before the grace ends.",
                "How long it lasts depends on the contract: often 30 days, up to 90 for some.",
            ],
        },
        "SeatsUnused" => CodeText {
            name: "Unused seats",
            meaning: "Fewer users hold the product than there are seats in force.",
            steps: &["Keep what is planned for; reduce the rest when the subscription is renewed."],
        },
        "SeatCountMismatch" => CodeText {
            name: "Seats and users disagree",
            meaning: "The service counts another number of taken seats than the export has users with the product. The export lacks users, or its files were made at different times.",
            steps: &[
                "Export users and products again, all pages and without a filter, one right after the other.",
                "Trust numbers of users only as far as the export is complete.",
            ],
        },
        "LargeLicensedGroup" => CodeText {
            name: "Very large licensed group",
            meaning: "Changing the licences of a group of this size makes a great many changes to users, which can take long and slow the synchronisation with an on-premises directory.",
            steps: &[
                "Plan changes of its licences for quiet hours, and try them on a small group first.",
                "Consider several groups, for instance one for each location.",
            ],
        },
        "ProcessingOverdue" => CodeText {
            name: "Processing takes too long",
            meaning: "The audit log shows that the service began to apply a group’s licences, and no end of it more than 24 hours later. Until it ends, members may lack what the group gives.",
            steps: &[
                "Look at the group’s Licenses page: it says whether changes are still being processed.",
                "Look for the activity “Finish applying group based license to users” of the group in the audit log after the export.",
                "If it is not there after 24 hours and the group has 60,000 users or fewer, open a support ticket.",
            ],
        },
        "ConcurrencyRetry" => CodeText {
            name: "Changed at the same time",
            meaning: "The service processed the same licence for a user from several groups at once, recorded LicenseAssignmentAttributeConcurrencyException, and tries again by itself.",
            steps: &[
                "Nothing is to be done. Where it is a warning, the audit log ends with the exception and the user is recorded in error: export again later.",
            ],
        },
        "LicenseChangeFailed" => CodeText {
            name: "Change refused, by the audit log",
            meaning: "The audit log shows that changing these users’ licences failed, and no change of theirs that succeeded later. Where the records show no error, it has passed or was a direct assignment, of which no error is stored. Where it is a warning, the export has no assignments of some of them, so the log alone knows. It also names groups whose licences could not be set.",
            steps: &[
                "Read the service’s own words in the message: they name the cause, and often the product or the plans.",
                "Where the users are recorded in error, go by the finding of that error; its remedies have been tried.",
                "Where their assignments were not exported, export them and look again.",
            ],
        },
        "UnusualActor" => CodeText {
            name: "Changed by somebody unusual",
            meaning: "Somebody who made no more than two changes in this audit log changed licences, while others make such changes all the time. That may be right; who is usual is our own assumption.",
            steps: &[
                "Ask who is named whether the change was meant.",
                "If not, look at the roles of that account and at its sign-ins.",
            ],
        },
        "ServiceLost" => CodeText {
            name: "Services lost by a change",
            meaning: "By the audit log a change took services from these users, and as far as is known they have them from nowhere else since. Blocked accounts are left out.",
            steps: &[
                "Check that it was meant; data of a service are kept for a limited time, of Exchange for 30 days.",
                "If not, give the product or the group membership back.",
            ],
        },
        "ChangedWhileProcessing" => CodeText {
            name: "Changed while being processed",
            meaning: "The licences of this group were changed while the service was still applying an earlier change. What users got in the end depends on the last processing.",
            steps: &[
                "Look at the group’s timeline: each beginning says which change was taken up.",
                "Where it is a warning, the log shows no processing of the last change: reprocess the group’s members.",
            ],
        },
        "RecordContradictsLog" => CodeText {
            name: "Record and audit log disagree",
            meaning: "The export records something else than the audit log says was done, although the export is newer and the log shows no change in between. One of the two is out of date or incomplete.",
            steps: &[
                "Export users, groups and the audit log again, close together, and look whether it is still there.",
                "If it is, reprocess those who are named: the recorded state may be left over.",
            ],
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_codes_keep_their_name() {
        assert_eq!(name("CountViolation"), "Not enough seats");
        assert_eq!(name("SomethingNew"), "SomethingNew");
        assert!(!is_known("SomethingNew"));
        assert_eq!(of("SomethingNew"), UNKNOWN);
    }
}
