//! A second export beside the first one, and the two compared.

use crate::session::Session;
use crate::worker::{NO_BEGINNING, NO_TENANT};
use seatscope_contract::comparison::{Comparison, Other, Which};
use seatscope_contract::messages::ComparisonForm;
use seatscope_contract::rules::RuleFile;
use seatscope_contract::scenario::Scenario;
use seatscope_engine::analysis::Analysis;
use seatscope_engine::catalog::rules::Switches;
use seatscope_engine::compare::{Extent, compare, compare_for, role, side, write};
use std::cell::{Cell, RefCell};

/// Why there is no comparison.
const NO_OTHER: &str = "there is no second export; read one first";
/// What to choose instead of files that hold nothing.
const CHOOSE: &str = "choose the files of an export, or the folder that holds them";

/// The second export, if there is one.
#[derive(Default)]
pub(crate) struct OtherExport {
    session: RefCell<Option<Session>>,
    /// Id of the reading under way, 0 for none. Another id makes an earlier reading stop.
    reading: Cell<u32>,
}

impl OtherExport {
    /// Frees the export, and makes a reading stop.
    pub(crate) fn forget(&self) {
        self.reading.set(0);
        self.session.replace(None);
    }

    /// A reading begins; what was read before is freed first, so that there never are three.
    pub(crate) fn begin(&self, id: u32) {
        self.session.replace(None);
        self.reading.set(id);
    }

    /// Whether this reading still is wanted.
    pub(crate) fn is_reading(&self, id: u32) -> bool {
        self.reading.get() == id
    }

    /// Analyses what was read by the rules of the first export, and keeps it.
    pub(crate) fn finish(
        &self,
        open: &Session,
        mut session: Session,
        now: Option<String>,
    ) -> Result<Other, String> {
        self.reading.set(0);
        let open = open.analysed().map_err(|_| NO_TENANT)?;
        session.analyze(None, now).map_err(|_| NO_BEGINNING)?;
        let own = open.own_rules();
        if !own.rules.is_empty() {
            session.judge(Some(own), Switches::default()).map_err(|_| NO_BEGINNING)?;
        }
        let read = session.analysed().map_err(|_| NO_BEGINNING)?;
        if read.holds_nothing() {
            return Err(why_nothing(read));
        }
        let side_of_it = side(read);
        let other = Other { role: role(&side(open), &side_of_it), side: side_of_it };
        self.session.replace(Some(session));
        Ok(other)
    }

    /// Judges the export by other rules. The first one takes them before, so they are rules.
    pub(crate) fn judge(&self, file: Option<RuleFile>, switches: Switches) {
        if let Some(session) = &mut *self.session.borrow_mut() {
            let _ = session.judge(file, switches);
        }
    }

    /// Compares it with the first one, as far as a screen shows it.
    pub(crate) fn compare(
        &self,
        open: &Session,
        role: Which,
        scenario: Option<&Scenario>,
    ) -> Result<Comparison, String> {
        self.with_both(open, role, |earlier, later| {
            compare(earlier, later, scenario, Extent::OUTLINE).map_err(|refused| refused.to_string())
        })
    }

    /// The comparison as a file.
    pub(crate) fn save(
        &self,
        open: &Session,
        role: Which,
        scenario: Option<&Scenario>,
        form: ComparisonForm,
    ) -> Result<Vec<u8>, String> {
        self.with_both(open, role, |earlier, later| {
            let comparison =
                compare_for(earlier, later, scenario, form).map_err(|refused| refused.to_string())?;
            let mut bytes = Vec::new();
            write(&comparison, form, &mut bytes).map_err(|error| error.to_string())?;
            Ok(bytes)
        })
    }

    /// Gives `act` both exports, the earlier one first.
    fn with_both<T>(
        &self,
        open: &Session,
        role: Which,
        act: impl FnOnce(&Analysis, &Analysis) -> Result<T, String>,
    ) -> Result<T, String> {
        let second = self.session.borrow();
        let second = second.as_ref().and_then(|session| session.analysed().ok()).ok_or(NO_OTHER)?;
        let open = open.analysed().map_err(|_| NO_TENANT)?;
        match role {
            Which::Earlier => act(second, open),
            Which::Later | Which::Both => act(open, second),
        }
    }
}

/// Says that nothing of a tenant was found: with the place and cause of the first file where they are known.
fn why_nothing(read: &Analysis) -> String {
    let first = read.inputs.iter().find_map(|input| Some((&input.path, input.problems.first()?)));
    match first {
        Some((path, problem)) => format!("`{path}`: {}; {CHOOSE}", problem.message),
        None => format!("nothing of a tenant was found in these files; {CHOOSE}"),
    }
}
