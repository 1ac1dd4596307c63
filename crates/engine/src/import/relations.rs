//! Lists of objects that are related to one, and are not the members of a group: told by a context or by a file's
//! name.

/// What such a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// Members however deep, who get nothing by it (facts 4.12).
    TransitiveMembers,
    /// Members whose licences failed; neither product nor error is named (facts 1.1).
    FailedMembers,
    /// Groups that an object is in.
    MemberOf,
    Owners,
    Manager,
    DirectReports,
}

impl Relation {
    /// Its key, as Graph has it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::TransitiveMembers => "transitiveMembers",
            Self::FailedMembers => "membersWithLicenseErrors",
            Self::MemberOf => "memberOf",
            Self::Owners => "owners",
            Self::Manager => "manager",
            Self::DirectReports => "directReports",
        }
    }

    /// The list that a context leads to, after the object.
    pub(super) fn of_navigation(name: &str) -> Option<Self> {
        Some(match name {
            "transitiveMembers" => Self::TransitiveMembers,
            "membersWithLicenseErrors" => Self::FailedMembers,
            "memberOf" | "transitiveMemberOf" => Self::MemberOf,
            "owners" => Self::Owners,
            "manager" => Self::Manager,
            "directReports" => Self::DirectReports,
            _ => return None,
        })
    }

    /// The list that a file's name tells. A group's own name may stand there too, so what else it says counts only
    /// where it does not say members.
    pub(super) fn of_file_name(stem: &str) -> Option<Self> {
        let stem = stem.to_ascii_lowercase();
        let known = [
            ("memberof", Self::MemberOf),
            ("transitivemember", Self::TransitiveMembers),
            ("licenseerror", Self::FailedMembers),
            ("witherror", Self::FailedMembers),
        ];
        let further = [
            ("owner", Self::Owners),
            ("manager", Self::Manager),
            ("directreport", Self::DirectReports),
            ("error", Self::FailedMembers),
        ];
        let told = |words: &[(&str, Self)]| {
            words.iter().find(|(word, _)| stem.contains(word)).map(|(_, relation)| *relation)
        };
        told(&known).or_else(|| if stem.contains("member") { None } else { told(&further) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_tell_what_they_list() {
        for (name, relation) in [
            ("owners-1", Some(Relation::Owners)),
            ("exportGroupOwners_1", Some(Relation::Owners)),
            ("memberOf-1", Some(Relation::MemberOf)),
            ("transitiveMemberOf-1", Some(Relation::MemberOf)),
            ("group-transitiveMembers-1", Some(Relation::TransitiveMembers)),
            ("membersWithLicenseErrors-1", Some(Relation::FailedMembers)),
            ("errors-1", Some(Relation::FailedMembers)),
            ("manager-1", Some(Relation::Manager)),
            ("directReports-1", Some(Relation::DirectReports)),
            ("members-1", None),
            ("groupMembers_1", None),
            ("members-Product Owners-1", None),
            ("1", None),
        ] {
            assert_eq!(Relation::of_file_name(name), relation, "{name}");
        }
    }
}
