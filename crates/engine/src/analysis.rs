//! One analysis: the tenant, the rules, what processing would bring, and what was found.

use crate::addresses::AddressBook;
use crate::audit::Runs;
use crate::catalog::rules::{RuleBook, RuleFileError, Switches, switched};
use crate::checks::{self, Context, Finding, Records};
use crate::import::{Imported, note_absent_members, note_missing_fields, refuse_foreign_logs};
use crate::learning::{Coexistence, Lessons, learn, told};
use crate::licensing::alike::Kinds;
use crate::licensing::backtest::backtest;
use crate::licensing::grants::Grants;
use crate::licensing::seats::{Forecast, forecast};
use crate::licensing::world::World;
use crate::remedies::{least_changes, remedies};
use crate::report::coverage::coverage;
use crate::report::holders::{Tally, tally};
use crate::tenant::Tenant;
use crate::views::Usage;
use crate::work::Marks;
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::report::{self as contract, Backtest, Coverage, Input};
use seatscope_contract::rules::{Rule, RuleFile};
use seatscope_contract::what_if::LeastChanges;
use std::cell::OnceCell;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// What the user decides about an analysis.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Rules of the user's own, in place of the built-in ones of the same id and beside the others.
    pub rules: Option<RuleFile>,
    /// The time of the analysis, RFC 3339; the engine reads no clock. Only rules of dynamic groups ask for it, by
    /// `system.now`: the audit log is judged by its own last event, so that an export says the same whenever it is
    /// read.
    pub now: Option<String>,
    /// Whether to go by the given rules alone, and leave out what the tenant's own records teach.
    pub without_learning: bool,
}

/// Whether a text is a time as [`Options::now`] takes it.
pub fn is_time(text: &str) -> bool {
    moment(text).is_some()
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

/// A finished analysis. Everything the report and the page show comes from here.
#[derive(Debug)]
pub struct Analysis {
    /// The tenant.
    pub tenant: Tenant,
    /// The rules in force.
    pub book: RuleBook,
    /// Pairs of plans that a built-in rule excludes and that are in force together in this tenant.
    pub coexistences: Vec<Coexistence>,
    /// Plans turned on by each assignment.
    pub grants: Grants,
    /// What processing would bring.
    pub forecast: Forecast,
    /// Addresses held more than once.
    pub addresses: AddressBook,
    /// The files, in the order read.
    pub inputs: Vec<Input>,
    /// Their paths.
    pub paths: Vec<String>,
    /// Which users are alike.
    kinds: Kinds,
    /// What was found whatever the rules are.
    of_records: Vec<Finding>,
    /// What was found, worst first.
    pub findings: Vec<Finding>,
    /// Who holds what, and how.
    pub tally: Tally,
    /// What the export can and cannot tell.
    pub coverage: Vec<Coverage>,
    /// The simulation against the records.
    pub backtest: Backtest,
    now: Option<OffsetDateTime>,
    own: OwnRules,
    without_learning: bool,
    /// What the user thinks of findings.
    pub(crate) marks: Marks,
    /// Found when first asked for, since it takes trying every change.
    least: OnceCell<LeastChanges>,
    /// What the audit log shows of the processing of groups. No rule changes it.
    pub(crate) runs: Runs,
    /// Counted when first asked for, since only the page's views of plans and paths need it.
    pub(crate) usage: OnceCell<Usage>,
}

/// What the user decides about the rules.
#[derive(Debug, Default)]
struct OwnRules {
    /// A file of their own.
    file: Option<RuleFile>,
    /// Rules of the file, built-in and learned ones that do something else than they say.
    switches: Switches,
    /// The rules as they are without any switch.
    delivered: Vec<Rule>,
}

/// What depends on the rules. Plans that only a rule names become known to the tenant, and plan sets are
/// as long as there are plans known, so they are among it.
struct Judged {
    book: RuleBook,
    coexistences: Vec<Coexistence>,
    grants: Grants,
    forecast: Forecast,
    findings: Vec<Finding>,
    backtest: Backtest,
}

/// What no rule changes.
struct Fixed<'a> {
    addresses: &'a AddressBook,
    tally: &'a Tally,
    runs: &'a Runs,
    of_records: &'a [Finding],
    kinds: &'a Kinds,
}

impl Analysis {
    /// Analyses what was read.
    ///
    /// # Errors
    /// Only if the built-in rules cannot be read, which the tests exclude; the user's own rules were
    /// checked when they were parsed.
    pub fn new(mut imported: Imported, options: Options) -> Result<Self, RuleFileError> {
        refuse_foreign_logs(&mut imported);
        note_missing_fields(&mut imported);
        note_absent_members(&mut imported);
        let Imported { mut tenant, inputs } = imported;
        tenant.exported.users_whole = tenant.users.exported().next().is_some()
            && !tenant.exported.is_cut("users")
            && tenant.groups.indexes().all(|group| tenant.absent_members(group).next().is_none());
        tenant.exported.groups_whole =
            tenant.groups.exported().next().is_some() && !tenant.exported.is_cut("groups");
        let Options { rules, without_learning, now } = options;
        let now = now.as_deref().and_then(moment);
        let addresses = AddressBook::new(&tenant);
        // Who holds what does not depend on the rules, and so not on what assignments turn on.
        let tally = tally(&World::new(&tenant, &Grants::default()));
        let runs = Runs::new(&tenant);
        let of_records = checks::of_records(Records { tenant: &tenant, addresses: &addresses, runs: &runs });
        let kinds = Kinds::new(&World::new(&tenant, &Grants::default()));
        let fixed = Fixed {
            addresses: &addresses,
            tally: &tally,
            runs: &runs,
            of_records: &of_records,
            kinds: &kinds,
        };
        let judged = judge(&mut tenant, fixed, rules.clone(), without_learning, now)?;
        let Judged { book, coexistences, grants, forecast, findings, backtest } = judged;
        let coverage = coverage(&tenant, &tally.products, now);
        let paths = inputs.iter().map(|input| input.path.clone()).collect();
        let own = OwnRules { file: rules, switches: Switches::new(), delivered: book.rules().to_vec() };
        Ok(Self {
            tenant,
            book,
            coexistences,
            grants,
            forecast,
            addresses,
            inputs,
            paths,
            kinds,
            of_records,
            findings,
            tally,
            coverage,
            backtest,
            now,
            own,
            without_learning,
            marks: Marks::default(),
            least: OnceCell::new(),
            runs,
            usage: OnceCell::new(),
        })
    }

    /// Judges the same tenant by other rules; nothing is read again. The answer is that of a new analysis
    /// whose rules are those of [`Analysis::own_rules`]. A switch of a rule that is not there does nothing.
    ///
    /// # Errors
    /// As [`Analysis::new`]; the analysis stays as it was.
    pub fn set_rules(&mut self, file: Option<RuleFile>, switches: Switches) -> Result<(), RuleFileError> {
        if file != self.own.file {
            let judged = self.judge(file.clone())?;
            self.own = OwnRules { file, switches: Switches::new(), delivered: judged.book.rules().to_vec() };
            self.take(judged);
        }
        if switches != self.own.switches {
            let judged = self.judge(switched(self.own.file.clone(), &self.own.delivered, &switches))?;
            self.own.switches = switches;
            self.take(judged);
        }
        Ok(())
    }

    /// Whether no file holds anything of a tenant.
    pub fn holds_nothing(&self) -> bool {
        let of_no_tenant = ["unknown", "archive", "error", "prices", "priceList", "otherObjects"];
        self.inputs.iter().all(|input| of_no_tenant.contains(&input.kind.as_str()))
    }

    /// The rules that are the user's: those of a file, as they are switched, and others that are switched.
    pub fn own_rules(&self) -> RuleFile {
        let file = switched(self.own.file.clone(), &self.own.delivered, &self.own.switches);
        file.unwrap_or(RuleFile { schema_version: SCHEMA_VERSION, rules: Vec::new() })
    }

    /// A rule as it is without any switch.
    pub fn delivered(&self, id: &str) -> Option<&Rule> {
        self.own.delivered.iter().find(|rule| rule.id == id)
    }

    /// Whether the user has switched a rule, be it to what it says anyway.
    pub fn is_switched(&self, id: &str) -> bool {
        self.own.switches.contains_key(id)
    }

    /// Whether a rule stands in the user's file.
    pub fn is_from_file(&self, id: &str) -> bool {
        self.own.file.iter().flat_map(|file| &file.rules).any(|rule| rule.id == id)
    }

    fn judge(&mut self, rules: Option<RuleFile>) -> Result<Judged, RuleFileError> {
        let fixed = Fixed {
            addresses: &self.addresses,
            tally: &self.tally,
            runs: &self.runs,
            of_records: &self.of_records,
            kinds: &self.kinds,
        };
        judge(&mut self.tenant, fixed, rules, self.without_learning, self.now)
    }

    fn take(&mut self, judged: Judged) {
        let Judged { book, coexistences, grants, forecast, findings, backtest } = judged;
        (self.book, self.coexistences, self.grants) = (book, coexistences, grants);
        (self.forecast, self.findings, self.backtest) = (forecast, findings, backtest);
        self.least = OnceCell::new();
        self.usage = OnceCell::new();
    }

    /// The time of the analysis, where it was given.
    pub fn now(&self) -> Option<OffsetDateTime> {
        self.now
    }

    /// The tenant as exported, to be asked or edited.
    pub fn world(&self) -> World<'_> {
        World::new(&self.tenant, &self.grants)
    }

    /// What would help against a finding, each change tried on the spot.
    pub fn remedies(&self, finding: &Finding) -> Vec<contract::Remedy> {
        remedies(self.context(&self.world()), finding)
    }

    /// The least set of changes that clears all errors.
    pub fn least_changes(&self) -> &LeastChanges {
        self.least.get_or_init(|| least_changes(self.context(&self.world()), &self.findings))
    }

    /// What checks, remedies and scenarios look at.
    pub(crate) fn context<'a>(&'a self, world: &'a World<'a>) -> Context<'a> {
        Context {
            tenant: &self.tenant,
            book: &self.book,
            grants: &self.grants,
            world,
            forecast: &self.forecast,
            addresses: &self.addresses,
            now: self.now,
            tally: &self.tally,
            runs: &self.runs,
        }
    }
}

/// Draws the rules from what is given and from the tenant's own records, and judges the tenant by them.
fn judge(
    tenant: &mut Tenant,
    Fixed { addresses, tally, runs, of_records, kinds }: Fixed<'_>,
    rules: Option<RuleFile>,
    without_learning: bool,
    now: Option<OffsetDateTime>,
) -> Result<Judged, RuleFileError> {
    let mut book = RuleBook::new(tenant, rules.clone())?;
    let grants = Grants::new(tenant);
    let mut lessons = Lessons::default();
    if !without_learning {
        let told = told(tenant, &book);
        if !told.is_empty() {
            book = RuleBook::with_learned(tenant, rules.clone(), told.clone())?;
        }
        lessons = learn(&World::new(tenant, &grants), &book, told);
        book = RuleBook::with_learned(tenant, rules, lessons.rules)?;
        for pair in &lessons.coexistences {
            book.relax(tenant, pair.plans, &pair.sentence);
        }
    }
    let world = World::new(tenant, &grants);
    let forecast = forecast(&world, &book, addresses, kinds);
    let context = Context {
        tenant,
        book: &book,
        grants: &grants,
        world: &world,
        forecast: &forecast,
        addresses,
        now,
        tally,
        runs,
    };
    let findings = checks::run(context, of_records);
    let backtest = backtest(&world, &book, &forecast, kinds);
    Ok(Judged { coexistences: lessons.coexistences, findings, backtest, forecast, grants, book })
}
