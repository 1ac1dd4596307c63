//! The report as JSON: one pass over the findings, each turned into the contract's form as it is written.

use crate::analysis::Analysis;
use crate::checks::{Context, Finding, address_reasons, addresses_to_come};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::addresses::AddressChange;
use seatscope_contract::report::{
    self as contract, Backtest, Coverage, Group, Input, Product, Severity, Summary, TenantInfo, Tool,
};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::io;

/// [`seatscope_contract::report::Report`], with the findings made while they are written. The
/// fields and their order must be the same; a test reads the result back as that type.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportToWrite<'a> {
    schema_version: u32,
    tool: Tool,
    tenant: TenantInfo,
    inputs: Vec<&'a Input>,
    coverage: &'a [Coverage],
    products: Vec<Product>,
    groups: Vec<Group>,
    findings: FindingsToWrite<'a>,
    backtest: &'a Backtest,
    summary: Summary,
}

struct FindingsToWrite<'a>(&'a Analysis);

impl Serialize for FindingsToWrite<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let analysis = self.0;
        let world = analysis.world();
        let context = analysis.context(&world);
        let mut list = serializer.serialize_seq(Some(analysis.findings.len()))?;
        for finding in &analysis.findings {
            let shown = finding.show(&analysis.tenant, &analysis.book, &analysis.paths, 0, usize::MAX);
            let remedies = analysis.remedies(finding);
            let holders = analysis.held_addresses(finding, usize::MAX);
            list.serialize_element(&FindingToWrite {
                finding: contract::Finding { remedies, holders, ..shown },
                address_changes: AddressChangesToWrite { context, finding },
                corrections: CorrectionsToWrite { analysis, finding },
            })?;
        }
        list.end()
    }
}

/// A finding with the addresses of its users and its wrong values made while they are written: there may be a million.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct FindingToWrite<'a> {
    #[serde(flatten)]
    finding: contract::Finding,
    #[serde(skip_serializing_if = "AddressChangesToWrite::is_none")]
    address_changes: AddressChangesToWrite<'a>,
    #[serde(skip_serializing_if = "CorrectionsToWrite::is_none")]
    corrections: CorrectionsToWrite<'a>,
}

struct CorrectionsToWrite<'a> {
    analysis: &'a Analysis,
    finding: &'a Finding,
}

impl CorrectionsToWrite<'_> {
    fn is_none(&self) -> bool {
        self.finding.wrong.is_none()
    }
}

impl Serialize for CorrectionsToWrite<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.analysis.corrections(self.finding, 0..usize::MAX))
    }
}

struct AddressChangesToWrite<'a> {
    context: Context<'a>,
    finding: &'a Finding,
}

impl AddressChangesToWrite<'_> {
    fn is_none(&self) -> bool {
        self.finding.code != "ProxyAddressWillChange"
    }
}

impl Serialize for AddressChangesToWrite<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tenant = self.context.tenant;
        let mut list = serializer.serialize_seq(None)?;
        for (turn, step) in addresses_to_come(self.context, &self.finding.users) {
            let (reasons, confidence) = step.reasons(&turn.before, &turn.after, turn.digits);
            let (why, confidence) = address_reasons(tenant, turn.user, reasons, confidence);
            list.serialize_element(&AddressChange {
                user: tenant.user_id(turn.user),
                before: turn.before.into(),
                after: turn.after.into(),
                why,
                confidence,
            })?;
        }
        list.end()
    }
}

/// Writes the report: two blanks a level, a line feed at the end. The same analysis gives the same bytes.
///
/// # Errors
/// Those of the writer.
pub fn write_json(analysis: &Analysis, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, &serializable(analysis))?;
    out.write_all(b"\n")
}

/// The report, to be serialised in whatever form; the findings are made one by one while it is.
pub fn serializable(analysis: &Analysis) -> impl Serialize + '_ {
    let mut inputs: Vec<&Input> = analysis.inputs.iter().collect();
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    ReportToWrite {
        schema_version: SCHEMA_VERSION,
        tool: Tool { name: "seatscope".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        tenant: analysis.tenant_info(),
        inputs,
        coverage: &analysis.coverage,
        products: analysis.products(),
        groups: analysis.groups(),
        findings: FindingsToWrite(analysis),
        backtest: &analysis.backtest,
        summary: summary(analysis),
    }
}

/// Findings by severity and by code.
pub fn summary(analysis: &Analysis) -> Summary {
    let mut summary = Summary::default();
    for finding in &analysis.findings {
        match finding.severity {
            Severity::Error => summary.by_severity.error += 1,
            Severity::Warning => summary.by_severity.warning += 1,
            Severity::Info => summary.by_severity.info += 1,
        }
        *summary.by_code.entry(finding.code.clone()).or_default() += 1;
    }
    summary
}
