//! The shape a file came in: which tool wrote it, as far as the file says.

use super::kinds::Kind;
use super::records::{ProbeRecord, Record};

/// A tool's shape. Of several that a file shows, the last one here says the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// JSON that does not say who wrote it.
    Json,
    /// Graph's own answers.
    Graph,
    /// Objects of PowerShell: keys begin with capitals.
    PowerShell,
    /// Output of CLI for Microsoft 365.
    CliM365,
    /// Exchange's `Get-Recipient`.
    Exchange,
    /// Pages of ZeroTrustAssessment.
    ZeroTrust,
    /// Folders of EntraExporter or AzureADExporter.
    EntraExporter,
    /// The AzureAD module.
    AzureAd,
    /// The MSOnline module.
    Msonline,
    /// Events of the audit log as diagnostic settings write them.
    DiagnosticSettings,
    /// Rows of Log Analytics.
    LogAnalytics,
    /// CIPP's API.
    Cipp,
    /// ScubaGear's provider export.
    ScubaGear,
    /// AzureHound's output.
    AzureHound,
    /// A tenant bundle.
    Bundle,
}

impl Shape {
    /// The tool that the keys of a record betray.
    pub(super) fn of(probe: &ProbeRecord<'_>, kind: Kind) -> Self {
        match kind {
            Kind::DirectoryAudits if probe.properties.is_exported() => Self::DiagnosticSettings,
            Kind::DirectoryAudits if probe.time_generated.is_exported() => Self::LogAnalytics,
            Kind::SubscribedSkus if probe.count_used.is_exported() => Self::Cipp,
            _ if probe.licensed.is_exported()
                || probe.active_units.is_exported()
                || probe.member_type.is_exported()
                || probe.group_type.is_exported() =>
            {
                Self::Msonline
            }
            Kind::Recipients => Self::Exchange,
            Kind::Members if probe.roles.is_exported() => Self::CliM365,
            _ if probe.has_capitals() && probe.object_type.is_exported() => Self::AzureAd,
            _ if probe.has_capitals() => Self::PowerShell,
            _ if probe.odata_context.is_exported() => Self::Graph,
            _ => Self::Json,
        }
    }

    /// Its name in the manifest.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Graph => "graph",
            Self::PowerShell => "powershell",
            Self::CliM365 => "cli-m365",
            Self::Exchange => "exchange",
            Self::ZeroTrust => "zerotrustassessment",
            Self::EntraExporter => "entraexporter",
            Self::AzureAd => "azuread",
            Self::Msonline => "msonline",
            Self::DiagnosticSettings => "diagnostic-settings",
            Self::LogAnalytics => "log-analytics",
            Self::Cipp => "cipp",
            Self::ScubaGear => "scubagear",
            Self::AzureHound => "azurehound",
            Self::Bundle => "bundle",
        }
    }
}
