//! Other programs that find a part of what Seatscope finds, in the same files.

use super::figures::Figures;
use super::measure::measure as run;
use super::tenants::Tenant;
use crate::error::{Context, Error, Result};
use crate::process;
use crate::project::Project;
use crate::{say, stamp};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Where their scripts are, and what they need.
const SCRIPTS: &str = "crates/xtask/rivals";

/// jq, and a Python with DuckDB and orjson.
#[derive(Debug)]
pub(super) struct Rivals {
    jq: PathBuf,
    python: PathBuf,
    scripts: PathBuf,
}

impl Rivals {
    /// Sees that they are there; Python's packages are put below `target/tools`.
    pub(super) fn ready(project: &Project) -> Result<Self> {
        let find = |program: &str| {
            process::find(program).ok_or_else(|| {
                Error::new(format!("{program} is missing"))
                    .remedy(format!("install {program}, or measure with --only browser"))
            })
        };
        let (jq, python) = (find("jq")?, find("python3")?);
        let scripts = project.path(SCRIPTS);
        let needs = scripts.join("requirements.txt");
        let key = fs::read_to_string(&needs).could_not(|| format!("read {}", needs.display()))?;
        let folder = project.tools().join("rivals");
        let own = folder.join("bin/python");
        stamp::fill_once(&folder, &key, |folder| {
            say::step("installing DuckDB and orjson", || {
                process::run_quietly(process::command(&python).args(["-m", "venv"]).arg(folder))?;
                let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
                process::run_quietly(process::command(&own).args(install).arg(&needs))
                    .map_err(|error| error.remedy("see that Python's package index can be reached"))
            })
        })?;
        Ok(Self { jq, python: own, scripts })
    }

    /// One run of each. They must agree, else one of them did something else.
    pub(super) fn measure(&self, tenant: &Tenant, figures: &mut Figures) -> Result<()> {
        let mut jq = process::command(&self.jq);
        jq.arg("--slurp").arg("--from-file").arg(self.scripts.join("duplicates.jq"));
        let python = |script: &str| {
            let mut command = process::command(&self.python);
            command.arg(self.scripts.join(script));
            command
        };
        let mut orjson = python("findings.py");
        orjson.arg(tenant.folder.join("subscribedSkus.json"));
        let all: [(&str, Command); 3] =
            [("jq", jq), ("DuckDB", python("duplicates.py")), ("Python with orjson", orjson)];
        let mut answers = Vec::new();
        for (name, mut command) in all {
            let run = run(command.args(tenant.holders()))?;
            figures.add(name, run.milliseconds);
            answers.push(run.output.trim().to_owned());
        }
        let agree = answers.iter().all(|answer| answer == &answers[0] && answer.parse::<u64>().is_ok());
        if agree {
            Ok(())
        } else {
            Err(Error::new(format!("jq, DuckDB and Python count {answers:?} duplicates")))
        }
    }
}
