//! How tools spell the keys of their records, so that evidence points at what stands in the file.

/// A tool's spelling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keys {
    /// Graph's own.
    #[default]
    Graph,
    /// Graph's with a capital first, as PowerShell has them.
    Capitals,
    /// Exchange's: `EmailAddresses`.
    Exchange,
    /// Those of the MSOnline module: assignments stand in two lists of another name.
    Msonline,
    /// Graph's, below `data`.
    AzureHound,
}

/// Positions in `IndirectLicenseErrors` begin here; below are those in `Licenses`.
pub const FIRST_ERROR: u16 = 1 << 15;

impl Keys {
    /// The pointer of a field of a record, with a leading `/`.
    pub fn field(self, name: &str) -> String {
        match self {
            Self::Graph => format!("/{name}"),
            Self::AzureHound => format!("/data/{name}"),
            Self::Exchange if name == "proxyAddresses" => "/EmailAddresses".to_owned(),
            Self::Msonline if name == "licenseAssignmentStates" || name == "assignedLicenses" => {
                "/Licenses".to_owned()
            }
            Self::Capitals | Self::Exchange | Self::Msonline => {
                let mut letters = name.chars();
                let first = letters.next().map(|first| first.to_ascii_uppercase());
                format!("/{}{}", first.map(String::from).unwrap_or_default(), letters.as_str())
            }
        }
    }

    /// The pointer of an element of a list in a record.
    pub fn element(self, name: &str, position: u16) -> String {
        match position.checked_sub(FIRST_ERROR) {
            Some(position) if self == Self::Msonline => format!("/IndirectLicenseErrors/{position}"),
            _ => format!("{}/{position}", self.field(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_spelled_as_the_tool_does() {
        assert_eq!(Keys::Graph.element("proxyAddresses", 2), "/proxyAddresses/2");
        assert_eq!(Keys::Capitals.field("securityEnabled"), "/SecurityEnabled");
        assert_eq!(Keys::Exchange.element("proxyAddresses", 0), "/EmailAddresses/0");
        assert_eq!(Keys::Msonline.element("licenseAssignmentStates", 1), "/Licenses/1");
        let error = Keys::Msonline.element("licenseAssignmentStates", FIRST_ERROR + 1);
        assert_eq!(error, "/IndirectLicenseErrors/1");
        assert_eq!(Keys::AzureHound.field("members"), "/data/members");
    }
}
