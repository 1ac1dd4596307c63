//! One analysis: the tenant, the rules, what processing would bring, and what was found.

use crate::catalog::rules::{RuleBook, RuleFileError};
use crate::checks::{self, AddressBook, Context, Finding};
use crate::import::{Imported, note_missing_fields};
use crate::learning::{Coexistence, Lessons, learn};
use crate::licensing::backtest::backtest;
use crate::licensing::grants::Grants;
use crate::licensing::seats::{Forecast, forecast};
use crate::licensing::world::World;
use crate::remedies::{least_changes, remedies};
use crate::report::coverage::coverage;
use crate::report::holders::{Tally, tally};
use crate::tenant::Tenant;
use seatscope_contract::report::{self as contract, Backtest, Coverage, Input};
use seatscope_contract::rules::RuleFile;
use seatscope_contract::views::LeastChanges;

/// What the user decides about an analysis.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Rules of the user's own, in place of the built-in ones of the same id and beside the others.
    pub rules: Option<RuleFile>,
    /// The time to judge ages by, RFC 3339; the engine reads no clock. No check of this version asks for it.
    pub now: Option<String>,
    /// Whether to go by the given rules alone, and leave out what the tenant's own records teach.
    pub without_learning: bool,
}

/// Whether a text is a time as [`Options::now`] takes it.
pub fn is_time(text: &str) -> bool {
    time::OffsetDateTime::parse(text, &time::format_description::well_known::Rfc3339).is_ok()
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
    /// What was found, worst first.
    pub findings: Vec<Finding>,
    /// Who holds what, and how.
    pub tally: Tally,
    /// What the export can and cannot tell.
    pub coverage: Vec<Coverage>,
    /// The simulation against the records.
    pub backtest: Backtest,
}

impl Analysis {
    /// Analyses what was read.
    ///
    /// # Errors
    /// Only if the built-in rules cannot be read, which the tests exclude; the user's own rules were
    /// checked when they were parsed.
    pub fn new(mut imported: Imported, options: Options) -> Result<Self, RuleFileError> {
        note_missing_fields(&mut imported);
        let Imported { mut tenant, inputs } = imported;
        let mut book = RuleBook::new(&mut tenant, options.rules.clone())?;
        let grants = Grants::new(&tenant);
        let mut lessons = Lessons::default();
        if !options.without_learning {
            lessons = learn(&World::new(&tenant, &grants), &book);
            book = RuleBook::with_learned(&mut tenant, options.rules, lessons.rules)?;
            for pair in &lessons.coexistences {
                book.relax(&tenant, pair.plans, &pair.sentence);
            }
        }
        let world = World::new(&tenant, &grants);
        let forecast = forecast(&world, &book);
        let addresses = AddressBook::new(&tenant);
        let context = Context {
            tenant: &tenant,
            book: &book,
            grants: &grants,
            world: &world,
            forecast: &forecast,
            addresses: &addresses,
        };
        let findings = checks::run(context);
        let backtest = backtest(&world, &book, &forecast);
        let tally = tally(&world);
        let coverage = coverage(&tenant, &inputs, &tally.products);
        let paths = inputs.iter().map(|input| input.path.clone()).collect();
        Ok(Self {
            tenant,
            book,
            coexistences: lessons.coexistences,
            grants,
            forecast,
            addresses,
            inputs,
            paths,
            findings,
            tally,
            coverage,
            backtest,
        })
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
    pub fn least_changes(&self) -> LeastChanges {
        least_changes(self.context(&self.world()), &self.findings)
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
        }
    }
}
