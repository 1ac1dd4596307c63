//! A scenario and its outcome as files, the same bytes for the page and the command line.

use super::{write_markdown, write_powershell};
use crate::analysis::Analysis;
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::scenario::Scenario;
use std::io;

impl Analysis {
    /// A scenario or its outcome as a file.
    ///
    /// # Errors
    /// Those of writing into memory, which does not fail.
    pub fn save(&self, scenario: Scenario, form: WhatIfForm) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match form {
            WhatIfForm::Scenario => {
                serde_json::to_writer_pretty(&mut bytes, &scenario)?;
                bytes.push(b'\n');
            }
            WhatIfForm::Outcome => {
                serde_json::to_writer_pretty(&mut bytes, &self.what_if(scenario))?;
                bytes.push(b'\n');
            }
            WhatIfForm::Ticket => write_markdown(self, &scenario, &mut bytes)?,
            WhatIfForm::Script => write_powershell(self, &scenario, &mut bytes)?,
        }
        Ok(bytes)
    }
}
