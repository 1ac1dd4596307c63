//! What the export can and cannot tell.

messages! {
    /// Heading.
    heading => "coverage-heading";
    /// Introduces it.
    detail => "coverage-detail";
    /// Column.
    column_check => "coverage-column-check";
    /// Column.
    status => "coverage-status";
    /// Column.
    missing => "coverage-missing";
    /// Column.
    remedy => "coverage-remedy";
    /// A check.
    accounts => "coverage-check-accounts";
    /// A check.
    address_changes => "coverage-check-address-changes";
    /// A check.
    address_clashes => "coverage-check-address-clashes";
    /// A check.
    address_formats => "coverage-check-address-formats";
    /// A check.
    assignment_errors => "coverage-check-assignment-errors";
    /// A check.
    audit_log => "coverage-check-audit-log";
    /// A check.
    direct_and_inherited => "coverage-check-direct-and-inherited";
    /// A check.
    group_kinds => "coverage-check-group-kinds";
    /// A check.
    membership_drift => "coverage-check-membership-drift";
    /// A check.
    membership_rule_changes => "coverage-check-membership-rule-changes";
    /// A check.
    membership_rules => "coverage-check-membership-rules";
    /// A check.
    nested_groups => "coverage-check-nested-groups";
    /// A check.
    predictions => "coverage-check-predictions";
    /// A check.
    prerequisites_in_group => "coverage-check-prerequisites-in-group";
    /// A check.
    product_ownership => "coverage-check-product-ownership";
    /// A check.
    proxy_addresses => "coverage-check-proxy-addresses";
    /// A check.
    seat_counts => "coverage-check-seat-counts";
    /// A check.
    seats => "coverage-check-seats";
    /// A check.
    usage_locations => "coverage-check-usage-locations";
}

/// A check's name in words; the engine's own name where we have none.
pub(crate) fn check(name: &str) -> String {
    match name {
        "accounts" => accounts(),
        "addressChanges" => address_changes(),
        "addressClashes" => address_clashes(),
        "addressFormats" => address_formats(),
        "assignmentErrors" => assignment_errors(),
        "auditLog" => audit_log(),
        "directAndInherited" => direct_and_inherited(),
        "groupKinds" => group_kinds(),
        "membershipDrift" => membership_drift(),
        "membershipRuleChanges" => membership_rule_changes(),
        "membershipRules" => membership_rules(),
        "nestedGroups" => nested_groups(),
        "predictions" => predictions(),
        "prerequisitesInGroup" => prerequisites_in_group(),
        "productOwnership" => product_ownership(),
        "proxyAddresses" => proxy_addresses(),
        "seatCounts" => seat_counts(),
        "seats" => seats(),
        "usageLocations" => usage_locations(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        assert_eq!(check("proxyAddresses"), "Proxy addresses");
        assert_eq!(check("seats"), "Seats");
        assert_eq!(check("someNewCheck"), "someNewCheck");
    }
}
