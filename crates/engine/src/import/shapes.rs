//! The shape a file came in: which tool wrote it, as far as the file says.

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
