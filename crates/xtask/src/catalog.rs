//! Makes the built-in catalogue anew from Microsoft's published list of products and plans.

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::{process, say};
use std::fs;

const USAGE: &str = "cargo xtask catalog FILE.csv --date YYYY-MM-DD";

/// Reads the list and rewrites the compact form; the old one stays if the list cannot be read.
pub(crate) fn catalog(project: &Project, words: &[&str]) -> Result<()> {
    let (file, date) = arguments(words)?;
    let file = std::path::absolute(file).could_not(|| format!("tell where {file} is"))?;
    let run = ["run", "--quiet", "--locked", "-p", "seatscope", "--example", "catalogue", "--"];
    let text = process::capture(process::cargo().current_dir(project.root()).args(run).arg(&file).arg(date))?;
    let path = project.path("crates/engine/src/catalog/catalogue.tsv");
    fs::write(&path, &text).could_not(|| format!("write {}", path.display()))?;
    let count = |kind: &str| text.lines().filter(|line| line.starts_with(kind)).count();
    say::line(format!(
        "wrote {} products and {} plans of {date}; `git diff` shows what changed",
        count("product\t"),
        count("plan\t")
    ));
    Ok(())
}

/// The file and the date of its facts, in either order.
fn arguments<'a>(words: &[&'a str]) -> Result<(&'a str, &'a str)> {
    match words {
        [file, "--date", date] | ["--date", date, file] if is_date(date) => Ok((file, date)),
        [_, "--date", date] | ["--date", date, _] => {
            Err(Error::new(format!("{date} is no date")).remedy("write it as YYYY-MM-DD"))
        }
        _ => Err(Error::new("the catalogue needs the list and the date of its facts").remedy(USAGE)),
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits| {
        part.parse::<u32>().ok().filter(|_| part.len() == digits && !part.starts_with('+'))
    };
    match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_and_a_real_date_are_required() {
        let expected = ("list.csv", "2026-08-21");
        assert_eq!(arguments(&["list.csv", "--date", "2026-08-21"]).unwrap(), expected);
        assert_eq!(arguments(&["--date", "2026-08-21", "list.csv"]).unwrap(), expected);
        for date in ["", "today", "21.08.2026", "2026-8-21", "2026-13-01", "2026-08-32", "2026-08-+1"] {
            let error = arguments(&["list.csv", "--date", date]).unwrap_err().to_string();
            assert!(error.contains("is no date"), "{error}");
        }
        for words in [[].as_slice(), &["list.csv"], &["--date", "2026-08-21"], &["a", "b", "c"]] {
            arguments(words).unwrap_err();
        }
    }
}
